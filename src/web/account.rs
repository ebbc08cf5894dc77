//! Somebody's own account: another password, and ending every other session.

use crate::docket::password;
use crate::docket::password::Typed;
use crate::web::Desk;
use crate::web::entry::session_cookie;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::sign_in::fits;
use crate::web::sign_in::hashed;
use crate::web::visitor::Visitor;
use crate::web::visitor::Who;
use crate::web::visitor::cookie;
use askama::Template;
use axum::extract::Form;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/account.html")]
struct AccountPage {
    frame: Frame,
    name: String,
    roles: Vec<&'static str>,
    /// Codes for a lost phone that are left.
    left: i64,
    /// A word of the tables, and whether it tells of a fault.
    told: Option<&'static str>,
    wrong: bool,
    shortest: usize,
    longest: usize,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    now: Typed,
    #[serde(default)]
    password: Typed,
    #[serde(default)]
    again: Typed,
}

/// The page.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    told(&desk, &visitor, None, false).await
}

async fn told(
    desk: &Desk,
    visitor: &Visitor,
    word: Option<&'static str>,
    wrong: bool,
) -> Result<Response, Fault> {
    let Who::Person(person) = &visitor.who else {
        // Without accounts nobody has one of their own.
        return Ok(Redirect::to("/people").into_response());
    };
    let page = shown(&AccountPage {
        frame: Frame::of(visitor, "account.title"),
        name: person.name.clone(),
        roles: person.roles.list().iter().map(|it| it.id()).collect(),
        left: desk.intake.docket.recovery_left(&person.id).await?,
        told: word,
        wrong,
        shortest: password::SHORTEST,
        longest: password::LONGEST,
    })?;
    let status = if wrong {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::OK
    };
    Ok((status, page).into_response())
}

/// Takes another password, and signs out everywhere else.
pub async fn change(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(form): Form<Asked>,
) -> Result<Response, Fault> {
    let Who::Person(person) = &visitor.who else {
        return Err(Fault::NotFound);
    };
    let docket = &desk.intake.docket;
    let kept = docket.named(&person.name).await?;
    let kept = kept.map(|it| it.password);
    let wrong = if form.password != form.again {
        Some("differ")
    } else if !password::is_strong(form.password.words(), &person.name) {
        Some("weak")
    } else if !fits(form.now.clone(), kept).await? {
        Some("not_now")
    } else {
        None
    };
    if wrong.is_some() {
        return told(&desk, &visitor, wrong, true).await;
    }
    let hash = hashed(form.password.clone()).await?;
    docket.set_password(&person.id, &hash).await?;
    let here = cookie(&headers, session_cookie(&desk)).unwrap_or_default();
    docket.sign_out_elsewhere(&person.id, here).await?;
    told(&desk, &visitor, Some("changed"), false).await
}

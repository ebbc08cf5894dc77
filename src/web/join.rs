//! An invitation: its link opens a form by which somebody makes an account, or opens theirs anew.

use crate::docket::invitations::Invitation;
use crate::docket::password;
use crate::docket::password::Typed;
use crate::docket::people::LONGEST_NAME;
use crate::docket::sessions::Stage;
use crate::web::Desk;
use crate::web::entry::set_session;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::sign_in::hashed;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Form;
use axum::extract::Path;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/join.html")]
struct JoinPage {
    frame: Frame,
    secret: String,
    roles: Vec<&'static str>,
    /// The name of the account that is opened anew.
    anew: Option<String>,
    name: String,
    /// A word of the tables.
    wrong: Option<&'static str>,
    shortest: usize,
    longest: usize,
    longest_name: usize,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: Typed,
    #[serde(default)]
    again: Typed,
}

async fn invited(desk: &Desk, secret: &str) -> Result<Invitation, Fault> {
    let found = desk.intake.docket.invited(secret, (desk.clock)()).await?;
    found.ok_or(Fault::NoInvitation)
}

/// The form.
pub async fn page(
    State(desk): State<Desk>,
    Path(secret): Path<String>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let invitation = invited(&desk, &secret).await?;
    told(&desk, &visitor, &secret, &invitation, "", None).await
}

async fn told(
    desk: &Desk,
    visitor: &Visitor,
    secret: &str,
    invitation: &Invitation,
    name: &str,
    wrong: Option<&'static str>,
) -> Result<Response, Fault> {
    let people = desk.intake.docket.people().await?;
    let anew = people
        .into_iter()
        .find(|it| Some(&it.id) == invitation.person.as_ref());
    let page = shown(&JoinPage {
        frame: Frame::of(visitor, "join.title"),
        secret: secret.to_owned(),
        roles: invitation.roles.list().iter().map(|it| it.id()).collect(),
        anew: anew.map(|it| it.name),
        name: name.to_owned(),
        wrong,
        shortest: password::SHORTEST,
        longest: password::LONGEST,
        longest_name: LONGEST_NAME,
    })?;
    let status = match wrong {
        Some(_) => StatusCode::BAD_REQUEST,
        None => StatusCode::OK,
    };
    Ok((status, page).into_response())
}

/// Makes the account, and goes on to the second factor.
pub async fn join(
    State(desk): State<Desk>,
    Path(secret): Path<String>,
    visitor: Visitor,
    Form(form): Form<Asked>,
) -> Result<Response, Fault> {
    let invitation = invited(&desk, &secret).await?;
    let name = form.name.trim();
    let new = invitation.person.is_none();
    let named = (1..=LONGEST_NAME).contains(&name.chars().count());
    let wrong = if new && (!named || name.chars().any(char::is_control)) {
        Some("name")
    } else if form.password != form.again {
        Some("differ")
    } else if !password::is_strong(form.password.words(), name) {
        Some("weak")
    } else {
        None
    };
    if wrong.is_some() {
        return told(&desk, &visitor, &secret, &invitation, name, wrong).await;
    }
    let hash = hashed(form.password.clone()).await?;
    let (docket, moment) = (&desk.intake.docket, (desk.clock)());
    let person = match &invitation.person {
        Some(person) => {
            let joined = docket.join_anew(&secret, person, &hash, moment).await?;
            joined.then(|| person.clone())
        }
        None => docket.join(&secret, name, &hash, moment).await?,
    };
    let Some(person) = person else {
        // The link was used meanwhile, or somebody has the name.
        let invitation = invited(&desk, &secret).await?;
        return told(&desk, &visitor, &secret, &invitation, name, Some("taken")).await;
    };
    let begin = docket.begin_session(&person, Stage::Enrol, "/", None, moment);
    let cookie = [(header::SET_COOKIE, set_session(&desk, &begin.await?))];
    Ok((cookie, Redirect::to("/second")).into_response())
}

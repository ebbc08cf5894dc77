//! Signing in: the name and the password. The second factor comes after ([`crate::web::second`]).

use crate::docket::attempts::By;
use crate::docket::password;
use crate::docket::password::Typed;
use crate::docket::sessions::Stage;
use crate::web::Desk;
use crate::web::entry::session_cookie;
use crate::web::entry::set_session;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::visitor::Visitor;
use crate::web::visitor::Who;
use crate::web::visitor::cookie;
use crate::web::visitor::own_page;
use askama::Template;
use axum::extract::Form;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;
use tokio::sync::Mutex;
use tokio::sync::Semaphore;

/// Passwords checked side by side: each takes memory and time on purpose.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// Tries to sign in go one after the other: a try is counted before the next one is looked at, so
/// that many at once are no more guesses than a few.
pub static ONE_TRY: Mutex<()> = Mutex::const_new(());

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignInPage {
    frame: Frame,
    /// What happened, as a word of the tables.
    told: Option<&'static str>,
    /// It is a fault, and not only a notice.
    wrong: bool,
    name: String,
    back: String,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: Typed,
    #[serde(default)]
    back: String,
}

fn told(
    visitor: &Visitor,
    status: StatusCode,
    word: Option<&'static str>,
    name: &str,
    back: &str,
) -> Response {
    let page = SignInPage {
        frame: Frame::of(visitor, "sign_in.title"),
        told: word,
        wrong: matches!(word, Some("wrong" | "locked")),
        name: name.to_owned(),
        back: own_page(back).to_owned(),
    };
    match shown(&page) {
        Ok(page) => (status, page).into_response(),
        Err(fault) => fault.into_response(),
    }
}

/// The form, in place of a page that nobody may see without signing in. `kept` where a form that
/// was sent waits for its person.
pub fn first(visitor: &Visitor, looks: bool, kept: bool) -> Response {
    let (word, back) = match (looks, kept) {
        (true, _) => (None, visitor.path.as_str()),
        (false, true) => (Some("kept"), "/"),
        (false, false) => (Some("not_kept"), "/"),
    };
    told(visitor, StatusCode::UNAUTHORIZED, word, "", back)
}

/// The form.
pub async fn page(visitor: Visitor) -> Response {
    match visitor.who {
        Who::Nobody => told(&visitor, StatusCode::OK, None, "", "/"),
        _ => Redirect::to(visitor.home()).into_response(),
    }
}

/// Looks whether the password is right, and goes on to the second factor.
pub async fn sign_in(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(form): Form<Asked>,
) -> Result<Response, Fault> {
    let (docket, moment) = (&desk.intake.docket, (desk.clock)());
    let again = |status, word| told(&visitor, status, Some(word), &form.name, &form.back);
    docket.sweep(moment).await?;
    let _turn = ONE_TRY.lock().await;
    let locked = docket.is_locked_out(By::Name, &form.name, moment).await?
        || docket
            .is_locked_out(By::Place, &visitor.place, moment)
            .await?;
    if locked {
        return Ok(again(StatusCode::TOO_MANY_REQUESTS, "locked"));
    }
    let kept = docket.named(&form.name).await?;
    let (hash, person) = match kept {
        Some(kept) if !kept.person.shut => (Some(kept.password), Some(kept.person)),
        _ => (None, None),
    };
    let fits = fits(form.password.clone(), hash).await?;
    let Some(person) = person.filter(|_| fits) else {
        docket.failed(By::Name, &form.name, moment).await?;
        docket.failed(By::Place, &visitor.place, moment).await?;
        return Ok(again(StatusCode::UNAUTHORIZED, "wrong"));
    };
    let stage = match person.proven {
        true => Stage::Second,
        false => Stage::Enrol,
    };
    let before = cookie(&headers, session_cookie(&desk));
    let back = own_page(&form.back);
    let secret = docket
        .begin_session(&person.id, stage, back, before, moment)
        .await?;
    let cookie = [(header::SET_COOKIE, set_session(&desk, &secret))];
    Ok((cookie, Redirect::to("/second")).into_response())
}

/// Whether a password fits, away from the threads that serve pages.
pub async fn fits(typed: Typed, kept: Option<String>) -> Result<bool, Fault> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| Fault::Broken)?;
    let work = move || {
        let typed = typed
            .words()
            .chars()
            .take(password::LONGEST)
            .collect::<String>();
        password::fits(&typed, kept.as_deref())
    };
    let work = tokio::task::spawn_blocking(work);
    work.await.map_err(|_| Fault::Broken)
}

/// The hash of a new password, likewise.
pub async fn hashed(typed: Typed) -> Result<String, Fault> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| Fault::Broken)?;
    let work = tokio::task::spawn_blocking(move || password::hash(typed.words()));
    Ok(work.await.map_err(|_| Fault::Broken)??)
}

/// Ends the session.
pub async fn sign_out(State(desk): State<Desk>, headers: HeaderMap) -> Result<Response, Fault> {
    if let Some(secret) = cookie(&headers, session_cookie(&desk)) {
        let docket = &desk.intake.docket;
        docket.sign_out(secret, (desk.clock)()).await?;
    }
    let cookie = [(header::SET_COOKIE, set_session(&desk, ""))];
    Ok((cookie, Redirect::to("/sign-in")).into_response())
}

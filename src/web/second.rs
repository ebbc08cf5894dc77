//! The second factor: setting it up the first time, and proving it each time after.

use crate::docket::attempts::By;
use crate::docket::sessions::Session;
use crate::docket::sessions::Stage;
use crate::web::Desk;
use crate::web::entry::session_cookie;
use crate::web::entry::set_session;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::sign_in::ONE_TRY;
use crate::web::visitor::Visitor;
use crate::web::visitor::cookie;
use crate::web::visitor::home;
use askama::Template;
use axum::extract::Form;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use qrcodegen::QrCode;
use qrcodegen::QrCodeEcc;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/second.html")]
struct SecondPage {
    frame: Frame,
    /// What is set up; nothing where it is proven.
    setting_up: Option<Setting>,
    /// A word of the tables.
    wrong: Option<&'static str>,
}

struct Setting {
    /// In groups of four.
    words: String,
    /// The picture: its side, and the squares as a path.
    side: i32,
    squares: String,
}

#[derive(Template)]
#[template(path = "desk/recovery.html")]
struct RecoveryPage {
    frame: Frame,
    codes: Vec<String>,
    on: String,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    code: String,
}

/// The session that waits for its second step, with its secret.
async fn waiting(desk: &Desk, headers: &HeaderMap) -> Result<Option<(Session, String)>, Fault> {
    let Some(secret) = cookie(headers, session_cookie(desk)) else {
        return Ok(None);
    };
    let session = desk.intake.docket.session(secret, (desk.clock)()).await?;
    let session = session.filter(|it| !it.ended && it.stage != Stage::In);
    Ok(session.map(|it| (it, secret.to_owned())))
}

/// The form.
pub async fn page(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    match waiting(&desk, &headers).await? {
        Some((session, _)) => told(&desk, &visitor, &session, None).await,
        None => Ok(Redirect::to("/sign-in").into_response()),
    }
}

async fn told(
    desk: &Desk,
    visitor: &Visitor,
    session: &Session,
    wrong: Option<&'static str>,
) -> Result<Response, Fault> {
    let setting_up = match session.stage {
        Stage::Enrol => {
            let shared = desk.intake.docket.shared_second(&session.person.id).await?;
            let shared = shared.ok_or(Fault::Broken)?;
            let (side, squares) = picture(&shared.address).ok_or(Fault::Broken)?;
            let words: Vec<char> = shared.words.chars().collect();
            let groups: Vec<String> = words.chunks(4).map(String::from_iter).collect();
            Some(Setting {
                words: groups.join(" "),
                side,
                squares,
            })
        }
        _ => None,
    };
    let page = shown(&SecondPage {
        frame: Frame::of(visitor, "second.title"),
        setting_up,
        wrong,
    })?;
    let status = match wrong {
        None => StatusCode::OK,
        Some("locked") => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNAUTHORIZED,
    };
    Ok((status, page).into_response())
}

/// The squares of an address as a picture for a phone, with the empty border it asks for.
fn picture(address: &str) -> Option<(i32, String)> {
    const BORDER: i32 = 4;
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut squares = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            squares.push_str(&format!("M{} {}h1v1h-1z", x + BORDER, y + BORDER));
        }
    }
    Some((size + 2 * BORDER, squares))
}

/// Looks whether the code is right, and lets them in.
pub async fn prove(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(form): Form<Asked>,
) -> Result<Response, Fault> {
    let Some((session, before)) = waiting(&desk, &headers).await? else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    let (docket, moment) = (&desk.intake.docket, (desk.clock)());
    let person = &session.person;
    let _turn = ONE_TRY.lock().await;
    let locked = docket.is_locked_out(By::Name, &person.name, moment).await?
        || docket
            .is_locked_out(By::Place, &visitor.place, moment)
            .await?;
    if locked {
        return told(&desk, &visitor, &session, Some("locked")).await;
    }
    let as_them = |work| crate::docket::audit::acting(person.id.clone(), work);
    let enrols = session.stage == Stage::Enrol;
    let proven = docket
        .proves(&person.id, &form.code, moment.timestamp())
        .await?
        || (!enrols && as_them(docket.recovers(&person.id, &form.code)).await?);
    if !proven {
        docket.failed(By::Name, &person.name, moment).await?;
        docket.failed(By::Place, &visitor.place, moment).await?;
        return told(&desk, &visitor, &session, Some("wrong")).await;
    }
    docket.forgive(By::Name, &person.name).await?;
    let begin = docket.begin_session(&person.id, Stage::In, "/", Some(&before), moment);
    let secret = crate::docket::audit::acting(person.id.clone(), begin).await?;
    let on = match docket.carried(&person.id).await? {
        Some(_) => "/carried".to_owned(),
        None if session.back == "/" => home(&person.roles).to_owned(),
        None => session.back.clone(),
    };
    let cookie = [(header::SET_COOKIE, set_session(&desk, &secret))];
    if !enrols {
        return Ok((cookie, Redirect::to(&on)).into_response());
    }
    let begin = docket.begin_second(&person.id);
    let codes = crate::docket::audit::acting(person.id.clone(), begin).await?;
    let page = shown(&RecoveryPage {
        frame: Frame::of(&visitor, "recovery.title"),
        codes,
        on,
    })?;
    Ok((cookie, page).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_a_border_and_squares() {
        let (side, squares) = picture("otpauth://totp/quash:me?secret=ABCD").expect("a picture");
        assert!(side >= 21 + 8);
        assert!(squares.starts_with("M4 4h1v1h-1z"), "{squares}");
        assert!(!squares.contains("M3 "));
    }
}

//! A form that was sent after its session had ended: nothing that was typed is lost.
//!
//! It waits sealed for the person whose session it was. Once they are back they see what they had
//! sent, and send it on or throw it away.

use crate::docket::carried::Carried;
use crate::web::Desk;
use crate::web::FORM_BYTES;
use crate::web::app;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::take_in;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::body::Body;
use axum::body::to_bytes;
use axum::extract::Form;
use axum::extract::FromRequest;
use axum::extract::Multipart;
use axum::extract::Request;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;
use tower::ServiceExt;

/// Never kept: what is typed there is secret, or gives or takes for good, and is quickly said again.
const NEVER: &[&str] = &[
    "/account",
    "/carried",
    "/people",
    "/programs",
    "/tokens",
    "/join",
    "/feed",
    "/kept",
];

fn is_kept(path: &str) -> bool {
    let under = |head: &&&str| path == **head || path.starts_with(&format!("{head}/"));
    !NEVER.iter().any(|head| under(&head)) && !path.ends_with("/erase")
}

/// Fields that people type into, with their labels. The others only say which form it was.
const LABELS: &[(&str, &str)] = &[
    ("text", "carried.text"),
    ("answer", "carried.answer"),
    ("day", "answer.the_day"),
    ("days", "answer.days"),
    ("from", "answer.from"),
    ("to", "answer.to"),
    ("trigger_date", "answer.trigger_date"),
    ("explicit_date", "answer.explicit_date"),
    ("until", "state_form.until"),
    ("note", "state_form.note"),
    ("answer", "interview.mine"),
    ("label", "tokens.label"),
];

#[derive(Template)]
#[template(path = "desk/carried.html")]
struct CarriedPage {
    frame: Frame,
    /// Labels, and what was typed.
    typed: Vec<(String, String)>,
}

/// Keeps what somebody sent whose session has ended.
pub async fn keep(desk: &Desk, person: &str, parts: Parts, body: Body) -> Result<bool, Fault> {
    let path = parts.uri.path().to_owned();
    if !is_kept(&path) {
        return Ok(false);
    }
    let kind = parts.headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|it| it.to_str().ok()).unwrap_or_default();
    let most = match kind.starts_with("multipart/") {
        true => take_in::MOST_BYTES,
        false => FORM_BYTES,
    };
    let body = to_bytes(body, most).await.map_err(|_| Fault::TooLarge)?;
    let form = Carried {
        path,
        kind: kind.to_owned(),
        body: body.to_vec(),
    };
    let docket = &desk.intake.docket;
    docket.carry(person, &form, (desk.clock)()).await?;
    Ok(true)
}

/// What waits for whoever looks.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    let Some(form) = waiting(&desk, &visitor).await? else {
        return Ok(Redirect::to(visitor.home()).into_response());
    };
    let frame = Frame::of(&visitor, "carried.title");
    shown(&CarriedPage {
        typed: typed(&form, &frame).await,
        frame,
    })
}

async fn waiting(desk: &Desk, visitor: &Visitor) -> Result<Option<Carried>, Fault> {
    match visitor.account() {
        Some(person) => Ok(desk.intake.docket.carried(person).await?),
        None => Ok(None),
    }
}

/// The form as it was sent, once more.
fn request(form: &Carried) -> axum::http::request::Builder {
    Request::post(form.path.as_str()).header(header::CONTENT_TYPE, form.kind.as_str())
}

/// What was typed, as a person reads it.
async fn typed(form: &Carried, frame: &Frame) -> Vec<(String, String)> {
    let Ok(request) = request(form).body(Body::from(form.body.clone())) else {
        return Vec::new();
    };
    if !form.kind.starts_with("multipart/") {
        let fields = Form::<Vec<(String, String)>>::from_request(request, &()).await;
        let fields = fields.map(|it| it.0).unwrap_or_default();
        let label = |name: &str| LABELS.iter().find(|(known, _)| *known == name);
        let shown = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let shown = shown.filter_map(|(name, value)| Some((frame.say(label(&name)?.1), value)));
        return shown.collect();
    }
    let Ok(mut parts) = Multipart::from_request(request, &()).await else {
        return Vec::new();
    };
    // Only to look at: a part that does not fit stands in nobody's way.
    let mut shown = Vec::new();
    while let Ok(Some(part)) = parts.next_field().await {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let label = match name.as_str() {
            "papers" => "take_in.papers",
            "text" => "take_in.text",
            "received" => "take_in.received",
            "names" => "take_in.names",
            _ => continue,
        };
        let value = match file {
            Some(file) => file,
            None => part.text().await.unwrap_or_default(),
        };
        if !value.trim().is_empty() {
            shown.push((frame.say(label), value));
        }
    }
    shown
}

/// What is to be done with it.
#[derive(Deserialize)]
pub struct Asked {
    act: String,
}

/// Sends it on as if it had just been sent, or throws it away.
pub async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(asked): Form<Asked>,
) -> Result<Response, Fault> {
    let (Some(form), Some(person)) = (waiting(&desk, &visitor).await?, visitor.account()) else {
        return Ok(Redirect::to(visitor.home()).into_response());
    };
    let docket = &desk.intake.docket;
    if asked.act != "send" {
        docket.drop_carried(person).await?;
        return Ok(Redirect::to(visitor.home()).into_response());
    }
    let mut request = request(&form);
    // It passes the guard like any other, with what this browser says of itself.
    for name in [header::HOST, header::COOKIE, header::ORIGIN] {
        if let Some(value) = headers.get(&name) {
            request = request.header(name, value);
        }
    }
    let request = request.header("sec-fetch-site", "same-origin");
    let request = request.body(Body::from(form.body));
    let request = request.map_err(|_| Fault::Broken)?;
    let Ok(response) = app(desk.clone()).oneshot(request).await;
    if response.status().is_server_error() {
        return Ok(response.into_response());
    }
    docket.drop_carried(person).await?;
    Ok(response.into_response())
}

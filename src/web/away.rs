//! The quick exit: one press and nothing of a matter is on the screen, nor comes back by itself.
//!
//! Leaving sets a cookie by which every page of the desk, also one that the browser's back
//! button asks for, shows a bare page instead, until somebody says to go on. Nothing is fetched
//! from another site: that would tell it that the desk was open.

use crate::web::fault::Fault;
use crate::web::frame;
use crate::web::frame::Frame;
use crate::web::visitor::Visitor;
use crate::web::visitor::cookie;
use askama::Template;
use axum::http::HeaderMap;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;

const AWAY: &str = "away";
/// What can be asked for while nobody is at the desk.
const OPEN: &[&str] = &["/away", "/back", "/desk.css", "/healthz", "/metrics"];

#[derive(Template)]
#[template(path = "desk/away.html")]
struct AwayPage {
    frame: Frame,
}

/// Whether a page is hidden because somebody left.
pub fn hides(headers: &HeaderMap, path: &str) -> bool {
    cookie(headers, AWAY).is_some() && !OPEN.contains(&path)
}

/// The bare page.
pub async fn page(visitor: Visitor) -> Result<Response, Fault> {
    let frame = Frame::of(&visitor, "desk.away_title");
    let mut response = frame::page(&AwayPage { frame })?;
    let set = "away=1; Path=/; HttpOnly; SameSite=Strict";
    let headers = response.headers_mut();
    headers.insert(header::SET_COOKIE, header::HeaderValue::from_static(set));
    Ok(response)
}

/// Back to the docket.
pub async fn back() -> Response {
    let clear = "away=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
    ([(header::SET_COOKIE, clear)], Redirect::to("/")).into_response()
}

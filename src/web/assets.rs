//! The one style sheet and the one script.

use axum::http::header;
use axum::response::IntoResponse;

/// The sheet's own styles, and what the desk adds to them.
const CSS: &str = concat!(
    include_str!("../../templates/sheet.css"),
    include_str!("../../templates/desk/desk.css")
);
const JS: &str = include_str!("../../templates/desk/desk.js");

pub async fn css() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], CSS)
}

pub async fn js() -> impl IntoResponse {
    let kind = "text/javascript; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], JS)
}

//! What is kept, where, for how long, and who could get it.

use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "desk/kept.html")]
struct KeptPage {
    frame: Frame,
    parts: Vec<Part>,
}

/// One heading with what stands under it.
struct Part {
    id: &'static str,
    title: String,
    text: String,
}

/// In the order of the page.
const PARTS: &[&str] = &["what", "where", "how_long", "erase", "subpoena", "not_safe"];

/// Those that say something else where people have accounts.
const WITH_ACCOUNTS: &[&str] = &["what", "where", "not_safe"];

/// The page.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    let frame = Frame::of(&visitor, "kept.title");
    let days = desk.intake.docket.retention().await?.days.to_string();
    let shared = desk.intake.docket.home().folder().is_none();
    let part = |id: &&'static str| {
        let text = match *id {
            id if !visitor.is_alone() && WITH_ACCOUNTS.contains(&id) => format!("{id}_people"),
            "where" if shared => "where_shared".to_owned(),
            id => id.to_owned(),
        };
        Part {
            id,
            title: frame.word("kept", &format!("{id}_title")),
            text: frame.with(&format!("kept.{text}"), "days", &days),
        }
    };
    let parts = PARTS.iter().map(part).collect();
    shown(&KeptPage { frame, parts })
}

//! Erasing a matter: asked first, then done at once, and what remains is said.

use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::matter::code;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Form;
use axum::extract::Path;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/erase.html")]
struct ErasePage {
    frame: Frame,
    id: String,
    code: String,
    /// The box was not ticked.
    unsure: bool,
    done: bool,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Sure {
    sure: Option<String>,
}

/// Asks whether it is meant.
pub async fn page(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    desk.intake
        .docket
        .matter(&id)
        .await?
        .ok_or(Fault::NotFound)?;
    told(&visitor, id, false, false)
}

/// Erases.
pub async fn erase(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
    Form(form): Form<Sure>,
) -> Result<Response, Fault> {
    if form.sure.as_deref() != Some("yes") {
        desk.intake
            .docket
            .matter(&id)
            .await?
            .ok_or(Fault::NotFound)?;
        return told(&visitor, id, true, false);
    }
    if !desk.intake.docket.erase(&id).await? {
        return Err(Fault::NotFound);
    }
    told(&visitor, id, false, true)
}

fn told(visitor: &Visitor, id: String, unsure: bool, done: bool) -> Result<Response, Fault> {
    let title = if done {
        "erase.done_title"
    } else {
        "erase.title"
    };
    shown(&ErasePage {
        frame: Frame::of(visitor, title),
        code: code(&id),
        id,
        unsure,
        done,
    })
}

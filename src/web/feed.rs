//! The dates for a calendar program, behind a secret address that can be shut.
//!
//! An event says "act by" and the short name of the matter, and nothing of whose it is.

use crate::docket::id::is_id;
use crate::render::ics;
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
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use serde::Deserialize;

/// Matters in the calendar.
const MOST: i64 = 1000;

#[derive(Template)]
#[template(path = "desk/calendar.html")]
struct CalendarPage {
    frame: Frame,
    open: i64,
    /// Nobody has an account.
    alone: bool,
    /// The new address, shown this once.
    address: Option<String>,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    act: String,
}

/// Whether addresses are open.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    told(&desk, &visitor, None).await
}

/// Makes an address, or shuts them all.
pub async fn change(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(asked): Form<Asked>,
) -> Result<Response, Fault> {
    if asked.act == "shut" {
        desk.intake.docket.revoke_feeds().await?;
        return told(&desk, &visitor, None).await;
    }
    let secret = desk.intake.docket.new_feed(visitor.account()).await?;
    let address = desk.address(&format!("/feed/{secret}"));
    told(&desk, &visitor, Some(address)).await
}

async fn told(desk: &Desk, visitor: &Visitor, address: Option<String>) -> Result<Response, Fault> {
    shown(&CalendarPage {
        frame: Frame::of(visitor, "feed.title"),
        alone: visitor.is_alone(),
        open: desk.intake.docket.feeds().await?,
        address,
    })
}

/// The calendar itself.
pub async fn feed(
    State(desk): State<Desk>,
    Path(secret): Path<String>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    if !is_id(&secret) || !desk.intake.docket.opens_feed(&secret).await? {
        return Err(Fault::NotFound);
    }
    let matters = desk.intake.docket.matters(0, MOST).await?;
    let language = visitor.language;
    let today = (desk.intake.today)();
    let events = matters.iter().filter(|it| !it.state.is_over());
    let events = events.filter_map(|matter| {
        let title = language.phrase("feed.event", &[("code", &code(&matter.id))]);
        Some(ics::event(
            &matter.id,
            &title,
            matter.act_by?,
            today,
            language,
        ))
    });
    let kind = [(header::CONTENT_TYPE, ics::FORMAT.media_type)];
    Ok((kind, ics::file(events.flatten())).into_response())
}

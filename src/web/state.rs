//! Putting a matter into another state: filed, held until a day, withdrawn, closed.

use crate::docket::matter::State;
use crate::docket::role::Role;
use crate::web::Desk;
use crate::web::answer::day;
use crate::web::fault::Fault;
use crate::web::visitor::Visitor;
use axum::extract::Form;
use axum::extract::Path;
use axum::extract::State as Of;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;

/// The longest note.
const LONGEST: usize = 500;

/// What the form says.
#[derive(Deserialize)]
pub struct Change {
    state: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    note: String,
}

/// Keeps the new state.
pub async fn set(
    Of(desk): Of<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
    Form(form): Form<Change>,
) -> Result<Response, Fault> {
    let matter = desk.intake.docket.matter(&id).await?;
    let matter = matter.ok_or(Fault::NotFound)?;
    let state = State::from_id(&form.state).ok_or(Fault::NotUnderstood("state_form.state"))?;
    let until = day(&form.until, "state_form.until")?;
    if state == State::Held && until.is_none() {
        return Err(Fault::NotUnderstood("state_form.until"));
    }
    let note: String = form.note.trim().chars().take(LONGEST).collect();
    desk.intake
        .docket
        .set_state(&matter, state, until, &note)
        .await?;
    Ok(back(&id, &visitor))
}

/// Back to the page on which this visitor sees how the matter stands.
pub fn back(id: &str, visitor: &Visitor) -> Response {
    let page = match visitor.roles().has(Role::Attorney) {
        true => format!("/matters/{id}#state"),
        false => format!("/matters/{id}/course#state"),
    };
    Redirect::to(&page).into_response()
}

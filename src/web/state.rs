//! Putting a matter into another state: filed, held until a day, withdrawn, closed.

use crate::docket::matter::State;
use crate::web::Desk;
use crate::web::answer::day;
use crate::web::fault::Fault;
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
    Ok(Redirect::to(&format!("/matters/{id}#state")).into_response())
}

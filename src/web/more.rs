//! More papers for a matter: the demand that came later, a better copy.

use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::take_in::read;
use axum::extract::Multipart;
use axum::extract::Path;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;

/// Stores them and has the matter read anew.
pub async fn add(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    parts: Multipart,
) -> Result<Response, Fault> {
    let docket = &desk.intake.docket;
    let matter = docket.matter(&id).await?.ok_or(Fault::NotFound)?;
    let form = read(parts).await?;
    if form.papers.is_empty() {
        return Err(Fault::NothingBrought);
    }
    docket.add_papers(&matter, form.papers).await?;
    desk.bell.notify_one();
    Ok(Redirect::to(&format!("/matters/{id}")).into_response())
}

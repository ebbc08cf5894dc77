//! Finding matters by a number, an account or a name. What is looked for stands in no address.

use crate::web::Desk;
use crate::web::docket;
use crate::web::fault::Fault;
use crate::web::visitor::Visitor;
use axum::extract::Form;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    text: String,
}

/// The docket with what was found alone.
pub async fn find(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(asked): Form<Asked>,
) -> Result<Response, Fault> {
    let mut matters = Vec::new();
    for id in desk.intake.docket.find(&asked.text).await? {
        matters.extend(desk.intake.docket.matter(&id).await?);
    }
    docket::shown_found(&desk, &visitor, matters).await
}

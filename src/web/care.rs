//! For whoever runs the desk: whether it is well, and how much it has to do. Nothing of clients.

use crate::web::Desk;
use crate::web::fault::Fault;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;

/// Whether the database answers.
pub async fn healthz(State(desk): State<Desk>) -> (StatusCode, &'static str) {
    if desk.intake.docket.is_well().await {
        (StatusCode::OK, "ok\n")
    } else {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        )
    }
}

/// Counts, in the form that Prometheus reads.
pub async fn metrics(State(desk): State<Desk>) -> Result<Response, Fault> {
    let jobs = desk.intake.docket.jobs().await?;
    let text = format!(
        "# HELP quash_jobs Papers that wait to be read or are being read.\n\
         # TYPE quash_jobs gauge\nquash_jobs {jobs}\n"
    );
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    Ok((kind, text).into_response())
}

//! A fault as a program reads it: problem details (RFC 9457).

use crate::web::fault::Fault;
use axum::Json;
use axum::http::HeaderValue;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use serde::Serialize;
use utoipa::IntoResponses;
use utoipa::ToSchema;

/// What happened, and what to do.
#[derive(Serialize, ToSchema)]
pub struct Problem {
    /// The kind of problem; stays the same in every language.
    #[serde(rename = "type")]
    #[schema(example = "urn:quash:problem:not_found")]
    kind: String,
    /// What happened.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What to do.
    detail: String,
}

/// The problems that every address can have.
#[derive(IntoResponses)]
#[allow(dead_code, reason = "here for the description")]
pub enum ProblemResponses {
    #[response(
        status = 400,
        description = "Something could not be understood",
        content_type = "application/problem+json"
    )]
    NotUnderstood(#[to_schema] Problem),
    #[response(
        status = 401,
        description = "No key was sent, or it is none",
        content_type = "application/problem+json"
    )]
    NotSignedIn(#[to_schema] Problem),
    #[response(
        status = 403,
        description = "The key's role does not let it",
        content_type = "application/problem+json"
    )]
    NotAllowed(#[to_schema] Problem),
    #[response(
        status = 503,
        description = "The desk could not do this now; nothing stored is lost",
        content_type = "application/problem+json"
    )]
    Broken(#[to_schema] Problem),
}

/// The answer that tells of a fault.
pub fn told(fault: &Fault, title: &str, detail: &str) -> Response {
    let status = fault.status();
    let problem = Problem {
        kind: format!("urn:quash:problem:{}", fault.id()),
        title: title.to_owned(),
        status: status.as_u16(),
        detail: detail.to_owned(),
    };
    let kind = HeaderValue::from_static("application/problem+json");
    let mut response = (status, Json(problem)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    if *fault == Fault::NotSignedIn {
        let asks = HeaderValue::from_static("Bearer");
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, asks);
    }
    response
}

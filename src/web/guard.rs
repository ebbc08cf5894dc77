//! What every request passes: the desk's own name, its own pages, the table of who may what, and
//! the headers of every answer.
//!
//! A page of another site can send a form to any address, and can point a name of its own at this
//! machine. Both are refused here, before any handler and before anybody is asked to sign in.

use crate::docket::audit::acting;
use crate::web::Desk;
use crate::web::again::form_of;
use crate::web::api;
use crate::web::away;
use crate::web::carried;
use crate::web::entry::Stopped;
use crate::web::entry::enter;
use crate::web::fault;
use crate::web::fault::Fault;
use crate::web::sign_in;
use crate::web::take_in;
use crate::web::visitor::Visitor;
use axum::extract::Request;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::StatusCode;
use axum::http::header;
use axum::middleware::Next;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use std::io::Write;

/// The headers of every answer.
pub const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=()",
    ),
    ("x-robots-tag", "noindex, nofollow"),
];

/// And of every answer over TLS: browsers come back by it alone.
pub const OVER_TLS: (&str, &str) = ("strict-transport-security", "max-age=31536000");

/// One line to whoever runs the desk, with no word of a paper.
pub fn complain(line: &str) {
    // Nobody is left to tell when this fails.
    let _ = writeln!(std::io::stderr().lock(), "quash: {line}");
}

/// Checks a request, has it done, and dresses the answer.
pub async fn guard(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let path = request.uri().path();
    let mut visitor = Visitor::of(headers, path);
    let mut sent = None;
    let mut response = match refused(&desk, request.method(), headers) {
        Some(fault) => fault.into_response(),
        None if away::hides(headers, path) => Redirect::to("/away").into_response(),
        None => match form_of(request).await {
            Ok((request, form)) => {
                sent = form;
                passed(&desk, &mut visitor, request, next).await
            }
            Err(fault) => fault.into_response(),
        },
    };
    let bare = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if response.status().is_client_error() && bare && response.extensions().get::<Fault>().is_none()
    {
        // The frame of a request was wrong before any handler saw it.
        let too_large = response.status() == StatusCode::PAYLOAD_TOO_LARGE;
        let form = Fault::NotUnderstood("desk.the_form");
        let fault = if too_large { Fault::TooLarge } else { form };
        response.extensions_mut().insert(fault);
    }
    if let Some(fault) = response.extensions().get::<Fault>().cloned() {
        let allow = response.headers_mut().remove(header::ALLOW);
        response = fault::told(&fault, &visitor, &take_in::limit_in_words(), sent);
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, allow);
        }
    }
    let over_tls = desk.secure.then_some(&OVER_TLS);
    for (name, value) in HEADERS.iter().chain(over_tls) {
        let value = HeaderValue::from_static(value);
        response.headers_mut().entry(*name).or_insert(value);
    }
    response
}

/// Has a request done by whoever may have it done.
async fn passed(desk: &Desk, visitor: &mut Visitor, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match enter(desk, &mut parts).await {
        Ok(known) => {
            *visitor = known;
            parts.extensions.insert(visitor.clone());
            let done = next.run(Request::from_parts(parts, body));
            acting(visitor.id().to_owned(), done).await
        }
        Err(Stopped::Fault(fault)) => fault.into_response(),
        Err(Stopped::SignIn { .. }) if visitor.path.starts_with(api::ROOT) => {
            Fault::NotSignedIn.into_response()
        }
        Err(Stopped::SignIn { ended }) => {
            let looks = parts.method == Method::GET || parts.method == Method::HEAD;
            let kept = match ended {
                Some(person) if !looks => carried::keep(desk, &person, parts, body).await,
                _ => Ok(false),
            };
            match kept {
                Ok(kept) => sign_in::first(visitor, looks, kept),
                Err(fault) => fault.into_response(),
            }
        }
    }
}

fn refused(desk: &Desk, method: &Method, headers: &HeaderMap) -> Option<Fault> {
    let host = headers.get(header::HOST).and_then(|it| it.to_str().ok());
    let own = host.is_some_and(|host| desk.hosts.iter().any(|it| it.eq_ignore_ascii_case(host)));
    if !own {
        return Some(Fault::WrongHost);
    }
    let looks = method == Method::GET || method == Method::HEAD;
    if !looks && is_foreign(headers, host) {
        return Some(Fault::Foreign);
    }
    None
}

/// Whether a page of another site sent this. Every browser says so in one of these headers;
/// a program that is no browser sends neither.
fn is_foreign(headers: &HeaderMap, host: Option<&str>) -> bool {
    let text = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    if headers.contains_key("sec-fetch-site") {
        // "none" is an address typed by the person, which sends no form.
        return text("sec-fetch-site") != Some("same-origin");
    }
    if !headers.contains_key(header::ORIGIN) {
        return false;
    }
    let origin = text("origin")
        .and_then(|it| it.split_once("://"))
        .map(|it| it.1);
    origin.is_none() || origin != host
}

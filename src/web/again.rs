//! A form that could not be stored because the database was away: nothing that was typed is lost.
//!
//! It comes back on the page that tells of the fault, to be sent once more. It is kept nowhere.

use crate::web::FORM_BYTES;
use crate::web::fault::Fault;
use axum::body::Body;
use axum::body::to_bytes;
use axum::extract::Form;
use axum::extract::FromRequest;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::Method;
use axum::http::header;

/// Where secrets are typed, which stand on no page.
const SECRET: &[&str] = &["/account", "/sign-in", "/second", "/join/", "/tokens"];

/// Names and values of a form.
pub type Sent = Vec<(String, String)>;

/// Takes the form out of a request where it may be shown again; the request stays as it was.
pub async fn form_of(request: Request) -> Result<(Request, Option<Sent>), Fault> {
    if !may_be_shown(request.method(), request.headers(), request.uri().path()) {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, FORM_BYTES)
        .await
        .map_err(|_| Fault::TooLarge)?;
    let mut copy = Request::new(Body::from(bytes.clone()));
    *copy.method_mut() = Method::POST;
    *copy.headers_mut() = parts.headers.clone();
    let sent = Form::<Sent>::from_request(copy, &()).await.ok();
    let request = Request::from_parts(parts, Body::from(bytes));
    Ok((request, sent.map(|Form(sent)| sent)))
}

fn may_be_shown(method: &Method, headers: &HeaderMap, path: &str) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let is_form = kind.is_some_and(|it| {
        it.as_bytes()
            .starts_with(b"application/x-www-form-urlencoded")
    });
    let secret = SECRET.iter().any(|it| path.starts_with(it));
    method == Method::POST && is_form && !secret
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_secret_and_what_is_no_form_stands_on_no_page() {
        let mut headers = HeaderMap::new();
        let may = |headers: &HeaderMap, path| may_be_shown(&Method::POST, headers, path);
        assert!(!may(&headers, "/matters/1/answers"));
        let form = "application/x-www-form-urlencoded"
            .parse()
            .expect("a value");
        headers.insert(header::CONTENT_TYPE, form);
        assert!(may(&headers, "/matters/1/answers"));
        assert!(!may_be_shown(&Method::GET, &headers, "/matters/1/answers"));
        for path in ["/sign-in", "/second", "/account", "/join/0123", "/tokens"] {
            assert!(!may(&headers, path), "{path}");
        }
    }
}

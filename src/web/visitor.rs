//! Who looks: the language that the visitor chose.

use crate::language::Language;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;
use std::convert::Infallible;

/// The name of the cookie with the chosen language.
pub const LANGUAGE: &str = "language";

/// The person at the browser, as far as a page must know.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub language: &'static Language,
    /// The page that was asked for, to come back to.
    pub path: String,
}

impl Visitor {
    /// By the cookie, else by what the browser prefers, else English.
    pub fn of(headers: &HeaderMap, path: &str) -> Visitor {
        let chosen = cookie(headers, LANGUAGE).and_then(Language::of);
        let language = chosen.or_else(|| preferred(headers));
        Visitor {
            language: language.unwrap_or_else(|| Language::english()),
            path: path.to_owned(),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visitor, Infallible> {
        Ok(Visitor::of(&parts.headers, parts.uri.path()))
    }
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).into_iter();
    let pairs = cookies
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'));
    let mut pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// The first language of the browser's list that the desk speaks.
fn preferred(headers: &HeaderMap) -> Option<&'static Language> {
    let list = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    list.split(',').find_map(|entry| {
        let code = entry.split(';').next()?.trim();
        Language::of(code.split('-').next()?.to_ascii_lowercase().as_str())
    })
}

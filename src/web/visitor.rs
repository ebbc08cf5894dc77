//! Who looks: the language that the visitor chose, and what they may do here.

use crate::docket::audit;
use crate::docket::hands::Sight;
use crate::docket::people::Person;
use crate::docket::role::Role;
use crate::docket::role::Roles;
use crate::docket::tokens::Token;
use crate::language::Language;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;
use chrono::NaiveDate;
use std::convert::Infallible;

/// The name of the cookie with the chosen language.
pub const LANGUAGE: &str = "language";

/// Who it is, as far as the desk knows.
#[derive(Clone, Debug)]
pub enum Who {
    Nobody,
    /// One person on one computer: nobody has an account.
    Alone,
    Person(Person),
    /// Another program with its key.
    Program(Token),
}

/// The person at the browser, as far as a page must know.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub language: &'static Language,
    /// The page that was asked for, to come back to.
    pub path: String,
    pub who: Who,
    /// Where the request came from; counts tries to sign in and is kept nowhere in clear.
    pub place: String,
}

impl Visitor {
    /// By the cookie, else by what the browser prefers, else English. Nobody knows them yet.
    pub fn of(headers: &HeaderMap, path: &str) -> Visitor {
        let chosen = cookie(headers, LANGUAGE).and_then(Language::of);
        let language = chosen.or_else(|| preferred(headers));
        Visitor {
            language: language.unwrap_or_else(|| Language::english()),
            path: path.to_owned(),
            who: Who::Nobody,
            place: String::new(),
        }
    }

    /// What they may do.
    pub fn roles(&self) -> Roles {
        match &self.who {
            Who::Nobody => Roles::default(),
            Who::Alone => Roles::all(),
            Who::Person(person) => person.roles.clone(),
            Who::Program(token) => token.roles.clone(),
        }
    }

    /// The id under which the log knows them.
    pub fn id(&self) -> &str {
        match &self.who {
            Who::Nobody | Who::Alone => audit::DESK,
            Who::Person(person) => &person.id,
            Who::Program(token) => &token.id,
        }
    }

    /// The account behind them.
    pub fn account(&self) -> Option<&str> {
        match &self.who {
            Who::Nobody | Who::Alone => None,
            Who::Person(person) => Some(&person.id),
            Who::Program(token) => Some(&token.person),
        }
    }

    pub fn is_alone(&self) -> bool {
        matches!(self.who, Who::Alone)
    }

    /// The matters that they may see on a list.
    pub fn sight(&self, today: NaiveDate) -> Sight {
        sight(&self.roles(), self.account().unwrap_or(self.id()), today)
    }

    /// The page on which their work begins.
    pub fn home(&self) -> &'static str {
        home(&self.roles())
    }
}

/// What roles let somebody see. Intake alone sees its own day's matters.
pub fn sight(roles: &Roles, id: &str, today: NaiveDate) -> Sight {
    if roles.has(Role::Attorney) || roles.has(Role::Coordinator) {
        Sight::All
    } else {
        Sight::TakenInBy(id.to_owned(), today)
    }
}

/// The page on which the work of these roles begins.
pub fn home(roles: &Roles) -> &'static str {
    if roles.list() == [Role::Administrator] {
        "/people"
    } else {
        "/"
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visitor, Infallible> {
        let known = parts.extensions.get::<Visitor>().cloned();
        Ok(known.unwrap_or_else(|| Visitor::of(&parts.headers, parts.uri.path())))
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

/// The path, where it leads to a page of the desk itself; else the first page.
pub fn own_page(path: &str) -> &str {
    let plain = |it: u8| it.is_ascii_alphanumeric() || b"/-_.".contains(&it);
    let own = path.starts_with('/') && !path.starts_with("//") && path.bytes().all(plain);
    if own { path } else { "/" }
}

/// The first language of the browser's list that the desk speaks.
fn preferred(headers: &HeaderMap) -> Option<&'static Language> {
    let list = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    list.split(',').find_map(|entry| {
        let code = entry.split(';').next()?.trim();
        Language::of(code.split('-').next()?.to_ascii_lowercase().as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intake_alone_sees_its_own_day() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let sees = |words: &str| sight(&Roles::from_words(words), "me", today);
        let own = Sight::TakenInBy("me".to_owned(), today);
        assert_eq!(sees("intake"), own);
        assert_eq!(sees("administrator"), own);
        assert_eq!(sees(""), own);
        assert_eq!(sees("intake attorney"), Sight::All);
        assert_eq!(sees("coordinator"), Sight::All);
    }

    #[test]
    fn only_pages_of_the_desk_are_gone_back_to() {
        assert_eq!(own_page("/matters/0a/review"), "/matters/0a/review");
        for other in [
            "//evil.example",
            "https://evil.example",
            "/\\evil",
            "/a?b=c",
            "",
            "x",
        ] {
            assert_eq!(own_page(other), "/", "{other}");
        }
    }
}

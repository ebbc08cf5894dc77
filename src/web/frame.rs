//! What stands around every page: its title, its language, its menu.

use crate::language::Language;
use crate::web::fault::Fault;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::response::Html;
use axum::response::IntoResponse;
use axum::response::Response;

/// What a page's template needs to know of the desk around it.
pub struct Frame {
    pub language: &'static Language,
    /// Generic: it shows in window lists and histories.
    pub title: String,
    /// The page to come back to when the language was changed.
    pub path: String,
    /// Seconds after which the page asks again, while papers are being read.
    pub refresh: Option<u32>,
}

impl Frame {
    /// The frame of a page; `title` is a key of the tables.
    pub fn of(visitor: &Visitor, title: &str) -> Frame {
        Frame {
            language: visitor.language,
            title: visitor.language.phrase(title, &[]),
            path: visitor.path.clone(),
            refresh: None,
        }
    }

    /// A sentence of the tables.
    pub fn say(&self, key: &str) -> String {
        self.language.phrase(key, &[])
    }

    /// A word of one of the tables' lists.
    pub fn word(&self, section: &str, word: &str) -> String {
        self.say(&format!("{section}.{word}"))
    }

    /// A sentence with one blank.
    pub fn with(&self, key: &str, blank: &str, words: impl AsRef<str>) -> String {
        self.language.phrase(key, &[(blank, words.as_ref())])
    }

    pub fn lang(&self) -> &'static str {
        self.language.code()
    }

    /// The other languages: code, and the name in the language itself.
    pub fn others(&self) -> Vec<(&'static str, String)> {
        let all = Language::all().iter();
        all.filter(|it| it.code() != self.language.code())
            .map(|it| (it.code(), it.phrase("desk.own_name", &[])))
            .collect()
    }
}

/// A page as an answer.
pub fn page(template: &impl Template) -> Result<Response, Fault> {
    let html = template.render().map_err(|_| Fault::Broken)?;
    Ok(Html(html).into_response())
}

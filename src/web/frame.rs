//! What stands around every page: its title, its language, its menu.

use crate::docket::role::Roles;
use crate::language::Language;
use crate::web::ROUTES;
use crate::web::access::May;
use crate::web::fault::Fault;
use crate::web::visitor::Visitor;
use crate::web::visitor::Who;
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
    /// Whoever is signed in, and what they may do.
    pub signed_in: Option<String>,
    pub roles: Roles,
    /// Nobody has an account: one person on one computer.
    pub alone: bool,
    /// The page on which their work begins.
    pub home: &'static str,
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
            signed_in: match &visitor.who {
                Who::Person(person) => Some(person.name.clone()),
                _ => None,
            },
            roles: visitor.roles(),
            alone: visitor.is_alone(),
            home: visitor.home(),
            refresh: None,
        }
    }

    /// Whether the table of routes lets this visitor look at a page.
    pub fn may_look(&self, path: &str) -> bool {
        self.may(path, true)
    }

    /// Whether it lets them change something there.
    pub fn may_change(&self, path: &str) -> bool {
        self.may(path, false)
    }

    fn may(&self, path: &str, looks: bool) -> bool {
        let route = ROUTES.iter().find(|it| it.path == path);
        match route.map(|it| it.may(looks)) {
            Some(May::Anyone) => true,
            Some(May::These(list)) => !self.roles.among(list).is_empty(),
            _ => false,
        }
    }

    /// A stored moment, as the desk's own clock has it.
    pub fn moment(&self, stamp: &str) -> String {
        let Ok(moment) = chrono::DateTime::parse_from_rfc3339(stamp) else {
            return stamp.to_owned();
        };
        let moment = moment.with_timezone(&chrono::Local);
        let day = self.language.day(moment.date_naive());
        format!("{day}, {}", moment.format("%H:%M"))
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

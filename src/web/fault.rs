//! What went wrong with a request: each has a page that says what happened and what to do.
//!
//! A handler gives the bare fault; the guard around all pages puts it into the visitor's language.

use crate::docket;
use crate::docket::Trouble;
use crate::web::again::Sent;
use crate::web::api;
use crate::web::frame::Frame;
use crate::web::frame::page;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;

/// Seconds after which a database that was away may be back.
const ASK_AGAIN: &str = "30";

/// Why a request could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No such page or matter, or one that was erased.
    NotFound,
    /// The address is there and cannot do this.
    NoSuchAct,
    /// More than the limit was sent.
    TooLarge,
    /// Nothing was brought.
    NothingBrought,
    /// The upload stopped on the way.
    CutOff,
    /// A value of a form cannot be understood; the key of its label.
    NotUnderstood(&'static str),
    /// The request came from another site's page.
    Foreign,
    /// The desk was called by a name that is not its own.
    WrongHost,
    /// The papers are not read yet.
    NotYet,
    /// They must sign in first, or their key is none.
    NotSignedIn,
    /// Their roles do not let them.
    NotAllowed,
    /// The link was used, is too old, or never was.
    NoInvitation,
    /// They would lock themselves out.
    OwnAccount,
    /// The database does not answer for the moment.
    Away,
    /// There is no room to store anything.
    Full,
    /// A fault of the program itself, or of what is stored.
    Broken,
}

impl Fault {
    pub fn status(&self) -> StatusCode {
        match self {
            Fault::NotFound => StatusCode::NOT_FOUND,
            Fault::NoSuchAct => StatusCode::METHOD_NOT_ALLOWED,
            Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Fault::NothingBrought | Fault::CutOff | Fault::NotUnderstood(_) => {
                StatusCode::BAD_REQUEST
            }
            Fault::Foreign => StatusCode::FORBIDDEN,
            Fault::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Fault::NotYet | Fault::OwnAccount => StatusCode::CONFLICT,
            Fault::NotSignedIn => StatusCode::UNAUTHORIZED,
            Fault::NotAllowed => StatusCode::FORBIDDEN,
            Fault::NoInvitation => StatusCode::GONE,
            Fault::Away => StatusCode::SERVICE_UNAVAILABLE,
            Fault::Full => StatusCode::INSUFFICIENT_STORAGE,
            Fault::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Its word in the tables.
    pub fn id(&self) -> &'static str {
        match self {
            Fault::NotFound => "not_found",
            Fault::NoSuchAct => "no_such_act",
            Fault::TooLarge => "too_large",
            Fault::NothingBrought => "nothing_brought",
            Fault::CutOff => "cut_off",
            Fault::NotUnderstood(_) => "not_understood",
            Fault::Foreign => "foreign",
            Fault::WrongHost => "wrong_host",
            Fault::NotYet => "not_yet",
            Fault::NotSignedIn => "not_signed_in",
            Fault::NotAllowed => "not_allowed",
            Fault::NoInvitation => "no_invitation",
            Fault::OwnAccount => "own_account",
            Fault::Away => "away",
            Fault::Full => "full",
            Fault::Broken => "broken",
        }
    }
}

impl Fault {
    /// What happened, and what to do.
    pub fn words(&self, frame: &Frame, limit: &str) -> (String, String) {
        let field = match self {
            Fault::NotUnderstood(key) => frame.say(key),
            _ => String::new(),
        };
        let blanks = [("limit", limit), ("field", field.as_str())];
        let key = |end: &str| format!("fault.{}_{end}", self.id());
        let said = |end| frame.language.phrase(&key(end), &blanks);
        (said("what"), said("next"))
    }
}

impl From<docket::Error> for Fault {
    fn from(error: docket::Error) -> Fault {
        // The one place where a fault of the store is told; it names no matter's content.
        crate::web::guard::complain(&error.to_string());
        match error.trouble() {
            Trouble::Away => Fault::Away,
            Trouble::Full => Fault::Full,
            Trouble::Other => Fault::Broken,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "desk/fault.html")]
struct FaultPage {
    frame: Frame,
    what: String,
    next: String,
    /// The address to which the form goes.
    path: String,
    again: Option<Sent>,
}

/// The page that tells of a fault.
///
/// `sent` is the form that came with the request: where the database was only away for the moment
/// it is offered once more.
pub fn told(fault: &Fault, visitor: &Visitor, limit: &str, sent: Option<Sent>) -> Response {
    let frame = Frame::of(visitor, "desk.fault_title");
    let (what, next) = fault.words(&frame, limit);
    if visitor.path.starts_with(api::ROOT) {
        return api::problem::told(fault, &what, &next);
    }
    let again = sent.filter(|_| matches!(fault, Fault::Away | Fault::Full));
    let shown = FaultPage {
        path: visitor.path.clone(),
        again,
        frame,
        what,
        next,
    };
    let mut response = match page(&shown) {
        Ok(page) => page,
        Err(_) => fault.id().into_response(),
    };
    *response.status_mut() = fault.status();
    if *fault == Fault::Away {
        let seconds = HeaderValue::from_static(ASK_AGAIN);
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

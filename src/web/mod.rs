//! The desk's pages: every route, and what stands around all of them.
//!
//! Takes requests; gives pages that work without script, by keyboard, and in either language.
//! [`app`] is made apart from serving, so that tests call it without a socket. Nothing from
//! inside a matter stands in an address, a title or a log.

pub mod answer;
pub mod api;
pub mod assets;
pub mod away;
pub mod care;
pub mod docket;
pub mod download;
pub mod erase;
pub mod export;
pub mod fault;
pub mod feed;
pub mod find;
pub mod frame;
pub mod guard;
pub mod kept;
pub mod language;
pub mod matter;
pub mod more;
pub mod picture;
pub mod question;
pub mod review;
pub mod state;
pub mod take_in;
pub mod visitor;

use crate::intake::Intake;
use crate::intake::reader::Bell;
use crate::web::fault::Fault;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::MethodRouter;
use axum::routing::get;
use axum::routing::post;
use std::sync::Arc;

/// The most that a form without files may send.
const FORM_BYTES: usize = 64 * 1024;

/// What every handler has at hand.
#[derive(Clone)]
pub struct Desk {
    pub intake: Arc<Intake>,
    pub bell: Bell,
    /// The names under which this desk may be called, such as `127.0.0.1:8080`.
    pub hosts: Arc<Vec<String>>,
    /// Gets a line for each fault, with no word of a paper in it.
    pub complain: fn(&str),
}

/// What may be asked of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Shows something.
    Look,
    /// Changes something: only from a page of the desk itself.
    Change,
    /// Both, by method.
    LookAndChange,
}

/// One address of the desk.
pub struct Route {
    pub path: &'static str,
    pub access: Access,
    handler: fn() -> MethodRouter<Desk>,
}

/// Every address there is. Tests walk it.
pub const ROUTES: &[Route] = &[
    route("/", Access::Look, || get(docket::page)),
    route("/new", Access::Look, || get(take_in::page)),
    route("/matters", Access::Change, || {
        post(take_in::take_in).layer(DefaultBodyLimit::max(take_in::MOST_BYTES))
    }),
    route("/matters/{id}", Access::Look, || get(matter::page)),
    route("/matters/{id}/review", Access::Look, || get(review::page)),
    route("/matters/{id}/pages/{file}/{page}", Access::Look, || {
        get(picture::page)
    }),
    route("/matters/{id}/answers", Access::Change, || {
        post(answer::answer)
    }),
    route("/matters/{id}/again", Access::Change, || {
        post(matter::try_again)
    }),
    route("/matters/{id}/sheet/{format}", Access::Look, || {
        get(download::sheet)
    }),
    route("/matters/{id}/packet", Access::Look, || {
        get(download::packet)
    }),
    route("/matters/{id}/erase", Access::LookAndChange, || {
        get(erase::page).post(erase::erase)
    }),
    route("/matters/{id}/papers", Access::Change, || {
        post(more::add).layer(DefaultBodyLimit::max(take_in::MOST_BYTES))
    }),
    route("/matters/{id}/state", Access::Change, || post(state::set)),
    route("/find", Access::Change, || post(find::find)),
    route("/export/{format}", Access::Look, || get(export::export)),
    route("/calendar", Access::LookAndChange, || {
        get(feed::page).post(feed::change)
    }),
    route("/feed/{secret}", Access::Look, || get(feed::feed)),
    route("/api/v1/triage", Access::Change, || {
        post(api::triage).layer(DefaultBodyLimit::max(take_in::MOST_BYTES))
    }),
    route("/kept", Access::Look, || get(kept::page)),
    route("/language", Access::Change, || post(language::choose)),
    route("/away", Access::Look, || get(away::page)),
    route("/back", Access::Change, || post(away::back)),
    route("/desk.css", Access::Look, || get(assets::css)),
    route("/desk.js", Access::Look, || get(assets::js)),
    route("/healthz", Access::Look, || get(care::healthz)),
    route("/metrics", Access::Look, || get(care::metrics)),
];

const fn route(path: &'static str, access: Access, handler: fn() -> MethodRouter<Desk>) -> Route {
    Route {
        path,
        access,
        handler,
    }
}

/// The whole desk.
pub fn app(desk: Desk) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let handler = (route.handler)().fallback(|| async { Fault::NoSuchAct });
        router = router.route(route.path, handler);
    }
    router
        .fallback(|| async { Fault::NotFound })
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(middleware::from_fn_with_state(desk.clone(), guard::guard))
        .with_state(desk)
}

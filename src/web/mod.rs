//! The desk's pages: every route, and what stands around all of them.
//!
//! Takes requests; gives pages that work without script, by keyboard, and in either language.
//! [`app`] is made apart from serving, so that tests call it without a socket. Nothing from
//! inside a matter stands in an address, a title or a log.

pub mod access;
pub mod account;
pub mod again;
pub mod answer;
pub mod api;
pub mod assets;
pub mod assign;
pub mod away;
pub mod care;
pub mod carried;
pub mod connections;
pub mod course;
pub mod docket;
pub mod download;
pub mod entry;
pub mod erase;
pub mod export;
pub mod fault;
pub mod feed;
pub mod find;
pub mod frame;
pub mod guard;
pub mod interview;
pub mod join;
pub mod keeping;
pub mod kept;
pub mod language;
pub mod log;
pub mod matter;
pub mod more;
pub mod people;
pub mod picture;
pub mod proxy;
pub mod question;
pub mod review;
pub mod second;
pub mod sign_in;
pub mod stalled;
pub mod state;
pub mod take_in;
pub mod tls;
pub mod tokens;
pub mod visitor;

use crate::intake::Intake;
use crate::intake::reader::Bell;
use crate::web::access::ANYONE;
use crate::web::access::Access;
use crate::web::access::CARE;
use crate::web::access::COURSE;
use crate::web::access::DATES;
use crate::web::access::EVERY_MATTER;
use crate::web::access::EXPORT;
use crate::web::access::KEEPING;
use crate::web::access::MATTER;
use crate::web::access::May;
use crate::web::access::NO;
use crate::web::access::PROGRAMS;
use crate::web::access::SIGNED_IN;
use crate::web::fault::Fault;
use crate::web::proxy::Network;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::MethodRouter;
use axum::routing::get;
use axum::routing::post;
use chrono::DateTime;
use chrono::Utc;
use std::sync::Arc;

/// The most that a form without files may send.
const FORM_BYTES: usize = 64 * 1024;

/// What moment it is.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// What every handler has at hand.
#[derive(Clone)]
pub struct Desk {
    pub intake: Arc<Intake>,
    pub bell: Bell,
    /// The names under which this desk may be called, such as `127.0.0.1:8080`.
    pub hosts: Arc<Vec<String>>,
    /// Only this computer reaches it: while nobody has an account, nobody need sign in.
    pub alone: bool,
    /// It is called by `https`, also where another program sees to that.
    pub secure: bool,
    /// The web servers before it, which say where requests come from.
    pub proxies: Arc<Vec<Network>>,
    pub clock: Clock,
    /// Gets a line for each fault, with no word of a paper in it.
    pub complain: fn(&str),
}

impl Desk {
    /// The whole address of a page, for somebody who is not at the desk.
    pub fn address(&self, path: &str) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        let host = self.hosts.first().map_or("", String::as_str);
        format!("{scheme}://{host}{path}")
    }
}

/// One address of the desk, and who may use it.
pub struct Route {
    pub path: &'static str,
    pub look: May,
    pub change: May,
    handler: fn() -> MethodRouter<Desk>,
}

impl Route {
    /// What may be asked of it at all.
    pub fn access(&self) -> Access {
        match (self.look, self.change) {
            (_, May::No) => Access::Look,
            (May::No, _) => Access::Change,
            _ => Access::LookAndChange,
        }
    }

    /// Who may use it, by whether it is only looked at.
    pub fn may(&self, looks: bool) -> May {
        if looks { self.look } else { self.change }
    }
}

/// Every address there is: who may look, who may change. The guard goes by it; tests walk it.
#[rustfmt::skip]
pub const ROUTES: &[Route] = &[
    route("/", DATES, NO, || get(docket::page)),
    route("/new", MATTER, NO, || get(take_in::page)),
    route("/matters", NO, MATTER, || large(post(take_in::take_in))),
    route("/matters/{id}", MATTER, NO, || get(matter::page)),
    route("/matters/{id}/review", MATTER, NO, || get(review::page)),
    route("/matters/{id}/pages/{file}/{page}", MATTER, NO, || get(picture::page)),
    route("/matters/{id}/answers", NO, MATTER, || post(answer::answer)),
    route("/matters/{id}/questions", MATTER, MATTER, || get(interview::page).post(interview::save)),
    route("/matters/{id}/again", NO, MATTER, || post(matter::try_again)),
    route("/matters/{id}/sheet/{format}", MATTER, NO, || get(download::sheet)),
    route("/matters/{id}/packet", MATTER, NO, || get(download::packet)),
    route("/matters/{id}/papers", NO, MATTER, || large(post(more::add))),
    route("/matters/{id}/erase", EVERY_MATTER, EVERY_MATTER, || get(erase::page).post(erase::erase)),
    route("/matters/{id}/course", COURSE, NO, || get(course::page)),
    route("/matters/{id}/state", NO, COURSE, || post(state::set)),
    route("/matters/{id}/assign", NO, COURSE, || post(assign::assign)),
    route("/find", NO, COURSE, || post(find::find)),
    route("/export/{format}", EXPORT, NO, || get(export::export)),
    route("/calendar", COURSE, COURSE, || get(feed::page).post(feed::change)),
    // The secret of the address is the key.
    route("/feed/{secret}", ANYONE, NO, || get(feed::feed)),
    route("/sign-in", ANYONE, ANYONE, || get(sign_in::page).post(sign_in::sign_in)),
    route("/second", ANYONE, ANYONE, || get(second::page).post(second::prove)),
    route("/join/{secret}", ANYONE, ANYONE, || get(join::page).post(join::join)),
    route("/sign-out", NO, ANYONE, || post(sign_in::sign_out)),
    route("/account", SIGNED_IN, SIGNED_IN, || get(account::page).post(account::change)),
    route("/carried", SIGNED_IN, SIGNED_IN, || get(carried::page).post(carried::send)),
    route("/people", CARE, CARE, || get(people::page).post(people::change)),
    route("/keeping", KEEPING, KEEPING, || get(keeping::page).post(keeping::change)),
    route("/log", CARE, NO, || get(log::page)),
    route("/tokens", PROGRAMS, PROGRAMS, || get(tokens::page).post(tokens::change)),
    route("/api/v1/openapi.json", ANYONE, NO, || get(api::description::page)),
    route("/api/v1/triage", NO, MATTER, || large(post(api::triage::triage))),
    route("/api/v1/docket", DATES, NO, || get(api::docket::list)),
    route("/api/v1/matters", MATTER, NO, || get(api::matters::list)),
    route("/api/v1/matters/{id}", MATTER, NO, || get(api::matters::one)),
    route("/kept", ANYONE, NO, || get(kept::page)),
    route("/language", NO, ANYONE, || post(language::choose)),
    route("/away", ANYONE, NO, || get(away::page)),
    route("/back", NO, ANYONE, || post(away::back)),
    route("/desk.css", ANYONE, NO, || get(assets::css)),
    route("/desk.js", ANYONE, NO, || get(assets::js)),
    route("/healthz", ANYONE, NO, || get(care::healthz)),
    route("/metrics", CARE, NO, || get(care::metrics)),
];

const fn route(
    path: &'static str,
    look: May,
    change: May,
    handler: fn() -> MethodRouter<Desk>,
) -> Route {
    Route {
        path,
        look,
        change,
        handler,
    }
}

/// Takes as much as papers need.
fn large(handler: MethodRouter<Desk>) -> MethodRouter<Desk> {
    handler.layer(DefaultBodyLimit::max(take_in::MOST_BYTES))
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

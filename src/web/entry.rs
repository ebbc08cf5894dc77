//! The way in: who it is that asks, and whether the table of routes lets them.
//!
//! Takes the head of a request; gives the visitor, or why they may not. Reads no body.

use crate::docket;
use crate::docket::role::Role;
use crate::docket::sessions::Stage;
use crate::web::Desk;
use crate::web::ROUTES;
use crate::web::access::May;
use crate::web::api;
use crate::web::fault::Fault;
use crate::web::proxy::origin;
use crate::web::visitor::Visitor;
use crate::web::visitor::Who;
use crate::web::visitor::cookie;
use crate::web::visitor::sight;
use axum::extract::ConnectInfo;
use axum::extract::FromRequestParts;
use axum::extract::MatchedPath;
use axum::extract::RawPathParams;
use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::header;
use axum::http::request::Parts;
use std::net::IpAddr;
use std::net::SocketAddr;

/// Why somebody does not come in.
pub enum Stopped {
    /// They must sign in first. The person is known whose session has just ended.
    SignIn {
        ended: Option<String>,
    },
    Fault(Fault),
}

impl From<docket::Error> for Stopped {
    fn from(error: docket::Error) -> Stopped {
        Stopped::Fault(error.into())
    }
}

/// Lets a request in, or says why not.
pub async fn enter(desk: &Desk, parts: &mut Parts) -> Result<Visitor, Stopped> {
    let mut visitor = Visitor::of(&parts.headers, parts.uri.path());
    visitor.place = place(desk, parts);
    let matched = parts.extensions.get::<MatchedPath>();
    let matched = matched.map(|it| it.as_str().to_owned());
    let route = matched.and_then(|path| ROUTES.iter().find(|it| it.path == path));
    let known = known(desk, &parts.headers, &visitor.path).await?;
    visitor.who = known.who;
    let looks = parts.method == Method::GET || parts.method == Method::HEAD;
    // An address that is not there, or cannot do this, says so itself.
    let Some(May::These(list)) = route.map(|it| it.may(looks)) else {
        return Ok(visitor);
    };
    if let Who::Nobody = visitor.who {
        return Err(Stopped::SignIn { ended: known.ended });
    }
    let allowed = visitor.roles().among(list);
    if allowed.is_empty() {
        return Err(Stopped::Fault(Fault::NotAllowed));
    }
    // A matter is there only for whoever may see it.
    if allowed.list() == [Role::Intake] {
        let person = visitor.account().unwrap_or(visitor.id());
        let sight = sight(&allowed, person, (desk.intake.today)());
        for id in matters(parts).await {
            if !desk.intake.docket.is_in_sight(&id, &sight).await? {
                return Err(Stopped::Fault(Fault::NotFound));
            }
        }
    }
    Ok(visitor)
}

/// The matters that an address names.
async fn matters(parts: &mut Parts) -> Vec<String> {
    let Ok(named) = RawPathParams::from_request_parts(parts, &()).await else {
        return Vec::new();
    };
    let ids = named.iter().filter(|(name, _)| *name == "id");
    ids.map(|(_, id)| id.to_owned()).collect()
}

struct Known {
    who: Who,
    ended: Option<String>,
}

async fn known(desk: &Desk, headers: &HeaderMap, path: &str) -> Result<Known, docket::Error> {
    let of = |who| Known { who, ended: None };
    let docket = &desk.intake.docket;
    if desk.alone && !docket.has_people().await? {
        return Ok(of(Who::Alone));
    }
    let for_programs = path.starts_with(api::ROOT);
    if (for_programs || path == "/metrics")
        && let Some(key) = bearer(headers)
    {
        let token = docket.token(key).await?;
        return Ok(of(token.map_or(Who::Nobody, Who::Program)));
    }
    // A browser's session is of no use where programs ask: no page can make it act there.
    let secret = cookie(headers, session_cookie(desk)).filter(|_| !for_programs);
    let Some(secret) = secret else {
        return Ok(of(Who::Nobody));
    };
    let session = docket.session(secret, (desk.clock)()).await?;
    Ok(match session.filter(|it| it.stage == Stage::In) {
        Some(session) if session.ended => Known {
            who: Who::Nobody,
            ended: (!session.person.shut).then_some(session.person.id),
        },
        Some(session) => of(Who::Person(session.person)),
        None => of(Who::Nobody),
    })
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
}

/// Where a request came from: of the newer kind of address the network alone.
fn place(desk: &Desk, parts: &Parts) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let address = peer.map(|it| origin(it.0.ip(), &desk.proxies, &parts.headers));
    match address {
        Some(IpAddr::V6(address)) => {
            let network = address.segments();
            format!("{:x?}", &network[..4])
        }
        Some(address) => address.to_string(),
        None => "unknown".to_owned(),
    }
}

/// The name of the cookie with the session's secret. Over TLS no other name or site can set it.
pub fn session_cookie(desk: &Desk) -> &'static str {
    if desk.secure {
        "__Host-session"
    } else {
        "session"
    }
}

/// The header that gives a browser its secret; an empty one takes it away.
pub fn set_session(desk: &Desk, secret: &str) -> HeaderValue {
    let name = session_cookie(desk);
    let secure = if desk.secure { "; Secure" } else { "" };
    let over = if secret.is_empty() { "; Max-Age=0" } else { "" };
    let cookie = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Strict{secure}{over}");
    // Of letters and digits alone.
    HeaderValue::try_from(cookie).unwrap_or_else(|_| HeaderValue::from_static(""))
}

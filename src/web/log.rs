//! The log as an administrator reads it: who did what and when. Nothing from inside a matter.

use crate::docket::audit::DESK;
use crate::docket::audit::Line;
use crate::docket::audit::Verified;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::matter::code;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Query;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

/// Lines on one page.
const ON_A_PAGE: i64 = 100;

/// Everything that the log tells of; each has its words in the tables.
pub const WORDS: &[&str] = &[
    "added_papers",
    "answered",
    "assigned",
    "backed_up",
    "began_second",
    "changed_key",
    "ended_old_key",
    "ended_token",
    "erased",
    "invited",
    "joined",
    "joined_anew",
    "locked_out",
    "looked",
    "made_feed",
    "made_token",
    "restored",
    "revoked_feeds",
    "set_password",
    "set_retention",
    "set_retention_of_all",
    "set_roles",
    "set_state",
    "shut_out",
    "signed_in",
    "signed_out",
    "told",
    "took_in",
    "took_out_docket",
    "took_out_packet",
    "took_out_sheet",
    "uninvited",
    "used_recovery",
];

#[derive(Template)]
#[template(path = "desk/log.html")]
struct LogPage {
    frame: Frame,
    lines: Vec<Shown>,
    /// The whole log was looked at.
    looked_at: bool,
    /// The line that is not as it was written.
    broken: Option<String>,
    later: Option<i64>,
    earlier: Option<i64>,
}

struct Shown {
    at: String,
    who: String,
    what: String,
    matter: String,
}

#[derive(Default, Deserialize)]
pub struct Asked {
    from: Option<i64>,
    /// Look at the whole log.
    #[serde(default)]
    whole: bool,
}

/// The log, the last line first.
pub async fn page(
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let docket = &desk.intake.docket;
    let from = asked.from.unwrap_or(0).max(0);
    let mut lines = docket.lines(from, ON_A_PAGE + 1).await?;
    let more = lines.len() as i64 > ON_A_PAGE;
    lines.truncate(ON_A_PAGE as usize);
    let frame = Frame::of(&visitor, "log.title");
    let mut names = vec![(DESK.to_owned(), frame.say("log.desk"))];
    names.extend(
        docket
            .people()
            .await?
            .into_iter()
            .map(|it| (it.id, it.name)),
    );
    let tokens = docket.tokens(None).await?.into_iter();
    names.extend(tokens.map(|it| (it.id, frame.with("log.program", "name", it.label))));
    let broken = match asked.whole {
        true => Some(docket.verify().await?),
        false => None,
    };
    let broken = broken.and_then(|it| match it {
        Verified::Whole(_) => None,
        Verified::Broken(line) => Some(line.to_string()),
    });
    let lines = lines.iter().map(|it| line(it, &names, &frame)).collect();
    shown(&LogPage {
        lines,
        looked_at: asked.whole,
        broken,
        later: (from > 0).then(|| (from - ON_A_PAGE).max(0)),
        earlier: more.then_some(from + ON_A_PAGE),
        frame,
    })
}

fn line(line: &Line, names: &[(String, String)], frame: &Frame) -> Shown {
    let name = |id: &str| {
        let known = names.iter().find(|(known, _)| known == id);
        known.map_or_else(|| code(id), |(_, name)| name.clone())
    };
    // A word, and whom it was done to.
    let (word, whom) = match line.what.split_once(' ') {
        Some((word, whom)) => (word, Some(name(whom))),
        None => (line.what.as_str(), None),
    };
    let word = match WORDS.contains(&word) {
        true => frame.word("log", word),
        false => word.to_owned(),
    };
    Shown {
        at: frame.moment(&line.at),
        who: name(&line.who),
        what: match whom {
            Some(whom) => format!("{word}: {whom}"),
            None => word,
        },
        matter: line.matter.as_deref().map(code).unwrap_or_default(),
    }
}

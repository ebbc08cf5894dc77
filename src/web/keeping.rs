//! How long matters are kept, which a person sets here, and the key that seals them, which is
//! changed on the computer that has it. Shows no key.

use crate::docket::keys::KeyState;
use crate::docket::retention::MOST;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Form;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/keeping.html")]
struct KeepingPage {
    frame: Frame,
    days: u32,
    most: u32,
    /// When the number was set and, where people have accounts, by whom.
    set: Option<(String, Option<String>)>,
    matters: i64,
    /// Saved, as a word of the tables.
    done: Option<&'static str>,
    /// Waits for a second word: the number that was asked for, and how many matters would go.
    unsure: Option<(u32, usize)>,
    key: KeyState,
    since: String,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    days: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    sure: String,
}

/// What became of a form.
#[derive(Default)]
struct Outcome {
    done: Option<&'static str>,
    unsure: Option<(u32, usize)>,
}

/// The page.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    told(&desk, &visitor, Outcome::default()).await
}

/// Sets how long matters are kept. What would erase matters at once is asked again.
pub async fn change(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(asked): Form<Asked>,
) -> Result<Response, Fault> {
    let days = asked.days.trim().parse().ok();
    let days: u32 = days
        .filter(|it| (1..=MOST).contains(it))
        .ok_or(Fault::NotUnderstood("keeping.days"))?;
    let for_all = match asked.scope.as_str() {
        "new" => false,
        "all" => true,
        _ => return Err(Fault::NotUnderstood("keeping.scope")),
    };
    let docket = &desk.intake.docket;
    if for_all {
        let gone = docket.would_go(days, (desk.intake.today)()).await?;
        // Sure of another number than it is now is not sure.
        if gone > 0 && asked.sure != gone.to_string() {
            let unsure = Some((days, gone));
            return told(&desk, &visitor, Outcome { unsure, done: None }).await;
        }
    }
    docket.set_retention(days, for_all).await?;
    let done = Some(if for_all { "saved_all" } else { "saved" });
    told(&desk, &visitor, Outcome { done, unsure: None }).await
}

async fn told(desk: &Desk, visitor: &Visitor, outcome: Outcome) -> Result<Response, Fault> {
    let docket = &desk.intake.docket;
    let frame = Frame::of(visitor, "keeping.title");
    let retention = docket.retention().await?;
    let people = docket.people().await?;
    let name = |id: &str| {
        let found = people.iter().find(|it| it.id == id);
        found.map(|it| it.name.clone())
    };
    let set = retention.set.map(|(at, by)| (frame.moment(&at), name(&by)));
    let key = docket.key_state().await?;
    shown(&KeepingPage {
        days: retention.days,
        most: MOST,
        set,
        matters: docket.count().await?,
        done: outcome.done,
        unsure: outcome.unsure,
        since: frame.moment(&key.since),
        key,
        frame,
    })
}

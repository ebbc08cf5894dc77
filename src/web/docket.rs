//! The docket: matters by the day to act, with what is late, today and this week said in words.

use crate::docket::hands::Sight;
use crate::docket::id::is_id;
use crate::docket::matter::Matter;
use crate::docket::people::Person;
use crate::web::Desk;
use crate::web::assign::works;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::matter::code;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Query;
use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Deserialize;

/// Matters on one page.
const ON_A_PAGE: i64 = 100;
/// So many days from today are "this week".
const WEEK: i64 = 7;

/// How near a matter's day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    NoDate,
    Late,
    Today,
    ThisWeek,
    Later,
    Over,
}

impl Nearness {
    /// In the order of the page.
    pub const ALL: &'static [Nearness] = &[
        Nearness::Late,
        Nearness::Today,
        Nearness::ThisWeek,
        Nearness::NoDate,
        Nearness::Later,
        Nearness::Over,
    ];

    pub fn of(act_by: Option<NaiveDate>, today: NaiveDate) -> Nearness {
        let Some(day) = act_by else {
            return Nearness::NoDate;
        };
        match day.signed_duration_since(today).num_days() {
            ..0 => Nearness::Late,
            0 => Nearness::Today,
            1..=WEEK => Nearness::ThisWeek,
            _ => Nearness::Later,
        }
    }

    pub fn id(self) -> &'static str {
        match self {
            Nearness::NoDate => "no_date",
            Nearness::Late => "late",
            Nearness::Today => "today",
            Nearness::ThisWeek => "this_week",
            Nearness::Later => "later",
            Nearness::Over => "over",
        }
    }
}

#[derive(Template)]
#[template(path = "desk/docket.html")]
struct DocketPage {
    frame: Frame,
    /// Those who could work on matters; nobody where there are no accounts.
    people: Vec<Person>,
    /// The id of whose matters are shown alone.
    of: String,
    today: String,
    groups: Vec<Group>,
    earlier: Option<i64>,
    more: Option<i64>,
    /// It shows what was looked for, not the whole docket.
    found: bool,
}

struct Group {
    nearness: &'static str,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    /// The page of the matter that this visitor may see.
    href: String,
    /// Who works on it.
    with: Option<String>,
    code: String,
    /// The day, or why there is none.
    day: String,
    left: Option<String>,
    what: String,
    references: String,
    state: String,
    docketed: bool,
}

#[derive(Default, Deserialize)]
pub struct Asked {
    from: Option<i64>,
    /// Whose matters alone: the id of a person.
    of: Option<String>,
}

/// The list.
pub async fn page(
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let from = asked.from.unwrap_or(0).max(0);
    let docket = &desk.intake.docket;
    let of = asked.of.filter(|it| is_id(it)).unwrap_or_default();
    let sight = visitor.sight((desk.intake.today)());
    let mut matters = match sight {
        Sight::All if !of.is_empty() => docket.matters_assigned(&of, from, ON_A_PAGE + 1).await?,
        sight => docket.matters_in_sight(&sight, from, ON_A_PAGE + 1).await?,
    };
    let more = matters.len() as i64 > ON_A_PAGE;
    matters.truncate(ON_A_PAGE as usize);
    let page = docket_page(&desk, &visitor, matters).await?;
    shown(&DocketPage {
        earlier: (from > 0).then(|| (from - ON_A_PAGE).max(0)),
        more: more.then_some(from + ON_A_PAGE),
        of,
        ..page
    })
}

/// What was looked for.
pub async fn shown_found(
    desk: &Desk,
    visitor: &Visitor,
    matters: Vec<Matter>,
) -> Result<Response, Fault> {
    let page = docket_page(desk, visitor, matters).await?;
    shown(&DocketPage {
        found: true,
        ..page
    })
}

async fn docket_page(
    desk: &Desk,
    visitor: &Visitor,
    matters: Vec<Matter>,
) -> Result<DocketPage, Fault> {
    let today = (desk.intake.today)();
    let frame = Frame::of(visitor, "docket.title");
    let docket = &desk.intake.docket;
    let everybody = docket.people().await?;
    let whole = frame.may_look("/matters/{id}");
    // Where nobody has an account, nobody is given a matter.
    let with = match everybody.is_empty() {
        true => Vec::new(),
        false => docket.assignments(&matters).await?,
    };
    let name = |matter: &str| {
        let (_, person) = with.iter().find(|(known, _)| known == matter)?;
        let person = everybody.iter().find(|it| it.id == *person)?;
        Some(frame.with("assign.with", "name", &person.name))
    };
    let nearness = |matter: &Matter| match matter.state.is_over() {
        true => Nearness::Over,
        false => Nearness::of(matter.act_by, today),
    };
    let mut groups = Vec::new();
    for near in Nearness::ALL {
        let of_it = matters.iter().filter(|matter| nearness(matter) == *near);
        let rows = of_it.map(|it| Row {
            href: match whole {
                true => format!("/matters/{}", it.id),
                false => format!("/matters/{}/course", it.id),
            },
            with: name(&it.id),
            ..row(it, today, &frame)
        });
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            groups.push(Group {
                nearness: near.id(),
                title: frame.say(&format!("nearness.{}", near.id())),
                rows,
            });
        }
    }
    let people = everybody.iter().filter(|it| works(&it.roles, it.shut));
    let people = people.cloned().collect();
    Ok(DocketPage {
        today: visitor.language.day(today),
        groups,
        earlier: None,
        more: None,
        found: false,
        people,
        of: String::new(),
        frame,
    })
}

fn row(matter: &Matter, today: NaiveDate, frame: &Frame) -> Row {
    let about = &matter.about;
    let kind = about.kind.as_ref();
    let kind = kind.map(|kind| frame.say(&format!("process.{kind}")));
    let what: Vec<String> = about.provider.iter().cloned().chain(kind).collect();
    let what: Vec<String> = what
        .iter()
        .map(|it| crate::sheet::plain::plain(it))
        .collect();
    let left = matter.act_by.map(|day| {
        let days = day.signed_duration_since(today).num_days();
        let key = match days {
            0 => "left.today",
            1 => "left.one",
            -1 => "left.gone_one",
            2.. => "left.many",
            _ => "left.gone_many",
        };
        frame.with(key, "days", days.abs().to_string())
    });
    Row {
        code: code(&matter.id),
        day: match (matter.act_by, about.no_date.as_deref()) {
            (Some(day), _) => frame.language.day(day),
            (None, Some(why)) => frame.word("headline", why),
            (None, None) => frame.say("docket.no_date"),
        },
        left,
        what: what.join(", "),
        references: crate::sheet::plain::plain(&about.references.join(", ")),
        state: frame.say(&format!("state.{}", matter.state.id())),
        docketed: matter.docketed,
        href: String::new(),
        with: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_late_only_when_it_is_gone() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 10).expect("a day");
        let near = |day| Nearness::of(NaiveDate::from_ymd_opt(2026, 3, day), today);
        assert_eq!(near(9), Nearness::Late);
        assert_eq!(near(10), Nearness::Today);
        assert_eq!(near(11), Nearness::ThisWeek);
        assert_eq!(near(17), Nearness::ThisWeek);
        assert_eq!(near(18), Nearness::Later);
        assert_eq!(Nearness::of(None, today), Nearness::NoDate);
    }
}

//! The docket for another program: days and states, and nothing from any paper.

use crate::docket::matter::Matter;
use crate::web::Desk;
use crate::web::api::Part;
use crate::web::api::cut;
use crate::web::api::description::state_words;
use crate::web::api::problem::ProblemResponses;
use crate::web::docket::Nearness;
use crate::web::fault::Fault;
use crate::web::matter::code;
use crate::web::visitor::Visitor;
use axum::Json;
use axum::extract::Query;
use axum::extract::State;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// Part of the docket, in the order of the days to act by.
#[derive(Serialize, ToSchema)]
pub struct Dates {
    /// The day that "today" means.
    #[schema(value_type = String, format = Date)]
    today: NaiveDate,
    dates: Vec<Date>,
    /// Where the next part begins; null where there is none.
    next: Option<i64>,
}

/// One matter's day.
#[derive(Serialize, ToSchema)]
pub struct Date {
    /// The matter.
    #[schema(pattern = "^[0-9a-f]{32}$")]
    id: String,
    /// The short name by which people speak of it.
    code: String,
    /// The soonest day to act by; null where there is none.
    #[schema(value_type = Option<String>, format = Date)]
    act_by: Option<NaiveDate>,
    /// How near it is: `late`, `today`, `this_week`, `later`, `no_date` or `over`.
    #[schema(value_type = String, example = "this_week")]
    nearness: &'static str,
    /// Days from today; negative where the day has passed.
    days_left: Option<i64>,
    #[schema(schema_with = state_words)]
    state: &'static str,
    /// The day until which the company waits.
    #[schema(value_type = Option<String>, format = Date)]
    state_until: Option<NaiveDate>,
    /// People have confirmed every input of the day.
    docketed: bool,
    /// The name of whoever works on it.
    assigned_to: Option<String>,
}

/// The docket
///
/// Matters in the order of the days to act by, those without one first.
#[utoipa::path(
    get,
    path = "/api/v1/docket",
    tag = "docket",
    params(Part),
    responses((status = 200, description = "Part of the docket", body = Dates), ProblemResponses)
)]
pub async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(part): Query<Part>,
) -> Result<Json<Dates>, Fault> {
    let (from, most) = part.bounds()?;
    let (docket, today) = (&desk.intake.docket, (desk.intake.today)());
    let mut matters = docket
        .matters_in_sight(&visitor.sight(today), from, most + 1)
        .await?;
    let next = cut(&mut matters, from, most);
    let names = Names::of(&desk, &matters).await?;
    let date = |it: &Matter| Date {
        code: code(&it.id),
        act_by: it.act_by,
        nearness: match it.state.is_over() {
            true => Nearness::Over.id(),
            false => Nearness::of(it.act_by, today).id(),
        },
        days_left: it
            .act_by
            .map(|day| day.signed_duration_since(today).num_days()),
        state: it.state.id(),
        state_until: it.state_until,
        docketed: it.docketed,
        assigned_to: names.with(&it.id),
        id: it.id.clone(),
    };
    Ok(Json(Dates {
        today,
        dates: matters.iter().map(date).collect(),
        next,
    }))
}

/// Who works on what, by name.
pub struct Names {
    assigned: Vec<(String, String)>,
    people: Vec<(String, String)>,
}

impl Names {
    pub async fn of(desk: &Desk, matters: &[Matter]) -> Result<Names, Fault> {
        let docket = &desk.intake.docket;
        let people = docket.people().await?.into_iter();
        Ok(Names {
            assigned: docket.assignments(matters).await?,
            people: people.map(|it| (it.id, it.name)).collect(),
        })
    }

    /// The name of whoever works on a matter.
    pub fn with(&self, matter: &str) -> Option<String> {
        let (_, id) = self.assigned.iter().find(|(known, _)| known == matter)?;
        let (_, name) = self.people.iter().find(|(known, _)| known == id)?;
        Some(name.clone())
    }
}

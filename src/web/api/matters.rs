//! Matters for another program: what the list shows, and one matter with its reports.

use crate::docket::job::Progress;
use crate::docket::matter;
use crate::report::Report;
use crate::web::Desk;
use crate::web::api::Part;
use crate::web::api::cut;
use crate::web::api::description::report;
use crate::web::api::description::state_words;
use crate::web::api::docket::Names;
use crate::web::api::problem::Problem;
use crate::web::api::problem::ProblemResponses;
use crate::web::fault::Fault;
use crate::web::matter::code;
use crate::web::visitor::Visitor;
use axum::Json;
use axum::extract::Path;
use axum::extract::Query;
use axum::extract::State;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// Part of the matters.
#[derive(Serialize, ToSchema)]
pub struct Matters {
    matters: Vec<Matter>,
    /// Where the next part begins; null where there is none.
    next: Option<i64>,
}

/// What the list shows of a matter.
#[derive(Serialize, ToSchema)]
pub struct Matter {
    #[schema(pattern = "^[0-9a-f]{32}$")]
    id: String,
    /// The short name by which people speak of it.
    code: String,
    /// The day on which its papers came.
    #[schema(value_type = String, format = Date)]
    opened_on: NaiveDate,
    #[schema(schema_with = state_words)]
    state: &'static str,
    /// The day until which the company waits.
    #[schema(value_type = Option<String>, format = Date)]
    state_until: Option<NaiveDate>,
    /// The soonest day to act by; null where there is none.
    #[schema(value_type = Option<String>, format = Date)]
    act_by: Option<NaiveDate>,
    /// People have confirmed every input of the day.
    docketed: bool,
    /// The day after which it is erased.
    #[schema(value_type = String, format = Date)]
    keep_until: NaiveDate,
    /// The name of whoever works on it.
    assigned_to: Option<String>,
    /// The company that wrote the notice.
    provider: Option<String>,
    /// The kind of demand, as in the report.
    process_kind: Option<String>,
    /// The id of the court for which days are counted.
    court: Option<String>,
    /// Numbers of the demand and of the notice.
    references: Vec<String>,
}

/// One matter with what was read and counted.
#[derive(Serialize, ToSchema)]
pub struct WholeMatter {
    #[serde(flatten)]
    matter: Matter,
    /// How far the reading is: `waiting`, `reading`, `failed` or `read`.
    #[schema(value_type = String, example = "read")]
    reading: &'static str,
    /// A report for each notice, counted today with what people have confirmed; empty until the
    /// papers are read.
    #[schema(schema_with = reports)]
    reports: Vec<Report>,
}

fn reports() -> utoipa::openapi::schema::Array {
    utoipa::openapi::schema::Array::new(report())
}

impl Matter {
    fn of(matter: &matter::Matter, names: &Names) -> Matter {
        let about = &matter.about;
        Matter {
            id: matter.id.clone(),
            code: code(&matter.id),
            opened_on: matter.opened_on,
            state: matter.state.id(),
            state_until: matter.state_until,
            act_by: matter.act_by,
            docketed: matter.docketed,
            keep_until: matter.keep_until,
            assigned_to: names.with(&matter.id),
            provider: about.provider.clone(),
            process_kind: about.kind.clone(),
            court: about.court.clone(),
            references: about.references.clone(),
        }
    }
}

/// Matters
///
/// In the order of the days to act by, those without one first. A key with the intake role sees
/// what it took in today.
#[utoipa::path(
    get,
    path = "/api/v1/matters",
    tag = "matters",
    params(Part),
    responses((status = 200, description = "Part of the matters", body = Matters), ProblemResponses)
)]
pub async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(part): Query<Part>,
) -> Result<Json<Matters>, Fault> {
    let (from, most) = part.bounds()?;
    let (docket, today) = (&desk.intake.docket, (desk.intake.today)());
    let mut matters = docket
        .matters_in_sight(&visitor.sight(today), from, most + 1)
        .await?;
    let next = cut(&mut matters, from, most);
    let names = Names::of(&desk, &matters).await?;
    docket.note("looked", None).await?;
    Ok(Json(Matters {
        matters: matters.iter().map(|it| Matter::of(it, &names)).collect(),
        next,
    }))
}

/// One matter
///
/// With its reports, once its papers are read.
#[utoipa::path(
    get,
    path = "/api/v1/matters/{id}",
    tag = "matters",
    params(("id" = String, Path, description = "The id of a matter", pattern = "^[0-9a-f]{32}$")),
    responses(
        (status = 200, description = "The matter", body = WholeMatter),
        ProblemResponses,
        (status = 404, description = "No such matter, or one that this key does not see", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn one(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Json<WholeMatter>, Fault> {
    let opened = desk.intake.open(&id).await?.ok_or(Fault::NotFound)?;
    let docket = &desk.intake.docket;
    docket.note("looked", Some(&id)).await?;
    let reading = match (&opened.reading, docket.progress(&id).await?) {
        (_, Some(Progress::Waiting(_))) => "waiting",
        (_, Some(Progress::Reading)) => "reading",
        (_, Some(Progress::Failed)) => "failed",
        (Some(_), None) => "read",
        (None, None) => "failed",
    };
    let names = Names::of(&desk, std::slice::from_ref(&opened.matter)).await?;
    let sheets = desk.intake.sheets(&opened, i64::MAX, visitor.language);
    Ok(Json(WholeMatter {
        matter: Matter::of(&opened.matter, &names),
        reading,
        reports: sheets.into_iter().map(|it| it.report).collect(),
    }))
}

//! The docket for a case-management system: as CSV or as JSON.

use crate::docket::matter::Matter;
use crate::web::Desk;
use crate::web::download::file;
use crate::web::fault::Fault;
use crate::web::matter::code;
use axum::extract::Path;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

/// Matters taken from the docket at one time.
const AT_ONCE: i64 = 500;

/// One matter as other programs see it.
#[derive(Serialize)]
struct Row {
    id: String,
    code: String,
    opened_on: String,
    state: &'static str,
    state_until: Option<String>,
    act_by: Option<String>,
    docketed: bool,
    keep_until: String,
    provider: Option<String>,
    process_kind: Option<String>,
    court: Option<String>,
    references: String,
}

impl Row {
    fn of(matter: &Matter) -> Row {
        let safe = |text: &Option<String>| text.as_deref().map(harmless);
        Row {
            code: code(&matter.id),
            opened_on: matter.opened_on.to_string(),
            state: matter.state.id(),
            state_until: matter.state_until.map(|it| it.to_string()),
            act_by: matter.act_by.map(|it| it.to_string()),
            docketed: matter.docketed,
            keep_until: matter.keep_until.to_string(),
            provider: safe(&matter.about.provider),
            process_kind: matter.about.kind.clone(),
            court: matter.about.court.clone(),
            references: harmless(&matter.about.references.join("; ")),
            id: matter.id.clone(),
        }
    }
}

/// Words of a paper that a spreadsheet would take for a formula are set behind a quotation mark.
fn harmless(text: &str) -> String {
    let text = crate::sheet::plain::plain(text);
    match text.chars().next() {
        Some('=' | '+' | '-' | '@') => format!("'{text}"),
        _ => text,
    }
}

/// Every matter.
pub async fn export(
    State(desk): State<Desk>,
    Path(format): Path<String>,
) -> Result<Response, Fault> {
    if !["csv", "json"].contains(&format.as_str()) {
        return Err(Fault::NotFound);
    }
    let mut rows = Vec::new();
    loop {
        let from = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let matters = desk.intake.docket.matters(from, AT_ONCE).await?;
        rows.extend(matters.iter().map(Row::of));
        if (matters.len() as i64) < AT_ONCE {
            break;
        }
    }
    desk.intake.docket.note("took_out_docket", None).await?;
    if format == "json" {
        let bytes = serde_json::to_vec_pretty(&rows).map_err(|_| Fault::Broken)?;
        return Ok(file("docket.json", "application/json", bytes));
    }
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in &rows {
        table.serialize(row).map_err(|_| Fault::Broken)?;
    }
    let bytes = table.into_inner().map_err(|_| Fault::Broken)?;
    Ok(file("docket.csv", "text/csv; charset=utf-8", bytes))
}

//! A triage for another program; nothing of it is kept.
//!
//! The form is that of "take in": `papers`, `text`, `received`, `court`, `password`; the answer is what
//! `quash triage --format json` prints.

use crate::deadline::Desk as Counting;
use crate::ingest::Source;
use crate::ingest::open::open_with;
use crate::law::court::CourtId;
use crate::notice::Doubt;
use crate::notice::Why;
use crate::recognize::Said;
use crate::render::Manner;
use crate::render::json;
use crate::triage;
use crate::web::Desk;
use crate::web::api::description::Reports;
use crate::web::api::problem::Problem;
use crate::web::api::problem::ProblemResponses;
use crate::web::fault::Fault;
use crate::web::take_in;
use crate::web::visitor::Visitor;
use axum::extract::Multipart;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use tokio::sync::Semaphore;
use utoipa::ToSchema;
use utoipa::openapi::Array;
use utoipa::openapi::KnownFormat;
use utoipa::openapi::ObjectBuilder;
use utoipa::openapi::SchemaFormat;
use utoipa::openapi::schema::OneOfBuilder;
use utoipa::openapi::schema::SchemaType;
use utoipa::openapi::schema::Type;

/// Triages side by side; the rest waits, so that the desk's own pages go on.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The papers of one client about one demand.
#[derive(ToSchema)]
#[schema(as = Papers)]
#[allow(
    dead_code,
    reason = "read part by part; here are the names of the parts"
)]
pub struct Papers {
    #[schema(value_type = Vec<Object>, schema_with = files, required = false)]
    papers: Vec<u8>,
    /// The text of the message, instead of files or beside them.
    #[schema(required = false)]
    text: String,
    /// The day on which the client received it; not one that is still to come.
    #[schema(value_type = String, required = false, schema_with = day)]
    received: String,
    /// The id of the court for which days are counted.
    #[schema(required = false)]
    court: String,
    /// What opens locked papers.
    #[schema(required = false)]
    password: String,
}

/// A day, or nothing.
fn day() -> OneOfBuilder {
    let day = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        .pattern(Some("^(199[0-9]|20[0-9][0-9])-"));
    let nothing = ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some([""]));
    OneOfBuilder::new()
        .description(Some(
            "The day on which the client received it; empty where nobody knows.",
        ))
        .item(day)
        .item(nothing)
}

/// Bytes of any kind, one part of the form for each file.
fn files() -> Array {
    let file = ObjectBuilder::new()
        .schema_type(SchemaType::AnyValue)
        .content_media_type("application/octet-stream")
        .build();
    let mut files = Array::new(file);
    files.min_items = Some(1);
    files.description = Some("The files, the notice first.".to_owned());
    files
}

/// A report for each notice in the papers. Nothing is kept.
#[utoipa::path(
    post,
    path = "/api/v1/triage",
    tag = "triage",
    request_body(content = inline(Papers), content_type = "multipart/form-data"),
    responses(
        (status = 200, description = "One report, or a list where the papers hold several notices", content_type = "application/json", body = inline(Reports)),
        ProblemResponses,
        (status = 413, description = "Too much was sent", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn triage(
    State(desk): State<Desk>,
    visitor: Visitor,
    parts: Multipart,
) -> Result<Response, Fault> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| Fault::Broken)?;
    let form = take_in::read(parts).await?;
    if form.papers.is_empty() {
        return Err(Fault::NothingBrought);
    }
    let sources = form.papers.into_iter();
    let sources: Vec<Source> = sources.map(|it| Source::Bytes(it.bytes)).collect();
    let intake = desk.intake.clone();
    let work = tokio::task::spawn_blocking(move || {
        let mut papers = Vec::new();
        let mut unread = Vec::new();
        let password = form.password.as_deref();
        let read = open_with(&intake.program, sources, &intake.limits, password);
        for (file, paper) in read.into_iter().enumerate() {
            match paper {
                Ok(paper) => papers.push(paper),
                Err(error) => unread.push(Doubt {
                    field: "sources",
                    why: Why::FileUnread {
                        file,
                        why: error.to_string(),
                    },
                }),
            }
        }
        let said = Said {
            received: form.received,
            notice_date: None,
        };
        let known = |id: &CourtId| intake.rulebook.court(id).is_some();
        let counting = Counting {
            as_of: (intake.today)(),
            court: form.court.map(CourtId).filter(known),
        };
        let language = visitor.language;
        let sheets = triage::triage(papers, &unread, said, &counting, &intake.rulebook, language);
        (json::FORMAT.write)(&sheets, &Manner::default())
    });
    let bytes = work.await.map_err(|_| Fault::Broken)?;
    let bytes = bytes.map_err(|_| Fault::Broken)?;
    Ok(([(header::CONTENT_TYPE, json::FORMAT.media_type)], bytes).into_response())
}

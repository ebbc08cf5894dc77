//! Taking out: the sheet in any format, and the packet as one archive.

use crate::language::Language;
use crate::law::court::CourtId;
use crate::packet::templates::Templates;
use crate::render;
use crate::render::Manner;
use crate::render::packet::File;
use crate::render::packet::files;
use crate::sheet::IntakeSheet;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::matter::code;
use crate::web::visitor::Visitor;
use axum::extract::Path;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use std::io::Cursor;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The sheet of every notice of the matter, in one format.
pub async fn sheet(
    State(desk): State<Desk>,
    Path((id, name)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let format = render::format(&name).ok_or(Fault::NotFound)?;
    let sheets = sheets(&desk, &id, visitor.language).await?;
    let bytes = (format.write)(&sheets, &Manner::default()).map_err(|_| Fault::Broken)?;
    desk.intake.docket.note("took_out_sheet", Some(&id)).await?;
    let name = format!("matter-{}.{}", code(&id), format.extension);
    Ok(file(&name, format.media_type, bytes))
}

/// The packet of every notice of the matter.
pub async fn packet(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let own = sheets(&desk, &id, visitor.language).await?;
    let mut others = Vec::new();
    for language in Language::all() {
        if language.code() != visitor.language.code() {
            others.push(sheets(&desk, &id, language).await?);
        }
    }
    let matter = desk
        .intake
        .docket
        .matter(&id)
        .await?
        .ok_or(Fault::NotFound)?;
    let court = matter.about.court.map(CourtId);
    let court = court.and_then(|id| desk.intake.rulebook.court(&id).cloned());
    let court = court.map(|it| format!("United States District Court for the {}", it.name));
    let archive = tokio::task::spawn_blocking(move || archive(&own, &others, court.as_deref()));
    let bytes = archive.await.map_err(|_| Fault::Broken)??;
    desk.intake
        .docket
        .note("took_out_packet", Some(&id))
        .await?;
    let name = format!("matter-{}.zip", code(&id));
    Ok(file(&name, "application/zip", bytes))
}

async fn sheets(
    desk: &Desk,
    id: &str,
    language: &'static Language,
) -> Result<Vec<IntakeSheet>, Fault> {
    let opened = desk.intake.open(id).await?.ok_or(Fault::NotFound)?;
    if opened.reading.is_none() {
        return Err(Fault::NotYet);
    }
    Ok(desk.intake.sheets(&opened, i64::MAX, language))
}

fn archive(
    sheets: &[IntakeSheet],
    others: &[Vec<IntakeSheet>],
    court: Option<&str>,
) -> Result<Vec<u8>, Fault> {
    let templates = Templates::built_in().map_err(|_| Fault::Broken)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (n, sheet) in sheets.iter().enumerate() {
        let folder = match sheets.len() {
            1 => String::new(),
            _ => format!("notice-{}/", n + 1),
        };
        let others = others.iter().filter_map(|sheets| sheets.get(n));
        let told: Vec<&IntakeSheet> = std::iter::once(sheet).chain(others).collect();
        let files = files(&told, court, &templates).map_err(|_| Fault::Broken)?;
        for File { name, bytes } in files {
            zip.start_file(format!("{folder}{name}"), SimpleFileOptions::default())
                .map_err(|_| Fault::Broken)?;
            zip.write_all(&bytes).map_err(|_| Fault::Broken)?;
        }
    }
    let archive = zip.finish().map_err(|_| Fault::Broken)?;
    Ok(archive.into_inner())
}

/// A file to keep. Its name says nothing of the client.
pub fn file(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes).into_response()
}

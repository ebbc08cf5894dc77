//! The picture of a page, drawn anew by a locked child whenever it is looked at; none is kept.

use crate::ingest::show;
use crate::web::Desk;
use crate::web::fault::Fault;
use axum::extract::Path;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use tokio::sync::Semaphore;

/// Pages drawn side by side; the rest waits, so that reading and the other pages go on.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Page `page` of paper `file`.
pub async fn page(
    State(desk): State<Desk>,
    Path((id, file, page)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let matter = desk
        .intake
        .docket
        .matter(&id)
        .await?
        .ok_or(Fault::NotFound)?;
    let number = |text: &str| text.parse::<u32>().map_err(|_| Fault::NotFound);
    let (file, page) = (number(&file)?, number(&page)?);
    let _turn = AT_ONCE.acquire().await.map_err(|_| Fault::Broken)?;
    let brought = desk.intake.docket.brought(&matter).await?;
    let sources: Vec<Vec<u8>> = brought.into_iter().map(|it| it.bytes).collect();
    let (program, limits) = (&desk.intake.program, &desk.intake.limits);
    let asking = show::Asking {
        program,
        limits,
        password: matter.about.password.as_deref(),
    };
    let png = show::page(&asking, &sources, file as usize, page).await;
    let png = png.map_err(|_| Fault::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/png")], png).into_response())
}

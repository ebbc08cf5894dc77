//! The reader: takes one job after the other and has its papers read.
//!
//! The papers leave this process only for a locked child of their own. What is read is stored
//! at once; a reader that is killed leaves its job to the next.

use crate::docket;
use crate::docket::papers::Reading;
use crate::ingest::open::Source;
use crate::ingest::open::open_with;
use crate::intake::Intake;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// How long to rest where nothing waits and nobody calls.
const REST: Duration = Duration::from_secs(5);

/// Wakes the reader when papers were brought.
pub type Bell = Arc<Notify>;

/// Reads until the task is dropped. `complain` gets a line for each fault, with no word of a paper.
pub async fn run(intake: Arc<Intake>, bell: Bell, complain: fn(&str)) {
    loop {
        match read_next(&intake).await {
            Ok(true) => {}
            Ok(false) => {
                if let Err(error) = intake.docket.erase_overdue((intake.today)()).await {
                    complain(&format!(
                        "what was kept long enough is not erased yet: {error}"
                    ));
                }
                let _ = tokio::time::timeout(REST, bell.notified()).await;
            }
            Err(error) => {
                complain(&format!("reading stopped for a moment: {error}"));
                tokio::time::sleep(REST).await;
            }
        }
    }
}

/// Reads the papers of one matter, if any wait.
pub async fn read_next(intake: &Arc<Intake>) -> Result<bool, docket::Error> {
    let Some(id) = intake.docket.claim().await? else {
        return Ok(false);
    };
    let done = read(intake, &id).await;
    if done.is_err() {
        intake.docket.give_up(&id).await?;
    }
    done.map(|()| true)
}

async fn read(intake: &Arc<Intake>, id: &str) -> Result<(), docket::Error> {
    let Some(matter) = intake.docket.matter(id).await? else {
        return Ok(());
    };
    let brought = intake.docket.brought(&matter).await?;
    let sources: Vec<Source> = brought
        .into_iter()
        .map(|it| Source::Bytes(it.bytes))
        .collect();
    let (program, limits) = (intake.program.clone(), intake.limits);
    let of = sources.len();
    let password = matter.about.password.clone();
    let opened = tokio::task::spawn_blocking(move || {
        open_with(&program, sources, &limits, password.as_deref())
    });
    let mut reading = Reading::default();
    let Ok(opened) = opened.await else {
        return intake.docket.give_up(id).await;
    };
    for (file, paper) in opened.into_iter().enumerate() {
        match paper {
            Ok(paper) => reading.papers.push(paper),
            Err(error) => reading.unread.push((file, error.to_string())),
        }
    }
    intake.docket.keep_reading(&matter, &reading, of).await?;
    intake.refresh(id, "superseded").await
}

//! The reader: takes one job after the other and has its papers read.
//!
//! The papers leave this process only for a locked child of their own. What is read is stored
//! at once; a reader that is killed leaves its job to the next, on whatever machine that is, and
//! one that is told to stop gives it back.

use crate::docket;
use crate::docket::Trouble;
use crate::docket::matter::Matter;
use crate::docket::papers::Reading;
use crate::ingest::open::Source;
use crate::ingest::open::side_by_side;
use crate::intake::Intake;
use chrono::Utc;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::JoinSet;

/// How long to rest where nothing waits and nobody calls.
const REST: Duration = Duration::from_secs(2);
/// Rests between two looks for sessions, links and forms that are over.
const SWEEP: u64 = 300;
/// How long between two looks at what must be done now and then.
const BETWEEN: Duration = Duration::from_secs(5);
/// How often what was read is offered to a database that does not answer.
const TRIES: u32 = 30;
/// How often a reader gives a sign that it is alive.
const SIGN: Duration = Duration::from_secs(15);

/// Wakes the reader when papers were brought.
pub type Bell = Arc<Notify>;

/// Reads until the task is dropped; `name` is this reader's alone. `complain` gets a line for each
/// fault, with no word of a paper.
pub async fn run(intake: Arc<Intake>, name: String, bell: Bell, complain: fn(&str)) {
    loop {
        match read_next(&intake, &name).await {
            Ok(true) => {}
            Ok(false) => {
                let _ = tokio::time::timeout(REST, bell.notified()).await;
            }
            Err(error) => {
                complain(&format!("reading stopped for a moment: {error}"));
                tokio::time::sleep(REST).await;
            }
        }
    }
}

/// What must be done now and then, whoever does it: count the days of matters whose reader died
/// over it, erase what was kept long enough and list what was erased, bring a change of the key to its end.
pub async fn tend(intake: Arc<Intake>, complain: fn(&str)) {
    let mut unlisted = false;
    for round in 0u64.. {
        let listed = intake.docket.list_erased().await;
        // Said once: it stays so until somebody does something about it.
        if let Err(error @ docket::Error::List { .. }) = &listed
            && !unlisted
        {
            complain(&error.to_string());
        }
        unlisted = listed.is_err();
        let tended = tend_once(&intake).await;
        if let Err(error) = tended {
            complain(&format!("the docket could not be tended: {error}"));
        }
        if round % SWEEP == 0
            && let Err(error) = intake.docket.sweep(Utc::now()).await
        {
            complain(&format!("what is over is not forgotten yet: {error}"));
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

/// The same, once.
pub async fn tend_once(intake: &Intake) -> Result<(), docket::Error> {
    intake.docket.tend_keys().await?;
    for id in intake.docket.uncounted().await? {
        intake.refresh(&id, "superseded").await?;
    }
    intake.docket.erase_overdue((intake.today)()).await?;
    Ok(())
}

/// Reads the papers of one matter, if any wait.
pub async fn read_next(intake: &Intake, name: &str) -> Result<bool, docket::Error> {
    let Some(id) = intake.docket.claim(name).await? else {
        return Ok(false);
    };
    let done = tokio::select! {
        done = read(intake, &id, name) => done,
        // The signs go on as long as it is read.
        error = signs(intake, name) => Err(error),
    };
    match &done {
        Ok(()) => {}
        // The paper did nothing.
        Err(error) if error.trouble() != Trouble::Other => intake.docket.give_back(name).await?,
        Err(_) => intake.docket.give_up(&id, name).await?,
    }
    done.map(|()| true)
}

/// Gives a sign now and then; ends only where none can be given any more.
async fn signs(intake: &Intake, name: &str) -> docket::Error {
    let mut missed = 0;
    loop {
        tokio::time::sleep(SIGN).await;
        match intake.docket.sign(name).await {
            Ok(()) => missed = 0,
            Err(error) if missed >= TRIES => return error,
            // The database may be back soon.
            Err(_) => missed += 1,
        }
    }
}

async fn read(intake: &Intake, id: &str, name: &str) -> Result<(), docket::Error> {
    let Some(matter) = intake.docket.matter(id).await? else {
        return Ok(());
    };
    let brought = intake.docket.brought(&matter).await?;
    let sources: Vec<Source> = brought
        .into_iter()
        .map(|it| Source::Bytes(it.bytes))
        .collect();
    let of = sources.len();
    let password = matter.about.password.clone();
    let (program, limits) = (intake.program.clone(), intake.limits);
    // Dropped, it ends the reading.
    let mut reading = JoinSet::new();
    let work = async move { side_by_side(&program, sources, &limits, password.as_deref()).await };
    reading.spawn_on(work, &intake.aside);
    let Some(Ok(opened)) = reading.join_next().await else {
        return intake.docket.give_up(id, name).await;
    };
    let mut reading = Reading::default();
    for (file, paper) in opened.into_iter().enumerate() {
        match paper {
            Ok(paper) => reading.papers.push(paper),
            Err(error) => reading.unread.push((file, error.to_string())),
        }
    }
    keep(intake, &matter, &reading, of).await?;
    intake.refresh_aside(id, "superseded").await
}

/// Stores what was read; it is not given up because the database is away for a minute.
async fn keep(
    intake: &Intake,
    matter: &Matter,
    reading: &Reading,
    of: usize,
) -> Result<(), docket::Error> {
    let mut tries = 0;
    loop {
        let kept = intake.docket.keep_reading(matter, reading, of).await;
        match kept {
            Err(error) if error.trouble() == Trouble::Away && tries < TRIES => {
                tries += 1;
                tokio::time::sleep(REST).await;
            }
            kept => return kept,
        }
    }
}

//! Pages to be looked at: a page of a paper as a PNG, drawn by a child like every reading.
//!
//! Takes the files of a matter and the place of a page; gives a picture, or why there is none.
//! The picture format is written by the child and only passed on here.

use crate::ingest::asking::ask;
use crate::ingest::asking::crashed;
use crate::ingest::child::Answer;
use crate::ingest::child::Header;
use crate::ingest::child::Task;
use crate::ingest::error::ReadError;
use crate::ingest::kind;
use crate::ingest::kind::Kind;
use crate::ingest::limits::Limits;
use std::path::Path;

const PNG: &[u8] = &[0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];

/// Page `page`, from 1, of the paper that reading numbered `file`: the sources first, then what
/// the emails among them enclose.
pub async fn page(
    desk: &Asking<'_>,
    sources: &[Vec<u8>],
    file: usize,
    page: u32,
) -> Result<Vec<u8>, ReadError> {
    let index = (page as usize).checked_sub(1).ok_or(ReadError::NotFound)?;
    if let Some(bytes) = sources.get(file) {
        return desk.show(bytes, index).await;
    }
    let mut before = sources.len();
    for email in sources {
        if !matches!(kind::check(email), Ok(Kind::Email | Kind::Outlook)) {
            continue;
        }
        let (Answer::Reading(reading), _) = desk.ask(email, Task::Read).await? else {
            continue;
        };
        let enclosed = reading.enclosed.len();
        if file < before + enclosed {
            let task = Task::TakeOut(file - before);
            return match desk.ask(email, task).await? {
                (Answer::TakenOut, bytes) => desk.show(&bytes, index).await,
                (Answer::Refused(error), _) => Err(error),
                _ => Err(crashed("it answered something else")),
            };
        }
        before += enclosed;
    }
    Err(ReadError::NotFound)
}

/// What every page is drawn with.
pub struct Asking<'a> {
    /// The program whose children draw.
    pub program: &'a Path,
    pub limits: &'a Limits,
    /// Of locked papers.
    pub password: Option<&'a str>,
}

impl Asking<'_> {
    async fn show(&self, bytes: &[u8], index: usize) -> Result<Vec<u8>, ReadError> {
        match self.ask(bytes, Task::Show(index)).await? {
            (Answer::Shown, png) if png.starts_with(PNG) => Ok(png),
            (Answer::Refused(error), _) => Err(error),
            (Answer::NotDrawn(why), _) => Err(crashed(&why)),
            _ => Err(crashed("it answered something else")),
        }
    }

    async fn ask(&self, bytes: &[u8], task: Task) -> Result<(Answer, Vec<u8>), ReadError> {
        let header = Header {
            kind: kind::check(bytes)?,
            bytes: bytes.len() as u64,
            password: self.password.map(str::to_owned),
            task,
            background: false,
        };
        let asked = ask(self.program, &header, bytes);
        let seconds = self.limits.clock.as_secs();
        let late = |_| ReadError::TimedOut { seconds };
        tokio::time::timeout(self.limits.clock, asked)
            .await
            .map_err(late)?
    }
}

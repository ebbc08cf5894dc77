//! Opening papers: each is read by a child process of its own, against a clock.
//!
//! Takes paths or bytes; gives a paper, or the one reason why there is none,
//! in the order in which they were asked for. The paper is never parsed here.

use crate::document::page::Paper;
use crate::ingest::asking::ask;
use crate::ingest::asking::crashed;
use crate::ingest::child::Answer;
use crate::ingest::child::Header;
use crate::ingest::child::Task;
use crate::ingest::error::ReadError;
use crate::ingest::kind;
use crate::ingest::limits::Limits;
use crate::ingest::ocr::Ocr;
use sha2::Digest;
use sha2::Sha256;
use std::io::ErrorKind;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Where a paper is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Path(PathBuf),
    Bytes(Vec<u8>),
}

/// Reads one paper.
pub fn open(source: Source, limits: &Limits, password: Option<&str>) -> Result<Paper, ReadError> {
    let none = || {
        Err(ReadError::Crashed {
            how: "no child could be started".to_owned(),
        })
    };
    open_all(vec![source], limits, password)
        .pop()
        .unwrap_or_else(none)
}

/// Reads several papers, some side by side.
///
/// The results are in the order of the sources; after them come the papers that
/// emails among them enclose, numbered on from the last source.
pub fn open_all(
    sources: Vec<Source>,
    limits: &Limits,
    password: Option<&str>,
) -> Vec<Result<Paper, ReadError>> {
    match std::env::current_exe() {
        Ok(program) => open_with(&program, sources, limits, password),
        Err(error) => sources
            .iter()
            .map(|_| Err(crashed(&error.to_string())))
            .collect(),
    }
}

/// Reads papers with children of this program, which must know the hidden subcommand.
pub fn open_with(
    program: &Path,
    sources: Vec<Source>,
    limits: &Limits,
    password: Option<&str>,
) -> Vec<Result<Paper, ReadError>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(side_by_side(program, sources, limits, password)),
        Err(error) => sources
            .iter()
            .map(|_| Err(crashed(&error.to_string())))
            .collect(),
    }
}

/// The same for whoever may stop waiting: dropped, it ends the children.
pub async fn side_by_side(
    program: &Path,
    sources: Vec<Source>,
    limits: &Limits,
    password: Option<&str>,
) -> Vec<Result<Paper, ReadError>> {
    let count = sources.len();
    let mut results: Vec<Vec<Result<Paper, ReadError>>> = Vec::new();
    results.resize_with(count, Vec::new);
    let mut waiting = sources.into_iter().enumerate();
    let mut running = JoinSet::new();
    let desk = Arc::new(ReadingDesk {
        program: program.to_owned(),
        limits: *limits,
        password: password.map(str::to_owned),
        ocr: Arc::new(Ocr::new(std::env::var_os("PATH"), limits)),
    });
    loop {
        while running.len() < limits.at_once.max(1)
            && let Some((file, source)) = waiting.next()
        {
            let desk = desk.clone();
            running.spawn(async move { (file, desk.take_in(file, source).await) });
        }
        match running.join_next().await {
            Some(Ok((file, result))) => results[file] = result,
            Some(Err(_)) => {}
            None => break,
        }
    }
    let lost = || Err(crashed("it was lost on the way"));
    let mut enclosed = Vec::new();
    let mut all: Vec<Result<Paper, ReadError>> = Vec::new();
    for found in results {
        let mut found = found.into_iter();
        all.push(found.next().unwrap_or_else(lost));
        enclosed.extend(found);
    }
    for (paper, file) in enclosed.into_iter().zip(count..) {
        all.push(paper.map(|paper| Paper { file, ..paper }));
    }
    all
}

/// What every paper of a run is read with.
struct ReadingDesk {
    program: PathBuf,
    limits: Limits,
    password: Option<String>,
    ocr: Arc<Ocr>,
}

impl ReadingDesk {
    /// The paper, then those that it encloses.
    async fn take_in(&self, file: usize, source: Source) -> Vec<Result<Paper, ReadError>> {
        let bytes = match source {
            Source::Path(path) => load(&path, &self.limits),
            Source::Bytes(bytes) if bytes.len() as u64 > self.limits.file_bytes => {
                Err(too_large(&self.limits))
            }
            Source::Bytes(bytes) => Ok(bytes),
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => return vec![Err(error)],
        };
        let (paper, enclosed) = match self.read(file, &bytes).await {
            Ok((paper, enclosed)) => (paper, enclosed),
            Err(error) => return vec![Err(error)],
        };
        let mut papers = vec![Ok(paper)];
        for index in 0..enclosed {
            papers.push(self.enclosed(file, &bytes, index).await);
        }
        papers
    }

    /// One paper, and how many others it encloses.
    async fn read(&self, file: usize, bytes: &[u8]) -> Result<(Paper, usize), ReadError> {
        let header = self.header(bytes, Task::Read)?;
        let sha256 = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let reading = match self.ask(&header, bytes).await? {
            (Answer::Reading(reading), _) => reading,
            (Answer::Refused(error), _) => return Err(error),
            _ => return Err(crashed("it answered something else")),
        };
        let mut pages = reading.pages;
        self.ocr
            .read(
                &self.program,
                header,
                bytes.to_vec(),
                &mut pages,
                &self.limits,
            )
            .await;
        let paper = Paper {
            file,
            sha256,
            pages,
            remarks: reading.remarks,
        };
        Ok((paper, reading.enclosed.len()))
    }

    /// A paper that an email encloses; an email inside it is read as part of the first.
    async fn enclosed(&self, file: usize, email: &[u8], index: usize) -> Result<Paper, ReadError> {
        let header = self.header(email, Task::TakeOut(index))?;
        let bytes = match self.ask(&header, email).await? {
            (Answer::TakenOut, bytes) => bytes,
            (Answer::Refused(error), _) => return Err(error),
            _ => return Err(crashed("it answered something else")),
        };
        let (paper, _) = self.read(file, &bytes).await?;
        Ok(paper)
    }

    fn header(&self, bytes: &[u8], task: Task) -> Result<Header, ReadError> {
        Ok(Header {
            kind: kind::check(bytes)?,
            bytes: bytes.len() as u64,
            password: self.password.clone(),
            task,
            background: self.limits.background,
        })
    }

    async fn ask(&self, header: &Header, bytes: &[u8]) -> Result<(Answer, Vec<u8>), ReadError> {
        let asked = ask(&self.program, header, bytes);
        match tokio::time::timeout(self.limits.clock, asked).await {
            Ok(answer) => answer,
            Err(_) => Err(ReadError::TimedOut {
                seconds: self.limits.clock.as_secs(),
            }),
        }
    }
}

/// A file's bytes; one that is too large is refused unread.
fn load(path: &Path, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let refused = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => ReadError::NotFound,
        ErrorKind::PermissionDenied => ReadError::Unreadable {
            why: "permission denied".to_owned(),
        },
        _ => ReadError::Unreadable {
            why: error.to_string(),
        },
    };
    let about = std::fs::metadata(path).map_err(refused)?;
    if about.is_dir() {
        return Err(ReadError::Folder);
    }
    // A pipe that nobody writes to would be waited for without end.
    if !about.is_file() {
        return Err(ReadError::Unreadable {
            why: "it is no plain file".to_owned(),
        });
    }
    if about.len() > limits.file_bytes {
        return Err(too_large(limits));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(refused)?;
    file.take(limits.file_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(refused)?;
    if bytes.len() as u64 > limits.file_bytes {
        return Err(too_large(limits));
    }
    Ok(bytes)
}

fn too_large(limits: &Limits) -> ReadError {
    ReadError::TooLarge {
        limit_mib: limits.file_bytes / (1024 * 1024),
    }
}

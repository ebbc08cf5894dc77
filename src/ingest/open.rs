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

/// Reads several papers, some side by side; the results are in the order of the sources.
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

async fn side_by_side(
    program: &Path,
    sources: Vec<Source>,
    limits: &Limits,
    password: Option<&str>,
) -> Vec<Result<Paper, ReadError>> {
    let mut results: Vec<Option<Result<Paper, ReadError>>> = sources.iter().map(|_| None).collect();
    let mut waiting = sources.into_iter().enumerate();
    let mut running = JoinSet::new();
    let ocr = Arc::new(Ocr::new(std::env::var_os("PATH"), limits));
    loop {
        while running.len() < limits.at_once.max(1)
            && let Some((file, source)) = waiting.next()
        {
            let (program, limits) = (program.to_owned(), *limits);
            let (password, ocr) = (password.map(str::to_owned), ocr.clone());
            running.spawn(async move {
                let paper = read(&program, file, source, &limits, password, &ocr).await;
                (file, paper)
            });
        }
        match running.join_next().await {
            Some(Ok((file, result))) => results[file] = Some(result),
            Some(Err(_)) => {}
            None => break,
        }
    }
    let lost = || Err(crashed("it was lost on the way"));
    results
        .into_iter()
        .map(|result| result.unwrap_or_else(lost))
        .collect()
}

async fn read(
    program: &Path,
    file: usize,
    source: Source,
    limits: &Limits,
    password: Option<String>,
    ocr: &Arc<Ocr>,
) -> Result<Paper, ReadError> {
    let bytes = match source {
        Source::Path(path) => load(&path, limits)?,
        Source::Bytes(bytes) if bytes.len() as u64 > limits.file_bytes => {
            return Err(too_large(limits));
        }
        Source::Bytes(bytes) => bytes,
    };
    let kind = kind::check(&bytes)?;
    let sha256 = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let header = Header {
        kind,
        bytes: bytes.len() as u64,
        password,
        task: Task::Read,
    };
    let reading = match tokio::time::timeout(limits.clock, ask(program, &header, &bytes)).await {
        Ok(Ok((Answer::Reading(reading), _))) => reading,
        Ok(Ok((Answer::Refused(error), _)) | Err(error)) => return Err(error),
        Ok(Ok(_)) => return Err(crashed("it answered something else")),
        Err(_) => {
            return Err(ReadError::TimedOut {
                seconds: limits.clock.as_secs(),
            });
        }
    };
    let mut pages = reading.pages;
    ocr.read(program, header, bytes, &mut pages, limits).await;
    Ok(Paper {
        file,
        sha256,
        pages,
        remarks: reading.remarks,
    })
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

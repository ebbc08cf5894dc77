//! Opening papers: each is read by a child process of its own, against a clock.
//!
//! Takes paths or bytes; gives a paper, or the one reason why there is none,
//! in the order in which they were asked for. The paper is never parsed here.

use crate::document::page::Paper;
use crate::ingest::child::Answer;
use crate::ingest::child::Header;
use crate::ingest::child::SUBCOMMAND;
use crate::ingest::error::ReadError;
use crate::ingest::kind::Kind;
use crate::ingest::kind::check_pdf;
use crate::ingest::limits;
use crate::ingest::limits::Limits;
use crate::ingest::reading::Reading;
use sha2::Digest;
use sha2::Sha256;
use std::io::ErrorKind;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::process::Stdio;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::task::JoinSet;

/// How much of a child's dying words is looked at.
const LAST_WORDS: u64 = 4096;

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
    loop {
        while running.len() < limits.at_once.max(1)
            && let Some((file, source)) = waiting.next()
        {
            let (program, limits) = (program.to_owned(), *limits);
            let password = password.map(str::to_owned);
            running.spawn(
                async move { (file, read(&program, file, source, &limits, password).await) },
            );
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
) -> Result<Paper, ReadError> {
    let bytes = match source {
        Source::Path(path) => load(&path, limits)?,
        Source::Bytes(bytes) if bytes.len() as u64 > limits.file_bytes => {
            return Err(too_large(limits));
        }
        Source::Bytes(bytes) => bytes,
    };
    check_pdf(&bytes)?;
    let sha256 = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let header = Header {
        kind: Kind::of(&bytes),
        bytes: bytes.len() as u64,
        password,
    };
    let reading = match tokio::time::timeout(limits.clock, ask(program, &header, &bytes)).await {
        Ok(answer) => answer?,
        Err(_) => {
            return Err(ReadError::TimedOut {
                seconds: limits.clock.as_secs(),
            });
        }
    };
    Ok(Paper {
        file,
        sha256,
        pages: reading.pages,
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
        return Err(ReadError::Unreadable {
            why: "it is a folder".to_owned(),
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

fn crashed(how: &str) -> ReadError {
    ReadError::Crashed {
        how: how.to_owned(),
    }
}

/// Starts a child, hands it the paper, and waits for its answer. Dropped, it kills the child.
async fn ask(program: &Path, header: &Header, bytes: &[u8]) -> Result<Reading, ReadError> {
    let mut child = Command::new(program)
        .arg(SUBCOMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| crashed(&format!("no child could be started: {error}")))?;
    let (Some(mut input), Some(output), Some(errors)) =
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err(crashed("its streams were not there"));
    };
    let mut line = serde_json::to_vec(header).map_err(|error| crashed(&error.to_string()))?;
    line.push(b'\n');
    let hand_over = async {
        // A child that died early closes its end; how it died is told below.
        let _ = input.write_all(&line).await;
        let _ = input.write_all(bytes).await;
        drop(input);
    };
    let mut answer = Vec::new();
    let mut last_words = Vec::new();
    let mut output = output.take(limits::ANSWER_BYTES + 1);
    let mut errors = errors.take(LAST_WORDS);
    let (_, read, _) = tokio::join!(
        hand_over,
        output.read_to_end(&mut answer),
        errors.read_to_end(&mut last_words)
    );
    if answer.len() as u64 > limits::ANSWER_BYTES {
        return Err(crashed("its answer was too long"));
    }
    drop(output);
    drop(errors);
    let status = child
        .wait()
        .await
        .map_err(|error| crashed(&error.to_string()))?;
    if !status.success() || read.is_err() {
        return Err(death(status, &String::from_utf8_lossy(&last_words)));
    }
    match serde_json::from_slice(&answer) {
        Ok(Answer::Reading(reading)) => Ok(reading),
        Ok(Answer::Refused(error)) => Err(error),
        Err(_) => Err(crashed("its answer was not complete")),
    }
}

/// What a child died of.
fn death(status: ExitStatus, last_words: &str) -> ReadError {
    const PANIC: i32 = 101;
    if let Some(signal) = signal(status) {
        return match signal {
            libc::SIGABRT if last_words.contains("memory allocation") => ReadError::OutOfMemory,
            libc::SIGABRT | libc::SIGSEGV if last_words.contains("overflowed its stack") => {
                crashed("its parts are nested too deep")
            }
            libc::SIGABRT => crashed("it stopped itself"),
            libc::SIGXCPU | libc::SIGKILL => ReadError::TimedOut {
                seconds: limits::CHILD_SECONDS,
            },
            other => crashed(&format!("signal {other}")),
        };
    }
    match status.code() {
        Some(PANIC) => crashed("a fault in the reader"),
        Some(code) => crashed(&format!("exit code {code}")),
        None => crashed("no exit code"),
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::process::ExitStatusExt;

    #[test]
    fn each_death_has_its_name() {
        let died = |raw: i32, words: &str| death(ExitStatus::from_raw(raw), words);
        assert_eq!(
            died(libc::SIGABRT, "memory allocation of 9 bytes failed"),
            ReadError::OutOfMemory
        );
        let deep = ReadError::Crashed {
            how: "its parts are nested too deep".to_owned(),
        };
        assert_eq!(
            died(libc::SIGABRT, "thread 'main' has overflowed its stack"),
            deep
        );
        for signal in [libc::SIGXCPU, libc::SIGKILL] {
            assert_eq!(
                died(signal, ""),
                ReadError::TimedOut {
                    seconds: limits::CHILD_SECONDS
                }
            );
        }
        let fault = ReadError::Crashed {
            how: "a fault in the reader".to_owned(),
        };
        assert_eq!(died(101 << 8, ""), fault);
        assert_eq!(
            died(2 << 8, ""),
            ReadError::Crashed {
                how: "exit code 2".to_owned()
            }
        );
    }
}

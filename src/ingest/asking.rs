//! Asking a child of this program about a paper.
//!
//! Takes a header and the bytes; gives all that the child answered, or the
//! name of what it died of. Believes nothing that is not complete.

use crate::ingest::child::Answer;
use crate::ingest::child::Header;
use crate::ingest::child::SUBCOMMAND;
use crate::ingest::error::ReadError;
use crate::ingest::limits;
use crate::ingest::priority;
use std::path::Path;
use std::process::ExitStatus;
use std::process::Stdio;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// How much of a child's dying words is looked at.
const LAST_WORDS: u64 = 4096;

/// The reader failed, and how.
pub fn crashed(how: &str) -> ReadError {
    ReadError::Crashed {
        how: how.to_owned(),
    }
}

/// Starts a child, hands it the paper, and waits for its answer and the dots that may
/// follow it. Dropped, it kills the child.
pub async fn ask(
    program: &Path,
    header: &Header,
    bytes: &[u8],
) -> Result<(Answer, Vec<u8>), ReadError> {
    let mut child = Command::new(program)
        .arg(SUBCOMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| crashed(&format!("no child could be started: {error}")))?;
    if header.background {
        priority::put_last(&child);
    }
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
    let incomplete = || crashed("its answer was not complete");
    let end = answer.iter().position(|byte| *byte == b'\n');
    let dots = answer.split_off(end.ok_or_else(incomplete)? + 1);
    let answer = serde_json::from_slice(&answer).map_err(|_| incomplete())?;
    Ok((answer, dots))
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

//! What each exit code means; part of the contract.

use std::process::ExitCode;
use std::process::Termination;

/// How the command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// Every date found; nothing waits for a person.
    Done = 0,
    /// Something needs a person first.
    NeedsPerson = 1,
    /// The command line was not understood.
    NotUnderstood = 2,
    /// No input could be read.
    Unread = 3,
    /// The rule file was refused.
    RulesRefused = 4,
    /// The result could not be written.
    Unwritten = 5,
}

impl Exit {
    /// The end that a code stands for; a code that is none counts as a command not understood.
    pub fn from_code(code: u8) -> Exit {
        let ends = [
            Exit::Done,
            Exit::NeedsPerson,
            Exit::NotUnderstood,
            Exit::Unread,
            Exit::RulesRefused,
            Exit::Unwritten,
        ];
        let known = ends.into_iter().find(|end| *end as u8 == code);
        known.unwrap_or(Exit::NotUnderstood)
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        self.into()
    }
}

//! The command line.

use quash::ingest::child;
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(child::SUBCOMMAND) {
        return child::run();
    }
    ExitCode::from(2)
}

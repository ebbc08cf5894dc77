//! Hands the arguments to `cli` and its exit code to the system.

use quash::cli;
use quash::ingest::child;
use std::process::ExitCode;

fn main() -> ExitCode {
    // The reading child parses a hostile paper: it starts before anything else does.
    if std::env::args_os()
        .nth(1)
        .is_some_and(|first| first == child::SUBCOMMAND)
    {
        return child::run();
    }
    cli::run(std::env::args_os()).into()
}

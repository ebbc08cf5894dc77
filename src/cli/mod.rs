//! The commands and their options.
//!
//! Takes the arguments of the command line; gives an exit code. Messages to
//! the person go to the standard error, results to the standard output or to
//! the file that was asked for.

pub mod citations;
pub mod completions;
pub mod day;
pub mod exit;
pub mod man;
pub mod schema;
pub mod triage;
pub mod write;

use crate::cli::citations::CitationsArgs;
use crate::cli::completions::CompletionsArgs;
use crate::cli::exit::Exit;
use crate::cli::man::ManArgs;
use crate::cli::triage::TriageArgs;
use clap::Parser;
use clap::Subcommand;
use std::ffi::OsString;
use std::io::Write;

const EXAMPLES: &str = "\
Examples:
  quash triage notice.pdf
      Read one notice and print the intake sheet.
  quash triage notice.pdf subpoena.pdf --received 2025-11-06
      Add the agency's paper, and the day the client got the notice.
  quash triage notice.pdf --format html --out sheet.html
      Write a page to print.
  quash triage notice.pdf --lang es
      The same in Spanish.

Exit codes:
  0 done    1 done, but a person must look    2 command line not understood
  3 no paper could be read    4 rule file refused    5 result not written

Nothing leaves this computer. No sheet replaces an attorney.";

/// Reads the notice that an agency demanded account data, and says by which day to act
#[derive(Parser, Debug)]
#[command(name = "quash", version, after_help = EXAMPLES, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// What can be asked.
#[derive(Subcommand, Debug)]
pub enum Command {
    Triage(TriageArgs),
    Citations(CitationsArgs),
    /// Print the JSON Schema of the report
    Schema,
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Runs the command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let asked = !error.use_stderr();
            // Nobody is left to tell when this fails.
            let _ = error.print();
            return if asked {
                Exit::Done
            } else {
                Exit::NotUnderstood
            };
        }
    };
    match cli.command {
        Command::Triage(args) => triage::run(&args),
        Command::Citations(args) => list_citations(&args),
        Command::Schema => schema::run(),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => man::run(&args),
    }
}

fn list_citations(args: &CitationsArgs) -> Exit {
    match citations::run(args, &mut std::io::stdout().lock()) {
        Ok(()) => Exit::Done,
        Err(error) => {
            tell(&error.to_string());
            match error {
                citations::CitationsError::Unwritten(_) => Exit::Unwritten,
                _ => Exit::Unread,
            }
        }
    }
}

/// One line to the person. Names of files may hold anything: nothing in them acts on the terminal.
pub(in crate::cli) fn tell(line: &str) {
    let mut errors = std::io::stderr().lock();
    for line in line.lines() {
        // Nobody is left to tell when this fails.
        let _ = writeln!(errors, "quash: {}", crate::sheet::plain::plain(line));
    }
}

//! The commands and their options.
//!
//! Takes the arguments of the command line; gives an exit code. Messages to
//! the person go to the standard error, results to the standard output or to
//! the file that was asked for.

pub mod batch;
pub mod citations;
pub mod completions;
pub mod day;
pub mod deadline;
pub mod doctor;
pub mod exit;
mod fault;
pub mod keeping;
pub mod keys;
pub mod man;
pub mod packet;
pub mod people;
mod readers;
pub mod rule_file;
pub mod rules;
pub mod schema;
pub mod serve;
mod stop;
pub mod store;
mod tally;
pub mod triage;
pub mod work;
pub mod write;

use crate::cli::batch::BatchArgs;
use crate::cli::citations::CitationsArgs;
use crate::cli::completions::CompletionsArgs;
use crate::cli::deadline::DeadlineArgs;
use crate::cli::exit::Exit;
use crate::cli::keeping::AuditArgs;
use crate::cli::keeping::BackupArgs;
use crate::cli::keeping::RestoreArgs;
use crate::cli::keys::KeysArgs;
use crate::cli::man::ManArgs;
use crate::cli::people::PeopleArgs;
use crate::cli::rule_file::RuleFile;
use crate::cli::rule_file::rulebook;
use crate::cli::rules::RulesArgs;
use crate::cli::serve::ServeArgs;
use crate::cli::triage::TriageArgs;
use crate::cli::work::WorkArgs;
use crate::law::Rulebook;
use clap::Parser;
use clap::Subcommand;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  quash triage notice.pdf
      Read one notice and print the intake sheet.
  quash triage notice.pdf subpoena.pdf --received 2025-11-06
      Add the agency's paper, and the day the client got the notice.
  quash triage notice.pdf --out sheet.html
      Write a page to print.
  quash triage notice.pdf --lang es
      The same in Spanish.
  quash batch papers/ --out results.jsonl
      Read a whole folder, one line for each paper.
  quash serve
      Open the clinic's desk in a browser on this computer.
  quash doctor
      Tell what is installed and what works.
  quash deadline --trigger 2025-11-05 --days 10
      Count a date by hand.

`quash help triage` tells every option of a command.

Exit codes:
  0  done
  1  done, but a person must look at something first: the sheet says what
  2  the command line was not understood
  3  no paper could be read
  4  the rule file was refused
  5  the result could not be written

Nothing leaves this computer. No sheet replaces an attorney.";

/// Reads the notice that a government agency demanded somebody's account data, and says by
/// which day to act
#[derive(Parser, Debug)]
#[command(name = "quash", version, after_help = EXAMPLES, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// Count by this rule file instead of the one that is built in
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
}

/// What can be asked.
#[derive(Subcommand, Debug)]
pub enum Command {
    Triage(TriageArgs),
    Deadline(DeadlineArgs),
    Rules(RulesArgs),
    Citations(CitationsArgs),
    Batch(BatchArgs),
    Serve(ServeArgs),
    Work(WorkArgs),
    Backup(BackupArgs),
    Restore(RestoreArgs),
    Audit(AuditArgs),
    People(PeopleArgs),
    Keys(KeysArgs),
    /// Tell what is installed, what is missing and what works
    Doctor,
    /// Print the shape of `triage --format json`, as JSON Schema
    Schema,
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Runs the command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    fault::guarded(|| run_command(arguments))
}

fn run_command(arguments: impl IntoIterator<Item = OsString>) -> Exit {
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
    // `--rules` may stand before the command or after it.
    let by = |own: &RuleFile| own.rules.clone().or_else(|| cli.rules.clone());
    match &cli.command {
        Command::Triage(args) => triage::run(args, by(&args.by).as_deref()),
        Command::Deadline(args) => by_rules(by(&args.by), |rules, out, err| {
            deadline::run(args, rules, out, err)
        }),
        Command::Rules(args) => by_rules(by(&args.by), |rules, out, err| {
            rules::run(args, rules, chrono::Local::now().date_naive(), out, err)
        }),
        Command::Citations(args) => list_citations(args),
        Command::Serve(args) => serve::run(args, by(&args.by).as_deref()),
        Command::Work(args) => work::run(args, by(&args.by).as_deref()),
        Command::Keys(args) => keys::run(args),
        Command::Backup(args) => keeping::backup(args),
        Command::Restore(args) => keeping::bring_back(args),
        Command::Audit(args) => keeping::audit(args),
        Command::People(args) => people::run(args),
        Command::Batch(args) => batch::run(args, by(&args.by).as_deref()),
        Command::Doctor => match rulebook(cli.rules.as_deref()) {
            Ok(rules) => doctor::run(&rules),
            Err(problems) => {
                tell(&problems);
                Exit::RulesRefused
            }
        },
        Command::Schema => schema::run(),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
    }
}

/// Runs a command that goes by the rule file.
fn by_rules(
    path: Option<PathBuf>,
    command: impl FnOnce(&Rulebook, &mut dyn Write, &mut dyn Write) -> u8,
) -> Exit {
    match rulebook(path.as_deref()) {
        Ok(rules) => {
            let mut complaints = Vec::new();
            let code = command(&rules, &mut std::io::stdout().lock(), &mut complaints);
            tell(&String::from_utf8_lossy(&complaints));
            Exit::from_code(code)
        }
        Err(problems) => {
            tell(&problems);
            Exit::RulesRefused
        }
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

//! `quash man`: the manual, one page for each command.

use crate::cli::Cli;
use crate::cli::exit::Exit;
use crate::cli::tell;
use crate::cli::write;
use clap::Args;
use clap::CommandFactory;
use clap_mangen::Man;

/// Print a page of the manual
///
/// To read it: quash man | man -l -
#[derive(Args, Debug)]
pub struct ManArgs {
    /// The command to tell of; without one, the program
    pub command: Option<String>,
}

/// Prints the page.
pub fn run(args: &ManArgs) -> Exit {
    let mut program = Cli::command();
    // Only then does the page of a command bear the program's name too.
    program.build();
    let page = match &args.command {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => command.clone(),
            None => {
                tell(&format!(
                    "there is no command `{name}`; `quash --help` lists those there are"
                ));
                return Exit::NotUnderstood;
            }
        },
    };
    let mut text = Vec::new();
    let written = Man::new(page)
        .render(&mut text)
        .and_then(|()| write::to_output(&text));
    match written {
        Ok(()) => Exit::Done,
        Err(error) => {
            tell(&format!(
                "the manual could not be written: {error}; check where the output goes"
            ));
            Exit::Unwritten
        }
    }
}

//! `quash completions`: what the shell may offer while a person types.

use crate::cli::Cli;
use crate::cli::exit::Exit;
use crate::cli::tell;
use crate::cli::write;
use clap::Args;
use clap::CommandFactory;
use clap_complete::Shell;

/// Print what a shell needs to complete commands at the press of Tab
///
/// For bash: quash completions bash > ~/.local/share/bash-completion/completions/quash
#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell to write them for
    #[arg(value_enum)]
    pub shell: Shell,
}

/// Prints the completions.
pub fn run(args: &CompletionsArgs) -> Exit {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "quash", &mut text);
    match write::to_output(&text) {
        Ok(()) => Exit::Done,
        Err(error) => {
            tell(&format!(
                "the completions could not be written: {error}; check where the output goes"
            ));
            Exit::Unwritten
        }
    }
}

//! A fault of the program itself: told without a word of what was being read.

use crate::cli::exit::Exit;
use std::panic::AssertUnwindSafe;
use std::panic::PanicHookInfo;
use std::panic::catch_unwind;

/// Runs a command; a fault in it is told by its place in the program alone and ends as an input unread.
///
/// The usual message of a panic can hold words of the paper, and so is never printed.
pub fn guarded(command: impl FnOnce() -> Exit) -> Exit {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(tell));
    // Nothing that the command held is used after it.
    let exit = catch_unwind(AssertUnwindSafe(command)).unwrap_or(Exit::Unread);
    std::panic::set_hook(usual);
    exit
}

fn tell(fault: &PanicHookInfo<'_>) {
    let place = fault
        .location()
        .map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
    eprintln!(
        "quash: the program met a fault of its own{place} and this input was not finished. \
         Read the paper by hand; please report the place, never the paper."
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_ends_as_an_input_unread() {
        assert_eq!(guarded(|| Exit::Done), Exit::Done);
        assert_eq!(guarded(|| panic!("words of a paper")), Exit::Unread);
    }
}

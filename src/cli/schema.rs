//! `quash schema`: the contract, for programs.

use crate::cli::exit::Exit;
use crate::cli::tell;
use crate::cli::write;
use crate::report::schema;

/// Prints the JSON Schema of the report.
pub fn run() -> Exit {
    let text = format!("{:#}\n", schema::schema());
    match write::to_output(text.as_bytes()) {
        Ok(()) => Exit::Done,
        Err(error) => {
            tell(&format!(
                "the schema could not be written: {error}; check where the output goes"
            ));
            Exit::Unwritten
        }
    }
}

//! Every test of the desk once more on PostgreSQL, on a server of its own.
//!
//! Where the server is not installed, it says so: nothing was tested then.

use crate::at_hand::SERVER;
use crate::server::Server;
use crate::server::programs;
use std::io::Write;
use std::process::Command;

/// What concerns the folder of the built-in database alone, or no database.
const ELSEWHERE: &[&str] = &[
    "on_postgres::",
    "care::",
    "commands::",
    "faults::",
    "killed::",
    "pages::",
    "sealed::",
];

/// Tells whoever runs the tests, past the harness, which shows nothing of a test that passes.
pub fn not_run(what: &str) {
    let mut errors = std::io::stderr().lock();
    let _ = writeln!(
        errors,
        "\nNOT RUN: {what}: PostgreSQL is not on this machine. Install it (on Debian: \
         apt-get install postgresql) and run the tests again."
    );
}

#[test]
fn the_desk_does_the_same_on_a_server() {
    let Some(programs) = programs() else {
        return not_run("the tests of the desk on PostgreSQL");
    };
    let server = Server::start(&programs, "every");
    let mut again = Command::new(std::env::current_exe().expect("this program"));
    for module in ELSEWHERE {
        again.args(["--skip", module]);
    }
    let told = again
        .env(SERVER, server.address())
        .output()
        .expect("the tests run");
    let both = [told.stdout.as_slice(), told.stderr.as_slice()].concat();
    let both = String::from_utf8_lossy(&both);
    assert!(told.status.success(), "on PostgreSQL:\n{both}");
    let passed = both.split("test result: ok. ").nth(1);
    let passed = passed.and_then(|it| it.split(' ').next()?.parse::<u32>().ok());
    assert!(passed.is_some_and(|it| it > 20), "{both}");
}

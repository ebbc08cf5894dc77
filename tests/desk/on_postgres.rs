//! Every test of the desk once more on PostgreSQL, on a server of its own.
//!
//! Where the server is not installed, it says so: nothing was tested then.

use crate::at_hand::SERVER;
use crate::server::Server;
use crate::server::programs;
use std::io::Write;
use std::path::Path;
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
        "\nNOT RUN: {what}: PostgreSQL is not on this machine, or setpriv is not. Install \
         them (on Debian: apt-get install postgresql util-linux) and run the tests again."
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

#[test]
fn the_commands_do_the_same_on_a_server() {
    let Some(programs) = programs() else {
        return not_run("the commands on PostgreSQL");
    };
    let server = Server::start(&programs, "commands");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("commands-on-a-server");
    // Left by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let quash = |database: &str, arguments: &[&str]| {
        let told = Command::new(env!("CARGO_BIN_EXE_quash"))
            .args(arguments)
            .arg("--key")
            .arg(folder.join("key"))
            .env(
                "DATABASE_URL",
                format!("{}&dbname={database}", server.address()),
            )
            .env("XDG_DATA_HOME", folder.join("nowhere"))
            .env_remove("QUASH_PASSPHRASE")
            .output()
            .expect("it runs");
        let both = [told.stdout.as_slice(), told.stderr.as_slice()].concat();
        let both = String::from_utf8_lossy(&both).into_owned();
        (told.status.code(), both)
    };
    let invite = [
        "people",
        "invite",
        "--role",
        "administrator",
        "--at",
        "https://desk.example",
    ];
    let (code, link) = quash("postgres", &invite);
    assert_eq!(code, Some(0), "{link}");
    assert!(link.starts_with("https://desk.example/join/"), "{link}");
    let copy = folder.join("copy").display().to_string();
    let (code, told) = quash("postgres", &["backup", &copy]);
    assert_eq!(code, Some(0), "{told}");
    let (code, told) = quash("postgres", &["restore", &copy]);
    assert_eq!(code, Some(5), "{told}");
    assert!(told.contains("a docket is there already"), "{told}");
    let (code, told) = quash("template1", &["restore", &copy]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("0 matters are back"), "{told}");
    let (code, told) = quash("template1", &["audit", "verify"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("the log is whole"), "{told}");
    assert!(!folder.join("nowhere").exists(), "nothing lies in a folder");
}

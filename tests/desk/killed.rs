//! The real program, killed in the middle of its work: what it accepted is not lost, and not doubled.

use crate::at_hand::NOTICE;
use crate::at_hand::new_place;
use crate::program::Running;
use std::path::Path;
use std::time::Duration;

/// Papers that are brought, and after how many of them the program is killed.
const PAPERS: usize = 200;
const KILLED_AFTER: &[usize] = &[50, 100, 150];

fn start(folder: &Path) -> Running {
    let place = |name: &str| folder.join(name).display().to_string();
    Running::start(
        &["serve", "--listen", "127.0.0.1:0"],
        &[
            ("XDG_DATA_HOME", &place("data")),
            ("XDG_CONFIG_HOME", &place("conf")),
        ],
    )
}

#[test]
fn what_was_accepted_is_read_once_though_the_program_is_killed_again_and_again() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = runtime.block_on(new_place());
    let mut running = Some(start(&folder));
    let mut accepted = Vec::new();
    for n in 0..PAPERS {
        if KILLED_AFTER.contains(&n) {
            running.take().expect("it runs").kill();
            running = Some(start(&folder));
        }
        let text = NOTICE.replace("HSI-EX-2026-000417", &format!("HSI-EX-2026-{n:06}"));
        let brought = running.as_ref().expect("it runs").bring(&text);
        accepted.push((n, brought.expect("it is accepted")));
    }
    running.take().expect("it runs").kill();
    let last = start(&folder);
    for (n, matter) in &accepted {
        let mut page = last.get(matter);
        for _ in 0..6000 {
            if !page.contains("http-equiv=\"refresh\"") {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
            page = last.get(matter);
        }
        assert!(page.contains("November 27, 2026"), "{matter}: {page}");
        assert!(page.contains(&format!("HSI-EX-2026-{n:06}")), "{matter}");
    }
    let listed = |from: &str| last.get(from).matches("class=\"day\"").count();
    assert_eq!(listed("/") + listed("/?from=100"), PAPERS);
}

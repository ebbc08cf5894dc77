//! The real program, killed in the middle of its work: what it accepted is not lost, and not doubled.

use crate::at_hand::NOTICE;
use crate::at_hand::home;
use crate::at_hand::new_place;
use quash::docket::database::Home;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

/// Papers that are brought, and after how many of them the program is killed.
const PAPERS: usize = 60;
const KILLED_AFTER: &[usize] = &[20, 40];

struct Running {
    child: Child,
    host: String,
}

fn start(folder: &Path) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quash"));
    command.env_remove("DATABASE_URL");
    if let Home::Server(server) = home(folder) {
        command.env("DATABASE_URL", server.address());
    }
    let mut child = command
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CONFIG_HOME", folder.join("conf"))
        .stderr(Stdio::piped())
        .spawn()
        .expect("the desk starts");
    let mut lines = BufReader::new(child.stderr.take().expect("its errors")).lines();
    let first = lines.next().expect("a line").expect("text");
    let host = first
        .split("http://")
        .nth(1)
        .expect("the address")
        .to_owned();
    std::thread::spawn(move || lines.for_each(drop));
    Running { child, host }
}

impl Running {
    /// Sends a request; the whole answer, or nothing where the program died over it.
    fn ask(&self, request: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.host).ok()?;
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        (!answer.is_empty()).then_some(answer)
    }

    fn get(&self, path: &str) -> String {
        let host = &self.host;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        self.ask(&request).expect("an answer")
    }

    /// Brings a paper; the matter's address, if it was accepted.
    fn bring(&self, text: &str) -> Option<String> {
        let body = format!(
            "--cut\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--cut--\r\n"
        );
        let request = format!(
            "POST /matters HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: \
             multipart/form-data; boundary=cut\r\nContent-Length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        let answer = self.ask(&request)?;
        let to = answer.split("location: ").nth(1)?;
        Some(to.split("\r\n").next()?.to_owned())
    }

    fn kill(mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Killed already, or left by a test that failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
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
        // What a killed reader had is taken up again after a minute.
        for _ in 0..2400 {
            if !page.contains("http-equiv=\"refresh\"") {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
            page = last.get(matter);
        }
        assert!(page.contains("November 27, 2026"), "{matter}: {page}");
        assert!(page.contains(&format!("HSI-EX-2026-{n:06}")), "{matter}");
    }
    let list = last.get("/");
    assert_eq!(list.matches("class=\"day\"").count(), PAPERS);
}

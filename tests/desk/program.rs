//! The real program, started as a person would, and asked by the plainest of browsers.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;

/// A desk or a reader at work.
pub struct Running {
    child: Child,
    /// Where the desk listens; nothing for a reader.
    pub host: String,
}

impl Running {
    /// Starts the program; it works once it has said where.
    pub fn start(arguments: &[&str], environment: &[(&str, &str)]) -> Running {
        Running::start_within(None, arguments, environment)
    }

    /// The same where no file may grow beyond so many blocks: as if the disk were full.
    pub fn start_within(
        blocks: Option<&str>,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Running {
        let program = env!("CARGO_BIN_EXE_quash");
        let mut command = match blocks {
            None => Command::new(program),
            Some(blocks) => {
                let mut shell = Command::new("bash");
                let words = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
                shell.args(["-c", &words, program]);
                shell
            }
        };
        let mut child = command
            .env_remove("DATABASE_URL")
            .env_remove("QUASH_PASSPHRASE")
            .envs(environment.iter().copied())
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut lines = BufReader::new(child.stderr.take().expect("its errors")).lines();
        let first = lines.next().expect("a line").expect("text");
        let host = first.split("http://").nth(1).unwrap_or_default().to_owned();
        assert!(
            first.contains("open at") || first.contains("reading"),
            "{first}"
        );
        std::thread::spawn(move || lines.for_each(drop));
        Running { child, host }
    }

    /// Sends a request; the whole answer, or nothing where the program died over it.
    pub fn ask(&self, request: &str) -> Option<String> {
        ask(&self.host, request)
    }

    pub fn get(&self, path: &str) -> String {
        let host = &self.host;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        self.ask(&request).expect("an answer")
    }

    /// Sends a form.
    pub fn post(&self, path: &str, form: &str) -> String {
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: \
             application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            self.host,
            form.len()
        );
        self.ask(&request).expect("an answer")
    }

    /// Brings a paper; the matter's address, if it was accepted.
    pub fn bring(&self, text: &str) -> Option<String> {
        bring(&self.host, text)
    }

    /// Brings a paper; the whole answer.
    pub fn bring_and_hear(&self, text: &str) -> String {
        hear(&self.host, text).expect("an answer")
    }

    /// Ends it as a cut of the power would.
    pub fn kill(mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
    }

    /// Tells it to stop, and waits; its exit code.
    #[cfg(unix)]
    pub fn stop(mut self) -> Option<i32> {
        let told = Command::new("kill")
            .arg(self.child.id().to_string())
            .status();
        assert!(told.expect("kill runs").success());
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Ended already, or left by a test that failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn ask(host: &str, request: &str) -> Option<String> {
    let mut stream = TcpStream::connect(host).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    (!answer.is_empty()).then_some(answer)
}

/// Brings a paper to the desk that listens there.
pub fn bring(host: &str, text: &str) -> Option<String> {
    let answer = hear(host, text)?;
    let to = answer.split("location: ").nth(1)?;
    Some(to.split("\r\n").next()?.to_owned())
}

fn hear(host: &str, text: &str) -> Option<String> {
    let body = format!(
        "--cut\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--cut--\r\n"
    );
    let request = format!(
        "POST /matters HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: \
         multipart/form-data; boundary=cut\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    ask(host, &request)
}

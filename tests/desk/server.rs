//! A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket in it alone.

use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

/// Whoever is nobody: the server refuses to run as root.
const NOBODY: u32 = 65534;

pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    running: Option<Child>,
}

/// The folder of the server's programs, the newest where there are several. Nothing where a part of
/// what a server needs here is missing.
pub fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut found: Vec<PathBuf> = std::env::split_paths(&path).collect();
    // It lets the server run as nobody, and end with the test.
    if !found.iter().any(|folder| folder.join("setpriv").is_file()) {
        return None;
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql");
    let versions = versions.into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = versions.map(|it| it.path().join("bin")).collect();
    versions.sort();
    found.extend(versions);
    found.retain(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file());
    found.pop()
}

fn is_root() -> bool {
    let told = Command::new("id").arg("-u").output();
    told.is_ok_and(|told| told.stdout == b"0\n")
}

impl Server {
    /// A new one, with nothing in it.
    pub fn start(programs: &Path, name: &str) -> Server {
        let folder = std::env::temp_dir().join(format!("quash-{name}-{}", std::process::id()));
        // Left by an earlier run of the same number.
        let _ = std::fs::remove_dir_all(&folder);
        let mut builder = std::fs::DirBuilder::new();
        builder.mode(0o700).create(&folder).expect("a folder");
        if is_root() {
            let owner = Some(NOBODY);
            std::os::unix::fs::chown(&folder, owner, owner).expect("given to nobody");
        }
        let mut server = Server {
            programs: programs.to_owned(),
            folder,
            running: None,
        };
        let data = server.data();
        let made = server
            .program("initdb")
            .args(["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"])
            .args(["--username=desk", "--pgdata"])
            .arg(&data)
            .output()
            .expect("initdb runs");
        let told = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "{told}");
        server.go_on();
        server
    }

    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// The address of the server; `&dbname=` and a name make it that of a database.
    pub fn address(&self) -> String {
        format!("postgres:///?user=desk&host={}", self.folder.display())
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new("setpriv");
        // It ends with the test that started it.
        command.args(["--pdeathsig", "KILL"]);
        if is_root() {
            let id = NOBODY.to_string();
            command.args(["--reuid", &id, "--regid", &id, "--clear-groups"]);
        }
        command
            .arg(self.programs.join(name))
            .current_dir(&self.folder)
            .stdin(Stdio::null());
        command
    }

    /// Starts it, after a stop too, and waits until it answers.
    pub fn go_on(&mut self) {
        let log = std::fs::File::create(self.folder.join("log")).expect("a log");
        let mut command = self.program("postgres");
        command.arg("-D").arg(self.data());
        command.arg("-k").arg(&self.folder);
        for setting in ["listen_addresses=", "fsync=off", "max_connections=200"] {
            command.args(["-c", setting]);
        }
        let running = command
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("it starts");
        self.running = Some(running);
        for _ in 0..600 {
            let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            if log.contains("ready to accept connections") {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        panic!("the server does not answer: {log}");
    }

    /// Ends it in the middle of whatever it does.
    pub fn cut(&mut self) {
        self.end("-QUIT");
    }

    /// Ends it in order: everybody is sent away and everything written.
    pub fn stop(&mut self) {
        self.end("-INT");
    }

    fn end(&mut self, signal: &str) {
        let Some(mut running) = self.running.take() else {
            return;
        };
        let told = Command::new("kill")
            .args([signal, &running.id().to_string()])
            .status();
        assert!(told.expect("kill runs").success());
        running.wait().expect("it is gone");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.cut();
        } else if let Some(running) = &mut self.running {
            let _ = running.kill();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

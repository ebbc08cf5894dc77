//! A browser told what to do by the WebDriver protocol, and the desk that it looks at.

use serde_json::Value;
use serde_json::json;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

/// How the protocol calls a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the browser is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    pub script: bool,
    pub narrow: bool,
    pub language: &'static str,
}

pub const USUAL: Manner = Manner {
    script: true,
    narrow: false,
    language: "en",
};

/// The desk, started as people start it, in a folder of its own.
pub struct Desk {
    child: Child,
    pub address: String,
}

impl Desk {
    pub fn start(name: &str) -> Desk {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("browser-{name}"));
        // Left by an earlier run.
        let _ = std::fs::remove_dir_all(&folder);
        let mut child = Command::new(env!("CARGO_BIN_EXE_quash"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .env("XDG_DATA_HOME", folder.join("data"))
            .env("XDG_CONFIG_HOME", folder.join("conf"))
            .stderr(Stdio::piped())
            .spawn()
            .expect("the desk starts");
        let mut lines = BufReader::new(child.stderr.take().expect("its errors")).lines();
        let first = lines.next().expect("a line").expect("text");
        let at = first.find("http://").expect("the address");
        let address = first[at..].to_owned();
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Desk { child, address }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser with one window.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    desk: String,
    shots: PathBuf,
}

impl Browser {
    pub fn open(desk: &Desk, manner: Manner) -> Browser {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut driver = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed (apt-get install chromium-driver)");
        let mut lines = BufReader::new(driver.stdout.take().expect("its output")).lines();
        let port = lines
            .by_ref()
            .map(|line| line.expect("text"))
            .find_map(|line| {
                let rest = line.split("successfully on port ").nth(1)?;
                rest.trim_end_matches('.').parse().ok()
            })
            .expect("the driver says its port");
        std::thread::spawn(move || lines.for_each(drop));
        let shots = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("shots");
        std::fs::create_dir_all(&shots).expect("a folder for pictures");
        let mut browser = Browser {
            driver,
            port,
            session: String::new(),
            desk: desk.address.clone(),
            shots,
        };
        let mut options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--window-size=1280,1000",
                format!("--lang={}", manner.language)],
            "prefs": {"intl.accept_languages": manner.language},
        });
        if !manner.script {
            options["prefs"]["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        if manner.narrow {
            let metrics = json!({"width": 360, "height": 740, "pixelRatio": 1.0, "touch": true});
            options["mobileEmulation"] = json!({"deviceMetrics": metrics});
        }
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options}}});
        let made = browser.ask("POST", "/session", &wanted);
        browser.session = made["sessionId"].as_str().expect("a session").to_owned();
        browser
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the driver listens");
        let body = if method == "POST" {
            body.to_string()
        } else {
            String::new()
        };
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )
        .expect("the driver takes it");
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).expect("a header");
            let line = line.trim_end().to_ascii_lowercase();
            if let Some(number) = line.strip_prefix("content-length:") {
                length = number.trim().parse().expect("a length");
            }
            if line.is_empty() {
                break;
            }
        }
        let mut bytes = vec![0; length];
        reader.read_exact(&mut bytes).expect("the whole answer");
        let answer: Value = serde_json::from_slice(&bytes).expect("JSON");
        answer["value"].clone()
    }

    fn on_page(&self, method: &str, path: &str, body: &Value) -> Value {
        let value = self.ask(method, &format!("/session/{}{path}", self.session), body);
        assert!(value["error"].is_null(), "{method} {path}: {value}");
        value
    }

    pub fn go(&self, path: &str) {
        let url = format!("{}{path}", self.desk);
        self.on_page("POST", "/url", &json!({"url": url}));
    }

    pub fn path(&self) -> String {
        let url = self.on_page("GET", "/url", &Value::Null);
        let url = url.as_str().expect("an address");
        url.trim_start_matches(&self.desk).to_owned()
    }

    fn all(&self, css: &str) -> Vec<String> {
        let body = json!({"using": "css selector", "value": css});
        let found = self.on_page("POST", "/elements", &body);
        let found = found.as_array().expect("a list");
        found
            .iter()
            .map(|it| it[ELEMENT].as_str().expect("an element").to_owned())
            .collect()
    }

    /// The first element, waited for.
    fn one(&self, css: &str) -> String {
        for _ in 0..600 {
            if let Some(found) = self.all(css).into_iter().next() {
                return found;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("{css} is not on {}: {}", self.path(), self.text("body"));
    }

    pub fn has(&self, css: &str) -> bool {
        !self.all(css).is_empty()
    }

    pub fn wait_for(&self, css: &str) {
        self.one(css);
    }

    pub fn click(&self, css: &str) {
        let element = self.one(css);
        self.on_page("POST", &format!("/element/{element}/click"), &json!({}));
    }

    /// Presses a button that sends a form, and waits for the page that comes back.
    pub fn send(&self, css: &str) {
        self.run("window.before = true");
        self.click(css);
        for _ in 0..600 {
            let there = "return !window.before && document.readyState === 'complete'";
            if self.run(there) == true {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("{css} on {} sends nothing", self.path());
    }

    pub fn put(&self, css: &str, text: &str) {
        let element = self.one(css);
        let body = json!({"text": text});
        self.on_page("POST", &format!("/element/{element}/value"), &body);
    }

    pub fn clear(&self, css: &str) {
        let element = self.one(css);
        self.on_page("POST", &format!("/element/{element}/clear"), &json!({}));
    }

    pub fn text(&self, css: &str) -> String {
        let found = self.all(css).into_iter().next();
        let Some(element) = found else {
            return String::new();
        };
        let text = self.on_page("GET", &format!("/element/{element}/text"), &Value::Null);
        text.as_str().expect("text").to_owned()
    }

    /// Presses keys on whatever has the focus.
    pub fn press(&self, keys: &str) {
        let mut actions = Vec::new();
        for key in keys.chars() {
            actions.push(json!({"type": "keyDown", "value": key.to_string()}));
            actions.push(json!({"type": "keyUp", "value": key.to_string()}));
        }
        let body = json!({"actions": [{"type": "key", "id": "keys", "actions": actions}]});
        self.on_page("POST", "/actions", &body);
    }

    /// Presses Tab until the element has the focus.
    pub fn tab_to(&self, css: &str) {
        let wanted = self.one(css);
        for _ in 0..80 {
            self.press("\u{E004}");
            let active = self.on_page("GET", "/element/active", &Value::Null);
            if active[ELEMENT] == wanted.as_str() {
                return;
            }
        }
        panic!("{css} cannot be reached by keyboard on {}", self.path());
    }

    pub fn run(&self, script: &str) -> Value {
        self.on_page(
            "POST",
            "/execute/sync",
            &json!({"script": script, "args": []}),
        )
    }

    pub fn run_later(&self, script: &str) -> Value {
        self.on_page(
            "POST",
            "/execute/async",
            &json!({"script": script, "args": []}),
        )
    }

    /// A picture of the window, beside those of earlier runs.
    pub fn shot(&self, name: &str) {
        let picture = self.on_page("GET", "/screenshot", &Value::Null);
        let picture = picture.as_str().expect("a picture");
        std::fs::write(self.shots.join(format!("{name}.png")), base64(picture)).expect("written");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.ask(
                "DELETE",
                &format!("/session/{}", self.session),
                &Value::Null,
            );
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0u32, 0);
    for letter in text
        .bytes()
        .filter_map(|it| LETTERS.iter().position(|l| *l == it))
    {
        held = held << 6 | letter as u32;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
        }
    }
    bytes
}

//! The desk over TLS, with a certificate made for the test, through the real program.

use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::RootCertStore;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::ServerName;

pub const NAME: &str = "desk.clinic.example";

/// A folder with a certificate of its own, and the words of the certificate.
pub struct Made {
    folder: PathBuf,
    certificate: CertificateDer<'static>,
}

pub fn made(name: &str) -> Made {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Left by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let made = rcgen::generate_simple_self_signed([NAME.to_owned()]).expect("a certificate");
    std::fs::write(folder.join("cert.pem"), made.cert.pem()).expect("written");
    write_key(&folder.join("key.pem"), &made.signing_key.serialize_pem());
    Made {
        folder,
        certificate: made.cert.der().clone(),
    }
}

fn write_key(path: &Path, pem: &str) {
    std::fs::write(path, pem).expect("written");
    let own = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    std::fs::set_permissions(path, own).expect("its owner's alone");
}

impl Made {
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quash"));
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("XDG_DATA_HOME", self.folder.join("data"))
            .env("XDG_CONFIG_HOME", self.folder.join("conf"))
            .env_remove("QUASH_PASSPHRASE");
        command
    }

    /// A browser that knows the certificate.
    pub fn browser(&self) -> Browser {
        let mut roots = RootCertStore::empty();
        roots.add(self.certificate.clone()).expect("a root");
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        Browser(TlsConnector::from(Arc::new(config)))
    }

    fn refused(&self, certificate: &str, key: &str) -> String {
        let files = [
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--tls-cert",
            certificate,
            "--tls-key",
            key,
        ];
        let output = self.command(&files).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{certificate} {key}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    }
}

/// Speaks TLS with the desk.
pub struct Browser(TlsConnector);

impl Browser {
    /// The whole answer to a request; nothing where the desk closes the connection.
    pub async fn ask(&self, stream: TcpStream, request: &str) -> Option<String> {
        let name = ServerName::try_from(NAME).expect("a name");
        let mut stream = self.0.connect(name, stream).await.ok()?;
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.ok()?;
        Some(answer)
    }
}

pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Ended already where the test went well.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn other_computers_reach_the_desk_over_tls_alone() {
    let made = made("tls");
    let files = ["--tls-cert", "cert.pem", "--tls-key", "key.pem"];
    let serve = ["serve", "--listen", "0.0.0.0:0", "--host", NAME];
    let empty = made.command(&[&serve[..], &files[..]].concat()).output();
    let empty = empty.expect("it runs");
    assert_eq!(empty.status.code(), Some(2));
    let said = String::from_utf8_lossy(&empty.stderr).into_owned();
    assert!(said.contains("nobody has an account"), "{said}");
    let invited = made.command(&[
        "people",
        "invite",
        "--role",
        "administrator",
        "--at",
        "https://desk.clinic.example",
    ]);
    let invited = { invited }.output().expect("it runs");
    let link = String::from_utf8_lossy(&invited.stdout).into_owned();
    let link = link.lines().next().expect("a link").to_owned();
    let path = link
        .strip_prefix("https://desk.clinic.example")
        .expect("its path");

    let mut command = made.command(&[&serve[..], &files[..]].concat());
    let child = command.stderr(Stdio::piped()).spawn().expect("it starts");
    let mut running = Running(child);
    let errors = running.0.stderr.take().expect("its errors");
    let mut lines = BufReader::new(errors).lines().map_while(Result::ok);
    let open = lines.next().expect("a line");
    assert!(
        open.contains("the desk is open at https://desk.clinic.example"),
        "{open}"
    );
    let listens = lines.next().expect("another");
    let port = listens.rsplit(':').next().expect("a port").to_owned();
    std::thread::spawn(move || lines.for_each(drop));
    let address = format!("127.0.0.1:{port}");

    // Whoever says nothing, or speaks without TLS, holds up nobody.
    let silent = TcpStream::connect(&address).await.expect("a connection");
    let mut plain = TcpStream::connect(&address).await.expect("a connection");
    let request = format!("GET / HTTP/1.1\r\nHost: {NAME}\r\n\r\n");
    plain.write_all(request.as_bytes()).await.expect("sent");
    let mut back = Vec::new();
    // However it ends, no page comes.
    let _ = plain.read_to_end(&mut back).await;
    assert!(
        !back.starts_with(b"HTTP"),
        "{}",
        String::from_utf8_lossy(&back)
    );

    let browser = made.browser();
    let get = async |path: &str, host: &str| {
        let stream = TcpStream::connect(&address).await.expect("a connection");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        browser.ask(stream, &request).await.expect("an answer")
    };
    let first = get("/", NAME).await;
    assert!(first.starts_with("HTTP/1.1 401"), "{first}");
    assert!(
        first.contains("strict-transport-security: max-age="),
        "{first}"
    );
    assert!(get(path, NAME).await.contains("Make your account"));
    assert!(get("/", "evil.example").await.starts_with("HTTP/1.1 421"));
    drop(silent);
    let told = Command::new("kill")
        .arg(running.0.id().to_string())
        .status();
    assert!(told.expect("kill runs").success());
    assert_eq!(running.0.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_new_desk_prints_its_first_link_when_it_is_told_to() {
    let made = made("tls-first");
    let mut command = made.command(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--behind-proxy",
        "--host",
        NAME,
        "--first-link",
    ]);
    let child = command.stderr(Stdio::piped()).spawn().expect("it starts");
    let mut running = Running(child);
    let errors = running.0.stderr.take().expect("its errors");
    let mut lines = BufReader::new(errors).lines().map_while(Result::ok);
    let link = lines.find(|line| line.contains("/join/")).expect("a link");
    assert!(link.contains("https://desk.clinic.example/join/"), "{link}");
}

#[test]
fn a_certificate_that_cannot_be_used_says_why() {
    let made = made("tls-refused");
    std::fs::write(made.folder.join("empty.pem"), "").expect("written");
    let missing = made.refused("nowhere.pem", "key.pem");
    assert!(
        missing.contains("nowhere.pem: the certificate could not be read"),
        "{missing}"
    );
    let empty = made.refused("empty.pem", "key.pem");
    assert!(empty.contains("no certificate is in this file"), "{empty}");
    let no_key = made.refused("cert.pem", "cert.pem");
    assert!(
        no_key.contains("cert.pem: the private key could not be read"),
        "{no_key}"
    );
    let other = rcgen::generate_simple_self_signed([NAME.to_owned()]).expect("another");
    write_key(
        &made.folder.join("other.pem"),
        &other.signing_key.serialize_pem(),
    );
    let other = made.refused("cert.pem", "other.pem");
    assert!(other.contains("do not fit together"), "{other}");
    let all = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    std::fs::set_permissions(made.folder.join("key.pem"), all).expect("set");
    let exposed = made.refused("cert.pem", "key.pem");
    assert!(
        exposed.contains("others on this computer can read this private key"),
        "{exposed}"
    );
    assert!(!made.folder.join("data").exists(), "nothing was made");
}

/// Tries to sign in at a desk behind a proxy, each with another name; the answers' numbers.
#[cfg(target_os = "linux")]
async fn tries(at: &str, from: &str, lists: &[String]) -> Vec<String> {
    let mut statuses = Vec::new();
    for (list, n) in lists.iter().zip(0..) {
        let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
        let own = format!("{from}:0").parse().expect("an address");
        socket.bind(own).expect("bound");
        let to = at.parse().expect("an address");
        let mut stream = socket.connect(to).await.expect("a connection");
        let form = format!("name=n{n}-{from}&password=x");
        let request = format!(
            "POST /sign-in HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\nX-Forwarded-For: {list}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        );
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("an answer");
        statuses.push(answer[9..12].to_owned());
    }
    statuses
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn behind_a_proxy_each_place_is_counted_by_itself_by_the_proxys_word_alone() {
    let made = made("tls-proxy");
    let serve = ["serve", "--listen", "127.0.0.1:0", "--behind-proxy"];
    let named = ["--proxy", "127.0.0.1", "--host", NAME, "--first-link"];
    let mut command = made.command(&[&serve[..], &named[..]].concat());
    let child = command.stderr(Stdio::piped()).spawn().expect("it starts");
    let mut running = Running(child);
    let errors = running.0.stderr.take().expect("its errors");
    let mut lines = BufReader::new(errors).lines().map_while(Result::ok);
    let listens = lines.find(|line| line.contains("it listens on"));
    let listens = listens.expect("where it listens");
    let at = listens.rsplit(' ').next().expect("an address").to_owned();
    std::thread::spawn(move || lines.for_each(drop));
    // What a visitor writes there themselves stands before the proxy's own word.
    let one = |n: usize| format!("10.0.0.{n}, 192.0.2.7");
    let of_one: Vec<String> = (0..21).map(one).collect();
    let told = tries(&at, "127.0.0.1", &of_one).await;
    assert!(told[..20].iter().all(|it| it == "401"), "{told:?}");
    assert_eq!(told[20], "429");
    let other = ["192.0.2.8".to_owned()];
    assert_eq!(tries(&at, "127.0.0.1", &other).await, ["401"]);
    // Somebody else on this computer is no proxy: each of these is counted as theirs.
    let invented: Vec<String> = (0..21).map(|n| format!("198.51.100.{n}")).collect();
    let told = tries(&at, "127.0.0.2", &invented).await;
    assert_eq!(told[20], "429", "{told:?}");
    assert_eq!(tries(&at, "127.0.0.1", &invented[20..]).await, ["401"]);
    let wrong = made.command(&[&serve[..], &["--proxy", "nginx", "--host", NAME]].concat());
    let wrong = { wrong }.output().expect("it runs");
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert_eq!(wrong.status.code(), Some(2), "{said}");
    assert!(said.contains("10.0.0.0/24"), "{said}");
}

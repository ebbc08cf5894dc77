//! Connections that say nothing, or take nothing, through the real program.

use crate::tls::Made;
use crate::tls::NAME;
use crate::tls::Running;
use crate::tls::made;
use std::io::BufRead;
use std::io::BufReader;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpSocket;
use tokio::net::TcpStream;

/// Long after the desk must have let go. No test waits so long where all is well.
const FAR_TOO_LONG: Duration = Duration::from_secs(60);

/// A desk that lets a connection be silent for a second.
fn started(made: &Made, arguments: &[&str]) -> (Running, u16) {
    let serve = ["serve", "--first-link", "--host", NAME, "--silence", "1"];
    let mut command = made.command(&[&serve[..], arguments].concat());
    let child = command.stderr(Stdio::piped()).spawn().expect("it starts");
    let mut running = Running(child);
    let errors = running.0.stderr.take().expect("its errors");
    let mut lines = BufReader::new(errors).lines().map_while(Result::ok);
    let listens = lines.find(|line| line.contains("it listens on"));
    let listens = listens.expect("where it listens");
    let port = listens.rsplit(':').next().expect("a port");
    let port = port.parse().expect("a number");
    std::thread::spawn(move || lines.for_each(drop));
    (running, port)
}

async fn connected(from: &str, port: u16) -> TcpStream {
    let socket = TcpSocket::new_v4().expect("a socket");
    let own = format!("{from}:0").parse().expect("an address");
    socket.bind(own).expect("bound");
    let to = format!("127.0.0.1:{port}").parse().expect("an address");
    socket.connect(to).await.expect("a connection")
}

/// What comes until the other end closes.
async fn rest(stream: &mut TcpStream) -> String {
    let mut all = Vec::new();
    let ended = tokio::time::timeout(FAR_TOO_LONG, stream.read_to_end(&mut all)).await;
    // A connection that is cut is as closed as one that ends.
    let _ = ended.expect("the desk lets go");
    String::from_utf8_lossy(&all).into_owned()
}

fn request(path: &str, more: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {NAME}\r\n{more}\r\n")
}

#[tokio::test]
async fn a_connection_that_stops_in_the_middle_is_closed() {
    let made = made("connections-silent");
    let (_running, port) = started(&made, &["--listen", "127.0.0.1:0", "--behind-proxy"]);
    let head = "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    for (sent, answer) in [
        // Nothing at all; half a head; half a form.
        (String::new(), ""),
        ("GET / HTTP/1.1\r\nHo".to_owned(), ""),
        (
            format!("{head}Host: {NAME}\r\nContent-Length: 100\r\n\r\nname=a"),
            "HTTP/1.1 400",
        ),
        // A whole request, and nothing after it.
        (request("/healthz", ""), "HTTP/1.1 200"),
    ] {
        let mut stream = connected("127.0.0.1", port).await;
        stream.write_all(sent.as_bytes()).await.expect("sent");
        let came = rest(&mut stream).await;
        assert!(came.starts_with(answer), "{sent}: {came}");
    }
}

#[tokio::test]
async fn an_answer_that_nobody_takes_is_given_up() {
    let made = made("connections-untaken");
    let (_running, port) = started(&made, &["--listen", "127.0.0.1:0", "--behind-proxy"]);
    let mut stream = connected("127.0.0.1", port).await;
    let ask = request("/desk.css", "");
    let asking = async { while stream.write_all(ask.as_bytes()).await.is_ok() {} };
    let ended = tokio::time::timeout(FAR_TOO_LONG, asking).await;
    ended.expect("the desk lets go");
}

#[tokio::test]
async fn no_place_takes_all_connections_and_silent_ones_make_room() {
    let made = made("connections-many");
    let files = ["--tls-cert", "cert.pem", "--tls-key", "key.pem"];
    let bounds = ["--connections", "6", "--connections-each", "3"];
    let listen = ["--listen", "0.0.0.0:0"];
    let arguments = [&listen[..], &files[..], &bounds[..]].concat();
    let (_running, port) = started(&made, &arguments);
    let browser = made.browser();
    let page = async |from: &str| {
        let stream = connected(from, port).await;
        browser
            .ask(stream, &request("/sign-in", "Connection: close\r\n"))
            .await
    };
    let mut silent = Vec::new();
    for _ in 0..3 {
        silent.push(connected("127.0.0.2", port).await);
    }
    // One more from there is closed at once; elsewhere the desk is open.
    let more = page("127.0.0.2").await;
    assert!(more.is_none(), "{more:?}");
    let other = page("127.0.0.3").await.expect("an answer");
    assert!(other.starts_with("HTTP/1.1 200"), "{other}");
    // With every place taken the next one waits, and comes in when the silent ones are gone.
    for from in ["127.0.0.4", "127.0.0.5", "127.0.0.6", "127.0.0.7"] {
        silent.push(connected(from, port).await);
    }
    let waited = page("127.0.0.3").await.expect("an answer");
    assert!(waited.starts_with("HTTP/1.1 200"), "{waited}");
    for stream in &mut silent {
        assert_eq!(rest(stream).await, "");
    }
    let again = page("127.0.0.2").await.expect("an answer");
    assert!(again.starts_with("HTTP/1.1 200"), "{again}");
}

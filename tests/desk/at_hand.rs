//! A desk in a folder of its own, and a browser that does what it is told.

use axum::Router;
use axum::body::Body;
use axum::http::HeaderMap;
use axum::http::Request;
use axum::http::StatusCode;
use chrono::DateTime;
use chrono::NaiveDate;
use http_body_util::BodyExt;
use quash::docket::Docket;
use quash::docket::database::Home;
use quash::docket::database::postgres::Server;
use quash::docket::unlock::Unlock;
use quash::ingest::Limits;
use quash::intake::Intake;
use quash::intake::reader::read_next;
use quash::law::Rulebook;
use quash::web::Desk;
use quash::web::app;
use sqlx::AnyConnection;
use sqlx::AssertSqlSafe;
use sqlx::Connection;
use sqlx::Row;
use std::borrow::Cow;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;
use tokio::sync::Notify;
use tower::ServiceExt;

/// Names the server on which these tests run; without it they run on the built-in database.
pub const SERVER: &str = "QUASH_DESK_SERVER";

pub const HOST: &str = "127.0.0.1:8080";

/// A message with ten days from November 18, 2026: act by Friday, November 27.
pub const NOTICE: &str = "From: Harborline Legal <legal@harborline.example>\n\
To: you\n\
Date: Wed, 18 Nov 2026 09:14:00 -0800\n\
Subject: [HL-26-4471] Notice of legal process for your Harborline account\n\n\
We have received a customs summons dated November 12, 2026 from U.S. Customs and Border \
Protection, issued under 19 U.S.C. 1509, number HSI-EX-2026-000417. It asks for subscriber \
information of your account @quietgarden.\n\n\
We will produce the information ten (10) days from the date of this notice unless you send us \
a file-stamped copy of a motion to quash.\n\n\
We have not disclosed anything so far.\n";

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A desk and the folder in which it keeps its data.
pub struct AtHand {
    pub folder: PathBuf,
    pub intake: Arc<Intake>,
    pub app: Router,
    pub desk: Desk,
    /// The clock, in seconds.
    pub seconds: Arc<AtomicI64>,
}

/// The moment at which the clock of a desk begins: noon of [`today`].
const START: i64 = 1_795_348_800;

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.and_then(|it| it.to_str().ok()).unwrap_or_default()
    }
}

fn new_folder() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("desk-{}-{number}", std::process::id());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Left by an earlier run of the same number.
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

pub async fn desk() -> AtHand {
    open(new_place().await).await
}

/// A folder for a desk, and on a server a database for it.
pub async fn new_place() -> PathBuf {
    let folder = new_folder();
    if let Some(server) = std::env::var_os(SERVER) {
        let name = folder.file_name().expect("a name").to_string_lossy();
        let name = name.replace('-', "_");
        make_database(&server.to_string_lossy(), &name).await;
    }
    folder
}

async fn make_database(server: &str, name: &str) {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(&format!("{server}&dbname=postgres"))
        .await
        .expect("the server answers");
    let words = format!("CREATE DATABASE {name}");
    let made = sqlx::raw_sql(AssertSqlSafe(words))
        .execute(&mut connection)
        .await;
    made.expect("a new database");
}

/// Where the docket of a folder lies: in it, or in a database of its own on the server that these
/// tests were given.
pub fn home(folder: &Path) -> Home {
    let Some(server) = std::env::var_os(SERVER) else {
        return Home::Folder(folder.join("data"));
    };
    let name = folder.file_name().expect("a name").to_string_lossy();
    let server = server.to_string_lossy();
    let address = format!("{server}&dbname={}", name.replace('-', "_"));
    Home::Server(Server::from_address(&address).expect("an address"))
}

/// Opens the desk of a folder, as a new start of the program does.
pub async fn open(folder: PathBuf) -> AtHand {
    let unlock = Unlock::File(folder.join("conf/key"));
    open_with(folder, &unlock).await
}

/// The same with a key that is named.
pub async fn open_with(folder: PathBuf, unlock: &Unlock) -> AtHand {
    let docket = Docket::open(home(&folder), unlock, 365).await;
    let intake = Arc::new(Intake {
        docket: docket.expect("the docket opens"),
        rulebook: Cow::Borrowed(Rulebook::built_in()),
        limits: Limits::default(),
        program: env!("CARGO_BIN_EXE_quash").into(),
        aside: tokio::runtime::Handle::current(),
        today,
    });
    let seconds = Arc::new(AtomicI64::new(START));
    let now = seconds.clone();
    let desk = Desk {
        intake: intake.clone(),
        bell: Arc::new(Notify::new()),
        hosts: Arc::new(vec![HOST.to_owned()]),
        alone: true,
        secure: false,
        proxies: Arc::new(Vec::new()),
        clock: Arc::new(move || {
            DateTime::from_timestamp(now.load(Ordering::Relaxed), 0).expect("a moment")
        }),
        complain: |_| {},
    };
    AtHand {
        folder,
        intake,
        app: app(desk.clone()),
        desk,
        seconds,
    }
}

impl AtHand {
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.app.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes: body.collect().await.expect("a body").to_bytes().to_vec(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path).header("host", HOST);
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    /// Lets time pass.
    pub fn wait(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::Relaxed);
    }

    pub fn moment(&self) -> i64 {
        self.seconds.load(Ordering::Relaxed)
    }

    /// The same desk, reached in another way.
    pub fn as_a_desk(&self, change: impl FnOnce(&mut Desk)) -> AtHand {
        let mut desk = self.desk.clone();
        change(&mut desk);
        AtHand {
            folder: self.folder.clone(),
            intake: self.intake.clone(),
            app: app(desk.clone()),
            desk,
            seconds: self.seconds.clone(),
        }
    }

    pub async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("host", HOST)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(form.to_owned().into()).expect("a request"))
            .await
    }

    /// Sends the form of "take in" with these fields; a name with a dot is that of a file.
    pub async fn bring(&self, fields: &[(&str, &[u8])]) -> Answer {
        self.bring_to("/matters", fields).await
    }

    /// The same form to another address.
    pub async fn bring_to(&self, path: &str, fields: &[(&str, &[u8])]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = match name.split_once('=') {
                Some((name, file)) => format!("name=\"{name}\"; filename=\"{file}\""),
                None => format!("name=\"{name}\""),
            };
            let head = format!("--cut\r\ncontent-disposition: form-data; {head}\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--cut--\r\n");
        let request = Request::post(path)
            .header("host", HOST)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=cut");
        self.send(request.body(body.into()).expect("a request"))
            .await
    }

    /// Takes in a text and has it read; gives the address of the matter.
    pub async fn matter(&self, text: &str) -> String {
        let answer = self.bring(&[("text", text.as_bytes())]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let path = answer.header("location").to_owned();
        self.read_all().await;
        path.split('?').next().expect("a path").to_owned()
    }

    /// Takes in one of the example papers and has it read.
    pub async fn matter_of_file(&self, name: &str) -> String {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(name);
        let bytes = std::fs::read(path).expect("the example");
        let answer = self.bring(&[(&format!("papers={name}"), &bytes)]).await;
        self.read_all().await;
        answer.header("location").to_owned()
    }

    pub async fn read_all(&self) {
        while read_next(&self.intake, "reader")
            .await
            .expect("the reader works")
        {}
    }

    /// Does something to the tables behind the desk's back.
    pub async fn touch(&self, sql: &'static str) {
        let touched = sqlx::raw_sql(sql).execute(&mut self.tables().await).await;
        touched.expect("it is touched");
    }

    /// Counts rows behind the desk's back.
    pub async fn count(&self, sql: &'static str) -> i64 {
        let row = sqlx::query(sql).fetch_one(&mut self.tables().await).await;
        row.expect("a row").get(0)
    }

    /// The texts of one column, by the words for the built-in database or those for a server.
    pub async fn texts(&self, built_in: &'static str, server: &'static str) -> Vec<String> {
        let words = match home(&self.folder) {
            Home::Folder(_) => built_in,
            Home::Server(_) => server,
        };
        let rows = sqlx::query(words).fetch_all(&mut self.tables().await).await;
        rows.expect("rows")
            .iter()
            .map(|row| row.get("it"))
            .collect()
    }

    /// Everything that lies on the disk of this desk's docket.
    pub async fn raw(&self) -> Vec<u8> {
        let place = match home(&self.folder) {
            Home::Folder(folder) => folder,
            Home::Server(_) => {
                // What was written goes to its own files.
                self.touch("CHECKPOINT").await;
                let told = self
                    .texts(
                        "",
                        "SELECT current_setting('data_directory') || '/base/' || oid AS it \
                         FROM pg_database WHERE datname = current_database()",
                    )
                    .await;
                PathBuf::from(&told[0])
            }
        };
        let files = crate::sealed::files(&place);
        files.into_iter().flat_map(|(_, bytes)| bytes).collect()
    }

    async fn tables(&self) -> AnyConnection {
        sqlx::any::install_default_drivers();
        let address = match home(&self.folder) {
            Home::Folder(folder) => {
                format!("sqlite://{}", folder.join("docket.sqlite3").display())
            }
            Home::Server(server) => server.address().to_owned(),
        };
        AnyConnection::connect(&address)
            .await
            .expect("the database opens")
    }
}

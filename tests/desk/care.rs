//! The built-in database over the years: tables that are brought up to date, a full disk, and a desk
//! that is told to stop in the middle of something.

use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::at_hand::new_place;
use crate::at_hand::open;
use crate::program::Running;
use axum::http::StatusCode;
use quash::docket::Docket;
use quash::docket::backup::restore;
use quash::docket::ending::Bringing;
use quash::docket::id;
use quash::docket::unlock::Unlock;
use quash::docket::vault::Place;
use quash::docket::vault::Secret;
use sqlx::AnyConnection;
use sqlx::Connection;
use sqlx::SqlSafeStr;
use sqlx::migrate::Migration;
use sqlx::migrate::MigrationType;
use sqlx::migrate::Migrator;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::path::Path;

/// A folder as the first version of the tables left it, with one matter; gives the matter's id.
async fn as_of_the_first_version(folder: &Path) -> String {
    let (data, conf) = (folder.join("data"), folder.join("conf"));
    std::fs::create_dir_all(&data).expect("a folder");
    std::fs::create_dir_all(&conf).expect("a folder");
    std::fs::write(data.join("docket.sqlite3"), b"").expect("an empty file");
    sqlx::any::install_default_drivers();
    let address = format!("sqlite://{}", data.join("docket.sqlite3").display());
    let mut tables = AnyConnection::connect(&address).await.expect("it opens");
    let first = include_str!("../../src/docket/migrations/0001_docket.sql");
    let kind = MigrationType::Simple;
    let first = Migration::new(1, "docket".into(), kind, first.into_sql_str(), false);
    let made = Migrator::with_migrations(vec![first]);
    made.run_direct(None, &mut tables, false)
        .await
        .expect("the tables");
    let random = || Secret::random().expect("a secret");
    let (own, data, key) = (random(), random(), random());
    std::fs::write(conf.join("key"), id::hex(own.bytes())).expect("a key file");
    let matter = id::random().expect("an id");
    let place = |table, row, column| Place { table, row, column };
    let seal = |by: &Secret, place: Place<'_>, words: &[u8]| by.seal(place, words).expect("sealed");
    let wrapped = seal(&own, place("vault", "1", "wrapped"), data.bytes());
    sqlx::query("INSERT INTO vault (generation, salt, wrapped, made_at) VALUES (1, $1, $2, '')")
        .bind(Vec::new())
        .bind(wrapped)
        .execute(&mut tables)
        .await
        .expect("the key");
    let about = br#"{"court":null,"provider":"Harborline","kind":null,"references":[]}"#;
    sqlx::query(
        "INSERT INTO matter (id, opened_at, opened_on, state, docketed, keep_until, version, key, about) \
         VALUES ($1, '2026-01-05T10:00:00.000Z', '2026-01-05', 'new', 0, '2030-01-05', 0, $2, $3)",
    )
    .bind(&matter)
    .bind(seal(&data, place("matter", &matter, "key"), key.bytes()))
    .bind(seal(&key, place("matter", &matter, "about"), about))
    .execute(&mut tables)
    .await
    .expect("the matter");
    tables.close().await.expect("it closes");
    matter
}

#[tokio::test]
async fn old_tables_are_brought_up_to_date_and_copied_first() {
    let folder = new_place().await;
    let id = as_of_the_first_version(&folder).await;
    let desk = open(folder.clone()).await;
    let matter = desk.intake.docket.matter(&id).await.expect("an answer");
    let matter = matter.expect("the matter");
    assert_eq!(matter.about.provider.as_deref(), Some("Harborline"));
    let new = desk.matter(NOTICE).await;
    assert_eq!(desk.get(&new).await.status, StatusCode::OK);
    let copy = folder.join("data/docket.sqlite3.before-1");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&copy).expect("the copy").permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
    // The copy is whole, and of before.
    let back = folder.join("back");
    let key = Unlock::File(folder.join("conf/key"));
    let restored = restore(&copy, &back, &key, 365, &Bringing::default()).await;
    let (restored, _) = restored.expect("the copy opens");
    assert_eq!(restored.count().await.expect("a count"), 1);
    // A matter that is erased does not live on in it.
    assert!(desk.intake.docket.erase(&id).await.expect("an answer"));
    assert!(!copy.exists());
}

#[tokio::test]
async fn tables_of_a_later_version_are_left_alone() {
    let desk = desk().await;
    desk.touch(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'later', TRUE, x'00', 0)",
    )
    .await;
    let folder = desk.folder.clone();
    desk.intake.docket.close().await;
    drop(desk);
    let key = Unlock::File(folder.join("conf/key"));
    let refused = Docket::open(&folder.join("data"), &key, 365).await;
    let why = refused.err().expect("it is refused").to_string();
    assert!(
        why.contains("use the version of quash that made it"),
        "{why}"
    );
}

fn environment(folder: &Path) -> [(&'static str, String); 2] {
    let place = |name: &str| folder.join(name).display().to_string();
    [
        ("XDG_DATA_HOME", place("data")),
        ("XDG_CONFIG_HOME", place("conf")),
    ]
}

fn start(folder: &Path, limit: Option<&str>) -> Running {
    let environment = environment(folder);
    let environment: Vec<(&str, &str)> = environment
        .iter()
        .map(|(name, it)| (*name, it.as_str()))
        .collect();
    let arguments = ["serve", "--listen", "127.0.0.1:0"];
    Running::start_within(limit, &arguments, &environment)
}

/// A new folder for the real program.
fn folder_named(name: &str) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Left by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

#[test]
fn a_full_disk_is_said_in_words_and_nothing_is_half_written() {
    let folder = folder_named("full");
    let first = start(&folder, None);
    let kept = first.bring(NOTICE).expect("it is accepted");
    assert_eq!(first.stop(), Some(0));
    // No file may grow beyond a megabyte: as if the disk were full.
    let small = start(&folder, Some("1024"));
    let large = NOTICE.repeat(2 * 1024 * 1024 / NOTICE.len());
    let refused = small.bring_and_hear(&large);
    assert!(refused.starts_with("HTTP/1.1 507"), "{refused}");
    assert!(
        refused.contains("There is no room left to store this"),
        "{refused}"
    );
    assert!(
        !small.get(&kept).contains("There is no room"),
        "looking still works"
    );
    assert_eq!(small.stop(), Some(0));
    let last = start(&folder, None);
    let list = last.get("/");
    assert_eq!(list.matches("class=\"day\"").count(), 1, "{list}");
    let again = last.bring(&large).expect("there is room again");
    assert!(again.starts_with("/matters/"));
    let place = |name: &str| folder.join(name).display().to_string();
    assert_eq!(last.stop(), Some(0));
    let told = std::process::Command::new(env!("CARGO_BIN_EXE_quash"))
        .args(["audit", "verify"])
        .env_remove("DATABASE_URL")
        .env("XDG_DATA_HOME", place("data"))
        .env("XDG_CONFIG_HOME", place("conf"))
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("the log is whole"), "{told}");
}

#[test]
fn a_request_in_flight_ends_before_the_desk_does() {
    let folder = folder_named("in-flight");
    let desk = start(&folder, None);
    let body = format!(
        "--cut\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n{NOTICE}\r\n--cut--\r\n"
    );
    let mut stream = TcpStream::connect(&desk.host).expect("it listens");
    let head = format!(
        "POST /matters HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: \
         multipart/form-data; boundary=cut\r\nContent-Length: {}\r\n\r\n",
        desk.host,
        body.len()
    );
    let (one, other) = body.as_bytes().split_at(body.len() / 2);
    stream.write_all(head.as_bytes()).expect("sent");
    stream.write_all(one).expect("sent");
    // Until the desk has begun to read it.
    let look = desk.get("/healthz");
    assert!(look.ends_with("ok\n"), "{look}");
    let ending = std::thread::spawn(move || desk.stop());
    stream.write_all(other).expect("the rest is taken");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert_eq!(ending.join().expect("it ends"), Some(0));
    let again = start(&folder, None);
    assert_eq!(again.get("/").matches("class=\"day\"").count(), 1);
}

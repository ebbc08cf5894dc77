//! The desk's commands through the real program.

use crate::at_hand::AtHand;
use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::people::PASSWORD;
use crate::people::Somebody;
use crate::people::between;
use crate::program::Running;
use sqlx::Connection;
use sqlx::Row;
use std::path::Path;
use std::process::Command;
use std::process::Output;

fn quash(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_quash"))
        .args(arguments)
        .env("XDG_DATA_HOME", folder.join("nowhere"))
        .env("XDG_CONFIG_HOME", folder.join("nowhere"))
        .env_remove("QUASH_PASSPHRASE")
        .env_remove("DATABASE_URL")
        .output()
        .expect("it runs")
}

fn said(output: &Output) -> String {
    let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8_lossy(&both).into_owned()
}

fn places(desk: &AtHand) -> (String, String) {
    let shown = |part: &str| desk.folder.join(part).display().to_string();
    (shown("data"), shown("conf/key"))
}

#[tokio::test]
async fn a_desk_that_others_reach_asks_for_tls_a_name_and_accounts() {
    let desk = desk().await;
    for address in ["0.0.0.0:8080", "192.168.1.4:8080", "[::]:8080"] {
        let refused = quash(&desk.folder, &["serve", "--listen", address]);
        assert_eq!(refused.status.code(), Some(2), "{address}");
        assert!(
            said(&refused).contains("--tls-cert and --tls-key"),
            "{address}"
        );
        assert!(!desk.folder.join("nowhere").exists(), "nothing was made");
    }
    let nameless = quash(&desk.folder, &["serve", "--behind-proxy"]);
    assert_eq!(nameless.status.code(), Some(2));
    assert!(said(&nameless).contains("--host desk.clinic.example"));
    let shown = |part: &str| desk.folder.join(part).display().to_string();
    let store = ["--data", &shown("new"), "--key", &shown("new-key")];
    let proxied = ["serve", "--behind-proxy", "--host", "desk.clinic.example"];
    let empty = quash(&desk.folder, &[&proxied[..], &store[..]].concat());
    assert_eq!(empty.status.code(), Some(2), "{}", said(&empty));
    assert!(
        said(&empty).contains("quash people invite"),
        "{}",
        said(&empty)
    );
}

#[tokio::test]
async fn the_first_link_is_printed_and_accounts_are_listed_and_shut() {
    let desk = desk().await;
    let (data, key) = places(&desk);
    let of = |command: &[&str]| {
        let store = ["--data", data.as_str(), "--key", key.as_str()];
        quash(&desk.folder, &[command, &store].concat())
    };
    let none = of(&["people", "list"]);
    assert!(
        said(&none).contains("nobody has an account"),
        "{}",
        said(&none)
    );
    let at = "https://desk.clinic.example/";
    let made = of(&[
        "people",
        "invite",
        "--role",
        "attorney",
        "--role",
        "administrator",
        "--at",
        at,
    ]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let link = said(&made);
    let link = link.lines().next().expect("a line");
    let path = link
        .strip_prefix("https://desk.clinic.example")
        .expect("the address");
    let mut ana = Somebody::new(&desk);
    let form = format!("name=Ana&password={PASSWORD}&again={PASSWORD}");
    assert_eq!(ana.post(path, &form).await.header("location"), "/second");
    ana.proves_the_first_time().await;
    assert_eq!(
        said(&of(&["people", "list"])),
        "Ana: attorney, administrator\n"
    );
    assert_eq!(
        of(&["people", "invite", "--role", "king"]).status.code(),
        Some(2)
    );
    assert_eq!(of(&["people", "shut", "Bo"]).status.code(), Some(2));
    let shut = of(&["people", "shut", "ana"]);
    assert_eq!(shut.status.code(), Some(0), "{}", said(&shut));
    assert_eq!(ana.get("/").await.status.as_u16(), 401);
    let again = of(&["people", "invite", "--again", "Ana"]);
    assert!(
        said(&again).starts_with("http://127.0.0.1:8080/join/"),
        "{}",
        said(&again)
    );
}

#[tokio::test]
async fn a_second_desk_in_the_folder_is_refused() {
    let desk = desk().await;
    let (data, key) = places(&desk);
    let listen = "127.0.0.1:0";
    let arguments = ["serve", "--listen", listen, "--data", &data, "--key", &key];
    let refused = quash(&desk.folder, &arguments);
    assert_eq!(refused.status.code(), Some(5));
    assert!(said(&refused).contains("another quash uses this folder"));
}

#[tokio::test]
async fn a_copy_is_made_beside_the_desk_and_brought_back() {
    let desk = desk().await;
    desk.matter(NOTICE).await;
    let (data, key) = places(&desk);
    let copy = desk.folder.join("copy").display().to_string();
    let back = desk.folder.join("back").display().to_string();
    let of = |command: &[&str], data: &str| {
        let store = ["--data", data, "--key", &key];
        quash(&desk.folder, &[command, &store].concat())
    };
    let made = of(&["backup", &copy], &data);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let again = of(&["backup", &copy], &data);
    assert_eq!(again.status.code(), Some(5), "{}", said(&again));
    let brought = of(&["restore", &copy], &back);
    assert_eq!(brought.status.code(), Some(0), "{}", said(&brought));
    assert!(said(&brought).contains("1 matters are back"));
    let whole = of(&["audit", "verify"], &back);
    assert_eq!(whole.status.code(), Some(0), "{}", said(&whole));
    assert!(said(&whole).contains("the log is whole"));
    let nothing = of(&["audit", "verify"], &copy);
    assert_eq!(nothing.status.code(), Some(5), "{}", said(&nothing));
}

/// What may have been ended since a copy was made is not open in it.
#[tokio::test]
async fn a_copy_brings_back_nothing_that_was_ended() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney administrator").await;
    Somebody::joins(&desk, "Bo", "intake").await;
    let kept = ana.matter(NOTICE).await;
    let erased = ana.matter(&NOTICE.replace("417", "418")).await;
    let key = ana.post("/tokens", "act=make&label=cases&role=attorney");
    let token = between(&key.await.text(), "<code>", "</code>").to_owned();
    let made = ana.post("/calendar", "act=make").await.text();
    let feed = between(&made, "/feed/", "</code>").to_owned();
    let invited = ana.post("/people", "act=invite&role=attorney").await.text();
    let link = between(&invited, "/join/", "</code>").to_owned();
    let (data, key) = places(&desk);
    let folder = desk.folder.clone();
    let shown = |part: &str| folder.join(part).display().to_string();
    let of = |command: &[&str], data: &str| {
        let store = ["--data", data, "--key", &key];
        quash(&folder, &[command, &store].concat())
    };
    let copy = shown("copy");
    assert_eq!(of(&["backup", &copy], &data).status.code(), Some(0));
    // The desk goes on: Bo leaves, and a matter is erased.
    of(&["people", "shut", "Bo"], &data);
    let id = erased.trim_start_matches("/matters/").to_owned();
    let gone = ana.post(&format!("{erased}/erase"), "sure=yes").await;
    assert_eq!(gone.status.as_u16(), 200, "{}", gone.text());
    let list = shown("conf/key.erased");
    desk.intake.docket.close().await;
    drop(desk);
    let running = |data: &str| {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--readers", "0"];
        let arguments = [&serve[..], &["--data", data, "--key", &key]].concat();
        Running::start(&arguments, &[])
    };
    // A desk lists what the log tells of, whoever erased.
    let old = running(&data);
    for _ in 0..200 {
        if Path::new(&list).exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(old.stop(), Some(0));
    let listed = std::fs::read_to_string(&list).expect("the list");
    assert!(listed.starts_with(&id) && listed.lines().count() == 1);

    let back = shown("back");
    let brought = of(&["restore", &copy], &back);
    let told = said(&brought);
    assert_eq!(brought.status.code(), Some(0), "{told}");
    for words in [
        "1 matters are back",
        "2 sessions, 1 links, 1 keys of programs, 1 calendar addresses",
        "Shut, until they join anew: Ana, Bo",
        "key.erased: 1 matters",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let again = of(&["people", "list"], &back);
    assert!(
        said(&again).contains("Ana: attorney, administrator, shut"),
        "{}",
        said(&again)
    );
    let new = running(&back);
    let asked = |path: &str, how: &str| {
        let host = &new.host;
        let head = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        let answer = new.ask(&format!("{head}{how}\r\n")).expect("an answer");
        answer[9..12].to_owned()
    };
    let bearer = format!("Authorization: Bearer {token}\r\n");
    assert_eq!(asked("/api/v1/docket", &bearer), "401");
    assert_eq!(asked(&format!("/feed/{feed}"), ""), "404");
    assert_eq!(asked(&format!("/join/{link}"), ""), "410");
    let form = format!("name=Ana&password={PASSWORD}").replace(' ', "+");
    let wrong = new.post("/sign-in", &form);
    assert!(wrong.starts_with("HTTP/1.1 401"), "{wrong}");
    assert_eq!(new.stop(), Some(0));
    // Nothing of the erased matter lies in the new place, and the log is whole.
    let beside = of(&["audit", "verify"], &back);
    assert_eq!(beside.status.code(), Some(0), "{}", said(&beside));
    let pool = format!("sqlite://{back}/docket.sqlite3");
    sqlx::any::install_default_drivers();
    let mut tables = sqlx::AnyConnection::connect(&pool).await.expect("it opens");
    let left = sqlx::query("SELECT matter AS id FROM paper UNION SELECT id FROM matter")
        .fetch_all(&mut tables)
        .await
        .expect("rows");
    let left: Vec<String> = left.iter().map(|row| row.get(0)).collect();
    assert_eq!(left, [kept.trim_start_matches("/matters/")]);
    let row = sqlx::query("SELECT COUNT(*) FROM session").fetch_one(&mut tables);
    assert_eq!(row.await.expect("a row").get::<i64, _>(0), 0);
    // A desk that only moves keeps its accounts, and no session.
    let moved = of(&["restore", &copy, "--keep-accounts"], &shown("moved"));
    assert!(
        said(&moved).contains("Open accounts, as the copy has them: Ana, Bo"),
        "{}",
        said(&moved)
    );
    assert!(!said(&of(&["people", "list"], &shown("moved"))).contains("shut"));
    // Without the list it says what that means.
    std::fs::remove_file(&list).expect("it is gone");
    let without = said(&of(&["restore", &copy], &shown("without")));
    assert!(without.contains("2 matters are back") && without.contains("--erased FILE"));
    let named = of(&["restore", &copy, "--erased", &list], &shown("named"));
    assert_eq!(named.status.code(), Some(5), "{}", said(&named));
    assert!(!Path::new(&shown("named")).join("docket.sqlite3").exists());
}

#[cfg(unix)]
#[test]
fn it_stops_when_it_is_told_to() {
    use std::io::BufRead;
    use std::io::BufReader;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stopped");
    // Left by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    let mut child = Command::new(env!("CARGO_BIN_EXE_quash"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CONFIG_HOME", folder.join("conf"))
        .env_remove("DATABASE_URL")
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut lines = BufReader::new(child.stderr.take().expect("its errors")).lines();
    let open = lines.next().expect("a line").expect("text");
    assert!(
        open.contains("the desk is open at http://127.0.0.1:"),
        "{open}"
    );
    let told = Command::new("kill").arg(child.id().to_string()).status();
    assert!(told.expect("kill runs").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

#[tokio::test]
async fn matters_lie_in_one_place_and_readers_need_a_shared_one() {
    let desk = desk().await;
    let (data, key) = places(&desk);
    let here = "postgres://desk:secret@localhost/quash";
    for (arguments, words) in [
        (
            vec!["work", "--data", &data, "--key", &key],
            "for one program at a time",
        ),
        (
            vec!["serve", "--data", &data, "--database", here],
            "leave the other away",
        ),
        (
            vec!["work", "--database", "mysql://a:secret@b/c"],
            "not the address",
        ),
        (
            vec!["work", "--database", "postgres://a:secret@db.example/c"],
            "sslmode=verify-full",
        ),
        (
            vec![
                "keys",
                "change",
                "--data",
                &data,
                "--key",
                &key,
                "--new-key",
                &key,
            ],
            "the one that is in use",
        ),
    ] {
        let refused = quash(&desk.folder, &arguments);
        let told = said(&refused);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(told.contains(words), "{arguments:?}: {told}");
        assert!(!told.contains("secret"), "{told}");
    }
    let away = [
        "backup",
        "nowhere",
        "--database",
        "postgres://desk:secret@localhost:1/quash",
    ];
    let refused = quash(&desk.folder, &away);
    let told = said(&refused);
    assert_eq!(refused.status.code(), Some(5), "{told}");
    assert!(
        told.contains("did not answer") && !told.contains("secret"),
        "{told}"
    );
}

#[tokio::test]
async fn what_was_set_at_the_desk_outlives_it() {
    let folder = crate::at_hand::new_place().await;
    let places = [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "conf")];
    let places = places.map(|(name, part)| (name, folder.join(part).display().to_string()));
    let places: Vec<(&str, &str)> = places.iter().map(|it| (it.0, it.1.as_str())).collect();
    let serve = ["serve", "--listen", "127.0.0.1:0", "--readers", "0"];
    let first = Running::start(&serve, &places);
    assert!(first.get("/kept").contains("kept for 365 days"));
    let set = first.post("/keeping", "days=45&scope=new");
    assert!(set.contains("kept for 45 days"), "{set}");
    assert_eq!(first.stop(), Some(0));
    let second = Running::start(&[&serve[..], &["--keep-days", "90"]].concat(), &places);
    assert!(second.get("/kept").contains("kept for 45 days"));
}

#[tokio::test]
async fn the_key_is_changed_beside_the_desk() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let (data, key) = places(&desk);
    let new = desk.folder.join("conf/new").display().to_string();
    let store = ["--data", &data, "--key", &key];
    let changed = [&["keys", "change", "--new-key", &new], store.as_slice()].concat();
    let changed = quash(&desk.folder, &changed);
    assert_eq!(changed.status.code(), Some(0), "{}", said(&changed));
    assert!(said(&changed).contains("1 matters are sealed by the new key"));
    let page = desk.get(&matter).await.text();
    assert!(page.contains("Act by Friday, November 27, 2026"));
    let show = |key: &str| {
        let show = ["keys", "show", "--data", &data, "--key", key];
        let shown = quash(&desk.folder, &show);
        (shown.status.code(), said(&shown))
    };
    let (code, of_new) = show(&new);
    let state = desk.intake.docket.key_state().await.expect("the key");
    assert!(
        code == Some(0) && of_new.contains(&state.fingerprint),
        "{of_new}"
    );
    let (code, of_old) = show(&key);
    assert!(
        code == Some(5) && of_old.contains("does not open the docket"),
        "{of_old}"
    );
    let old = [&["audit", "verify"], store.as_slice()].concat();
    assert_eq!(quash(&desk.folder, &old).status.code(), Some(5));
    let by_new = ["audit", "verify", "--data", &data, "--key", &new];
    let by_new = quash(&desk.folder, &by_new);
    assert_eq!(by_new.status.code(), Some(0), "{}", said(&by_new));
}

//! What lies on the disk: no word of a paper, and nothing that opens without the key.

use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::people::PASSWORD;
use crate::people::Somebody;
use quash::docket::Docket;
use quash::docket::unlock::Unlock;
use std::path::Path;

/// Words of the paper, and values that were read or given.
pub const WORDS: &[&str] = &[
    "Harborline",
    "quietgarden",
    "HSI-EX-2026-000417",
    "HL-26-4471",
    "customs_summons",
    "Customs and Border",
    "ten (10) days",
    "legal@harborline",
    "my-scan.txt",
    "notice_date",
    "Made Up Agency",
];

pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    if folder.is_file() {
        let bytes = std::fs::read(folder).expect("the file");
        return vec![(folder.display().to_string(), bytes)];
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = std::fs::read(&path).expect("the file");
            found.push((path.display().to_string(), bytes));
        }
    }
    found
}

pub fn holds(bytes: &[u8], words: &str) -> bool {
    let sixteen: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let within = |part: &[u8]| bytes.windows(part.len()).any(|it| it == part);
    within(words.as_bytes()) || within(&sixteen)
}

#[tokio::test]
async fn the_raw_files_hold_no_word_of_a_paper() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    desk.bring(&[("papers=my-scan.txt", NOTICE.as_bytes())])
        .await;
    desk.read_all().await;
    let form = "notice=0&field=agency&item=0&version=0&act=said&text=Made+Up+Agency";
    let answered = desk.post(&format!("{matter}/answers"), form).await;
    assert_eq!(answered.status.as_u16(), 303, "{}", answered.text());
    assert!(desk.get(&matter).await.text().contains("Made Up Agency"));
    let data = desk.folder.join("data");
    let before = files(&data);
    assert!(
        before
            .iter()
            .any(|(name, bytes)| name.contains("docket.sqlite3") && bytes.len() > 4096)
    );
    // The look itself finds what is there: ids and states are in the clear.
    let id = matter.trim_start_matches("/matters/");
    assert!(before.iter().any(|(_, bytes)| holds(bytes, id)));
    for (name, bytes) in &before {
        for words in WORDS {
            assert!(!holds(bytes, words), "{words} in {name}");
        }
    }
    desk.post(&format!("{matter}/erase"), "sure=yes").await;
    desk.intake.docket.close().await;
    let after = files(&data);
    let lines = after.iter().filter(|(_, bytes)| holds(bytes, id)).count();
    assert_eq!(lines, 1, "the id stays in the log alone");
}

#[tokio::test]
async fn without_its_own_key_a_docket_stays_shut() {
    let first = desk().await;
    first.matter(NOTICE).await;
    let (data, conf) = (first.folder.join("data"), first.folder.join("conf"));
    first.intake.docket.close().await;
    drop(first);
    let refused = |unlock: Unlock| {
        let data = data.clone();
        async move {
            match Docket::open(&data, &unlock, 365).await {
                Ok(_) => panic!("it opened"),
                Err(error) => error.to_string(),
            }
        }
    };
    let gone = refused(Unlock::File(conf.join("other"))).await;
    assert!(gone.contains("key file is not there"), "{gone}");
    assert!(!conf.join("other").exists());
    std::fs::write(conf.join("wrong"), "00".repeat(32)).expect("written");
    let wrong = refused(Unlock::File(conf.join("wrong"))).await;
    assert!(wrong.contains("does not open the docket"), "{wrong}");
    let beside = refused(Unlock::File(data.join("key"))).await;
    assert!(beside.contains("lies in the data folder"), "{beside}");
    let words = Unlock::Passphrase("a passphrase".to_owned().into());
    let words = refused(words).await;
    assert!(words.contains("made with a key file"), "{words}");
}

#[tokio::test]
async fn a_passphrase_opens_what_it_sealed() {
    let folder = desk().await.folder.join("by-words");
    let words = |it: &str| Unlock::Passphrase(it.to_owned().into());
    let made = Docket::open(&folder, &words("three plain words"), 365).await;
    made.expect("a new docket").close().await;
    assert!(
        Docket::open(&folder, &words("other words"), 365)
            .await
            .is_err()
    );
    assert!(
        Docket::open(&folder, &words("three plain words"), 365)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_folder_in_use_is_not_opened_twice() {
    let first = desk().await;
    let unlock = Unlock::File(first.folder.join("conf/key"));
    let second = Docket::open(&first.folder.join("data"), &unlock, 365).await;
    let why = second.err().expect("it is refused").to_string();
    assert!(why.contains("another quash uses this folder"), "{why}");
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let desk = desk().await;
    desk.matter(NOTICE).await;
    let mode = |path: &Path| {
        std::fs::metadata(path)
            .expect("it is there")
            .permissions()
            .mode()
            & 0o777
    };
    for folder in ["data", "conf"] {
        let folder = desk.folder.join(folder);
        assert_eq!(mode(&folder), 0o700);
        for (name, _) in files(&folder) {
            assert_eq!(mode(Path::new(&name)), 0o600, "{name}");
        }
    }
}

#[tokio::test]
async fn whoever_writes_into_the_database_gives_nobody_a_role_or_a_session() {
    let desk = desk().await;
    let mut ivo = Somebody::joins(&desk, "Ivo", "intake").await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let matter = ana.matter(NOTICE).await;
    let file = desk.folder.join("data/docket.sqlite3");
    let pool = sqlx::SqlitePool::connect(&format!("sqlite:{}", file.display())).await;
    let pool = pool.expect("the file opens");
    let people = desk.intake.docket.people().await.expect("people");
    let id = |name: &str| {
        people
            .iter()
            .find(|it| it.name == name)
            .expect("them")
            .id
            .clone()
    };
    let (ivo_id, ana_id) = (id("Ivo"), id("Ana"));
    let touch = |sql: &'static str, first: &str, second: &str| {
        let query = sqlx::query(sql)
            .bind(first.to_owned())
            .bind(second.to_owned());
        let pool = pool.clone();
        async move { query.execute(&pool).await.expect("touched").rows_affected() }
    };
    // Another's session, and half a session as a whole one.
    let theirs = "UPDATE session SET person = $1 WHERE person = $2";
    assert_eq!(touch(theirs, &ana_id, &ivo_id).await, 1);
    assert_eq!(ivo.get(&matter).await.status.as_u16(), 401);
    let form = format!("name=Ana&password={PASSWORD}");
    let mut half = Somebody::new(&desk);
    assert_eq!(
        half.post("/sign-in", &form).await.header("location"),
        "/second"
    );
    let stage = "UPDATE session SET stage = $1 WHERE stage = $2";
    assert_eq!(touch(stage, "in", "second").await, 1);
    assert_eq!(half.get(&matter).await.status.as_u16(), 401);
    // Another's roles, moved over: nothing opens any more.
    ivo.signs_in("Ivo", "/").await;
    let roles = "UPDATE person SET roles = (SELECT roles FROM person WHERE id = $1) WHERE id = $2";
    assert_eq!(touch(roles, &ana_id, &ivo_id).await, 1);
    assert_eq!(ivo.get(&matter).await.status.as_u16(), 500);
}

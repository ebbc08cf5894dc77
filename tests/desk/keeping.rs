//! What the desk keeps over time: states, links, the calendar, exports, copies and the log.

use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::at_hand::home;
use crate::at_hand::new_place;
use crate::people::Somebody;
use crate::people::between;
use axum::http::StatusCode;
use chrono::NaiveDate;
use quash::docket::Docket;
use quash::docket::audit::Verified;
use quash::docket::backup::restore;
use quash::docket::ending::Bringing;
use quash::docket::unlock::Unlock;

#[tokio::test]
async fn a_state_says_until_when_and_who_said_so() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let state = format!("{matter}/state");
    let unclear = desk.post(&state, "state=held&until=&note=").await;
    assert_eq!(unclear.status, StatusCode::BAD_REQUEST);
    let form = "state=held&until=2026-12-15&note=Pat+of+Harborline%2C+by+mail";
    assert_eq!(desk.post(&state, form).await.status, StatusCode::SEE_OTHER);
    let page = desk.get(&matter).await.text();
    assert!(page.contains(
        "the company waits; until Tuesday, December 15, 2026; Pat of Harborline, by mail"
    ));
    assert_eq!(
        desk.post(&state, "state=withdrawn").await.status,
        StatusCode::SEE_OTHER
    );
    let page = desk.get(&matter).await.text();
    assert!(
        page.contains("Friday, November 27, 2026 (the demand was withdrawn;"),
        "{page}"
    );
    assert!(desk.get("/").await.text().contains("id=\"g-over\""));
}

#[tokio::test]
async fn matters_about_the_same_number_or_name_are_linked_and_found() {
    let desk = desk().await;
    let first = desk.matter(NOTICE).await;
    let other = NOTICE
        .replace("November 12", "November 13")
        .replace("@quietgarden", "@other_one");
    let second = desk.matter(&other).await;
    let page = desk.get(&first).await.text();
    assert!(page.contains("has something in common"));
    assert!(page.contains(&format!("href=\"{second}\"")));
    assert!(page.contains("the same number"));
    assert!(!page.contains("the same account"));
    for (text, hits) in [
        ("hsi-ex-2026-000417", 2),
        ("HSI+EX+2026+000417", 2),
        ("quietgarden", 1),
        ("nobody+at+all", 0),
        ("a", 0),
    ] {
        let found = desk.post("/find", &format!("text={text}")).await.text();
        let list = found.matches("class=\"day\"").count();
        assert_eq!(list, hits, "{text}");
    }
    let names: &[(&str, &[u8])] = &[("text", b"Hello there"), ("names", b"Maria Example\n")];
    desk.bring(names).await;
    desk.bring(&[("text", b"Another"), ("names", b"maria  EXAMPLE")])
        .await;
    desk.read_all().await;
    let found = desk.post("/find", "text=Maria+Example").await.text();
    assert_eq!(found.matches("class=\"day\"").count(), 2);
}

#[tokio::test]
async fn the_calendar_opens_with_its_secret_until_it_is_shut() {
    let desk = desk().await;
    desk.matter(NOTICE).await;
    let made = desk.post("/calendar", "act=make").await.text();
    let address = made.split("<code>").nth(1).expect("the address");
    let address = address.split("</code>").next().expect("its end");
    let path = &address[address.find("/feed/").expect("a path")..];
    let calendar = desk.get(path).await;
    assert!(calendar.header("content-type").starts_with("text/calendar"));
    let text = calendar.text();
    assert!(text.contains("DTSTART;VALUE=DATE:20261127"), "{text}");
    for words in ["Harborline", "HSI-EX", "quietgarden"] {
        assert!(!text.contains(words), "{words}");
    }
    desk.post("/calendar", "act=shut").await;
    assert_eq!(desk.get(path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_calendar_ends_with_its_owners_account_or_role() {
    let desk = desk().await;
    let of = |page: String| between(&page, "/feed/", "</code>").to_owned();
    let nobodys = of(desk.post("/calendar", "act=make").await.text());
    let open = async |secret: &str| desk.get(&format!("/feed/{secret}")).await.status.as_u16();
    assert_eq!(open(&nobodys).await, 200);
    let mut ada = Somebody::joins(&desk, "Ada", "administrator").await;
    assert_eq!(open(&nobodys).await, 404, "of before there were accounts");
    let mut feeds = Vec::new();
    for name in ["Ana", "Bo", "Cleo"] {
        let mut owner = Somebody::joins(&desk, name, "attorney coordinator").await;
        feeds.push(of(owner.post("/calendar", "act=make").await.text()));
        assert_eq!(open(&feeds[feeds.len() - 1]).await, 200);
    }
    let people = desk.intake.docket.people().await.expect("people");
    let id = |name: &str| {
        let found = people.iter().find(|it| it.name == name);
        found.expect("them").id.clone()
    };
    ada.post("/people", &format!("act=shut&person={}", id("Ana")))
        .await;
    let roles = format!("act=roles&person={}&role=", id("Bo"));
    ada.post("/people", &format!("{roles}coordinator")).await;
    assert_eq!(open(&feeds[1]).await, 200, "still one that sees every date");
    ada.post("/people", &format!("{roles}intake")).await;
    // A role that comes back brings no old address with it, and nor does an account.
    ada.post("/people", &format!("{roles}attorney")).await;
    ada.post("/people", &format!("act=anew&person={}", id("Ana")))
        .await;
    let left = [
        open(&feeds[0]).await,
        open(&feeds[1]).await,
        open(&feeds[2]).await,
    ];
    assert_eq!(left, [404, 404, 200]);
    // Nobody keeps one by giving it to somebody else in the tables.
    desk.touch("UPDATE feed SET person = (SELECT MIN(id) FROM person WHERE id <> feed.person)")
        .await;
    assert_eq!(open(&feeds[2]).await, 404);
}

#[tokio::test]
async fn the_docket_goes_out_as_a_table_and_runs_no_formula() {
    let desk = desk().await;
    desk.matter(&NOTICE.replace("HL-26-4471", "=HL-26-4471"))
        .await;
    let table = desk.get("/export/csv").await;
    let mut reader = csv::Reader::from_reader(table.bytes.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(|it| it.expect("a row")).collect();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].iter().any(|cell| cell == "2026-11-27"));
    assert!(rows[0].iter().all(|cell| !cell.starts_with('=')));
    let list: serde_json::Value =
        serde_json::from_slice(&desk.get("/export/json").await.bytes).expect("JSON");
    assert_eq!(list[0]["act_by"], "2026-11-27");
    assert_eq!(desk.get("/export/xml").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_triage_by_program_keeps_nothing() {
    let desk = desk().await;
    let fields: &[(&str, &[u8])] = &[("text", NOTICE.as_bytes())];
    let answer = desk.bring_to("/api/v1/triage", fields).await;
    assert_eq!(answer.status, StatusCode::OK);
    let report: serde_json::Value = serde_json::from_slice(&answer.bytes).expect("JSON");
    assert_eq!(report["schema"], "quash.report/1");
    assert_eq!(report["file_by"]["date"], "2026-11-27");
    assert_eq!(desk.intake.docket.count().await.expect("a count"), 0);
    let nothing = desk.bring_to("/api/v1/triage", &[]).await;
    assert_eq!(nothing.header("content-type"), "application/problem+json");
    let problem: serde_json::Value = serde_json::from_slice(&nothing.bytes).expect("JSON");
    assert_eq!(problem["status"], 400);
    assert_eq!(problem["type"], "urn:quash:problem:nothing_brought");
    assert!(problem["detail"].as_str().expect("words").len() > 20);
}

#[tokio::test]
async fn what_was_kept_long_enough_is_erased() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    assert!(
        desk.get(&matter)
            .await
            .text()
            .contains("kept until Monday, November 22, 2027")
    );
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a day");
    let docket = &desk.intake.docket;
    assert_eq!(
        docket.erase_overdue(day(2027, 11, 22)).await.expect("done"),
        0
    );
    assert_eq!(
        docket.erase_overdue(day(2027, 11, 23)).await.expect("done"),
        1
    );
    assert_eq!(desk.get(&matter).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn how_long_matters_are_kept_is_set_at_the_desk() {
    let desk = desk().await;
    let until = async |matter: &str| {
        let page = desk.get(matter).await.text();
        between(&page, "kept until ", "<").to_owned()
    };
    let first = desk.matter(NOTICE).await;
    assert!(
        desk.get("/keeping")
            .await
            .text()
            .contains("is kept for 365 days")
    );
    let set = desk.post("/keeping", "days=30&scope=new").await.text();
    assert!(set.contains("Saved: matters that are taken in from now on are kept for 30 days"));
    let second = desk.matter(&NOTICE.replace("417", "418")).await;
    assert!(until(&first).await.starts_with("Monday, November 22, 2027"));
    assert!(
        until(&second)
            .await
            .starts_with("Tuesday, December 22, 2026")
    );
    assert!(desk.get("/kept").await.text().contains("kept for 30 days"));
    // The first is long over and the second is open: none is erased before its day to act.
    desk.post(&format!("{first}/state"), "state=closed").await;
    desk.touch("UPDATE matter SET opened_on = '2026-10-01'")
        .await;
    let all = "days=20&scope=all";
    for sure in ["", "&sure=", "&sure=2", "&sure=yes"] {
        let asked = desk.post("/keeping", &format!("{all}{sure}")).await.text();
        assert!(asked.contains("1 of them are erased at once"), "{asked}");
        assert!(asked.contains("is kept for 30 days"), "{asked}");
    }
    let set = desk.post("/keeping", &format!("{all}&sure=1")).await.text();
    assert!(
        set.contains("Saved: all matters are kept for 20 days"),
        "{set}"
    );
    quash::intake::reader::tend_once(&desk.intake)
        .await
        .expect("tended");
    assert_eq!(desk.get(&first).await.status, StatusCode::NOT_FOUND);
    assert!(
        until(&second)
            .await
            .starts_with("Friday, November 27, 2026")
    );
    for wrong in [
        "",
        "days=0&scope=new",
        "days=36501&scope=new",
        "days=-1&scope=all",
        "days=ten&scope=new",
        "days=10",
        "days=10&scope=some",
    ] {
        let refused = desk.post("/keeping", wrong).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let kept = desk.intake.docket.retention().await.expect("an answer");
    assert_eq!(kept.days, 20);
}

#[tokio::test]
async fn the_page_tells_which_key_it_is_and_that_it_was_changed() {
    let desk = desk().await;
    desk.matter(NOTICE).await;
    let page = desk.get("/keeping").await.text();
    let state = desk.intake.docket.key_state().await.expect("the key");
    assert!(page.contains(&format!("<code>{}</code>", state.fingerprint)));
    assert!(page.contains("A key file") && page.contains("conf/key</code>"));
    assert!(!page.contains("is being changed"));
    let secret = std::fs::read_to_string(desk.folder.join("conf/key")).expect("the key");
    assert!(!page.contains(&secret[..8]), "no key is shown");
    let own = Unlock::File(desk.folder.join("conf/key"));
    let beside = Docket::open_beside(home(&desk.folder), &own).await;
    let beside = beside.expect("it opens beside the desk");
    let words = Unlock::Passphrase("five words of a clinic".to_owned().into());
    beside.change_key(&words).await.expect("changed");
    let page = desk.get("/keeping").await.text();
    assert!(page.contains("A passphrase") && !page.contains("conf/key</code>"));
    assert!(page.contains("1 matters are still sealed by the one before"));
    assert!(page.contains("changed while this desk was running"));
    assert!(!page.contains(&state.fingerprint));
}

#[tokio::test]
async fn a_copy_is_sealed_and_comes_back_with_its_key_alone() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let copy = desk.folder.join("copy");
    desk.intake.docket.backup(&copy).await.expect("a copy");
    assert!(
        desk.intake.docket.backup(&copy).await.is_err(),
        "it is there already"
    );
    let bytes = std::fs::read(&copy).expect("the copy");
    let holds = |words: &[u8]| bytes.windows(words.len()).any(|it| it == words);
    let id = matter.trim_start_matches("/matters/");
    assert!(holds(id.as_bytes()));
    for words in ["Harborline", "quietgarden", "HSI-EX-2026-000417"] {
        assert!(!holds(words.as_bytes()), "{words}");
    }
    std::fs::write(desk.folder.join("wrong"), "00".repeat(32)).expect("written");
    let back = home(&new_place().await);
    let wrong = Unlock::File(desk.folder.join("wrong"));
    let bringing = Bringing::default();
    assert!(restore(&copy, &back, &wrong, 365, &bringing).await.is_err());
    let own = Unlock::File(desk.folder.join("conf/key"));
    let brought = restore(&copy, &back, &own, 365, &bringing).await;
    let (docket, _) = brought.expect("it is back");
    let found = docket
        .matter(id)
        .await
        .expect("the docket answers")
        .expect("the matter");
    assert_eq!(found.act_by, NaiveDate::from_ymd_opt(2026, 11, 27));
    assert_eq!(found.about.provider.as_deref(), Some("Harborline"));
    let whole = docket.verify().await.expect("the log");
    assert!(matches!(whole, Verified::Whole(_)), "{whole:?}");
    let brought = docket.brought(&found).await.expect("the papers");
    assert_eq!(brought[0].bytes, NOTICE.as_bytes());
    assert!(
        restore(&copy, &back, &own, 365, &bringing).await.is_err(),
        "a docket is there"
    );
    // The same copy opens in a folder, wherever it came from.
    let folder = desk.folder.join("in-a-folder");
    let docket = restore(&copy, &folder, &own, 365, &bringing).await;
    let (docket, _) = docket.expect("it is back in a folder");
    assert!(docket.matter(id).await.expect("an answer").is_some());
}

#[tokio::test]
async fn a_copy_has_every_table() {
    let desk = desk().await;
    let tables = quash::docket::database::across::TABLES;
    let named: Vec<&str> = tables.iter().map(|it| it.0).collect();
    let there = desk
        .texts(
            "SELECT name AS it FROM sqlite_master WHERE type = 'table'",
            "SELECT table_name::text AS it FROM information_schema.tables WHERE table_schema = 'public'",
        )
        .await;
    for table in &there {
        let of_the_desk = table != "_sqlx_migrations";
        assert_eq!(named.contains(&table.as_str()), of_the_desk, "{table}");
    }
    assert_eq!(there.len(), named.len() + 1);
}

#[tokio::test]
async fn a_log_that_was_touched_is_found_out() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    for _ in 0..3 {
        desk.get(&matter).await;
    }
    let whole = desk.intake.docket.verify().await.expect("the log");
    assert!(matches!(whole, Verified::Whole(lines) if lines >= 4));
    let unlock = Unlock::File(desk.folder.join("conf/key"));
    let beside = Docket::open_beside(home(&desk.folder), &unlock).await;
    let beside = beside.expect("it opens beside the desk");
    desk.touch("UPDATE audit SET what = 'erased' WHERE number = 2")
        .await;
    assert_eq!(beside.verify().await.expect("the log"), Verified::Broken(2));
    desk.touch("UPDATE audit SET what = 'looked' WHERE number = 2")
        .await;
    assert!(matches!(
        beside.verify().await.expect("the log"),
        Verified::Whole(_)
    ));
    desk.touch("DELETE FROM audit WHERE number = (SELECT MAX(number) FROM audit)")
        .await;
    let cut = beside.verify().await.expect("the log");
    assert!(matches!(cut, Verified::Broken(_)), "{cut:?}");
    desk.touch("DELETE FROM audit WHERE number = 3").await;
    assert_eq!(beside.verify().await.expect("the log"), Verified::Broken(3));
}

//! One matter from upload to erasure, and what happens when something goes wrong on the way.

use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::at_hand::open;
use axum::http::StatusCode;
use quash::docket::audit::Verified;

const BY_THE_PAPER: &str = "Act by Friday, November 27, 2026";

fn window(version: i64, days: u32) -> String {
    format!(
        "notice=0&field=window&item=0&version={version}&act=said&days={days}&unit=calendar&trigger=notice_date&trigger_date=&explicit_date="
    )
}

#[tokio::test]
async fn a_text_is_taken_in_read_corrected_docketed_and_erased() {
    let desk = desk().await;
    let brought = desk
        .bring(&[("text", NOTICE.as_bytes()), ("received", b"2026-11-19")])
        .await;
    assert_eq!(brought.status, StatusCode::SEE_OTHER);
    let matter = brought.header("location").to_owned();
    let waiting = desk.get(&matter).await.text();
    assert!(waiting.contains("http-equiv=\"refresh\""));
    assert!(waiting.contains("The papers are being read"));
    desk.read_all().await;

    let page = desk.get(&matter).await.text();
    assert!(page.contains(BY_THE_PAPER), "{page}");
    assert!(page.contains("“ten (10) days from the date of this"));
    assert!(!page.contains("http-equiv=\"refresh\""));
    let list = desk.get("/").await.text();
    assert!(list.contains("In the next 7 days"));
    assert!(list.contains("not docketed"));
    assert!(list.contains("HSI-EX-2026-000417"));

    let answered = desk.post(&format!("{matter}/answers"), &window(0, 7)).await;
    assert_eq!(
        answered.status,
        StatusCode::SEE_OTHER,
        "{}",
        answered.text()
    );
    let to = answered
        .header("location")
        .split('#')
        .next()
        .expect("a page")
        .to_owned();
    let page = desk.get(&to).await.text();
    assert!(page.contains(&format!("<s>{BY_THE_PAPER}</s>")));
    assert!(
        page.contains("<strong>Act by Tuesday, November 24, 2026</strong>"),
        "{page}"
    );
    assert!(page.contains("given by a person on Sunday, November 22, 2026"));
    assert!(page.contains("(a person at the desk says so)"));

    for (version, answer) in [
        "field=notice_date&act=said&day=2026-11-18",
        "field=return_date&act=absent",
        "field=disclosed&act=said&yes=no",
    ]
    .iter()
    .enumerate()
    {
        let list = desk.get("/").await.text();
        assert!(list.contains("not docketed"));
        let form = format!("notice=0&item=0&version={}&{answer}", version + 1);
        let answered = desk.post(&format!("{matter}/answers"), &form).await;
        assert_eq!(
            answered.status,
            StatusCode::SEE_OTHER,
            "{}",
            answered.text()
        );
    }
    let list = desk.get("/").await.text();
    assert!(list.contains("docketed: the date is confirmed"));
    assert!(!list.contains("not docketed"));
    assert!(list.contains("Tuesday, November 24, 2026"));

    let packet = desk.get(&format!("{matter}/packet")).await;
    assert_eq!(packet.header("content-type"), "application/zip");
    let archive = zip::ZipArchive::new(std::io::Cursor::new(packet.bytes)).expect("an archive");
    assert!(archive.file_names().any(|name| name == "00-today.docx"));
    assert!(archive.file_names().any(|name| name == "dates.ics"));

    let unsure = desk.post(&format!("{matter}/erase"), "").await;
    assert!(unsure.text().contains("Tick the box first"));
    assert_eq!(desk.get(&matter).await.status, StatusCode::OK);
    let erased = desk.post(&format!("{matter}/erase"), "sure=yes").await;
    assert!(erased.text().contains("The matter is erased"));
    assert_eq!(desk.get(&matter).await.status, StatusCode::NOT_FOUND);
    assert!(
        desk.get("/")
            .await
            .text()
            .contains("No papers have been taken in yet")
    );
    let log = desk.intake.docket.verify().await.expect("the log");
    assert!(
        matches!(log, Verified::Whole(lines) if lines >= 6),
        "{log:?}"
    );
}

#[tokio::test]
async fn the_second_of_two_people_sees_the_first_ones_answer_and_chooses() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let answers = format!("{matter}/answers");
    assert_eq!(
        desk.post(&answers, &window(0, 7)).await.status,
        StatusCode::SEE_OTHER
    );
    let second = desk.post(&answers, &window(0, 14)).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let page = second.text();
    assert!(
        page.contains("7 days, counted from the date of the notice"),
        "{page}"
    );
    assert!(page.contains("name=\"days\" value=\"14\""));
    assert!(page.contains("name=\"version\" value=\"1\""));
    assert!(
        desk.get(&matter)
            .await
            .text()
            .contains("Tuesday, November 24, 2026")
    );
    assert_eq!(
        desk.post(&answers, &window(1, 14)).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        !desk
            .get(&matter)
            .await
            .text()
            .contains("Act by Tuesday, November 24")
    );
}

#[tokio::test]
async fn an_answer_that_cannot_be_understood_changes_nothing() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    for form in [
        "field=notice_date&act=said&day=2026-13-40&version=0",
        "field=notice_date&act=said&day=9999-01-01&version=0",
        "field=received_date&act=said&day=2026-11-23&version=0",
        "field=window&act=said&days=99999&version=0",
        "field=window&act=said&version=0",
        "field=nothing&act=said&version=0",
        "version=0",
        "",
    ] {
        let answer = desk.post(&format!("{matter}/answers"), form).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{form}");
        assert!(answer.text().contains("could not be understood"), "{form}");
    }
    assert!(desk.get(&matter).await.text().contains(BY_THE_PAPER));
}

#[tokio::test]
async fn what_was_typed_is_still_there_when_it_cannot_be_understood() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let form = "notice=0&item=0&field=window&act=said&days=12x&unit=business&trigger=receipt\
                &explicit_date=2026-12-24&version=0";
    let page = desk.post(&format!("{matter}/answers"), form).await.text();
    assert!(page.contains("value=\"12x\""), "{page}");
    assert!(page.contains("<option value=\"business\" selected>"));
    assert!(page.contains("<option value=\"receipt\" selected>"));
    assert!(page.contains("value=\"2026-12-24\""));
    assert!(page.contains("<details open>"));
}

#[tokio::test]
async fn a_question_that_nobody_asked_is_not_answered() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    for place in [
        "notice=1&item=0&field=window",
        "notice=0&item=1&field=window",
        "notice=0&item=99999999999&field=accounts",
        "notice=0&item=7&field=other_windows",
    ] {
        let form = format!("{place}&act=absent&version=0");
        let answer = desk.post(&format!("{matter}/answers"), &form).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{place}");
    }
}

#[tokio::test]
async fn a_reader_that_dies_leaves_its_papers_to_the_next() {
    let first = desk().await;
    let brought = first.bring(&[("text", NOTICE.as_bytes())]).await;
    let matter = brought.header("location").to_owned();
    let claimed = first
        .intake
        .docket
        .claim("first")
        .await
        .expect("the docket answers");
    assert!(claimed.is_some());
    assert_eq!(
        first
            .intake
            .docket
            .claim("another")
            .await
            .expect("an answer"),
        None
    );
    // A server that is shared waits a minute for a sign.
    first
        .touch("UPDATE job SET sign_at = '2020-01-01T00:00:00.000Z'")
        .await;
    let folder = first.folder.clone();
    first.intake.docket.close().await;
    drop(first);

    let second = open(folder).await;
    assert!(second.get(&matter).await.text().contains("being read"));
    second.read_all().await;
    assert!(second.get(&matter).await.text().contains(BY_THE_PAPER));
}

#[tokio::test]
async fn papers_that_cannot_be_read_are_kept_and_say_why() {
    let desk = desk().await;
    let brought = desk
        .bring(&[
            ("papers=x.pdf", b"%PDF-1.4 broken"),
            ("papers=y.bin", &[0, 1, 2]),
        ])
        .await;
    let matter = brought.header("location").to_owned();
    desk.read_all().await;
    let page = desk.get(&matter).await.text();
    assert!(page.contains("could not be read"), "{page}");
    assert!(page.contains("No date yet"), "{page}");
}

#[tokio::test]
async fn nothing_and_too_much_are_refused_with_what_to_do() {
    let desk = desk().await;
    let nothing = desk.bring(&[("text", b"  "), ("papers=", b"")]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    assert!(nothing.text().contains("No paper was brought"));
    let much = vec![b'a'; 100 * 1024 * 1024 + 1];
    let much = desk.bring(&[("papers=a.txt", &much)]).await;
    assert_eq!(much.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(much.text().contains("100 MB"));
    let ahead = desk
        .bring(&[("text", NOTICE.as_bytes()), ("received", b"2027-01-01")])
        .await;
    assert_eq!(ahead.status, StatusCode::BAD_REQUEST);
    assert!(
        desk.get("/")
            .await
            .text()
            .contains("No papers have been taken in yet")
    );
}

#[tokio::test]
async fn the_same_paper_is_known_again() {
    let desk = desk().await;
    let first = desk.matter(NOTICE).await;
    let again = desk.bring(&[("text", NOTICE.as_bytes())]).await;
    let to = again.header("location").to_owned();
    assert!(to.contains(first.trim_start_matches("/matters/")), "{to}");
    desk.read_all().await;
    let page = desk.get(&to).await.text();
    assert!(page.contains("was taken in before"));
    assert!(page.contains(&format!("href=\"{first}\"")));
}

#[tokio::test]
async fn a_paper_that_comes_later_joins_the_matter_and_what_was_confirmed_stays() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let answered = desk.post(&format!("{matter}/answers"), &window(0, 7)).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER);
    let later = b"UNITED STATES OF AMERICA\nDEPARTMENT OF HOMELAND SECURITY\n\nSUMMONS TO APPEAR AND PRODUCE RECORDS\n\n\
        Summons number: HSI-EX-2026-000417\n19 U.S.C. 1509\n\nYou are commanded to produce the records on or before November 24, 2026.\n";
    let path = format!("{matter}/papers");
    assert_eq!(
        desk.bring_to(&path, &[]).await.status,
        StatusCode::BAD_REQUEST
    );
    let added = desk.bring_to(&path, &[("papers=summons.txt", later)]).await;
    assert_eq!(added.header("location"), matter);
    let page = desk.get(&matter).await.text();
    assert!(page.contains("More papers are being read"));
    assert!(
        page.contains("Act by Tuesday, November 24, 2026"),
        "the date stays in sight"
    );
    desk.read_all().await;
    let page = desk.get(&matter).await.text();
    assert!(!page.contains("More papers are being read"));
    assert!(page.contains("7 days, counted from the date of the notice"));
    assert!(page.contains("Act by Monday, November 23, 2026"), "{page}");
    let dates = page
        .split("Every date this matter was shown with")
        .nth(1)
        .expect("the dates");
    assert!(
        dates.contains("Tuesday, November 24, 2026 (replaced by another count;"),
        "{dates}"
    );
    assert!(
        dates.contains("Friday, November 27, 2026 (it rested on a wrong reading;"),
        "{dates}"
    );
}

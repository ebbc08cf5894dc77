//! Readers that share the work: no job twice, none lost, and no date left uncounted.

use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use std::collections::BTreeSet;
use std::sync::Arc;

#[tokio::test]
async fn readers_that_ask_at_once_get_a_job_each() {
    let desk = desk().await;
    for n in 0..12 {
        let text = NOTICE.replace("417", &n.to_string());
        desk.bring(&[("text", text.as_bytes())]).await;
    }
    let mut asking = tokio::task::JoinSet::new();
    for n in 0..12 {
        let intake = Arc::clone(&desk.intake);
        asking.spawn(async move { intake.docket.claim(&format!("reader {n}")).await });
    }
    let mut taken = BTreeSet::new();
    let mut empty_handed = 0;
    while let Some(claimed) = asking.join_next().await {
        match claimed.expect("it ran").expect("an answer") {
            Some(matter) => assert!(taken.insert(matter), "taken twice"),
            // Somebody was just taking the last one that this reader saw.
            None => empty_handed += 1,
        }
    }
    assert!(!taken.is_empty());
    while let Some(matter) = desk.intake.docket.claim("late").await.expect("an answer") {
        assert!(taken.insert(matter), "taken twice");
    }
    assert_eq!(taken.len(), 12, "{empty_handed} came away empty-handed");
}

#[tokio::test]
async fn a_reader_that_is_told_to_stop_gives_its_job_back_untried() {
    let desk = desk().await;
    desk.bring(&[("text", NOTICE.as_bytes())]).await;
    let docket = &desk.intake.docket;
    for _ in 0..5 {
        assert!(docket.claim("one").await.expect("an answer").is_some());
        assert_eq!(docket.claim("two").await.expect("an answer"), None);
        docket.give_back("one").await.expect("given back");
    }
    assert!(docket.claim("two").await.expect("an answer").is_some());
    // Whoever does not have the job cannot put it back.
    docket.give_back("one").await.expect("nothing happens");
    assert_eq!(docket.claim("three").await.expect("an answer"), None);
}

#[tokio::test]
async fn a_date_whose_counting_was_cut_short_is_counted_later() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    // As if the program had ended between storing an answer and counting.
    desk.touch("UPDATE matter SET revision = revision + 1, act_by = NULL")
        .await;
    let id = matter.trim_start_matches("/matters/");
    assert_eq!(desk.intake.docket.uncounted().await.expect("a list"), [id]);
    quash::intake::reader::tend_once(&desk.intake)
        .await
        .expect("tended");
    assert!(
        desk.intake
            .docket
            .uncounted()
            .await
            .expect("a list")
            .is_empty()
    );
    assert!(
        desk.get("/")
            .await
            .text()
            .contains("Friday, November 27, 2026")
    );
}

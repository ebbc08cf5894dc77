//! The key is changed while the desk works: nothing is shut out meanwhile, and the old key at last.

use crate::at_hand::AtHand;
use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::at_hand::home;
use crate::at_hand::open_with;
use quash::docket::Docket;
use quash::docket::unlock::Unlock;
use quash::intake::reader::tend_once;

const BY_THE_PAPER: &str = "Act by Friday, November 27, 2026";

fn key(desk: &AtHand, name: &str) -> Unlock {
    Unlock::File(desk.folder.join("conf").join(name))
}

async fn beside(desk: &AtHand) -> Docket {
    let docket = Docket::open_beside(home(&desk.folder), &key(desk, "key")).await;
    docket.expect("it opens beside the desk")
}

/// Lets the time go by that running desks have to learn of a change.
async fn let_time_go_by(desk: &AtHand) {
    desk.touch("UPDATE vault SET made_at = '2020-01-01T00:00:00.000Z'")
        .await;
}

#[tokio::test]
async fn matters_open_before_while_and_after_the_key_is_changed() {
    let desk = desk().await;
    let before = desk.matter(NOTICE).await;
    let other = beside(&desk).await;
    other.change_key(&key(&desk, "new")).await.expect("changed");
    // Not one is sealed anew yet, and one more comes.
    let while_changed = desk.matter(&NOTICE.replace("417", "418")).await;
    for matter in [&before, &while_changed] {
        assert!(desk.get(matter).await.text().contains(BY_THE_PAPER));
    }
    let id = while_changed.trim_start_matches("/matters/");
    let read_by_other = other.matter(id).await.expect("it opens");
    assert!(read_by_other.is_some());
    let left = other.seal_anew().await.expect("sealed anew").left;
    assert_eq!(left, 0);
    for matter in [&before, &while_changed] {
        assert!(desk.get(matter).await.text().contains(BY_THE_PAPER));
    }
    // What is found by its hash is found as before.
    let found = desk.post("/find", "text=quietgarden").await.text();
    assert_eq!(found.matches("class=\"day\"").count(), 2);
    let again = desk.bring(&[("text", NOTICE.as_bytes())]).await;
    assert!(again.header("location").contains("same="));
}

#[tokio::test]
async fn the_old_key_opens_nothing_once_the_desks_had_time_to_learn() {
    let first = desk().await;
    let matter = first.matter(NOTICE).await;
    let other = beside(&first).await;
    other
        .change_key(&key(&first, "new"))
        .await
        .expect("changed");
    tend_once(&first.intake).await.expect("tended");
    assert_eq!(first.intake.docket.generations().await.expect("keys"), 2);
    let again = other.change_key(&key(&first, "third")).await;
    let why = again.expect_err("one change at a time").to_string();
    assert!(why.contains("not done yet"), "{why}");
    let_time_go_by(&first).await;
    tend_once(&first.intake).await.expect("tended");
    assert_eq!(first.intake.docket.generations().await.expect("keys"), 1);
    assert!(first.get(&matter).await.text().contains(BY_THE_PAPER));
    let folder = first.folder.clone();
    let (old, new) = (key(&first, "key"), key(&first, "new"));
    other.close().await;
    first.intake.docket.close().await;
    drop(first);
    let shut = Docket::open(home(&folder), &old, 365).await;
    let why = shut.err().expect("the old key opens it").to_string();
    assert!(why.contains("last changed to"), "{why}");
    let second = open_with(folder, &new).await;
    assert!(second.get(&matter).await.text().contains(BY_THE_PAPER));
    let whole = second.intake.docket.verify().await.expect("the log");
    assert!(matches!(whole, quash::docket::audit::Verified::Whole(_)));
    // A change after a change.
    let docket = &second.intake.docket;
    let third = key(&second, "third");
    docket.change_key(&third).await.expect("changed again");
    assert!(second.get(&matter).await.text().contains(BY_THE_PAPER));
}

#[tokio::test]
async fn a_desk_that_starts_in_the_middle_needs_the_new_key_and_reads_both() {
    let first = desk().await;
    let matter = first.matter(NOTICE).await;
    let (old, new) = (key(&first, "key"), key(&first, "new"));
    first.intake.docket.change_key(&new).await.expect("changed");
    let folder = first.folder.clone();
    first.intake.docket.close().await;
    drop(first);
    assert!(Docket::open(home(&folder), &old, 365).await.is_err());
    let second = open_with(folder, &new).await;
    assert!(second.get(&matter).await.text().contains(BY_THE_PAPER));
}

#[tokio::test]
async fn what_the_old_key_sealed_is_gone_from_the_tables() {
    let desk = desk().await;
    desk.matter(NOTICE).await;
    let docket = &desk.intake.docket;
    docket
        .change_key(&key(&desk, "new"))
        .await
        .expect("changed");
    let_time_go_by(&desk).await;
    // The database itself refuses to let go of a key that a matter needs.
    assert!(docket.end_change().await.is_err());
    assert_eq!(docket.seal_anew().await.expect("sealed").left, 0);
    assert!(docket.end_change().await.expect("ended"));
    let left = desk
        .count("SELECT COUNT(*) FROM vault WHERE generation < 2 OR for_running IS NOT NULL OR before IS NOT NULL")
        .await;
    assert_eq!(left, 0);
}

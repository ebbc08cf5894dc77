//! Accounts: the first link, both factors, sessions that end, and tries that are too many.

use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::people::PASSWORD;
use crate::people::Somebody;
use crate::people::between;
use axum::http::StatusCode;

const HOUR: i64 = 3600;

#[tokio::test]
async fn from_the_first_account_on_everybody_signs_in() {
    let desk = desk().await;
    let page = desk.get("/people").await.text();
    assert!(page.contains("Nobody has an account yet"));
    let made = desk.post("/people", "act=invite&role=administrator&role=attorney");
    let made = made.await.text();
    let link = between(&made, "<code>http://127.0.0.1:8080", "</code>").to_owned();
    assert_eq!(
        desk.get("/").await.status,
        StatusCode::OK,
        "nobody is in yet"
    );

    let mut maria = Somebody::new(&desk);
    let page = maria.get(&link).await.text();
    assert!(page.contains("sees every matter") && page.contains("looks after people"));
    for (form, words) in [
        ("name=Maria&password=short&again=short", "easy to guess"),
        (
            "name=Maria&password=three+plain+words&again=other",
            "not the same",
        ),
        (
            "name=&password=three+plain+words&again=three+plain+words",
            "cannot be used",
        ),
    ] {
        let refused = maria.post(&link, form).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{form}");
        assert!(refused.text().contains(words), "{form}");
    }
    let form = format!("name=Maria&password={PASSWORD}&again={PASSWORD}");
    assert_eq!(maria.post(&link, &form).await.header("location"), "/second");
    assert_eq!(
        maria.get("/").await.status,
        StatusCode::UNAUTHORIZED,
        "half in"
    );
    maria.proves_the_first_time().await;
    assert_eq!(maria.get("/").await.status, StatusCode::OK);
    assert_eq!(maria.get("/second").await.header("location"), "/sign-in");

    assert_eq!(desk.get("/").await.status, StatusCode::UNAUTHORIZED);
    let used = desk.get(&link).await;
    assert_eq!(used.status, StatusCode::GONE);
    assert!(used.text().contains("This link no longer works"));
}

#[tokio::test]
async fn a_link_ends_and_can_be_taken_back() {
    let desk = desk().await;
    let mut admin = Somebody::joins(&desk, "Ada", "administrator").await;
    let link = |text: &str| between(text, "<code>http://127.0.0.1:8080", "</code>").to_owned();
    let made = admin.post("/people", "act=invite&role=intake").await.text();
    let invitation = between(&made, "name=\"invitation\" value=\"", "\"").to_owned();
    let first = link(&made);
    assert_eq!(desk.get(&first).await.status, StatusCode::OK);
    let form = format!("act=uninvite&invitation={invitation}");
    admin.post("/people", &form).await;
    assert_eq!(desk.get(&first).await.status, StatusCode::GONE);
    let made = admin.post("/people", "act=invite&role=intake").await.text();
    desk.wait(72 * HOUR - 1);
    assert_eq!(desk.get(&link(&made)).await.status, StatusCode::OK);
    desk.wait(2);
    assert_eq!(desk.get(&link(&made)).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn both_factors_are_needed_and_no_code_works_twice() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    assert!(
        ana.post("/sign-out", "")
            .await
            .header("set-cookie")
            .contains("Max-Age=0")
    );
    assert_eq!(ana.get("/").await.status, StatusCode::UNAUTHORIZED);

    let wrong = ana
        .post("/sign-in", "name=Ana&password=no+such+words&back=/new")
        .await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    let (wrong, nobody) = (
        wrong.text(),
        ana.post("/sign-in", "name=Bo&password=no+such+words&back=/new")
            .await
            .text(),
    );
    assert!(wrong.contains("The name or the password is not right"));
    assert_eq!(
        wrong.replace("\"Ana\"", "\"Bo\""),
        nobody,
        "it does not tell who is there"
    );

    let stale = ana.code();
    ana.waits_for_the_next_code();
    let first = ana
        .post(
            "/sign-in",
            &format!("name=ANA&password={PASSWORD}&back=/new"),
        )
        .await;
    assert_eq!(first.header("location"), "/second");
    assert!(
        !ana.get("/second").await.text().contains(&ana.second[..4]),
        "shown once alone"
    );
    for code in [stale.as_str(), "code=000000", "code="] {
        let refused = ana.post("/second", code).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{code}");
    }
    let code = ana.code();
    assert_eq!(ana.post("/second", &code).await.header("location"), "/new");
    assert_eq!(ana.get("/new").await.status, StatusCode::OK);

    // The same code again, from another browser.
    let mut other = Somebody::new(&desk);
    other
        .post("/sign-in", &format!("name=Ana&password={PASSWORD}"))
        .await;
    assert_eq!(
        other.post("/second", &code).await.status,
        StatusCode::UNAUTHORIZED
    );
    // A code for a lost phone works in its place, once.
    let recovery = format!("code={}", ana.codes[3].to_uppercase());
    assert_eq!(
        other.post("/second", &recovery).await.header("location"),
        "/"
    );
    let mut third = Somebody::new(&desk);
    third
        .post("/sign-in", &format!("name=Ana&password={PASSWORD}"))
        .await;
    assert_eq!(
        third.post("/second", &recovery).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert!(
        other
            .get("/account")
            .await
            .text()
            .contains("that are left: 7")
    );
}

#[tokio::test]
async fn a_session_ends_when_nobody_is_there_and_after_a_day_of_work() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    for _ in 0..5 {
        desk.wait(29 * 60);
        assert_eq!(ana.get("/").await.status, StatusCode::OK);
    }
    desk.wait(31 * 60);
    assert_eq!(ana.get("/").await.status, StatusCode::UNAUTHORIZED);
    let back = ana.signs_in("Ana", "/kept").await;
    assert_eq!(back.header("location"), "/kept");
    for _ in 0..27 {
        desk.wait(26 * 60);
        assert_eq!(ana.get("/").await.status, StatusCode::OK);
    }
    desk.wait(26 * 60);
    assert_eq!(ana.get("/").await.status, StatusCode::UNAUTHORIZED);
    // Half a sign-in ends too.
    let form = format!("name=Ana&password={PASSWORD}");
    ana.post("/sign-in", &form).await;
    desk.wait(11 * 60);
    assert_eq!(ana.get("/second").await.header("location"), "/sign-in");
}

#[tokio::test]
async fn after_some_failures_nothing_is_tried_for_a_while() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    ana.post("/sign-out", "").await;
    for _ in 0..5 {
        let wrong = ana.post("/sign-in", "name=ana&password=wrong").await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    }
    let form = format!("name=Ana&password={PASSWORD}");
    let locked = ana.post("/sign-in", &form).await;
    assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(locked.text().contains("too many tries"));
    let log = desk.intake.docket.lines(0, 100).await.expect("the log");
    let told = log.iter().filter(|it| it.what.starts_with("locked_out "));
    assert_eq!(told.count(), 1);
    desk.wait(31);
    assert_eq!(
        ana.post("/sign-in", &form).await.header("location"),
        "/second"
    );
    // Wrong codes count with wrong passwords, so that neither can be guessed on.
    assert_eq!(
        ana.post("/second", "code=111111").await.status,
        StatusCode::UNAUTHORIZED
    );
    let code = ana.code();
    assert_eq!(
        ana.post("/second", &code).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
    desk.wait(61);
    let code = ana.code();
    assert_eq!(ana.post("/second", &code).await.header("location"), "/");
    // Many names from one place: the place waits.
    let mut other = Somebody::new(&desk);
    for n in 0..14 {
        other
            .post("/sign-in", &format!("name=n{n}&password=wrong"))
            .await;
    }
    let locked = other.post("/sign-in", "name=somebody&password=wrong").await;
    assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn cookies_are_shut_to_scripts_and_other_sites_and_sealed_over_tls() {
    let plain = desk().await;
    Somebody::joins(&plain, "Ana", "attorney").await;
    let form = format!("name=Ana&password={PASSWORD}");
    let set = plain.post("/sign-in", &form).await;
    let set = set.header("set-cookie").to_owned();
    assert!(
        set.starts_with("session=") && !set.contains("Secure"),
        "{set}"
    );
    assert!(set.contains("; Path=/; HttpOnly; SameSite=Strict"), "{set}");
    let sealed = plain.as_a_desk(|desk| {
        desk.secure = true;
        desk.alone = false;
    });
    let answer = sealed.post("/sign-in", &form).await;
    let set = answer.header("set-cookie");
    assert!(
        set.starts_with("__Host-session=") && set.ends_with("; Secure"),
        "{set}"
    );
    assert!(
        answer
            .header("strict-transport-security")
            .starts_with("max-age=")
    );
}

#[tokio::test]
async fn a_desk_that_others_reach_is_never_open() {
    let plain = desk().await;
    let reached = plain.as_a_desk(|desk| desk.alone = false);
    for path in ["/", "/new", "/people", "/export/csv"] {
        assert_eq!(plain.get(path).await.status, StatusCode::OK, "{path}");
        assert_eq!(
            reached.get(path).await.status,
            StatusCode::UNAUTHORIZED,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_form_that_came_too_late_is_kept_for_its_person_alone() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let mut eve = Somebody::joins(&desk, "Eve", "attorney").await;
    let matter = ana.matter(NOTICE).await;
    desk.wait(HOUR);
    let answers = format!("{matter}/answers");
    let form =
        "notice=0&item=0&field=window&act=said&days=7&unit=calendar&trigger=notice_date&version=0";
    let late = ana.post(&answers, form).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert!(
        late.text().contains("What you sent is kept"),
        "{}",
        late.text()
    );
    // Somebody else signs in at the same browser: it is not for them.
    let was = std::mem::replace(&mut eve.cookie, ana.cookie.clone());
    assert!(!was.is_empty());
    assert_eq!(eve.signs_in("Eve", "/").await.header("location"), "/");
    assert_eq!(eve.get("/carried").await.header("location"), "/");
    assert_eq!(
        ana.signs_in("Ana", "/").await.header("location"),
        "/carried"
    );
    let page = ana.get("/carried").await.text();
    assert!(page.contains("<dt>How many</dt><dd>7</dd>"), "{page}");
    let sent = ana.post("/carried", "act=send").await;
    assert!(
        sent.header("location").starts_with(&matter),
        "{}",
        sent.text()
    );
    let page = ana.get(&matter).await.text();
    assert!(page.contains("Act by Tuesday, November 24, 2026"));
    assert_eq!(ana.get("/carried").await.header("location"), "/");
}

#[tokio::test]
async fn papers_that_came_too_late_are_kept_whole_and_sealed() {
    let desk = desk().await;
    let mut ivo = Somebody::joins(&desk, "Ivo", "intake").await;
    desk.wait(HOUR);
    assert_eq!(ivo.brings(NOTICE).await.status, StatusCode::UNAUTHORIZED);
    let raw = desk.raw().await;
    for words in ["Harborline", "quietgarden"] {
        let within = raw.windows(words.len()).any(|it| it == words.as_bytes());
        assert!(!within, "{words}");
    }
    assert_eq!(
        ivo.signs_in("Ivo", "/").await.header("location"),
        "/carried"
    );
    let page = ivo.get("/carried").await.text();
    assert!(
        page.contains("HSI-EX-2026-000417") && page.contains("2026-11-20"),
        "{page}"
    );
    let sent = ivo.post("/carried", "act=send").await;
    let matter = sent.header("location").to_owned();
    desk.read_all().await;
    assert!(
        ivo.get(&matter)
            .await
            .text()
            .contains("Act by Friday, November 27, 2026")
    );
    // Whoever never had a session leaves nothing.
    let mut nobody = Somebody::new(&desk);
    nobody.cookie = "session=0123456789abcdef".to_owned();
    let refused = nobody.brings(NOTICE).await;
    assert!(refused.text().contains("nothing was saved"));
    // What is not wanted is thrown away.
    desk.wait(HOUR);
    ivo.brings(NOTICE).await;
    ivo.signs_in("Ivo", "/").await;
    assert_eq!(
        ivo.post("/carried", "act=drop").await.header("location"),
        "/"
    );
    assert_eq!(ivo.get("/carried").await.header("location"), "/");
}

#[tokio::test]
async fn a_lost_phone_gets_a_new_link_and_the_old_ways_in_are_shut() {
    let desk = desk().await;
    let mut admin = Somebody::joins(&desk, "Ada", "administrator").await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let people = desk.intake.docket.people().await.expect("people");
    let id = people
        .iter()
        .find(|it| it.name == "Ana")
        .expect("Ana")
        .id
        .clone();
    let made = admin
        .post("/people", &format!("act=anew&person={id}"))
        .await
        .text();
    let link = between(&made, "<code>http://127.0.0.1:8080", "</code>").to_owned();
    let mut new = Somebody::new(&desk);
    assert!(new.get(&link).await.text().contains("For Ana."));
    let other = "four other plain words";
    let form = format!("password={other}&again={other}");
    assert_eq!(new.post(&link, &form).await.header("location"), "/second");
    assert_eq!(ana.get("/").await.status, StatusCode::UNAUTHORIZED);
    new.proves_the_first_time().await;
    assert_eq!(new.get("/").await.status, StatusCode::OK);
    assert_ne!(new.second, ana.second);
    let old = ana
        .post("/sign-in", &format!("name=Ana&password={PASSWORD}"))
        .await;
    assert_eq!(old.status, StatusCode::UNAUTHORIZED);

    let form = format!("act=anew&person={id}");
    let made = admin.post("/people", &form).await.text();
    let unused = between(&made, "<code>http://127.0.0.1:8080", "</code>").to_owned();
    admin
        .post("/people", &format!("act=shut&person={id}"))
        .await;
    let late = admin.get(&unused).await;
    assert_eq!(late.status, StatusCode::GONE, "it would open the account");
    assert_eq!(new.get("/").await.status, StatusCode::UNAUTHORIZED);
    let shut = new
        .post("/sign-in", &format!("name=Ana&password={other}"))
        .await;
    assert_eq!(shut.status, StatusCode::UNAUTHORIZED);
    // Nobody shuts themselves out by a slip.
    let own = people
        .iter()
        .find(|it| it.name == "Ada")
        .expect("Ada")
        .id
        .clone();
    for act in ["act=shut", "act=roles&role=intake"] {
        let refused = admin.post("/people", &format!("{act}&person={own}")).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{act}");
    }
    let log = admin.get("/log").await.text();
    assert!(log.contains("shut the account of: Ana"), "{log}");
    assert!(log.contains("<td>Ada</td><td>made an invitation</td>"));
    let whole = admin.get("/log?whole=true").await.text();
    assert!(whole.contains("Every line is as it was written."));
}

#[tokio::test]
async fn a_password_is_changed_by_whoever_knows_it_and_ends_other_sessions() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let mut elsewhere = Somebody::new(&desk);
    elsewhere.second = ana.second.clone();
    elsewhere.signs_in("Ana", "/").await;
    let other = "four other plain words";
    let form = |now: &str| format!("now={now}&password={other}&again={other}");
    let wrong = ana.post("/account", &form("not it at all")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains("Nothing was changed"));
    assert_eq!(elsewhere.get("/").await.status, StatusCode::OK);
    let changed = ana.post("/account", &form(PASSWORD)).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.text());
    assert_eq!(ana.get("/").await.status, StatusCode::OK);
    assert_eq!(elsewhere.get("/").await.status, StatusCode::UNAUTHORIZED);
    let old = ana
        .post("/sign-in", &format!("name=Ana&password={PASSWORD}"))
        .await;
    assert_eq!(old.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_raw_files_tell_neither_names_nor_secrets() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Anastasia", "administrator attorney").await;
    let made = ana
        .post("/tokens", "act=make&label=Case+system&role=attorney")
        .await
        .text();
    let key = between(&made, "<code>", "</code>").to_owned();
    let cookie = ana.cookie.split_once('=').expect("a value").1.to_owned();
    let raw = desk.raw().await;
    let code = ana.codes[0].replace('-', "");
    for words in [
        "nastasia",
        PASSWORD,
        "$argon2id",
        "Case system",
        &ana.second,
        &code,
        &key,
        &cookie,
    ] {
        let within = raw.windows(words.len()).any(|it| it == words.as_bytes());
        assert!(!within, "{words}");
    }
}

//! The talk with the client: answers saved one by one, sealed, on the sheet, and nobody's lost.

use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use axum::http::StatusCode;

#[tokio::test]
async fn an_answer_is_saved_by_itself_and_stands_on_the_sheet() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let questions = format!("{matter}/questions");
    let page = desk.get(&questions).await.text();
    assert!(page.contains("What time zone are you in?"));
    assert!(page.contains("0 of 20 are answered"), "{page}");
    let form = "question=time_zone&seen=0&answer=Pacific%0D%0Athe+phone+says+so";
    let saved = desk.post(&questions, form).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let to = saved.header("location");
    assert!(to.ends_with("?saved=time_zone#q-papers_at_hand"), "{to}");
    let page = desk.get(to.split('#').next().expect("a page")).await.text();
    assert!(
        page.contains("Pacific\nthe phone says so</textarea>"),
        "{page}"
    );
    assert!(page.contains("1 of 20 are answered"));
    assert!(page.contains("Saved."));
    let sheet = desk.get(&format!("{matter}/sheet/text")).await.text();
    assert!(sheet.contains("[x] What time zone are you in?"), "{sheet}");
    assert!(sheet.contains("> Pacific\n"), "{sheet}");
    assert!(sheet.contains("[ ] In which state do you live?"), "{sheet}");
    for format in ["markdown", "html"] {
        let sheet = desk.get(&format!("{matter}/sheet/{format}")).await.text();
        assert!(sheet.contains("the phone says so"), "{format}");
    }
    let word = desk.get(&format!("{matter}/sheet/docx")).await.bytes;
    let mut word = zip::ZipArchive::new(std::io::Cursor::new(word)).expect("an archive");
    let mut text = String::new();
    let mut document = word.by_name("word/document.xml").expect("the document");
    std::io::Read::read_to_string(&mut document, &mut text).expect("text");
    assert!(text.contains("the phone says so"));
    let back = "question=time_zone&seen=1&answer=";
    assert_eq!(
        desk.post(&questions, back).await.status,
        StatusCode::SEE_OTHER
    );
    let sheet = desk.get(&format!("{matter}/sheet/text")).await.text();
    assert!(sheet.contains("[ ] What time zone are you in?"), "{sheet}");
}

#[tokio::test]
async fn the_second_of_two_people_sees_the_first_ones_words_and_chooses() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let questions = format!("{matter}/questions");
    let first = "question=goals&seen=0&answer=gain+time";
    assert_eq!(
        desk.post(&questions, first).await.status,
        StatusCode::SEE_OTHER
    );
    // Another question is nobody's but their own.
    let other = "question=home_state&seen=0&answer=Oregon";
    assert_eq!(
        desk.post(&questions, other).await.status,
        StatusCode::SEE_OTHER
    );
    let second = desk
        .post(&questions, "question=goals&seen=0&answer=stop+it+all")
        .await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let page = second.text();
    assert!(page.contains("<dd>gain time</dd>"), "{page}");
    assert!(page.contains("stop it all</textarea>"), "{page}");
    assert!(page.contains("name=\"seen\" value=\"1\""), "{page}");
    assert!(
        desk.get(&questions)
            .await
            .text()
            .contains("gain time</textarea>")
    );
    let chosen = desk
        .post(&questions, "question=goals&seen=1&answer=stop+it+all")
        .await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    assert!(
        desk.get(&questions)
            .await
            .text()
            .contains("stop it all</textarea>")
    );
    // The same words sent twice are one answer.
    let again = desk
        .post(&questions, "question=goals&seen=1&answer=stop+it+all")
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_questions_of_the_sheet_are_answered_here() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let questions = format!("{matter}/questions");
    for name in ["notice_date", "nothing", ""] {
        let form = format!("question={name}&seen=0&answer=x");
        let refused = desk.post(&questions, &form).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{name}");
    }
    // What the papers do not say is asked first, and answered where it counts.
    let silent = desk
        .matter("We got a demand for your account. You may object.")
        .await;
    let page = desk.get(&format!("{silent}/questions")).await.text();
    assert!(page.contains("/review?at=q0-notice_date-0"), "{page}");
    assert!(!page.contains("value=\"notice_date\""), "{page}");
}

#[tokio::test]
async fn what_the_client_told_lies_nowhere_in_the_clear() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let form = "question=danger_at_home&seen=0&answer=a+brother+in+Tacoma";
    desk.post(&format!("{matter}/questions"), form).await;
    let raw = desk.raw().await;
    for words in ["a brother in Tacoma", "danger_at_home"] {
        let within = raw.windows(words.len()).any(|it| it == words.as_bytes());
        assert!(!within, "{words}");
    }
    let id = matter.trim_start_matches("/matters/");
    assert!(raw.windows(id.len()).any(|it| it == id.as_bytes()));
}

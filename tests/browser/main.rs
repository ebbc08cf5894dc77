//! The desk through a real browser: with script and without, by keyboard alone, on a narrow
//! screen, in both languages.
//!
//! They need chromium and its driver, so they are run by name:
//! `cargo test --test browser -- --ignored`. With `QUASH_AXE=axe.min.js` every page is also held
//! against axe-core's rules. Pictures of the pages are left in `target/tmp/shots`.

mod driver;

use crate::driver::Browser;
use crate::driver::Desk;
use crate::driver::Manner;
use crate::driver::USUAL;
use chrono::Days;
use chrono::Local;
use chrono::NaiveDate;

const ENTER: &str = "\u{E007}";

fn day_of_notice() -> NaiveDate {
    let today = Local::now().date_naive();
    today.checked_sub_days(Days::new(2)).expect("a day")
}

fn notice() -> String {
    let day = day_of_notice().format("%B %-d, %Y");
    format!(
        "From: Harborline Legal <legal@harborline.example>\nDate: {day}\nSubject: [HL-26-4471] \
         Legal process\n\nWe have received a customs summons, number HSI-EX-000417, from U.S. \
         Customs and Border Protection, issued under 19 U.S.C. 1509. It asks for subscriber \
         information of your account @quietgarden.\n\nWe will produce the information ten (10) \
         days from the date of this notice unless you send us a file-stamped copy of a motion to \
         quash. We have not disclosed anything so far.\n"
    )
}

fn take_in(browser: &Browser) -> String {
    browser.go("/new");
    browser.put("#text", &notice());
    browser.click("form.sheet-form button.button");
    browser.wait_for(".banner .date");
    browser.path()
}

/// Every finding of axe-core, as text; nothing where the file is not given.
fn faults_by_axe(browser: &Browser) -> Vec<String> {
    let Some(file) = std::env::var_os("QUASH_AXE") else {
        return Vec::new();
    };
    let axe = std::fs::read_to_string(file).expect("axe-core");
    browser.run(&axe);
    let found = browser.run_later(
        "const done = arguments[arguments.length - 1];\
         axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})\
         .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; '))));",
    );
    let found = found.as_array().expect("a list");
    found.iter().map(|it| it.to_string()).collect()
}

fn is_sound(browser: &Browser, name: &str) {
    browser.shot(name);
    let over = browser
        .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert_eq!(over, 0, "{name} is wider than its window");
    let faults = faults_by_axe(browser);
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

#[test]
#[ignore = "needs chromium and chromedriver"]
fn a_text_is_taken_in_confirmed_corrected_and_docketed() {
    let desk = Desk::start("story");
    let browser = Browser::open(&desk, USUAL);
    let matter = take_in(&browser);
    let open = ".question:not(.answered) > .acts > form:first-child button[value=said]";
    while browser.has(open) {
        browser.send(open);
    }
    // What was not found is said to be absent.
    while browser.has(".question:not(.answered) button[value=absent]") {
        browser.send(".question:not(.answered) button[value=absent]");
    }
    browser.go("/");
    assert!(browser.text("main").contains("the date is confirmed"));

    browser.go(&matter);
    let before = browser.text(".banner .date");
    browser.click("#q0-window-0 summary");
    browser.clear("#q0-window-0-days");
    browser.put("#q0-window-0-days", "5");
    browser.click("#q0-window-0-again");
    browser.click("#q0-window-0 .edit button.button");
    browser.wait_for(".change dl");
    assert!(browser.text(".change s").contains(&before));
    assert_ne!(browser.text(".banner .date"), before);
    assert!(
        browser
            .text(".change strong")
            .contains(&browser.text(".banner .date"))
    );

    // The other language, and back to the same page.
    browser.click("button[name=code][value=es]");
    browser.wait_for("html[lang=es]");
    assert!(
        browser
            .text("main")
            .contains("Confirme en qué se basa la fecha")
    );
}

#[test]
#[ignore = "needs chromium and chromedriver"]
fn it_all_works_without_script_and_shows_the_words_on_the_page() {
    let desk = Desk::start("plain");
    let manner = Manner {
        script: false,
        ..USUAL
    };
    let browser = Browser::open(&desk, manner);
    browser.go("/new");
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/notice.pdf");
    browser.put("#papers", example);
    browser.click("form.sheet-form button.button");
    browser.wait_for(".banner .date");
    browser.click("#q0-window-0 a[href*=review]");
    browser.wait_for(".paper a.lit rect");
    assert!(browser.text(".panel .question").contains("10 days"));
    browser.click(".paper a[aria-label='The agency']");
    browser.wait_for("a.lit[aria-label='The agency']");
    browser.click(".panel form button.button");
    browser.wait_for(".panel .change");
    browser.click("#leave");
    browser.wait_for("body.away");
    browser.go("/");
    browser.wait_for("body.away");
    browser.click("button");
    browser.wait_for(".matters");
}

#[test]
#[ignore = "needs chromium and chromedriver"]
fn a_keyboard_is_enough() {
    let desk = Desk::start("keys");
    let browser = Browser::open(&desk, USUAL);
    browser.go("/new");
    browser.tab_to("#text");
    browser.press(&notice().replace('\n', ENTER));
    browser.tab_to("form.sheet-form button.button");
    browser.press(ENTER);
    browser.wait_for(".banner .date");
    browser.tab_to("#q0-notice_date-0 form button.button");
    browser.press(ENTER);
    browser.wait_for(".change");
    browser.tab_to("#q0-window-0 summary");
    browser.press(ENTER);
    browser.tab_to("#q0-window-0-days");
    browser.press("\u{E003}\u{E003}\u{E017}\u{E017}5");
    browser.tab_to("#q0-window-0 .edit button.button");
    browser.press(ENTER);
    browser.wait_for(".change dl");
    browser.press("\u{E00C}\u{E00C}");
    browser.wait_for("body.away");
}

#[test]
#[ignore = "needs chromium and chromedriver"]
fn too_much_at_once_gets_a_page_that_says_so() {
    let desk = Desk::start("much");
    let browser = Browser::open(&desk, USUAL);
    let much = concat!(env!("CARGO_TARGET_TMPDIR"), "/much.pdf");
    std::fs::write(much, vec![b' '; 130 * 1024 * 1024]).expect("written");
    browser.go("/new");
    browser.put("#papers", much);
    browser.click("form.sheet-form button.button");
    browser.wait_for("a.button[href='/']");
    assert!(
        browser.text("h1").contains("too much at once"),
        "{}",
        browser.text("body")
    );
}

#[test]
#[ignore = "needs chromium and chromedriver"]
fn every_page_is_sound_wide_and_narrow_in_both_languages() {
    let desk = Desk::start("pages");
    for narrow in [false, true] {
        for language in ["en", "es"] {
            let manner = Manner {
                narrow,
                language,
                ..USUAL
            };
            let browser = Browser::open(&desk, manner);
            let width = if narrow { "narrow" } else { "wide" };
            let matter = take_in(&browser);
            let matter = matter.split('?').next().expect("a path");
            let pages = [
                ("docket", "/".to_owned()),
                ("new", "/new".to_owned()),
                ("matter", matter.to_owned()),
                ("review", format!("{matter}/review")),
                ("erase", format!("{matter}/erase")),
                ("kept", "/kept".to_owned()),
                ("keeping", "/keeping".to_owned()),
                ("calendar", "/calendar".to_owned()),
                ("fault", "/nothing/there".to_owned()),
                ("away", "/away".to_owned()),
            ];
            for (name, path) in pages {
                browser.go(&path);
                if name == "matter" {
                    // Open forms are held against the rules too.
                    browser.click("#q0-window-0 summary");
                }
                assert!(browser.has(&format!("html[lang={language}]")), "{name}");
                is_sound(&browser, &format!("{name}-{width}-{language}"));
            }
        }
    }
}

/// The code that a phone would show for the secret on the page.
fn code(words: &str) -> String {
    let moment = chrono::Utc::now().timestamp();
    quash::docket::second::code_at(&words.replace(' ', ""), moment).expect("a code")
}

/// Makes an account by the link that the people page shows; gives the secret of the second factor.
fn join(browser: &Browser, link: &str, name: &str, shot: &str) -> String {
    let path = &link[link.find("/join/").expect("a path")..];
    browser.go(path);
    is_sound(browser, &format!("join-{shot}"));
    browser.put("#name", name);
    browser.put("#password", "three plain words");
    browser.put("#again", "three plain words");
    browser.click("form.sheet-form button.button");
    browser.wait_for("svg.code-picture");
    is_sound(browser, &format!("set-up-{shot}"));
    browser.click("summary");
    let words = browser.text(".secret code");
    browser.put("#code", &code(&words));
    browser.click(".steps-in button.button");
    browser.wait_for(".codes");
    is_sound(browser, &format!("recovery-{shot}"));
    browser.click("main a.button");
    words
}

#[test]
#[ignore = "needs chromium and chromedriver"]
fn people_join_sign_in_and_their_pages_are_sound() {
    for (narrow, language) in [(false, "en"), (true, "es")] {
        let shot = format!("{}-{language}", if narrow { "narrow" } else { "wide" });
        let desk = Desk::start(&format!("people-{language}"));
        let manner = Manner {
            narrow,
            language,
            ..USUAL
        };
        let browser = Browser::open(&desk, manner);
        browser.go("/people");
        is_sound(&browser, &format!("people-first-{shot}"));
        browser.click("#new-attorney");
        browser.click("form.sheet-form button.button");
        browser.wait_for(".secret code");
        let link = browser.text(".secret code");
        let words = join(&browser, &link, "Maria", &shot);
        browser.wait_for("form[action='/sign-out']");
        browser.go("/people");
        browser.click("#new-intake");
        browser.click("form.sheet-form button.button");
        browser.wait_for(".secret code");
        is_sound(&browser, &format!("people-{shot}"));
        browser.go("/tokens");
        browser.put("#label", "Case system");
        browser.click("#role-attorney");
        browser.click("form.sheet-form button.button");
        browser.wait_for(".secret code");
        is_sound(&browser, &format!("tokens-{shot}"));
        let matter = take_in(&browser);
        browser.go(&format!("{matter}/course"));
        browser.send(".assign button");
        browser.go(&format!("{matter}/course"));
        is_sound(&browser, &format!("course-{shot}"));
        for (name, path) in [
            ("log", "/log"),
            ("keeping-people", "/keeping"),
            ("account", "/account"),
            ("docket-people", "/"),
        ] {
            browser.go(path);
            is_sound(&browser, &format!("{name}-{shot}"));
        }
        browser.click("form[action='/sign-out'] button");
        browser.wait_for("#password");
        browser.put("#name", "maria");
        browser.put("#password", "not the password");
        browser.click("form.sheet-form button.button");
        browser.wait_for("[role=alert]");
        is_sound(&browser, &format!("sign-in-{shot}"));
        browser.put("#password", "three plain words");
        browser.click("form.sheet-form button.button");
        browser.wait_for("#code-hint");
        is_sound(&browser, &format!("second-{shot}"));
        // The code was taken when the factor was set up; the next one comes within half a minute.
        let used = code(&words);
        while code(&words) == used {
            std::thread::sleep(std::time::Duration::from_millis(500));
        }
        browser.put("#code", &code(&words));
        browser.click("form.sheet-form button.button");
        browser.wait_for("form[action='/sign-out']");
    }
}

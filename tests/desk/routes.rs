//! Every route has its rule here; a route without one fails.

use crate::at_hand::Answer;
use crate::at_hand::AtHand;
use crate::at_hand::HOST;
use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::people::Somebody;
use axum::body::Body;
use axum::http::Request;
use axum::http::StatusCode;
use quash::docket::role::Role;
use quash::web::ROUTES;
use quash::web::access::Access;
use quash::web::guard::HEADERS;

/// How a route is asked, who may, and what a look at it gives for a matter that is there.
struct Rule {
    path: &'static str,
    /// Who may look, and who may change: the first letters of their roles, `*` for anybody without
    /// signing in, nothing where the address cannot do it. `d` is the administrator.
    look_by: &'static str,
    change_by: &'static str,
    look: u16,
    /// Asking for a matter that is not there.
    unknown: Option<u16>,
}

impl Rule {
    fn access(&self) -> Access {
        match (self.look_by, self.change_by) {
            (_, "") => Access::Look,
            ("", _) => Access::Change,
            _ => Access::LookAndChange,
        }
    }
}

const fn rule(
    path: &'static str,
    look_by: &'static str,
    change_by: &'static str,
    look: u16,
) -> Rule {
    Rule {
        path,
        look_by,
        change_by,
        look,
        unknown: None,
    }
}

const fn of_matter(
    path: &'static str,
    look_by: &'static str,
    change_by: &'static str,
    look: u16,
) -> Rule {
    Rule {
        unknown: Some(404),
        ..rule(path, look_by, change_by, look)
    }
}

const RULES: &[Rule] = &[
    rule("/", "iac", "", 200),
    rule("/new", "ia", "", 200),
    rule("/matters", "", "ia", 405),
    of_matter("/matters/{id}", "ia", "", 200),
    of_matter("/matters/{id}/review", "ia", "", 200),
    of_matter("/matters/{id}/pages/{file}/{page}", "ia", "", 200),
    of_matter("/matters/{id}/answers", "", "ia", 405),
    of_matter("/matters/{id}/questions", "ia", "ia", 200),
    of_matter("/matters/{id}/again", "", "ia", 405),
    of_matter("/matters/{id}/sheet/{format}", "ia", "", 200),
    of_matter("/matters/{id}/packet", "ia", "", 200),
    of_matter("/matters/{id}/papers", "", "ia", 405),
    of_matter("/matters/{id}/erase", "a", "a", 200),
    of_matter("/matters/{id}/course", "ac", "", 200),
    of_matter("/matters/{id}/state", "", "ac", 405),
    of_matter("/matters/{id}/assign", "", "ac", 405),
    rule("/find", "", "ac", 405),
    rule("/export/{format}", "c", "", 200),
    rule("/calendar", "ac", "ac", 200),
    rule("/feed/{secret}", "*", "", 404),
    rule("/sign-in", "*", "*", 303),
    rule("/second", "*", "*", 303),
    rule("/join/{secret}", "*", "*", 410),
    rule("/sign-out", "", "*", 405),
    rule("/account", "iacd", "iacd", 303),
    rule("/carried", "iacd", "iacd", 303),
    rule("/people", "d", "d", 200),
    rule("/keeping", "cd", "cd", 200),
    rule("/log", "d", "", 200),
    rule("/tokens", "ad", "ad", 200),
    rule("/api/v1/openapi.json", "*", "", 200),
    rule("/api/v1/triage", "", "ia", 405),
    rule("/api/v1/docket", "iac", "", 200),
    rule("/api/v1/matters", "ia", "", 200),
    of_matter("/api/v1/matters/{id}", "ia", "", 200),
    rule("/kept", "*", "", 200),
    rule("/language", "", "*", 405),
    rule("/away", "*", "", 200),
    rule("/back", "", "*", 405),
    rule("/desk.css", "*", "", 200),
    rule("/desk.js", "*", "", 200),
    rule("/healthz", "*", "", 200),
    rule("/metrics", "d", "", 200),
];

#[test]
fn every_route_has_a_rule_and_every_rule_a_route() {
    for route in ROUTES {
        let rule = RULES.iter().find(|rule| rule.path == route.path);
        let rule = rule.unwrap_or_else(|| panic!("{} has no rule", route.path));
        assert_eq!(rule.access(), route.access(), "{}", route.path);
    }
    assert_eq!(ROUTES.len(), RULES.len());
}

/// The letter of a role.
fn letter(role: Role) -> &'static str {
    match role {
        Role::Intake => "i",
        Role::Attorney => "a",
        Role::Coordinator => "c",
        Role::Administrator => "d",
    }
}

#[tokio::test]
async fn each_route_lets_in_the_roles_of_its_rule_and_nobody_else() {
    let desk = desk().await;
    let mut nobody = Somebody::new(&desk);
    let mut roles = Vec::new();
    for role in Role::ALL {
        roles.push((*role, Somebody::joins(&desk, role.id(), role.id()).await));
    }
    // Taken in by the one with the intake role, today.
    let matter = roles[0].1.matter(NOTICE).await;
    let missing = "/matters/00000000000000000000000000000000";
    for rule in RULES.iter().filter(|it| it.path != "/sign-out") {
        let path = filled(rule.path, &matter);
        let program = path.starts_with("/api/");
        for (changes, by) in [(false, rule.look_by), (true, rule.change_by)] {
            let unsigned = match changes {
                true => nobody.post(&path, "x=1").await,
                false => nobody.get(&path).await,
            };
            match by {
                "" => assert_eq!(unsigned.status.as_u16(), 405, "{path}"),
                "*" => assert!(
                    ![401, 403, 405].contains(&unsigned.status.as_u16()) || path == "/sign-in",
                    "{path}"
                ),
                _ => assert_eq!(unsigned.status.as_u16(), 401, "{path} {changes}"),
            }
            is_dressed(&unsigned, &path);
            if program || by.is_empty() || by == "*" {
                continue;
            }
            for (role, browser) in &mut roles {
                let answer = match changes {
                    true => browser.post(&path, "x=1").await,
                    false => browser.get(&path).await,
                };
                let status = answer.status.as_u16();
                let who = format!("{} {path} {changes}", role.id());
                // A text has no picture.
                let bare = path.contains("/pages/") && status == 404;
                match by.contains(letter(*role)) {
                    true => assert!(
                        bare || ![401, 403, 404, 405].contains(&status),
                        "{who}: {status}"
                    ),
                    false => assert_eq!(status, 403, "{who}"),
                }
                if rule.unknown.is_some() && by.contains(letter(*role)) {
                    let path = filled(rule.path, missing);
                    let answer = match changes {
                        true => browser.post(&path, "state=new").await,
                        false => browser.get(&path).await,
                    };
                    let status = answer.status.as_u16();
                    assert!(
                        [400, 404].contains(&status)
                            || path.ends_with("/erase")
                            || path.ends_with("/again"),
                        "{who}: {status}"
                    );
                }
            }
        }
    }
    assert_eq!(
        nobody.post("/sign-out", "").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn intake_sees_what_it_took_in_today_and_nothing_else() {
    let desk = desk().await;
    let mut ivo = Somebody::joins(&desk, "Ivo", "intake").await;
    let mut ines = Somebody::joins(&desk, "Ines", "intake").await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let own = ivo.matter(NOTICE).await;
    let other = ines.matter(&NOTICE.replace("417", "418")).await;
    let list = ivo.get("/").await.text();
    assert!(list.contains(&own) && !list.contains(&other));
    assert!(list.contains("You see the matters that you took in today"));
    let all = ana.get("/").await.text();
    assert!(all.contains(&own) && all.contains(&other));
    // Programs are asked for a key of their own: see `api`.
    let pages = RULES.iter().filter(|it| !it.path.starts_with("/api/"));
    for rule in pages.filter(|it| it.unknown.is_some()) {
        let path = filled(rule.path, &other);
        if rule.look_by.contains('i') {
            assert_eq!(ivo.get(&path).await.status.as_u16(), 404, "{path}");
            let seen = ana.get(&path).await.status.as_u16();
            // A text has no picture.
            assert!(seen == 200 || path.contains("/pages/"), "{path}");
        }
        if rule.change_by.contains('i') {
            assert_eq!(ivo.post(&path, "x=1").await.status.as_u16(), 404, "{path}");
        }
    }
    // That another matter has the same account is said, and not which.
    let page = ivo.get(&own).await.text();
    assert!(page.contains("has something in common") && !page.contains(&other));
    assert!(ana.get(&own).await.text().contains(&other));
    // Tomorrow it is the archive's.
    let id = own.trim_start_matches("/matters/");
    let tomorrow = crate::at_hand::today().succ_opt().expect("a day");
    let people = desk.intake.docket.people().await.expect("people");
    let sight = quash::docket::hands::Sight::TakenInBy(people[0].id.clone(), tomorrow);
    let seen = desk.intake.docket.is_in_sight(id, &sight).await;
    assert!(!seen.expect("an answer"));
}

#[tokio::test]
async fn a_coordinator_moves_matters_on_and_sees_no_paper() {
    let desk = desk().await;
    let mut cleo = Somebody::joins(&desk, "Cleo", "coordinator").await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let mut ada = Somebody::joins(&desk, "Ada", "administrator").await;
    let matter = ana.matter(NOTICE).await;
    let course = format!("{matter}/course");
    assert!(
        cleo.get("/")
            .await
            .text()
            .contains(&format!("href=\"{course}\""))
    );
    let page = cleo.get(&course).await.text();
    assert!(page.contains("Friday, November 27, 2026") && !page.contains("quietgarden"));
    let people = desk.intake.docket.people().await.expect("people");
    let id = |name: &str| {
        people
            .iter()
            .find(|it| it.name == name)
            .expect("them")
            .id
            .clone()
    };
    let assign = format!("{matter}/assign");
    let given = cleo.post(&assign, &format!("person={}", id("Ana"))).await;
    assert_eq!(given.header("location"), format!("{course}#state"));
    let wrong = cleo.post(&assign, &format!("person={}", id("Ada"))).await;
    assert_eq!(
        wrong.status,
        StatusCode::BAD_REQUEST,
        "who sees no matter works on none"
    );
    assert!(cleo.get("/").await.text().contains("with Ana"));
    let of = async |somebody: &mut Somebody<'_>, name: &str| {
        let list = somebody.get(&format!("/?of={}", id(name))).await.text();
        list.contains(&matter)
    };
    assert!(of(&mut cleo, "Ana").await && !of(&mut cleo, "Cleo").await);
    cleo.post(&format!("{matter}/state"), "state=held&until=2026-12-15")
        .await;
    assert!(ana.get(&matter).await.text().contains("the company waits"));
    cleo.post(&assign, "person=").await;
    assert!(!cleo.get("/").await.text().contains("with Ana"));
    assert_eq!(ada.get("/").await.status, StatusCode::FORBIDDEN);
    let log = ada.get("/log").await.text();
    assert!(
        log.contains("<td>Cleo</td><td>assigned the matter: Ana</td>"),
        "{log}"
    );
}

fn filled(path: &str, matter: &str) -> String {
    let id = matter.trim_start_matches("/matters/");
    let format = if path.starts_with("/export") {
        "csv"
    } else {
        "html"
    };
    path.replace("{id}", id)
        .replace("{format}", format)
        .replace("{secret}", "00000000000000000000000000000000")
        .replace("{page}", "1")
        .replace("{file}", "0")
}

fn is_dressed(answer: &Answer, path: &str) {
    for (name, value) in HEADERS {
        assert_eq!(answer.header(name), *value, "{path}: {name}");
    }
    let page = answer.text();
    if answer.header("content-type").starts_with("text/html")
        && answer.header("content-disposition").is_empty()
    {
        assert!(!page.contains("<script>"), "{path}: script within the page");
        assert!(!page.contains(" style=\""), "{path}: style within the page");
        assert!(
            !page.contains("http://") && !page.contains("https://"),
            "{path}: another host"
        );
        let title = page.split("<title>").nth(1).expect("a title");
        let title = title.split("</title>").next().expect("its end");
        assert!(
            !title.contains("Harborline") && !title.contains("417"),
            "{title}"
        );
        assert!(page.contains("<html lang=\"en\">"), "{path}");
        assert_eq!(
            page.matches("<h1").count(),
            1,
            "{path}: one heading of the page"
        );
    }
}

async fn ask(desk: &AtHand, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    desk.send(request.body(Body::empty()).expect("a request"))
        .await
}

#[tokio::test]
async fn a_look_at_each_route_gives_what_its_rule_says() {
    let desk = desk().await;
    let matter = desk.matter_of_file("notice.pdf").await;
    for rule in RULES {
        let path = filled(rule.path, &matter);
        let answer = desk.get(&path).await;
        assert_eq!(answer.status.as_u16(), rule.look, "{path}");
        is_dressed(&answer, &path);
        if let (Some(unknown), 200) = (rule.unknown, rule.look) {
            let path = filled(rule.path, "/matters/00000000000000000000000000000000");
            let answer = desk.get(&path).await;
            assert_eq!(answer.status.as_u16(), unknown, "{path}");
            is_dressed(&answer, &path);
        }
        for id in ["x", "..%2f..%2fetc", "%00", "' OR 1=1 --"] {
            let path = filled(rule.path, id).replace(' ', "%20");
            if rule.unknown.is_some() && rule.look == 200 {
                assert_eq!(desk.get(&path).await.status.as_u16(), 404, "{path}");
            }
        }
    }
}

#[tokio::test]
async fn nothing_changes_at_the_word_of_another_site() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    for rule in RULES {
        let path = filled(rule.path, &matter);
        for foreign in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "none"),
            ("origin", "http://evil.example"),
            ("origin", "null"),
        ] {
            for method in ["POST", "PUT", "DELETE", "PATCH"] {
                let answer = ask(&desk, method, &path, &[("host", HOST), foreign]).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}");
                is_dressed(&answer, &path);
            }
        }
        let own = ask(
            &desk,
            "POST",
            &path,
            &[("host", HOST), ("origin", "http://127.0.0.1:8080")],
        );
        assert_ne!(own.await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn the_desk_answers_to_its_own_name_alone() {
    let desk = desk().await;
    for rule in RULES {
        let path = filled(rule.path, "/matters/00000000000000000000000000000000");
        for host in [
            "evil.example",
            "evil.example:8080",
            "127.0.0.1:9",
            "127.0.0.1",
        ] {
            let answer = ask(&desk, "GET", &path, &[("host", host)]).await;
            assert_eq!(
                answer.status,
                StatusCode::MISDIRECTED_REQUEST,
                "{host}{path}"
            );
        }
        let nameless = ask(&desk, "GET", &path, &[]).await;
        assert_eq!(nameless.status, StatusCode::MISDIRECTED_REQUEST);
    }
}

#[tokio::test]
async fn a_route_that_only_looks_takes_no_form_and_the_other_way_round() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    for rule in RULES.iter().filter(|it| it.access() == Access::Look) {
        let answer = desk.post(&filled(rule.path, &matter), "x=1").await;
        assert_eq!(answer.status.as_u16(), 405, "{}", rule.path);
    }
    for rule in RULES.iter().filter(|it| it.access() == Access::Change) {
        let answer = desk.get(&filled(rule.path, &matter)).await;
        assert_eq!(answer.status.as_u16(), 405, "{}", rule.path);
    }
}

#[tokio::test]
async fn who_left_quickly_sees_nothing_until_they_say_so() {
    let desk = desk().await;
    let matter = desk.matter(NOTICE).await;
    let left = desk.get("/away").await;
    assert!(left.header("set-cookie").starts_with("away=1;"));
    assert!(!left.text().contains("quash"));
    for rule in RULES
        .iter()
        .filter(|it| it.path.contains("{id}") || it.path == "/")
    {
        let path = filled(rule.path, &matter);
        let answer = ask(&desk, "GET", &path, &[("host", HOST), ("cookie", "away=1")]).await;
        assert_eq!(answer.header("location"), "/away", "{path}");
    }
    let back = desk.post("/back", "").await;
    assert!(back.header("set-cookie").contains("Max-Age=0"));
}

#[tokio::test]
async fn a_language_is_remembered_and_leads_nowhere_else() {
    let desk = desk().await;
    let chosen = desk.post("/language", "code=es&back=/new").await;
    assert_eq!(chosen.header("location"), "/new");
    assert!(chosen.header("set-cookie").starts_with("language=es;"));
    for elsewhere in [
        "//evil.example",
        "https://evil.example",
        "/%5Cevil.example",
        "/a:b",
    ] {
        let answer = desk
            .post("/language", &format!("code=es&back={elsewhere}"))
            .await;
        assert_eq!(answer.header("location"), "/", "{elsewhere}");
    }
    assert_eq!(
        desk.post("/language", "code=xx&back=/")
            .await
            .status
            .as_u16(),
        404
    );
    let spanish = ask(
        &desk,
        "GET",
        "/new",
        &[("host", HOST), ("cookie", "a=b; language=es")],
    )
    .await;
    assert!(spanish.text().contains("<html lang=\"es\">"));
    let preferred = [
        ("host", HOST),
        ("accept-language", "es-MX,es;q=0.9,en;q=0.8"),
    ];
    let spanish = ask(&desk, "GET", "/new", &preferred).await;
    assert!(spanish.text().contains("<html lang=\"es\">"));
}

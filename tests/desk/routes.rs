//! Every route has its rule here; a route without one fails.

use crate::at_hand::Answer;
use crate::at_hand::AtHand;
use crate::at_hand::HOST;
use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use axum::body::Body;
use axum::http::Request;
use axum::http::StatusCode;
use quash::web::Access;
use quash::web::ROUTES;
use quash::web::guard::HEADERS;

/// How a route is asked, and what a look at it gives for a matter that is there.
struct Rule {
    path: &'static str,
    access: Access,
    look: u16,
    /// Asking for a matter that is not there.
    unknown: Option<u16>,
}

const fn rule(path: &'static str, access: Access, look: u16) -> Rule {
    Rule {
        path,
        access,
        look,
        unknown: None,
    }
}

const fn of_matter(path: &'static str, access: Access, look: u16) -> Rule {
    Rule {
        unknown: Some(404),
        ..rule(path, access, look)
    }
}

const RULES: &[Rule] = &[
    rule("/", Access::Look, 200),
    rule("/new", Access::Look, 200),
    rule("/matters", Access::Change, 405),
    of_matter("/matters/{id}", Access::Look, 200),
    of_matter("/matters/{id}/review", Access::Look, 200),
    of_matter("/matters/{id}/pages/{file}/{page}", Access::Look, 200),
    of_matter("/matters/{id}/answers", Access::Change, 405),
    of_matter("/matters/{id}/again", Access::Change, 405),
    of_matter("/matters/{id}/sheet/{format}", Access::Look, 200),
    of_matter("/matters/{id}/packet", Access::Look, 200),
    of_matter("/matters/{id}/erase", Access::LookAndChange, 200),
    of_matter("/matters/{id}/papers", Access::Change, 405),
    of_matter("/matters/{id}/state", Access::Change, 405),
    rule("/find", Access::Change, 405),
    rule("/export/{format}", Access::Look, 200),
    rule("/calendar", Access::LookAndChange, 200),
    rule("/feed/{secret}", Access::Look, 404),
    rule("/api/v1/triage", Access::Change, 405),
    rule("/kept", Access::Look, 200),
    rule("/language", Access::Change, 405),
    rule("/away", Access::Look, 200),
    rule("/back", Access::Change, 405),
    rule("/desk.css", Access::Look, 200),
    rule("/desk.js", Access::Look, 200),
    rule("/healthz", Access::Look, 200),
    rule("/metrics", Access::Look, 200),
];

#[test]
fn every_route_has_a_rule_and_every_rule_a_route() {
    for route in ROUTES {
        let rule = RULES.iter().find(|rule| rule.path == route.path);
        let rule = rule.unwrap_or_else(|| panic!("{} has no rule", route.path));
        assert_eq!(rule.access, route.access, "{}", route.path);
    }
    assert_eq!(ROUTES.len(), RULES.len());
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
    for rule in RULES.iter().filter(|it| it.access == Access::Look) {
        let answer = desk.post(&filled(rule.path, &matter), "x=1").await;
        assert_eq!(answer.status.as_u16(), 405, "{}", rule.path);
    }
    for rule in RULES.iter().filter(|it| it.access == Access::Change) {
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

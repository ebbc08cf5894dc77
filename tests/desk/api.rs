//! The API: keys and their roles, what it tells, and that its description leaves nothing out.

use crate::at_hand::Answer;
use crate::at_hand::AtHand;
use crate::at_hand::HOST;
use crate::at_hand::NOTICE;
use crate::at_hand::desk;
use crate::people::Somebody;
use crate::people::between;
use axum::body::Body;
use axum::http::Request;
use axum::http::StatusCode;
use quash::web::ROUTES;
use quash::web::access::Access;
use serde_json::Value;

/// Asks with a key, or without one.
async fn ask(desk: &AtHand, path: &str, key: Option<&str>) -> Answer {
    let mut request = Request::get(path).header("host", HOST);
    if let Some(key) = key {
        request = request.header("authorization", format!("Bearer {key}"));
    }
    desk.send(request.body(Body::empty()).expect("a request"))
        .await
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

/// Has a key made; gives it with its id.
async fn key(somebody: &mut Somebody<'_>, role: &str) -> (String, String) {
    let form = format!("act=make&label=For+{role}&role={role}");
    let page = somebody.post("/tokens", &form).await.text();
    let key = between(&page, "<code>", "</code>").to_owned();
    let line = page.split(&format!("For {role}")).nth(1).expect("its line");
    let id = between(line, "name=\"token\" value=\"", "\"").to_owned();
    (key, id)
}

#[tokio::test]
async fn a_key_opens_what_its_role_sees_and_nothing_else() {
    let desk = desk().await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney coordinator administrator").await;
    let matter = ana.matter(NOTICE).await;
    let one = format!("/api/v1{matter}");
    let paths = [
        "/api/v1/docket",
        "/api/v1/matters",
        one.as_str(),
        "/metrics",
    ];
    for (role, let_in) in [
        ("attorney", [true, true, true, false]),
        ("coordinator", [true, false, false, false]),
        ("administrator", [false, false, false, true]),
    ] {
        let (key, id) = key(&mut ana, role).await;
        for (path, let_in) in paths.iter().zip(let_in) {
            let answer = ask(&desk, path, Some(&key)).await;
            let expected = if let_in { 200 } else { 403 };
            assert_eq!(answer.status.as_u16(), expected, "{role} {path}");
        }
        let page = ask(&desk, "/", Some(&key)).await;
        assert_eq!(
            page.status,
            StatusCode::UNAUTHORIZED,
            "a key is for programs"
        );
        ana.post("/tokens", &format!("act=end&token={id}")).await;
        let ended = ask(&desk, paths[0], Some(&key)).await;
        assert_eq!(ended.status, StatusCode::UNAUTHORIZED, "{role}");
    }
    for key in [None, Some("quash_0"), Some(""), Some("nonsense")] {
        let answer = ask(&desk, paths[0], key).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{key:?}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(json(&answer)["type"], "urn:quash:problem:not_signed_in");
    }
    // A browser's session is none for programs: no page can make it ask.
    assert_eq!(ana.get(paths[0]).await.status, StatusCode::UNAUTHORIZED);
    let refused = ana.post("/tokens", "act=make&label=x&role=intake").await;
    assert_eq!(
        refused.status,
        StatusCode::BAD_REQUEST,
        "no more than she may herself"
    );
    let log = ana.get("/log").await.text();
    assert!(log.contains("<td>Program: For attorney</td><td>looked at the matter</td>"));
}

#[tokio::test]
async fn a_key_for_intake_sees_what_its_person_took_in_today() {
    let desk = desk().await;
    let mut ivo = Somebody::joins(&desk, "Ivo", "intake administrator").await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let (own, other) = (ivo.matter(NOTICE).await, ana.matter("Another paper").await);
    let (key, _) = key(&mut ivo, "intake").await;
    for list in ["/api/v1/docket", "/api/v1/matters"] {
        let text = ask(&desk, list, Some(&key)).await.text();
        assert!(text.contains(own.trim_start_matches("/matters/")), "{list}");
        assert!(
            !text.contains(other.trim_start_matches("/matters/")),
            "{list}"
        );
    }
    let status = async |matter: &str| {
        ask(&desk, &format!("/api/v1{matter}"), Some(&key))
            .await
            .status
    };
    assert_eq!(status(&own).await, StatusCode::OK);
    assert_eq!(status(&other).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_key_ends_with_the_role_or_the_account_behind_it() {
    let desk = desk().await;
    let mut ada = Somebody::joins(&desk, "Ada", "administrator").await;
    let mut ana = Somebody::joins(&desk, "Ana", "attorney").await;
    let (key, _) = key(&mut ana, "attorney").await;
    let people = desk.intake.docket.people().await.expect("people");
    let ana = &people.iter().find(|it| it.name == "Ana").expect("Ana").id;
    let path = "/api/v1/docket";
    assert_eq!(ask(&desk, path, Some(&key)).await.status, StatusCode::OK);
    ada.post("/people", &format!("act=roles&person={ana}&role=intake"))
        .await;
    assert_eq!(
        ask(&desk, path, Some(&key)).await.status,
        StatusCode::FORBIDDEN
    );
    ada.post("/people", &format!("act=roles&person={ana}&role=attorney"))
        .await;
    assert_eq!(ask(&desk, path, Some(&key)).await.status, StatusCode::OK);
    ada.post("/people", &format!("act=shut&person={ana}")).await;
    assert_eq!(
        ask(&desk, path, Some(&key)).await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn it_tells_days_and_matters_part_by_part() {
    let desk = desk().await;
    let mut paths = Vec::new();
    for n in 0..3 {
        paths.push(desk.matter(&NOTICE.replace("417", &format!("41{n}"))).await);
    }
    let first = json(&desk.get("/api/v1/docket?most=2").await);
    assert_eq!(first["today"], "2026-11-22");
    assert_eq!(first["next"], 2);
    let date = &first["dates"][0];
    assert_eq!(date["act_by"], "2026-11-27");
    assert_eq!(date["nearness"], "this_week");
    assert_eq!(date["days_left"], 5);
    assert_eq!(date["state"], "new");
    let text = first.to_string();
    assert!(
        !text.contains("Harborline") && !text.contains("HSI"),
        "{text}"
    );
    let rest = json(&desk.get("/api/v1/docket?from=2&most=2").await);
    assert_eq!(rest["dates"].as_array().expect("a list").len(), 1);
    assert!(rest["next"].is_null());

    let matters = json(&desk.get("/api/v1/matters").await);
    assert_eq!(matters["matters"][0]["provider"], "Harborline");
    let one = json(&desk.get(&format!("/api/v1{}", paths[0])).await);
    assert_eq!(one["reading"], "read");
    assert_eq!(one["reports"][0]["schema"], "quash.report/1");
    assert_eq!(one["reports"][0]["file_by"]["date"], "2026-11-27");
    for wrong in [
        "from=-1",
        "most=0",
        "most=501",
        "from=x",
        "nothing=1",
        "from=1&from=2",
    ] {
        let answer = desk.get(&format!("/api/v1/matters?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{wrong}"
        );
    }
    let missing = desk
        .get("/api/v1/matters/00000000000000000000000000000000")
        .await;
    assert_eq!(json(&missing)["status"], 404);
    let post = desk.post("/api/v1/docket", "x=1").await;
    assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(post.header("allow"), "GET,HEAD");
    assert_eq!(post.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn the_description_leaves_no_address_out_and_points_nowhere_wrong() {
    let desk = desk().await;
    let api = json(&desk.get("/api/v1/openapi.json").await);
    assert!(
        api["openapi"]
            .as_str()
            .expect("a version")
            .starts_with("3.1")
    );
    let described = api["paths"].as_object().expect("paths");
    let mut seen = 0;
    for route in ROUTES.iter().filter(|it| it.path.starts_with("/api/v1/")) {
        let path = &described.get(route.path);
        let path = path.unwrap_or_else(|| panic!("{} is not described", route.path));
        let ways: &[&str] = match route.access() {
            Access::Look => &["get"],
            Access::Change => &["post"],
            Access::LookAndChange => &["get", "post"],
        };
        let told: Vec<&str> = path
            .as_object()
            .expect("ways")
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(told, ways, "{}", route.path);
        seen += 1;
    }
    assert_eq!(
        seen,
        described.len(),
        "nothing is described that is not there"
    );
    let mut references = Vec::new();
    gather(&api, &mut references);
    assert!(references.len() > 40);
    for reference in references {
        let place = reference.strip_prefix('#').expect("within the description");
        assert!(api.pointer(place).is_some(), "{reference}");
    }
    let report = &api["components"]["schemas"]["Report"]["properties"];
    assert!(report["file_by"].is_object());
}

/// Every reference of a description.
fn gather<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(to) if name == "$ref" => found.push(to),
                    _ => gather(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|it| gather(it, found)),
        _ => {}
    }
}

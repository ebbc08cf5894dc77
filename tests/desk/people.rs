//! People with accounts, each at a browser of their own.

use crate::at_hand::Answer;
use crate::at_hand::AtHand;
use crate::at_hand::HOST;
use axum::body::Body;
use axum::http::Request;
use axum::http::StatusCode;
use quash::docket::role::Roles;
use quash::docket::second::code_at;
use quash::docket::second::next_code;

pub const PASSWORD: &str = "three plain words";

/// Somebody at a browser that keeps its cookies.
pub struct Somebody<'a> {
    pub desk: &'a AtHand,
    /// Name and value.
    pub cookie: String,
    /// The secret of the second factor.
    pub second: String,
    pub codes: Vec<String>,
}

/// The text between two others.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before);
    let (_, rest) = rest.unwrap_or_else(|| panic!("{before} is not in {text}"));
    rest.split_once(after).expect("its end").0
}

impl<'a> Somebody<'a> {
    /// A browser that nobody has signed in with.
    pub fn new(desk: &'a AtHand) -> Somebody<'a> {
        Somebody {
            desk,
            cookie: String::new(),
            second: String::new(),
            codes: Vec::new(),
        }
    }

    /// Makes an account with these roles, by a link and through the pages.
    pub async fn joins(desk: &'a AtHand, name: &str, roles: &str) -> Somebody<'a> {
        let moment = (desk.desk.clock)();
        let docket = &desk.intake.docket;
        let roles = Roles::from_words(roles);
        let invited = docket.invite(&roles, None, moment).await;
        let link = format!("/join/{}", invited.expect("a link"));
        let mut browser = Somebody::new(desk);
        let form = format!("name={name}&password={PASSWORD}&again={PASSWORD}");
        let joined = browser.post(&link, &form).await;
        assert_eq!(joined.header("location"), "/second", "{}", joined.text());
        browser.proves_the_first_time().await;
        browser
    }

    /// Sets up the second factor.
    pub async fn proves_the_first_time(&mut self) {
        let page = self.get("/second").await.text();
        let words = between(&page, "<code>", "</code>");
        self.second = words.replace(' ', "");
        let recovery = self.post("/second", &self.code()).await;
        assert_eq!(recovery.status, StatusCode::OK, "{}", recovery.text());
        let text = recovery.text();
        let codes = text.split("<code>").skip(1);
        let codes = codes.map(|it| it.split("</code>").next().expect("an end").to_owned());
        self.codes = codes.collect();
        assert_eq!(self.codes.len(), 8);
    }

    /// The form with the code that the phone shows now.
    pub fn code(&self) -> String {
        let code = code_at(&self.second, self.desk.moment()).expect("a code");
        format!("code={code}")
    }

    /// Waits until the phone shows another code.
    pub fn waits_for_the_next_code(&self) {
        let now = self.desk.moment();
        self.desk.wait(next_code(now) - now);
    }

    /// Signs in with both factors; gives the last answer.
    pub async fn signs_in(&mut self, name: &str, back: &str) -> Answer {
        self.waits_for_the_next_code();
        let form = format!("name={name}&password={PASSWORD}&back={back}");
        let first = self.post("/sign-in", &form).await;
        assert_eq!(first.header("location"), "/second", "{}", first.text());
        self.post("/second", &self.code()).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let mut request = request.header("host", HOST);
        if !self.cookie.is_empty() {
            request = request.header("cookie", &self.cookie);
        }
        let answer = self.desk.send(request.body(body).expect("a request")).await;
        let set = answer.header("set-cookie");
        if set.contains("session=") {
            self.cookie = set.split(';').next().expect("a cookie").to_owned();
        }
        answer
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        self.send(request, form.replace(' ', "+").into()).await
    }

    /// Brings a text as a paper.
    pub async fn brings(&mut self, text: &str) -> Answer {
        let body = format!(
            "--cut\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--cut\r\n\
             content-disposition: form-data; name=\"received\"\r\n\r\n2026-11-20\r\n--cut--\r\n"
        );
        let request = Request::post("/matters")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=cut");
        self.send(request, body.into()).await
    }

    /// Takes a matter in and has it read; gives its address.
    pub async fn matter(&mut self, text: &str) -> String {
        let answer = self.brings(text).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        self.desk.read_all().await;
        let path = answer.header("location");
        path.split('?').next().expect("a path").to_owned()
    }
}

//! Taking papers in: choose files or paste text, and nothing else is required.

use crate::docket::marks::Kind;
use crate::docket::matter::About;
use crate::docket::matter::Brought;
use crate::notice::answer::Answer;
use crate::notice::answer::Field;
use crate::notice::answer::Given;
use crate::notice::answer::Value;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Multipart;
use axum::extract::State;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use chrono::NaiveDate;

/// The most that one visit may bring, all files together.
pub const MOST_BYTES: usize = 100 * 1024 * 1024;
/// The most files of one visit.
pub const MOST_FILES: usize = 40;

#[derive(Template)]
#[template(path = "desk/take_in.html")]
struct TakeInPage {
    frame: Frame,
    limit: String,
    files: usize,
    today: NaiveDate,
    courts: Vec<(String, String)>,
}

/// The most names of one visit.
const MOST_NAMES: usize = 50;

/// How much may be brought, for a person.
pub fn limit_in_words() -> String {
    format!("{} MB", MOST_BYTES / (1024 * 1024))
}

/// The form.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    let court = |it: &crate::law::court::Court| (it.id.0.clone(), it.name.clone());
    let mut courts: Vec<(String, String)> =
        desk.intake.rulebook.courts().iter().map(court).collect();
    courts.sort_by(|a, b| a.1.cmp(&b.1));
    shown(&TakeInPage {
        frame: Frame::of(&visitor, "take_in.title"),
        limit: limit_in_words(),
        files: MOST_FILES,
        today: (desk.intake.today)(),
        courts,
    })
}

/// What the form brings.
#[derive(Default)]
pub struct Form {
    pub papers: Vec<Brought>,
    pub received: Option<NaiveDate>,
    pub court: Option<String>,
    /// Of locked papers.
    pub password: Option<String>,
    /// Who is concerned, one on each line: kept as keyed hashes alone.
    pub names: Vec<String>,
}

/// Stores the papers and goes to the matter's page.
pub async fn take_in(State(desk): State<Desk>, parts: Multipart) -> Result<Response, Fault> {
    let form = read(parts).await?;
    if form.papers.is_empty() {
        return Err(Fault::NothingBrought);
    }
    let today = (desk.intake.today)();
    if form.received.is_some_and(|day| day > today) {
        return Err(Fault::NotUnderstood("take_in.received"));
    }
    let known = |id: &String| {
        desk.intake
            .rulebook
            .courts()
            .iter()
            .any(|it| it.id.0 == *id)
    };
    let about = About {
        court: form.court.filter(known),
        password: form.password,
        ..About::default()
    };
    let answers: Vec<Given> = form
        .received
        .map(|day| Given {
            notice: None,
            field: Field::ReceivedDate,
            of: None,
            answer: Answer::Said(Value::Day(day)),
            on: today,
        })
        .into_iter()
        .collect();
    let docket = &desk.intake.docket;
    let earlier = docket.same_paper(&form.papers).await?;
    let id = docket.take_in(form.papers, &about, &answers, today).await?;
    docket.keep_marks(&id, Kind::Name, &form.names).await?;
    desk.bell.notify_one();
    let to = match earlier {
        Some(earlier) => format!("/matters/{id}?same={earlier}"),
        None => format!("/matters/{id}"),
    };
    Ok(Redirect::to(&to).into_response())
}

/// Reads the form; nothing of it is stored yet.
pub async fn read(mut parts: Multipart) -> Result<Form, Fault> {
    let mut form = Form::default();
    while let Some(part) = parts.next_field().await.map_err(cut)? {
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "papers" => {
                let name = part.file_name().unwrap_or_default().to_owned();
                let bytes = part.bytes().await.map_err(cut)?;
                // A form without a file sends one without a name.
                if !bytes.is_empty() && form.papers.len() < MOST_FILES {
                    let bytes = bytes.to_vec();
                    form.papers.push(Brought { name, bytes });
                }
            }
            "text" => {
                let text = part.text().await.map_err(cut)?;
                if !text.trim().is_empty() {
                    form.papers.push(Brought {
                        name: String::new(),
                        bytes: text.into_bytes(),
                    });
                }
            }
            "received" => {
                let text = part.text().await.map_err(cut)?;
                form.received = crate::web::answer::day(&text, "take_in.received")?;
            }
            "names" => {
                let text = part.text().await.map_err(cut)?;
                let names = text.lines().map(str::trim).filter(|it| !it.is_empty());
                form.names = names.take(MOST_NAMES).map(str::to_owned).collect();
            }
            "court" => {
                let text = part.text().await.map_err(cut)?;
                form.court = Some(text.trim().to_owned()).filter(|it| !it.is_empty());
            }
            "password" => {
                let text = part.text().await.map_err(cut)?;
                form.password = Some(text).filter(|it| !it.is_empty());
            }
            _ => return Err(Fault::NotUnderstood("desk.the_form")),
        }
    }
    Ok(form)
}

fn cut(error: MultipartError) -> Fault {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        _ => Fault::CutOff,
    }
}

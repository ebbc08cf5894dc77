//! How a matter stands: its state, who works on it, its dates. Nothing from its papers.

use crate::docket::matter::Matter;
use crate::docket::matter::State;
use crate::docket::people::Person;
use crate::web::Desk;
use crate::web::assign::works;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::matter::code;
use crate::web::matter::dates;
use crate::web::matter::steps;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Path;
use axum::extract::State as Of;
use axum::response::Response;

#[derive(Template)]
#[template(path = "desk/course.html")]
struct CoursePage {
    frame: Frame,
    id: String,
    code: String,
    docketed: bool,
    state: &'static str,
    day: String,
    keep_until: String,
    course: Course,
}

/// The part of a page that says how a matter stands, and moves it on.
pub struct Course {
    pub states: &'static [State],
    pub steps: Vec<String>,
    pub dates: Vec<String>,
    /// Those who could work on it; nobody where there are no accounts.
    pub people: Vec<Person>,
    /// The id of who does.
    pub assigned: String,
}

impl Course {
    pub async fn of(desk: &Desk, matter: &Matter, frame: &Frame) -> Result<Course, Fault> {
        let docket = &desk.intake.docket;
        let people = docket.people().await?.into_iter();
        let assigned = docket.assigned(&matter.id).await?;
        Ok(Course {
            states: State::ALL,
            steps: steps(&docket.steps(matter).await?, frame),
            dates: dates(&docket.shown(matter).await?, frame),
            people: people.filter(|it| works(&it.roles, it.shut)).collect(),
            assigned: assigned.unwrap_or_default(),
        })
    }
}

/// The page.
pub async fn page(
    Of(desk): Of<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Fault> {
    let docket = &desk.intake.docket;
    let matter = docket.matter(&id).await?.ok_or(Fault::NotFound)?;
    docket.note("looked", Some(&id)).await?;
    let frame = Frame::of(&visitor, "course.title");
    let day = match matter.act_by {
        Some(day) => frame.language.day(day),
        None => frame.say("docket.no_date"),
    };
    shown(&CoursePage {
        code: code(&id),
        docketed: matter.docketed,
        state: matter.state.id(),
        day,
        keep_until: frame.language.day(matter.keep_until),
        course: Course::of(&desk, &matter, &frame).await?,
        frame,
        id,
    })
}

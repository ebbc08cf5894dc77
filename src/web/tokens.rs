//! Keys for other programs: made here, shown once, taken back here.

use crate::docket::role::Role;
use crate::docket::role::Roles;
use crate::docket::tokens::LONGEST_LABEL;
use crate::docket::tokens::Token;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Form;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "desk/tokens.html")]
struct TokensPage {
    frame: Frame,
    tokens: Vec<Line>,
    roles: Vec<Role>,
    longest: usize,
    /// The new key, shown this once.
    key: Option<String>,
    /// Nobody has an account, so no key is needed.
    alone: bool,
}

struct Line {
    token: Token,
    /// Whoever made it.
    by: String,
    made: String,
}

/// What the form says.
#[derive(Deserialize)]
pub struct Asked {
    act: String,
    #[serde(default)]
    token: String,
    #[serde(default)]
    label: String,
    #[serde(default)]
    role: String,
}

/// The list.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    told(&desk, &visitor, None).await
}

/// An administrator sees every key, anybody else their own.
async fn seen(desk: &Desk, visitor: &Visitor) -> Result<Vec<Token>, Fault> {
    let own = match visitor.roles().has(Role::Administrator) {
        true => None,
        false => visitor.account(),
    };
    Ok(desk.intake.docket.tokens(own).await?)
}

/// Makes a key, or takes one back.
pub async fn change(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(form): Form<Asked>,
) -> Result<Response, Fault> {
    let docket = &desk.intake.docket;
    let person = visitor.account().ok_or(Fault::NotAllowed)?;
    match form.act.as_str() {
        "make" => {
            let label = form.label.trim();
            if !(1..=LONGEST_LABEL).contains(&label.chars().count()) {
                return Err(Fault::NotUnderstood("tokens.label"));
            }
            let role = Role::from_id(&form.role).filter(|it| visitor.roles().has(*it));
            let role = role.ok_or(Fault::NotUnderstood("tokens.role"))?;
            let key = docket.make_token(person, label, &Roles::of([role])).await?;
            told(&desk, &visitor, Some(key)).await
        }
        "end" => {
            let seen = seen(&desk, &visitor).await?;
            let token = seen.iter().find(|it| it.id == form.token);
            docket.end_token(&token.ok_or(Fault::NotFound)?.id).await?;
            told(&desk, &visitor, None).await
        }
        _ => Err(Fault::NotUnderstood("desk.the_form")),
    }
}

async fn told(desk: &Desk, visitor: &Visitor, key: Option<String>) -> Result<Response, Fault> {
    let people = desk.intake.docket.people().await?;
    let name = |id: &str| {
        people
            .iter()
            .find(|it| it.id == id)
            .map(|it| it.name.clone())
    };
    let frame = Frame::of(visitor, "tokens.title");
    let line = |token: Token| Line {
        by: name(&token.person).unwrap_or_default(),
        made: frame.moment(&token.made_at),
        token,
    };
    let tokens = seen(desk, visitor).await?.into_iter().map(line).collect();
    shown(&TokensPage {
        tokens,
        roles: visitor.roles().list().to_vec(),
        longest: LONGEST_LABEL,
        key,
        alone: visitor.is_alone(),
        frame,
    })
}

//! Giving a matter to somebody, or to nobody.

use crate::docket::role::Role;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::state::back;
use crate::web::visitor::Visitor;
use axum::extract::Form;
use axum::extract::Path;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

/// What the form says.
#[derive(Deserialize)]
pub struct Change {
    #[serde(default)]
    person: String,
}

/// Notes who works on the matter.
pub async fn assign(
    State(desk): State<Desk>,
    Path(id): Path<String>,
    visitor: Visitor,
    Form(form): Form<Change>,
) -> Result<Response, Fault> {
    let docket = &desk.intake.docket;
    docket.matter(&id).await?.ok_or(Fault::NotFound)?;
    let person = match form.person.as_str() {
        "" => None,
        id => {
            let people = docket.people().await?;
            let known = people
                .iter()
                .any(|it| it.id == id && works(&it.roles, it.shut));
            Some(id).filter(|_| known)
        }
    };
    if person.is_none() && !form.person.is_empty() {
        return Err(Fault::NotUnderstood("assign.label"));
    }
    docket.assign(&id, person).await?;
    Ok(back(&id, &visitor))
}

/// Whether somebody can work on matters.
pub fn works(roles: &crate::docket::role::Roles, shut: bool) -> bool {
    !shut && (roles.has(Role::Attorney) || roles.has(Role::Coordinator))
}

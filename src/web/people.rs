//! The people of the desk: who has an account, inviting, and shutting an account.

use crate::docket::invitations::HOURS;
use crate::docket::people::Person;
use crate::docket::role::Role;
use crate::docket::role::Roles;
use crate::web::Desk;
use crate::web::fault::Fault;
use crate::web::frame::Frame;
use crate::web::frame::page as shown;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::Form;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "desk/people.html")]
struct PeoplePage {
    frame: Frame,
    people: Vec<Line>,
    open: Vec<Open>,
    roles: &'static [Role],
    hours: i64,
    /// The new link, shown this once.
    link: Option<String>,
    /// What was done, as a word of the tables.
    done: Option<&'static str>,
    /// Nobody has an account yet.
    alone: bool,
}

struct Line {
    person: Person,
    /// It is whoever looks.
    own: bool,
}

struct Open {
    id: String,
    roles: Roles,
    /// The name of the account that it opens anew.
    anew: Option<String>,
}

/// The form: one act, and what it is done to.
type Sent = Vec<(String, String)>;

fn sent<'a>(form: &'a Sent, name: &str) -> &'a str {
    let field = form.iter().find(|(known, _)| known == name);
    field.map_or("", |(_, value)| value.as_str())
}

fn roles(form: &Sent) -> Result<Roles, Fault> {
    let chosen = form.iter().filter(|(name, _)| name == "role");
    let roles = Roles::of(chosen.filter_map(|(_, word)| Role::from_id(word)));
    match roles.is_empty() {
        true => Err(Fault::NotUnderstood("people.roles")),
        false => Ok(roles),
    }
}

/// The list.
pub async fn page(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Fault> {
    told(&desk, &visitor, None, None).await
}

/// Invites, shuts, or changes roles.
pub async fn change(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(form): Form<Sent>,
) -> Result<Response, Fault> {
    let (docket, moment) = (&desk.intake.docket, (desk.clock)());
    let named = sent(&form, "person");
    let people = docket.people().await?;
    let person = people.iter().find(|it| it.id == named);
    let own = visitor.account() == Some(named);
    let link = |secret: String| Some(desk.address(&format!("/join/{secret}")));
    let (link, done) = match sent(&form, "act") {
        "invite" => (
            link(docket.invite(&roles(&form)?, None, moment).await?),
            "invited",
        ),
        "uninvite" => {
            docket.uninvite(sent(&form, "invitation")).await?;
            (None, "uninvited")
        }
        "anew" => {
            let person = person.ok_or(Fault::NotFound)?;
            let secret = docket.invite(&person.roles, Some(&person.id), moment);
            (link(secret.await?), "anew")
        }
        // Nobody locks themselves out by a slip.
        "shut" if own => return Err(Fault::OwnAccount),
        "shut" => {
            let person = person.ok_or(Fault::NotFound)?;
            docket.shut_out(&person.id).await?;
            (None, "shut")
        }
        "roles" => {
            let (person, roles) = (person.ok_or(Fault::NotFound)?, roles(&form)?);
            if own && !roles.has(Role::Administrator) {
                return Err(Fault::OwnAccount);
            }
            docket.set_roles(&person.id, &roles).await?;
            (None, "changed")
        }
        _ => return Err(Fault::NotUnderstood("desk.the_form")),
    };
    told(&desk, &visitor, link, Some(done)).await
}

async fn told(
    desk: &Desk,
    visitor: &Visitor,
    link: Option<String>,
    done: Option<&'static str>,
) -> Result<Response, Fault> {
    let docket = &desk.intake.docket;
    let people = docket.people().await?;
    let name_of = |id: &String| {
        people
            .iter()
            .find(|it| it.id == *id)
            .map(|it| it.name.clone())
    };
    let open = docket.invitations((desk.clock)()).await?;
    let open = open.into_iter().map(|it| Open {
        anew: it.person.as_ref().and_then(name_of),
        id: it.id,
        roles: it.roles,
    });
    let open = open.collect();
    let line = |person: Person| Line {
        own: visitor.account() == Some(person.id.as_str()),
        person,
    };
    shown(&PeoplePage {
        frame: Frame::of(visitor, "people.title"),
        people: people.into_iter().map(line).collect(),
        open,
        roles: Role::ALL,
        hours: HOURS,
        link,
        done,
        alone: visitor.is_alone(),
    })
}

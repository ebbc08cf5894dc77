//! The visitor's choice of language.

use crate::language::Language;
use crate::web::fault::Fault;
use crate::web::visitor::LANGUAGE;
use crate::web::visitor::own_page;
use axum::extract::Form;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Choice {
    code: String,
    back: String,
}

/// Remembers the language and goes back to the page.
pub async fn choose(Form(choice): Form<Choice>) -> Result<Response, Fault> {
    let language = Language::of(&choice.code).ok_or(Fault::NotFound)?;
    let cookie = format!(
        "{LANGUAGE}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000",
        language.code()
    );
    let back = own_page(&choice.back);
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(back)).into_response())
}

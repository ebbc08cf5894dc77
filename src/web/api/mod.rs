//! `/api/v1`: for other programs, each with its key.
//!
//! Takes and gives JSON, but for papers, which come as a form. Errors are problem details
//! (RFC 9457). The description is made from the code ([`description`]) and is served beside it.

pub mod description;
pub mod docket;
pub mod matters;
pub mod problem;
pub mod triage;

use crate::web::fault::Fault;
use serde::Deserialize;
use utoipa::IntoParams;

/// Where its addresses begin.
pub const ROOT: &str = "/api/";

/// The most that one answer lists.
const MOST: i64 = 500;
/// What it lists where nothing is said.
const USUAL: i64 = 100;

/// Which part of a list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Part {
    /// How many to leave out from the beginning: `next` of the answer before.
    #[param(minimum = 0, maximum = 1_000_000_000)]
    from: Option<i64>,
    /// How many at most.
    #[param(minimum = 1, maximum = 500)]
    most: Option<i64>,
}

impl Part {
    /// From where, and how many.
    fn bounds(&self) -> Result<(i64, i64), Fault> {
        let (from, most) = (self.from.unwrap_or(0), self.most.unwrap_or(USUAL));
        if !(0..=1_000_000_000).contains(&from) {
            return Err(Fault::NotUnderstood("api.from"));
        }
        if !(1..=MOST).contains(&most) {
            return Err(Fault::NotUnderstood("api.most"));
        }
        Ok((from, most))
    }
}

/// Cuts a list that was asked for with one more; gives where the next part begins.
fn cut<T>(list: &mut Vec<T>, from: i64, most: i64) -> Option<i64> {
    let more = list.len() as i64 > most;
    list.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    more.then_some(from + most)
}

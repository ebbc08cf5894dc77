//! The time that the company gives the reader: a count, a date, or both.
//!
//! Every length of time and every date of the notice's own message is weighed
//! by what its sentence is about: the reader going to court, the company
//! handing over, the agency's own date, deletion of data, silence, and so on.
//! What weighs enough is a clock. Clocks told twice are joined.

use crate::notice::vocabulary::Trigger;
use crate::recognize::clocks::CLEAR;
use crate::recognize::clocks::Told;
use crate::recognize::clocks::Windows;
use crate::recognize::clocks::join;
use crate::recognize::counted;
use crate::recognize::dated;
use crate::recognize::piece::Piece;
use crate::recognize::reminder;

/// The windows that the notice gives.
pub fn windows(notice: &Piece) -> Windows {
    let mut told: Vec<Told> = Vec::new();
    for duration in notice
        .durations
        .iter()
        .filter(|d| notice.is_live(d.span.start))
    {
        told.extend(counted::count(notice, duration));
    }
    for mention in notice.dates.iter().filter(|d| notice.is_live(d.span.start)) {
        told.extend(dated::day(notice, mention));
    }
    reminder::count_from_the_first(notice, &mut told);
    told.sort_by_key(|t| t.span.start);
    let (clear, rest): (Vec<Told>, Vec<Told>) = told.into_iter().partition(|t| t.weight >= CLEAR);
    let mut clear = clear;
    // The same count told elsewhere in fuller words lends its event.
    for told in clear
        .iter_mut()
        .filter(|t| t.window.trigger == Trigger::Unstated && !t.window.wording.minimum_gap)
    {
        let fuller = rest.iter().find(|r| {
            r.window.days.is_some()
                && r.window.days == told.window.days
                && r.window.unit == told.window.unit
                && r.window.trigger != Trigger::Unstated
        });
        if let Some(fuller) = fuller {
            told.window.trigger = fuller.window.trigger;
            told.window.trigger_date = fuller.window.trigger_date;
            told.window.wording.service_on_provider = fuller.window.wording.service_on_provider;
            told.window.wording.repeats = fuller.window.wording.repeats;
        }
    }
    let doubtful = if clear.is_empty() {
        doubtful(rest)
    } else {
        Vec::new()
    };
    join(notice, if clear.is_empty() { doubtful } else { clear })
}

/// A short clock whose sentence leaves doubt: taken all the same, because the other reading is a later day.
fn doubtful(told: Vec<Told>) -> Vec<Told> {
    let short = |t: &Told| match (t.window.days, t.window.unit) {
        (Some(days), Some(crate::notice::vocabulary::Unit::Hours)) => days <= 240,
        (Some(days), Some(crate::notice::vocabulary::Unit::Business)) => days <= 6,
        (Some(days), _) => days <= 9,
        _ => false,
    };
    told.into_iter()
        .filter(|t| t.weight >= 0 && short(t))
        .collect()
}

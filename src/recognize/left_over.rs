//! Days and times that the recognizers of windows and return dates left over.
//!
//! Takes a notice as read so far and its own piece, and adds what the usual words do not reach: a
//! day told loosely, a time nobody understood that ends before the usual range. What it adds is
//! never called certain, and it never takes a day away that may still end the reader's time.

use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::Why;
use crate::notice::vocabulary::Unit;
use crate::notice::window::Window;
use crate::recognize::ahead;
use crate::recognize::counted;
use crate::recognize::hint;
use crate::recognize::loose;
use crate::recognize::piece::Piece;
use crate::recognize::reminder;
use crate::recognize::window;
use chrono::Days;
use chrono::NaiveDate;

/// Days after the notice at which the usual range of a notice without a time begins.
const RANGE_BEGINS: u64 = 10;

/// About when a window ends: good enough to tell a sooner day from a later one.
fn ends_about(window: &Window, sent: NaiveDate) -> NaiveDate {
    let days = match (window.explicit_date, window.days, window.unit) {
        (Some(day), ..) => return day,
        (None, Some(hours), Some(Unit::Hours)) => hours / 24,
        (None, Some(days), _) => days,
        _ => 0,
    };
    let from = window.trigger_date.unwrap_or(sent);
    let ends = from.checked_add_days(Days::new(u64::from(days)));
    ends.unwrap_or(sent)
}

/// Days long before the notice are no ends of its time: a resolution adopted last year, a request
/// of the reader's. One that lies closer stays, for the notice's own day may be misread.
pub fn bygone_days(notice: &mut Notice) {
    const LONG_BEFORE: i64 = 45;
    let Some(sent) = notice.notice_date.as_ref().map(|d| d.value) else {
        return;
    };
    let old = |w: &Window| {
        let day = w.explicit_date;
        day.is_some_and(|day| sent.signed_duration_since(day).num_days() > LONG_BEFORE)
    };
    notice
        .other_windows
        .retain(|w| w.value.days.is_some() || !old(&w.value));
    if let Some(window) = notice.window.as_mut().filter(|w| old(&w.value)) {
        if window.value.days.is_some() {
            window.value.explicit_date = None;
            window.value.explicit_strict = None;
        } else if notice.other_windows.is_empty() {
            notice.window = None;
        } else {
            notice.window = Some(notice.other_windows.remove(0));
        }
    }
}

/// Days that the usual words for a window or a return date do not reach.
pub fn left_over_days(notice: &mut Notice, doubts: &mut Vec<Doubt>, paper: &Piece) {
    let sent = notice.sent.or(notice.notice_date.as_ref().map(|d| d.value));
    let changed = counted::changed_above(paper);
    if changed.is_some() {
        notice.window = None;
        notice.other_windows.clear();
        notice.earlier_notice = changed;
        return;
    }
    if let (Some(above), Some(sent)) = (reminder::covering_words(paper), sent) {
        let told = window::windows(&above);
        let left_over = || ahead::window(&above, sent, &[]);
        let found = told.first.or_else(left_over);
        notice.other_windows.extend(found);
    }
    let over = [&notice.disclosed, &notice.withdrawn];
    let over = over.into_iter().flatten().any(|found| found.value);
    if let (None, Some(sent), false) = (&notice.window, sent, over) {
        let returns: Vec<_> = notice.return_date.iter().map(|d| d.value).collect();
        notice.window = ahead::window(paper, sent, &returns)
            .or_else(|| loose::day(paper, sent))
            .or_else(|| {
                let changed = counted::partly_run(paper).is_some();
                (!changed).then(|| reminder::window_quoted(paper)).flatten()
            })
            .or_else(|| {
                let days = Days::new(RANGE_BEGINS);
                let limit = sent.checked_add_days(days)?;
                let own = notice.notice_date.as_ref().map(|d| d.value);
                let left_over = ahead::unread(paper, sent, limit, own);
                let before = left_over.as_ref().and_then(|it| it.value.explicit_date);
                // Of a time that has partly run no rest is counted here.
                let partly = counted::partly_run(paper).is_some();
                let hinted = || hint::unexplained(paper, sent, before.unwrap_or(limit));
                (!partly).then(hinted).flatten().or(left_over)
            });
        doubts.extend(notice.window.as_ref().map(|w| Doubt {
            field: "window",
            why: Why::Doubtful {
                quote: w.evidence.quote().to_owned(),
            },
        }));
    }
    if notice.window.is_none() {
        notice.earlier_notice =
            reminder::earlier_notice(paper).or_else(|| counted::partly_run(paper));
    }
    if let (Some(window), Some(sent)) = (&notice.window, sent) {
        let mut taken: Vec<_> = notice.return_date.iter().map(|d| d.value).collect();
        let told = std::iter::once(window).chain(&notice.other_windows);
        taken.extend(told.filter_map(|w| w.value.explicit_date));
        taken.extend(notice.notice_date.iter().map(|d| d.value));
        let sooner = ahead::sooner(paper, sent, ends_about(&window.value, sent), &taken);
        doubts.extend(sooner.iter().map(|w| Doubt {
            field: "window",
            why: Why::Doubtful {
                quote: w.evidence.quote().to_owned(),
            },
        }));
        notice.other_windows.extend(sooner);
    }
    if let (None, Some(sent)) = (&notice.return_date, sent) {
        let windows = notice.window.iter().chain(&notice.other_windows);
        let taken: Vec<_> = windows.filter_map(|w| w.value.explicit_date).collect();
        notice.return_date = ahead::return_date(paper, sent, &taken);
    }
}

//! Clocks told twice become one; those for other acts stay apart.
//!
//! Takes the clocks as each place of the notice tells them; gives the window to
//! act in, and the others.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;
use crate::notice::window::Wording;
use crate::recognize::piece::Piece;

/// The windows of a notice: the one to act in, then others for other acts.
#[derive(Default)]
pub struct Windows {
    pub first: Option<Finding<Window>>,
    pub others: Vec<Finding<Window>>,
}

/// A clock as one place of the text tells it.
pub struct Told {
    pub window: Window,
    pub span: Span,
    pub sentence: Span,
    pub weight: i32,
    /// How plainly the sentence makes the reader the one who acts: 0 to 2.
    pub reader: i32,
}

/// The weight from which a clock counts as told.
pub const CLEAR: i32 = 5;

/// Clocks told twice become one; those for other acts stay apart.
pub fn join(notice: &Piece, told: Vec<Told>) -> Windows {
    let mut clocks: Vec<Told> = Vec::new();
    for next in told {
        let same = clocks
            .iter_mut()
            .find(|known| one_clock(notice, known, &next));
        match same {
            Some(known) => merge(known, next),
            None => clocks.push(next),
        }
    }
    // The window to act in is the one in whose words the reader acts; the first of them in the text.
    let best = clocks
        .iter()
        .enumerate()
        .max_by_key(|(n, told)| (told.reader, told.weight.min(8), std::cmp::Reverse(*n)))
        .map(|(n, _)| n);
    let Some(best) = best else {
        return Windows::default();
    };
    let confidence = |told: &Told| match told.weight {
        w if w >= 8 => 0.96,
        w if w >= 6 => 0.93,
        w if w >= CLEAR => 0.87,
        _ => 0.5,
    };
    let mut windows = Windows::default();
    for (n, told) in clocks.into_iter().enumerate() {
        let sure = confidence(&told);
        let Some(evidence) = notice.flow.evidence(told.span) else {
            continue;
        };
        let finding = Finding::new(told.window, evidence, sure);
        if n == best {
            windows.first = Some(finding);
        } else {
            windows.others.push(finding);
        }
    }
    windows
}

/// Whether two places tell the same clock.
fn one_clock(notice: &Piece, a: &Told, b: &Told) -> bool {
    let (x, y) = (&a.window, &b.window);
    let dated = |w: &Window| w.explicit_date.is_some() || w.wording.yearless.is_some();
    let repeats = x.days.is_some() && x.days == y.days && x.unit == y.unit && !dated(y);
    let same_date = dated(x)
        && dated(y)
        && x.explicit_date == y.explicit_date
        && x.wording.yearless == y.wording.yearless;
    if repeats || same_date {
        return true;
    }
    let count_and_date = (x.days.is_some() && !dated(x) && y.days.is_none() && dated(y))
        || (dated(x) && x.days.is_none() && y.days.is_some() && !dated(y));
    count_and_date && sentences_between(notice, &a.sentence, &b.sentence) <= 2
}

fn merge(known: &mut Told, next: Told) {
    let (a, b) = (&mut known.window, next.window);
    if a.days.is_none() {
        a.days = b.days;
        a.unit = b.unit;
        a.wording.number_conflict = b.wording.number_conflict;
        a.wording.minimum_gap |= b.wording.minimum_gap;
    }
    if matches!(a.trigger, Trigger::ExplicitDate | Trigger::Unstated)
        && b.days.is_some()
        && b.trigger != Trigger::Unstated
    {
        a.trigger = b.trigger;
        a.trigger_date = b.trigger_date;
        a.wording.service_on_provider = b.wording.service_on_provider;
        a.wording.repeats = b.wording.repeats;
    } else if a.trigger == Trigger::ExplicitDate && b.days.is_some() {
        a.trigger = b.trigger;
    }
    if a.explicit_date.is_none() && a.wording.yearless.is_none() {
        a.explicit_date = b.explicit_date;
        a.explicit_strict = b.explicit_strict;
        let Wording {
            weekday,
            yearless,
            other_date,
            bare_midnight,
            ..
        } = b.wording;
        a.wording = Wording {
            weekday,
            yearless,
            other_date,
            bare_midnight,
            ..a.wording.clone()
        };
    } else if b.explicit_date == a.explicit_date && b.explicit_strict == Some(true) {
        // Told once as "by D" and once as "on D we will": the stricter telling rules.
        a.explicit_strict = Some(true);
    }
    a.cutoff = a.cutoff.take().or(b.cutoff);
    a.zone = a.zone.take().or(b.zone);
    a.later_of = a.later_of.or(b.later_of);
    known.weight = known.weight.max(next.weight);
    known.reader = known.reader.max(next.reader);
    if known.sentence == next.sentence {
        known.span = known.span.start.min(next.span.start)..known.span.end.max(next.span.end);
    }
}

/// How many sentences lie between the two.
fn sentences_between(notice: &Piece, a: &Span, b: &Span) -> usize {
    let at = |s: &Span| notice.sentence_index(s.start);
    at(a).abs_diff(at(b))
}

//! Days told without a date: "by Friday", "tomorrow", "the middle of next week".

use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::telling::about;
use chrono::Datelike;
use chrono::NaiveDate;

/// A day named by its weekday alone, or by "tomorrow": the first such day after the notice was sent.
pub fn named_day(notice: &Piece, sent: NaiveDate) -> Option<Finding<Window>> {
    pattern!(
        NAMED,
        r"\b(?:by|before|until|till|no later than|not later than|on)\s+(?:[^.;,]{0,30}?\b)?(today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    );
    let low = notice.low();
    notice.live_sentences().find_map(|sentence| {
        let text = &low[sentence.clone()];
        let about = about(text);
        let acts = about.reader_acts && (about.hands_over || about.waits);
        if !acts || about.elsewhere || notice.dates_in(sentence).next().is_some() {
            return None;
        }
        // Words that name no day are taken at their earliest.
        pattern!(
            LOOSE,
            r"\b(?:(?:a |the )?(couple of days)|(end of (?:this|the) week|later this week|this week)|((?:early |end of |in the week beginning |some time |sometime )?next week))\b"
        );
        let friday = 4 - i64::from(sent.weekday().num_days_from_monday());
        let (found, ahead) = match (NAMED.first(low, sentence.clone()), LOOSE.first(low, sentence.clone())) {
            (Some(found), _) => (found, None),
            (None, Some(found)) => {
                let days = match (found.get(1), found.get(2)) {
                    (Some(_), _) => 2,
                    (_, Some(_)) => friday.max(0),
                    // On the Monday it may be too late.
                    _ => 7 - i64::from(sent.weekday().num_days_from_monday()) - 1,
                };
                (found, u32::try_from(days).ok())
            }
            (None, None) => return None,
        };
        let ahead = match ahead {
            Some(days) => days,
            None => match found.text(1, low)? {
            "today" => 0,
            "tomorrow" => 1,
            name => {
                let day: chrono::Weekday = name.parse().ok()?;
                let apart = day.days_since(sent.weekday());
                if apart == 0 { 7 } else { apart }
            }
            },
        };
        let mut window = Window::unsaid();
        window.trigger = Trigger::ExplicitDate;
        window.explicit_date = sent.checked_add_days(chrono::Days::new(u64::from(ahead)));
        window.explicit_strict = Some(text.contains("before"));
        let evidence = notice.flow.evidence(found.whole())?;
        Some(Finding::new(window, evidence, 0.6))
    })
}

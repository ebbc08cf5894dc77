//! Time that another page or an earlier notice of the same matter gives.
//!
//! Takes the piece that stands beside the notice and adds its window, and to a reminder the day
//! from which it counts. It never takes a window away: the earlier rules.

use crate::notice::Notice;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;
use crate::recognize::day;
use crate::recognize::look_alike;
use crate::recognize::piece::Piece;
use crate::recognize::window;

/// What another page or an earlier notice of the same matter says of time.
///
/// The first notice gives a reminder the day to count from; a window that
/// stands on a page of its own is one more window, and the earlier rules.
pub fn beside_the_notice(piece: &Piece, notice: &mut Notice) {
    let sent = day::notice_date(piece).date.map(|found| found.value);
    if let Some(window) = notice.window.as_mut()
        && window.value.wording.repeats.is_some()
        && window.value.trigger_date.is_none()
    {
        window.value.trigger_date = sent;
    }
    if look_alike::marks_of_demand(piece) < 2 {
        return;
    }
    let windows = window::windows(piece);
    let found = windows.first.into_iter().chain(windows.others);
    for mut window in found.filter(|w| w.confidence >= 0.85) {
        let counts_from_it = matches!(
            window.value.trigger,
            Trigger::NoticeDate | Trigger::Unstated
        );
        if window.value.days.is_some() && counts_from_it {
            window.value.trigger_date = window.value.trigger_date.or(sent);
            if window.value.trigger_date.is_some() {
                window.value.trigger = Trigger::NoticeDate;
            }
        }
        let same = |known: &Finding<Window>| {
            known.value.days == window.value.days
                && known.value.unit == window.value.unit
                && known.value.explicit_date == window.value.explicit_date
        };
        let known = notice.window.iter().chain(&notice.other_windows).any(same);
        if !known {
            match notice.window {
                None => notice.window = Some(window),
                Some(_) => notice.other_windows.push(window),
            }
        }
    }
}

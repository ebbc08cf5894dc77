//! A matter that is called closed beside a window that is still open.
//!
//! Takes what was read and keeps the date: words that contradict each other close nothing.

use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::Raised;
use crate::notice::Why;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::Trigger;
use crate::notice::window::Window;

/// Words of closing beside a window that is still open leave a doubt, and the date stays.
pub fn reopen(notice: &mut Notice, raised: &mut Vec<Raised>) {
    let clock = |w: &Window| w.explicit_date.is_some() || w.trigger != Trigger::Unstated;
    let open = notice
        .window
        .as_ref()
        .filter(|w| w.confidence >= 0.85 && (clock(&w.value) || w.confidence >= 0.95));
    let Some(window) = open.map(|w| w.evidence.clone()) else {
        return;
    };
    let gone = notice.disclosed.take_if(|d| d.value);
    let back = notice.withdrawn.take_if(|w| w.value);
    for (found, flag) in [
        (gone, FlagId::PartlyDisclosed),
        (back, FlagId::SecondDemand),
    ] {
        let Some(found) = found else { continue };
        notice.doubts.push(Doubt {
            field: if flag == FlagId::PartlyDisclosed {
                "disclosed"
            } else {
                "withdrawn"
            },
            why: Why::Doubtful {
                quote: found.evidence.quote().to_owned(),
            },
        });
        if !raised.iter().any(|r| r.flag == flag) {
            raised.push(Raised {
                flag,
                evidence: vec![found.evidence, window.clone()],
            });
        }
    }
}

//! One notice, from its findings to its one date.
//!
//! Takes what the notice says, the desk and the rule book; adds each deadline that applies
//! to the progress, then lets the soonest safe one govern. The order of the questions is
//! the body of one function.

use crate::deadline::Computed;
use crate::deadline::Desk;
use crate::deadline::fallback;
use crate::deadline::govern::Because;
use crate::deadline::govern::FileBy;
use crate::deadline::govern::Status;
use crate::deadline::progress::Progress;
use crate::deadline::progress::in_order;
use crate::deadline::return_date;
use crate::deadline::start::IN_EARNEST;
use crate::deadline::statute;
use crate::deadline::step::Step;
use crate::deadline::window;
use crate::law::Rulebook;
use crate::law::rule::Basis;
use crate::notice::Nature;
use crate::notice::Notice;
use crate::notice::Why;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::notice::window::Window;

/// Below this confidence, words that would close the matter leave room for doubt.
const WITHOUT_DOUBT: f32 = 0.6;

/// See [`crate::deadline::compute()`].
pub fn compute(notice: &Notice, desk: &Desk, rules: &Rulebook) -> Computed {
    let mut progress = Progress::begin(notice, desk, rules);
    if notice.nature == Nature::LookAlike {
        progress.raise(FlagId::NotANotice, &[]);
        return without_date(progress, Status::NotANotice, Because::NotANotice);
    }
    if let Some(because) = closed(&mut progress) {
        return without_date(progress, Status::Closed, because);
    }
    let windows: Vec<&Finding<Window>> = notice
        .window
        .iter()
        .chain(&notice.other_windows)
        .filter(|window| window.value.says_a_time())
        .collect();
    if notice.nature == Nature::Unclear && windows.is_empty() && notice.statutory.is_empty() {
        return without_date(progress, Status::Unknown, Because::NothingRead);
    }
    if let [_, second, ..] = windows[..] {
        progress.raise(
            FlagId::TwoWindows,
            &[&windows[0].evidence, &second.evidence],
        );
    }
    for window in &windows {
        window::deadlines(&mut progress, window);
    }
    for statutory in &notice.statutory {
        statute::deadline(&mut progress, statutory);
    }
    if progress.deadlines.is_empty() && !progress.uncounted {
        fallback::deadline(&mut progress);
    }
    return_date::deadline(&mut progress);
    if progress.uncounted && progress.day_set {
        uncertain_beside_another(&mut progress);
    }
    passed(&mut progress);
    let unknown = progress.uncounted && !progress.day_set;
    let deadlines = in_order(std::mem::take(&mut progress.deadlines));
    let file_by = if unknown {
        FileBy::none(Status::Unknown, Because::NoDate)
    } else {
        FileBy::soonest(&deadlines, desk.as_of)
    };
    Computed {
        deadlines,
        file_by,
        raised: progress.raised,
        doubts: progress.doubts,
    }
}

fn without_date(progress: Progress<'_>, status: Status, because: Because) -> Computed {
    let file_by = FileBy::none(status, because);
    Computed {
        deadlines: Vec::new(),
        file_by,
        raised: progress.raised,
        doubts: progress.doubts,
    }
}

/// Why the matter is closed, if it is beyond doubt. A live date that is dropped is as bad as a late one.
fn closed(progress: &mut Progress<'_>) -> Option<Because> {
    let notice = progress.notice;
    let raised = |flag: FlagId| notice.raised.iter().any(|raised| raised.flag == flag);
    if let Some(finding) = said(&notice.disclosed) {
        let part = raised(FlagId::PartlyDisclosed);
        if beyond_doubt(finding) && !part {
            progress.raise(FlagId::AlreadyDisclosed, &[&finding.evidence]);
            return Some(Because::Disclosed);
        }
        if !part {
            progress.doubt(
                "disclosed",
                Why::Doubtful {
                    quote: finding.evidence.quote().to_owned(),
                },
            );
        }
    }
    if let Some(finding) = said(&notice.withdrawn) {
        // Beside a second demand, nobody can be sure which one was withdrawn.
        if beyond_doubt(finding) && !raised(FlagId::SecondDemand) {
            progress.raise(FlagId::Withdrawn, &[&finding.evidence]);
            return Some(Because::Withdrawn);
        }
        progress.doubt(
            "withdrawn",
            Why::Doubtful {
                quote: finding.evidence.quote().to_owned(),
            },
        );
    }
    None
}

fn said(finding: &Option<Finding<bool>>) -> Option<&Finding<bool>> {
    finding.as_ref().filter(|finding| finding.value)
}

fn beyond_doubt(finding: &Finding<bool>) -> bool {
    let denied = finding
        .alternatives
        .iter()
        .any(|other| !other.value && other.confidence >= IN_EARNEST);
    finding.confidence >= WITHOUT_DOUBT && !denied
}

/// A day that is set stands, but another time of the same notice may end before it.
fn uncertain_beside_another(progress: &mut Progress<'_>) {
    for deadline in &mut progress.deadlines {
        deadline.certain = false;
        deadline.steps.push(Step::AnotherUncounted);
    }
}

fn passed(progress: &mut Progress<'_>) {
    let as_of = progress.desk.as_of;
    let of_the_notice =
        |basis: Basis| matches!(basis, Basis::ProviderWindow | Basis::DefaultWindow);
    let gone = progress
        .deadlines
        .iter()
        .any(|it| of_the_notice(it.basis) && it.stated_date.max(it.latest_date) < as_of);
    if gone {
        progress.raise(FlagId::WindowPassed, &[]);
    }
}

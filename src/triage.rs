//! The whole pipeline: papers in, intake sheets out. Only this module knows the order.
//!
//! Takes papers that were opened, what the desk knows and the rule book; gives one sheet for
//! each notice. Cannot fail: what is unclear is on the sheet. Never opens a file.

use crate::deadline;
use crate::deadline::Desk;
use crate::deadline::court_day::Days;
use crate::document::page::Document;
use crate::document::page::Paper;
use crate::language::Language;
use crate::law::Rulebook;
use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::answer;
use crate::notice::answer::Given;
use crate::recognize;
use crate::recognize::Said;
use crate::report::Rules;
use crate::report::assemble::Parts;
use crate::report::assemble::assemble;
use crate::sheet::IntakeSheet;
use crate::sheet::intake_sheet;

/// One sheet for each notice in the papers. `unread` are inputs that could not be opened.
pub fn triage(
    papers: Vec<Paper>,
    unread: &[Doubt],
    said: Said,
    desk: &Desk,
    rulebook: &Rulebook,
    language: &'static Language,
) -> Vec<IntakeSheet> {
    let document = Document { papers };
    let notices = recognize::notices(&document, said);
    sheets(&document, &notices, unread, desk, rulebook, language)
}

/// What the papers say by themselves: the first half of [`recount`], and by far the longer one.
pub fn recognized(document: &Document) -> Vec<Notice> {
    recognize::notices(document, Said::default())
}

/// The same for papers that people have looked at: their answers go before what was read.
pub fn recount(
    document: &Document,
    read: &[Notice],
    unread: &[Doubt],
    answers: &[Given],
    desk: &Desk,
    rulebook: &Rulebook,
    language: &'static Language,
) -> Vec<IntakeSheet> {
    let mut notices = read.to_vec();
    for (n, notice) in notices.iter_mut().enumerate() {
        answer::apply(notice, answers.iter().filter(|given| given.is_about(n)));
    }
    sheets(document, &notices, unread, desk, rulebook, language)
}

fn sheets(
    document: &Document,
    notices: &[Notice],
    unread: &[Doubt],
    desk: &Desk,
    rulebook: &Rulebook,
    language: &'static Language,
) -> Vec<IntakeSheet> {
    let days = Days::of(rulebook, desk.court.as_ref());
    let closed = |day| days.no_court(day).map(|why| language.say(&why));
    let sheet = |notice: &Notice| {
        let report = assemble(Parts {
            notice,
            document,
            computed: &deadline::compute(notice, desk, rulebook),
            unread,
            as_of: desk.as_of,
            rules: Rules {
                edition: rulebook.edition().to_owned(),
                fingerprint: rulebook.fingerprint().to_owned(),
            },
            language,
        });
        intake_sheet(report, &closed, language)
    };
    notices.iter().map(sheet).collect()
}

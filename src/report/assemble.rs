//! Puts the parts of a report together.
//!
//! Takes the notice, the counted days and what could not be read; gives the report with every
//! key of the contract. Decides nothing of its own.

use crate::deadline::Computed;
use crate::deadline::Title;
use crate::document::page::Document;
use crate::flag;
use crate::ground;
use crate::language::Language;
use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::finding::Finding;
use crate::notice::window::Window;
use crate::report::Report;
use crate::report::Rules;
use crate::report::SCHEMA;
use crate::report::Source;
use crate::report::deadline::Deadline;
use crate::report::file_by::FileBy;
use crate::report::review;
use chrono::Datelike;
use chrono::NaiveDate;

/// What a report is made of.
pub struct Parts<'a> {
    pub notice: &'a Notice,
    pub document: &'a Document,
    pub computed: &'a Computed,
    /// Inputs that could not be read.
    pub unread: &'a [Doubt],
    pub as_of: NaiveDate,
    pub rules: Rules,
    pub language: &'static Language,
}

/// The report of one notice.
pub fn assemble(parts: Parts<'_>) -> Report {
    let Parts {
        notice,
        document,
        computed,
        language,
        ..
    } = parts;
    let flags = flag::flags(notice, document, &computed.raised, language);
    let grounds = ground::grounds(notice, &flags, language);
    let unread = review::unread(document);
    let doubts = notice
        .doubts
        .iter()
        .chain(&computed.doubts)
        .chain(parts.unread)
        .chain(&unread);
    let notice = notice.clone();
    Report {
        schema: SCHEMA,
        as_of: parts.as_of,
        sources: sources(document),
        documents: notice.parts,
        languages: notice.languages,
        provider: notice.provider,
        notice_date: notice.notice_date,
        received_date: notice.received_date,
        process_kind: notice.process_kind,
        agency: notice.agency,
        issuing_office: notice.issuing_office,
        issuing_officer: notice.issuing_officer,
        authorities: notice.authorities,
        references: notice.references,
        process_date: notice.process_date,
        return_date: notice.return_date,
        window: notice.window.map(|it| with_the_year(it, computed)),
        other_windows: notice.other_windows,
        accounts: notice.accounts,
        data_sought: notice.data_sought,
        records_period: notice.records_period,
        nondisclosure: notice.nondisclosure,
        disclosed: notice.disclosed,
        challenge: notice.challenge,
        withdrawn: notice.withdrawn,
        deadlines: computed
            .deadlines
            .iter()
            .map(|it| Deadline::said(it, language))
            .collect(),
        file_by: FileBy::said(&computed.file_by, language),
        flags,
        grounds,
        review: review::review(doubts, language),
        rules: parts.rules,
    }
}

/// A day printed without its year, as it was counted: where its printed weekday agrees, no other
/// year is meant.
fn with_the_year(mut window: Finding<Window>, computed: &Computed) -> Finding<Window> {
    let (Some((month, day)), None) = (window.value.wording.yearless, window.value.explicit_date)
    else {
        return window;
    };
    let by_day = computed
        .deadlines
        .iter()
        .filter(|it| *it.title() == Title::Day);
    let counted = by_day.filter_map(|it| it.trigger_date());
    let printed = window.value.wording.weekday;
    let mut fits = counted.filter(|it| (it.month(), it.day()) == (month, day));
    window.value.explicit_date = fits.find(|it| printed == Some(it.weekday()));
    window
}

fn sources(document: &Document) -> Vec<Source> {
    let source = |paper: &crate::document::page::Paper| Source {
        file: paper.file,
        sha256: paper.sha256.clone(),
        pages: paper.pages.len(),
        text: paper.text_source(),
    };
    document.papers.iter().map(source).collect()
}

//! Puts the parts of a report together.

use crate::document::page::Document;
use crate::flag;
use crate::ground;
use crate::language::Language;
use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::Raised;
use crate::report::Report;
use crate::report::Rules;
use crate::report::SCHEMA;
use crate::report::Source;
use crate::report::deadline::Deadline;
use crate::report::file_by::FileBy;
use crate::report::review;
use chrono::NaiveDate;

/// What a report is made of.
pub struct Parts<'a> {
    pub notice: &'a Notice,
    pub document: &'a Document,
    pub deadlines: Vec<Deadline>,
    pub file_by: FileBy,
    /// What the day count raised.
    pub raised: Vec<Raised>,
    /// What the day count doubts, and the inputs that could not be read.
    pub doubts: Vec<Doubt>,
    pub as_of: NaiveDate,
    pub rules: Rules,
    pub language: &'static Language,
}

/// The report of one notice.
pub fn assemble(parts: Parts) -> Report {
    let Parts {
        notice,
        document,
        language,
        ..
    } = parts;
    let flags = flag::flags(notice, document, &parts.raised, language);
    let grounds = ground::grounds(notice, &flags, language);
    let unread = review::unread(document);
    let doubts = notice.doubts.iter().chain(&parts.doubts).chain(&unread);
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
        window: notice.window,
        other_windows: notice.other_windows,
        accounts: notice.accounts,
        data_sought: notice.data_sought,
        records_period: notice.records_period,
        nondisclosure: notice.nondisclosure,
        disclosed: notice.disclosed,
        challenge: notice.challenge,
        withdrawn: notice.withdrawn,
        deadlines: parts.deadlines,
        file_by: parts.file_by,
        flags,
        grounds,
        review: review::review(doubts, language),
        rules: parts.rules,
    }
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

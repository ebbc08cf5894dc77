//! Reads the notice: from the words on the paper to the answers, each with its words.
//!
//! Takes the document and what a person at the desk says; gives one [`Notice`]
//! for each notice among the papers. Computes no date, opens no file, and
//! gives no answer without the words it was read from.

pub mod account;
pub mod account_name;
pub mod account_number;
mod account_shape;
pub mod agency;
pub mod agreement;
pub mod ahead;
pub mod asked;
pub mod authority;
mod beside;
pub mod body;
pub mod category;
pub mod challenge;
pub mod clock;
pub mod clocks;
mod closing;
pub mod company;
pub mod counted;
pub mod cue;
pub mod data;
pub mod date;
pub mod dated;
pub mod day;
pub mod disclosed;
pub mod duration;
pub mod duty;
pub mod form;
mod hint;
pub mod issuer;
pub mod kept;
mod left_over;
pub mod look_alike;
pub mod loose;
pub mod matter;
pub mod message;
pub mod named_day;
mod needle;
pub mod number;
pub mod outcome;
pub mod pattern;
pub mod period;
pub mod piece;
pub mod process;
pub mod process_day;
pub mod provider;
pub mod reference;
pub mod reminder;
mod reopened;
pub mod scam;
pub mod sender;
pub mod sentence;
pub mod silence;
pub mod split;
pub mod states;
pub mod statutory;
pub mod telling;
pub mod tongue;
pub mod trigger;
pub mod window;
pub mod withdrawn;

use crate::document::page::Document;
use crate::document::page::PageSource;
use crate::document::page::Remark;
use crate::notice::Doubt;
use crate::notice::Nature;
use crate::notice::Notice;
use crate::notice::Raised;
use crate::notice::Why;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::PaperKind;
use crate::recognize::piece::Piece;
use chrono::NaiveDate;

/// What the person at the desk says beside the papers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    /// The day the notice came.
    pub received: Option<NaiveDate>,
    /// The day the notice bears, where the paper does not show it.
    pub notice_date: Option<NaiveDate>,
}

/// The notices among the papers: one, unless two companies or two demands wrote.
pub fn notices(document: &Document, said: Said) -> Vec<Notice> {
    let mut pieces: Vec<Piece> = document
        .papers
        .iter()
        .enumerate()
        .flat_map(|(n, paper)| split::pieces(paper, n))
        .collect();
    memorandum_alone(&mut pieces);
    let groups = matter::by_notice(pieces);
    groups
        .into_iter()
        .map(|pieces| notice(document, pieces, said))
        .collect()
}

/// Makes the patterns that a usual notice needs, the last needed first.
///
/// Called on a second thread while a paper is being read: the patterns are
/// then ready, or met half-way, when the words arrive.
pub fn warm() {
    const NOTICE: &str = "From: Legal <legal-notice@host.example>\nDate: Mon, 5 Jan 2026 10:00:00 -0800\nSubject: [LR-26-0101] Subpoena\nDear user,\n\
        We have received an administrative subpoena about your account, no. AB-26-1, dated January 2, 2026, issued by the Federal Bureau of Investigation under 18 U.S.C. 3486.\n\
        It asks for subscriber information and IP addresses of your account @a_name from 01/01/2025 to 12/31/2025, on or before January 30, 2026.\n\
        We will respond within ten (10) days from the date of this notice, by 5:00 p.m. Pacific Time on Monday, January 12, 2026, unless you send us a file-stamped copy of a motion to quash.\n\
        The court ordered us not to tell you; that order has expired. We have not disclosed anything.\n";
    let part = crate::notice::Part {
        kind: PaperKind::ProviderNotice,
        file: 0,
        first_page: 1,
        last_page: 1,
    };
    let piece = Piece::new(
        part,
        crate::document::flow::Flow::of_text(NOTICE),
        date::Order::MonthFirst,
    );
    let pieces = [&piece];
    silence::nondisclosure(&pieces, &mut Vec::new());
    period::records_period(&pieces);
    data::sought(&pieces);
    account::accounts(&pieces);
    process_day::process_days(&pieces, None, &mut Vec::new());
    reference::references(&pieces, None);
    authority::authorities(&pieces);
    provider::provider(&pieces);
    agency::agency(&pieces, None);
    process::kind(&pieces);
    statutory::statutory(&pieces);
    challenge::challenge(&piece);
    day::notice_date(&piece);
    window::windows(&piece);
    outcome::outcome(&piece);
    look_alike::look_alike(&piece);
    tongue::languages(&piece);
}

/// One notice with everything that came with it.
fn notice(document: &Document, mut pieces: Vec<Piece>, said: Said) -> Notice {
    let first = the_notice(&pieces);
    // What stands before the notice and only speaks of it is a cover.
    for piece in pieces
        .iter_mut()
        .take(first.unwrap_or(0))
        .filter(|p| p.is_notice())
    {
        piece.part.kind = PaperKind::Cover;
    }
    let mut raised = Vec::new();
    let mut doubts = unread(document);
    let has_process = pieces.iter().any(Piece::is_process);
    // A summons that stands alone may be for the reader's own person.
    let alone = (first.is_none() && pieces.len() == 1).then_some(0);
    let look_alike = match (first, alone) {
        (Some(n), _) => look_alike::look_alike(&pieces[n]),
        (None, Some(n)) => look_alike::for_the_reader(&pieces[n]),
        (None, None) => None,
    };
    let nature = match (first, &look_alike) {
        (Some(n), Some(signs)) if !has_process || signs.iter().any(|s| s.flag == FlagId::Scam) => {
            pieces[n].part.kind = PaperKind::LookAlike;
            Nature::LookAlike
        }
        (Some(_), _) => Nature::Notice,
        (None, Some(_)) => {
            pieces[0].part.kind = PaperKind::LookAlike;
            Nature::LookAlike
        }
        (None, _) if has_process => Nature::ProcessAlone,
        (None, _) => Nature::Unclear,
    };
    let dark = document
        .papers
        .iter()
        .any(|p| p.pages.iter().any(|page| page.source == PageSource::Unread));
    // Pages that nobody has read may hold the demand: nothing is set aside for what it lacks.
    let nature = if nature == Nature::LookAlike && dark && !raises(&look_alike, FlagId::Scam) {
        Nature::Unclear
    } else {
        nature
    };
    let nature = if document
        .papers
        .iter()
        .all(|p| p.pages.iter().all(|page| page.lines.is_empty()))
    {
        Nature::Unclear
    } else {
        nature
    };
    let mut notice = blank(nature);
    if nature == Nature::LookAlike {
        raised.extend(look_alike.unwrap_or_default());
        notice.languages = first
            .or(alone)
            .map(|n| tongue::languages(&pieces[n]))
            .unwrap_or_default();
        notice.parts = pieces.into_iter().map(|p| p.part).collect();
        notice.raised = raised;
        notice.doubts = doubts;
        return notice;
    }
    let mut outcome = outcome::Outcome::default();
    if nature == Nature::Notice
        && let Some(n) = first
    {
        outcome = outcome::outcome(&pieces[n]);
        pieces[n].bygone = std::mem::take(&mut outcome.bygone);
    }
    let own = first.filter(|_| nature == Nature::Notice);
    let mut foreign = vec![false; pieces.len()];
    if let Some(n) = own {
        for (at, process) in pieces.iter().enumerate().filter(|(_, p)| p.is_process()) {
            let agreement = agreement::of(&pieces[n], process);
            foreign[at] = agreement.foreign;
            raised.extend(agreement.raised);
            doubts.extend(agreement.doubts);
        }
    }
    let mine = || {
        let both = pieces.iter().zip(&foreign);
        both.filter(|(_, foreign)| !**foreign)
            .map(|(piece, _)| piece)
    };
    let all: Vec<&Piece> = mine()
        .filter(|p| p.is_notice() || p.is_process() || p.part.kind == PaperKind::Attachment)
        .collect();
    let told: Vec<&Piece> = all
        .iter()
        .copied()
        .filter(|p| p.part.kind != PaperKind::Attachment)
        .collect();
    let everything: Vec<&Piece> = mine().collect();
    if let Some(n) = own {
        // What an earlier message said of time is over with the demand; its facts are still told.
        let mut live = pieces[n].clone();
        live.bygone.append(&mut outcome.retold);
        let windows = window::windows(&live);
        let paper = &pieces[n];
        let day = day::notice_date(paper);
        raised.extend(day.raised);
        doubts.extend(day.doubts);
        notice.notice_date = day.date;
        notice.sent = day.sent;
        notice.received_date = day::received(paper);
        notice.window = windows.first;
        notice.other_windows = windows.others;
        let beside = pieces.iter().enumerate().filter(|(at, piece)| {
            *at != n && (piece.is_notice() || piece.part.kind == PaperKind::Attachment)
        });
        for (_, piece) in beside {
            beside::beside_the_notice(piece, &mut notice);
        }
        // Of a demand that is over nothing is asked any more.
        let over = [&outcome.disclosed, &outcome.withdrawn];
        let over = over.into_iter().flatten().any(|found| found.value);
        notice.challenge = challenge::challenge(paper).filter(|_| !over);
        notice.statutory = statutory::statutory(&told);
        notice.languages = tongue::of_all(&told);
        raised.extend(forwarded(paper));
    } else {
        notice.languages = tongue::of_all(&told);
    }
    notice.disclosed = outcome.disclosed;
    notice.withdrawn = outcome.withdrawn;
    raised.extend(outcome.raised);
    let kind = process::kind(&told);
    notice.agency = agency::agency(&told, kind.as_ref().map(|k| k.value));
    notice.process_kind = process::refined(kind, notice.agency.as_ref().map(|a| &a.value));
    notice.provider = provider::provider(&told);
    raised.extend(own.and_then(|n| sender::unverified(&pieces[n], notice.provider.as_ref())));
    notice.issuing_office = issuer::office(&told);
    notice.issuing_officer = issuer::officer(&told);
    notice.authorities = authority::authorities(&told);
    let name = notice.provider.as_ref().map(|p| p.value.name.as_str());
    notice.references = reference::references(&everything, name);
    let sent = notice.sent.or(notice.notice_date.as_ref().map(|d| d.value));
    let days = process_day::process_days(&told, sent, &mut doubts);
    notice.process_date = days.issued;
    notice.return_date = days.returns;
    left_over::bygone_days(&mut notice);
    if let Some(n) = own {
        left_over::left_over_days(&mut notice, &mut doubts, &pieces[n]);
    }
    // A window that runs from the process's own date runs from the day that is read for it.
    let issued = notice.process_date.as_ref().map(|d| d.value);
    for window in notice.window.iter_mut().chain(&mut notice.other_windows) {
        if window.value.trigger == crate::notice::vocabulary::Trigger::ProcessDate {
            window.value.trigger_date = window.value.trigger_date.or(issued);
        }
    }
    reopened::reopen(&mut notice, &mut raised);
    notice.accounts = account::accounts(&told);
    // The number of the account is no number of the matter.
    let plain = |text: &str| {
        text.to_ascii_lowercase()
            .replace(|c: char| !c.is_ascii_alphanumeric(), "")
    };
    let accounts: Vec<String> = notice.accounts.iter().map(|a| plain(&a.value)).collect();
    notice.references.retain(|r| {
        r.value.kind != crate::notice::vocabulary::ReferenceKind::Provider
            || !accounts.iter().any(|a| a.contains(&plain(&r.value.value)))
    });
    notice.data_sought = data::sought(&told);
    notice.records_period = period::records_period(&told);
    notice.nondisclosure = silence::nondisclosure(&told, &mut raised);
    statutory_clock(&mut notice);
    gaps(&mut notice, &told);
    answers(&mut notice, said);
    // An agency's own notice to its customer is not a company's.
    let by_agency = !notice.statutory.is_empty();
    for piece in pieces
        .iter_mut()
        .filter(|p| p.part.kind == PaperKind::ProviderNotice && by_agency)
    {
        piece.part.kind = PaperKind::AgencyNotice;
    }
    notice.parts = parts(&pieces);
    notice.raised = raised;
    notice.doubts.extend(doubts);
    notice
}

fn raises(signs: &Option<Vec<Raised>>, flag: FlagId) -> bool {
    signs.iter().flatten().any(|sign| sign.flag == flag)
}

/// A memorandum before no notice is no cover: where it tells its reader of the demand, it is the notice.
fn memorandum_alone(pieces: &mut [Piece]) {
    const PLAIN: usize = 4;
    if pieces.iter().any(Piece::is_notice) {
        return;
    }
    let covers = pieces.iter_mut();
    let covers = covers.filter(|p| p.part.kind == PaperKind::Cover);
    let told = covers.map(|p| (look_alike::marks_of_demand(p), p));
    let best = told.max_by_key(|(marks, _)| *marks);
    if let Some((_, piece)) = best.filter(|(marks, _)| *marks >= PLAIN) {
        piece.part.kind = PaperKind::ProviderNotice;
    }
}

/// The document that is the notice: of those that could be, the first that bears the most marks of a demand.
fn the_notice(pieces: &[Piece]) -> Option<usize> {
    let marks = |piece: &Piece| look_alike::marks_of_demand(piece);
    let notices: Vec<usize> = (0..pieces.len())
        .filter(|n| pieces[*n].is_notice())
        .collect();
    if notices.len() < 2 {
        return notices.first().copied();
    }
    let candidates: Vec<(usize, usize)> = notices
        .into_iter()
        .map(|n| (n, marks(&pieces[n])))
        .collect();
    let most = candidates.iter().map(|(_, marks)| *marks).max()?;
    candidates
        .iter()
        .find(|(_, marks)| marks + 1 >= most)
        .map(|(n, _)| *n)
}

/// The documents, with the forwards above a message as a cover of their own.
fn parts(pieces: &[Piece]) -> Vec<crate::notice::Part> {
    let mut parts = Vec::new();
    for piece in pieces {
        if piece.is_notice() && piece.live.start > 0 && piece.messages.len() > 1 {
            let page = piece
                .flow
                .page_at(piece.live.start)
                .unwrap_or(piece.part.first_page);
            parts.push(crate::notice::Part {
                kind: PaperKind::Cover,
                last_page: page,
                ..piece.part.clone()
            });
            parts.push(crate::notice::Part {
                first_page: page,
                ..piece.part.clone()
            });
        } else {
            parts.push(piece.part.clone());
        }
    }
    parts
}

/// A notice that reached the reader through somebody else's mail.
fn forwarded(notice: &Piece) -> Option<Raised> {
    if notice.live.start == 0 {
        return None;
    }
    let first = notice.messages.first()?;
    let evidence = notice
        .flow
        .evidence(first.header.clone())
        .or_else(|| notice.flow.evidence(first.span.clone()))?;
    Some(Raised {
        flag: FlagId::Forwarded,
        evidence: vec![evidence],
    })
}

/// Under a statute the period is the law's: it fills no window of a company's.
fn statutory_clock(notice: &mut Notice) {
    if notice.statutory.is_empty() {
        return;
    }
    notice.window = None;
    notice.other_windows.clear();
}

/// What a person must look at: pages that could not be read and readers that differ.
fn unread(document: &Document) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for paper in &document.papers {
        for page in &paper.pages {
            if page.source == PageSource::Unread {
                doubts.push(Doubt {
                    field: "pages",
                    why: Why::PageUnread {
                        file: paper.file,
                        page: page.number,
                    },
                });
            }
        }
        for remark in &paper.remarks {
            if let Remark::NotOpened { what } = remark {
                doubts.push(Doubt {
                    field: "sources",
                    why: Why::NotOpened { what: what.clone() },
                });
            }
            if let Remark::PagesLeftOut { read, of } = remark {
                doubts.push(Doubt {
                    field: "pages",
                    why: Why::PagesLeftOut {
                        file: paper.file,
                        read: *read,
                        of: *of,
                    },
                });
            }
        }
    }
    doubts
}

/// What was looked for and is needed, and was not found.
fn gaps(notice: &mut Notice, told: &[&Piece]) {
    let live = notice.disclosed.as_ref().is_none_or(|d| !d.value) && notice.withdrawn.is_none();
    let mut missing = |field: &'static str| {
        notice.doubts.push(Doubt {
            field,
            why: Why::NotFound,
        })
    };
    if live && notice.notice_date.is_none() && notice.nature == Nature::Notice {
        missing("notice_date");
    }
    let _ = told;
}

/// The answers of the person at the desk go before what was read.
fn answers(notice: &mut Notice, said: Said) {
    if let Some(day) = said.received {
        let read = notice.received_date.take();
        notice.received_date = Some(Finding::by_person(day, &day.to_string(), read));
    }
    if let Some(day) = said.notice_date {
        let read = notice.notice_date.take();
        notice.notice_date = Some(Finding::by_person(day, &day.to_string(), read));
        notice.sent = None;
        notice.doubts.retain(|d| d.field != "notice_date");
    }
}

fn blank(nature: Nature) -> Notice {
    Notice {
        parts: Vec::new(),
        nature,
        languages: Vec::new(),
        provider: None,
        notice_date: None,
        sent: None,
        received_date: None,
        process_kind: None,
        agency: None,
        issuing_office: None,
        issuing_officer: None,
        authorities: Vec::new(),
        references: Vec::new(),
        process_date: None,
        return_date: None,
        window: None,
        other_windows: Vec::new(),
        earlier_notice: None,
        accounts: Vec::new(),
        data_sought: Vec::new(),
        records_period: None,
        nondisclosure: None,
        disclosed: None,
        challenge: None,
        withdrawn: None,
        statutory: Vec::new(),
        raised: Vec::new(),
        doubts: Vec::new(),
    }
}

//! Splits a paper into its documents: cover, notice, process, attachment.
//!
//! The pages are read from the top. A page that opens a document says so by
//! its heading, its form marks or its greeting; any other page goes on with the
//! document before it. A process may begin in the middle of a page.

use crate::document::flow::Flow;
use crate::document::page::Paper;
use crate::document::word::Line;
use crate::notice::Part;
use crate::notice::vocabulary::PaperKind;
use crate::recognize::date;
use crate::recognize::date::Order;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    PROCESS_NAME,
    r"\b(?:summons|subpoena|civil investigative demand|search warrant|search and seizure warrant|warrant|national security letter|demand for (?:records|information|documents)|order to (?:produce|disclose)|administrative demand|duces tecum)\b|^\s*(?:court\s+)?order\s*$",
);
pattern!(
    NOT_A_HEADING,
    r"\b(?:(?:subpoena|summons|warrant|process) (?:compliance|response|team|center|processing|unit|desk|operations|department|group)|notice|re:|regarding|your|we|copy|urgent|about|subject|from|attached|enclosed|motion|declaration|withdraw|file)\b|[?!]|\.\s*$|@"
);
pattern!(
    PROCESS_MARK,
    r"you are (?:hereby |further )*(?:commanded|directed|required|summoned|ordered|requested)|(?:it is|is) (?:hereby |therefore |further )*ordered|greetings?:|form i-138|dhs form|dea form|\bao ?\d{2,3}[a-d]?\b|form 2039|records (?:required )?to be produced|(?:summons|subpoena|demand) (?:number|no\.?)|number of (?:summons|subpoena)|date (?:of )?issued?\b|issued (?:by|under|on|pursuant)|in the united states district court|united states district court|custodian of records|production is (?:needed|required)|by service of this|fail(?:ure)? to (?:comply|obey|appear)|return(?:able)? date|certificate of service|produce (?:on|by|before)|specifications|authorized official|issuing offic|officer before whom|to appear (?:and|before)|punish|date,? (?:and )?time|records? (?:demanded|sought)",
);
pattern!(
    NOTICE_MARK,
    r"\bdear\b|\bhello\b|\bhi\b|\bhey\b|\bhola\b|\bestimad[oa]|\bhowdy\b|\bgreetings,|to whom it may concern|we (?:have |recently |just )*(?:received|been served|got|were served|were sent|had)|has (?:been served|received)|your (?:\w+ ){0,3}(?:account|page|profile|channel|site|blog|mailbox|records)|(?:legal|give|offer|provide) (?:you )?(?:with )?(?:any )?(?:legal )?advice|not your lawyer|sincerely|regards|subject:|asunto:|tu cuenta|su cuenta|hemos recibido|you may wish|attorney|abogado|customer notice|right to financial privacy|notice to (?:a |the )?(?:person|customer|third)|you have (?:this|the) (?:notice|right)",
);
pattern!(
    COVER_MARK,
    r"^\s*(?:exhibit\s+[a-z0-9]{1,2}|declaration of|facsimile|fax cover|fax transmi|telefax|memorandum|cover sheet|transmittal)\b|\bfax cover|\bdeclaration of (?:counsel|\w+)|pages? including (?:this )?cover"
);
pattern!(
    ATTACHMENT_HEAD,
    r"^\s*(?:attachment|schedule|appendix|rider|addendum|annex)\s+(?:[a-z0-9]{1,2}\b|to\b)|^\s*(?:specifications|motion paper|sworn statement|blank motion|anexo)\b"
);
pattern!(BLANK_FORM, r"_{5,}");

/// The documents of one paper, in order.
pub fn pieces(paper: &Paper, index: usize) -> Vec<Piece> {
    let lines: Vec<(u32, &Line)> = paper
        .pages
        .iter()
        .flat_map(|p| p.lines.iter().map(move |l| (p.number, l)))
        .collect();
    let whole = Flow::of(paper.file, &paper.pages);
    let order = date::order(&whole);
    let mut starts: Vec<(usize, PaperKind)> = Vec::new();
    let mut at = 0;
    for page in &paper.pages {
        let count = page.lines.len();
        if count > 0 {
            let texts: Vec<String> = page.lines.iter().map(Line::text).collect();
            page_starts(&texts, at, index, &mut starts);
        }
        at += count;
    }
    if let Some(first) = starts.first_mut() {
        first.0 = 0;
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|(n, _)| *n)
        .chain([lines.len()])
        .collect::<Vec<_>>();
    let runs = starts
        .iter()
        .zip(ends)
        .filter(|((start, _), end)| start < end);
    runs.map(|((start, kind), end)| {
        let run = &lines[*start..end];
        let first_page = run.first().map_or(1, |(page, _)| *page);
        let last_page = run.last().map_or(first_page, |(page, _)| *page);
        let flow = Flow::of_lines(paper.file, run.iter().copied());
        // An American agency's form writes the month first; the paper's own dates may say otherwise.
        let order = match (order, kind) {
            (Order::Unknown, PaperKind::Process) => Order::MonthFirst,
            (order, _) => order,
        };
        let part = Part {
            kind: *kind,
            file: paper.file,
            first_page,
            last_page,
        };
        Piece::new(part, flow, order)
    })
    .collect()
}

/// What a page's lines weigh for being a process, and for being a notice.
struct Weights {
    process: usize,
    notice: usize,
}

pattern!(
    NOTICE_HEAD,
    r"\b(?:customer notice|notice to (?:the |a )?(?:customer|person|account|user|subscriber)|(?:customer|subscriber|account|user|member) noti(?:ce|fication)|notice of (?:a |the )?(?:legal|government|third|compelled|subpoena|summons|demand)|notification|aviso (?:al|a la|de)|solicitud de una autoridad)\b"
);
pattern!(
    FIRST_PERSON,
    r"\b(?:we|our|us|i|my|nos|nuestr[oa]s?|hemos)\b"
);
pattern!(SECOND_PERSON, r"\b(?:you|your|usted|su|tu|te|le)\b");
pattern!(
    COMMAND,
    r"you are (?:hereby |further )*(?:commanded|directed|required|summoned|ordered)|it is (?:hereby |therefore |further )*ordered"
);

fn page_starts(texts: &[String], at: usize, paper: usize, starts: &mut Vec<(usize, PaperKind)>) {
    let low: Vec<String> = texts.iter().map(|t| plain(t)).collect();
    let all = low.join("\n");
    let words = all.split_whitespace().count();
    let previous = starts.last().map(|(_, kind)| *kind);
    let head = low.iter().take(12).map(String::as_str).collect::<Vec<_>>();
    if words < 25 && head.iter().any(|l| COVER_MARK.is_in(l))
        || (head.iter().take(6).any(|l| COVER_MARK.is_in(l))
            && !matches!(previous, Some(PaperKind::Process)))
            && weigh(&low).notice < 4
    {
        starts.push((at, PaperKind::Cover));
        return;
    }
    if head.iter().take(4).any(|l| ATTACHMENT_HEAD.is_in(l)) {
        let blank = BLANK_FORM.is_in(&all);
        match previous {
            Some(PaperKind::Process) if !blank => return,
            Some(_) if blank => return starts.push((at, PaperKind::Attachment)),
            Some(_) => return starts.push((at, PaperKind::Process)),
            None => {}
        }
    }
    let weights = weigh(&low);
    let heading = low
        .iter()
        .zip(texts)
        .take(14)
        .any(|(low, text)| is_process_heading(low, text));
    let process = weights.process + if heading { 3 } else { 0 };
    // A page of its own under such a heading, with nothing of a letter, needs no form's words.
    let titled = low
        .iter()
        .zip(texts)
        .take(6)
        .any(|(low, text)| is_process_heading(low, text));
    let letter = low.iter().any(|line| SALUTES.is_in(line));
    let bare_form = titled && previous.is_some() && weights.notice <= 1 && !letter;
    if bare_form || process >= 4 && process > weights.notice + usize::from(!heading) {
        if previous != Some(PaperKind::Process) || heading {
            starts.push((at, PaperKind::Process));
        }
        return;
    }
    // A process that begins further down, after the notice has ended.
    let below = low
        .iter()
        .zip(texts)
        .enumerate()
        .skip(5)
        .find(|(_, (low, text))| is_process_heading(low, text));
    let notice = weights.notice >= 2;
    let continues = matches!(
        previous,
        Some(PaperKind::ProviderNotice | PaperKind::AgencyNotice)
    ) && !opens_letter(&head, &weights)
        || matches!(previous, Some(PaperKind::Process)) && weights.notice < 4;
    if !continues {
        let kind = match (notice, weights.process, paper) {
            (true, ..) => PaperKind::ProviderNotice,
            (false, 0..=1, 0) => PaperKind::ProviderNotice,
            (false, 0..=1, _) => PaperKind::Attachment,
            _ => PaperKind::Process,
        };
        starts.push((at, kind));
    }
    if let Some((n, _)) = below {
        let after = weigh(&low[n..]);
        if after.process >= 3 && after.process > after.notice && notice {
            let letterhead = texts[..n]
                .iter()
                .rev()
                .take_while(|t| is_capital(t) && t.split_whitespace().count() <= 9)
                .count();
            starts.push((at + n - letterhead.min(4), PaperKind::Process));
        }
    }
}

pattern!(
    // A letter to a person; a process greets nobody but its custodian.
    SALUTES,
    r"^\W*(?:dear|hello|hi|estimad[oa]s?|hola|madame|monsieur|sehr geehrte\w*|prezad[oa]s?|car[oa]s?)\b[^.]{0,50}[,:]?\s*$"
);

/// Whether a page that follows a notice begins another letter: its own date and its own greeting at the head.
///
/// A mail's header opens no letter: mail below a notice is mostly quoted or forwarded.
fn opens_letter(head: &[&str], weights: &Weights) -> bool {
    pattern!(
        GREETING,
        r"^\W*(?:dear|hello|hi|greetings|to our|attention|estimad[oa]|hola)\b"
    );
    pattern!(
        DATED,
        r"^\W*(?:date\W+|fecha\W+)?(?:\w+day,? )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2},? 20\d\d|\d{1,2} (?:de )?[a-z]{3,10},? (?:de )?20\d\d|\d{1,2}/\d{1,2}/20\d\d|20\d\d-\d\d-\d\d)\W*$"
    );
    pattern!(MAIL, r"^\W*(?:from|de|sent|enviado|subject|asunto)\s*:");
    let has = |pattern: &crate::recognize::pattern::Pattern| head.iter().any(|l| pattern.is_in(l));
    weights.notice >= 5 && has(&GREETING) && has(&DATED) && !has(&MAIL)
}

fn weigh(low: &[String]) -> Weights {
    let all = low.join(" ");
    let distinct = |pattern: &crate::recognize::pattern::Pattern| {
        let mut seen: Vec<&str> = pattern
            .spans(&all, 0..all.len())
            .into_iter()
            .map(|s| &all[s])
            .collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len()
    };
    let count =
        |pattern: &crate::recognize::pattern::Pattern| pattern.spans(&all, 0..all.len()).len();
    let head = low
        .iter()
        .take(8)
        .any(|line| NOTICE_HEAD.is_in(line) && line.split_whitespace().count() <= 16);
    // A company speaks of itself and to its reader; a process commands.
    let speaks = count(&FIRST_PERSON) >= 2 && count(&SECOND_PERSON) >= 2 && !COMMAND.is_in(&all);
    let addressed = count(&SECOND_PERSON) >= 3 && !COMMAND.is_in(&all);
    let notice = distinct(&NOTICE_MARK)
        + if head { 4 } else { 0 }
        + if speaks { 3 } else { 0 }
        + usize::from(addressed)
        + if low.iter().any(|line| SALUTES.is_in(line)) && !COMMAND.is_in(&all) {
            3
        } else {
            0
        };
    Weights {
        process: distinct(&PROCESS_MARK),
        notice,
    }
}

/// A short line in capitals, or in title case on its own, that names a kind of process.
fn is_process_heading(low: &str, text: &str) -> bool {
    let words = text.split_whitespace().count();
    // The value of a form's row is no heading.
    if text.contains('\t') || words > 9 || !PROCESS_NAME.is_in(low) || NOT_A_HEADING.is_in(low) {
        return false;
    }
    let title = text
        .split_whitespace()
        .all(|w| w.len() <= 3 || w.starts_with(|c: char| !c.is_lowercase()));
    is_capital(text) || (title && words <= 6 && !text.contains(':'))
}

/// Whether nearly all letters are capitals.
fn is_capital(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 4 && capitals * 10 >= letters * 8
}

fn plain(text: &str) -> String {
    Flow::of_text(text).low().to_owned()
}

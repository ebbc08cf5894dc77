//! The numbers that the matter has: the company's own, the process's, a court's or an agency's case.

use crate::document::flow::PlacedLine;
use crate::document::flow::Span;
use crate::notice::Reference;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::PaperKind;
use crate::notice::vocabulary::ReferenceKind;
use crate::recognize::agency;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

/// A token that can be a number of a matter: letters and digits with their joints.
const NUMBER: &str = r"((?:(?-i:[A-Z]{1,8}(?:[-/][A-Z]{1,8}){0,3})[ /-]?)?(?-i:[A-Z])*[A-Za-z0-9]*\d[A-Za-z0-9]*(?:[-/.:_][A-Za-z0-9]+)*)";

/// Papers whose own number a notice gives.
const NUMBERED_NOUN: &str = r"(?:subpoenas?|summons(?:es)?|court order|order|warrant|(?:civil )?investigative demand|demand|cid|national security letter|citacion|citatorio|requerimiento|orden)";

pattern!(
    DOCKET,
    r"\b(\d{1,2}:\d{2}-(?:mc|cv|cr|ec|mj|misc|gj|sw|sc|dj|ms|mi|po|md|bk|ap)[-\w]*\d(?:-[a-z]{2,5})*|\d{2}-(?:mc|cv|cr|mj|misc)-\d{3,6}|\d{3}-20\d\d-\d{5})\b|\bcase(?: no\.?| number)? (\d{2}-(?:ca|cb|cc|cd|ce|cg|cp|rc|rd|rm|uc|ud)-\d{5,6})\b"
);
// "summons, number AB-CD-2031-404-02", "subpoena no. 26-118", "Summons XYZ-2031-1234"
pattern!(
    PROCESS_NUMBER,
    r"(?i)\b",
    NUMBERED_NOUN,
    r"(?:\s+(?:administrativ[ao]|aduaner[ao]|judicial|de [a-z]+)){0,3}(?:\s+(?:duces tecum|to produce(?: records)?|of [^.;\n]{3,60}?))?,?[ \t]*\(?(?:which )?(?:is )?(?:(?:is |bears |bearing |carries |with |has |carrying |under )?(?:the |its |their )?(?:own |subpoena |summons |file |control |agency |tracking |demand |serial )?(?:number|numbered|no\.?|nr\.?|num\.?|#|reference(?: number)?|ref\.?|file number|file no\.?|id|con (?:el )?numero|numero|n\.o)[ \t]*(?:is\s+|of\s+)?:?[ \t]*)?(?:#\s?)?",
    NUMBER
);
// "(number QQ-31-000111, dated ...)" after a process was named
pattern!(
    NUMBERED,
    r"(?i)\b(?:number|numbered|no\.|nr\.|#|file number|file no\.|ref\b\.?|reference(?: number)?|con (?:el )?numero|numero)[ \t]*:?[ \t]*(?:is\s+)?(?:#\s?)?",
    NUMBER
);
pattern!(
    OURS,
    r"(?i)\b(?:our|my|internal|nuestr[oa]|ticket|tracking|inquiry|incident|this)\s+(?:(?:own |internal |legal |case |file |ticket )*(?:reference(?: number| no\.?)?|ref\b\.?|file(?: number| no\.?)?|case(?: number| no\.?)?|ticket(?: number| no\.?)?|matter(?: number| no\.?)?|number|no\.?|request(?: number| no\.?| id)?|tracking(?: number| no\.?)?|id|numero(?: de referencia| de caso)?|referencia|expediente|folio))[ \t]*(?:is|es)?[ \t]*[:#]?[ \t]*(?:#\s?)?",
    NUMBER
);
pattern!(
    GENERIC,
    r"(?i)\b(?:reference(?: number| no\.?| code| id)?|ref\b\.?(?: no\.?)?|case(?: number| no\.?| id)?|ticket(?: number| no\.?| id)?|matter(?: number| no\.?| id)?|file(?: number| no\.?)?|request(?: number| no\.?| id)?|tracking(?: number| no\.?| id)?|inquiry(?: number| no\.?)?|incident(?: number| no\.?)?|control(?: number| no\.?)?|notice(?: number| no\.?| id)|caso(?: de \w+)? (?:n\.o|no\.|num\.?|numero)|(?:numero|n\.o) de (?:referencia|caso|expediente|solicitud|folio)|numero|referencia|expediente|folio|quoting|quote|citing|cite|mention(?:ing)?|number|no\.)[ \t]*(?:is|es|of|the number|number)?[ \t]*[:#]?[ \t]*(?:#\s?)?",
    NUMBER
);
pattern!(
    BRACKETED,
    r"[\[(][ \t]*#?[ \t]*((?:[A-Za-z]{1,10}[-_/])*[A-Za-z]{1,10}[-_/ ]?\d[A-Za-z0-9]*(?:[-_/.][A-Za-z0-9]+)*|\d{6,14}(?:-[a-z]{1,3})|\d{1,3}-\d{6,14}|\d{6,14})[ \t]*[\])]"
);
pattern!(
    CODE,
    r"\b([A-Z]{1,6}(?:-[A-Z0-9]{1,8})*-\d[A-Z0-9]*(?:-[A-Z0-9]+)*)\b"
);
pattern!(
    SUBJECT,
    r"(?im)^[>*\s]*(?:subject|asunto|re)[ \t]*:([^\n]*)"
);
pattern!(
    LEADING,
    r"^[ \t]*(?:(?i:re|fw|fwd|rv)[ \t]*:[ \t]*)*(?:(?i:case|ticket|request|matter|reference|ref)\b\.?[ \t]*(?i:no\.?|number)?[ \t]*[:#]?[ \t]*)?\[?#?(\d{6,14}|\d{1,3}-\d{6,14}|[A-Z]{1,6}-[A-Z0-9-]*\d[A-Z0-9-]*)\b"
);
pattern!(PROCESS_BEFORE, r"\b", NUMBERED_NOUN, r"\b[^.;\n]{0,30}$");
pattern!(
    AGENCY_BEFORE,
    r"(?:agency|department|bureau|government|officer|agent|investigation|grand jury|hsi|ice|cbp|fbi|dea|irs|uscis|oig)(?:'s)?\s+(?:own\s+)?(?:file|case|matter|investigation|reference|number|no)?[^.;\n]{0,30}$"
);
pattern!(
    COURT_BEFORE,
    r"\b(?:docket|civil action|court|misc(?:ellaneous)?|cause|criminal) ?(?:no|number|case|file)?[^.;\n]{0,20}$"
);
pattern!(
    NO_NUMBER,
    r"^(?:\d{1,3}|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ /-]?\d{2,4}|\d{5}(?:-\d{4})?|[ap]\.?m\.?|.*[ap]m)$"
);
pattern!(
    PHONE,
    r"^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$|^\d{3}-\d{4}$|^1?-?\d{3}-\d{3}-\d{4}$"
);
pattern!(
    STATUTE_LIKE,
    r"(?i)(?:\x01|section|sec\.|u\.?\s?s\.?\s?c|c\.?\s?f\.?\s?r|code|rule|title|stat|part|block|page|form|room|suite|floor|box|step|item|paragraph|exhibit|attachment|account(?: number| no\.?)?|cuenta|cardholder(?: no\.?)?|(?:customer|student|member|patron|employee|worker|estudiante|cliente|socio|usuario|alumno)(?: con)?(?: id| no\.?| number| numero| n\.o|\s+número)?|\(id|wallet|remitter|depositor|catalog no\.?|version|ending(?: in)?|street|avenue|act of|ao|omb(?: no\.?)?|catalog(?: number)?|rev)\.?[ \t]*$"
);

/// One number as found.
struct Candidate {
    kind: ReferenceKind,
    value: String,
    span: Span,
    piece: usize,
    weight: i32,
}

/// The numbers of the matter, each once.
pub fn references(pieces: &[&Piece], provider: Option<&str>) -> Vec<Finding<Reference>> {
    let mut found: Vec<Candidate> = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        if piece.part.kind == PaperKind::Process {
            in_process(piece, n, &mut found);
        } else {
            in_notice(piece, n, &mut found);
        }
    }
    // An office of the SEC numbers its matters so: "HO-15520", "NY-10926", "D-04417-A".
    pattern!(SEC_FILE, r"^[A-Z]{1,3}-\d{5}(?:-[A-Z])?$");
    pattern!(SEC, r"\bsecurities and exchange commission\b|\bsec\b");
    let of_sec = pieces.iter().any(|piece| SEC.is_in(piece.low()));
    for candidate in &mut found {
        candidate.kind = by_its_letters(candidate, provider);
        if of_sec && candidate.kind == ReferenceKind::Provider && SEC_FILE.is_in(&candidate.value) {
            candidate.kind = ReferenceKind::Case;
        }
    }
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in found {
        let same = |k: &Candidate| key(&k.value) == key(&candidate.value);
        match kept.iter_mut().find(|k| same(k)) {
            Some(known) if candidate.weight > known.weight => *known = candidate,
            Some(_) => {}
            None => kept.push(candidate),
        }
    }
    // A part of a longer number ("2031-1234" in "XYZ-2031-1234") is no number of its own.
    let keys: Vec<String> = kept.iter().map(|c| key(&c.value)).collect();
    kept.retain(|c| {
        !keys
            .iter()
            .any(|k| k.len() > key(&c.value).len() && k.ends_with(&key(&c.value)))
    });
    // One company number: the one that the notice sets out most plainly.
    let best = kept
        .iter()
        .filter(|c| c.kind == ReferenceKind::Provider)
        .map(|c| c.weight)
        .max()
        .unwrap_or(0);
    kept.retain(|c| c.kind != ReferenceKind::Provider || c.weight >= best.min(5));
    let mut seen_process = false;
    kept.retain(|c| {
        let first = c.kind != ReferenceKind::Process || !seen_process;
        seen_process |= c.kind == ReferenceKind::Process;
        first || c.weight >= 6
    });
    kept.into_iter()
        .filter_map(|c| {
            let evidence = pieces[c.piece].flow.evidence(c.span)?;
            let sure = if c.weight >= 6 { 0.95 } else { 0.8 };
            Some(Finding::new(
                Reference {
                    kind: c.kind,
                    value: c.value,
                },
                evidence,
                sure,
            ))
        })
        .collect()
}

/// Whose number it is by the letters that begin it: "HSI-LA-26-0031" is the agency's own, "DBX-1188"
/// that of Dropbox. A number that a court's form or plain words place stays where they place it.
fn by_its_letters(candidate: &Candidate, provider: Option<&str>) -> ReferenceKind {
    let letters: String = candidate
        .value
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    let agencys = agency::is_short_name(&letters) || letters == "NSL";
    let companys = provider.is_some_and(|name| abbreviates(&letters, name));
    match candidate.kind {
        ReferenceKind::Process if companys && !agencys => ReferenceKind::Provider,
        ReferenceKind::Provider if agencys && !companys => ReferenceKind::Process,
        ReferenceKind::Case if letters == "NSL" => ReferenceKind::Process,
        kind => kind,
    }
}

/// Whether the letters stand for the name: its initials, or letters of it in their order that begin
/// as it does.
fn abbreviates(letters: &str, name: &str) -> bool {
    let letters = letters.to_ascii_lowercase();
    let name = name.to_ascii_lowercase();
    let initials: String = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter_map(|word| word.chars().next())
        .collect();
    let begins = letters.len() >= 3 && name.get(..2) == letters.get(..2);
    let mut rest = name.chars();
    let in_order = letters.chars().all(|letter| rest.any(|it| it == letter));
    letters.len() >= 2 && (initials == letters || begins && in_order)
}

fn in_process(piece: &Piece, n: usize, found: &mut Vec<Candidate>) {
    let (low, text) = (piece.low(), piece.text());
    let mut add = |kind, span: Span, weight| push(piece, n, kind, span, weight, found);
    for groups in DOCKET.groups(low, 0..low.len()) {
        // Two digits, two letters and a number is how one board numbers its cases, and many a company.
        let of_board = || groups.get(2).filter(|_| low.contains("labor relations"));
        if let Some(span) = groups.get(1).or_else(of_board) {
            add(ReferenceKind::Case, span, 8);
        }
    }
    for (label, kind) in [
        (&form::PROCESS_NUMBER, ReferenceKind::Process),
        (&form::CASE_NUMBER, ReferenceKind::Case),
    ] {
        for span in form::values(piece, label) {
            if let Some(token) = number_in(text, &span) {
                add(kind, token, 7);
            }
        }
    }
    for groups in PROCESS_NUMBER.groups(text, 0..text.len()) {
        if let Some(span) = groups.get(1) {
            add(ReferenceKind::Process, span, 6);
        }
    }
    // "HSI-BOS-26-0017" alone in a box: the agency's own letters say whose number it is.
    for groups in CODE.groups(text, 0..text.len()) {
        let Some(span) = groups.get(1) else { continue };
        let letters = text[span.clone()].split('-').next().unwrap_or_default();
        if agency::is_short_name(letters) {
            add(ReferenceKind::Process, span, 6);
        }
    }
    // "No. 26-GJ-0447" under the heading of a court's form.
    pattern!(
        NO_ALONE,
        r"(?im)^[ \t]*(?:no\.|number|num\.|n\.o)[ \t]*:?[ \t]*",
        NUMBER,
        r"[ \t]*$"
    );
    for groups in NO_ALONE.groups(text, 0..text.len()) {
        if let Some(span) = groups.get(1) {
            add(ReferenceKind::Process, span, 6);
        }
    }
    // "In the Matter of Certain Trading in Grayling Optics (MHO-14873)".
    pattern!(
        IN_THE_MATTER,
        r"(?i)\bin the matter of [^\n()]{3,90}\(((?-i:[A-Z]{1,4})-\d{4,6}(?:-[A-Z])?)\)"
    );
    for groups in IN_THE_MATTER.groups(text, 0..text.len()) {
        if let Some(span) = groups.get(1) {
            add(ReferenceKind::Case, span, 7);
        }
    }
    pattern!(
        FILE_NO,
        r"(?i)\b(?:file|case|matter|investigation|grand jury|gj|docket)(?: or case)? (?:no\.?|number|#)[ \t]*:?[ \t]*",
        NUMBER
    );
    for groups in FILE_NO.groups(text, 0..text.len()) {
        if let Some(span) = groups.get(1) {
            add(ReferenceKind::Case, span, 5);
        }
    }
}

fn in_notice(piece: &Piece, n: usize, found: &mut Vec<Candidate>) {
    let (low, text) = (piece.low(), piece.text());
    let mut add = |kind, span: Span, weight| push(piece, n, kind, span, weight, found);
    for groups in DOCKET.groups(low, 0..low.len()) {
        // Two digits, two letters and a number is how one board numbers its cases, and many a company.
        let of_board = || groups.get(2).filter(|_| low.contains("labor relations"));
        if let Some(span) = groups.get(1).or_else(of_board) {
            add(ReferenceKind::Case, span, 9);
        }
    }
    let cover = piece.part.kind == PaperKind::Cover;
    for groups in PROCESS_NUMBER.groups(text, 0..text.len()) {
        let Some(span) = groups.get(1) else { continue };
        let past = piece.bygone.iter().any(|b| b.contains(&span.start));
        // "Subject: Congressional subpoena, reference AB-2027-1": the company's own heading.
        pattern!(
            HEADED,
            r",\s*(?:(?:our )?(?:reference|ref\.?|file|case|ticket)\s*:?\s*(?:no\.?\s*)?)?$"
        );
        let heading = SUBJECT.groups(text, 0..text.len());
        let in_subject = heading.iter().any(|row| row.whole().contains(&span.start));
        // "Subject: A demand for your data (GF/27/0588)": so does one in brackets that ends a heading.
        pattern!(OPENED, r"[(\[]\s*#?$");
        let bracketed = OPENED.is_in(&low[..span.start])
            && low[span.end..].starts_with([')', ']'])
            && low[span.end + 1..]
                .trim_start_matches(' ')
                .starts_with('\n')
            && (in_subject || heads(piece, &span));
        let headed =
            in_subject && HEADED.is_in(&low[groups.whole().start..span.start]) || bracketed;
        // "subpoena, GG-LGL-802": a desk for legal requests numbers its own file.
        pattern!(
            LEGAL_DESK,
            r"(?:^|[-_/.])(?:lgl|legal|lr|le|lers?|lep|lrt|lir)[-_/.]"
        );
        pattern!(PLAINLY, r"\b(?:no|nos|number|numbered|numero|num)\b\W*$");
        let own = LEGAL_DESK.is_in(&low[span.clone()])
            && !PLAINLY.is_in(&low[groups.whole().start..span.start]);
        if !past && !cover && !headed && !own {
            add(ReferenceKind::Process, span, 8);
        } else if own && !cover {
            add(ReferenceKind::Provider, span, 8);
        }
    }
    if cover {
        return;
    }
    for groups in SUBJECT.groups(text, 0..text.len()) {
        let (Some(row), true) = (groups.get(1), piece.is_live(groups.whole().start)) else {
            continue;
        };
        for pattern in [&*BRACKETED, &*LEADING, &*GENERIC, &*CODE] {
            for inner in pattern.groups(text, row.clone()) {
                if let Some(span) = inner.get(1) {
                    add(ReferenceKind::Provider, span, 7);
                }
            }
        }
    }
    for (label, kind) in [
        (&form::SUBPOENA_NUMBER, ReferenceKind::Process),
        (&form::CASE_NUMBER, ReferenceKind::Case),
        (&form::OUR_NUMBER, ReferenceKind::Provider),
    ] {
        for span in form::values(piece, label) {
            let row_start = text[..span.start].rfind('\n').map_or(0, |n| n + 1);
            if piece.is_live(row_start)
                && let Some(token) = number_in(text, &span)
            {
                let ours = kind == ReferenceKind::Provider;
                let label_words = &low[row_start..span.start];
                let agencys = label_words.trim() == "matter"
                    && form::value(piece, &form::OUR_NUMBER)
                        .is_some_and(|own| own.start < row_start || own.start > span.end);
                let kind = if kind == ReferenceKind::Case
                    && !agencys
                    && !label_words.contains("docket")
                    && !label_words.contains("court")
                    && !label_words.contains("civil")
                    && !label_words.contains("misc")
                {
                    ReferenceKind::Provider
                } else {
                    kind
                };
                add(kind, token, if ours { 6 } else { 8 });
            }
        }
    }
    for (pattern, weight) in [
        (&*OURS, 8),
        (&*BRACKETED, 5),
        (&*GENERIC, 5),
        (&*NUMBERED, 5),
    ] {
        for groups in pattern.groups(text, piece.live.clone()) {
            let Some(span) = groups.get(1) else { continue };
            if piece.is_live(span.start) {
                let kind = if weight == 8 {
                    ReferenceKind::Provider
                } else {
                    kind_of(piece, &span)
                };
                add(kind, span, weight);
            }
        }
    }
    // Web mail prints its heading above the sender; forwards above the message are somebody else's.
    let alone = !piece
        .messages
        .iter()
        .any(|m| m.span.end <= piece.live.start && m.sender.is_some());
    // The number that opens a heading of web mail: "123456789 Notification from ...".
    for line in piece
        .flow
        .lines()
        .iter()
        .filter(|l| piece.is_live(l.span.start) || (l.span.start < piece.live.start && alone))
        .take(14)
    {
        for inner in BRACKETED.groups(text, line.span.clone()) {
            if let Some(span) = inner.get(1) {
                add(kind_of(piece, &span), span, 4);
            }
        }
        if let Some(span) = LEADING
            .first(text, line.span.clone())
            .and_then(|g| g.get(1))
        {
            add(kind_of(piece, &span), span, 4);
        }
    }
    // "CCCU/26/0077" alone on a line over the greeting.
    pattern!(
        ALONE,
        r"^\W*([A-Z]{2,8}(?:[-/ ][A-Z]{1,8}){0,2}[-/ ](?:\d[\w]*[-/])*\d[\w-]{2,})\s*$"
    );
    pattern!(
        POSTAL,
        r"^(?:[A-Z]{2} \d{5}(?:-\d{4})?|(?:RR|HC|PO|BOX|APT|UNIT|STE|SUITE|FL|RM|ROOM|MRN|ID|ACT|DOB|SSN|VIN|ACCT|POLICY|MEMBER|PATIENT|CLIENT)\b.*)$"
    );
    for line in piece.flow.lines() {
        let Some(span) = ALONE.first(text, line.span.clone()).and_then(|g| g.get(1)) else {
            continue;
        };
        if piece.is_live(span.start) && heads(piece, &span) && !POSTAL.is_in(&text[span.clone()]) {
            add(kind_of(piece, &span), span, 4);
        }
    }
    // "Owner notice KMC-LR-00562", "NOTICE FV-2027-118 - February 3": a heading gives the company's own.
    pattern!(
        OF_NOTICE,
        r"\b(?:notice|notification|aviso|letter|message|bulletin|carta)(?: to [^\n]{1,40}?)?(?: no\.?| number|,| -| \x02)? *$"
    );
    for groups in CODE.groups(text, piece.live.clone()) {
        let Some(span) = groups.get(1).filter(|s| piece.is_live(s.start)) else {
            continue;
        };
        let line = piece.flow.line_at(span.start).map_or(0, |l| l.span.start);
        if heads(piece, &span) && OF_NOTICE.is_in(&low[line.min(span.start)..span.start]) {
            add(ReferenceKind::Provider, span, 7);
        } else {
            add(kind_of(piece, &span), span, 4);
        }
    }
}

/// Whether a place stands in a short line near the top of the message.
fn heads(piece: &Piece, span: &Span) -> bool {
    let line = piece.flow.line_at(span.start);
    let short = |line: &PlacedLine| piece.low()[line.span.clone()].split_whitespace().count() <= 14;
    span.start.saturating_sub(piece.live.start) < 500 && line.is_some_and(short)
}

/// Whose number it is, by the words that lead to it.
fn kind_of(piece: &Piece, span: &Span) -> ReferenceKind {
    let low = piece.low();
    let sentence = piece.sentence(span.start);
    let before = &low[sentence.start.max(span.start.saturating_sub(90))..span.start];
    pattern!(
        OUR_WORDS,
        r"\b(?:our|my|this (?:message|notice|matter|ticket)|ticket|nuestr[oa]|reply|subject|quoting|quote|in your (?:reply|answer)|keep|keeping|with)\b[^.;]{0,40}$"
    );
    pattern!(
        THEIR_CASE,
        r"\b(?:their|its|(?:department|agency|bureau|office|service|police|commission|committee|sheriff|court|government|prosecutor|bureau)'s)\s+(?:own\s+)?(?:case|file|matter|investigation|docket)\s*(?:number|no\.?|reference)?[^.;]{0,12}$"
    );
    pattern!(
        BODY_FILE,
        r"\b(?:ftc|sec|cfpb|dol|fbi|dea|doj|nlrb|eeoc|irs|commission|bureau) (?:file|matter|case)(?: no\.?| number)?\s*$"
    );
    pattern!(
        THEIR_NUMBER,
        r"\b(?:their|its|(?:issuer|department|agency|bureau|office|service|police|commission|committee|sheriff|government|ice|hsi|cbp|dea|fbi|irs|sec|ftc)'s)\s+(?:own\s+)?(?:number|no\.?|reference|ref\.?)[^.;]{0,12}$"
    );
    match () {
        _ if THEIR_CASE.is_in(before) || BODY_FILE.is_in(before) => ReferenceKind::Case,
        _ if THEIR_NUMBER.is_in(before) => ReferenceKind::Process,
        _ if OUR_WORDS.is_in(before) => ReferenceKind::Provider,
        _ if COURT_BEFORE.is_in(before) || MATTER_BEFORE.is_in(before) => ReferenceKind::Case,
        _ if NUMBER_WORD.is_in(before) && of_process(piece, &sentence, span) => {
            ReferenceKind::Process
        }
        _ if PROCESS_BEFORE.is_in(before) && !before.contains("about") => ReferenceKind::Process,
        _ if AGENCY_BEFORE.is_in(before) => ReferenceKind::Process,
        _ => ReferenceKind::Provider,
    }
}

pattern!(
    MATTER_BEFORE,
    r"\b(?:in the matter|(?:its|the) matter$|(?:its|the) matter |matter (?:numbered|no\.)|formal order|inquiry it calls|investigation)\b[^.;]{0,60}$"
);
pattern!(
    NUMBER_WORD,
    r"\b(?:number(?:ed)?|no\.|file number|control number|numero)\s*(?:is\s+|of\s+)?$"
);

/// Whether a number is told of the paper that was served: in its sentence, or by an "it" that points back to it.
fn of_process(piece: &Piece, sentence: &Span, span: &Span) -> bool {
    pattern!(
        NAMES,
        r"\b(?:",
        NUMBERED_NOUN,
        r"|subpoenaed|summoned|the paper)\b"
    );
    pattern!(POINTS, r"\b(?:it|its|one|replacement)\b");
    let low = piece.low();
    let own = &low[sentence.start..span.start];
    let at = piece.sentence_index(sentence.start);
    let previous = at
        .checked_sub(1)
        .map_or("", |n| &low[piece.sentences[n].clone()]);
    NAMES.is_in(own) || NAMES.is_in(previous) || (POINTS.is_in(own) && POINTS.is_in(previous))
}

fn push(
    piece: &Piece,
    n: usize,
    kind: ReferenceKind,
    span: Span,
    weight: i32,
    found: &mut Vec<Candidate>,
) {
    let (low, text) = (piece.low(), piece.text());
    // A word in small letters before the number is no part of it.
    let lead = text[span.clone()].find(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    let span = match (lead, text[span.clone()].find(' ')) {
        (Some(lead), Some(gap)) if gap < lead => span.start + lead..span.end,
        _ => span,
    };
    let value = text[span.clone()]
        .trim_end_matches(['.', ',', ';', ':', ')', ']', '-', '/'])
        .trim();
    let span = span.start..span.start + value.len();
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let low_value = value.to_ascii_lowercase();
    let before = &text[span.start.saturating_sub(24)..span.start];
    let date = piece
        .dates
        .iter()
        .any(|d| d.span.start < span.end && span.start < d.span.end);
    let cited = STATUTE_LIKE.is_in(before)
        || low[span.end..].trim_start().starts_with("u.s.c")
        || low[span.end..].trim_start().starts_with("usc")
        || low[span.end..].trim_start().starts_with("u. s.");
    let money = before.ends_with('$');
    let joined = before.ends_with(['@', '/', '_', '-']) || low[span.end..].starts_with(['@', '%']);
    let time = value.contains(':') && !value.contains('-');
    let unit = low[span.end..].trim_start().starts_with("day")
        || low[span.end..].trim_start().starts_with("hour")
        || low[span.end..].trim_start().starts_with("business")
        || low[span.end..].trim_start().starts_with("calendar");
    let ip = value.split('.').count() == 4;
    let form_name = low[span.end..].trim_start().starts_with("(rev")
        || low_value.starts_with("i-138")
        || low_value.starts_with("ao") && digits <= 3
        || low_value == "3115"
        || low_value.starts_with("form");
    let statute = value.contains('(')
        || (kind == ReferenceKind::Process
            && digits <= 4
            && value.bytes().all(|b| b.is_ascii_digit()));
    // What a label names may be short, or look like a postal code.
    pattern!(
        LABELED,
        r"(?i)\b(?:our|my) (?:\w+ ){0,2}$|(?:\b(?:ticket|tickets|case|matter|ref|reference|referencia|interna|caso|request|demand|subpoena|summons|number|no|num|numero|mark|quote|quoting|conversation|mark it)\b\.?[ \t]*:?[ \t]*#?|#)[ \t]*$|little number, $"
    );
    pattern!(PARTS, r"(?i)^[a-z]{2,6}[-/](?:[a-z]{1,6}[-/])*[0-9]$");
    pattern!(FIVE_DIGITS, r"^\d{5}$");
    let labeled = LABELED.is_in(before);
    // "calle 4, H-12" is where somebody lives.
    pattern!(OF_A_HOUSE, r"(?i)^[a-z][-/]\d{1,3}$");
    let too_few =
        (digits < 2 || OF_A_HOUSE.is_in(value) && !labeled) && !(labeled && PARTS.is_in(value));
    let no_number = NO_NUMBER.is_in(&low_value) && !(labeled && FIVE_DIGITS.is_in(value));
    let bad = too_few
        || date
        || cited
        || money
        || joined
        || time
        || unit
        || ip
        || form_name
        || statute
        || no_number
        || PHONE.is_in(value) && !(kind == ReferenceKind::Process && weight >= 8)
        || digits < 4 && !value.contains('-');
    if !bad {
        found.push(Candidate {
            kind,
            value: value.to_owned(),
            span,
            piece: n,
            weight,
        });
    }
}

/// The number at the head of a form's value.
fn number_in(text: &str, span: &Span) -> Option<Span> {
    pattern!(
        TOKEN,
        r"^[\s:#]*(?:no\.?[ \t]*|number[ \t]*|#[ \t]*)?((?:[A-Z]{1,8}(?:-[A-Z]{1,8}){0,3}[ -]?)?[A-Za-z0-9]*\d[A-Za-z0-9]*(?:[-/.:_][A-Za-z0-9]+)*)"
    );
    TOKEN.first(text, span.clone())?.get(1)
}

fn key(value: &str) -> String {
    value
        .to_ascii_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

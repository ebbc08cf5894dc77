//! A company that the table of providers does not hold, by the names it gives itself.
//!
//! A letter names its sender in many places: at its head, over its signature,
//! as the sender of a mail, as the one whose customer the reader is. Each place
//! that can be a name is a voice; the name that most places agree on is taken.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::named::Provider;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::states::STATES;

/// A name in capitals, of up to six words.
const NAME: &str = r"((?:The )?[A-Z][A-Za-z0-9&'.-]*[A-Za-z0-9](?: (?:(?:[A-Z][A-Za-z0-9&'.-]*[A-Za-z0-9]|of|the|and|&|for|de|del|la)(?: |\b)){0,4}[A-Z][A-Za-z0-9&'.-]*[A-Za-z0-9])?)";

pattern!(
    SERVED,
    r"\b",
    NAME,
    r"(?:,? (?:Inc|LLC|Ltd|Corp|PBC)\.?,?)? (?:(?:has|have|had|ha) (?:just |recently |now |today |also )*(?:received|got|recibido|subpoenaed)|(?:has|have|had) (?:just |recently |now |today |also )*been (?:served|sent|given|handed|ordered|presented|asked|contacted|directed|compelled|issued|required|subpoenaed|summoned)|(?:was|were) (?:just |recently |today )*(?:served|sent|given|handed|ordered|presented|directed|compelled|required|subpoenaed|summoned)|(?:just |recently )?received|recibio|fue notificad[ao]|ha sido notificad[ao])\b"
);
pattern!(
    SERVED_ON,
    r"\b(?:served|subpoenaed|summoned|represents?|on behalf of|issued to|directed to|addressed to|notified|tells|orders|requires|ordered|required) (?:(?:with )?(?:a |an |the )?(?:\w+ ){0,2}(?:on|to) )?",
    NAME,
    r"(?:,| with| for| to\b| on\b|\.|;)"
);
pattern!(
    ITS_CUSTOMER,
    r"\b(?:[Dd]ear|[Yy]our|[Tt]he|[Hh]ello|[Hh]i|[Aa]n?|[Ee]stimad[oa]) ",
    NAME,
    r" (?:account|customer|user|member|subscriber|seller|host|rider|driver|player|patron|profile|line|wallet|membership|policy|client|cliente|usuari[oa]|support team|community|resident|reader|author)s?\b"
);
pattern!(
    INCORPORATED,
    r"\b",
    NAME,
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|PBC|GmbH|Pty|Co|Company|S\.A|N\.A)\b"
);
pattern!(
    ACTS,
    r"(?:^|[.;:] |\n)(?:At |As |We at |Until |Unless )?",
    NAME,
    r" (?:will|may|has|cannot|can't|is not|does not|takes|must|intends|plans|would|shall|no entregara|entregara|puede|cumplira)\b"
);
pattern!(
    BANK,
    r"\b((?:[A-Z][A-Za-z&'.-]+ ){1,4}(?:Bank|Credit Union|Trust Company|Savings and Loan))\b"
);
pattern!(
    NO_COMPANY,
    r"^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\b|(?:un |cordial(?:es)? |muchos )?saludos?\b|atentamente|cordialmente|sinceramente|(?:high[- ]speed )?internet\b)|^(?:(?:i|we|you|it|the|a|an|this|that|these|those|they|he|she|today|yesterday|somebody|someone|us|law|your|our|agents?|lawsuit|please|dear|as|if|when|once|since|because|which|who|what|how|why|where|unless|until|after|before|subpoena|summons|grand jury|copy|notice|account|your account|important|final|first|second|third|reminder|re|subject|from|to|date|sent|page|attachment|enclosure|via|by|legal|records?|customer|member|user|subscriber|patron|host|seller|friend|hello|hi|hey|sir|madam|nothing|no|yes|any|all|each|for|in|on|at|of|with|under|about|and|or|but|so|not|none|deadline|status|reference|ref|case|file|ticket|matter|document|paper|statute|request|inbox|home|help|privacy|terms|private message|conversation|estimad[oa]|hola|si|el|la|los|las|usted|motion|court|judge|congress|silence|failure|confidential|privileged|urgent|sincerely|regards|solidarity|fraternally|peace|cheers|kindly|faithfully|truly|gratefully|saludos|solidariamente|respectfully|cordially|yours|best|thanks|thank|warmly|atentamente|custodian|general counsel|government requests?|policy|summary|background|key facts|what|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|shop|client|registrant|holder|owner|account holder|author|upload|proof|box|posted|printed|received|recibido|stamped|scanned)\b.*|.*\b(?:department|bureau|agency|commission|court|police|sheriff|attorney|attorneys|united states|u\.s|us|federal|homeland|immigration|customs|internal revenue|grand jury|secret service|administration|inspector|marshals?|committee|government|ministry|district|state of|county of|city of|law|fbi|dea|irs|ice|hsi|cbp|dhs|sec|ftc|dol|hhs|atf|uscis|doj|division|enforcement|investigations?|subpoena|summons|notice|demand|order|warrant|motion|request|reminder|deadline|account|information|records|dear|street|avenue|road|suite|floor|box \d|drive|lane|p\.o)\b.*|.*\d{4,}.*|.*[@:].*|(?:ms|mr|mrs|dr|sra?|prof)\.? .*)$"
);
pattern!(
    // What a person is, under a signature; a department, a page's title.
    A_TITLE,
    r"(?:^|\b(?:the|local \w+|recording|corresponding|general|assistant|associate|deputy|acting|vice|site|office|case|records?|member|branch|regional|interim|executive|senior|managing) )(?:registrar|secretary|secretary-treasurer|treasurer|manager|director|president|officer|clerk|coordinator|administrator|chair|chairman|chairwoman|chairperson|superintendent|librarian|principal|dean|provost|counsel|specialist|analyst|supervisor|representative|agent|steward|pastor|owner|founder|editor|publisher|bursar|controller|trustee|postmaster)s?$|^(?:rn|md|dds|rhia|rhit|cpa|jd|esq|phd|dvm|mls|lcsw)$|^(?:people|human resources|guest|patient|member|customer|player|user|employee)s? (?:operations|services|relations|records|resources|experience|department)$|^(?:chat|transcript|chat transcript|mailbox|messages?|alerts?|notices?|documents?|bandeja|buzon)$"
);
pattern!(
    // The company above is not the one that writes.
    OWNED_BY,
    r"\b(?:subsidiary|division|unit|brand|affiliate|part|member|property) of (?:the )?$"
);
pattern!(
    PLACE,
    r"^[a-z .'-]+, (?:[a-z]{2}|[a-z]+|d\.c\.|new [a-z]+|north [a-z]+|south [a-z]+|west [a-z]+|rhode island)\.?(?: \d{5}(?:-\d{4})?)?$"
);
pattern!(
    // What a sender or a signature adds to the company's name.
    TAIL,
    r"(?:[,\s|/-]+(?:the |and |& |of |for )*(?:legal(?: (?:team|department|operations|affairs|investigations|support|process|compliance|notices?|requests?|response|office))*|trust (?:and|&) (?:safety|legal)|trust|safety|support|customer (?:care|support|service)|member services|compliance|subpoena(?: compliance)?|privacy|policy|team|notices?|notifications?|law enforcement(?: \w+)*|records|custodian(?: of records)?|registrar compliance|government (?:requests|affairs)|requests|department|office|desk|admin|board|moderators?|crew|folks|staff|(?:player|member|user|customer|guest|patient|community|people|employee|tenant|patron|rider|driver|seller|subscriber|client)s?(?: (?:records|services|relations|operations|experience|success))?|human resources|hr|chat|transcript|support team|asuntos legales|departamento(?: de \w+)*|legal unit|unit|response|operations|affairs|abuse))+\s*$"
);
pattern!(
    SUFFIX,
    r",? (?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|pbc|gmbh|pty ltd|pty|co|company|s\.a|n\.a|plc|sp\. z o\.o|s\.r\.l|b\.v|oy|sarl|e\.v|a\.s)\b\.?(?:,? ltd\.?)?\s*$"
);

/// One place that names the company.
struct Voice {
    name: String,
    span: Span,
    piece: usize,
    weight: i32,
}

/// The company that the papers name as the one that was served, where no table knows it.
pub fn named_by_itself(pieces: &[&Piece]) -> Option<Finding<Provider>> {
    let mut voices = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        if piece.is_notice() {
            hear_notice(piece, n, &mut voices);
        } else if piece.is_process() {
            hear_process(piece, n, &mut voices);
        }
    }
    // "Larkspur" and "Larkspur Mobile" are one company; the fuller name is its name.
    let total = |voice: &Voice| -> i32 {
        let own = voice.name.to_lowercase();
        let same = voices.iter().filter(|other| {
            let other = other.name.to_lowercase();
            other == own || own.starts_with(&format!("{other} "))
        });
        let places: i32 = same.map(|v| v.weight).sum();
        // A name that only one weak place gives is weighed by how often the text says it.
        let piece = pieces[voice.piece];
        let said = piece.low().matches(own.as_str()).count().min(4);
        places + i32::try_from(said).unwrap_or(0)
    };
    let best = voices
        .iter()
        .enumerate()
        .max_by_key(|(n, voice)| (total(voice), voice.weight, std::cmp::Reverse(*n)))?
        .1;
    let sum = total(best);
    let evidence = pieces[best.piece].flow.evidence(best.span.clone())?;
    let sure = match sum {
        10.. => 0.93,
        6..10 => 0.87,
        _ => 0.7,
    };
    let provider = Provider {
        id: "other".to_owned(),
        name: best.name.clone(),
    };
    Some(Finding::new(provider, evidence, sure))
}

fn hear_notice(piece: &Piece, n: usize, voices: &mut Vec<Voice>) {
    let text = piece.text();
    let live = piece.live.clone();
    for (pattern, weight) in [
        (&*SERVED, 5),
        (&*SERVED_ON, 3),
        (&*ITS_CUSTOMER, 4),
        (&*INCORPORATED, 3),
        (&*ACTS, 2),
        (&*BANK, 4),
    ] {
        for groups in pattern.groups(text, live.clone()) {
            if let Some(span) = groups.get(1) {
                voices.extend(voice(piece, n, span, weight));
            }
        }
    }
    if let Some(span) = form::value(piece, &form::RECORD_HOLDER) {
        voices.extend(voice(piece, n, span, 3));
    }
    let message = piece
        .messages
        .iter()
        .find(|m| m.span.start <= live.start && live.start < m.span.end);
    if let Some(line) = message.and_then(|m| m.sender.clone()) {
        sender(piece, n, &line, voices);
    }
    let lines: Vec<Span> = piece
        .flow
        .lines()
        .iter()
        .map(|l| l.span.clone())
        .filter(|l| live.contains(&l.start) || l.start < live.start)
        .collect();
    let count = lines.len();
    for (at, line) in lines.into_iter().enumerate() {
        let head = at < 4;
        let foot = at + 6 >= count;
        let words = text[line.clone()].split_whitespace().count();
        let sentence = text[line.clone()].trim_end().ends_with(['.', '?', '!'])
            && !text[line.clone()].trim_end().ends_with("Inc.")
            && !text[line.clone()].trim_end().ends_with("Ltd.")
            && !text[line.clone()].trim_end().ends_with("Corp.");
        if (head || foot) && words <= 8 && !sentence {
            let weight = if head && at < 2 { 3 } else { 2 };
            for part in parts(text, &line) {
                voices.extend(voice(piece, n, part, weight));
            }
        }
    }
}

fn hear_process(piece: &Piece, n: usize, voices: &mut Vec<Voice>) {
    let text = piece.text();
    pattern!(
        TO,
        r"(?:^|\n)\W*(?:\d\.?\s*)?TO\b[^\n]{0,30}[:\t\n]\s*",
        NAME
    );
    for groups in TO.groups(text, 0..text.len()) {
        if let Some(span) = groups.get(1) {
            voices.extend(voice(piece, n, span, 4));
        }
    }
    if let Some(span) = form::value(piece, &form::RECORD_HOLDER) {
        voices.extend(voice(piece, n, span, 4));
    }
}

/// The name that a mail's sender bears, or the domain of a person who runs a place alone.
fn sender(piece: &Piece, n: usize, line: &Span, voices: &mut Vec<Voice>) {
    let text = piece.text();
    let row = &text[line.clone()];
    let start = row.find(':').map_or(0, |n| n + 1);
    let end = row.find('<').unwrap_or(row.len()).max(start);
    let name = row[start..end].trim().trim_matches('"');
    if !name.is_empty() {
        let at = line.start + row.find(name).unwrap_or(0);
        for part in parts(text, &(at..at + name.len())) {
            voices.extend(voice(piece, n, part, 4));
        }
    }
    pattern!(ADDRESS, r"@((?:[a-z0-9-]+\.)+[a-z]{2,})");
    if let Some(domain) = ADDRESS
        .first(piece.low(), line.clone())
        .and_then(|g| g.get(1))
    {
        voices.push(Voice {
            name: text[domain.clone()].to_owned(),
            span: domain,
            piece: n,
            weight: 1,
        });
    }
}

/// The parts of a line that a bar, a comma, a dash or a gap divides.
fn parts(text: &str, line: &Span) -> Vec<Span> {
    let row = &text[line.clone()];
    let mut found = Vec::new();
    let mut start = 0;
    let breaks = row.match_indices(['|', '·', '\t', '›', '‹', '/', '(', ',', '–', '—']);
    for (at, mark) in breaks.chain([(row.len(), "")]) {
        found.push(start..at);
        start = at + mark.len();
    }
    let trimmed = found.into_iter().filter_map(|part| {
        let inner = row.get(part.clone())?;
        let lead = inner.len() - inner.trim_start().len();
        let span = part.start + lead..part.start + inner.trim_end().len();
        (span.end > span.start).then_some(line.start + span.start..line.start + span.end)
    });
    trimmed.collect()
}

/// "Hialeah" in "Hialeah, Florida", "Poznan" in "Poznan, 9 February": where a letter is written.
fn is_a_place(piece: &Piece, span: &Span, low: &str) -> bool {
    let is_state = |name: &str| STATES.iter().any(|(state, _)| *state == name);
    let after = piece.low()[span.end..].split('\n').next().unwrap_or("");
    let Some(after) = after.strip_prefix(", ") else {
        return is_state(low);
    };
    let word = after.split(['\t', ',', ';', '.', '|']).next().unwrap_or("");
    let dated = piece
        .dates
        .iter()
        .any(|d| d.span.start <= span.end + 12 && d.span.start >= span.end);
    is_state(low) || is_state(word.trim()) || dated
}

/// A place as a voice, if it can be a company's name; its name without form of company and office.
fn voice(piece: &Piece, n: usize, span: Span, weight: i32) -> Option<Voice> {
    // "for Bocian Post" under a signature.
    pattern!(FOR, r"^(?:for|on behalf of|por|fuer) (?:the )?");
    let lead = FOR.first(&piece.low()[span.clone()], 0..span.len());
    let span = span.start + lead.map_or(0, |lead| lead.whole().end)..span.end;
    let printed = piece.flow.printed(span.clone());
    let mut name = printed
        .trim()
        .trim_matches(['"', '*', '-', '—', ' '])
        .to_owned();
    for _ in 0..3 {
        let low = name.to_lowercase();
        if low.len() != name.len() {
            break;
        }
        let cut = [&*SUFFIX, &*TAIL]
            .iter()
            .find_map(|p| p.first(&low, 0..low.len()))
            .map(|g| g.whole().start);
        match cut {
            Some(at) if at >= 2 => name.truncate(at),
            _ => break,
        }
        name = name.trim().trim_end_matches([',', '.', '-']).to_owned();
    }
    let name = name.trim_start_matches("The ").trim_end_matches("'s");
    let name = name.trim_end_matches("’s").to_owned();
    let low = name.to_lowercase();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let bad = letters < 2
        || name.split_whitespace().count() > 6
        || NO_COMPANY.is_in(&low)
        || PLACE.is_in(&printed.to_lowercase())
        || A_TITLE.is_in(&low)
        || A_TITLE.is_in(&printed.to_lowercase())
        || OWNED_BY.is_in(&piece.low()[span.start.saturating_sub(40)..span.start])
        || is_a_place(piece, &span, &low)
        || piece.dates_in(&span).next().is_some();
    // A word in small letters is seldom a name, though a logo may be.
    let small = name.starts_with(char::is_lowercase);
    (!bad).then_some(Voice {
        name,
        span,
        piece: n,
        weight: if small { 1 } else { weight },
    })
}

//! Messages inside a document: an email, the forwards above it, the older mail quoted below.

use crate::document::flow::Flow;
use crate::document::flow::Span;
use crate::recognize::clock;
use crate::recognize::date;
use crate::recognize::pattern::pattern;

/// One message: its header lines and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub header: Span,
    pub span: Span,
    /// The line that names the sender, where there is one.
    pub sender: Option<Span>,
    /// It stands behind quote marks or under "On ... wrote:".
    pub quoted: bool,
}

pattern!(
    HEADER_LINE,
    r"^[>*\s]*(from|de|sent|date|to|para|cc|subject|asunto|re|enviado(?: el)?|fecha|reply-to|importance|attachments?|adjuntos?)\s*:"
);
pattern!(FROM_LINE, r"^[>*\s]*(from|de)\s*:");
// Web mail shows the sender's name and address with the date beside it.
pattern!(ADDRESS_LINE, r"<[^<>\s@]+@[^<>\s@]+>");
pattern!(
    WROTE,
    r"^(?:>\s*)*(?:on|el)\s.{6,120}\b(?:wrote|escribio)\s*:?\s*$"
);
pattern!(
    // A help desk's thread heads each message so: "X Legal, May 18, 2027, 1:12 PM",
    // "Odalys (Merchtable), Wed, 7 Oct 2026 13:20 PDT".
    THREAD_LINE,
    r"^\W*[a-z][^\n:@<>]{1,48}?[,\t |*-]+\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:mon|tue|wed|thu|fri|sat|sun),? )?(?:",
    date::MONTH,
    r"\.? \d{1,2},? 20\d\d|\d{1,2} ",
    date::MONTH,
    r"\.?,? 20\d\d|\d{1,2}/\d{1,2}/(?:20)?\d\d|20\d\d-\d\d-\d\d)(?:,| at| [*-])?\s+\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:\(?(?:[a-z]{1,2}[sd]?t|utc|gmt)\)?)?\W*$"
);
pattern!(
    DIVIDER,
    r"^[-_=\s>]*(?:original message|forwarded message|mensaje original|mensaje reenviado|begin forwarded message)\b"
);
// What a company says of a demand that it was served with.
pattern!(
    DEMAND,
    r"\b(?:subpoena|summons|legal process|legal request|legal demand|court order|search warrant|investigative demand|records demand|national security letter|grand jury|citacion|requerimiento|orden judicial|government request|law enforcement|motion to quash|protective order|mocion para anular)",
);
pattern!(
    COMPANY_VOICE,
    r"\b(?:we|our|us|nos|hemos|nuestr[oa]|has been served|was served|has received|have received|received)\b"
);
pattern!(
    COMPANY_SENDER,
    r"(?:legal|notice|lers|law|subpoena|privacy|trust|safety|compliance|support|notif|records|custodian|abuse|response)[^\s@<>]*@|@(?:[a-z0-9-]+\.)*(?:google|facebook|facebookmail|meta|instagram|x|twitter|reddit|discord|automattic|wordpress|tumblr|github|yahoo|yahooinc|microsoft|linkedin|apple|snap|snapchat|tiktok|wikimedia|bsky|cloudflare|dropbox|pinterest|substack|proton|redditmail|discordapp|zoom|nextdoor|comcast|verizon|att|t-mobile|coinbase|paypal|venmo|westernunion|patreon|twitch|yelp|telegram|signal|medium|gofundme|amazon|ebay|etsy)\."
);

pattern!(
    DIVIDER_WORDS,
    r"\b(?:forwarded message|begin forwarded message|mensaje reenviado)\b"
);
pattern!(
    FORWARD_SUBJECT,
    r"\b(?:subject|asunto)\s*:\s*(?:fwd?|rv)\s*:"
);

/// The messages of a text, from the top. Text without any header is one message.
pub fn messages(flow: &Flow) -> Vec<Message> {
    let low = flow.low();
    let lines: Vec<Span> = rows(low);
    let mut starts: Vec<(usize, bool)> = Vec::new();
    // What one person writes within a day is one message.
    let mut poster = String::new();
    let mut heads: Vec<&Span> = Vec::new();
    for line in lines
        .iter()
        .filter(|line| THREAD_LINE.is_in(&low[(*line).clone()]))
    {
        let own = without_hour(&low[line.clone()]);
        if own != poster {
            heads.push(line);
        }
        poster = own.to_owned();
    }
    let threads = |line: &Span| heads.len() >= 2 && heads.contains(&line);
    for (n, line) in lines.iter().enumerate() {
        let text = &low[line.clone()];
        let marked = |k: usize| flow.line_at(lines[k].start).is_some_and(|l| l.quoted);
        let quoted = marked(n) || WROTE.is_in(text);
        // An empty line between two that are quoted is quoted too.
        let before = (0..n)
            .rev()
            .find(|k| !low[lines[*k].clone()].trim().is_empty());
        let was_quoted = before.is_some_and(marked);
        let head = begins_header(&lines, n, low) || threads(line);
        let near_start = starts.last().is_some_and(|(at, _)| {
            line.start.saturating_sub(*at) < 60 && DIVIDER.is_in(&low[*at..line.start])
        });
        let begins_quote = quoted && !was_quoted && n > 0 && !near_start;
        let divides = WROTE.is_in(text)
            || DIVIDER.is_in(text)
            || (begins_quote && !after_wrote(&lines, n, low));
        if (head && !near_start) || divides {
            starts.push((line.start, quoted));
        }
    }
    if starts
        .first()
        .is_none_or(|(at, _)| low[..*at].split_whitespace().count() > 12)
    {
        starts.insert(0, (0, false));
    } else if let Some(first) = starts.first_mut() {
        first.0 = 0;
    }
    let ends: Vec<usize> = starts
        .iter()
        .skip(1)
        .map(|(at, _)| *at)
        .chain([low.len()])
        .collect();
    let spans = starts.iter().zip(ends);
    spans
        .map(|((start, quoted), end)| whole(&lines, low, *start..end, *quoted))
        .filter(|m| !m.span.is_empty())
        .collect()
}

/// The head of a message in a thread, up to its hour.
fn without_hour(head: &str) -> &str {
    pattern!(HOUR, r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?[^\d]*$");
    HOUR.first(head, 0..head.len())
        .map_or(head, |found| head[..found.whole().start].trim_end())
}

/// What speaks in a thread that shows the oldest first: its last message, where that corrects
/// what the others say of the demand; else the whole thread, since an answer may rest on what it answers.
fn grown(flow: &Flow, messages: &[Message]) -> Option<Span> {
    pattern!(
        CORRECTS,
        r"\b(?:disregard|ignore|mistake\w*|wrong|instead|correct(?:ed|ion)|extend\w*|extension|withdr\w+|rescind\w*|no longer|por error|corregi\w+|en lugar de|ya no)\b"
    );
    let low = flow.low();
    let order = date::order(flow);
    let in_thread = |m: &&Message| THREAD_LINE.is_in(&low[m.header.clone()]);
    let thread: Vec<&Message> = messages.iter().filter(in_thread).collect();
    let (first, last) = (thread.first()?, thread.last()?);
    // The hour tells the order of one day.
    let moment = |m: &Message| {
        let day = date::dates(flow, m.header.clone(), order).first()?.date()?;
        let row = low[m.header.clone()].lines().next().unwrap_or_default();
        Some((day, clock::clock(row).cutoff))
    };
    if moment(first)? >= moment(last)? {
        return None;
    }
    // Of whoever wrote first, and of the reader's own time.
    pattern!(
        YOUR_TIME,
        r"\byou (?:now )?have\b|\byour (?:own |new )?(?:time|deadline|window)\b|\b(?:withdr\w+|rescind\w*)\b"
    );
    let poster = |m: &Message| {
        let head = low[m.header.clone()].trim_start();
        let end = head.find(['(', ',', '\t']).unwrap_or(head.len());
        head[..end].trim_end().to_owned()
    };
    let body = &low[last.span.clone()];
    let speaks = tells_of_a_demand(low, last)
        && CORRECTS.is_in(body)
        && YOUR_TIME.is_in(body)
        && !STAYS.is_in(body)
        && poster(first) == poster(last);
    let whole = first.span.start..last.span.end;
    Some(if speaks { last.span.clone() } else { whole })
}

/// The message that speaks now: the topmost that a company sent about a demand.
pub fn live(flow: &Flow, messages: &[Message]) -> Span {
    let low = flow.low();
    if let Some(grown) = grown(flow, messages) {
        return grown;
    }
    let about = |m: &Message| tells_of_a_demand(low, m);
    let company = |m: &Message| {
        m.sender
            .as_ref()
            .is_some_and(|s| COMPANY_SENDER.is_in(&low[s.clone()]))
    };
    let chosen = messages
        .iter()
        .find(|m| company(m) && (about(m) || goes_on(low, m)))
        .or_else(|| {
            // What somebody forwards speaks for itself; the words above it are the sender's.
            let head = &low[..low.len().min(600)];
            let forwards = DIVIDER_WORDS.is_in(low) || FORWARD_SUBJECT.is_in(head);
            let mut about = messages.iter().filter(|m| about(m));
            if forwards {
                about.next_back()
            } else {
                about.next()
            }
        })
        .or_else(|| messages.iter().find(|m| company(m)))
        .or_else(|| messages.iter().max_by_key(|m| m.span.len()));
    chosen.map_or(0..low.len(), |m| m.span.clone())
}

pattern!(
    // A day up to which something is so: "by 5 p.m. on April 2".
    A_DAY,
    r"\b(?:by|until|till|through|runs? to|hasta)\b[^;\n]{0,60}\b(?:",
    date::MONTH,
    r"\.? \d{1,2}\b|\d{1,2} (?:de )?",
    date::MONTH,
    r"\b|\d{1,2}/\d{1,2}/\d{2,4}\b)"
);

pattern!(
    STAYS,
    r"\b(?:stays?|stands?|unchanged|remains?|as in our|not change|no (?:extension|longer|more)|refused|cannot (?:give|grant)|to nothing|was not given)\b"
);

/// Whether a company's message goes on with the matter, though it does not name the demand again:
/// "the office has agreed to take our response later; your time grows too".
fn goes_on(low: &str, message: &Message) -> bool {
    pattern!(
        OF_THE_MATTER,
        r"\b(?:your (?:own )?(?:time|deadline|window|objection|motion)|our (?:response|answer|production)|filed in court|special agent|the (?:agency|office|bureau) (?:has |have )?(?:agreed|allowed|given)|extension|motion|stamped|(?:moved|extended|postponed) (?:our|its|their) (?:own )?(?:date|deadline|due date)|(?:we'll|we will|and) respond)\b"
    );
    let body = &low[message.header.end.min(message.span.end)..message.span.end];
    let mut told: Vec<&str> = OF_THE_MATTER
        .spans(body, 0..body.len())
        .into_iter()
        .map(|place| &body[place])
        .collect();
    told.sort_unstable();
    told.dedup();
    // A mere reminder of the message below changes nothing of it.
    pattern!(
        CHANGES,
        r"\b(?:agreed|extend\w*|extension|longer|more time|moved|mov(?:e|ing) (?:yours|your)|new (?:date|day|deadline)|instead|disregard|in place of|grows?|rather than)\b"
    );
    told.len() >= 2
        && CHANGES.is_in(body)
        && A_DAY.is_in(body)
        && !STAYS.is_in(body)
        && COMPANY_VOICE.is_in(body)
}

/// Whether a company tells of a demand in the message.
pub fn tells_of_a_demand(low: &str, message: &Message) -> bool {
    let body = &low[message.header.end.min(message.span.end)..message.span.end];
    DEMAND.is_in(body) && COMPANY_VOICE.is_in(body)
}

/// The rows of the text: what stands between line feeds, cells and all.
fn rows(low: &str) -> Vec<Span> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in low.split('\n') {
        found.push(start..start + line.len());
        start += line.len() + 1;
    }
    found
}

/// Whether a header block begins at line `n`: a sender's line with another header line close by.
fn begins_header(lines: &[Span], n: usize, low: &str) -> bool {
    let text = |k: usize| lines.get(k).map_or("", |line| &low[line.clone()]);
    let is_header = |k: usize| HEADER_LINE.is_in(text(k));
    if n > 0 && is_header(n - 1) && is_header(n) {
        return false;
    }
    let next = (n + 1..n + 4).filter(|k| is_header(*k)).count();
    if FROM_LINE.is_in(text(n)) || is_header(n) {
        let from_near = (n..n + 4).any(|k| FROM_LINE.is_in(text(k)));
        return next >= 1 && from_near;
    }
    let first = text(n);
    ADDRESS_LINE.is_in(first)
        && first.len() < 200
        && (n + 1..n + 3).any(|k| {
            text(k).trim_start().starts_with("to:") || text(k).trim_start().starts_with("para:")
        })
}

fn after_wrote(lines: &[Span], n: usize, low: &str) -> bool {
    n > 0 && WROTE.is_in(&low[lines[n - 1].clone()])
}

/// The message of a span, its header lines told from its body.
fn whole(lines: &[Span], low: &str, span: Span, quoted: bool) -> Message {
    let mut header_end = span.start;
    let mut sender = None;
    for line in lines
        .iter()
        .filter(|l| span.start <= l.start && l.start < span.end)
        .take(14)
    {
        let text = &low[line.clone()];
        let is_header = HEADER_LINE.is_in(text);
        if FROM_LINE.is_in(text)
            || (sender.is_none()
                && ADDRESS_LINE.is_in(text)
                && !text.trim_start().starts_with("to:"))
        {
            sender = sender.or(Some(line.clone()));
            header_end = line.end;
        } else if is_header || line.start == span.start && THREAD_LINE.is_in(text) {
            header_end = line.end;
        }
    }
    let end = span.end.min(low.len());
    Message {
        header: span.start..header_end.min(end),
        span: span.start..end,
        sender,
        quoted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn live_text(text: &str) -> String {
        let flow = Flow::of_text(text);
        let found = messages(&flow);
        flow.text()[live(&flow, &found)].to_owned()
    }

    #[test]
    fn the_company_speaks_under_two_forwards() {
        let text = "From: A Reader\nSent: Tuesday\nTo: Desk\nSubject: FW: x\nIs this right? They say subpoena and we worry.\n\
                    From: IT <it@coop.example>\nSent: Monday\nTo: reader\nSorry, seven days I think.\n\
                    From: Legal <legal-notice@host.example>\nSent: Friday\nTo: IT\nWe have received a subpoena.\n";
        assert!(live_text(text).starts_with("From: Legal"));
    }

    #[test]
    fn the_newest_word_of_a_help_thread_speaks() {
        let text = "Your case\nX Legal, May 27, 2027, 10:05 AM\nWe received a summons and wait until June 10.\n\
                    You, May 20, 2027, 7:48 PM\nTen days is nothing.\n\
                    X Legal, May 18, 2027, 1:12 PM\nWe have been served with a summons. You have 10 days.\n";
        let live = live_text(text);
        assert!(
            live.contains("June 10") && !live.contains("10 days"),
            "{live}"
        );
    }

    #[test]
    fn the_newest_word_of_the_company_stands_above_its_older_mail() {
        let text = "From: Legal <legal@host.example>\nDate: Thu\nTo: you\nThe summons we wrote about was withdrawn.\n\
                    On Tue, 11 Aug 2026 at 15:40, Legal wrote:\n> We have received a summons. You have 7 days.\n";
        let live = live_text(text);
        assert!(
            live.contains("withdrawn") && !live.contains("7 days"),
            "{live}"
        );
    }
}

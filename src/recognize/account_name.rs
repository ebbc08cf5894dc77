//! Accounts that go by a name: handles, email addresses, pages, sites and user names.

use crate::document::flow::PlacedLine;
use crate::document::flow::Span;
use crate::recognize::account;
use crate::recognize::account::Candidates;
use crate::recognize::account::weigh;
use crate::recognize::account_number;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    EMAIL,
    r"\b[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b"
);
pattern!(
    HANDLE,
    r"(?:^|[\s(\x22'*,:;/\[])(@[a-z0-9_][a-z0-9_.-]*[a-z0-9_](?:@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?)"
);
pattern!(REDDITOR, r"(?:^|[\s(\x22'*,:;\[])(/?u/[a-z0-9_-]{3,})");
// Names with a number behind a sign: "HollowLantern#4410"
pattern!(
    TAGGED,
    r"(?:^|[\s(\x22'])([a-z0-9_.]{2,32}#\d{4,5}|[a-z][a-z0-9_.]{4,32}#\d{1,3}|\$[a-z][a-z0-9_-]{2,24}[a-z0-9])\b"
);
// linkedin.com/in/juniper, patreon.com/thepod
pattern!(
    PROFILE_URL,
    r"\b((?:www\.)?(?:[a-z0-9-]+\.)+(?:com|org|net|tv|app|social|me|io)/(?:(?:in|f|u|user|c|channel|pages?|profile|@)/?)?[a-z0-9_.@-]*[a-z0-9_])(?:[\s,.;:)]|$)"
);
// "your journal at paperlark.example/saltmarsh", whatever the domain
pattern!(
    PAGE_AT,
    r"\b(?:(?:journal|blog|page|profile|site|account|channel|newsletter|wiki|gallery|shop|store|podcast|diary|feed|show|stream|store|writer of|owner of|person behind|community|group|fundraiser|campaign|appeal|page)(?: is| at|,)?(?: at)?|information about|data about|identity of)\s+((?:[a-z0-9-]+\.)+[a-z]{2,}/[a-z0-9_.@/-]*[a-z0-9_])(?:[\s,.;:)]|$)"
);
// "Hi tea_trader," greets by the name of the account.
pattern!(
    GREETED_SMALL,
    r"(?:^|\n)\W*(?:Dear|Hello|Hi|Hey|Hola) ([a-z][a-z0-9]{4,24})\s*[,:!\n]"
);
pattern!(
    GREETED,
    r"(?:^|\n)\W*(?:dear|hello|hi|hey|hola|estimad[oa]) ([a-z0-9]+(?:[_.-][a-z0-9]+)+|[a-z]+[0-9]{2,}[a-z0-9]*)\s*[,:!\n]"
);
// "Hello MossyBridgeBuilder", "your shop, ThistleAndTwineCo": words run together are a name.
pattern!(
    RUN_TOGETHER,
    r"(?:(?:^|\n)\W*(?:Dear|Hello|Hi|Hey|Hola|Estimad[oa]) |\b(?:[Ss]hop|[Ss]tore|[Aa]ccount|[Uu]ser ?name|[Uu]ser|[Hh]andle|[Pp]rofile|[Cc]hannel|[Ss]eller|[Pp]layer|[Ss]erver|known as|[Nn]ame|[Nn]ombre),? )([A-Z][a-z0-9]{3,}[A-Z][A-Za-z0-9]{2,24})\s*[,:!.;)\n]"
);
// "reed-almanac.tumblr.com": a place that the service gives to one person.
pattern!(
    OWN_PLACE,
    r"\b([a-z0-9][a-z0-9-]*\.(?:tumblr\.com|substack\.com|wordpress\.com|blogspot\.com|github\.io|livejournal\.com|bandcamp\.com|itch\.io|neocities\.org|medium\.com|ghost\.io|blogger\.com|bsky\.social|myshopify\.com|wixsite\.com|weebly\.com|(?:tumblr|substack|wordpress|blogspot|bandcamp|neocities|ghost)\.[a-z]{2,10}))(?:[\s,.;:)'\x22]|$)"
);
pattern!(
    OF_STAFF,
    r"^(?:www|help|status|support|legal|staff|mail|email|engage|about|blog|press|status|account|notices?|policies|privacy)\."
);
pattern!(OWN_NAME, r"u/(?:reddit|legal|admin|mod)");
// account "R. Pennywhistle, Gravesend"
pattern!(
    QUOTED,
    r"(?i)\b(?:accounts?|user(?:name)?|profile|channel|page|handle|login|name|alias|nombre|apodo|seudonimo|cuenta|usuario|perfil|blog|(?:comments?|posts?|writes|signs|known) (?:\w+ )?as)\b[^\x22.\n]{0,24}\x22([^\x22\n]{3,60})\x22"
);
pattern!(
    KNOWN_AS,
    r"\b(?:(?:is |are |person |who is |stands )?behind|registrant of|user of|subscriber of|titular de|writer of|owner of the (?:show|site) at|api[- ]key|known (?:to us )?as|signs? in (?:as|with)|of record for|author of|proprietor of|publisher of|owner of|holder of|run the (?:blog|site|page)|uses|dear \w+|customer|member|for the (?:seller )?(?:shop|site|blog|domain)|domain)[,:]?\s+(?:the (?:blog|site|domain|page|account)\s+)?([a-z0-9][a-z0-9_.-]*[a-z0-9])\b"
);
// "the account some.name", "Snapchat user some_name", "username: x", "la cuenta x"
pattern!(
    NAMED,
    r"\b(?:accounts?|user ?names?|usernames?|user|handle|screen name|profile|channel|blog|site|page|workspace|organization|repository|publication|newsletter|board|member|login|alias|cuenta|usuario|programa|canal|sitio|perfil|pagina|blog)(?: (?:name|id|named|called|known as|with the (?:name|handle|username)|under the name|by the name of|registered (?:as|to|under)|identified as|llamad[oa]|de nombre|denominad[oa]|belonging to|of|for))?,?[ :]+(?:is |as |es |the |number |no\. )?[\x22'(]?([a-z0-9][a-z0-9_.-]*[a-z0-9_](?:\.[a-z]{2,})?)\b",
);
pattern!(
    DOMAIN,
    r"\b((?:[a-z0-9][a-z0-9-]*\.)+(?:com|org|net|io|blog|site|social|info|example|test|invalid|app|dev|me|us|co|xyz|online|press|news)(?:\.[a-z]{2})?)\b"
);
pattern!(
    SITE_NEAR,
    r"\b(?:writer|author|editor|publisher|owner|host|people) (?:of|behind) [^.;\n]{0,50}\($|\b(?:registrant|holder|owner|author|publisher|operator) of (?:the (?:domain|site|blog) )?$|\b(?:your (?:site|blog|website|domain|page|publication|newsletter|journal|store|shop)|(?:about|to|for|of|concerning|regarding) (?:the|your)? ?(?:site|blog|website|domain|publication|newsletter|journal)|su (?:sitio|blog)|tu (?:sitio|blog)|the site|the blog|the domain|site|blog|newsletter|publication|zone|customer of record for|domain)[,:\s]+(?:named |called |at |name |is )?[\x22'(]?(?:https?://)?(?:www\.)?$"
);
// Names with capitals: "your Facebook Page, Some Neighbors Together."
pattern!(
    PAGE_NAMED,
    r"\b(?:[Pp]age|[Gg]roup|[Cc]hannel|[Pp]rofile|[Ss]ite|[Pp]ublication|[Nn]ewsletter|[Bb]log|[Pp]odcast|[Pp]\xe1gina|[Pp]agina|[Gg]rupo)(?: (?:named|called|titled|known as|entitled|llamad[oa]|de nombre|(?:that |which )?you (?:lead|run|manage|own|moderate|administer|started|founded|keep)))?[,:]? [\x22'(]?((?:The )?[A-Z][A-Za-z0-9&'-]*(?: (?:[A-Z0-9][A-Za-z0-9&'-]*|of|the|and|for|de|la|en|del|y)){1,6})",
);
pattern!(
    MANAGED,
    r"\b(?:people who (?:manage|run|administer)|administrators? of|owners? of|who (?:manages?|runs?) (?:the )?(?:page|group)?) ((?:The )?[A-Z][A-Za-z0-9&'-]*(?: (?:[A-Z0-9][A-Za-z0-9&'-]*|of|the|for|de|la)){0,6})"
);
pattern!(
    USER_COLON,
    r"\b[Uu]ser:([A-Z][A-Za-z0-9_]*(?: [A-Z][A-Za-z0-9_]*){0,3})"
);
pattern!(
    OFFICIAL_DOMAIN,
    r"(?:\.gov|\.mil)\b|\b(?:google|facebook|facebookmail|meta|instagram|twitter|x|reddit|discord|automattic|wordpress|tumblr|github|yahoo|yahooinc|microsoft|linkedin|apple|snap|snapchat|tiktok|wikimedia|bsky|cloudflare|dropbox|pinterest|substack|proton|comcast|verizon|paypal|coinbase|westernunion|gmail|icloud|youtube|t-mobile|att)\.(?:com|org|app|me|net)$"
);
pattern!(
    OURS,
    r"\b(?:legal|notices?|notice|support|privacy|lers|law|abuse|records|custodian|compliance|trust|safety|no-?reply|help|press|process|subpoenas?|desk|admin|postmaster|intake|response|hello|team|info|contact|office|counsel|security|it|cumplimiento|legales|asuntos|avisos|soporte|ayuda|privacidad|juridico|atencion|datos|board|keeper|rights|hola|hush|editors?|moderators?|requests?|lawful\w*|proof|filings?|challenges?|objections?|response\w*)[^\s@]*@"
);
pattern!(
    COMMON,
    r"^(?:objects?|agrees|responds|wishes|disagrees|opposes|consents|chooses|seeks|asks|needs|wants|(?:twenty|thirty|forty|sixty|ninety)-\w+|usernames?|subpoenas?|summons|case|stands|linked|administers|contact|t-mobile|wordpress\.com|handle|member|account|accounts|addresses|address|sessions?|logins?|paid|signed|demand|and|or|the|your|our|is|was|has|have|at|in|on|of|to|for|by|from|with|that|which|who|it|we|you|data|information|holder|name|named|number|activity|records?|id|details|settings|user|team|agreement|itself|here|above|below|concerned|described|identified|listed|shown|mentioned|not|may|will|would|can|could|must|should|are|were|be|been|this|these|those|a|an|if|as|because|before|after|during|until|when|where|opened|created|registered|associated|ending|about|please|dear|hello|subscriber|email|address|identifier|login|access|support|under|within|without|do|does|did|so|than|then|their|its|his|her|my|closed|suspended|deleted|names?|manager|center|centre|recovery|notice|page|site|profile|access|question|y|de|del|la|el|que|en|se|con|por|para|una?|fue|ha|su|tu|nombre|numero|arriba|updates?|log-?ins?|sign-?ins?|holders?|owner|owners|logs?|only|also|used|using|administrator|administrators|admin|no|yes|whose|through|since|being|opening|creation|information,|google|facebook|instagram|reddit|discord|apple|microsoft|x|yahoo|snapchat|github|linkedin|tumblr|tiktok|pinterest|substack|dropbox|paypal|agent|agreements|content|privacy|policy|terms|service|services|type|status|balance|number,|registration|history|numbers|matter|file|ref|reference|legal|help|security|safety|inbox|messages|message|law|court|copy|request|data,|mailbox|ip|in-app|generated|basic|and/or|per|any|all|each|both|one|two|he|she|they|them|him|us|me|i)$"
);

/// Collects the names of a piece.
pub fn collect(found: &mut Candidates) {
    let piece = found.piece;
    let (low, text) = (piece.low(), piece.text());
    for place in form::places(piece, &form::ACCOUNT) {
        let held = place.into_iter().map(|span| labelled(piece, span));
        for part in held
            .into_iter()
            .find(|parts| !parts.is_empty())
            .unwrap_or_default()
        {
            found.add(part, 6);
        }
    }
    for groups in TAGGED.groups(low, 0..low.len()) {
        // "$Cashtag $GristmillRose": the first is the service's word for such names.
        if let Some(span) = groups.get(1).filter(|s| &low[s.clone()] != "$cashtag") {
            found.add(span.clone(), weigh(piece, &span) + 4);
        }
    }
    for span in EMAIL.spans(low, 0..low.len()) {
        let domain = &low[span.start + low[span.clone()].find('@').unwrap_or(0) + 1..span.end];
        let fediverse = low[..span.start].ends_with('@');
        let weight = weigh(piece, &span) + 2;
        let ours =
            OURS.is_in(&low[span.clone()]) || OFFICIAL_DOMAIN.is_in(domain) && !piece.is_process();
        pattern!(
            OF_ACCOUNT,
            r"\b(?:accounts?|profile|mailbox|user|subscriber|cuenta|usuario|buzon)(?: of| held by| named| known as| registered (?:as|to|under|with)| with the address| in the name of| de)?[,:]?\s$"
        );
        // "For harbor.press@example.com, from January 1": what the demand itself is about.
        pattern!(
            DEMANDED,
            r"\b(?:for|regarding|concerning|about|identified as|relating to|as to|of)\s$"
        );
        let demanded =
            piece.is_process() && DEMANDED.is_in(&low[span.start.saturating_sub(16)..span.start]);
        let told = demanded || OF_ACCOUNT.is_in(&low[span.start.saturating_sub(48)..span.start]);
        // The company's own address under its name, at the end of the letter.
        let closes = account::stands_alone(piece, &span)
            && span.start > piece.live.start + piece.live.len() / 2
            && !piece.is_process();
        let weight = weight - if closes { 3 } else { 0 };
        if !fediverse && (!ours || told || weight >= 7) {
            found.add(span, weight);
        }
    }
    for groups in HANDLE.groups(low, 0..low.len()) {
        if let Some(span) = groups.get(1) {
            found.add(span.clone(), weigh(piece, &span) + 3);
        }
    }
    for groups in PROFILE_URL.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        let before = &low[span.start.saturating_sub(10)..span.start];
        // The company's own page about itself is nobody's account.
        pattern!(
            OF_THE_SERVICE,
            r"/(?:[a-z]+-)?(?:privacy|transparency|legal|help|support|terms|tos|about|security|polic|contact|law|safety|trust|cookie|guideline|settings|faq|report|unsubscribe|careers|status|subpoena|objection|notice|account$|login|rights|ayuda|privacidad|legales)[a-z-]*$"
        );
        if !before.ends_with('@')
            && !before.ends_with("://")
            && !before.ends_with('/')
            && !OF_THE_SERVICE.is_in(&low[span.clone()])
        {
            found.add(span.clone(), weigh(piece, &span) + 4);
        }
    }
    for groups in PAGE_AT.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        if !low[..span.start].ends_with(['@', '/', '.']) {
            found.add(span.clone(), weigh(piece, &span) + 4);
        }
    }
    for groups in REDDITOR.groups(low, 0..low.len()) {
        if let Some(span) = groups.get(1).filter(|s| !OWN_NAME.is_in(&low[s.clone()])) {
            found.add(span.clone(), weigh(piece, &span) + 3);
        }
    }
    for groups in NAMED.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        let word = &low[span.clone()];
        let shaped = word.contains(['_', '.', '-']) || word.bytes().any(|b| b.is_ascii_digit());
        let ends_sentence = low[span.end..]
            .starts_with(['.', ',', ' ', '\n', ';', ')', '"', '\'', ':', '\t', '?'])
            || span.end == low.len();
        let number = word
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'-' || b == b'.');
        let noun = &low[groups.whole().start..span.start];
        let account_word = noun.starts_with("account")
            || noun.starts_with("user")
            || noun.starts_with("cuenta")
            || noun.starts_with("usuario")
            || noun.starts_with("handle")
            || noun.starts_with("profile")
            || noun.starts_with("perfil")
            || noun.starts_with("screen")
            || noun.starts_with("login")
            || noun.starts_with("programa")
            || noun.starts_with("alias");
        let quoted = low[..span.start].ends_with(['"', '\'']);
        let plain = !COMMON.is_in(word)
            && word.len() >= 5
            && account_word
            && (quoted || low[span.end..].starts_with(['.', ',', ';', ')', ':', '\n']));
        // "your ticket account (MQ-LGL-0386)": capitals and figures in brackets are a number of the matter.
        let figures = word.contains('-')
            && word.bytes().any(|b| b.is_ascii_digit())
            && !text[span.clone()].bytes().any(|b| b.is_ascii_lowercase());
        let code = low[..span.start].ends_with('(') && figures;
        let code = code || figures && account::in_subject(piece, &span);
        // "Printed on page A2."
        pattern!(LEAF, r"^[a-z]?\d{1,3}[a-z]?$");
        let leaf = noun.starts_with("page") && LEAF.is_in(word);
        if ends_sentence && !COMMON.is_in(word) && !number && !code && !leaf && (shaped || plain) {
            let weight = weigh(piece, &span);
            found.add(span, weight + if shaped { 3 } else { 2 });
        }
    }
    for groups in DOMAIN.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        let before = &low[span.start.saturating_sub(60)..span.start];
        let inside = before.ends_with(['@', '.', '-', '_'])
            || low[span.end..].starts_with(['@'])
            || low[span.end..].starts_with('/') && before.ends_with("//");
        if !inside
            && !OF_STAFF.is_in(&low[span.clone()])
            && SITE_NEAR.is_in(before)
            && !OFFICIAL_DOMAIN.is_in(&low[span.clone()])
        {
            found.add(span.clone(), weigh(piece, &span) + 3);
        }
    }
    for groups in OWN_PLACE.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        let inside = low[..span.start].ends_with(['@', '.', '-', '_']);
        if !inside && !OF_STAFF.is_in(&low[span.clone()]) {
            found.add(span.clone(), weigh(piece, &span) + 4);
        }
    }
    for groups in RUN_TOGETHER.groups(text, 0..text.len()) {
        let Some(span) = groups.get(1) else { continue };
        let live = piece.is_process() || piece.is_live(span.start);
        if live && !COMMON.is_in(&low[span.clone()]) {
            found.add(span, 5);
        }
    }
    for pattern in [&*PAGE_NAMED, &*MANAGED, &*USER_COLON] {
        for groups in pattern.groups(text, 0..text.len()) {
            let Some(span) = groups.get(1) else { continue };
            let trimmed = text[span.clone()]
                .trim_end_matches([' ', ','])
                .trim_end_matches(" and")
                .trim_end_matches(" of")
                .trim_end_matches(" for")
                .trim_end_matches(" the");
            let span = span.start..span.start + trimmed.len();
            let heading = piece.sentence(span.start).len() < 40 && !piece.is_live(span.start);
            if !heading && !first_is_common(&text[span.clone()]) {
                let weight = weigh(piece, &span).max(if std::ptr::eq(pattern, &*MANAGED) {
                    3
                } else {
                    i32::MIN
                }) + 2;
                found.add(span, weight);
            }
        }
    }
    // A page headed "investigative subpoena" is the demand.
    pattern!(
        A_PAPER,
        r"\b(?:subpoena|summons|order|demand|warrant|request|notice|letter)s?$"
    );
    for groups in QUOTED.groups(text, 0..text.len()) {
        if let Some(span) = groups.get(1).filter(|s| !A_PAPER.is_in(&low[s.clone()])) {
            found.add(span.clone(), weigh(piece, &span) + 3);
        }
    }
    for groups in KNOWN_AS.groups(low, 0..low.len()) {
        let Some(span) = groups.get(1) else { continue };
        let word = &low[span.clone()];
        let shaped = word.contains(['_', '.', '-']) || word.bytes().any(|b| b.is_ascii_digit());
        // "Dear Tamsin Okafor-Reed" greets a person.
        let person = text[span.clone()].starts_with(|c: char| c.is_ascii_uppercase())
            && !word.contains(['_', '.'])
            && !word.bytes().any(|b| b.is_ascii_digit());
        if shaped && !person && !COMMON.is_in(word) && !word.ends_with("inc") {
            found.add(span.clone(), weigh(piece, &span) + 4);
        }
    }
    // "Dear owlpellet," all in small letters greets by the name of the account.
    for groups in GREETED_SMALL.groups(text, 0..text.len()) {
        let Some(span) = groups.get(1).filter(|s| piece.is_live(s.start)) else {
            continue;
        };
        let addressed = |line: &PlacedLine| {
            let row = &text[line.span.clone()];
            let mut words = row.split([' ', '\t', ':']).filter(|word| !word.is_empty());
            let label = words.next().unwrap_or_default();
            matches!(label, "To" | "TO" | "Para") && words.eq([&text[span.clone()]])
        };
        if piece.flow.lines().iter().any(addressed) {
            found.add(span, 4);
        }
    }
    for groups in GREETED.groups(low, 0..low.len()) {
        // "Dear Member-Owner" greets nobody by name.
        let lower = |s: &Span| !text[s.clone()].bytes().any(|b| b.is_ascii_uppercase());
        if let Some(span) = groups.get(1).filter(|s| piece.is_live(s.start) && lower(s)) {
            found.add(span, 5);
        }
    }
}

fn first_is_common(name: &str) -> bool {
    pattern!(
        NO_NAME,
        r"^(?:the )?(?:supervisor|manager|leader|director|chief|was|is|has|of|for|and|law enforcement|questions?|if|we|you|your|this|these|it|our|legal|please|block|number|page \d|\d)\b"
    );
    NO_NAME.is_in(&name.to_ascii_lowercase())
}

/// The identifiers in the value of an "Account" label.
fn labelled(piece: &Piece, span: Span) -> Vec<Span> {
    let low = piece.low();
    pattern!(
        TOKEN,
        r"@?[a-z0-9][a-z0-9_.+-]*[a-z0-9](?:@[a-z0-9.-]+[a-z0-9]|#\d{4,5}|(?:/[a-z0-9_.@-]*[a-z0-9_])+)?|/?u/[a-z0-9_-]+"
    );
    pattern!(
        ABBREVIATION,
        r"^(?:[a-z]\.)*[a-z]\.?$|^(?:[a-z]{1,4}\.)+[a-z]{0,3}$|^[\d.]+$"
    );
    let phones = account_number::phones(low, span.clone());
    if !phones.is_empty() {
        let trimmed = |p: Span| p.end - low[p.clone()].trim_start().len()..p.end;
        return phones.into_iter().map(trimmed).collect();
    }
    let value = &low[span.clone()];
    let ids: Vec<Span> = TOKEN
        .spans(low, span.clone())
        .into_iter()
        .filter(|s| {
            let word = &low[s.clone()];
            let inner_dot = word.contains('.') && !ABBREVIATION.is_in(word);
            let shaped = word.contains(['_', '@'])
                || inner_dot
                || (word.contains('-') && word.bytes().any(|b| b.is_ascii_digit()))
                || word.starts_with("u/");
            shaped
                && !COMMON.is_in(word)
                && !OFFICIAL_DOMAIN.is_in(word)
                && word.len() >= 3
                && !word.ends_with("inc")
        })
        .map(|s| {
            if low[..s.start].ends_with("/u/") || low[..s.start].ends_with("u/") {
                s.start - 2..s.end
            } else {
                s
            }
        })
        .collect();
    if !ids.is_empty() {
        return ids;
    }
    // A number alone, as banks and carriers give them.
    pattern!(ONLY_NUMBER, r"^\W*[a-z]{0,5}[- #]?\d(?:[\d -]){3,22}\d?$");
    if ONLY_NUMBER.is_in(value.trim()) && piece.dates_in(&span).next().is_none() {
        return vec![span];
    }
    let words = value.split_whitespace().count();
    // One plain word, or a name of a few words, as a form holds it.
    let plain = words <= 5
        && !COMMON.is_in(value.split_whitespace().next().unwrap_or(""))
        && value.len() >= 3
        && !value.contains(['(', '?'])
        && !value.ends_with(':')
        && value.bytes().any(|b| b.is_ascii_alphabetic());
    if plain && words <= 1 {
        vec![span]
    } else {
        Vec::new()
    }
}

//! Whether the data is already gone, a part of it, or none.

use crate::document::flow::Span;
use crate::notice::Raised;
use crate::notice::finding::Finding;
use crate::notice::vocabulary::FlagId;
use crate::recognize::cue;
use crate::recognize::date::DateMention;
use crate::recognize::day;
use crate::recognize::kept;
use crate::recognize::outcome;
use crate::recognize::outcome::Outcome;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

/// What a demand is for, as the subject or object of handing over.
const DATA: &str = r"(?:(?:basic |account |user |subscriber |requested |responsive |personal |your )*(?:information|data|records?|material|documents?|details|subscriber information|logs?|identity|response|name|everything|contents?|profile|part [a-z0-9]+|first (?:part|batch|half)|datos|informacion|registros))";
const HANDED: &str = r"(?:produced|disclosed|released|surrendered|transmitted|handed over|turned over|turned in|provided|furnished|supplied|delivered|shared|sent|given|passed on|made available|entregad\w+|divulgad\w+|revelad\w+|proporcionad\w+|remitid\w+|facilitad\w+|enviad\w+)";
/// Who asks for data, by any name.
const AGENCY: &str = r"(?:agency|government|united states|u\.s\.|secret service|federal|department|bureau|inspector|commission|committee|office of|attorney|sheriff|police|internal revenue|drug enforcement|homeland|customs|immigration|postal|marshals|ice|hsi|cbp|fbi|dea|irs|sec|ftc|atf|dhs|ero|usss|uscis|tsa|cfpb|investigators?|agents?|authorit\w+|prosecutors?|officers?|grand jury|agencia|gobierno|autoridad\w*|policia|fiscal\w*|departamento)";
const ADVERB: &str = r"(?:\w+ly |already |since |now |therefore |accordingly |also |previously |then |duly |thus |had to |was obliged to |were obliged to |was required to |were required to )*";

pattern!(
    GONE,
    // "has received and responded to", "we have complied", "Apple complied with"
    r"\breceived and (?:responded|complied|answered)\b",
    // "TikTok received a subpoena from the agency and provided the following information"
    r"|\band (?:has |have )?",
    ADVERB,
    r"(?:provided|disclosed|produced|released|gave|furnished|supplied|turned over|handed over) (?:it |them |the agency |it with |them with )?(?:(?:the |your |its |certain |some |basic |following |requested |responsive |account |subscriber )+)(?:information|data|records|details)\b",
    r"|\b(?:we|i|our (?:\w+ ){0,2}(?:team|office|staff|department|desk)|(?:a|one of our) (?:\w+ )?(?:colleagues?|employees?|clerks?|contractors?)|google|youtube|meta|facebook|instagram|threads|whatsapp|apple|x|x corp|twitter|tiktok(?: inc\.?)?|yahoo|microsoft|snap|snapchat|discord|reddit|github|comcast|linkedin|tumblr|automattic|wordpress\.com|dropbox|pinterest|substack|proton|cloudflare|verizon|coinbase|paypal|western union|wikimedia|bluesky|the (?:company|provider|bank|university|host|platform|foundation|cooperative)|[a-z]+ (?:inc|llc|corp|ltd)\.?),? (?:has |have |had )?",
    ADVERB,
    r"(?:responded|complied|obeyed|answered|produced|disclosed|released|surrendered|transmitted|gave|given|sent|provided|furnished|supplied|delivered|shared|(?:handed|turned) (?:\w+ ){0,6}?(?:over|in)|passed (?:\w+ ){0,4}?(?:on|to)|made (?:\w+ ){0,4}?available)\b",
    r"|\b(?:was|were|has been|have been|had been) (?:\w+ly )?",
    HANDED,
    r" to (?:the )?(?:agency|government|united states|u\.s\.|secret|federal|department|bureau|inspector|commission|committee|office|attorney|sheriff|police|internal|drug|homeland|customs|immigration|ice|hsi|cbp|fbi|dea|irs|sec|ftc|atf)\b",
    r"|\b(?:was|were|had been|has been|have been) (?:\w+ly )?(?:obliged|required|compelled|forced) to (?:disclose|produce|hand|turn|release|provide|give|comply) ",
    // Whoever the subject is: "complied with it", "gave the Department everything".
    r"|\bcomplied with (?:it|the (?:subpoena|summons|order|warrant|demand|letter))\b|\b(?:gave|sent|handed) (?:the |that )?",
    AGENCY,
    r" (?:everything|all of it|all (?:that )?it|what it asked|items|the records|the data|your)\b",
    r"|\b(?:subpoena|summons|warrant|demand|order) (?:was|has been|has already been|has since been) (?:\w+ly )?(?:complied with|answered|satisfied|obeyed|fulfilled)\b",
    // "The agency has had them since", "the agency received the records from us"
    r"|\b",
    AGENCY,
    r" (?:has had|received|got|has received|already has|now has) (?:the|these|this|that|those|your|them|it|all)\b[^.;]{0,40}\b(?:since|from us|when we)\b",
    // "the records it names were handed to the agency", "everything went to the agency", "left our hands"
    r"|\b(?:was|were|has been|have been) (?:\w+ly |already )?(?:handed|passed|given|sent|delivered|turned over|transmitted|forwarded|released) (?:on )?to (?:the )?",
    AGENCY,
    r"\b|\b(?:went|gone) to (?:the )?",
    AGENCY,
    r"\b|\bleft (?:our|my) (?:hands|office|custody|servers|systems)\b|\band did so on\b",
    r"|\b(?:disclosure|production|release|hand-?over) (?:has |was |is |had )?(?:now |already |since |been )*(?:taken place|completed?|occurred|happened|made|over)\b",
    // "On April 3 Linden Maps produced the account records of your profile to ..."
    r"|\b(?:produced|disclosed|released|surrendered|turned over|handed over) (?:the|your|all|these|those) (?:\w+ ){0,3}(?:records|data|information|details)\b",
    // "AT&T provided these records on October 5", "furnished the whole of what was asked for"
    r"|\b(?:produced|disclosed|released|provided|furnished|supplied|delivered|transmitted|gave|sent) (?:(?:these|those|all (?:of )?(?:the|these|those)|the (?:requested|responsive|demanded|listed)) (?:\w+ ){0,3}(?:records|data|information|details|items|material)|(?:the whole of|everything|all of|all that|all) (?:what |that )?(?:it |they |was |were |had been )(?:asked|requested|sought|demanded|wanted|listed|ordered))\b",
    // "your data has been disclosed", "Basic subscriber information was given"
    r"|\b",
    DATA,
    r"(?: (?:described|listed|requested|sought|above|below|covered|named|demanded)){0,2}(?: \([^)]{0,60}\))? (?:has|have|had|was|were) ",
    ADVERB,
    r"(?:been )?",
    ADVERB,
    HANDED,
    r"|\b(?:agency|government|bureau|department|ice|hsi|cbp|dea|fbi|irs|sec) (?:now|already) (?:has|have|holds?) (?:the|your|that|these|this)\b",
    r"|\b(?:she|he) (?:then )?(?:handed|gave|sent|released|turned|provided) (?:over )?(?:your|the) (?:\w+ )?(?:details|data|information|records|file|name|account)\b",
    r"|\bhas (?:\w+ly )?(?:responded to|complied with|answered) (?:the|this|that) (?:\w+ )?(?:subpoena|summons|demand|order|warrant)\b",
    r"|\b(?:left us|went out) (?:earlier|today|yesterday|on|this|last|without|in)\b",
    r"|\b(?:gives|gave|sent|sends|handed|hands|provided|furnished) the (?:agency|government|bureau|department) \b|\bthe (?:disclosure|production|response) (?:was made|took place|has been made|occurred|is complete)",
    r"|\b(?:(?:ya |le |les |se )*(?:hemos|ha|han) (?:ya )?(?:entregado|divulgado|respondido|proporcionado|revelado|cumplido|remitido|facilitado|contestado|dado respuesta)|(?:entregamos|divulgamos|respondimos|proporcionamos|cumplimos|remitimos|facilitamos|contestamos|dimos respuesta)|(?:ya )?(?:entrego|divulgo|proporciono|revelo|facilito|remitio) (?:la|los|las|el|dicha|toda|esa|esos|su|sus|tus|tu)|(?:fue|fueron|se) (?:entregad\w+|divulgad\w+|proporcionad\w+|entrego|entregaron|proporciono|divulgo|remitio))\b",
);
pattern!(
    TO_WHOM,
    r"\b(?:homeland|customs|immigration|secret service|marshals?|what (?:was|were|it|they|had been) (?:asked|requested|sought|demanded|ordered)|your (?:name|e-?mail|address|phone)|subpoena|summons|order|process|demand|warrant|request|agency|government|authorit\w+|bureau|department|inspector|investigators?|agents?|police|ice|fbi|dhs|hsi|cbp|dea|atf|irs|sec|information|data|records?|material|subscriber|identity|logs?|datos|informacion|registros|citacion|requerimiento|orden|autoridad\w*|everything)\b"
);
pattern!(
    ABOUT_READER,
    r"\b(?:gave|given|sent|handed|passed|provided|shared|forwarded) (?:it|this|that|them|the \w+)? ?(?:\w+ ){0,2}(?:to us|on to us|us)\b|\b(?:provided|given|sent|gave|send|sends|provide|shared|delivered|furnished) (?:you|to you|us|with|the agency (?:with )?(?:a )?notice|notice|a copy of (?:the|this|that|your)|copies|by|this (?:notice|message|letter|email)|on (?:your|the (?:account|form|profile|page|site))|to the (?:address|email))\b|\b(?:have|has|had|if|once|after|unless|when) you (?:have |has )?\w+|\byou (?:have |had )?(?:filed|sent|provided|given|told)|(?:subpoena|summons|demand|order|notice|message|letter|email|warrant|process|paper|request|copy) (?:was|were|has been|had been|have been|is being) (?:\w+ )?(?:sent|given|delivered|provided|handed|transmitted)|(?:given|gave|sent|handed|served|delivered|presented) (?:us|to us|on us|upon us)|(?:was|were|been) (?:given|sent|handed|provided|delivered) (?:a|an|the|with|to us)\b|time (?:you )?(?:have|has) (?:been )?given|date (?:was )?given|(?:le|te|les) (?:hemos )?(?:enviamos|enviado|entregamos)"
);
pattern!(
    NOT_YET,
    r"\b(?:before|until|unless|if|once|when|after|will have|would have|to have|may have|should|should we|had we|as soon as|where|whether|in (?:the )?cases? (?:in which|where)|antes de|hasta que|si|cuando|una vez)\b[^.;:]{0,50}$"
);
pattern!(
    PART,
    r"\b(?:part [a-z0-9]+\b|in part|partly|partial\w*|some of|a portion|portion of|first (?:part|batch|set|half|portion|instal\w+|group)|the rest|remainder|remaining|rest (?:of|follows|will)|balance|the other (?:half|part|items?)|so far|second (?:part|batch|set|half)|have not (?:yet )?(?:produced|given|disclosed|provided|sent) the|still (?:hold|have|holding)|except|but not|other than|most of|all but|excluding|outstanding|items? \d|not yet (?:the|been)|el resto|una parte|parte de|parcial\w*|lo demas|only (?:the|part)[^.]{0,60}(?:rest|remain|other|will follow))\b"
);
pattern!(
    WILL_FOLLOW,
    r"\b(?:will|shall|intend|plan|follows?|is (?:due|scheduled|set)|unless|until|by|on or (?:before|after)|before|entregaremos|el resto)\b"
);

/// Reads whether data was handed over.
pub fn disclosure(notice: &Piece, known: &mut Outcome) {
    let low = notice.low();
    let mut gone: Option<(Span, Span)> = None;
    let mut kept: Option<Span> = None;
    let sentences: Vec<Span> = notice
        .live_sentences()
        .filter(|s| !known.bygone.contains(s))
        .cloned()
        .collect();
    for (n, sentence) in sentences.iter().enumerate() {
        let beside = |n: Option<usize>| {
            n.and_then(|n| sentences.get(n))
                .map_or("", |s| &low[s.clone()])
        };
        let (previous, next) = (beside(n.checked_sub(1)), beside(Some(n + 1)));
        let before_that = beside(n.checked_sub(2));
        for found in GONE.groups(low, sentence.clone()) {
            let at = found.whole();
            let before = &low[sentence.start..at.start];
            let after = &low[at.end..sentence.end];
            let text = &low[sentence.clone()];
            // "The information described below" tells where it is listed, not that it was given there.
            pattern!(
                LISTED,
                r"\b(?:described|listed|set out|set forth|named|shown|identified|summarized|stated) (?:below|above|here|in this (?:notice|letter|message))"
            );
            let after = &LISTED
                .first(after, 0..after.len())
                .map_or(after.to_owned(), |place| {
                    format!(
                        "{} {}",
                        &after[..place.whole().start],
                        &after[place.whole().end..]
                    )
                });
            let near = &low[at.start.saturating_sub(0)..(at.end + 60).min(sentence.end)];
            pattern!(
                NO_DISCLOSURE,
                r"^[^.;]{0,45}\b(?:objections?|objecting|asking|requesting|extension|more time|below|above|in this (?:notice|letter|message)|report|with a letter|with (?:a|our) (?:request|question)|with the requirement|(?:a |our )?confirmation|acknowledg\w*|(?:a |our )?letters?|your (?:e-?mail|message|letter|call|question|request)|(?:all )?applicable law\w*|by (?:moving|filing|asking|objecting|challenging)|with a motion|a date)\b|^[^.;]{0,30}\b(?:request not|not to|request (?:that|to (?:keep|preserve|wait|delay))|obligations?|duty|duties|to (?:our|the|a|outside) (?:lawyers?|counsel|attorneys?|legal)|polic(?:y|ies)|preserv\w*|to notify)\b|^\s*(?:over |it |them |with )?(?:the|this|your|that) (?:matter|case|message|objection|question)\b|^\s*(?:\w+ )?that (?:we|the|it|this)\b"
            );
            // What was given in another matter, or of somebody else.
            pattern!(
                OTHER_MATTER,
                r"\b(?:another|other|different|earlier|previous|prior|similar|distint[oa]s?|otr[oa]s?|anterior(?:es)?) (?:user|person|customer|account|matter|case|subpoena|summons|demand|order|records|data|request|datos|citacion|orden)\b|\blast year\b|\bel ano pasado\b|\bin march for\b"
            );
            // "Another company has disclosed your data. We have not."
            pattern!(
                ANOTHER_COMPANY,
                r"\b(?:another|other|a different|some other|otra|otro) (?:\w+ )?(?:compan(?:y|ies)|providers?|platforms?|carriers?|banks?|sites?|services?|hosts?|empresas?|proveedor\w*)\b"
            );
            // "Entregamos los datos" is said of what is done as of what was done.
            pattern!(
                PRESENT_OR_PAST,
                r"^(?:le |les |se )*(?:entregamos|divulgamos|proporcionamos|cumplimos|remitimos|facilitamos|contestamos)$"
            );
            pattern!(DONE, r"\b(?:ya|ayer|anoche|hemos|el (?:mes|ano) pasado)\b");
            let own = day::notice_date(notice).date.map(|found| found.value);
            let past = |d: &DateMention| d.date().zip(own).is_some_and(|(d, own)| d <= own);
            let maybe_yet = PRESENT_OR_PAST.is_in(&low[at.clone()])
                && !DONE.is_in(text)
                && !notice.dates_in(sentence).any(past);
            if ANOTHER_COMPANY.is_in(text) || maybe_yet {
                continue;
            }
            pattern!(
                ANOTHER_NOW,
                r"\b(?:now there is|second one|this one|a new one|the new)\b"
            );
            pattern!(
                // What is done in many matters, or in a year.
                IN_GENERAL,
                r"\bpercent\b|\bof (?:all |the )?(?:cases|requests|demands)\b|\b(?:in|during) (?:the )?(?:first half of |second half of )?(?:19|20)\d\d,? (?:we|it|the)\b|\bon average\b|\btransparency report\b"
            );
            if text.trim_end().ends_with('?')
                || NO_DISCLOSURE.is_in(after)
                || OTHER_MATTER.is_in(text)
                || IN_GENERAL.is_in(text)
                || outcome::usually(text)
                || ANOTHER_NOW.is_in(next)
            {
                continue;
            }
            // "On January 5 we complied with it": the paper is named in the sentence before.
            pattern!(
                NAMED_ABOVE,
                r"\b(?:it|them|everything|all|so|items?|completed?|taken place|complied|answered|responded)\b"
            );
            // "Produced" is said of records alone; what was sent or given may be a letter.
            pattern!(
                OF_RECORDS,
                r"\b(?:produced|disclosed|released|surrendered|handed over|turned over|complied)\b"
            );
            let two_before = OF_RECORDS.is_in(&low[at.clone()]) && TO_WHOM.is_in(before_that);
            let above = (TO_WHOM.is_in(previous) || two_before) && NAMED_ABOVE.is_in(near);
            // "He gave your name" is said of the agent, unless one of the company was spoken of.
            pattern!(BY_A_PERSON, r"^(?:she|he)\b|\b(?:she|he) \w+$");
            pattern!(
                OF_THE_HOUSE,
                r"\b(?:employees?|colleagues?|clerks?|contractors?|cowork\w+|new hire|intern)\b"
            );
            if BY_A_PERSON.is_in(&low[at.clone()]) && !OF_THE_HOUSE.is_in(previous) {
                continue;
            }
            let named = TO_WHOM.is_in(text) || above;
            // "After reviewing the subpoena, we provided the records": that is done.
            pattern!(
                DONE_AFTER,
                r"^\W*(?:after|following|upon|having|tras|despues de) (?:\w+ing|\w+ed|(?:a |our |its )?(?:careful |internal |legal )*review|revisar|recibir)\b[^.;]{0,60}$"
            );
            if (NOT_YET.is_in(before) && !DONE_AFTER.is_in(before)) || !named {
                continue;
            }
            if ABOUT_READER.is_in(near)
                || ABOUT_READER.is_in(
                    &low[at.start.saturating_sub(45).max(sentence.start)
                        ..(at.end + 25).min(sentence.end)],
                )
            {
                continue;
            }
            let clause = &before[before.rfind([';', ',']).map_or(0, |n| n + 1)..];
            let denied = outcome::denies(clause)
                || outcome::denied_before(clause)
                || outcome::denies(&low[at.clone()])
                || outcome::denies(&after[..after.len().min(24)]);
            pattern!(ONLY_ANSWER, r"\b(?:respond\w*|answer\w*|compl\w+|repl\w+)$");
            if denied {
                if !ONLY_ANSWER.is_in(&low[at.clone()]) {
                    kept.get_or_insert(sentence.clone());
                }
            } else if gone.is_none() {
                gone = Some((sentence.clone(), at));
            }
        }
        if kept.is_none() && kept::kept(&low[sentence.clone()]).is_some() {
            kept = Some(sentence.clone());
        }
    }
    let Some((sentence, at)) = gone else {
        if let Some(sentence) = kept {
            known.disclosed = notice
                .flow
                .evidence(sentence)
                .map(|e| Finding::new(false, e, 0.85));
        }
        return;
    };
    let evidence = notice
        .flow
        .evidence(at.start.max(sentence.start)..sentence.end.min(at.end + 60));
    let Some(evidence) = evidence else { return };
    // "Yours have not been sent" beside "we gave the agency": a contradiction closes nothing.
    pattern!(
        KEPT_BACK,
        r"\b(?:contenidos?|mensajes?|archivos?|fotos?|contents?|messages?|videos?|photos?|posts?|passwords?|mail|drafts?|other|else|more|further|beyond|only)\b"
    );
    let denied = kept.filter(|kept| *kept != sentence && !KEPT_BACK.is_in(&low[kept.clone()]));
    if let Some(denied) = denied {
        let mut words = vec![evidence];
        words.extend(notice.flow.evidence(denied));
        known.raised.push(Raised {
            flag: FlagId::PartlyDisclosed,
            evidence: words,
        });
        return;
    }
    pattern!(
        NOTHING_OPEN,
        r"\bnothing (?:is|remains|was) (?:outstanding|left|owed|missing)\b"
    );
    let rest = sentences.iter().find(|s| {
        let text = &low[(*s).clone()];
        PART.is_in(text)
            && !NOTHING_OPEN.is_in(text)
            && (WILL_FOLLOW.is_in(text)
                || cue::COMPANY_WILL.is_in(text)
                || cue::COMPANY_WAITS.is_in(text))
    });
    pattern!(
        FOLLOWS,
        r"\b(?:data|information|records?|logs?|rest|others?|more|items?|part|second|what)\b[^.;]{0,60}\b(?:follows?|is next|are next|is to come|comes? next|goes? out|go out|siguen?)\b"
    );
    // "That order was to last one year. It was extended twice."
    pattern!(
        OF_AN_ORDER,
        r"\b(?:order|gag|silence|seal|secrecy|prohibition)\b[^.;]{0,40}\b(?:last(?:s|ed|ing)?|extend\w*|renew\w*|expir\w*|lapse\w*|ran out|ran for|in (?:force|effect))\b"
    );
    const TERSE: usize = 8;
    pattern!(
        OF_A_COPY,
        r"\b(?:cop(?:y|ies)|ask for it|request it|questions?)\b"
    );
    // "If you would like a copy of the warrant, allow ten business days."
    pattern!(
        COPY_ON_REQUEST,
        r"\b(?:would like|want|wish|ask\w*|request\w*|obtain|receive|desea|quiere)\b[^.;]{0,30}\b(?:cop(?:y|ies)|copia)\b"
    );
    // Time to act is still given, and not as a habit or a thing that was not done.
    let last_told = notice.dates_in(&sentence).filter_map(|d| d.date()).max();
    let open = sentences.iter().find(|s| {
        let text = &low[(*s).clone()];
        // Days that lie before the handing over give no time any more.
        let days: Vec<_> = notice.dates_in(s).map(|d| d.date()).collect();
        let over = |day: &Option<_>| day.zip(last_told).is_some_and(|(day, told)| day <= told);
        let told_before = !days.is_empty() && days.iter().all(over);
        let timed = notice.durations.iter().any(|d| s.contains(&d.span.start));
        let dated = notice.dates_in(s).next().is_some();
        let acts = cue::COMPANY_WILL.is_in(text) || FOLLOWS.is_in(text);
        // A time of which nothing is said but that it runs may be the reader's.
        let asks_copy = COPY_ON_REQUEST.is_in(text);
        let terse = text.split_whitespace().count() <= TERSE && !OF_A_COPY.is_in(text);
        let bare = timed && s.start > sentence.start && terse;
        s.start != sentence.start
            && !told_before
            && !outcome::usually(text)
            && !cue::ELSEWHERE.is_in(text)
            && !cue::ANSWERS_LETTERS.is_in(text)
            && !cue::SILENCE_TIME.is_in(text)
            && !OF_AN_ORDER.is_in(text)
            && !asks_copy
            && (acts && (timed || dated) || bare)
    });
    match (rest, open) {
        (Some(rest), _) | (None, Some(rest)) => {
            let mut words = vec![evidence];
            words.extend(notice.flow.evidence(rest.clone()));
            known.raised.push(Raised {
                flag: FlagId::PartlyDisclosed,
                evidence: words,
            });
        }
        (None, None) => match outcome::vetoed(notice, &sentence, known) {
            Some(words) => known.raised.push(Raised {
                flag: FlagId::PartlyDisclosed,
                evidence: vec![evidence, words],
            }),
            None => known.disclosed = Some(Finding::new(true, evidence, 0.93)),
        },
    }
}

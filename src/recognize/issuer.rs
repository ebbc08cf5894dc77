//! Which office issued the demand, and who signed it.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::named::Officer;
use crate::recognize::form;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;

pattern!(
    TITLE,
    r"(?i)\b((?:acting |deputy |assistant |supervisory |senior |resident |associate )*(?:special agent in charge|special agent|field office director|agent in charge|director|port director|immigration officer|deportation officer|officer|revenue agent|inspector general(?: for [a-z]+)?|assistant inspector general(?: for [a-z ]+)?|commissioner|attorney general|assistant attorney general|united states attorney|assistant united states attorney|district attorney|united states magistrate judge|magistrate judge|united states district judge|judge|clerk of (?:the )?court|postal inspector|inspector in charge|inspector|sheriff|chair(?:man|woman|person)?|investigator|bureau chief|regional director|group supervisor|diversion program manager|program manager))\b"
);
pattern!(
    SIGNED_BY,
    r"(?i)(?:issued by|signed by|signed|by|authorized official(?: \(printed name\))?|\(?printed name\)?|name and title|issuing officer|commissioner's signature|firmado por)\b"
);
pattern!(
    NAME,
    r"(?:^|[\s:/])((?:[A-Z][a-z]+|[A-Z]\.)(?:[ -](?:[A-Z][a-z'-]+|[A-Z]\.|de|la|van|von)){1,3})\b"
);
pattern!(
    OFFICE,
    r"\b((?:[A-Z][A-Za-z.&'-]+,? ){0,6}(?:Field Office|Office of Field Operations|Office of Professional Responsibility|Field Division|Division|Resident Office|Regional Office|District Office|Homeland Security Investigations|Enforcement and Removal Operations|Office of Inspector General|Bureau of Consumer Protection),? [A-Z][A-Za-z]+(?:,? [A-Z][A-Za-z]+){0,2})"
);

/// The office, as the process prints it.
pub fn office(pieces: &[&Piece]) -> Option<Finding<String>> {
    for piece in pieces.iter().filter(|p| p.is_process()) {
        let text = piece.text();
        if let Some(span) = OFFICE.first(text, 0..text.len()).and_then(|g| g.get(1)) {
            let same_line = piece
                .flow
                .line_at(span.start)
                .is_some_and(|l| span.end <= l.span.end);
            if same_line {
                return Some(Finding::new(
                    piece.flow.printed(span.clone()),
                    piece.flow.evidence(span)?,
                    0.75,
                ));
            }
        }
    }
    None
}

/// Who signed, with the title where one stands beside.
pub fn officer(pieces: &[&Piece]) -> Option<Finding<Officer>> {
    for piece in pieces.iter().filter(|p| p.is_process()) {
        let text = piece.text();
        let lines = piece.flow.lines();
        for (n, line) in lines.iter().enumerate() {
            let words = &text[line.span.clone()];
            if !SIGNED_BY.is_in(words) || words.split_whitespace().count() > 12 {
                continue;
            }
            let places: Vec<Span> = [
                Some(line.span.clone()),
                form::beside(piece, n),
                form::under(piece, n),
                form::over(piece, n),
            ]
            .into_iter()
            .flatten()
            .collect();
            for place in places {
                let Some(name) = named(text, &place) else {
                    continue;
                };
                let title = title_near(piece, &name);
                let printed = piece.flow.printed(name.clone());
                let value = Officer {
                    name: name_only(&text[name.clone()], &printed),
                    title,
                };
                return Some(Finding::new(value, piece.flow.evidence(name)?, 0.8));
            }
        }
    }
    None
}

fn name_only(plain: &str, printed: &str) -> String {
    if printed.split_whitespace().count() == plain.split_whitespace().count() {
        printed.to_owned()
    } else {
        plain.to_owned()
    }
}

/// A person's name in the place: capitalised words that are no title, agency or label.
fn named(text: &str, place: &Span) -> Option<Span> {
    pattern!(
        NO_NAME,
        r"(?i)\b(?:special|agent|officer|director|united|states|department|homeland|security|customs|immigration|office|division|summons|subpoena|section|tariff|act|code|district|court|form|title|date|signature|printed|name|authorized|official|field|bureau|service|issued|under|authority|commissioner|federal|trade|commission|internal|revenue|street|avenue|inspector|general|attorney|charge|judge|clerk|order|any|duly|custodian|records|llc|inc|rule|criminal|civil)\b"
    );
    NAME.groups(text, place.clone())
        .into_iter()
        .filter_map(|g| g.get(1))
        .find(|span| !NO_NAME.is_in(&text[span.clone()]))
}

fn title_near(piece: &Piece, name: &Span) -> Option<String> {
    let text = piece.text();
    let end = (name.end + 110).min(text.len());
    TITLE
        .first(text, name.end..end)
        .and_then(|g| g.get(1))
        .map(|s| text[s].trim().to_owned())
}

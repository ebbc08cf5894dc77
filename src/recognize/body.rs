//! A body that no table names, known by how names of public bodies are made:
//! "Minnesota Department of Revenue", "Consumer Product Safety Commission",
//! "STATE OF OHIO / DIVISION OF SECURITIES".
//!
//! Gives places and names as printed. That a place has the form of a name says
//! nothing of whether that body makes the demand; who asks must weigh it.

use crate::document::flow::Span;
use crate::recognize::agency::occurrences;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::states::STATES;

pattern!(
    OF_A_SUBJECT,
    r"\b(?:(?:[A-Z][A-Za-z.&'-]*[A-Za-z.]|of the|of|OF THE|OF) ){0,6}(?i:department|dept\.|bureau|division|office|board|commission|agency|authority|administration|service|directorate|secretariat|comptroller|commissioner|registrar|superintendent|auditor) (?i:of|for|on) (?:(?i:the) )?[A-Z][A-Za-z'-]+(?:(?:,? (?i:and|of|of the|for|&)|,)? [A-Z][A-Za-z'-]+){0,6}"
);
pattern!(
    OF_A_KIND,
    r"\b(?:[A-Z][A-Za-z.&'-]*[A-Za-z.] (?:(?i:and|of|of the|for|&) )?){1,6}(?i:commission|board|agency|authority|administration|bureau|department|division|patrol|directorate|inspectorate|comptroller)\b"
);
pattern!(
    OUR_OWN,
    r"(?i)\b(?:legal|privacy|trust|billing|customer|accounts?|records|support|compliance|general counsel|registrar|directors|trustees|governors|regents|human resources|library|libraries|admissions|member|president|chancellor|provost|processing|response|disclosure|mail|claims|fraud|security department|information technology|student|alumni|pardon|our|your)\b"
);
pattern!(
    COURT,
    r"(?i)\b(?:district court|superior court|circuit|county court|clerk|judge)\b"
);

/// A place that names a body by its form.
pub struct Body {
    pub span: Span,
    /// As printed.
    pub name: String,
}

/// Every place of the piece that has the form of a public body's name.
pub fn bodies(piece: &Piece) -> Vec<Body> {
    let text = piece.text();
    let mut found: Vec<Body> = Vec::new();
    for pattern in [&*OF_A_SUBJECT, &*OF_A_KIND] {
        for span in pattern.spans(text, 0..text.len()) {
            let span = without_article(text, span);
            let words = &text[span.clone()];
            let taken = found
                .iter()
                .any(|b| b.span.start < span.end && span.start < b.span.end);
            if taken
                || OUR_OWN.is_in(words)
                || COURT.is_in(words)
                || words.split_whitespace().count() < 2
            {
                continue;
            }
            let name = piece.flow.printed(span.clone());
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            found.push(Body { span, name });
        }
    }
    found
}

fn without_article(text: &str, span: Span) -> Span {
    let words = &text[span.clone()];
    let bare = ["The ", "THE ", "A "]
        .iter()
        .find(|article| words.starts_with(**article))
        .map_or(0, |article| article.len());
    span.start + bare..span.end
}

/// The state whose body this is: named in it, right before it ("California Department of
/// Justice"), or after it ("Department of Labor, State of New York").
pub fn state_of(low: &str, span: &Span) -> Option<&'static str> {
    let named_in = STATES
        .iter()
        .filter(|(name, _)| !occurrences(&low[span.clone()], name).is_empty())
        .max_by_key(|(name, _)| name.len());
    if let Some((_, code)) = named_in {
        return Some(code);
    }
    let before = low[..span.start].trim_end_matches([' ', '\n']);
    let before = before.strip_suffix("state").map_or(before, str::trim_end);
    let before = before.strip_suffix("'s").unwrap_or(before);
    let after = low[span.end..].trim_start_matches([',', ' ', '\n']);
    let after = after.strip_prefix("of the ").unwrap_or(after);
    let after = after
        .strip_prefix("state of ")
        .or_else(|| after.strip_prefix("commonwealth of "));
    STATES
        .iter()
        .filter(|(name, _)| {
            before
                .strip_suffix(name)
                .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
                || after.is_some_and(|after| after.starts_with(name))
        })
        .max_by_key(|(name, _)| name.len())
        .map(|(_, code)| *code)
}

/// Whether a name is that of a state, a county or a city, or of a body of theirs.
pub fn is_of_a_state(name: &str) -> bool {
    let low = name.to_ascii_lowercase();
    let words = [
        "state of",
        "commonwealth of",
        "county",
        "city of",
        "new york city",
        "state police",
        "highway patrol",
    ];
    !low.contains("united states")
        && (words.iter().any(|w| low.contains(w))
            || STATES
                .iter()
                .any(|(state, _)| !occurrences(&low, state).is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Flow;
    use crate::notice::Part;
    use crate::notice::vocabulary::PaperKind;
    use crate::recognize::date::Order;

    fn names(text: &str) -> Vec<String> {
        let part = Part {
            kind: PaperKind::ProviderNotice,
            file: 0,
            first_page: 1,
            last_page: 1,
        };
        let piece = Piece::new(part, Flow::of_text(text), Order::Unknown);
        bodies(&piece).into_iter().map(|b| b.name).collect()
    }

    #[test]
    fn names_of_bodies_are_known_by_their_form() {
        let table = [
            (
                "a subpoena from the Minnesota Department of Revenue dated",
                "Minnesota Department of Revenue",
            ),
            (
                "the New Jersey Bureau of Securities has asked",
                "New Jersey Bureau of Securities",
            ),
            (
                "issued by the Consumer Product Safety Commission on",
                "Consumer Product Safety Commission",
            ),
            (
                "the Food and Drug Administration served us",
                "Food and Drug Administration",
            ),
            (
                "STATE OF OHIO DIVISION OF SECURITIES\nSubpoena",
                "STATE OF OHIO DIVISION OF SECURITIES",
            ),
            (
                "from the Nevada Gaming Control Board.",
                "Nevada Gaming Control Board",
            ),
            (
                "by the Office of the Comptroller of the Currency for",
                "Office of the Comptroller of the Currency",
            ),
        ];
        for (text, name) in table {
            assert_eq!(names(text), [name], "{text}");
        }
    }

    #[test]
    fn offices_of_the_company_itself_are_no_agency() {
        for text in [
            "Harbor Mail Legal Department",
            "Office of the General Counsel",
            "the Board of Trustees met",
            "our Trust and Safety Division",
        ] {
            assert!(names(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_state_stands_in_before_or_after_the_name() {
        let table = [
            ("california department of justice", 11, Some("ca")),
            ("department of labor, state of new york", 0, Some("ny")),
            (
                "new york state department of labor has served",
                15,
                Some("ny"),
            ),
            ("the u.s. department of labor has", 9, None),
        ];
        for (low, start, code) in table {
            let end = low[start..]
                .find("labor")
                .map_or(low.len(), |n| start + n + 5);
            assert_eq!(state_of(low, &(start..end)), code, "{low}");
        }
    }
}

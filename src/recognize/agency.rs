//! Who makes the demand.
//!
//! Every place that names a body is weighed by where it stands: the letterhead
//! and the issuer's lines of the process count most, then the notice's own
//! sentences about the demand. Words quoted from posts, copies to others and
//! boilerplate about laws do not count. The most specific body that the chain
//! of parents allows is the answer.

use crate::document::flow::Span;
use crate::notice::finding::Finding;
use crate::notice::named::Agency;
use crate::notice::vocabulary::ProcessKind;
use crate::recognize::body;
use crate::recognize::pattern::pattern;
use crate::recognize::piece::Piece;
use crate::recognize::states;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    agency: Vec<Entry>,
    department: Vec<Department>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    #[serde(default)]
    parent: Option<String>,
    name: String,
    names: Vec<String>,
    short: Vec<String>,
    #[cfg_attr(not(test), allow(dead_code))]
    examples: Vec<String>,
}

/// A department whose inspector general issues subpoenas.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Department {
    id: String,
    parent: String,
    names: Vec<String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!("agencies.toml")).expect("agencies.toml is checked by its test")
});

/// One place that names a body.
#[derive(Clone, Debug)]
struct Mention {
    id: String,
    span: Span,
    weight: i32,
    piece: usize,
    name: Option<String>,
}

pattern!(
    INSPECTOR,
    r"\b(?:office of (?:the )?inspector general|inspector general|oficina del inspector general|inspector general)\b|\boig\b|-oig\b"
);
pattern!(
    ISSUED_BY,
    r"(?:\b(?:issued|served|sent|signed|made|brought|obtained|submitted|presented|sought|requested|asked for|directed|emitid[oa]|enviad[oa]|expedid[oa]|dictad[oa]|presentad[oa]) (?:\w+ )?(?:on us |to us |upon us )?(?:by|from|at the request of|on behalf of|por)|\b(?:from|by|of|for|behalf of|request of|demand of|(?:subpoena|summons|demand|order|request|process|inquiry|warrant)s? (?:from|of|by)|de|del|por|office of|authority:?|agency:?|by:|issued by:?|requesting (?:party|agency|authority):?|entity:?|autoridad(?: es)?:?))\s+(?:(?:the|a|an|la|el|los|component|agent|special|officer|part|division|branch|unit|agents|component of|of|united states|u\.s\.|us|federal|local|department of homeland security'?s?|dhs'?s?|oficina|servicio)[\s,]+){0,6}$"
);
pattern!(
    BAIT,
    r"(?:^|\n)\s*>|\b(?:such as|for example|for instance|e\.g\.|like (?:the )?)\b[^.;]{0,20}$|\bcc\s*:|\bcc\b|copied to|copy to:|laws? (?:that|which|administered)|administer\w*|administered by|do not (?:contact|call)|not affiliated|post(?:s|ed)? (?:about|on|of|from|saying|that)|tweet|wrote:|you (?:wrote|posted|shared|said)|about (?:the )?(?:ice|dhs|fbi|cbp)\b|critici[sz]|protest|raid|hotline|complain|privacy policy|transparency report|news|article|headline|abolish|melt|out of our|page (?:named|called|titled)|quot(?:e|es|ed|ing)|screenshot|caption|reads:|titled|in reply to"
);
pattern!(
    DEMAND_NEAR,
    r"\b(?:subpoena\w*|summons\w*|demand\w*|process|order\w*|warrant|request\w*|issued|served|inquiry|investigation|citacion|requerimiento|orden|solicitud|asks?|seeks?|wants?|requires?|compel\w*|agency|authority|authorit|autoridad|law enforcement|obtain|investigat|sent us|came from|comes from|received|contacted|calls for|reached us|directed)"
);
pattern!(
    LOCAL,
    r"\b((?:[A-Z][A-Za-z.'-]+ ){1,4}(?:County |City |Parish )?(?:District Attorney(?:'s Office)?|County Attorney(?:'s Office)?|Prosecuting Attorney(?:'s Office)?|State's Attorney(?:'s Office)?|Commonwealth's Attorney(?:'s Office)?|County Prosecutor(?:'s Office)?|Circuit Attorney(?:'s Office)?|Sheriff(?:'s (?:Office|Department))?|Police Department|Police)|(?:District Attorney|Sheriff|Police Department|County Attorney|Prosecuting Attorney)(?:'s Office)?(?: of| for) (?:the )?(?:City of |County of )?(?:[A-Z][A-Za-z'-]+ ?){1,3}(?:County|City)?|Office of the District Attorney[,:]? (?:[A-Z][A-Za-z'-]+ ?){1,3}(?:County)?)"
);

/// The body that makes the demand, over all the papers of the notice.
pub fn agency(pieces: &[&Piece], kind: Option<ProcessKind>) -> Option<Finding<Agency>> {
    let mut mentions = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        collect(piece, n, &mut mentions);
    }
    if mentions.iter().all(|m| m.weight < 5) {
        let known: Vec<(usize, Span)> =
            mentions.iter().map(|m| (m.piece, m.span.clone())).collect();
        mentions.extend(by_its_form(pieces, &known));
    }
    for mention in &mut mentions {
        // A grand jury or a court order: the prosecutor's office asked for it, whoever investigates.
        if matches!(kind, Some(ProcessKind::GrandJurySubpoena)) && mention.id == "usao" {
            mention.weight += 6;
        }
        if matches!(kind, Some(ProcessKind::InspectorGeneralSubpoena))
            && mention.id.ends_with("_oig")
        {
            mention.weight += 4;
        }
        if matches!(kind, Some(ProcessKind::StateSubpoena)) && mention.id.ends_with("_ag") {
            mention.weight += 4;
        }
    }
    // "Homeland Security" inside "Homeland Security Investigations" is no name of its own.
    let spans: Vec<(usize, Span)> = mentions.iter().map(|m| (m.piece, m.span.clone())).collect();
    mentions.retain(|m| {
        !spans.iter().any(|(piece, span)| {
            *piece == m.piece
                && span.len() > m.span.len()
                && span.start <= m.span.start
                && m.span.end <= span.end
        })
    });
    // "Department of Homeland Security - Customs and Border Protection": the part is named as the whole is.
    let joined: Vec<(usize, i32)> = mentions
        .iter()
        .enumerate()
        .filter_map(|(at, part)| {
            let above = parents(&part.id);
            let whole = mentions.iter().find(|m| {
                m.piece == part.piece
                    && m.span.end <= part.span.start
                    && part.span.start - m.span.end <= 6
                    && above.contains(&m.id)
            })?;
            Some((at, whole.weight))
        })
        .collect();
    for (at, whole) in joined {
        mentions[at].weight = mentions[at].weight.max(whole);
    }
    let mut weight: BTreeMap<&str, i32> = BTreeMap::new();
    let mut best_place: BTreeMap<&str, &Mention> = BTreeMap::new();
    for mention in mentions.iter().filter(|m| m.weight > 0) {
        let total = weight.entry(&mention.id).or_default();
        *total = (*total).max(mention.weight) + 1;
        let place = best_place.entry(&mention.id).or_insert(mention);
        if mention.weight > place.weight {
            *place = mention;
        }
    }
    // A body speaks for its parents too: what supports the department supports its part.
    let supported = |id: &str| {
        let own = weight.get(id).copied().unwrap_or(0);
        let above: i32 = parents(id)
            .iter()
            .filter_map(|p| weight.get(p.as_str()))
            .copied()
            .max()
            .unwrap_or(0);
        if own >= 3 {
            own.max(above) * 4 + depth(id) as i32
        } else {
            own * 4
        }
    };
    let mut ranked: Vec<&str> = weight.keys().copied().collect();
    ranked.sort_by_key(|id| {
        std::cmp::Reverse((
            supported(id),
            best_place[id].weight,
            std::cmp::Reverse(best_place[id].span.start),
        ))
    });
    let first = *ranked.first()?;
    // The most specific: a part of the winner that is named with weight of its own goes before it.
    let chosen = ranked
        .iter()
        .copied()
        .filter(|id| *id == first || (parents(id).iter().any(|p| p == first) && weight[id] >= 3))
        .max_by_key(|id| (depth(id), weight[id]))
        .unwrap_or(first);
    let finding = |id: &str, sure: f32| {
        let mention = best_place[id];
        let evidence = pieces[mention.piece].flow.evidence(mention.span.clone())?;
        let name = mention
            .name
            .clone()
            .or_else(|| name_of(id))
            .unwrap_or_else(|| evidence.quote().to_owned());
        let parent = parents(id).first().cloned();
        Some(Finding::new(
            Agency {
                id: id.to_owned(),
                name,
                parent,
            },
            evidence,
            sure,
        ))
    };
    let weight_of = best_place[chosen].weight;
    let rivals: Vec<&str> = ranked
        .iter()
        .copied()
        .filter(|id| *id != chosen && !parents(chosen).iter().any(|p| p == id))
        .collect();
    let close = rivals
        .first()
        .is_some_and(|id| best_place[id].weight + 1 >= weight_of);
    let sure = match weight_of {
        w if w >= 7 => 0.96,
        w if w >= 4 => 0.9,
        _ => 0.7,
    };
    let alternatives = rivals
        .iter()
        .take(3)
        .filter_map(|id| finding(id, 0.2))
        .collect();
    Some(finding(chosen, if close { sure - 0.15 } else { sure })?.with_alternatives(alternatives))
}

/// The place of the table's body names in a piece, weighed.
fn collect(piece: &Piece, n: usize, mentions: &mut Vec<Mention>) {
    let (low, text) = (piece.low(), piece.text());
    let mut add = |id: &str, span: Span, name: Option<String>| {
        let weight = weigh(piece, &span);
        mentions.push(Mention {
            id: id.to_owned(),
            span,
            weight,
            piece: n,
            name,
        });
    };
    for entry in &TABLE.agency {
        for name in &entry.names {
            for span in occurrences(low, name) {
                // "California Department of Justice" and "New York State Department of Labor" are states'.
                let state = body::state_of(low, &span).filter(|_| name.contains("department of"));
                if let Some(code) = state {
                    // A state's attorney general is the head of its department of justice.
                    if entry.id == "doj" {
                        add(
                            &format!("{code}_ag"),
                            span,
                            Some(format!("Department of Justice ({})", code.to_uppercase())),
                        );
                    }
                    continue;
                }
                // "Office of Inspector General, Department of Homeland Security" is the inspector's.
                add(&entry.id, widen(low, span), None);
            }
        }
        for short in &entry.short {
            for span in occurrences(text, short) {
                let after = text[span.end..].chars().next().unwrap_or(' ');
                let before = text[..span.start].chars().next_back().unwrap_or(' ');
                let in_number = (after == '-'
                    || after == '.'
                        && text[span.end + 1..].starts_with(|c: char| c.is_ascii_alphanumeric()))
                    || before == '-'
                    || before == '_'
                    || before == '@'
                    || before == '#'
                    || before == '.';
                if !in_number {
                    add(&entry.id, span, None);
                }
            }
        }
    }
    for span in INSPECTOR.spans(low, 0..low.len()) {
        if low[span.end..]
            .trim_start()
            .starts_with("for tax administration")
        {
            continue;
        }
        let around = span.start.saturating_sub(90)..(span.end + 90).min(low.len());
        let near = &low[around.clone()];
        let middle = span.start - around.start;
        let place = TABLE.department.iter().filter_map(|department| {
            let at = department
                .names
                .iter()
                .filter_map(|name| {
                    occurrences(near, name)
                        .into_iter()
                        .map(|s| (s.start.abs_diff(middle), s))
                        .min_by_key(|(far, _)| *far)
                })
                .min_by_key(|(far, _)| *far)?;
            Some((department, at.0, at.1))
        });
        if let Some((department, _, at)) = place.min_by_key(|(_, far, _)| *far) {
            let whole =
                span.start.min(around.start + at.start)..span.end.max(around.start + at.end);
            let same_page =
                piece.flow.page_at(whole.start) == piece.flow.page_at(whole.end.saturating_sub(1));
            mentions.push(Mention {
                id: department.id.clone(),
                span: if same_page { whole } else { span.clone() },
                weight: weigh(piece, &span) + 2,
                piece: n,
                name: None,
            });
        }
    }
    for (id, name, span) in states::attorneys_general(low) {
        let mention = Mention {
            id,
            weight: weigh(piece, &span) + 2,
            span,
            piece: n,
            name: Some(name),
        };
        mentions.push(mention);
    }
    for groups in LOCAL.groups(text, 0..text.len()) {
        let Some(span) = groups.get(1) else { continue };
        let words = &low[span.clone()];
        if words.contains("district attorney general")
            || words.contains("secret")
            || words.contains("military")
        {
            continue;
        }
        let id = match () {
            _ if words.contains("sheriff") => "sheriff",
            _ if words.contains("police") => "police",
            _ => "district_attorney",
        };
        let name = piece.flow.printed(span.clone());
        mentions.push(Mention {
            id: id.to_owned(),
            weight: weigh(piece, &span),
            span,
            piece: n,
            name: Some(name),
        });
    }
}

/// The body that the papers say asks, where only the form of its name tells that it is one.
fn by_its_form(pieces: &[&Piece], known: &[(usize, Span)]) -> Option<Mention> {
    let mut best: Option<Mention> = None;
    for (n, piece) in pieces.iter().enumerate() {
        for body in body::bodies(piece) {
            let weight = weigh(piece, &body.span);
            let at_the_head = piece.is_process() && body.span.start < 300;
            let before = &piece.low()[body.span.start.saturating_sub(110)..body.span.start];
            let has_a_name = known
                .iter()
                .any(|(piece, span)| *piece == n && overlap(span, &body.span));
            let asks = weight >= 7 && !has_a_name && (at_the_head || ISSUED_BY.is_in(before));
            if asks && best.as_ref().is_none_or(|b| weight > b.weight) {
                best = Some(Mention {
                    id: "other".to_owned(),
                    span: body.span,
                    // What only looks like a name gives way to one that is known.
                    weight: weight - 1,
                    piece: n,
                    name: Some(body.name),
                });
            }
        }
    }
    best
}

fn overlap(one: &Span, other: &Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// How much a place counts; zero or less for bait.
fn weigh(piece: &Piece, span: &Span) -> i32 {
    let low = piece.low();
    let sentence = piece.sentence(span.start);
    let text = &low[sentence.clone()];
    let row_start = low[..span.start].rfind('\n').map_or(0, |n| n + 1);
    let row_end = low[span.end.min(low.len())..]
        .find('\n')
        .map_or(low.len(), |n| span.end + n);
    let row = &low[row_start..row_end];
    let from = row_start.max(span.start.saturating_sub(110));
    let before = &low[from..span.start];
    // What is bait in the sentence before says nothing of this one.
    let own = &low[from.max(sentence.start.min(span.start))..span.start];
    let share = span.start * 100 / low.len().max(1);
    let heading = row.split_whitespace().count() <= 12 && !row.contains(". ");
    if piece.is_process() {
        let top = span.start < 700;
        let bait = BAIT.is_in(text) && !heading;
        return match (heading, top, ISSUED_BY.is_in(before)) {
            _ if bait => 0,
            (true, true, _) => 8,
            (_, _, true) => 7,
            (true, false, _) => 4,
            _ => 3,
        };
    }
    if piece.is_quoted(span.start) && piece.live.contains(&span.start) {
        return -9;
    }
    let demand = DEMAND_NEAR.is_in(text);
    let issued = ISSUED_BY.is_in(before);
    let mut weight = 0;
    weight += if issued { 4 } else { 0 };
    weight += if demand { 3 } else { 0 };
    weight += if heading && !piece.is_live(span.start) {
        0
    } else if heading && share < 35 {
        1
    } else {
        0
    };
    weight += if piece.is_live(span.start) { 1 } else { -1 };
    let bait_before = BAIT.is_in(own) || in_quotes(low, &sentence, span);
    weight -= if bait_before && !issued {
        7
    } else if in_quotes(low, &sentence, span) {
        8
    } else {
        0
    };
    weight -= if row.trim_start().starts_with("cc") {
        9
    } else {
        0
    };
    weight
}

/// Whether the place lies between quotation marks.
fn in_quotes(low: &str, sentence: &Span, span: &Span) -> bool {
    let before = &low[sentence.start..span.start];
    let after = &low[span.end.min(sentence.end)..sentence.end];
    before.matches('"').count() % 2 == 1 && after.contains('"')
}

/// "U.S. Customs and ..." and "United States ..." belong to the name.
fn widen(low: &str, span: Span) -> Span {
    pattern!(
        NATION,
        r"(?:\bu\.\s?s\.|\bu\.s\.|\bus\b|\bunited states)\s+$"
    );
    let from = span.start.saturating_sub(16);
    NATION
        .first(low, from..span.start)
        .map_or(span.clone(), |g| g.whole().start..span.end)
}

/// Where `name` stands in `text` with no letter or digit beside it.
pub fn occurrences(text: &str, name: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let edge = |at: Option<&u8>| at.is_none_or(|b| !b.is_ascii_alphanumeric());
    // A name may run over the end of a line.
    let first = name.split(' ').next().unwrap_or(name);
    let whole = |at: usize| {
        let found = bytes.get(at..at + name.len())?;
        let same = found
            .iter()
            .zip(name.as_bytes())
            .all(|(found, wanted)| found == wanted || (*found == b'\n' && *wanted == b' '));
        same.then_some(at..at + name.len())
    };
    text.match_indices(first)
        .filter_map(|(at, _)| whole(at))
        .filter(|s| {
            edge(s.start.checked_sub(1).and_then(|n| bytes.get(n))) && edge(bytes.get(s.end))
        })
        .collect()
}

/// Whether the letters are what an agency is called for short, as in the numbers that it gives.
pub fn is_short_name(letters: &str) -> bool {
    let mut entries = TABLE.agency.iter();
    let mut departments = TABLE.department.iter();
    entries.any(|entry| entry.short.iter().any(|short| short == letters))
        || departments.any(|it| {
            it.names
                .iter()
                .any(|name| name.eq_ignore_ascii_case(letters))
        })
}

/// The bodies above, the nearest first.
pub fn parents(id: &str) -> Vec<String> {
    let mut above = Vec::new();
    let mut at = id.to_owned();
    while above.len() < 5 {
        let entry = TABLE
            .agency
            .iter()
            .find(|e| e.id == at)
            .and_then(|e| e.parent.clone());
        let department = || {
            TABLE
                .department
                .iter()
                .find(|d| d.id == at)
                .map(|d| d.parent.clone())
        };
        match entry.or_else(department) {
            Some(parent) => {
                above.push(parent.clone());
                at = parent;
            }
            None => break,
        }
    }
    above
}

fn depth(id: &str) -> usize {
    parents(id).len()
}

/// The table's own name for a body.
pub(crate) fn name_of(id: &str) -> Option<String> {
    let entry = TABLE
        .agency
        .iter()
        .find(|e| e.id == id)
        .map(|e| e.name.clone());
    entry.or_else(|| {
        let department = TABLE.department.iter().find(|d| d.id == id)?;
        let name = TABLE
            .agency
            .iter()
            .find(|e| e.id == department.parent)
            .map(|e| e.name.clone());
        let name = name.unwrap_or_else(|| {
            department.names[0]
                .split(' ')
                .map(capital)
                .collect::<Vec<_>>()
                .join(" ")
        });
        Some(format!("{name}, Office of Inspector General"))
    })
}

fn capital(word: &str) -> String {
    if matches!(word, "of" | "and" | "the") {
        return word.to_owned();
    }
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::flow::Flow;
    use crate::notice::Part;
    use crate::notice::vocabulary::PaperKind;
    use crate::recognize::date::Order;

    fn piece(text: &str) -> Piece {
        let part = Part {
            kind: PaperKind::ProviderNotice,
            file: 0,
            first_page: 1,
            last_page: 1,
        };
        Piece::new(part, Flow::of_text(text), Order::Unknown)
    }

    #[test]
    fn every_example_names_its_own_body() {
        for entry in &TABLE.agency {
            for example in &entry.examples {
                let piece = piece(&format!("We received a subpoena issued by {example}."));
                let found =
                    agency(&[&piece], None).unwrap_or_else(|| panic!("nothing in {example:?}"));
                assert_eq!(found.value.id, entry.id, "{example}");
            }
        }
    }

    #[test]
    fn every_parent_is_in_the_table_or_a_department() {
        for entry in &TABLE.agency {
            assert!(
                parents(&entry.id).len() < 5,
                "{} has a loop above it",
                entry.id
            );
        }
    }

    #[test]
    fn a_body_in_a_quoted_post_makes_no_demand() {
        let piece = piece(
            "We received a summons from law enforcement about your post, \"ICE was seen at Fifth and Main\".",
        );
        assert!(agency(&[&piece], None).is_none());
    }
}

//! Citations in sentences that were marked by hand.
//!
//! `marked.jsonl`: sentences and what they cite, clean and damaged;
//! `none.jsonl`: sentences that tempt and cite nothing; `held.jsonl`: marked
//! before the recognizer was tuned, and never tuned to. A citation of a list
//! is marked from its own number on, the first with the code, the last with
//! the words that follow; a range is its first section. A citation counts as
//! found only where both its words and its normal form are as marked.

#![allow(clippy::unwrap_used)]

use proptest::strategy::Strategy;
use quash::citation::Citation;
use quash::citation::citations;
use serde::Deserialize;

#[derive(Deserialize)]
struct Marked {
    kind: String,
    text: String,
    expected: Vec<Mark>,
}

#[derive(Clone, Deserialize, PartialEq, Debug)]
struct Mark {
    text: String,
    normal: String,
}

/// What became of some marked sentences.
#[derive(Default)]
struct Score {
    marks: usize,
    found: usize,
    missed: Vec<String>,
    invented: Vec<String>,
}

impl Score {
    fn share(&self) -> f64 {
        self.found as f64 * 100.0 / self.marks as f64
    }

    fn told(&self) -> String {
        format!(
            "{} of {} found ({:.1} in 100)\nmissed:\n  {}\ninvented:\n  {}",
            self.found,
            self.marks,
            self.share(),
            self.missed.join("\n  "),
            self.invented.join("\n  ")
        )
    }
}

fn read(lines: &str) -> Vec<Marked> {
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn score<'a>(sentences: impl Iterator<Item = &'a Marked>) -> Score {
    let mut score = Score::default();
    for sentence in sentences {
        let mut found: Vec<Mark> = citations(&sentence.text)
            .into_iter()
            .map(|citation| Mark {
                text: citation.text,
                normal: citation.normal,
            })
            .collect();
        let mut missed = Vec::new();
        for mark in &sentence.expected {
            score.marks += 1;
            match found.iter().position(|found| found == mark) {
                Some(place) => {
                    found.remove(place);
                    score.found += 1;
                }
                None => missed.push(mark),
            }
        }
        for mark in missed {
            // The right section with a word too many or too few is missed, but not invented.
            let other = found.iter().position(|found| found.normal == mark.normal);
            let other = other.map(|place| found.remove(place).text);
            score.missed.push(format!(
                "{:?} = {} (read: {other:?}) in {:?}",
                mark.text, mark.normal, sentence.text
            ));
        }
        score.invented.extend(
            found
                .iter()
                .map(|found| format!("{:?} = {} in {:?}", found.text, found.normal, sentence.text)),
        );
    }
    score
}

const MARKED: &str = include_str!("citations/marked.jsonl");
const NONE: &str = include_str!("citations/none.jsonl");
const HELD: &str = include_str!("citations/held.jsonl");

#[test]
fn of_clean_citations_95_in_100_are_found_and_none_is_invented() {
    let marked = read(MARKED);
    let score = score(marked.iter().filter(|sentence| sentence.kind != "damaged"));
    assert!(score.marks >= 250, "only {} marks", score.marks);
    assert!(
        score.share() >= 95.0 && score.invented.is_empty(),
        "{}",
        score.told()
    );
}

#[test]
fn of_damaged_citations_95_in_100_are_found_and_none_is_invented() {
    let marked = read(MARKED);
    let score = score(marked.iter().filter(|sentence| sentence.kind == "damaged"));
    assert!(score.marks >= 50, "only {} marks", score.marks);
    assert!(
        score.share() >= 95.0 && score.invented.is_empty(),
        "{}",
        score.told()
    );
}

#[test]
fn sentences_without_a_citation_give_none() {
    let none = read(NONE);
    let score = score(none.iter());
    assert!(none.len() >= 120, "only {} sentences", none.len());
    assert!(score.invented.is_empty(), "{}", score.told());
}

#[test]
fn held_sentences_are_read_as_well() {
    let held = read(HELD);
    let score = score(held.iter());
    assert!(held.len() >= 60, "only {} sentences", held.len());
    assert!(
        score.share() >= 95.0 && score.invented.is_empty(),
        "{}",
        score.told()
    );
}

#[test]
fn start_and_end_cover_the_words_as_they_stand() {
    for sentence in [MARKED, HELD].into_iter().flat_map(read) {
        let mut last = 0;
        for citation in citations(&sentence.text) {
            assert_eq!(
                sentence.text.get(citation.start..citation.end),
                Some(citation.text.as_str())
            );
            assert!(
                citation.start >= last,
                "{citation:?} overlaps in {:?}",
                sentence.text
            );
            last = citation.end;
        }
    }
}

#[test]
fn damaged_sentences_are_said_to_be_damaged_and_clean_ones_are_not() {
    let mut wrong = Vec::new();
    for sentence in read(MARKED) {
        let found = citations(&sentence.text);
        let damaged = found.iter().any(|citation| citation.damaged);
        // A missing space alone is no damage.
        let spaces = [
            "19U.S.C.§1509",
            "8 CFR§287.4",
            "U. S.C .",
            "U .S .C .",
            "U.S.C §",
            "U·S·C",
        ];
        let only_spaces = spaces.iter().any(|only| sentence.text.contains(only));
        if !found.is_empty() && !only_spaces && damaged != (sentence.kind == "damaged") {
            let plain = sentence.text.contains("2000e-9");
            if !plain {
                wrong.push(sentence.text);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_normal_form_reads_as_itself() {
    let mut wrong = Vec::new();
    for sentence in [MARKED, HELD].into_iter().flat_map(read) {
        for mark in sentence.expected {
            let read: Vec<String> = citations(&mark.normal)
                .into_iter()
                .map(|citation: Citation| citation.normal)
                .collect();
            if read != [mark.normal.clone()] {
                wrong.push(format!("{}: {read:?}", mark.normal));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest::proptest! {
    /// Whatever the text, every citation lies in it, in order, and nothing panics.
    #[test]
    fn any_text_is_read_without_harm(
        parts in proptest::collection::vec(
            proptest::prop_oneof![
                proptest::sample::select(vec![
                    "19", "U.S.C.", "§", "§§", "1509", "(a)", "(", ")", "–", "-", "section", "of title", "INA", "Rule",
                    "Fed. R. Civ. P.", "C.F.R.", "287", ".4", "et seq.", ", ", " and ", " ", "\n", "\u{ad}", "l", "O",
                    "S", "5", "$", "App. 3", "Mass. G.L. c. ", "Act", "the", "é", "e\u{301}", "ﬁ", "título", "2703(d)",
                    "1 9 U . S . C . ", "\u{a0}", "99999999999999999999999", "0", "X", "through", "of 1930",
                ]).prop_map(str::to_owned),
                ".{0,6}",
            ],
            0..40,
        )
    ) {
        let text = parts.concat();
        let mut last = 0;
        for citation in citations(&text) {
            proptest::prop_assert_eq!(text.get(citation.start..citation.end), Some(citation.text.as_str()));
            proptest::prop_assert!(citation.start >= last && citation.end > citation.start);
            last = citation.end;
        }
    }
}

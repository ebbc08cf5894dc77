//! A paper of the packet as pages.

use crate::packet::Made;
use crate::packet::paper::Passage;
use crate::packet::paper::Run;
use crate::render::Error;
use crate::render::pdf;
use serde_json::Value;
use serde_json::json;

const TEMPLATE: &str = "draft.typ";

/// The file of one paper.
pub fn write(made: &Made) -> Result<Vec<u8>, Error> {
    pdf::typeset(TEMPLATE, facts(made), None)
}

/// What the template reads.
pub fn facts(made: &Made) -> Value {
    let passages = made.paper.passages.iter().map(passage);
    json!({
        "lang": made.entry.language,
        "title": title(made.entry.stem),
        "head": made.entry.head.words(),
        "passages": passages.collect::<Vec<_>>(),
    })
}

/// "Motion to quash" of `10-motion-to-quash`: it shows in window lists and tells no client.
fn title(stem: &str) -> String {
    let name = stem.trim_start_matches(|it: char| it.is_ascii_digit() || it == '-');
    let name = name.replace('-', " ");
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn passage(passage: &Passage) -> Value {
    match passage {
        Passage::Heading { level, words } => {
            json!({ "kind": "heading", "level": level, "words": runs(words) })
        }
        Passage::Paragraph(words) => json!({ "kind": "paragraph", "words": runs(words) }),
        Passage::Item { number, words } => {
            json!({ "kind": "item", "number": number, "words": runs(words) })
        }
        Passage::Quote(words) => json!({ "kind": "quote", "words": runs(words) }),
        Passage::Table { head, rows } => {
            let cells =
                |cells: &Vec<Vec<Run>>| -> Value { cells.iter().map(|it| runs(it)).collect() };
            let rows: Value = rows.iter().map(cells).collect();
            json!({ "kind": "table", "head": cells(head), "rows": rows })
        }
        Passage::NewPage => json!({ "kind": "page" }),
    }
}

fn runs(words: &[Run]) -> Value {
    let run = |run: &Run| json!({ "text": run.text, "bold": run.bold, "italic": run.italic, "blank": run.blank });
    words.iter().map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_name_of_the_file() {
        assert_eq!(title("10-motion-to-quash"), "Motion to quash");
        assert_eq!(title("31-carta-al-cliente"), "Carta al cliente");
    }
}

//! The intake sheet as pages to print and write on, from the same blocks as every other format.
//!
//! Every fact stands once, with its words and their place beneath it: the table
//! of facts is laid into the rows of the provider and the demand, and what finds
//! no row there stays a table.

use crate::language::Language;
use crate::render::Error;
use crate::render::Format;
use crate::render::Manner;
use crate::render::pdf;
use crate::sheet::IntakeSheet;
use crate::sheet::block::Asked;
use crate::sheet::block::Block;
use crate::sheet::block::Row;
use crate::sheet::block::blocks;
use crate::sheet::calendar::Calendar;
use crate::sheet::calendar::Day;
use serde_json::Value;
use serde_json::json;

pub const FORMAT: Format = Format {
    name: "pdf",
    extension: "pdf",
    media_type: pdf::MEDIA_TYPE,
    write,
};

const TEMPLATE: &str = "sheet.typ";

/// The section whose table is laid into the rows of the others.
const FACTS: &str = "facts";

fn write(sheets: &[IntakeSheet], _: &Manner) -> Result<Vec<u8>, Error> {
    let made = sheets.first().map(|sheet| sheet.report.as_of);
    pdf::typeset(TEMPLATE, facts(sheets), made)
}

/// What the template reads.
pub fn facts(sheets: &[IntakeSheet]) -> Value {
    let language = sheets.first().map_or(Language::english(), |it| it.language);
    // Generic: it shows in window lists and histories.
    let title = |language: &'static Language| language.phrase("sheet.title", &[]);
    let one = |(n, sheet): (usize, &IntakeSheet)| {
        let (n, all) = ((n + 1).to_string(), sheets.len().to_string());
        let blanks = [("n", n.as_str()), ("all", all.as_str())];
        let of = (sheets.len() > 1).then(|| sheet.language.phrase("sheet.of", &blanks));
        json!({ "title": title(sheet.language), "of": of, "sections": sections(blocks(sheet)) })
    };
    json!({
        "lang": language.code(),
        "title": title(language),
        "sheets": sheets.iter().enumerate().map(one).collect::<Vec<_>>(),
    })
}

/// A heading with what stands under it; the first has none.
struct Section {
    id: &'static str,
    title: Option<String>,
    blocks: Vec<Block>,
}

fn sections(blocks: Vec<Block>) -> Value {
    let mut sections = vec![Section {
        id: "first",
        title: None,
        blocks: Vec::new(),
    }];
    for block in blocks {
        match (block, sections.last_mut()) {
            (Block::Heading { id, title }, _) => sections.push(Section {
                id,
                title: Some(title),
                blocks: Vec::new(),
            }),
            (block, Some(section)) => section.blocks.push(block),
            (_, None) => {}
        }
    }
    let mut found = taken(&mut sections);
    let mut drawn: Vec<Value> = Vec::new();
    for section in &sections {
        let blocks: Vec<Value> = section
            .blocks
            .iter()
            .map(|block| drawn_block(block, &mut found))
            .collect();
        drawn.push(json!({ "id": section.id, "title": section.title, "blocks": blocks }));
    }
    left_over(&sections, found, &mut drawn);
    Value::Array(drawn)
}

/// One line of the table of facts.
struct Found {
    cells: Vec<String>,
}

/// The lines of the table of facts, which leaves its section empty.
fn taken(sections: &mut [Section]) -> Vec<Found> {
    let mut found = Vec::new();
    for section in sections.iter_mut().filter(|it| it.id == FACTS) {
        for block in &mut section.blocks {
            if let Block::Table { rows, .. } = block {
                found.extend(
                    std::mem::take(rows)
                        .into_iter()
                        .map(|cells| Found { cells }),
                );
            }
        }
    }
    found
}

/// What no row of the sheet took, under the heading of the facts; the heading goes where all was taken.
fn left_over(sections: &[Section], found: Vec<Found>, drawn: &mut Vec<Value>) {
    let rows: Vec<Value> = found
        .iter()
        .map(|it| json!({ "label": it.label(), "values": [it.drawn()] }))
        .collect();
    let own = sections.iter().position(|it| it.id == FACTS);
    let Some(own) = own.filter(|own| *own < drawn.len()) else {
        return;
    };
    if rows.is_empty() {
        drawn.remove(own);
    } else {
        drawn[own]["blocks"] = json!([{ "kind": "rows", "rows": rows }]);
    }
}

impl Found {
    fn cell(&self, n: usize) -> &str {
        self.cells.get(n).map_or("", String::as_str)
    }

    fn label(&self) -> &str {
        self.cell(0)
    }

    fn drawn(&self) -> Value {
        json!({ "value": self.cell(1), "words": self.cell(2), "sure": self.cell(3) })
    }
}

/// A row with the words under each of its values, where the table of facts has them.
fn row(row: &Row, found: &mut Vec<Found>) -> Value {
    let value = |value: &String| {
        let own = |it: &Found| it.label() == row.label && it.cell(1).starts_with(value.as_str());
        match found.iter().position(own) {
            Some(at) => found.remove(at).drawn(),
            None => json!({ "value": value }),
        }
    };
    let values: Vec<Value> = row.values.iter().map(value).collect();
    json!({ "label": row.label, "values": values })
}

fn drawn_block(block: &Block, found: &mut Vec<Found>) -> Value {
    match block {
        // A heading opens a section and never stands in one.
        Block::Heading { title, .. } | Block::Subheading(title) => {
            json!({ "kind": "subheading", "words": title })
        }
        Block::Banner(headline) => json!({
            "kind": "banner",
            "tone": headline.tone.id(),
            "act_by": headline.act_by,
            "left": headline.left,
            "standing": headline.standing,
        }),
        Block::Say { label, words } => json!({ "kind": "say", "label": label, "words": words }),
        Block::Text(words) => json!({ "kind": "text", "words": words }),
        Block::Fine(words) => json!({ "kind": "fine", "words": words }),
        Block::Note(note) => json!({
            "kind": "note",
            "tone": note.tone.id(),
            "word": note.word,
            "words": note.text,
            "under": note.under,
        }),
        Block::Rows { rows, .. } => {
            let rows: Vec<Value> = rows.iter().map(|it| row(it, found)).collect();
            json!({ "kind": "rows", "rows": rows })
        }
        Block::Table { head, rows, .. } => json!({ "kind": "table", "head": head, "rows": rows }),
        Block::Steps(steps) => json!({ "kind": "steps", "steps": steps }),
        Block::Checklist { title, ask, tell } => {
            let asked = |it: &Asked| json!({ "text": it.text, "answer": it.answer });
            let ask: Vec<Value> = ask.iter().map(asked).collect();
            json!({ "kind": "checklist", "title": title, "ask": ask, "tell": tell })
        }
        Block::Calendar { caption, calendar } => drawn_calendar(caption, calendar),
    }
}

fn drawn_calendar(caption: &str, calendar: &Calendar) -> Value {
    let day = |day: &Option<Day>| {
        day.as_ref().map(|day| {
            let marks: Vec<&str> = day.marks.iter().map(|it| it.id()).collect();
            json!({ "number": day.number, "marks": marks, "words": day.words })
        })
    };
    let months = calendar.months.iter().map(|month| {
        let weeks = month.weeks.iter();
        let weeks = weeks.map(|week| week.iter().map(day).collect::<Vec<_>>());
        json!({ "title": month.title, "weeks": weeks.collect::<Vec<_>>() })
    });
    let legend = calendar.legend.iter();
    let legend = legend.map(|(mark, words)| json!({ "mark": mark.id(), "words": words }));
    json!({
        "kind": "calendar",
        "caption": caption,
        "months": months.collect::<Vec<_>>(),
        "legend": legend.collect::<Vec<_>>(),
        "weekdays": calendar.weekdays,
        "closed_days": calendar.closed_days,
    })
}

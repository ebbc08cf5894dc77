//! A paper of the packet as a Word file.

use crate::packet::Made;
use crate::packet::paper::Passage;
use crate::packet::paper::Run as Words;
use crate::render::Error;
use crate::render::docx;
use docx_rs::AlignmentType;
use docx_rs::BreakType;
use docx_rs::Docx;
use docx_rs::Paragraph;
use docx_rs::Run;
use docx_rs::SpecialIndentType;

const FONT: &str = "Times New Roman";
/// Half points.
const SIZE: usize = 24;
/// How far a list or a quote is set in, in twentieths of a point.
const SET_IN: i32 = 480;

/// The file of one paper.
pub fn write(made: &Made) -> Result<Vec<u8>, Error> {
    let document = docx::document(FONT, SIZE, made.entry.head.words());
    let filled = made.paper.passages.iter().fold(document, add);
    docx::packed(filled)
}

fn add(document: Docx, passage: &Passage) -> Docx {
    match passage {
        Passage::Heading { level, words } => {
            let style = match level {
                1 => "Title",
                2 => "Heading1",
                _ => "Heading2",
            };
            let heading = runs(Paragraph::new().style(style).keep_next(true), words);
            document.add_paragraph(match level {
                1 => heading.align(AlignmentType::Center),
                _ => heading,
            })
        }
        Passage::Paragraph(words) => document.add_paragraph(runs(Paragraph::new(), words)),
        Passage::Item { number, words } => {
            let mark = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
            let item = Paragraph::new()
                .indent(
                    Some(SET_IN),
                    Some(SpecialIndentType::Hanging(SET_IN)),
                    None,
                    None,
                )
                .add_run(Run::new().add_text(mark).add_tab());
            document.add_paragraph(runs(item, words))
        }
        Passage::Quote(words) => {
            let quote = Paragraph::new().indent(Some(SET_IN), None, Some(SET_IN), None);
            document.add_paragraph(runs(quote, words))
        }
        Passage::Table { head, rows } => {
            let cells = |cells: &Vec<Vec<Words>>| -> Vec<Paragraph> {
                let cells = cells.iter();
                cells.map(|words| runs(Paragraph::new(), words)).collect()
            };
            let empty = head.iter().all(Vec::is_empty);
            let widths = docx::even(head.len());
            let rows = rows.iter().map(cells).collect();
            let head = (!empty).then(|| cells(head));
            document
                .add_table(docx::table(head, rows, &widths))
                .add_paragraph(Paragraph::new())
        }
        Passage::NewPage => {
            document.add_paragraph(Paragraph::new().add_run(Run::new().add_break(BreakType::Page)))
        }
    }
}

fn runs(paragraph: Paragraph, words: &[Words]) -> Paragraph {
    words.iter().fold(paragraph, |paragraph, words| {
        let mut run = Run::new();
        if words.bold {
            run = run.bold();
        }
        if words.italic {
            run = run.italic();
        }
        if words.blank {
            return docx::to_fill(paragraph, &words.text, run);
        }
        let mut lines = words.text.split('\n');
        run = run.add_text(lines.next().unwrap_or_default());
        for line in lines {
            run = run.add_break(BreakType::TextWrapping).add_text(line);
        }
        paragraph.add_run(run)
    })
}

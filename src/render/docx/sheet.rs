//! The intake sheet as a Word file, from the same blocks as every other format.

use crate::render::Error;
use crate::render::Format;
use crate::render::Manner;
use crate::render::docx;
use crate::sheet::IntakeSheet;
use crate::sheet::block::Block;
use crate::sheet::block::blocks;
use crate::sheet::calendar::Calendar;
use crate::sheet::calendar::Day;
use crate::sheet::headline::Headline;
use crate::sheet::headline::Tone;
use docx_rs::Docx;
use docx_rs::LineSpacing;
use docx_rs::Paragraph;
use docx_rs::Run;
use docx_rs::SpecialIndentType;

pub const FORMAT: Format = Format {
    name: "docx",
    extension: "docx",
    media_type: docx::MEDIA_TYPE,
    write,
};

const FONT: &str = "Arial";
/// Half points.
const SIZE: usize = 20;
const SET_IN: i32 = 360;
/// A line to write on by hand.
const TO_WRITE: &str = "________________________________________________________________";

fn write(sheets: &[IntakeSheet], _: &Manner) -> Result<Vec<u8>, Error> {
    let mut document = docx::document(FONT, SIZE, None);
    for (n, sheet) in sheets.iter().enumerate() {
        let title = sheet.language.phrase("sheet.title", &[]);
        let title = Paragraph::new()
            .style("Title")
            .page_break_before(n > 0)
            .add_run(Run::new().add_text(title));
        document = document.add_paragraph(title);
        document = blocks(sheet).iter().fold(document, add);
    }
    docx::packed(document)
}

fn add(document: Docx, block: &Block) -> Docx {
    match block {
        Block::Heading { title, .. } => document.add_paragraph(heading("Heading1", title)),
        Block::Subheading(title) => document.add_paragraph(heading("Heading2", title)),
        Block::Banner(headline) => banner(document, headline),
        Block::Say { label, words } => {
            let said = Paragraph::new()
                .indent(Some(SET_IN), None, None, None)
                .add_run(Run::new().add_text(format!("{label}: ")).bold())
                .add_run(Run::new().add_text(words).italic());
            document.add_paragraph(said)
        }
        Block::Text(words) => document.add_paragraph(docx::plain(words)),
        Block::Fine(words) => document.add_paragraph(
            Paragraph::new().add_run(Run::new().add_text(words).size(16).color("555555")),
        ),
        Block::Note(note) => {
            let lead = Run::new().add_text(format!("{}: ", note.word)).bold();
            let lead = lead.color(color(note.tone));
            let words = Paragraph::new()
                .keep_next(!note.under.is_empty())
                .add_run(lead)
                .add_run(Run::new().add_text(&note.text));
            let under = note.under.iter();
            under.fold(document.add_paragraph(words), |document, words| {
                document.add_paragraph(item("", words))
            })
        }
        Block::Rows { rows, .. } => {
            let rows = rows.iter().map(|row| {
                let values = row.values.join("; ");
                vec![docx::bold(&row.label), docx::plain(&values)]
            });
            let table = docx::table(None, rows.collect(), &[2_900, 6_460]);
            document.add_table(table).add_paragraph(Paragraph::new())
        }
        Block::Table { head, rows, .. } => {
            let cells = |cells: &Vec<String>| cells.iter().map(|it| docx::plain(it)).collect();
            let widths = match head.len() {
                // The deadlines: the citation needs the room.
                5 => vec![1_900, 1_600, 1_600, 1_600, 2_660],
                columns => docx::even(columns),
            };
            let rows = rows.iter().map(cells).collect();
            let head = head.iter().map(|it| docx::bold(it)).collect();
            let table = docx::table(Some(head), rows, &widths);
            document.add_table(table).add_paragraph(Paragraph::new())
        }
        Block::Steps(steps) => steps.iter().zip(1..).fold(document, |document, (step, n)| {
            document.add_paragraph(item(&format!("{n}."), step))
        }),
        Block::Checklist { title, ask, tell } => {
            let document = document.add_paragraph(heading("Heading2", title));
            let document = ask.iter().fold(document, |document, question| {
                if question.answer.is_empty() {
                    return document
                        .add_paragraph(item("☐", &question.text).keep_next(true))
                        .add_paragraph(item("", TO_WRITE));
                }
                let document = document.add_paragraph(item("☒", &question.text).keep_next(true));
                let mut answer = question.answer.iter();
                answer.by_ref().fold(document, |document, line| {
                    document.add_paragraph(item("", line))
                })
            });
            let mut tell = tell.iter();
            tell.by_ref().fold(document, |document, words| {
                document.add_paragraph(item("•", words))
            })
        }
        Block::Calendar { caption, calendar } => drawn(document, caption, calendar),
    }
}

fn heading(style: &str, title: &str) -> Paragraph {
    Paragraph::new()
        .style(style)
        .keep_next(true)
        .add_run(Run::new().add_text(title))
}

fn item(mark: &str, words: &str) -> Paragraph {
    Paragraph::new()
        .indent(
            Some(SET_IN),
            Some(SpecialIndentType::Hanging(SET_IN)),
            None,
            None,
        )
        .line_spacing(LineSpacing::new().after(60))
        .add_run(Run::new().add_text(mark).add_tab().add_text(words))
}

fn banner(document: Docx, headline: &Headline) -> Docx {
    let act_by = Run::new()
        .add_text(&headline.act_by)
        .bold()
        .size(44)
        .color(color(headline.tone));
    let document = document.add_paragraph(Paragraph::new().add_run(act_by));
    let lines = [&headline.left, &headline.standing];
    lines
        .into_iter()
        .flatten()
        .fold(document, |document, words| {
            document.add_paragraph(docx::bold(words))
        })
}

/// The word says the weight too; the color only repeats it.
fn color(tone: Tone) -> &'static str {
    match tone {
        Tone::Calm => "1F3D2B",
        Tone::Note => "333333",
        Tone::Warn => "7A4B00",
        Tone::Stop => "9B1C1C",
    }
}

fn drawn(document: Docx, caption: &str, calendar: &Calendar) -> Docx {
    let document = document.add_paragraph(docx::plain(caption));
    let widths = docx::even(7);
    let document = calendar.months.iter().fold(document, |document, month| {
        let head = calendar.weekdays.iter().map(|it| docx::bold(it)).collect();
        let rows = month.weeks.iter();
        let rows = rows.map(|week| week.iter().map(|day| cell(day.as_ref())).collect());
        let table = docx::table(Some(head), rows.collect(), &widths);
        document
            .add_paragraph(heading("Heading3", &month.title))
            .add_table(table)
            .add_paragraph(Paragraph::new())
    });
    let mut closed = calendar.closed_days.iter();
    closed.by_ref().fold(document, |document, words| {
        document.add_paragraph(docx::plain(words))
    })
}

fn cell(day: Option<&Day>) -> Paragraph {
    let Some(day) = day else {
        return Paragraph::new();
    };
    let number = Run::new().add_text(day.number.to_string());
    let number = if day.words.is_empty() {
        number
    } else {
        number.bold()
    };
    let words = day.words.join(", ");
    let marks = Run::new().add_text(format!(" {words}")).size(16);
    Paragraph::new().add_run(number).add_run(marks)
}

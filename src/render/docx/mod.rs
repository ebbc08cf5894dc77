//! Word files: the sheet and the papers of the packet, with real headings, tables and controls to fill.
//!
//! What is bracketed is a content control: a click selects it, typing replaces
//! it. Nothing from the papers is markup here; the library writes it as text.

pub mod draft;
pub mod sheet;

use crate::render::Error;
use docx_rs::AlignmentType;
use docx_rs::Docx;
use docx_rs::Footer;
use docx_rs::Header;
use docx_rs::LineSpacing;
use docx_rs::LineSpacingType;
use docx_rs::PageMargin;
use docx_rs::PageNum;
use docx_rs::Paragraph;
use docx_rs::Run;
use docx_rs::RunFonts;
use docx_rs::Shading;
use docx_rs::StructuredDataTag;
use docx_rs::Style;
use docx_rs::StyleType;
use docx_rs::Table;
use docx_rs::TableCell;
use docx_rs::TableCellMargins;
use docx_rs::TableLayoutType;
use docx_rs::TableRow;
use docx_rs::WidthType;
use std::io::Cursor;

pub const MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Letter paper and an inch of margin, in twentieths of a point.
const PAGE: (u32, u32) = (12_240, 15_840);
const MARGIN: i32 = 1_440;
const TEXT_WIDTH: usize = 9_360;

/// An empty document with the styles of the house. `head` stands at the top of each page.
fn document(font: &str, size: usize, head: Option<&str>) -> Docx {
    let heading = |id: &str, name: &str, level: usize, size: usize| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .next("Normal")
            .size(size)
            .bold()
            .outline_lvl(level)
            .line_spacing(LineSpacing::new().before(240).after(100))
    };
    let fonts = RunFonts::new().ascii(font).hi_ansi(font).cs(font);
    let margin = PageMargin::new()
        .top(MARGIN)
        .bottom(MARGIN)
        .left(MARGIN)
        .right(MARGIN);
    let footer = Footer::new().add_paragraph(
        Paragraph::new()
            .align(AlignmentType::Center)
            .add_page_num(PageNum::new()),
    );
    let docx = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(margin)
        .default_fonts(fonts)
        .default_size(size)
        .default_line_spacing(
            LineSpacing::new()
                .line_rule(LineSpacingType::Auto)
                .line(264)
                .after(120),
        )
        .add_style(Style::new("Normal", StyleType::Paragraph).name("Normal"))
        .add_style(heading("Title", "Title", 0, size + 12))
        .add_style(heading("Heading1", "heading 1", 0, size + 6))
        .add_style(heading("Heading2", "heading 2", 1, size + 3))
        .add_style(heading("Heading3", "heading 3", 2, size))
        .footer(footer);
    match head {
        Some(head) => docx.header(
            Header::new().add_paragraph(
                Paragraph::new()
                    .align(AlignmentType::Right)
                    .add_run(Run::new().add_text(head).size(18).color("6B6B6B")),
            ),
        ),
        None => docx,
    }
}

/// The finished file.
fn packed(docx: Docx) -> Result<Vec<u8>, Error> {
    let mut file = Cursor::new(Vec::new());
    docx.build()
        .pack(&mut file)
        .map_err(|error| Error::Docx(error.to_string()))?;
    Ok(file.into_inner())
}

/// A run that a person fills: a content control with its brackets for a prompt.
fn to_fill(paragraph: Paragraph, text: &str, run: Run) -> Paragraph {
    let control = StructuredDataTag::new()
        .alias(text.trim_matches(['[', ']']))
        .add_run(run.add_text(text).highlight("yellow"));
    paragraph.add_structured_data_tag(control)
}

/// A table of the text's width; the first row repeats as a head where there is one.
fn table(head: Option<Vec<Paragraph>>, rows: Vec<Vec<Paragraph>>, widths: &[usize]) -> Table {
    let cell = |paragraph: Paragraph, width: usize| {
        TableCell::new()
            .width(width, WidthType::Dxa)
            .add_paragraph(paragraph)
    };
    let row = |cells: Vec<Paragraph>, shaded: bool| {
        let cells = cells.into_iter().zip(widths.iter().copied());
        let cells = cells.map(|(paragraph, width)| {
            // A head stays with its first row.
            let paragraph = paragraph
                .line_spacing(LineSpacing::new().after(0))
                .keep_next(shaded);
            let cell = cell(paragraph, width);
            if shaded {
                cell.shading(Shading::new().fill("EFEFEF"))
            } else {
                cell
            }
        });
        TableRow::new(cells.collect()).cant_split()
    };
    let head = head.map(|cells| row(cells, true));
    let rows = rows.into_iter().map(|cells| row(cells, false));
    Table::new(head.into_iter().chain(rows).collect())
        .layout(TableLayoutType::Fixed)
        .width(TEXT_WIDTH, WidthType::Dxa)
        .set_grid(widths.to_vec())
        .margins(TableCellMargins::new().margin(60, 100, 60, 100))
}

/// Columns of even width.
fn even(columns: usize) -> Vec<usize> {
    vec![TEXT_WIDTH / columns.max(1); columns]
}

fn plain(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(text))
}

fn bold(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(text).bold())
}

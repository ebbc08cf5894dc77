//! Pages as running text in which every character knows its word.
//!
//! Matching needs plain text: straight quotes, no ligatures, hyphenated words
//! whole. Evidence needs the words as they stand on the page. A flow carries
//! both: `text` is ASCII with one byte a character, and each byte points to
//! the word it came from. Evidence is never searched for afterwards.

use crate::document::area::Area;
use crate::document::evidence::Evidence;
use crate::document::page::Page;
use crate::document::word::Line;
use crate::document::word::Origin;
use crate::document::word::Word;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Stands for the section sign in [`Flow::text`], which is ASCII.
pub const SECTION_SIGN: char = '\u{1}';

/// A stretch of [`Flow::text`], in bytes.
pub type Span = Range<usize>;

/// Running text of some pages of one paper.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    text: String,
    low: String,
    /// For each byte of the text, the word it belongs to.
    word_at: Vec<Option<u32>>,
    words: Vec<PlacedWord>,
    lines: Vec<PlacedLine>,
    /// The page and row of quote marks that stand by themselves: what follows in the row is quoted.
    marked: Option<(u32, u32)>,
}

#[derive(Clone, Debug)]
struct PlacedWord {
    word: Word,
    file: usize,
    page: u32,
    /// Index into `lines`.
    line: u32,
}

/// One line of the page, and where it lies in the text.
#[derive(Clone, Debug)]
pub struct PlacedLine {
    pub span: Span,
    pub area: Area,
    pub file: usize,
    pub page: u32,
    pub block: u32,
    pub row: u32,
    /// The line stands behind a mail's quote mark, which is left out of the text.
    pub quoted: bool,
}

/// Whether the bars among a row's words are the lines of a table: a quote has one, at its head.
fn is_drawn<'a>(words: impl Iterator<Item = &'a Word>) -> bool {
    words.filter(|word| word.text.ends_with('|')).count() > 1
}

/// How far the lines of a block and of its column reach to the right, in points.
#[derive(Clone, Copy, Default)]
struct Reach {
    block: f32,
    /// Lines of the block that end near its right edge.
    full: usize,
    column: f32,
}

impl Flow {
    /// The text of the pages, in the order given. `file` is the index of their paper.
    pub fn of<'a>(file: usize, pages: impl IntoIterator<Item = &'a Page>) -> Flow {
        Flow::of_lines(
            file,
            pages
                .into_iter()
                .flat_map(|page| page.lines.iter().map(|line| (page.number, line))),
        )
    }

    /// The text of some lines, each with the number of its page.
    pub fn of_lines<'a>(file: usize, lines: impl IntoIterator<Item = (u32, &'a Line)>) -> Flow {
        let lines: Vec<(u32, &Line, Area)> = lines
            .into_iter()
            .filter_map(|(page, line)| Some((page, line, line.area()?)))
            .collect();
        let mut flow = Flow::default();
        for (page, line, area) in &lines {
            let barred = line
                .words
                .first()
                .is_some_and(|word| word.text.starts_with('|'));
            let row = lines
                .iter()
                .filter(|(of, other, _)| barred && of == page && other.row == line.row);
            let drawn = is_drawn(row.flat_map(|(_, other, _)| &other.words));
            let reach = reach(&lines, *page, line.block, area);
            flow.push_line(file, *page, line, reach, drawn);
        }
        flow.low = flow.text.to_ascii_lowercase();
        flow
    }

    /// A flow of plain text without a page, for text that is no paper (a test, a pasted line).
    ///
    /// Each line is a block of its own; places are not known, so areas are empty.
    pub fn of_text(text: &str) -> Flow {
        let nowhere = Area {
            x0: 0.0,
            y0: 0.0,
            x1: 0.0,
            y1: 0.0,
        };
        let word = |w: &str| Word {
            text: w.to_owned(),
            area: nowhere,
            origin: Origin::Text,
            trust: 1.0,
        };
        let mut flow = Flow::default();
        for (n, line) in text.lines().enumerate() {
            let words: Vec<Word> = line.split_whitespace().map(word).collect();
            let drawn = is_drawn(words.iter());
            flow.push_line(
                0,
                1,
                &Line {
                    words,
                    block: n as u32,
                    row: n as u32,
                },
                Reach::default(),
                drawn,
            );
        }
        flow.low = flow.text.to_ascii_lowercase();
        flow
    }

    /// ASCII, case kept: words parted by a space, cells of a row by a tab, blocks by a line feed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// [`Flow::text`] in lower case, byte for byte.
    pub fn low(&self) -> &str {
        &self.low
    }

    pub fn lines(&self) -> &[PlacedLine] {
        &self.lines
    }

    /// The line that holds the byte.
    pub fn line_at(&self, at: usize) -> Option<&PlacedLine> {
        let index = self.lines.partition_point(|line| line.span.end <= at);
        self.lines.get(index).filter(|line| line.span.start <= at)
    }

    /// The page number on which the byte stands.
    pub fn page_at(&self, at: usize) -> Option<u32> {
        self.line_at(at).map(|line| line.page)
    }

    /// The words of the span as evidence; `None` when no word lies in it.
    pub fn evidence(&self, span: Span) -> Option<Evidence> {
        let (first, last) = self.words_in(span)?;
        let words = &self.words[first..=last];
        let page = words[0].page;
        // A quote stands on one page: what runs on to the next is left off.
        let on_page: Vec<&PlacedWord> = words.iter().filter(|w| w.page == page).collect();
        let mut areas: Vec<(u32, Area)> = Vec::new();
        for placed in &on_page {
            match areas.last_mut() {
                Some((line, area)) if *line == placed.line => *area = area.around(placed.word.area),
                _ => areas.push((placed.line, placed.word.area)),
            }
        }
        let quote = on_page
            .iter()
            .map(|w| w.word.text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let trust = on_page.iter().map(|w| w.word.trust).fold(1.0, f32::min);
        let origin = on_page[0].word.origin;
        let areas: Vec<Area> = areas.into_iter().map(|(_, area)| area).collect();
        Some(Evidence::on_page(
            trimmed(&quote),
            (on_page[0].file, page),
            &areas,
            origin,
            trust,
        ))
    }

    /// The words of the span as printed, accents and all, with single spaces.
    pub fn printed(&self, span: Span) -> String {
        let Some((first, last)) = self.words_in(span) else {
            return String::new();
        };
        let words: Vec<&str> = self.words[first..=last]
            .iter()
            .map(|w| w.word.text.as_str())
            .collect();
        trimmed(&words.join(" "))
    }

    /// The indices of the first and last word that the span touches.
    fn words_in(&self, span: Span) -> Option<(usize, usize)> {
        let end = span.end.min(self.word_at.len());
        let mut touched = self.word_at.get(span.start..end)?.iter().flatten();
        let first = *touched.next()?;
        let last = touched.next_back().copied().unwrap_or(first);
        Some((first as usize, last as usize))
    }

    /// `drawn`: the bars of the line's row draw a table.
    fn push_line(&mut self, file: usize, page: u32, line: &Line, reach: Reach, drawn: bool) {
        let Some(area) = line.area() else { return };
        let marks = line
            .words
            .iter()
            .take_while(|word| word.text.bytes().all(|b| matches!(b, b'>' | b'|')))
            .count();
        let (marks, words) = line.words.split_at(marks);
        let quotes = marks.iter().any(|word| !drawn || word.text.contains('>'));
        if words.is_empty() {
            if quotes {
                self.marked = Some((page, line.row));
            }
            return;
        }
        let quoted = quotes
            || self.marked == Some((page, line.row))
            || self.runs_on_from_a_quote(line, words, page, area, reach);
        self.part_from_previous(line, words, page, area, reach, quoted);
        let start = self.text.len();
        let index = self.lines.len() as u32;
        for (n, word) in words.iter().enumerate() {
            let plain = plain(&word.text);
            if plain.is_empty() {
                continue;
            }
            if n > 0 && self.text.len() > start {
                self.push_gap(" ");
            }
            let number = self.words.len() as u32;
            self.words.push(PlacedWord {
                word: word.clone(),
                file,
                page,
                line: index,
            });
            self.text.push_str(&plain);
            self.word_at.resize(self.text.len(), Some(number));
        }
        if self.text.len() > start {
            let span = start..self.text.len();
            self.lines.push(PlacedLine {
                span,
                area,
                file,
                page,
                block: line.block,
                row: line.row,
                quoted,
            });
        }
    }

    /// Whether a line without a quote mark is the rest of a marked one that was too long for its row.
    fn runs_on_from_a_quote(
        &self,
        line: &Line,
        words: &[Word],
        page: u32,
        area: Area,
        reach: Reach,
    ) -> bool {
        let Some(previous) = self.lines.last().filter(|it| it.quoted && it.page == page) else {
            return false;
        };
        let lower = words
            .first()
            .is_some_and(|word| word.text.starts_with(char::is_lowercase));
        let first_word = words.first().map_or(0.0, |w| w.area.width());
        lower
            && previous.block == line.block
            && previous.area.y1 <= area.y1
            && is_wrapped(previous.area, first_word, reach)
    }

    fn push_gap(&mut self, gap: &str) {
        self.text.push_str(gap);
        self.word_at.resize(self.text.len(), None);
    }

    /// Writes what parts this line from the one before it, or joins a word broken over the two.
    fn part_from_previous(
        &mut self,
        line: &Line,
        words: &[Word],
        page: u32,
        area: Area,
        reach: Reach,
        quoted: bool,
    ) {
        let Some(previous) = self.lines.last() else {
            return;
        };
        let same_page = previous.page == page;
        if same_page && previous.row == line.row && previous.area.x1 <= area.x0 + 1.0 {
            return self.push_gap("\t");
        }
        let same_block = same_page && previous.block == line.block && previous.quoted == quoted;
        let before = &self.text[previous.span.clone()];
        let next = words.first().map(|w| plain(&w.text)).unwrap_or_default();
        let first_word = words.first().map_or(0.0, |w| w.area.width());
        let wrapped =
            same_block && !opens_line(words) && is_wrapped(previous.area, first_word, reach);
        let runs_on = wrapped || (previous.quoted == quoted && continues(before, &next));
        if !runs_on {
            return self.push_gap("\n");
        }
        let broken = self.text.ends_with('-') && ends_in_broken_word(before);
        if broken && next.starts_with(|c: char| c.is_ascii_lowercase()) {
            self.text.pop();
            self.word_at.pop();
        } else if !broken {
            self.push_gap(" ");
        }
    }
}

/// How far the block of a line reaches, and the column that it stands in.
fn reach(lines: &[(u32, &Line, Area)], page: u32, block: u32, area: &Area) -> Reach {
    let on_page = || lines.iter().filter(move |(p, ..)| *p == page);
    let right = on_page()
        .filter(|(_, line, _)| line.block == block)
        .map(|(.., a)| a.x1)
        .fold(0.0, f32::max);
    let near = right - area.height() * 3.0;
    let full = on_page()
        .filter(|(_, line, a)| line.block == block && a.x1 >= near)
        .count();
    let left = area.x0;
    let column = on_page()
        .filter(|(.., a)| (a.x0 - left).abs() < 48.0)
        .map(|(.., a)| a.x1)
        .fold(right, f32::max);
    Reach {
        block: right,
        full,
        column,
    }
}

/// A line ends where its next word did not fit, or where the writer ended it.
fn is_wrapped(previous: Area, first_word: f32, reach: Reach) -> bool {
    let edge = if reach.full >= 2 {
        reach.block
    } else {
        reach.column
    };
    previous.x1 + first_word + previous.height() * 0.6 >= edge
}

/// A line that opens something of its own: a header of a mail, a label, an item of a list.
fn opens_line(words: &[Word]) -> bool {
    let Some(first) = words.first().map(|w| plain(&w.text)) else {
        return false;
    };
    let numbered = first.len() <= 4
        && first.ends_with([')', '.'])
        && first.bytes().filter(u8::is_ascii_digit).count() >= 1
        && words.len() > 1;
    let bullet = matches!(first.as_str(), "-" | "*" | "o" | "[]" | "[x]");
    let capital = first.starts_with(|c: char| c.is_ascii_uppercase());
    let label = capital && words.iter().take(4).any(|w| w.text.ends_with(':'));
    numbered || bullet || label
}

/// Whether a line that stands in another block still goes on with the sentence before it.
fn continues(before: &str, next: &str) -> bool {
    let words = before.split_whitespace().count();
    let open = !before.ends_with(['.', '!', '?', ':', ';']);
    let goes_on = next.starts_with(|c: char| c.is_ascii_lowercase())
        || (next.starts_with('(') && next[1..].starts_with(|c: char| c.is_ascii_digit()));
    words >= 4 && open && goes_on
}

/// `Secu-` at the end of a line is half a word; `2025-` or a lone dash is not.
fn ends_in_broken_word(line: &str) -> bool {
    let stem = line.trim_end_matches('-');
    line.len() - stem.len() == 1 && stem.ends_with(|c: char| c.is_ascii_alphanumeric())
}

/// A word for matching: NFKC, straight quotes, plain dashes, no accents, ASCII only.
fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let ends_soft = word.ends_with('\u{ad}');
    for c in word.nfkd() {
        match c {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => {}
            '\u{300}'..='\u{36f}' => {}
            '\u{a7}' => out.push(SECTION_SIGN),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2032}' => out.push('\''),
            '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' => out.push('"'),
            '\u{2022}' | '\u{b7}' | '\u{25cf}' => out.push('*'),
            '\u{2026}' => out.push_str("..."),
            // Marks of a checked and an empty box keep their meaning.
            '\u{2611}' | '\u{2612}' | '\u{2713}' | '\u{2714}' | '\u{2717}' | '\u{2718}' => {
                out.push_str("[x]")
            }
            '\u{2610}' => out.push_str("[]"),
            '\u{2044}' => out.push('/'),
            c if c.is_ascii_graphic() => out.push(c),
            c if c.is_whitespace() => out.push(' '),
            _ => out.push('?'),
        }
    }
    if ends_soft && !out.ends_with('-') {
        out.push('-');
    }
    out.trim().to_owned()
}

/// A quote without the punctuation that hangs at its ends.
fn trimmed(quote: &str) -> String {
    let mut q = quote
        .trim()
        .trim_end_matches([',', ';', ':', '.', '\u{201d}', '"', '\u{2019}']);
    q = q.trim_start_matches(['\u{201c}', '"', '\u{2018}', ',', ';']);
    if q.ends_with(')') && !q.contains('(') {
        q = q.trim_end_matches(')');
    }
    if q.starts_with('(') && !q.contains(')') {
        q = q.trim_start_matches('(');
    }
    q.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &[&str], y: f32, block: u32) -> Line {
        let mut x = 10.0;
        let words = words
            .iter()
            .map(|w| {
                let area = Area {
                    x0: x,
                    y0: y,
                    x1: x + 10.0,
                    y1: y + 10.0,
                };
                x += 14.0;
                Word {
                    text: (*w).to_owned(),
                    area,
                    origin: Origin::Text,
                    trust: 1.0,
                }
            })
            .collect();
        Line {
            words,
            block,
            row: y as u32,
        }
    }

    fn page(lines: Vec<Line>) -> Page {
        let source = crate::document::page::PageSource::Native;
        Page {
            number: 1,
            width: 600.0,
            height: 800.0,
            source,
            lines,
            remarks: Vec::new(),
        }
    }

    #[test]
    fn a_word_broken_over_two_lines_is_whole_in_the_text_and_quoted_as_it_stands() {
        let page = page(vec![
            line(&["of", "Homeland", "Secu-"], 10.0, 1),
            line(&["rity", "today"], 22.0, 1),
        ]);
        let flow = Flow::of(0, [&page]);
        assert_eq!(flow.text(), "of Homeland Security today");
        let at = flow.text().find("Security").expect("it is there");
        let evidence = flow.evidence(at..at + 8).expect("words");
        assert_eq!(evidence.quote(), "Secu- rity");
        assert_eq!(evidence.boxes().len(), 2);
    }

    #[test]
    fn accents_ligatures_and_typographic_signs_become_plain() {
        assert_eq!(plain("ﬁled"), "filed");
        assert_eq!(plain("días"), "dias");
        assert_eq!(plain("§"), "\u{1}");
        assert_eq!(plain("court‑stamped"), "court-stamped");
        assert_eq!(plain("agen\u{ad}"), "agen-");
    }
}

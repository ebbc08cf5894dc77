//! The sheet for a terminal: plain letters, as wide as the screen allows.
//!
//! Color only repeats what a word or a mark says already.

use crate::render::Error;
use crate::render::Format;
use crate::render::Manner;
use crate::sheet::IntakeSheet;
use crate::sheet::block::Block;
use crate::sheet::block::Note;
use crate::sheet::block::Row;
use crate::sheet::block::blocks;
use crate::sheet::calendar::Calendar;
use crate::sheet::calendar::Day;
use crate::sheet::calendar::Mark;
use crate::sheet::headline::Headline;
use crate::sheet::headline::Tone;

pub const FORMAT: Format = Format {
    name: "text",
    extension: "txt",
    media_type: "text/plain; charset=utf-8",
    write,
};

/// Narrower than this, lines would break within words.
const NARROWEST: usize = 40;
/// Wider than this, lines are hard to read.
const WIDEST: usize = 96;

fn write(sheets: &[IntakeSheet], manner: &Manner) -> Result<Vec<u8>, Error> {
    let width = manner.width.clamp(NARROWEST, WIDEST);
    let mut page = Page {
        text: String::new(),
        width,
        color: manner.color,
    };
    for (n, sheet) in sheets.iter().enumerate() {
        if sheets.len() > 1 {
            let (n, all) = ((n + 1).to_string(), sheets.len().to_string());
            let title = sheet
                .language
                .phrase("sheet.of", &[("n", &n), ("all", &all)]);
            page.line(&title);
            page.blank();
        }
        for block in blocks(sheet) {
            page.block(&block);
        }
        page.blank();
    }
    let mut text = page.text;
    while text.ends_with("\n\n") {
        text.pop();
    }
    Ok(text.into_bytes())
}

struct Page {
    text: String,
    width: usize,
    color: bool,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { title, .. } => self.heading(title),
            Block::Subheading(title) => {
                self.blank();
                self.bold_lines(title);
            }
            Block::Banner(headline) => self.banner(headline),
            Block::Say { label, words } => {
                self.blank();
                self.wrap(&format!("{label}: "), "  ", &format!("“{words}”"));
            }
            Block::Text(words) => {
                self.blank();
                self.wrap("", "", words);
            }
            Block::Note(note) => self.note(note),
            Block::Rows { rows, .. } => self.rows(rows),
            Block::Table {
                caption,
                head,
                rows,
            } => self.table(caption, head, rows),
            Block::Steps(steps) => {
                for (n, step) in steps.iter().enumerate() {
                    self.wrap(&format!("{:>2}. ", n + 1), "    ", step);
                }
            }
            Block::Checklist { title, ask, tell } => {
                self.blank();
                self.bold_lines(title);
                for item in ask {
                    let ticked = if item.answer.is_empty() { " " } else { "x" };
                    self.wrap(&format!("  [{ticked}] "), "      ", &item.text);
                    for line in &item.answer {
                        self.wrap("      > ", "        ", line);
                    }
                }
                tell.iter().for_each(|item| self.wrap("  - ", "    ", item));
            }
            Block::Calendar { calendar, .. } => self.calendar(calendar),
            Block::Fine(words) => {
                self.blank();
                self.wrap("", "", words);
            }
        }
    }

    fn heading(&mut self, title: &str) {
        self.blank();
        self.blank();
        self.bold_lines(&title.to_uppercase());
        self.line(&"-".repeat(title.chars().count().min(self.width)));
    }

    fn banner(&mut self, headline: &Headline) {
        let rule = "=".repeat(self.width);
        self.line(&rule);
        for line in wrapped(
            &headline.act_by.to_uppercase(),
            self.width.saturating_sub(2),
        ) {
            let line = self.toned(headline.tone, &line);
            self.line(&format!("  {line}"));
        }
        for words in [&headline.left, &headline.standing].into_iter().flatten() {
            self.wrap("  ", "  ", words);
        }
        self.line(&rule);
    }

    fn note(&mut self, note: &Note) {
        self.blank();
        let mark = match note.tone {
            Tone::Stop => "!!",
            Tone::Warn => " !",
            Tone::Note | Tone::Calm => " -",
        };
        let first = format!("{mark} {}: ", note.word);
        self.wrap(&first, "   ", &note.text);
        for words in &note.under {
            self.wrap("   > ", "     ", words);
        }
    }

    fn rows(&mut self, rows: &[Row]) {
        let longest = rows
            .iter()
            .map(|row| row.label.chars().count())
            .max()
            .unwrap_or(0);
        let column = longest.min(self.width / 3) + 2;
        for row in rows {
            let values: Vec<&str> = row.values.iter().map(String::as_str).collect();
            let labels = wrapped(&row.label, column - 2);
            let mut lines: Vec<String> = Vec::new();
            for value in &values {
                let mut broken = wrapped(value, self.width.saturating_sub(column));
                if values.len() > 1 {
                    broken = wrapped(value, self.width.saturating_sub(column + 2));
                    for (n, line) in broken.iter_mut().enumerate() {
                        *line = format!("{}{line}", if n == 0 { "- " } else { "  " });
                    }
                }
                lines.extend(broken);
            }
            for n in 0..labels.len().max(lines.len()) {
                let label = labels.get(n).map_or("", String::as_str);
                let value = lines.get(n).map_or("", String::as_str);
                self.line(format!("{label:<column$}{value}").trim_end());
            }
        }
    }

    /// A table is written as rows of "head: cell", which no width can break.
    fn table(&mut self, caption: &str, head: &[String], rows: &[Vec<String>]) {
        self.blank();
        if !caption.is_empty() {
            self.wrap("", "", &format!("{caption}:"));
        }
        for cells in rows {
            let mut cells = cells.iter();
            if let Some(first) = cells.next() {
                self.wrap("* ", "  ", first);
            }
            for (head, cell) in head.iter().skip(1).zip(cells) {
                self.wrap(&format!("    {head}: "), "      ", cell);
            }
        }
    }

    fn calendar(&mut self, calendar: &Calendar) {
        for month in &calendar.months {
            self.blank();
            let title = self.bold(&format!("  {}", month.title));
            self.line(&title);
            let names = calendar.weekdays.iter().map(|name| format!("{name:^6}"));
            self.line(format!("  {}", names.collect::<String>()).trim_end());
            for week in &month.weeks {
                let cells: String = week.iter().map(|day| self.cell(day.as_ref())).collect();
                self.line(format!("  {cells}").trim_end());
            }
        }
        self.blank();
        for (mark, words) in &calendar.legend {
            let (before, after) = around(Some(*mark));
            let tail = trailing(std::slice::from_ref(mark));
            self.line(&format!("  {before}  {after}{tail:<2} {words}"));
        }
        for words in &calendar.closed_days {
            self.wrap("  ", "    ", words);
        }
    }

    fn cell(&self, day: Option<&Day>) -> String {
        let Some(day) = day else { return " ".repeat(6) };
        let heaviest = day
            .marks
            .iter()
            .copied()
            .find(|mark| around(Some(*mark)) != (' ', ' '));
        let (before, after) = around(heaviest);
        let cell = format!(
            "{before}{:>2}{after}{:<2}",
            day.number,
            trailing(&day.marks)
        );
        if heaviest == Some(Mark::Safe) {
            self.toned(Tone::Warn, &cell)
        } else {
            cell
        }
    }

    /// Words after a beginning, with the lines below indented.
    fn wrap(&mut self, first: &str, rest: &str, words: &str) {
        let indent = rest.chars().count();
        let room = self.width.saturating_sub(indent).max(NARROWEST / 2);
        // The beginning is set among the words, so that the first line is as long as the others.
        let lead: String = first.chars().skip(indent).collect();
        let begun: String = first.chars().take(indent).collect();
        let joined = format!("{}{words}", lead.replace(' ', "\u{1}"));
        for (n, line) in wrapped(&joined, room).iter().enumerate() {
            let start = if n == 0 { begun.as_str() } else { rest };
            let line = line.replace('\u{1}', " ");
            self.line(format!("{start}{line}").trim_end());
        }
    }

    fn bold_lines(&mut self, words: &str) {
        for line in wrapped(words, self.width) {
            let line = self.bold(&line);
            self.line(&line);
        }
    }

    fn bold(&self, words: &str) -> String {
        if self.color {
            format!("\u{1b}[1m{words}\u{1b}[0m")
        } else {
            words.to_owned()
        }
    }

    fn toned(&self, tone: Tone, words: &str) -> String {
        let code = match tone {
            Tone::Stop => "1;31",
            Tone::Warn => "1;33",
            Tone::Note | Tone::Calm => "1",
        };
        if self.color {
            format!("\u{1b}[{code}m{words}\u{1b}[0m")
        } else {
            words.to_owned()
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n\n") {
            self.text.push('\n');
        }
    }
}

/// What stands around the number of a day.
fn around(mark: Option<Mark>) -> (char, char) {
    match mark {
        Some(Mark::Safe) => ('[', ']'),
        Some(Mark::Sent) => ('(', ')'),
        Some(Mark::Stated) => ('<', '>'),
        Some(Mark::Latest) => ('{', '}'),
        Some(Mark::Today | Mark::Counted | Mark::Closed) | None => (' ', ' '),
    }
}

/// What stands behind the number of a day.
fn trailing(marks: &[Mark]) -> String {
    let mut tail = String::new();
    for (mark, letter) in [
        (Mark::Closed, 'x'),
        (Mark::Counted, '.'),
        (Mark::Today, '@'),
    ] {
        if marks.contains(&mark) && tail.len() < 2 {
            tail.push(letter);
        }
    }
    tail
}

/// The words in lines of at most so many letters; a longer word is broken.
fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        for piece in pieces(word, width) {
            let letters = piece.chars().count();
            if length > 0 && length + 1 + letters > width {
                lines.push(String::new());
                length = 0;
            }
            if let Some(line) = lines.last_mut() {
                if length > 0 {
                    line.push(' ');
                    length += 1;
                }
                line.push_str(&piece);
                length += letters;
            }
        }
    }
    lines
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunks(width.max(1))
        .map(|piece| piece.iter().collect())
        .collect()
}

//! A paper of the packet as passages, read from the Markdown that its template gives.
//!
//! Square brackets are blanks for a person to fill and are kept apart, so that
//! every format can show them. A value from the papers was escaped before it
//! came here and can act as nothing.

use pulldown_cmark::Event;
use pulldown_cmark::HeadingLevel;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

/// One paper, from its first passage to its last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    pub passages: Vec<Passage>,
}

/// One piece of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// `level` from 1, the title, to 3.
    Heading {
        level: u8,
        words: Vec<Run>,
    },
    Paragraph(Vec<Run>),
    /// `number` in a numbered list.
    Item {
        number: Option<u64>,
        words: Vec<Run>,
    },
    Quote(Vec<Run>),
    Table {
        head: Vec<Vec<Run>>,
        rows: Vec<Vec<Vec<Run>>>,
    },
    NewPage,
}

/// Words that look alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    /// To be filled or weighed by a person; its brackets are part of the text.
    pub blank: bool,
}

/// Stands for brackets that a value holds, so that they are not taken for a blank.
pub const OPEN: char = '\u{E000}';
pub const CLOSE: char = '\u{E001}';

impl Paper {
    /// All words of the paper, a line for each passage.
    pub fn text(&self) -> String {
        let words = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        let line = |passage: &Passage| match passage {
            Passage::Heading { words: runs, .. }
            | Passage::Paragraph(runs)
            | Passage::Item { words: runs, .. }
            | Passage::Quote(runs) => words(runs),
            Passage::Table { head, rows } => {
                let rows = std::iter::once(head).chain(rows);
                let row = |cells: &Vec<Vec<Run>>| {
                    let cells: Vec<String> = cells.iter().map(|cell| words(cell)).collect();
                    cells.join("\t")
                };
                rows.map(row).collect::<Vec<_>>().join("\n")
            }
            Passage::NewPage => String::new(),
        };
        self.passages
            .iter()
            .map(line)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// The paper that the Markdown tells.
pub fn of(markdown: &str) -> Paper {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    Paper {
        passages: reader.passages,
    }
}

#[derive(Default)]
struct Reader {
    passages: Vec<Passage>,
    words: Vec<Run>,
    bold: u32,
    italic: u32,
    quotes: u32,
    /// The number of the next item of each list that is open; `None` for one with dots.
    lists: Vec<Option<u64>>,
    head: Vec<Vec<Run>>,
    row: Vec<Vec<Run>>,
    rows: Vec<Vec<Vec<Run>>>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.add(&text);
            }
            Event::SoftBreak => self.add(" "),
            Event::HardBreak => self.add("\n"),
            Event::Rule => self.passages.push(Passage::NewPage),
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        let (bold, italic) = (self.bold > 0, self.italic > 0);
        if let Some(last) = self.words.last_mut()
            && (last.bold, last.italic) == (bold, italic)
        {
            last.text.push_str(text);
            return;
        }
        self.words.push(Run {
            text: text.to_owned(),
            bold,
            italic,
            blank: false,
        });
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::List(first) => {
                // An item that holds a list ends where the list begins.
                self.end_item();
                self.lists.push(*first);
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Heading(level) => {
                let words = self.said();
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    _ => 3,
                };
                self.passages.push(Passage::Heading { level, words });
            }
            TagEnd::Paragraph if self.lists.is_empty() => {
                let words = self.said();
                self.passages.push(if self.quotes > 0 {
                    Passage::Quote(words)
                } else {
                    Passage::Paragraph(words)
                });
            }
            TagEnd::Item => self.end_item(),
            TagEnd::TableCell => {
                let words = self.said();
                self.row.push(words);
            }
            TagEnd::TableHead => self.head = std::mem::take(&mut self.row),
            TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.row)),
            TagEnd::Table => self.passages.push(Passage::Table {
                head: std::mem::take(&mut self.head),
                rows: std::mem::take(&mut self.rows),
            }),
            _ => {}
        }
    }

    fn end_item(&mut self) {
        if self.words.is_empty() {
            return;
        }
        let words = self.said();
        let number = self.lists.last_mut().and_then(|next| {
            let number = (*next)?;
            *next = Some(number + 1);
            Some(number)
        });
        self.passages.push(Passage::Item { number, words });
    }

    /// The words so far, with the blanks among them set apart.
    fn said(&mut self) -> Vec<Run> {
        let runs = std::mem::take(&mut self.words);
        runs.into_iter().flat_map(apart).collect()
    }
}

/// A run cut at the blanks that it holds.
fn apart(run: Run) -> Vec<Run> {
    let mut cut: Vec<Run> = Vec::new();
    let mut push = |text: &str, blank: bool| {
        let text = text.replace(OPEN, "[").replace(CLOSE, "]");
        if !text.is_empty() {
            cut.push(Run {
                text,
                blank,
                ..run.clone()
            });
        }
    };
    let mut rest = run.text.as_str();
    while let Some(start) = rest.find('[') {
        let Some(length) = rest[start..].find(']') else {
            break;
        };
        push(&rest[..start], false);
        push(&rest[start..=start + length], true);
        rest = &rest[start + length + 1..];
    }
    push(rest, false);
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, blank: bool) -> Run {
        Run {
            text: text.to_owned(),
            blank,
            ..Run::default()
        }
    }

    #[test]
    fn markdown_becomes_passages_and_brackets_become_blanks() {
        let paper = of(
            "# Motion\n\nOn [date] we moved.\n\n1. One\n2. Two\n\n> Said\n\n---\n\n| A | B |\n|---|---|\n| c | [d] |\n",
        );
        let expected = [
            Passage::Heading {
                level: 1,
                words: vec![run("Motion", false)],
            },
            Passage::Paragraph(vec![
                run("On ", false),
                run("[date]", true),
                run(" we moved.", false),
            ]),
            Passage::Item {
                number: Some(1),
                words: vec![run("One", false)],
            },
            Passage::Item {
                number: Some(2),
                words: vec![run("Two", false)],
            },
            Passage::Quote(vec![run("Said", false)]),
            Passage::NewPage,
            Passage::Table {
                head: vec![vec![run("A", false)], vec![run("B", false)]],
                rows: vec![vec![vec![run("c", false)], vec![run("[d]", true)]]],
            },
        ];
        assert_eq!(paper.passages, expected);
    }

    #[test]
    fn brackets_of_a_value_are_no_blank() {
        let paper = of("The handle is \u{E000}x\u{E001}.");
        let words = vec![run("The handle is [x].", false)];
        assert_eq!(paper.passages, [Passage::Paragraph(words)]);
    }
}

//! The sheet as Markdown, with nothing from the paper able to act as markup.

use crate::render::Error;
use crate::render::Format;
use crate::render::Manner;
use crate::sheet::IntakeSheet;
use crate::sheet::block::Asked;
use crate::sheet::block::Block;
use crate::sheet::block::Row;
use crate::sheet::block::blocks;
use crate::sheet::calendar::Calendar;
use crate::sheet::calendar::Day;
use std::fmt::Write;

pub const FORMAT: Format = Format {
    name: "markdown",
    extension: "md",
    media_type: "text/markdown; charset=utf-8",
    write,
};

fn write(sheets: &[IntakeSheet], _: &Manner) -> Result<Vec<u8>, Error> {
    let mut page = String::new();
    for (n, sheet) in sheets.iter().enumerate() {
        let title = sheet.language.phrase("sheet.title", &[]);
        let (n, all) = ((n + 1).to_string(), sheets.len().to_string());
        let of = sheet
            .language
            .phrase("sheet.of", &[("n", &n), ("all", &all)]);
        let title = if sheets.len() > 1 {
            format!("{title}: {of}")
        } else {
            title
        };
        paragraph(&mut page, &format!("# {}", escaped(&title)));
        for block in blocks(sheet) {
            paragraph(&mut page, &markdown(&block));
        }
    }
    Ok(page.into_bytes())
}

fn paragraph(page: &mut String, text: &str) {
    if !page.is_empty() {
        page.push('\n');
    }
    page.push_str(text.trim_end());
    page.push('\n');
}

fn markdown(block: &Block) -> String {
    match block {
        Block::Heading { title, .. } => format!("## {}", escaped(title)),
        Block::Subheading(title) => format!("### {}", escaped(title)),
        Block::Banner(headline) => {
            let mut text = format!("**{}**\n", escaped(&headline.act_by));
            for words in [&headline.left, &headline.standing].into_iter().flatten() {
                let _ = write!(text, "\n{}\n", escaped(words));
            }
            text
        }
        Block::Say { label, words } => format!("> **{}:** {}", escaped(label), escaped(words)),
        Block::Text(words) => escaped(words),
        Block::Fine(words) => format!("*{}*", escaped(words)),
        Block::Note(note) => {
            let mut text = format!("- **{}:** {}\n", escaped(&note.word), escaped(&note.text));
            note.under
                .iter()
                .for_each(|words| text.push_str(&format!("  - {}\n", escaped(words))));
            text
        }
        Block::Rows { rows, .. } => rows.iter().map(row).collect(),
        Block::Table {
            caption,
            head,
            rows,
        } => table(caption, head, rows),
        Block::Steps(steps) => numbered(steps),
        Block::Checklist { title, ask, tell } => {
            let ask: String = ask.iter().map(asked).collect();
            let tell = listed("- ", tell);
            let gap = if ask.is_empty() || tell.is_empty() {
                ""
            } else {
                "\n"
            };
            format!("### {}\n\n{ask}{gap}{tell}", escaped(title))
        }
        Block::Calendar { caption, calendar } => drawn(caption, calendar),
    }
}

fn row(row: &Row) -> String {
    match row.values.as_slice() {
        [one] => format!("- **{}:** {}\n", escaped(&row.label), escaped(one)),
        several => {
            let items = several
                .iter()
                .map(|value| format!("  - {}\n", escaped(value)));
            format!(
                "- **{}:**\n{}",
                escaped(&row.label),
                items.collect::<String>()
            )
        }
    }
}

fn numbered(steps: &[String]) -> String {
    let line = |(n, step): (usize, &String)| format!("{}. {}\n", n + 1, escaped(step));
    steps.iter().enumerate().map(line).collect()
}

fn asked(item: &Asked) -> String {
    let ticked = if item.answer.is_empty() { " " } else { "x" };
    let answer = item.answer.iter();
    let answer: String = answer
        .map(|line| format!("  > {}  \n", escaped(line)))
        .collect();
    format!("- [{ticked}] {}\n{answer}", escaped(&item.text))
}

fn listed(mark: &str, items: &[String]) -> String {
    items
        .iter()
        .map(|item| format!("{mark}{}\n", escaped(item)))
        .collect()
}

fn table(caption: &str, head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| {
        format!(
            "| {} |\n",
            cells
                .iter()
                .map(|cell| escaped(cell))
                .collect::<Vec<_>>()
                .join(" | ")
        )
    };
    let mut text = format!("{}:\n\n{}", escaped(caption), line(head));
    let _ = writeln!(text, "|{}", " --- |".repeat(head.len()));
    rows.iter().for_each(|cells| text.push_str(&line(cells)));
    text
}

fn drawn(caption: &str, calendar: &Calendar) -> String {
    let mut text = format!("{}:\n", escaped(caption));
    for month in &calendar.months {
        let _ = write!(text, "\n**{}**\n\n| ", escaped(&month.title));
        text.push_str(&calendar.weekdays.join(" | "));
        let _ = write!(text, " |\n|{}\n", " --- |".repeat(7));
        for week in &month.weeks {
            let cells: Vec<String> = week
                .iter()
                .map(|day| day.as_ref().map_or_else(String::new, cell))
                .collect();
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
    }
    if !calendar.closed_days.is_empty() {
        let _ = write!(text, "\n{}", listed("- ", &calendar.closed_days));
    }
    text
}

fn cell(day: &Day) -> String {
    let words: Vec<String> = day.words.iter().map(|it| escaped(it)).collect();
    match words.as_slice() {
        [] => day.number.to_string(),
        words => format!("**{}** {}", day.number, words.join(", ")),
    }
}

/// The words with every character escaped that Markdown or HTML would act on.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 8);
    for (at, letter) in words.char_indices() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '^' | '=' => {
                text.push('\\');
                text.push(letter);
            }
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '&' => text.push_str("&amp;"),
            // A bare address becomes a link where it is read: break it.
            ':' if words[at..].starts_with("://") => text.push_str("&#58;"),
            '.' if words[..at].to_ascii_lowercase().ends_with("www") => text.push_str("&#46;"),
            '@' => text.push_str("&#64;"),
            '-' | '+' if at == 0 => {
                text.push('\\');
                text.push(letter);
            }
            _ => text.push(letter),
        }
    }
    number_dot(text)
}

/// A leading "2." would begin a list.
fn number_dot(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_the_paper_acts_as_markup() {
        assert_eq!(
            escaped("<script>*x*</script>"),
            "&lt;script&gt;\\*x\\*&lt;/script&gt;"
        );
        assert_eq!(escaped("[a](http://b)"), "\\[a\\](http&#58;//b)");
        assert_eq!(escaped("- x | y"), "\\- x \\| y");
        assert_eq!(escaped("1. x"), "1\\. x");
        assert_eq!(escaped("www.example.org"), "www&#46;example.org");
        assert_eq!(escaped("me@example.org"), "me&#64;example.org");
        assert_eq!(escaped("§ 1509(d)(1)(A)"), "§ 1509(d)(1)(A)");
    }
}

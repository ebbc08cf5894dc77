//! What came of a batch: counts by agency, authority, provider and status, and a table.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Names shown of each kind; the rest is counted together.
const SHOWN: usize = 12;

/// Counts over the lines of a batch.
#[derive(Default)]
pub struct Tally {
    papers: usize,
    unread: usize,
    waiting: usize,
    by: [(&'static str, BTreeMap<String, usize>); 4],
}

impl Tally {
    /// Counts one line.
    pub fn count(&mut self, line: &Value) {
        for (at, name) in ["status", "agency", "authority", "provider"]
            .iter()
            .enumerate()
        {
            self.by[at].0 = name;
        }
        self.papers += 1;
        let Some(reports) = line["reports"].as_array() else {
            self.unread += 1;
            return;
        };
        let waits = |report: &Value| {
            let listed = report["review"].as_array();
            listed.is_some_and(|review| !review.is_empty())
        };
        self.waiting += usize::from(reports.iter().any(waits));
        for report in reports {
            let names = [
                text(&report["file_by"]["status"]),
                text(&report["agency"]["value"]["name"]),
                text(&report["authorities"][0]["value"]),
                text(&report["provider"]["value"]["name"]),
            ];
            for ((_, counts), name) in self.by.iter_mut().zip(names) {
                let name = if name.is_empty() {
                    "not named".to_owned()
                } else {
                    name
                };
                *counts.entry(name).or_default() += 1;
            }
        }
    }

    /// How many papers there were.
    pub fn all(&self) -> usize {
        self.papers
    }

    /// How many could not be read.
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// How many wait for a person.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// The summary for the person.
    pub fn said(&self) -> String {
        let mut said = format!(
            "{} papers, of which {} could not be read and {} wait for a person",
            self.papers, self.unread, self.waiting
        );
        for (kind, counts) in &self.by {
            let mut ordered: Vec<(&String, &usize)> = counts.iter().collect();
            ordered.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), (*name).clone()));
            if ordered.is_empty() {
                continue;
            }
            // Writing to a string cannot fail.
            let _ = write!(said, "\nby {kind}:");
            for (name, count) in ordered.iter().take(SHOWN) {
                let _ = write!(said, "\n  {count:>6}  {name}");
            }
            let rest: usize = ordered.iter().skip(SHOWN).map(|(_, count)| **count).sum();
            if rest > 0 {
                let _ = write!(said, "\n  {rest:>6}  others");
            }
        }
        said
    }
}

/// The results as a table, a row for each report and each paper that could not be read.
pub struct Table {
    rows: csv::Writer<Vec<u8>>,
    failed: Option<csv::Error>,
}

const COLUMNS: [&str; 11] = [
    "file",
    "status",
    "file_by",
    "certain",
    "provider",
    "notice_date",
    "agency",
    "authority",
    "reference",
    "flags",
    "error",
];

impl Table {
    /// A table with its head.
    pub fn new() -> Table {
        let mut table = Table {
            rows: csv::Writer::from_writer(Vec::new()),
            failed: None,
        };
        table.row(COLUMNS.map(str::to_owned));
        table
    }

    /// The rows of one line.
    pub fn add(&mut self, line: &Value) {
        let file = text(&line["file"]);
        let Some(reports) = line["reports"].as_array() else {
            let mut row = COLUMNS.map(|_| String::new());
            row[0] = file;
            row[10] = text(&line["error"]);
            return self.row(row);
        };
        for report in reports {
            let flags = report["flags"].as_array().into_iter().flatten();
            let flags: Vec<String> = flags.map(|flag| text(&flag["id"])).collect();
            self.row([
                file.clone(),
                text(&report["file_by"]["status"]),
                text(&report["file_by"]["date"]),
                text(&report["file_by"]["certain"]),
                text(&report["provider"]["value"]["name"]),
                text(&report["notice_date"]["value"]),
                text(&report["agency"]["value"]["name"]),
                text(&report["authorities"][0]["value"]),
                text(&report["references"][0]["value"]["value"]),
                flags.join(" "),
                String::new(),
            ]);
        }
    }

    /// The whole table.
    ///
    /// # Errors
    ///
    /// Where a row could not be written.
    pub fn bytes(self) -> std::io::Result<Vec<u8>> {
        if let Some(error) = self.failed {
            return Err(std::io::Error::other(error));
        }
        self.rows
            .into_inner()
            .map_err(|error| std::io::Error::other(error.to_string()))
    }

    fn row(&mut self, cells: [String; 11]) {
        let written = self.rows.write_record(cells.map(harmless));
        self.failed = self.failed.take().or(written.err());
    }
}

/// Words of a paper that a spreadsheet would take for a formula are made plain text.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn lines() -> [Value; 2] {
        let report = json!({
            "file_by": { "status": "open", "date": "2027-05-20", "certain": true },
            "agency": { "value": { "name": "=cmd()" } },
            "authorities": [], "references": [], "review": [{}], "flags": [{ "id": "short_window" }],
        });
        [
            json!({ "file": "a.pdf", "reports": [report] }),
            json!({ "file": "b.pdf", "error": "it is, empty" }),
        ]
    }

    #[test]
    fn every_line_is_counted() {
        let mut tally = Tally::default();
        lines().iter().for_each(|line| tally.count(line));
        assert_eq!((tally.all(), tally.unread(), tally.waiting()), (2, 1, 1));
        assert!(tally.said().contains("1  open"), "{}", tally.said());
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        let mut table = Table::new();
        lines().iter().for_each(|line| table.add(line));
        let text = String::from_utf8(table.bytes().expect("a table")).expect("UTF-8");
        let rows: Vec<&str> = text.lines().collect();
        assert_eq!(
            rows[1],
            "a.pdf,open,2027-05-20,true,,,'=cmd(),,,short_window,"
        );
        assert_eq!(rows[2], "b.pdf,,,,,,,,,,\"it is, empty\"");
    }
}

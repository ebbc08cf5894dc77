//! A paper judged: its date, its fields, their words and places, its flags.

use crate::expected::Field;
use crate::expected::Folder;
use crate::place;
use crate::reading;
use crate::reading::Answer;
use crate::same;
use quash::document::page::Page;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The day to act by against the true one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    Exact,
    /// Before the true day.
    Early,
    /// No date where one is due, and it says that a person must be asked.
    Abstained,
    /// After the true day, or a date where none is due.
    Late,
    /// No date where one is due, for it takes the matter for closed or no notice.
    Dropped,
    /// A look-alike that is not called one.
    Unmarked,
    /// No report.
    Crashed,
}

/// One thing compared.
#[derive(Debug)]
pub struct Check {
    /// The report's name for it; `.quote` for its words, `.place` for its boxes.
    pub field: String,
    pub right: bool,
    pub expected: String,
    /// What is read today, as JSON.
    pub read: String,
}

/// What came of a paper.
pub struct Outcome {
    pub dated: Dated,
    /// In a few words: the day expected and the day read, or what went wrong.
    pub about_date: String,
    pub checks: Vec<Check>,
    /// The confidence of each finding that was judged, and whether it is right.
    pub confidences: Vec<(f64, bool)>,
}

/// Runs the program on the paper and compares.
pub fn judge(folder: &Folder) -> Outcome {
    let crashed = |why: String| Outcome {
        dated: Dated::Crashed,
        about_date: why,
        checks: Vec::new(),
        confidences: Vec::new(),
    };
    let pages = match reading::pages(folder) {
        Ok(pages) => pages,
        Err(why) => return crashed(why),
    };
    let answer = match reading::triage(folder) {
        Ok(answer) => answer,
        Err(why) => return crashed(why),
    };
    let (dated, about_date) = match date(folder, &answer.report) {
        Ok(told) => told,
        Err(why) => return crashed(why),
    };
    let mut judge = Judge {
        folder,
        answer: &answer,
        checks: Vec::new(),
        confidences: Vec::new(),
    };
    judge.computed();
    judge.documents();
    judge.flags();
    for (name, field) in &folder.expected.fields {
        match name.as_str() {
            "window" => judge.window(field),
            _ if field.is_list() => judge.list(name, field),
            _ => judge.single(name, field),
        }
    }
    judge.places(&pages);
    let (checks, confidences) = (judge.checks, judge.confidences);
    Outcome {
        dated,
        about_date,
        checks,
        confidences,
    }
}

/// Dates in this form stand in the order of their days.
fn day(value: &Value) -> Result<Option<String>, String> {
    let Value::String(text) = value else {
        return match value {
            Value::Null => Ok(None),
            other => Err(format!("file_by.date is {other}")),
        };
    };
    chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map(|day| Some(day.to_string()))
        .map_err(|_| format!("file_by.date is {text}"))
}

fn date(folder: &Folder, report: &Value) -> Result<(Dated, String), String> {
    let by = &report["file_by"];
    if by.get("date").is_none() {
        return Err("the report has no file_by.date".to_owned());
    }
    let read = day(&by["date"])?;
    let expected = folder.expected.file_by.date.map(|day| day.to_string());
    let status = by["status"].as_str().unwrap_or_default();
    let dated = match (&expected, &read) {
        (None, Some(_)) => Dated::Late,
        (None, None)
            if folder.expected.file_by.status == "not_a_notice" && status != "not_a_notice" =>
        {
            Dated::Unmarked
        }
        (None, None) => Dated::Exact,
        (Some(_), None) if matches!(status, "closed" | "not_a_notice") => Dated::Dropped,
        (Some(_), None) => Dated::Abstained,
        (Some(day), Some(read)) if read == day => Dated::Exact,
        (Some(day), Some(read)) if read > day => Dated::Late,
        (Some(_), Some(_)) => Dated::Early,
    };
    let name = |day: Option<String>| day.unwrap_or_else(|| "no date".to_owned());
    let about = format!(
        "expected {} ({}), read {} ({status})",
        name(expected),
        folder.expected.file_by.status,
        name(read)
    );
    Ok((dated, about))
}

struct Judge<'a> {
    folder: &'a Folder,
    answer: &'a Answer,
    checks: Vec<Check>,
    confidences: Vec<(f64, bool)>,
}

impl Judge<'_> {
    fn put(&mut self, field: &str, right: bool, expected: impl ToString, read: impl ToString) {
        self.checks.push(Check {
            field: field.to_owned(),
            right,
            expected: expected.to_string(),
            read: read.to_string(),
        });
    }

    fn report(&self) -> &Value {
        &self.answer.report
    }

    /// A key of the report. One that is missing is wrong, whatever was expected.
    fn key(&mut self, name: &str) -> Option<Value> {
        let found = self.report().get(name).cloned();
        if found.is_none() {
            self.put(name, false, "the key", "no such key");
        }
        found
    }

    fn sure(&mut self, finding: &Value, right: bool) {
        if let Some(confidence) = finding["confidence"].as_f64() {
            self.confidences.push((confidence, right));
        }
    }

    fn words(&mut self, name: &str, printed: &[String], quotes: &[&str]) {
        if printed.is_empty() || quotes.is_empty() {
            return;
        }
        let same = |words: &String| quotes.iter().any(|quote| place::same_words(words, quote));
        let right = printed.iter().any(same);
        let (expected, read) = (printed.join(" / "), Value::from(quotes.to_vec()));
        self.put(&format!("{name}.quote"), right, expected, read);
    }

    fn single(&mut self, name: &str, field: &Field) {
        assert!(
            field.absent == field.value().is_null(),
            "{}: `{name}` needs a value, or `absent = true`",
            self.folder.name
        );
        let Some(finding) = self.key(name) else {
            return;
        };
        let expected = field.value();
        let value = match name {
            "nondisclosure" => &finding["value"]["kind"],
            "challenge" => &finding["value"]["document"],
            _ => &finding["value"],
        };
        let accepted = field.accepted();
        let same = |one: &Value| match name {
            "provider" => same::provider(one, value),
            "agency" => same::agency(one, value, &accepted),
            // "It is not withdrawn" and silence come to the same.
            "withdrawn" => (value == &Value::Bool(true)) == (one == &Value::Bool(true)),
            "records_period" => ends(one) == ends(value),
            _ => same::scalar(one, value),
        };
        let right = same(&expected) || accepted.iter().any(same);
        self.put(name, right, &expected, value);
        self.sure(&finding, right);
        if right && let Some(quote) = finding["quote"].as_str() {
            self.words(name, &field.quote, &[quote]);
        }
    }

    fn list(&mut self, name: &str, field: &Field) {
        let Some(Value::Array(findings)) = self.key(name) else {
            return;
        };
        let set = |values: &[Value]| -> BTreeSet<String> {
            values.iter().map(|value| same::item(name, value)).collect()
        };
        let expected = field.values();
        let values: Vec<Value> = findings.iter().map(|it| it["value"].clone()).collect();
        let found = set(&values);
        let optional: BTreeSet<String> = field.optional.iter().cloned().collect();
        let choices: Vec<BTreeSet<String>> = std::iter::once(set(&expected))
            .chain(
                field
                    .accepted()
                    .iter()
                    .filter_map(|many| many.as_array())
                    .map(|many| set(many)),
            )
            .collect();
        let fits = |choice: &BTreeSet<String>| {
            let needed = choice
                .difference(&optional)
                .cloned()
                .collect::<BTreeSet<_>>();
            needed.is_subset(&found) && found.is_subset(&choice.union(&optional).cloned().collect())
        };
        let mut right = choices.iter().any(fits);
        // Two clocks alike are two clocks.
        right &= name != "other_windows" || expected.len() == values.len();
        self.put(
            name,
            right,
            Value::from(expected.clone()),
            Value::from(values),
        );
        for finding in &findings {
            let one = same::item(name, &finding["value"]);
            let good = optional.contains(&one) || choices.iter().any(|many| many.contains(&one));
            self.sure(finding, good);
        }
        let quote = |it: &Value| it["quote"].as_str().unwrap_or_default().to_owned();
        if right {
            let quotes: Vec<String> = findings.iter().map(quote).collect();
            let quotes: Vec<&str> = quotes.iter().map(String::as_str).collect();
            self.words(name, &field.quote, &quotes);
        }
        for value in &expected {
            let Some(text) = value["quote"].as_str().map(str::to_owned) else {
                continue;
            };
            let same = findings
                .iter()
                .filter(|it| same::item(name, &it["value"]) == same::item(name, value));
            let quotes: Vec<String> = same.map(quote).collect();
            let quotes: Vec<&str> = quotes.iter().map(String::as_str).collect();
            self.words(name, &[text], &quotes);
        }
    }

    fn window(&mut self, field: &Field) {
        let Some(finding) = self.key("window") else {
            return;
        };
        let (expected, value) = (field.value(), &finding["value"]);
        let accept = field.accept();
        let mut all = true;
        for part in same::WINDOW {
            let wanted = same::part_of_window(part, &expected);
            let read = same::part_of_window(part, value);
            // The day of the notice or of receipt may be repeated here or left out.
            let open = part == "trigger_date" && wanted.is_null();
            if open || field.unscored.iter().any(|it| it == part) {
                continue;
            }
            let also = accept[part].as_array().into_iter().flatten();
            let right = wanted == read
                || also.clone().any(|it| match it.as_str() {
                    // TOML has no null.
                    Some("") => read.is_null(),
                    _ => same::scalar(it, &read),
                });
            all &= right;
            self.put(&format!("window.{part}"), right, wanted, read);
        }
        all &= expected.is_null() == value.is_null();
        self.put("window", all, &expected, value);
        self.sure(&finding, all);
        if all && let Some(quote) = finding["quote"].as_str() {
            self.words("window", &field.quote, &[quote]);
        }
    }

    fn computed(&mut self) {
        let expected = &self.folder.expected;
        let by = self.report()["file_by"].clone();
        let status = expected.file_by.status.as_str();
        self.put(
            "file_by.status",
            by["status"] == status,
            status,
            &by["status"],
        );
        if let Some(certain) = expected.file_by.certain {
            let read = &by["certain"];
            self.put("file_by.certain", *read == certain, certain, read);
        }
        if let Some(latest) = expected.file_by.latest {
            let (latest, read) = (latest.to_string(), &by["latest"]);
            self.put("file_by.latest", *read == *latest, &latest, read);
        }
        let review = self.report()["review"]
            .as_array()
            .is_some_and(Vec::is_empty);
        let code = i32::from(by["status"] == "unknown" || !review);
        self.put(
            "exit code",
            self.answer.code == code,
            code,
            self.answer.code,
        );
        if let Some(languages) = &expected.languages {
            let read = &self.report()["languages"];
            let sorted = |value: &Value| -> BTreeSet<String> {
                serde_json::from_value(value.clone()).unwrap_or_default()
            };
            let wanted = Value::from(languages.clone());
            let (right, read) = (sorted(&wanted) == sorted(read), read.clone());
            self.put("languages", right, wanted, read);
        }
        if status != "not_a_notice" && !expected.unscored.iter().any(|it| it == "deadlines") {
            let three =
                |basis: &str, stated: String, safe: String| format!("{basis} {stated} {safe}");
            let mut wanted: Vec<String> = expected
                .deadlines
                .iter()
                .map(|it| three(&it.basis, it.stated.to_string(), it.safe.to_string()))
                .collect();
            let name = |value: &Value| value.as_str().unwrap_or("none").to_owned();
            let read = self.report()["deadlines"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            let mut read: Vec<String> = read
                .iter()
                .map(|it| {
                    three(
                        &name(&it["basis"]),
                        name(&it["stated_date"]),
                        name(&it["safe_date"]),
                    )
                })
                .collect();
            wanted.sort();
            read.sort();
            self.put(
                "deadlines",
                wanted == read,
                Value::from(wanted.clone()),
                Value::from(read),
            );
        }
    }

    /// Page by page. Whose notice it is, the provider's or the agency's, the truth leaves open.
    fn documents(&mut self) {
        type Kinds = BTreeMap<(u64, u64), String>;
        let expected = &self.folder.expected.documents;
        if expected.is_empty() {
            return;
        }
        let put = |kinds: &mut Kinds, kind: &str, file: u64, first: u64, last: u64| {
            let kind = kind.replace("agency_notice", "provider_notice");
            kinds.extend((first..=last).map(|page| ((file, page), kind.clone())));
        };
        let (mut wanted, mut read) = (Kinds::new(), Kinds::new());
        for it in expected {
            let (first, last) = (u64::from(it.first_page), u64::from(it.last_page));
            put(&mut wanted, &it.kind, it.file as u64, first, last);
        }
        let found = self.report()["documents"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        for it in &found {
            let number = |name: &str| it[name].as_u64().unwrap_or_default();
            let kind = it["kind"].as_str().unwrap_or_default();
            put(
                &mut read,
                kind,
                number("file"),
                number("first_page"),
                number("last_page"),
            );
        }
        let tell = |kinds: &Kinds| {
            let all = kinds
                .iter()
                .map(|((file, page), kind)| format!("{file}/{page} {kind}"));
            Value::from(all.collect::<Vec<_>>())
        };
        self.put("documents", wanted == read, tell(&wanted), tell(&read));
    }

    fn flags(&mut self) {
        /// Flags that say something grave of a paper, and are wrong where it is not so.
        const GRAVE: [&str; 10] = [
            "hidden_text",
            "stale_return_date",
            "weekday_mismatch",
            "number_conflict",
            "return_before_window_end",
            "window_conflict",
            "already_disclosed",
            "withdrawn",
            "no_court_day",
            "scam",
        ];
        let expected = &self.folder.expected;
        let flags = self.report()["flags"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let raised: BTreeSet<&str> = flags
            .iter()
            .filter_map(|flag| flag["id"].as_str())
            .collect();
        for flag in &expected.must_flag {
            let there = raised.contains(flag.as_str());
            self.put(&format!("flags.{flag}"), there, "raised", there);
        }
        let look_alike = expected.file_by.status == "not_a_notice";
        for flag in GRAVE.iter().filter(|_| !look_alike) {
            let allowed = |list: &[String]| list.iter().any(|it| it == flag);
            if raised.contains(flag)
                && !allowed(&expected.must_flag)
                && !allowed(&expected.may_flag)
            {
                self.put(&format!("flags.{flag}"), false, "not raised", true);
            }
        }
    }

    /// Every quote in the report, wherever it stands, is read back from its boxes.
    fn places(&mut self, papers: &[Vec<Page>]) {
        let report = self.report().as_object().cloned().unwrap_or_default();
        for (name, value) in &report {
            let mut quoted = Vec::new();
            with_quotes(value, &mut quoted);
            if quoted.is_empty() {
                continue;
            }
            let strayed: Vec<String> = quoted
                .iter()
                .filter_map(|finding| place::strayed(finding, papers))
                .collect();
            let field = format!("{name}.place");
            self.put(
                &field,
                strayed.is_empty(),
                "its words",
                Value::from(strayed),
            );
        }
    }
}

/// A period's two days; where neither is told there is no period.
fn ends(period: &Value) -> Option<(Value, Value)> {
    let ends = (period["from"].clone(), period["to"].clone());
    (ends != (Value::Null, Value::Null)).then_some(ends)
}

fn with_quotes<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Array(many) => many.iter().for_each(|one| with_quotes(one, found)),
        Value::Object(parts) => {
            if parts.contains_key("quote") && parts.contains_key("boxes") {
                found.push(value);
            }
            parts.values().for_each(|one| with_quotes(one, found));
        }
        _ => {}
    }
}

//! The facts of a sheet under the names that the texts of the papers use.
//!
//! A fact that the papers do not tell is a blank in brackets, so that no text
//! can fail for want of it and none can be filled with a guess.

use crate::document::evidence::Evidence;
use crate::flag::Severity;
use crate::language::Language;
use crate::notice::vocabulary::PaperKind;
use crate::notice::vocabulary::ReferenceKind;
use crate::packet::templates::BLANK;
use crate::recognize::agency::name_of;
use crate::report::Report;
use crate::sheet::IntakeSheet;
use crate::sheet::plain::plain;
use crate::sheet::words;
use minijinja::Value;
use std::collections::BTreeMap;

/// Name, value where the papers tell it, and the blank that stands in its place.
struct Told(BTreeMap<&'static str, (Option<String>, &'static str)>);

impl Told {
    fn add(&mut self, name: &'static str, value: Option<String>, blank: &'static str) {
        let value = value.map(|value| plain(&value)).filter(|it| !it.is_empty());
        self.0.insert(name, (value, blank));
    }
}

/// Everything that a text may name.
pub fn of(sheet: &IntakeSheet, court: Option<&str>) -> Value {
    let report = &sheet.report;
    let language = sheet.language;
    let told = strings(sheet, court);
    let mut all: BTreeMap<String, Value> = BTreeMap::new();
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    for (name, (value, blank)) in told.0 {
        known.insert(name.to_owned(), value.is_some());
        let value = value.unwrap_or_else(|| format!("{BLANK}[{blank}]"));
        all.insert(name.to_owned(), Value::from(value));
    }
    let mut put = |name: &str, value: Value| {
        all.insert(name.to_owned(), value);
    };
    put("known", Value::from_object(known));
    put("status", Value::from(report.file_by.status.id()));
    let seen = report
        .documents
        .iter()
        .any(|it| it.kind == PaperKind::Process);
    put("demand_seen", Value::from(seen));
    let is = |found: &Option<crate::notice::finding::Finding<bool>>| {
        found.as_ref().is_some_and(|it| it.value)
    };
    put("disclosed", Value::from(is(&report.disclosed)));
    let raised = |id: &str| report.flags.iter().any(|flag| flag.id.id() == id);
    put("partly_disclosed", Value::from(raised("partly_disclosed")));
    let silence = report.nondisclosure.as_ref().map(|it| it.value.kind.id());
    put("silence_requested", Value::from(silence == Some("request")));
    put(
        "silence_ordered",
        Value::from(silence == Some("court_order")),
    );
    put("window_given", Value::from(report.window.is_some()));
    put("accounts", list(report.accounts.iter().map(|it| &it.value)));
    put(
        "authorities",
        list(report.authorities.iter().map(|it| &it.value)),
    );
    let ruling = report
        .deadlines
        .iter()
        .find(|it| Some(&it.id) == report.file_by.deadline.as_ref());
    put("steps", list(ruling.iter().flat_map(|it| &it.steps)));
    put("deadlines", deadlines(report, language));
    put("flags", flags(sheet));
    put("missing", missing(sheet));
    put("open", open(sheet));
    put("courts", candidates(&sheet.venue.courts));
    put("to_serve", candidates(&sheet.venue.to_serve));
    put("grounds", grounds(report, false));
    put("adverse", grounds(report, true));
    let adverse = report.grounds.iter().any(|ground| ground.adverse);
    put("has_adverse", Value::from(adverse));
    put("facts", facts(sheet));
    Value::from_object(all)
}

fn strings(sheet: &IntakeSheet, court: Option<&str>) -> Told {
    let report = &sheet.report;
    let language = sheet.language;
    let day = |day: chrono::NaiveDate| language.day(day);
    let mut told = Told(BTreeMap::new());
    let provider = report.provider.as_ref().map(|it| it.value.name.clone());
    told.add("provider", provider, "the company");
    let reference = |kind: ReferenceKind| {
        let mut all = report.references.iter().map(|it| &it.value);
        all.find(|it| it.kind == kind).map(|it| it.value.clone())
    };
    told.add(
        "provider_reference",
        reference(ReferenceKind::Provider),
        "the company's reference number",
    );
    let agency = report.agency.as_ref().map(|it| it.value.name.clone());
    told.add("agency", agency, "the agency");
    let parent = report
        .agency
        .as_ref()
        .and_then(|it| it.value.parent.clone());
    let parent = parent.and_then(|id| name_of(&id));
    told.add("agency_parent", parent, "the department above it");
    let office = report.issuing_office.as_ref().map(|it| it.value.clone());
    told.add("office", office, "the office that issued the demand");
    let officer = report
        .issuing_officer
        .as_ref()
        .map(|it| match &it.value.title {
            Some(title) => format!("{}, {title}", it.value.name),
            None => it.value.name.clone(),
        });
    told.add("officer", officer, "the officer who signed it");
    let process = report
        .process_kind
        .as_ref()
        .map(|it| language.phrase(&format!("process.{}", it.value.id()), &[]));
    told.add("process", process, "the kind of demand");
    told.add(
        "process_number",
        reference(ReferenceKind::Process),
        "the number of the demand",
    );
    let date = |found: &Option<crate::notice::finding::Finding<chrono::NaiveDate>>| {
        found.as_ref().map(|it| day(it.value))
    };
    told.add(
        "process_date",
        date(&report.process_date),
        "the date of the demand",
    );
    told.add("return_date", date(&report.return_date), "the return date");
    told.add(
        "notice_date",
        date(&report.notice_date),
        "the date of the notice",
    );
    told.add(
        "received_date",
        date(&report.received_date),
        "the day the client got the notice",
    );
    told.add(
        "file_by",
        report.file_by.date.map(day),
        "no day is known: find out what is missing first",
    );
    let ruling = report
        .deadlines
        .iter()
        .find(|it| Some(&it.id) == report.file_by.deadline.as_ref());
    told.add(
        "stated_date",
        ruling.map(|it| day(it.stated_date)),
        "the day that the notice states",
    );
    told.add(
        "latest_date",
        report.file_by.latest.map(day),
        "the latest reading",
    );
    told.add("because", Some(report.file_by.because.clone()), "why");
    told.add("court", court.map(str::to_owned), "the court");
    let joined = |values: Vec<String>| (!values.is_empty()).then(|| join(&values, language));
    let accounts = report.accounts.iter().map(|it| it.value.clone()).collect();
    told.add("account_list", joined(accounts), "the account");
    let data = report.data_sought.iter();
    let data = data.map(|it| language.phrase(&format!("data.{}", it.value.id()), &[]));
    told.add("data_list", joined(data.collect()), "what is asked for");
    let laws = report
        .authorities
        .iter()
        .map(|it| it.value.clone())
        .collect();
    told.add("authority_list", joined(laws), "the law that it cites");
    let challenge = report.challenge.as_ref().map(|it| &it.value);
    told.add(
        "challenge_document",
        challenge.map(|it| language.phrase(&format!("challenge.{}", it.document.id()), &[])),
        "what the company wants to see",
    );
    told.add(
        "send_to",
        challenge.and_then(|it| it.send_to.clone()),
        "the address that the notice gives",
    );
    let period = report.records_period.as_ref();
    told.add(
        "records_period",
        period.map(|it| words::period(&it.value, language)),
        "the time that the records cover",
    );
    told.add("today", Some(day(report.as_of)), "today");
    told.add(
        "days_left",
        report.file_by.days_left.map(|days| days.to_string()),
        "how many days",
    );
    told
}

fn join(values: &[String], language: &'static Language) -> String {
    let and = language.phrase("packet.and", &[]);
    match values {
        [] => String::new(),
        [one] => one.clone(),
        [first, second] => format!("{first} {and} {second}"),
        [most @ .., last] => format!("{}, {and} {last}", most.join(", ")),
    }
}

fn list<'a>(values: impl Iterator<Item = &'a String>) -> Value {
    values.map(|value| Value::from(plain(value))).collect()
}

fn table(columns: &[(&str, Value)]) -> Value {
    let columns = columns.iter();
    let table: BTreeMap<String, Value> = columns
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    Value::from_object(table)
}

fn deadlines(report: &Report, language: &'static Language) -> Value {
    let one = |it: &crate::report::deadline::Deadline| {
        table(&[
            ("title", Value::from(plain(&it.title))),
            ("stated", Value::from(language.day(it.stated_date))),
            ("safe", Value::from(language.day(it.safe_date))),
            ("latest", Value::from(language.day(it.latest_date))),
            ("citation", Value::from(plain(&it.citation))),
        ])
    };
    report.deadlines.iter().map(one).collect()
}

fn flags(sheet: &IntakeSheet) -> Value {
    let one = |flag: &crate::flag::Flag| {
        let tone = match flag.severity {
            Severity::Stop => "tone.stop",
            Severity::Warn => "tone.warn",
            Severity::Note => "tone.note",
        };
        table(&[
            ("word", Value::from(sheet.language.phrase(tone, &[]))),
            ("message", Value::from(plain(&flag.message))),
            ("citations", list(flag.citations.iter())),
        ])
    };
    sheet.report.flags.iter().map(one).collect()
}

fn missing(sheet: &IntakeSheet) -> Value {
    let rows = crate::sheet::block::missing_rows(sheet);
    let one = |row: Vec<String>| {
        let mut cells = row.into_iter();
        let mut next = || Value::from(cells.next().unwrap_or_default());
        let (what, why, who) = (next(), next(), next());
        table(&[("what", what), ("why", why), ("who", who)])
    };
    rows.into_iter().map(one).collect()
}

fn open(sheet: &IntakeSheet) -> Value {
    let one = |it: &crate::sheet::learn::Open| {
        table(&[
            ("what", Value::from(plain(&it.what))),
            ("changes", Value::from(plain(&it.changes))),
            ("who", Value::from(plain(&it.who))),
        ])
    };
    sheet.open.iter().map(one).collect()
}

fn candidates(all: &[crate::sheet::venue::Candidate]) -> Value {
    let one = |it: &crate::sheet::venue::Candidate| {
        table(&[
            ("title", Value::from(plain(&it.title))),
            ("why", Value::from(plain(&it.why))),
            ("rests_on", Value::from(plain(&it.rests_on))),
        ])
    };
    all.iter().map(one).collect()
}

fn grounds(report: &Report, adverse: bool) -> Value {
    let words = |it: &Evidence| {
        table(&[
            ("quote", Value::from(plain(it.quote()))),
            ("page", Value::from(it.page())),
            ("file", Value::from(it.file() + 1)),
        ])
    };
    let one = |ground: &crate::ground::Ground| {
        table(&[
            ("title", Value::from(plain(&ground.title))),
            ("why", Value::from(plain(&ground.why))),
            ("elements", list(ground.elements.iter())),
            ("questions", list(ground.questions.iter())),
            ("citations", list(ground.citations.iter())),
            ("evidence", ground.evidence.iter().map(words).collect()),
        ])
    };
    let wanted = report.grounds.iter().filter(|it| it.adverse == adverse);
    wanted.map(one).collect()
}

fn facts(sheet: &IntakeSheet) -> Value {
    let mut rows: Vec<(&'static str, String, Vec<String>, String)> = Vec::new();
    for fact in &sheet.facts {
        match rows.last_mut() {
            Some((field, _, values, _)) if *field == fact.field => values.push(fact.value.clone()),
            _ => rows.push((
                fact.field,
                fact.label.clone(),
                vec![fact.value.clone()],
                fact.place.clone(),
            )),
        }
    }
    let one = |(_, label, values, place): (_, String, Vec<String>, String)| {
        table(&[
            ("label", Value::from(label)),
            ("values", list(values.iter())),
            ("place", Value::from(place)),
        ])
    };
    rows.into_iter().map(one).collect()
}

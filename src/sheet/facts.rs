//! Every value that was read, with its words, their place and how sure it is.

use crate::document::evidence::Evidence;
use crate::document::word::Origin;
use crate::language::Language;
use crate::notice::finding::Finding;
use crate::notice::window::Window;
use crate::report::Report;
use crate::report::review::capitalized;
use crate::report::review::field_name;
use crate::sheet::plain::plain;
use crate::sheet::words;

/// One value as a row of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The report's key.
    pub field: &'static str,
    pub label: String,
    pub value: String,
    /// The words on the page.
    pub quote: String,
    /// "paper 1, page 1"; "given by a person" for an answer.
    pub place: String,
    pub confidence: String,
    /// Other readings.
    pub alternatives: Vec<String>,
    /// The words with their place on the page.
    pub evidence: Evidence,
}

struct Facts {
    language: &'static Language,
    all: Vec<Fact>,
}

impl Facts {
    fn add<T>(
        &mut self,
        field: &'static str,
        found: Option<&Finding<T>>,
        say: impl Fn(&T) -> String,
    ) {
        let Some(finding) = found else { return };
        let language = self.language;
        self.all.push(Fact {
            field,
            label: capitalized(&field_name(field, language)),
            value: plain(&say(&finding.value)),
            quote: plain(finding.evidence.quote()),
            place: place(finding, language),
            confidence: words::confidence(finding.confidence, language),
            evidence: finding.evidence.clone(),
            alternatives: finding
                .alternatives
                .iter()
                .map(|it| plain(&say(&it.value)))
                .collect(),
        });
    }

    fn each<T>(&mut self, field: &'static str, found: &[Finding<T>], say: impl Fn(&T) -> String) {
        for finding in found {
            self.add(field, Some(finding), &say);
        }
    }
}

fn place<T>(finding: &Finding<T>, language: &'static Language) -> String {
    let evidence = &finding.evidence;
    match evidence.origin() {
        Origin::User => match evidence.said_on() {
            Some(day) => language.phrase("place.person_on", &[("day", &language.day(day))]),
            None => language.phrase("place.person", &[]),
        },
        origin => {
            let file = (evidence.file() + 1).to_string();
            let page = evidence.page().to_string();
            let key = if origin == Origin::Ocr {
                "place.page_ocr"
            } else {
                "place.page"
            };
            language.phrase(key, &[("file", &file), ("page", &page)])
        }
    }
}

/// All facts, in the order of the contract.
pub(in crate::sheet) fn facts(report: &Report, language: &'static Language) -> Vec<Fact> {
    let mut facts = Facts {
        language,
        all: Vec::new(),
    };
    let date = |date: &chrono::NaiveDate| language.day(*date);
    let text = |text: &String| text.clone();
    let yes = |yes: &bool| language.phrase(if *yes { "answer.yes" } else { "answer.no" }, &[]);
    let id = |list: &str, id: &str| language.phrase(&format!("{list}.{id}"), &[]);
    facts.add("provider", report.provider.as_ref(), |it| it.name.clone());
    facts.add("notice_date", report.notice_date.as_ref(), date);
    facts.add("received_date", report.received_date.as_ref(), date);
    facts.add("process_kind", report.process_kind.as_ref(), |it| {
        id("process", it.id())
    });
    facts.add("agency", report.agency.as_ref(), |it| it.name.clone());
    facts.add("issuing_office", report.issuing_office.as_ref(), text);
    facts.add(
        "issuing_officer",
        report.issuing_officer.as_ref(),
        |it| match &it.title {
            Some(title) => format!("{}, {title}", it.name),
            None => it.name.clone(),
        },
    );
    facts.each("authorities", &report.authorities, text);
    facts.each("references", &report.references, |it| {
        format!("{} ({})", it.value, id("reference", it.kind.id()))
    });
    facts.add("process_date", report.process_date.as_ref(), date);
    facts.add("return_date", report.return_date.as_ref(), date);
    facts.add("window", report.window.as_ref(), |it| {
        words::window(it, language)
    });
    // One that a person took out keeps its place in the report and says nothing.
    let spoken = |it: &&Finding<Window>| it.evidence.said_on().is_none() || it.value.says_a_time();
    for window in report.other_windows.iter().filter(spoken) {
        facts.add("other_windows", Some(window), |it| {
            words::window(it, language)
        });
    }
    facts.each("accounts", &report.accounts, text);
    facts.each("data_sought", &report.data_sought, |it| id("data", it.id()));
    facts.add("records_period", report.records_period.as_ref(), |it| {
        words::period(it, language)
    });
    let silence = |it: &crate::notice::Nondisclosure| id("silence", it.kind.id());
    facts.add("nondisclosure", report.nondisclosure.as_ref(), silence);
    facts.add("disclosed", report.disclosed.as_ref(), yes);
    facts.add("challenge", report.challenge.as_ref(), |it| {
        let wanted = id("challenge", it.document.id());
        it.send_to
            .as_ref()
            .map_or_else(|| wanted.clone(), |to| format!("{wanted}; {to}"))
    });
    facts.add("withdrawn", report.withdrawn.as_ref(), yes);
    facts.all
}

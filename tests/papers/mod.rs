//! A paper as a row of a table, and how far a computation is from it.

use chrono::NaiveDate;
use quash::deadline::Computed;
use quash::deadline::Desk;
use quash::document::evidence::Evidence;
use quash::language::Language;
use quash::law::court::CourtId;
use quash::notice::Nature;
use quash::notice::Notice;
use quash::notice::Raised;
use quash::notice::StatutoryNotice;
use quash::notice::finding::Finding;
use quash::notice::named::Provider;
use quash::notice::vocabulary::FlagId;
use quash::notice::vocabulary::StatutoryRight;
use quash::notice::vocabulary::Trigger;
use quash::notice::vocabulary::Unit;
use quash::notice::window::Window;
use quash::notice::window::Wording;
use serde::Deserialize;
use serde::Deserializer;

/// A TOML date as a civil date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
        let written = toml::value::Datetime::deserialize(from)?;
        Ok(Day(written.to_string().parse().expect("a date")))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub says: String,
    as_of: Day,
    court: Option<String>,
    provider: Option<String>,
    nature: Option<String>,
    notice_date: Option<Day>,
    /// Other readings of the notice's date, each at confidence 0.5.
    notice_dates: Option<Vec<Day>>,
    sent: Option<Day>,
    process_date: Option<Day>,
    return_date: Option<Day>,
    received_date: Option<Day>,
    disclosed: Option<bool>,
    withdrawn: Option<bool>,
    /// Of `disclosed` and `withdrawn`.
    confidence: Option<f32>,
    /// Flags that the recognizers raised.
    raised: Option<Vec<String>>,
    window: Option<Written>,
    other_windows: Option<Vec<Written>>,
    statutory: Option<Vec<Statutory>>,
    status: String,
    file_by: Option<Day>,
    certain: Option<bool>,
    latest: Option<Day>,
    deadlines: Option<Vec<Dated>>,
    flags: Vec<String>,
    /// Fields that a person must be asked about; not compared where left out.
    asks: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    days: Option<u32>,
    unit: Option<Unit>,
    trigger: Trigger,
    trigger_date: Option<Day>,
    explicit_date: Option<Day>,
    explicit_strict: Option<bool>,
    cutoff: Option<String>,
    zone: Option<String>,
    later_of: Option<bool>,
    weekday: Option<String>,
    yearless: Option<(u32, u32)>,
    other_date: Option<Day>,
    number_conflict: Option<(u32, u32)>,
    minimum_gap: Option<bool>,
    bare_midnight: Option<bool>,
    service_on_provider: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Statutory {
    right: StatutoryRight,
    trigger_date: Option<Day>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dated {
    basis: String,
    stated: Day,
    safe: Day,
    latest: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    paper: Vec<Paper>,
}

fn found<T>(value: T) -> Finding<T> {
    Finding::new(value, Evidence::by_person("as read"), 0.95)
}

fn day(day: Option<Day>) -> Option<Finding<NaiveDate>> {
    day.map(|day| found(day.0))
}

impl Written {
    fn window(&self) -> Finding<Window> {
        found(Window {
            days: self.days,
            unit: self.unit,
            trigger: self.trigger,
            trigger_date: self.trigger_date.map(|day| day.0),
            explicit_date: self.explicit_date.map(|day| day.0),
            explicit_strict: self.explicit_strict,
            cutoff: self.cutoff.clone(),
            zone: self.zone.clone(),
            later_of: self.later_of,
            wording: Wording {
                weekday: self
                    .weekday
                    .as_ref()
                    .map(|name| name.parse().expect("a weekday")),
                yearless: self.yearless,
                other_date: self.other_date.map(|day| day.0),
                number_conflict: self.number_conflict,
                minimum_gap: self.minimum_gap.unwrap_or(false),
                loose: false,
                left_over: false,
                bare_midnight: self.bare_midnight.unwrap_or(false),
                service_on_provider: self.service_on_provider.unwrap_or(false),
                repeats: None,
            },
        })
    }
}

impl Paper {
    pub fn all(text: &str) -> Vec<Paper> {
        toml::from_str::<Table>(text)
            .expect("the table can be read")
            .paper
    }

    pub fn desk(&self) -> Desk {
        Desk {
            as_of: self.as_of.0,
            court: self.court.clone().map(CourtId),
        }
    }

    pub fn notice(&self) -> Notice {
        let nature = match self.nature.as_deref() {
            None => Nature::Notice,
            Some("look_alike") => Nature::LookAlike,
            Some("process_alone") => Nature::ProcessAlone,
            Some("unclear") => Nature::Unclear,
            Some(other) => panic!("{}: nature {other}", self.says),
        };
        let said = |value: Option<bool>| {
            value.map(|value| {
                Finding::new(
                    value,
                    Evidence::by_person("as read"),
                    self.confidence.unwrap_or(0.95),
                )
            })
        };
        let other = |day: &Day| Finding::new(day.0, Evidence::by_person("as read"), 0.5);
        let others: Vec<Finding<NaiveDate>> =
            self.notice_dates.iter().flatten().map(other).collect();
        let raised = |id: &String| Raised {
            flag: FlagId::from_id(id).expect("a flag"),
            evidence: Vec::new(),
        };
        let statutory = |it: &Statutory| {
            found(StatutoryNotice {
                right: it.right,
                trigger_date: it.trigger_date.map(|day| day.0),
            })
        };
        Notice {
            nature,
            provider: self.provider.as_ref().map(|id| {
                found(Provider {
                    id: id.clone(),
                    name: id.clone(),
                })
            }),
            notice_date: day(self.notice_date).map(|finding| finding.with_alternatives(others)),
            sent: self.sent.map(|day| day.0),
            received_date: day(self.received_date),
            process_date: day(self.process_date),
            return_date: day(self.return_date),
            window: self.window.as_ref().map(Written::window),
            other_windows: self
                .other_windows
                .iter()
                .flatten()
                .map(Written::window)
                .collect(),
            disclosed: said(self.disclosed),
            withdrawn: said(self.withdrawn),
            statutory: self.statutory.iter().flatten().map(statutory).collect(),
            raised: self.raised.iter().flatten().map(raised).collect(),
            ..Notice::unsaid()
        }
    }

    /// Every way in which the computation is not what the row says.
    pub fn faults(&self, computed: &Computed) -> Vec<String> {
        let mut faults = Vec::new();
        let mut compare = |what: &str, wanted: String, got: String| {
            if wanted != got {
                faults.push(format!("{what}: wanted {wanted}, got {got}"));
            }
        };
        let file_by = &computed.file_by;
        let word = serde_json::to_value(file_by.status()).expect("a word");
        compare(
            "status",
            self.status.clone(),
            word.as_str().unwrap_or_default().to_owned(),
        );
        let plain = |day: Option<Day>| day.map(|day| day.0);
        compare(
            "file_by",
            format!("{:?}", plain(self.file_by)),
            format!("{:?}", file_by.date()),
        );
        compare(
            "certain",
            format!("{:?}", self.certain),
            format!("{:?}", file_by.certain()),
        );
        if self.latest.is_some() {
            compare(
                "latest",
                format!("{:?}", plain(self.latest)),
                format!("{:?}", file_by.latest()),
            );
        }
        let wanted = self.deadlines.iter().flatten();
        let mut wanted: Vec<String> = wanted
            .map(|it| format!("{} {} {} {}", it.basis, it.stated.0, it.safe.0, it.latest.0))
            .collect();
        let got = computed.deadlines.iter();
        let mut got: Vec<String> = got
            .map(|it| {
                format!(
                    "{} {} {} {}",
                    it.basis().id(),
                    it.stated_date(),
                    it.safe_date(),
                    it.latest_date()
                )
            })
            .collect();
        wanted.sort();
        got.sort();
        compare("deadlines", wanted.join(", "), got.join(", "));
        let mut flags: Vec<&str> = computed
            .raised
            .iter()
            .map(|raised| raised.flag.id())
            .collect();
        flags.sort_unstable();
        let mut wanted: Vec<&str> = self.flags.iter().map(String::as_str).collect();
        wanted.sort_unstable();
        compare("flags", wanted.join(", "), flags.join(", "));
        if let Some(asks) = &self.asks {
            let asked: Vec<&str> = computed.doubts.iter().map(|doubt| doubt.field).collect();
            compare("asks", asks.join(", "), asked.join(", "));
        }
        for deadline in &computed.deadlines {
            for language in Language::all() {
                for step in deadline.steps() {
                    let said = language.say(step);
                    compare(
                        "a sentence",
                        String::new(),
                        said.chars().filter(|it| "{}".contains(*it)).collect(),
                    );
                }
            }
        }
        faults
    }
}

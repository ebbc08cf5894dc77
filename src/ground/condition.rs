//! When the facts raise a ground, and which words do.
//!
//! Takes the notice and its flags; gives the words that meet a condition of `grounds.toml`,
//! or nothing. Knows no law: what a condition stands for is in that file.

use crate::document::evidence::Evidence;
use crate::flag::Flag;
use crate::notice::Notice;
use crate::notice::vocabulary::DataSought;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::ProcessKind;
use crate::notice::vocabulary::StatutoryRight;
use serde::Deserialize;

/// Every key that is given must hold.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// One of these papers.
    pub process: Vec<ProcessKind>,
    /// A demanded power that begins with one of these.
    pub authorities: Vec<String>,
    /// One of these holders.
    pub providers: Vec<String>,
    /// One of these kinds of data.
    pub data: Vec<DataSought>,
    /// One of these flags is up.
    pub flags: Vec<FlagId>,
    /// One of these statutory periods applies.
    pub rights: Vec<StatutoryRight>,
    /// The signer is named.
    pub officer: bool,
    /// More accounts than this are named.
    pub accounts_over: Option<usize>,
    /// The records span more days than this.
    pub span_over_days: Option<i64>,
}

impl Condition {
    /// The words that meet it; `None` when it is not met. Words may be none
    /// where a fact has no words (a flag about something that is missing).
    pub fn met(&self, notice: &Notice, flags: &[Flag]) -> Option<Vec<Evidence>> {
        let mut words = Vec::new();
        let mut key = |found: Option<Vec<Evidence>>| found.map(|more| words.extend(more));
        if !self.process.is_empty() {
            key(self.by_process(notice))?;
        }
        if !self.authorities.is_empty() {
            key(self.by_authority(notice))?;
        }
        if !self.providers.is_empty() {
            let provider = notice.provider.as_ref();
            let listed = provider.filter(|it| self.providers.contains(&it.value.id));
            key(listed.map(|it| vec![it.evidence.clone()]))?;
        }
        if !self.data.is_empty() {
            let found = notice
                .data_sought
                .iter()
                .filter(|it| self.data.contains(&it.value));
            key(some(found.map(|it| it.evidence.clone()).collect()))?;
        }
        if !self.flags.is_empty() {
            let up: Vec<&Flag> = flags
                .iter()
                .filter(|it| self.flags.contains(&it.id))
                .collect();
            let evidence = up.iter().flat_map(|it| it.evidence.clone()).collect();
            key((!up.is_empty()).then_some(evidence))?;
        }
        if !self.rights.is_empty() {
            let found = notice
                .statutory
                .iter()
                .filter(|it| self.rights.contains(&it.value.right));
            key(some(found.map(|it| it.evidence.clone()).collect()))?;
        }
        if self.officer {
            key(notice
                .issuing_officer
                .as_ref()
                .map(|it| vec![it.evidence.clone()]))?;
        }
        if let Some(most) = self.accounts_over {
            let accounts = notice.accounts.iter().map(|it| it.evidence.clone());
            key((notice.accounts.len() > most).then(|| accounts.collect()))?;
        }
        if let Some(most) = self.span_over_days {
            let longer = notice.records_period.as_ref().filter(|period| {
                let ends = period.value.from.zip(period.value.to);
                ends.is_some_and(|(from, to)| (to - from).num_days() > most)
            });
            key(longer.map(|it| vec![it.evidence.clone()]))?;
        }
        Some(words)
    }

    fn by_process(&self, notice: &Notice) -> Option<Vec<Evidence>> {
        let kind = notice.process_kind.as_ref()?;
        self.process
            .contains(&kind.value)
            .then(|| vec![kind.evidence.clone()])
    }

    fn by_authority(&self, notice: &Notice) -> Option<Vec<Evidence>> {
        let begins = |authority: &str| self.authorities.iter().any(|it| covers(it, authority));
        let found = notice.authorities.iter().filter(|it| begins(&it.value));
        some(found.map(|it| it.evidence.clone()).collect())
    }
}

/// Whether the authority is the section or a part of it: `§ 1509` covers
/// `§ 1509(a)` and not `§ 15091`.
fn covers(section: &str, authority: &str) -> bool {
    authority
        .strip_prefix(section)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
}

fn some(words: Vec<Evidence>) -> Option<Vec<Evidence>> {
    (!words.is_empty()).then_some(words)
}

/// Facts written as in `examples`: `process=customs_summons, flag=withdrawn`.
#[cfg(test)]
pub(in crate::ground) fn facts(line: &str) -> (Notice, Vec<Flag>) {
    use crate::flag::Severity;
    use crate::notice::Period;
    use crate::notice::StatutoryNotice;
    use crate::notice::finding::Finding;
    use crate::notice::named::Provider;
    use chrono::NaiveDate;

    fn found<T>(value: T, words: &str) -> Finding<T> {
        Finding::new(value, Evidence::by_person(words), 1.0)
    }
    let mut notice = Notice::unsaid();
    let mut flags = Vec::new();
    for fact in line.split(", ") {
        let (key, value) = fact
            .split_once('=')
            .expect("an example is written key=value");
        match key {
            "process" => {
                let kind = ProcessKind::from_id(value).expect("a kind of the vocabulary");
                notice.process_kind = Some(found(kind, fact));
            }
            "authority" => notice.authorities.push(found(value.to_owned(), fact)),
            "provider" => {
                let named = Provider {
                    id: value.to_owned(),
                    name: value.to_owned(),
                };
                notice.provider = Some(found(named, fact));
            }
            "data" => {
                let data = DataSought::from_id(value).expect("data of the vocabulary");
                notice.data_sought.push(found(data, fact));
            }
            "right" => {
                let right = StatutoryRight::from_id(value).expect("a right of the vocabulary");
                notice.statutory.push(found(
                    StatutoryNotice {
                        right,
                        trigger_date: None,
                    },
                    fact,
                ));
            }
            "flag" => flags.push(Flag {
                id: FlagId::from_id(value).expect("a flag of the vocabulary"),
                severity: Severity::Warn,
                message: String::new(),
                evidence: Vec::new(),
                citations: Vec::new(),
            }),
            "accounts" => {
                let count: usize = value.parse().expect("a number");
                let account = |n| found(format!("account-{n}"), &format!("{fact} {n}"));
                notice.accounts = (0..count).map(account).collect();
            }
            "span" => {
                let from = NaiveDate::from_ymd_opt(2025, 1, 1);
                let days = chrono::Days::new(value.parse().expect("a number"));
                let to = from.and_then(|from| from.checked_add_days(days));
                notice.records_period = Some(found(Period { from, to }, fact));
            }
            other => panic!("no such fact: {other}"),
        }
    }
    (notice, flags)
}

//! Runs the worked examples of a rule file.
//!
//! Takes a rule book; gives a problem for every example whose worked result is not what the
//! program counts. They are the check that a lawyer's numbers and the program agree.

use crate::deadline::Deadline;
use crate::deadline::Desk;
use crate::deadline::calculate::From;
use crate::deadline::calculate::Question;
use crate::deadline::calculate::calculate;
use crate::deadline::compute;
use crate::document::evidence::Evidence;
use crate::law::Rulebook;
use crate::law::known_window::KnownWindow;
use crate::law::known_window::SilentExample;
use crate::law::problem::Problems;
use crate::law::rule::Example;
use crate::law::rule::Rule;
use crate::notice::Nature;
use crate::notice::Notice;
use crate::notice::finding::Finding;
use crate::notice::named::Provider;
use crate::notice::vocabulary::Unit;
use chrono::NaiveDate;

/// Every example that does not come out as the file says.
pub fn failing(rules: &Rulebook) -> Problems {
    let mut problems = Problems::of(rules.name());
    for rule in rules.rules() {
        for example in &rule.examples {
            illustrate(rule, example, rules, &mut problems);
        }
    }
    for known in rules.providers() {
        for example in &known.examples {
            silent(known, example, rules, &mut problems);
        }
    }
    problems
}

fn illustrate(rule: &Rule, example: &Example, rules: &Rulebook, problems: &mut Problems) {
    let question = Question {
        from: From::Count {
            trigger: example.trigger,
            number: example.days,
            unit: Unit::Calendar,
        },
        rule: rule.id.clone(),
        return_date: None,
        court: example.court.clone(),
    };
    let of = format!("rule {}, example {}", rule.id, example.trigger);
    match calculate(&question, rules).map(|mut found| found.swap_remove(0)) {
        Err(error) => problems.add(
            example.line,
            format!("{of}: {error}"),
            "mend the example or the rule",
        ),
        Ok(found) => {
            differs(
                problems,
                example.line,
                &of,
                "stated",
                Some(example.stated),
                found.stated_date(),
            );
            differs(
                problems,
                example.line,
                &of,
                "safe",
                example.safe,
                found.safe_date(),
            );
            differs(
                problems,
                example.line,
                &of,
                "latest",
                example.latest,
                found.latest_date(),
            );
        }
    }
}

fn differs(
    problems: &mut Problems,
    line: usize,
    of: &str,
    what: &str,
    wanted: Option<NaiveDate>,
    found: NaiveDate,
) {
    if let Some(wanted) = wanted.filter(|wanted| *wanted != found) {
        let hint = "count it by hand once more; mend the example or the rule, whichever is wrong";
        problems.add(
            line,
            format!("{of}: the {what} day is {found}, the file says {wanted}"),
            hint,
        );
    }
}

fn silent(known: &KnownWindow, example: &SilentExample, rules: &Rulebook, problems: &mut Problems) {
    let words = |text: &str| Evidence::by_person(text);
    let provider = Provider {
        id: known.id.clone(),
        name: known.name.clone(),
    };
    let notice = Notice {
        nature: Nature::Notice,
        provider: Some(Finding::new(provider, words(&known.name), 1.0)),
        notice_date: Some(Finding::new(
            example.sent,
            words(&example.sent.to_string()),
            1.0,
        )),
        ..Notice::unsaid()
    };
    let desk = Desk {
        as_of: example.sent,
        court: None,
    };
    let found = compute(&notice, &desk, rules);
    let of = format!("provider {}, example {}", known.id, example.sent);
    match found
        .deadlines
        .first()
        .map(|it: &Deadline| (it.stated_date(), it.safe_date()))
    {
        None => problems.add(
            example.line,
            format!("{of}: no date comes out"),
            "mend the example or the provider",
        ),
        Some((stated, safe)) => {
            differs(
                problems,
                example.line,
                &of,
                "stated",
                Some(example.stated),
                stated,
            );
            differs(
                problems,
                example.line,
                &of,
                "safe",
                Some(example.safe),
                safe,
            );
        }
    }
}

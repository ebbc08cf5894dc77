//! `quash deadline`: a date by hand, without a paper.
//!
//! Takes a day and a number, or a day that is set. Writes the stated, safe and
//! latest dates with every step. Reads no file and no clock.

use crate::cli::day::day;
use crate::cli::rule_file::RuleFile;
use crate::deadline::Deadline;
use crate::deadline::calculate::From;
use crate::deadline::calculate::Question;
use crate::deadline::calculate::calculate;
use crate::language::Language;
use crate::law::Rulebook;
use crate::law::court::CourtId;
use crate::law::rule::Basis;
use crate::notice::vocabulary::FlagId;
use crate::notice::vocabulary::Unit;
use chrono::NaiveDate;
use clap::ArgGroup;
use clap::Args;
use clap::ValueEnum;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use std::io;
use std::io::Write;

const EXAMPLES: &str = "\
Examples:
  quash deadline --trigger 2025-11-05 --days 10
      A company's ten days, counted from the day of its notice.
  quash deadline --before 2025-11-15
      \"If we do not hear from you, on November 15 we will disclose.\"
  quash deadline --trigger 2025-11-05 --days 7 --return-date 2025-11-10
      Seven days, where the agency wants the data on the fifth.
  quash deadline --trigger 2025-11-05 --rule irs_7609
      The days that a statute gives.";

/// Count a deadline by hand, with every step
#[derive(Args, Clone, Debug)]
#[command(after_help = EXAMPLES, group(ArgGroup::new("start").required(true).args(["trigger", "on", "before"])))]
pub struct DeadlineArgs {
    /// The day of the event that the time runs from, such as 2025-11-05
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub trigger: Option<NaiveDate>,

    /// How many days, business days or hours; may be left out where the rule has its own number
    #[arg(long, value_name = "N", requires = "trigger")]
    pub days: Option<u32>,

    /// What is counted
    #[arg(long, value_enum, default_value_t = CountedUnit::Calendar, requires = "trigger")]
    pub unit: CountedUnit,

    /// The last day itself: "by", "on or before", "no later than"
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<NaiveDate>,

    /// The first day that is too late: "before", "on ... we will disclose"
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub before: Option<NaiveDate>,

    /// The day on which the demand commands production
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub return_date: Option<NaiveDate>,

    /// The rule to count by; `quash rules list` shows them
    #[arg(long, value_name = "RULE", default_value = "provider")]
    pub rule: String,

    /// The court whose state's holidays count, such as `cand`
    #[arg(long, value_name = "ID")]
    pub court: Option<String>,

    /// How the answer is written
    #[arg(long, value_enum, default_value_t = DeadlineFormat::Text)]
    pub format: DeadlineFormat,

    #[command(flatten)]
    pub by: RuleFile,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CountedUnit {
    /// Every day
    Calendar,
    /// Days that are no weekend and no federal holiday
    Business,
    /// Hours, taken as whole days
    Hours,
}

/// How the answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DeadlineFormat {
    /// Sentences to read
    Text,
    /// One JSON object
    Json,
}

/// Answers on `out`, complains on `err`, and gives the exit code: 0 done, 2 not understood, 5 not written.
pub fn run(args: &DeadlineArgs, rules: &Rulebook, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let Some(question) = question(args) else {
        let _ = writeln!(
            err,
            "no day to count from was given; give --trigger DATE --days N, --on DATE or --before DATE"
        );
        return 2;
    };
    let deadlines = match calculate(&question, rules) {
        Ok(deadlines) => deadlines,
        Err(error) => {
            let _ = writeln!(err, "{error}");
            return 2;
        }
    };
    let flags = flags(&deadlines, question.return_date.is_some());
    let written = match args.format {
        DeadlineFormat::Text => text(&deadlines, &flags, rules, out),
        DeadlineFormat::Json => writeln!(
            out,
            "{:#}",
            object(&deadlines, &flags, rules, question.return_date.is_some())
        ),
    };
    match written.and_then(|()| out.flush()) {
        Ok(()) => 0,
        Err(error) => {
            let _ = writeln!(
                err,
                "the answer could not be written: {error}; look at where the output goes and try again"
            );
            5
        }
    }
}

fn question(args: &DeadlineArgs) -> Option<Question> {
    let unit = match args.unit {
        CountedUnit::Calendar => Unit::Calendar,
        CountedUnit::Business => Unit::Business,
        CountedUnit::Hours => Unit::Hours,
    };
    let from = match (args.trigger, args.on, args.before) {
        (Some(trigger), _, _) => From::Count {
            trigger,
            number: args.days,
            unit,
        },
        (None, Some(day), _) => From::On(day),
        (None, None, Some(day)) => From::Before(day),
        (None, None, None) => return None,
    };
    Some(Question {
        from,
        rule: args.rule.clone(),
        return_date: args.return_date,
        court: args.court.clone().map(CourtId),
    })
}

/// What a reader must be told beside the dates.
fn flags(deadlines: &[Deadline], return_given: bool) -> Vec<FlagId> {
    let mut flags = Vec::new();
    let returned = deadlines
        .iter()
        .find(|it| it.basis() == Basis::ProcessReturn);
    let counted = deadlines
        .iter()
        .find(|it| it.basis() != Basis::ProcessReturn);
    if return_given && returned.is_none() {
        flags.push(FlagId::StaleReturnDate);
    }
    if let (Some(returned), Some(counted)) = (returned, counted)
        && returned.stated_date() < counted.stated_date()
    {
        flags.push(FlagId::ReturnBeforeWindowEnd);
    }
    if deadlines.iter().any(Deadline::no_court_day) {
        flags.push(FlagId::NoCourtDay);
    }
    flags
}

fn text(
    deadlines: &[Deadline],
    flags: &[FlagId],
    rules: &Rulebook,
    out: &mut dyn Write,
) -> io::Result<()> {
    let language = Language::english();
    for (index, deadline) in deadlines.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", language.say(deadline.title()))?;
        writeln!(
            out,
            "  act by (safe)  {}",
            language.day(deadline.safe_date())
        )?;
        writeln!(
            out,
            "  stated         {}",
            language.day(deadline.stated_date())
        )?;
        writeln!(
            out,
            "  latest reading {}",
            language.day(deadline.latest_date())
        )?;
        writeln!(
            out,
            "  rule           {} ({})",
            deadline.rule(),
            deadline.citation()
        )?;
        if !deadline.certain() {
            writeln!(out, "  not certain: a step below rests on an assumption")?;
        }
        for (number, step) in deadline.steps().iter().enumerate() {
            writeln!(out, "  {}. {}", number + 1, language.say(step))?;
        }
    }
    if flags.contains(&FlagId::StaleReturnDate) {
        writeln!(
            out,
            "\nThe return date is not later than the day counted from; no deadline comes from it."
        )?;
    }
    writeln!(
        out,
        "\nRules: edition {}, fingerprint {}",
        rules.edition(),
        rules.fingerprint()
    )
}

/// The ruling deadline's keys at the top; with a return date, all of them in `deadlines`.
fn object(deadlines: &[Deadline], flags: &[FlagId], rules: &Rulebook, return_given: bool) -> Value {
    let mut top = deadlines.first().map(keys).unwrap_or_default();
    top.insert("flags".to_owned(), json!(flags));
    top.insert("edition".to_owned(), json!(rules.edition()));
    top.insert("fingerprint".to_owned(), json!(rules.fingerprint()));
    if return_given {
        let all: Vec<Value> = deadlines
            .iter()
            .map(|deadline| Value::Object(keys(deadline)))
            .collect();
        top.insert("deadlines".to_owned(), Value::Array(all));
    }
    Value::Object(top)
}

fn keys(deadline: &Deadline) -> Map<String, Value> {
    let language = Language::english();
    let steps: Vec<String> = deadline
        .steps()
        .iter()
        .map(|step| language.say(step))
        .collect();
    let pairs = [
        ("id", json!(deadline.id())),
        ("title", json!(language.say(deadline.title()))),
        ("basis", json!(deadline.basis())),
        ("rule", json!(deadline.rule())),
        ("citation", json!(deadline.citation())),
        ("trigger", json!(deadline.trigger())),
        ("trigger_date", json!(deadline.trigger_date())),
        ("stated_date", json!(deadline.stated_date())),
        ("safe_date", json!(deadline.safe_date())),
        ("latest_date", json!(deadline.latest_date())),
        ("cutoff", json!(deadline.cutoff())),
        ("zone", json!(deadline.zone())),
        ("certain", json!(deadline.certain())),
        ("steps", json!(steps)),
    ];
    pairs
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

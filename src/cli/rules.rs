//! `quash rules`: look at the rule file, or check one.
//!
//! Writes what the file holds, or every problem with its line. Changes nothing.

use crate::cli::rule_file;
use crate::cli::rule_file::RuleFile;
use crate::deadline::examples;
use crate::law::Rulebook;
use crate::law::calendar::Calendar;
use crate::law::calendar::Scope;
use crate::law::known_window::KnownWindow;
use crate::law::rule::Counting;
use crate::law::rule::Rule;
use crate::law::rule::Version;
use crate::law::source::Source;
use chrono::Months;
use chrono::NaiveDate;
use clap::Args;
use clap::Subcommand;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  quash rules list
      What is on file: rules, companies' windows, calendars, courts.
  quash rules show irs_7609
      One rule with its source, the words of the law, and examples.
  quash rules check deadlines.toml
      Every fault of a file that somebody changed, each with its line.";

/// Check, list or show the rules that dates are counted by
#[derive(Args, Clone, Debug)]
#[command(after_help = EXAMPLES)]
pub struct RulesArgs {
    #[command(subcommand)]
    pub command: RulesCommand,

    #[command(flatten)]
    pub by: RuleFile,
}

/// What to do with the rules.
#[derive(Clone, Debug, Subcommand)]
pub enum RulesCommand {
    /// Find every fault of a rule file, and run its examples
    Check {
        /// The file; without it, the rules in use
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// List the rules, known windows, calendars and courts
    List,
    /// Show one entry with its source
    Show {
        /// The id of a rule, provider, calendar or court
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// Answers on `out`, complains on `err`, and gives the exit code.
///
/// 0 done, 2 no such entry, 3 the file could not be read, 4 it is refused, 5 the answer could not be written.
/// `today` is the day against which `checked` is held.
pub fn run(
    args: &RulesArgs,
    rules: &Rulebook,
    today: NaiveDate,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let done = match &args.command {
        RulesCommand::Check { file: None } => check(rules, today, out),
        RulesCommand::Check { file: Some(file) } => return check_file(file, today, out, err),
        RulesCommand::List => list(rules, out).map(|()| 0),
        RulesCommand::Show { id } => match show(rules, id, out) {
            Ok(true) => Ok(0),
            Ok(false) => {
                let _ = writeln!(
                    err,
                    "the rule file has no entry `{id}`; `quash rules list` shows those it has"
                );
                return 2;
            }
            Err(error) => Err(error),
        },
    };
    written(done, out, err)
}

fn written(done: io::Result<u8>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match done.and_then(|code| out.flush().map(|()| code)) {
        Ok(code) => code,
        // Whoever reads on has read enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(error) => {
            let _ = writeln!(
                err,
                "the answer could not be written: {error}; look at where the output goes and try again"
            );
            5
        }
    }
}

fn check_file(file: &Path, today: NaiveDate, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let name = file.display().to_string();
    let text = match rule_file::text(file) {
        Ok(text) => text,
        Err(error) => {
            let _ = writeln!(
                err,
                "{name} could not be read: {error}; check the name, and that it is a text file"
            );
            return 3;
        }
    };
    let done = match Rulebook::parse(&text, &name) {
        Ok(rules) => check(&rules, today, out),
        Err(problems) => {
            writeln!(out, "{problems}\n{}", refused(&name, problems.all().len())).map(|()| 4)
        }
    };
    written(done, out, err)
}

fn refused(name: &str, problems: usize) -> String {
    let noun = if problems == 1 { "problem" } else { "problems" };
    format!("{name} is refused: {problems} {noun}")
}

fn check(rules: &Rulebook, today: NaiveDate, out: &mut dyn Write) -> io::Result<u8> {
    let failing = examples::failing(rules);
    if !failing.is_empty() {
        writeln!(
            out,
            "{failing}\n{}",
            refused(rules.name(), failing.all().len())
        )?;
        return Ok(4);
    }
    for (of, source) in sources(rules) {
        let due = source.checked.checked_add_months(Months::new(12));
        if due.is_some_and(|due| due < today) {
            writeln!(
                out,
                "{}: {of} was last checked on {}, more than a year ago",
                rules.name(),
                source.checked
            )?;
            writeln!(out, "  source: {}", source.citation)?;
            writeln!(
                out,
                "  hint: compare the quote with the source, then set `checked` to the day you did"
            )?;
        }
    }
    let examples: usize = rules.rules().iter().map(|rule| rule.examples.len()).sum();
    let silent: usize = rules
        .providers()
        .iter()
        .map(|known| known.examples.len())
        .sum();
    writeln!(
        out,
        "{}: sound; edition {}, fingerprint {}; {} rules, {} calendars, {} providers, {} courts; all {} examples come out",
        rules.name(),
        rules.edition(),
        rules.fingerprint(),
        rules.rules().len(),
        rules.calendars().len(),
        rules.providers().len(),
        rules.courts().len(),
        examples + silent
    )?;
    Ok(0)
}

fn sources(rules: &Rulebook) -> Vec<(String, &Source)> {
    let calendars = rules
        .calendars()
        .iter()
        .map(|it| (format!("calendar {}", it.id), &it.source));
    let closings = rules
        .closings()
        .iter()
        .map(|it| (format!("closing {}", it.day), &it.source));
    let ruled = rules
        .rules()
        .iter()
        .filter_map(|it| Some((format!("rule {}", it.id), &it.present()?.source)));
    let providers = rules
        .providers()
        .iter()
        .map(|it| (format!("provider {}", it.id), &it.source));
    calendars
        .chain(closings)
        .chain(ruled)
        .chain(providers)
        .collect()
}

fn list(rules: &Rulebook, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{}: edition {}, fingerprint {}",
        rules.name(),
        rules.edition(),
        rules.fingerprint()
    )?;
    writeln!(out, "\nrules")?;
    for rule in rules.rules() {
        let version = rule.present();
        let number = version.map_or(String::new(), period);
        let citation = version.map_or("", |version| version.source.citation.as_str());
        writeln!(
            out,
            "  {:<16} {:<16} {:<24} {}",
            rule.id,
            rule.basis.id(),
            number,
            citation
        )?;
    }
    writeln!(out, "\nwindows that providers have given")?;
    for known in rules.providers() {
        let days = promised(known);
        writeln!(
            out,
            "  {:<16} {:<24} as of {}, confidence {}",
            known.id, days, known.as_of, known.confidence
        )?;
    }
    writeln!(out, "\ncalendars")?;
    for calendar in rules.calendars() {
        writeln!(
            out,
            "  {:<16} {} ({})",
            calendar.id, calendar.name, calendar.source.citation
        )?;
    }
    writeln!(out, "\ncourts")?;
    for court in rules.courts() {
        writeln!(
            out,
            "  {:<16} {:<36} {}, {}",
            court.id.0, court.name, court.state, court.zone
        )?;
    }
    Ok(())
}

fn period(version: &Version) -> String {
    match (version.days, version.at_most) {
        _ if version.counting == Counting::FixedDay => "a day that is set".to_owned(),
        (Some(days), Some(most)) => format!("{days} to {most} days, {}", version.counting.id()),
        (Some(1), None) => format!("1 day, {}", version.counting.id()),
        (Some(days), None) => format!("{days} days, {}", version.counting.id()),
        (None, _) => format!("as given, {}", version.counting.id()),
    }
}

fn promised(known: &KnownWindow) -> String {
    let unit = if known.counting == Counting::Business {
        "business days"
    } else {
        "days"
    };
    let later = if known.later_of {
        " or the due day, if later"
    } else {
        ""
    };
    format!("{} {unit}{later}", known.days)
}

fn show(rules: &Rulebook, id: &str, out: &mut dyn Write) -> io::Result<bool> {
    let mut found = false;
    if let Some(rule) = rules.rule(id) {
        show_rule(rule, out)?;
        found = true;
    }
    if let Some(known) = rules.provider(id) {
        writeln!(out, "{}: {} gave {}", known.id, known.name, promised(known))?;
        writeln!(
            out,
            "  as of {}, confidence {}",
            known.as_of, known.confidence
        )?;
        show_source(&known.source, out)?;
        found = true;
    }
    if let Some(calendar) = rules.calendars().iter().find(|calendar| calendar.id == id) {
        show_calendar(calendar, out)?;
        found = true;
    }
    if let Some(court) = rules.courts().iter().find(|court| court.id.0 == id) {
        writeln!(
            out,
            "{}: {}, state {}, zone {}",
            court.id, court.name, court.state, court.zone
        )?;
        let known = rules
            .calendars()
            .iter()
            .any(|calendar| calendar.scope == Scope::State(court.state.clone()));
        if !known {
            writeln!(
                out,
                "  no state holidays are on file; look at the court's own calendar"
            )?;
        }
        found = true;
    }
    Ok(found)
}

fn show_rule(rule: &Rule, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}: {}", rule.id, rule.name)?;
    writeln!(out, "  basis    {}", rule.basis.id())?;
    writeln!(out, "  covers   {}", rule.applies)?;
    writeln!(out, "  lets you {}", rule.lets_you)?;
    writeln!(out, "  runs from {}", rule.trigger.id())?;
    for version in &rule.versions {
        let until = version
            .until
            .map_or("now".to_owned(), |until| until.to_string());
        writeln!(
            out,
            "  from {} to {until}: {}",
            version.since,
            period(version)
        )?;
        show_source(&version.source, out)?;
    }
    for example in &rule.examples {
        writeln!(
            out,
            "  example  {} gives {}",
            example.trigger, example.stated
        )?;
    }
    Ok(())
}

fn show_calendar(calendar: &Calendar, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{}: {}, checked for {} to {}",
        calendar.id, calendar.name, calendar.reach.from, calendar.reach.until
    )?;
    show_source(&calendar.source, out)?;
    for holiday in calendar
        .holidays
        .iter()
        .filter(|holiday| !holiday.only_moved)
    {
        writeln!(out, "  {} (since {})", holiday.name, holiday.since)?;
    }
    Ok(())
}

fn show_source(source: &Source, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "    {}: “{}”", source.citation, source.quote)?;
    writeln!(
        out,
        "    read in: {}; checked {}",
        source.text, source.checked
    )
}

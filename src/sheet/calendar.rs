//! The weeks between the notice and the last reading, as data to draw.
//!
//! Takes the report and a way to ask why courts are closed; gives months of weeks with a
//! mark for each day that matters. Computes no deadline.

use crate::language::Language;
use crate::law::rule::Basis;
use crate::report::Report;
use crate::sheet::words;
use chrono::Datelike;
use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;
use chrono::Weekday;

/// The months to draw, each with its weeks, Sunday first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub months: Vec<Month>,
    /// The marks that occur, in the order of the legend.
    pub legend: Vec<(Mark, String)>,
    /// Short names of the weekdays, Sunday first.
    pub weekdays: Vec<String>,
    /// Days of the span on which courts are closed for more than a weekend, and why.
    pub closed_days: Vec<String>,
}

/// One month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    pub title: String,
    pub weeks: Vec<[Option<Day>; 7]>,
}

/// One day and all that is marked on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub number: u32,
    pub marks: Vec<Mark>,
    /// The short words of its marks: "sent", "closed".
    pub words: Vec<String>,
}

/// What a day is, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The day to act by.
    Safe,
    Sent,
    Stated,
    Latest,
    Today,
    Counted,
    Closed,
}

impl Mark {
    pub const ALL: &'static [Mark] = &[
        Mark::Safe,
        Mark::Sent,
        Mark::Stated,
        Mark::Latest,
        Mark::Today,
        Mark::Counted,
        Mark::Closed,
    ];

    /// Its word in the language tables and in style sheets.
    pub fn id(self) -> &'static str {
        match self {
            Mark::Safe => "safe",
            Mark::Sent => "sent",
            Mark::Stated => "stated",
            Mark::Latest => "latest",
            Mark::Today => "today",
            Mark::Counted => "counted",
            Mark::Closed => "closed",
        }
    }
}

/// More months than this are not drawn whole: only those with a marked date.
const MOST_MONTHS: usize = 4;
/// Beyond this span of days the closed days are not listed.
const MOST_CLOSED_SEARCHED: usize = 124;

struct Dates {
    sent: Option<NaiveDate>,
    safe: NaiveDate,
    stated: NaiveDate,
    latest: NaiveDate,
    today: NaiveDate,
    /// First and last day of the count.
    counted: Option<(NaiveDate, NaiveDate)>,
}

/// The picture of the ruling deadline; `None` where no date was computed.
/// `closed` tells why courts are closed on a day, if they are.
pub fn calendar(
    report: &Report,
    closed: &dyn Fn(NaiveDate) -> Option<String>,
    language: &'static Language,
) -> Option<Calendar> {
    let id = report.file_by.deadline.as_ref()?;
    let ruling = report
        .deadlines
        .iter()
        .find(|deadline| deadline.id == *id)?;
    let counts = ruling.basis != Basis::ProcessReturn;
    let start = ruling
        .trigger_date
        .filter(|start| counts && *start < ruling.stated_date);
    let sent = report.notice_date.as_ref().map(|finding| finding.value);
    let dates = Dates {
        sent: sent.or(start),
        safe: report.file_by.date?,
        stated: ruling.stated_date,
        latest: report.file_by.latest.unwrap_or(ruling.latest_date),
        today: report.as_of,
        counted: start.map(|start| (start + Days::new(1), ruling.stated_date)),
    };
    let months = months(&dates);
    let months: Vec<Month> = months
        .iter()
        .map(|first| month(*first, &dates, closed, language))
        .collect();
    let used = |mark: &Mark| {
        let days = months
            .iter()
            .flat_map(|month| month.weeks.iter().flatten().flatten());
        days.into_iter().any(|day| day.marks.contains(mark))
    };
    let said = |mark: &Mark| {
        (
            *mark,
            language.phrase(&format!("calendar.{}", mark.id()), &[]),
        )
    };
    let legend = Mark::ALL
        .iter()
        .filter(|mark| used(mark))
        .map(said)
        .collect();
    let weekdays = language.phrase("calendar.weekdays", &[]);
    let weekdays = weekdays.split(' ').map(str::to_owned).collect();
    let closed_days = closed_days(&dates, closed, language);
    Some(Calendar {
        months,
        legend,
        weekdays,
        closed_days,
    })
}

/// The weekdays between the first and the last marked day on which courts are closed.
fn closed_days(
    dates: &Dates,
    closed: &dyn Fn(NaiveDate) -> Option<String>,
    language: &'static Language,
) -> Vec<String> {
    let first = dates.sent.unwrap_or(dates.safe).min(dates.safe);
    let last = dates.latest.max(dates.stated);
    let weekend = |date: &NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let days = first
        .iter_days()
        .take_while(|date| *date <= last)
        .take(MOST_CLOSED_SEARCHED);
    let days = days.filter(|date| !weekend(date));
    days.filter_map(|date| closed(date).map(|why| format!("{}: {why}", language.day(date))))
        .collect()
}

fn months(dates: &Dates) -> Vec<NaiveDate> {
    let marked = [
        dates.sent,
        Some(dates.safe),
        Some(dates.stated),
        Some(dates.latest),
    ];
    let mut firsts: Vec<NaiveDate> = marked
        .into_iter()
        .flatten()
        .filter_map(|date| date.with_day(1))
        .collect();
    firsts.sort_unstable();
    firsts.dedup();
    let (Some(from), Some(to)) = (firsts.first().copied(), firsts.last().copied()) else {
        return firsts;
    };
    let whole: Vec<NaiveDate> = (0..=MOST_MONTHS as u32)
        .map(|n| from + Months::new(n))
        .take_while(|it| *it <= to)
        .collect();
    if whole.len() > MOST_MONTHS {
        firsts
    } else {
        whole
    }
}

fn month(
    first: NaiveDate,
    dates: &Dates,
    closed: &dyn Fn(NaiveDate) -> Option<String>,
    language: &'static Language,
) -> Month {
    let mut weeks: Vec<[Option<Day>; 7]> = Vec::new();
    for date in first
        .iter_days()
        .take_while(|date| date.month() == first.month())
    {
        let column = date.weekday().num_days_from_sunday() as usize;
        if weeks.is_empty() || column == 0 {
            weeks.push(Default::default());
        }
        if let Some(week) = weeks.last_mut() {
            week[column] = Some(day(date, dates, closed, language));
        }
    }
    Month {
        title: words::month(first, language),
        weeks,
    }
}

fn day(
    date: NaiveDate,
    dates: &Dates,
    closed: &dyn Fn(NaiveDate) -> Option<String>,
    language: &'static Language,
) -> Day {
    let counted = dates
        .counted
        .is_some_and(|(from, to)| (from..=to).contains(&date));
    let marks = [
        (Mark::Safe, date == dates.safe),
        (Mark::Sent, Some(date) == dates.sent),
        (Mark::Stated, date == dates.stated),
        (
            Mark::Latest,
            date == dates.latest && dates.latest != dates.stated,
        ),
        (Mark::Today, date == dates.today),
        (Mark::Counted, counted),
        (Mark::Closed, closed(date).is_some()),
    ];
    let marks: Vec<Mark> = marks
        .into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(mark, _)| mark)
        .collect();
    let short = |mark: &Mark| language.phrase(&format!("calendar.short_{}", mark.id()), &[]);
    let words = marks
        .iter()
        .map(short)
        .filter(|word| !word.is_empty())
        .collect();
    Day {
        number: date.day(),
        marks,
        words,
    }
}

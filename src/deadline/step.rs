//! One step of a computation, as data; `language` has the sentence for it.

use crate::deadline::court_day::Closed;
use crate::language::phrase::Phrase;
use crate::language::phrase::Sayable;
use crate::law::rule::Event;
use crate::notice::vocabulary::Unit;
use chrono::NaiveDate;
use chrono::Weekday;

/// What was done, in order; each names what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The notice bears this date.
    NoticeDated {
        day: NaiveDate,
    },
    /// A person at the desk says that the notice bears this date.
    NoticeDatedSaid {
        day: NaiveDate,
    },
    /// The printed date is that of a zone east of New York; the person's own day may be one earlier.
    SentEarlier {
        printed: NaiveDate,
        sent: NaiveDate,
    },
    /// Two dates are possible; the safe day runs from the earlier.
    TwoDates {
        earlier: NaiveDate,
        later: NaiveDate,
    },
    /// The notice's date is not known; another day stands in.
    NoticeUndated {
        stand_in: NaiveDate,
    },
    /// The notice grants a number.
    WindowGiven {
        number: u32,
        unit: Unit,
        quote: String,
    },
    /// A person at the desk says that the notice grants a number.
    WindowSaid {
        number: u32,
        unit: Unit,
    },
    /// Words and digits of the number differ; the shorter is used.
    NumbersDiffer {
        words: u32,
        digits: u32,
        used: u32,
    },
    /// "At least N days before": a gap, counted as a period from the notice.
    MinimumGap,
    /// The event that starts the time, on its day.
    RunsFrom {
        event: Event,
        day: NaiveDate,
    },
    /// The day of the event is not known; the day of another stands in.
    StandsIn {
        event: Event,
        stand_in: Event,
        day: NaiveDate,
    },
    /// The notice does not say from when.
    TriggerUnstated {
        day: NaiveDate,
    },
    /// The time may have begun before the stated day.
    MayHaveBegun {
        day: NaiveDate,
    },
    EarlierNotice {
        day: NaiveDate,
    },
    PerhapsEarlierNotice {
        day: NaiveDate,
    },
    /// Calendar days, the day of the event not counted, nothing moved.
    CountedDays {
        number: u32,
        from: NaiveDate,
        to: NaiveDate,
        rule: String,
    },
    /// Business days, the day of the event not counted.
    CountedBusinessDays {
        number: u32,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// Hours, as whole days.
    CountedHours {
        number: u32,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// The same with the first day counted, for the safe date.
    CountedFromFirst {
        number: u32,
        unit: Unit,
        first: NaiveDate,
        to: NaiveDate,
    },
    /// The later of the count and the day the data is due.
    LaterOf {
        due: NaiveDate,
        stated: NaiveDate,
    },
    /// The same, but nothing says when the data is due.
    LaterOfUnknown,
    /// With the day of receipt, the count would end later.
    FromReceipt {
        received: NaiveDate,
        to: NaiveDate,
    },
    /// A person at the desk says that the notice sets a day.
    DaySaid {
        day: NaiveDate,
    },
    /// The notice sets a day, which is not moved.
    DaySet {
        day: NaiveDate,
        quote: String,
    },
    /// The day that is set is itself too late.
    DayTooLate {
        day: NaiveDate,
        last: NaiveDate,
    },
    /// A day that stands in the notice beside the time to act, and that no plainer words claim.
    LeftOverDay {
        day: NaiveDate,
    },
    /// The words name no single day; this is the earliest they can mean.
    LooseWords {
        day: NaiveDate,
    },
    /// The year was not printed; this is the first such day.
    YearTaken {
        day: NaiveDate,
    },
    /// The printed weekday is another one than the calendar's.
    WeekdayDiffers {
        day: NaiveDate,
        printed: Weekday,
        from: NaiveDate,
    },
    /// The printed day can be read two ways.
    TwoDays {
        earlier: NaiveDate,
        later: NaiveDate,
    },
    /// The cut-off comes early in the day, or may: the day itself is not safe.
    EarlyCutoff {
        day: NaiveDate,
    },
    /// The same notice gives a count and a day that differ.
    CountAndDayDiffer {
        count: NaiveDate,
        day: NaiveDate,
    },
    /// The same notice names a day that cannot be meant as it stands.
    DayOutOfRange {
        quote: String,
    },
    /// Another time of the notice could not be counted.
    AnotherUncounted,
    /// Nothing is stated; the usual range stands in.
    RangeStandsIn {
        days: u32,
        at_most: u32,
        rule: String,
    },
    /// The provider is known to have given less.
    KnownShorter {
        provider: String,
        days: u32,
        rule: String,
    },
    /// The far end of the range.
    RangeEnds {
        days: u32,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// The demand commands production on a day; the last day is the one before.
    ProductionDue {
        day: NaiveDate,
        last: NaiveDate,
        rule: String,
    },
    /// A statute or rule gives a number.
    RuleGives {
        name: String,
        days: u32,
        rule: String,
    },
    /// The way the statute's notice reached the person is not known; the shorter period is used.
    MannerUnknown,
    /// Rule 6(a)(1) forward.
    CountedByRule {
        number: u32,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// Rule 6(a)(5) backward.
    CountedBack {
        number: u32,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// The last day is closed and gives way.
    RolledOver {
        day: NaiveDate,
        why: Closed,
    },
    /// Where a closed last day rolled to.
    RolledTo {
        day: NaiveDate,
    },
    /// A day whose standing as a holiday is disputed; it moves only the latest date.
    Contested {
        day: NaiveDate,
        why: Closed,
    },
    /// Where the last day would be with every disputed holiday counted.
    LatestIf {
        day: NaiveDate,
    },
    /// A state holiday of courts that were not chosen.
    ElsewhereHoliday {
        day: NaiveDate,
        name: String,
        state: String,
    },
    /// The court's state has no calendar on file.
    NoStateCalendar {
        court: String,
    },
    /// For the safe day, a closed day is passed over backward.
    PassedOver {
        day: NaiveDate,
        why: Closed,
    },
    /// The safe day.
    SafeDay {
        day: NaiveDate,
    },
    /// No court day lies between the notice and the day; it stays.
    NoCourtDay {
        day: NaiveDate,
    },
    /// The stated day is gone before the notice was sent.
    GoneBeforeSent {
        stated: NaiveDate,
    },
    /// Beyond the days that were checked, the calendar goes by its rules alone.
    BeyondCalendar {
        from: NaiveDate,
        until: NaiveDate,
    },
}

/// A number with its unit: "10 days".
pub fn amount(number: u32, unit: Unit) -> Phrase {
    let key = match unit {
        Unit::Calendar => "counts.days",
        Unit::Business => "counts.business_days",
        Unit::Hours => "counts.hours",
    };
    Phrase::counted(key, i64::from(number))
}

/// The name of an event: "the date of the notice".
pub fn event(event: Event) -> Phrase {
    Phrase::new(format!("events.{}", event.id()))
}

/// The name of a weekday.
pub fn weekday(weekday: Weekday) -> Phrase {
    let name =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][weekday.num_days_from_monday() as usize];
    Phrase::new(format!("weekdays.{name}"))
}

impl Sayable for Step {
    fn phrase(&self) -> Phrase {
        let days = |number: &u32| amount(*number, Unit::Calendar);
        match self {
            Step::NoticeDated { day } => Phrase::new("steps.notice_dated").with("day", *day),
            Step::NoticeDatedSaid { day } => {
                Phrase::new("steps.notice_dated_said").with("day", *day)
            }
            Step::SentEarlier { printed, sent } => Phrase::new("steps.sent_earlier")
                .with("printed", *printed)
                .with("sent", *sent),
            Step::TwoDates { earlier, later } => Phrase::new("steps.two_dates")
                .with("earlier", *earlier)
                .with("later", *later),
            Step::NoticeUndated { stand_in } => {
                Phrase::new("steps.notice_undated").with("day", *stand_in)
            }
            Step::WindowGiven {
                number,
                unit,
                quote,
            } => Phrase::new("steps.window_given")
                .with("amount", amount(*number, *unit))
                .with("quote", quote),
            Step::WindowSaid { number, unit } => {
                Phrase::new("steps.window_said").with("amount", amount(*number, *unit))
            }
            Step::NumbersDiffer {
                words,
                digits,
                used,
            } => Phrase::new("steps.numbers_differ")
                .with("words", *words)
                .with("digits", *digits)
                .with("used", *used),
            Step::MinimumGap => Phrase::new("steps.minimum_gap"),
            Step::RunsFrom { event: of, day } => Phrase::new("steps.runs_from")
                .with("event", event(*of))
                .with("day", *day),
            Step::StandsIn {
                event: of,
                stand_in,
                day,
            } => Phrase::new("steps.stands_in")
                .with("event", event(*of))
                .with("stand_in", event(*stand_in))
                .with("day", *day),
            Step::TriggerUnstated { day } => {
                Phrase::new("steps.trigger_unstated").with("day", *day)
            }
            Step::EarlierNotice { day } => Phrase::new("steps.earlier_notice").with("day", *day),
            Step::PerhapsEarlierNotice { day } => {
                Phrase::new("steps.perhaps_earlier_notice").with("day", *day)
            }
            Step::MayHaveBegun { day } => Phrase::new("steps.may_have_begun").with("day", *day),
            Step::CountedDays {
                number,
                from,
                to,
                rule,
            } => Phrase::new("steps.counted_days")
                .with("amount", days(number))
                .with("from", *from)
                .with("to", *to)
                .with("rule", rule),
            Step::CountedBusinessDays { number, from, to } => {
                Phrase::new("steps.counted_business_days")
                    .with("amount", amount(*number, Unit::Business))
                    .with("from", *from)
                    .with("to", *to)
            }
            Step::CountedHours { number, from, to } => Phrase::new("steps.counted_hours")
                .with("amount", amount(*number, Unit::Hours))
                .with("from", *from)
                .with("to", *to),
            Step::CountedFromFirst {
                number,
                unit,
                first,
                to,
            } => Phrase::new("steps.counted_from_first")
                .with("amount", amount(*number, *unit))
                .with("first", *first)
                .with("to", *to),
            Step::LaterOf { due, stated } => Phrase::new("steps.later_of")
                .with("due", *due)
                .with("stated", *stated),
            Step::LaterOfUnknown => Phrase::new("steps.later_of_unknown"),
            Step::FromReceipt { received, to } => Phrase::new("steps.from_receipt")
                .with("received", *received)
                .with("to", *to),
            Step::DaySaid { day } => Phrase::new("steps.day_said").with("day", *day),
            Step::DaySet { day, quote } => Phrase::new("steps.day_set")
                .with("day", *day)
                .with("quote", quote),
            Step::DayTooLate { day, last } => Phrase::new("steps.day_too_late")
                .with("day", *day)
                .with("last", *last),
            Step::LeftOverDay { day } => Phrase::new("steps.left_over_day").with("day", *day),
            Step::LooseWords { day } => Phrase::new("steps.loose_words").with("day", *day),
            Step::YearTaken { day } => Phrase::new("steps.year_taken").with("day", *day),
            Step::WeekdayDiffers { day, printed, from } => Phrase::new("steps.weekday_differs")
                .with("day", *day)
                .with("printed", weekday(*printed))
                .with("from", *from),
            Step::TwoDays { earlier, later } => Phrase::new("steps.two_days")
                .with("earlier", *earlier)
                .with("later", *later),
            Step::EarlyCutoff { day } => Phrase::new("steps.early_cutoff").with("day", *day),
            Step::CountAndDayDiffer { count, day } => Phrase::new("steps.count_and_day_differ")
                .with("count", *count)
                .with("day", *day),
            Step::DayOutOfRange { quote } => {
                Phrase::new("steps.day_out_of_range").with("quote", quote)
            }
            Step::AnotherUncounted => Phrase::new("steps.another_uncounted"),
            Step::RangeStandsIn {
                days: least,
                at_most,
                rule,
            } => Phrase::new("steps.range_stands_in")
                .with("days", *least)
                .with("at_most", *at_most)
                .with("rule", rule),
            Step::KnownShorter {
                provider,
                days: known,
                rule,
            } => Phrase::new("steps.known_shorter")
                .with("provider", provider)
                .with("amount", days(known))
                .with("rule", rule),
            Step::RangeEnds {
                days: most,
                from,
                to,
            } => Phrase::new("steps.range_ends")
                .with("amount", days(most))
                .with("from", *from)
                .with("to", *to),
            Step::ProductionDue { day, last, rule } => Phrase::new("steps.production_due")
                .with("day", *day)
                .with("last", *last)
                .with("rule", rule),
            Step::RuleGives {
                name,
                days: number,
                rule,
            } => Phrase::new("steps.rule_gives")
                .with("name", name)
                .with("amount", days(number))
                .with("rule", rule),
            Step::MannerUnknown => Phrase::new("steps.manner_unknown"),
            Step::CountedByRule { number, from, to } => Phrase::new("steps.counted_by_rule")
                .with("amount", days(number))
                .with("from", *from)
                .with("to", *to),
            Step::CountedBack { number, from, to } => Phrase::new("steps.counted_back")
                .with("amount", days(number))
                .with("from", *from)
                .with("to", *to),
            Step::RolledOver { day, why } => Phrase::new("steps.rolled_over")
                .with("day", *day)
                .with("why", why.phrase()),
            Step::RolledTo { day } => Phrase::new("steps.rolled_to").with("day", *day),
            Step::Contested { day, why } => Phrase::new("steps.contested")
                .with("day", *day)
                .with("why", why.phrase()),
            Step::LatestIf { day } => Phrase::new("steps.latest_if").with("day", *day),
            Step::ElsewhereHoliday { day, name, state } => Phrase::new("steps.elsewhere_holiday")
                .with("day", *day)
                .with("name", name)
                .with("state", state),
            Step::NoStateCalendar { court } => {
                Phrase::new("steps.no_state_calendar").with("court", court)
            }
            Step::PassedOver { day, why } => Phrase::new("steps.passed_over")
                .with("day", *day)
                .with("why", why.phrase()),
            Step::SafeDay { day } => Phrase::new("steps.safe_day").with("day", *day),
            Step::NoCourtDay { day } => Phrase::new("steps.no_court_day").with("day", *day),
            Step::GoneBeforeSent { stated } => {
                Phrase::new("steps.gone_before_sent").with("day", *stated)
            }
            Step::BeyondCalendar { from, until } => Phrase::new("steps.beyond_calendar")
                .with("from", *from)
                .with("until", *until),
        }
    }
}

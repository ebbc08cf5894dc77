//! A day as it is typed: 2025-11-10.

use chrono::NaiveDate;

/// The day, or what to type instead.
pub fn day(typed: &str) -> Result<NaiveDate, String> {
    let wrong = || format!("a day is written year-month-day, such as 2025-11-10; `{typed}` is not");
    let digits = |part: &str, count: usize| {
        part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts: Vec<&str> = typed.split('-').collect();
    let [year, month, date] = parts[..] else {
        return Err(wrong());
    };
    if !(digits(year, 4) && digits(month, 2) && digits(date, 2)) {
        return Err(wrong());
    }
    NaiveDate::parse_from_str(typed, "%Y-%m-%d")
        .map_err(|_| format!("there is no day {typed} in the calendar"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_day_of_the_calendar_is_taken() {
        assert_eq!(
            day("2024-02-29").map(|it| it.to_string()),
            Ok("2024-02-29".to_owned())
        );
        for typed in [
            "2025-02-29",
            "11/10/2025",
            "2025-1-5",
            "25-11-10",
            "today",
            "",
            "+2025-1-01",
        ] {
            assert!(day(typed).is_err(), "{typed}");
        }
    }
}

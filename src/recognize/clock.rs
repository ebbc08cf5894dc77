//! The hour and the zone beside a date: "by 5:00 p.m. Pacific Time", "close of business", "noon".

use crate::recognize::pattern::pattern;

/// An hour that the words set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// `HH:MM`.
    pub cutoff: Option<String>,
    /// IANA name.
    pub zone: Option<&'static str>,
    /// "midnight" without a word on which end of the day.
    pub bare_midnight: bool,
}

pattern!(
    HOUR,
    r"\b(\d{1,2})(?:[:.h]\s?(\d{2}))?(?::\d{2})?\s*(a\.?\s?m\b|p\.?\s?m\b|o'clock|hrs?\b|h\b|horas\b|uhr\b|de la (?:tarde|manana|noche))|\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b"
);
pattern!(
    CLOSE,
    r"\b(?:close of (?:the )?business|close of (?:the )?(?:business )?day|end of (?:the )?(?:business|working) day|cob\b|eob\b|c\.o\.b|business hours end|cierre de (?:oficinas|la jornada|negocios)|fin de la jornada|final del dia habil)"
);
pattern!(NOON, r"\b(?:12 noon|noon|midday|mediodia)\b");
pattern!(MIDNIGHT, r"\b(?:midnight|medianoche)\b");
pattern!(
    DAY_END,
    r"\b(?:end of (?:the |that )?day|end of day|eod\b|fin del dia|final del dia|termine el dia)"
);

/// Names of zones as people write them, the IANA name beside each.
const ZONES: &[(&str, &str)] = &[
    (
        r"pacific|\bp[sd]?t\b|hora del pacifico|los angeles|san francisco|california time|seattle time",
        "America/Los_Angeles",
    ),
    (
        r"eastern|\be[sd]?t\b|hora del este|new york|washington,? d\.?c\.? time|d\.c\. time",
        "America/New_York",
    ),
    (
        r"\bcentral (?:standard |daylight )?time|\bcentral\b|\bc[sd]?t\b|hora central|hora del centro|chicago",
        "America/Chicago",
    ),
    (
        r"mountain|\bm[sd]?t\b|hora de la montana|denver",
        "America/Denver",
    ),
    (r"arizona|phoenix", "America/Phoenix"),
    (r"alaska", "America/Anchorage"),
    (r"hawaii|honolulu", "Pacific/Honolulu"),
    (r"puerto rico|san juan", "America/Puerto_Rico"),
    (r"\batlantic", "America/Halifax"),
    (r"\butc\b|\bgmt\b|\bzulu\b|universal time|greenwich", "UTC"),
    (r"zurich|swiss|geneva|bern\b", "Europe/Zurich"),
    (r"berlin|german", "Europe/Berlin"),
    (
        r"\bcet\b|\bcest\b|central european|hora central europea",
        "Europe/Berlin",
    ),
    (r"london|\bbst\b|british|uk time", "Europe/London"),
    (r"dublin|irish", "Europe/Dublin"),
    (r"paris|french", "Europe/Paris"),
    (r"madrid|spanish time|hora peninsular", "Europe/Madrid"),
    (r"amsterdam|dutch", "Europe/Amsterdam"),
    (r"stockholm|swedish", "Europe/Stockholm"),
    (r"mexico city|ciudad de mexico", "America/Mexico_City"),
    (r"toronto", "America/Toronto"),
    (r"vancouver", "America/Vancouver"),
    (r"tokyo|\bjst\b|japan", "Asia/Tokyo"),
    (r"singapore|\bsgt\b", "Asia/Singapore"),
    (r"sydney|\baest\b|\baedt\b", "Australia/Sydney"),
];

/// The hour and zone in a stretch of text in lower case.
pub fn clock(low: &str) -> Clock {
    let mut clock = Clock::default();
    if CLOSE.is_in(low) {
        clock.cutoff = Some("17:00".to_owned());
    }
    if let Some(groups) = HOUR.first(low, 0..low.len()) {
        let part = |n| groups.text(n, low).and_then(|t| t.parse::<u32>().ok());
        let half = groups.text(3, low).unwrap_or("").replace(['.', ' '], "");
        let hour = part(1).or(part(4));
        let minute = part(2).or(part(5)).unwrap_or(0);
        let hour = match (hour, half.as_str()) {
            (Some(12), "am") => Some(0),
            (Some(h), "pm" | "delatarde" | "delanoche") if h < 12 => Some(h + 12),
            (h, _) => h,
        };
        if let Some(hour) = hour.filter(|h| *h < 24) {
            clock.cutoff = Some(format!("{hour:02}:{minute:02}"));
        }
    } else if NOON.is_in(low) {
        clock.cutoff = Some("12:00".to_owned());
    } else if MIDNIGHT.is_in(low) {
        clock.bare_midnight = true;
        clock.cutoff = Some("00:00".to_owned());
    } else if clock.cutoff.is_none() && DAY_END.is_in(low) {
        clock.cutoff = Some("23:59".to_owned());
    }
    clock.zone = zone(low);
    clock
}

/// The zone that the text names, if any.
pub fn zone(low: &str) -> Option<&'static str> {
    static COMPILED: std::sync::LazyLock<Vec<(crate::recognize::pattern::Pattern, &'static str)>> =
        std::sync::LazyLock::new(|| {
            ZONES
                .iter()
                .map(|(text, name)| {
                    (
                        crate::recognize::pattern::Pattern::of((*text).to_owned()),
                        *name,
                    )
                })
                .collect()
        });
    // The zone that stands first is the one that is meant, in its longest name: "Central European", not "Central".
    let found = COMPILED.iter().filter_map(|(p, name)| {
        let place = p.first(low, 0..low.len())?.whole();
        Some(((place.start, std::cmp::Reverse(place.len())), *name))
    });
    found.min_by_key(|(at, _)| *at).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_zones() {
        let table = [
            (
                "by 5:00 p.m. pacific time on monday",
                Some("17:00"),
                Some("America/Los_Angeles"),
            ),
            ("by close of business on friday", Some("17:00"), None),
            (
                "until 18:00 zurich time",
                Some("18:00"),
                Some("Europe/Zurich"),
            ),
            ("12 noon et", Some("12:00"), Some("America/New_York")),
            (
                "a las 5 de la tarde, hora del este",
                Some("17:00"),
                Some("America/New_York"),
            ),
            ("11:59 pm edt", Some("23:59"), Some("America/New_York")),
            ("on that day", None, None),
        ];
        for (text, cutoff, zone) in table {
            let clock = clock(text);
            assert_eq!(
                (clock.cutoff.as_deref(), clock.zone),
                (cutoff, zone),
                "{text}"
            );
        }
        assert!(super::clock("by midnight on may 3").bare_midnight);
    }
}

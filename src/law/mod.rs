//! The rule book: what the law and the providers say about time.
//!
//! Takes the text of `deadlines.toml`. Gives a [`Rulebook`], or every problem
//! of the file at once, each with its line. Never opens a file, never counts
//! a period: counting is `deadline`'s.

pub mod calendar;
pub mod check;
pub mod court;
pub mod entries;
pub mod known_window;
pub mod problem;
pub mod rule;
pub mod source;
pub mod written;

use crate::law::calendar::Calendar;
use crate::law::calendar::Closing;
use crate::law::calendar::Reach;
use crate::law::court::Court;
use crate::law::court::CourtId;
use crate::law::known_window::KnownWindow;
use crate::law::problem::Problems;
use crate::law::rule::Rule;
use crate::law::written::File;
use sha2::Digest;
use sha2::Sha256;
use std::fmt::Write;
use std::sync::OnceLock;

/// The rule file, read and found sound.
#[derive(Clone, Debug)]
pub struct Rulebook {
    name: String,
    edition: String,
    fingerprint: String,
    reach: Reach,
    calendars: Vec<Calendar>,
    closings: Vec<Closing>,
    rules: Vec<Rule>,
    providers: Vec<KnownWindow>,
    courts: Vec<Court>,
}

impl Rulebook {
    /// The rule book that comes with the program.
    pub fn built_in() -> &'static Rulebook {
        static BUILT_IN: OnceLock<Rulebook> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            Rulebook::parse(include_str!("../../deadlines.toml"), "deadlines.toml")
                .unwrap_or_else(|problems| panic!("the built-in rule book is refused:\n{problems}"))
        })
    }

    /// Reads a rule file; `name` is what problems call it.
    pub fn parse(text: &str, name: &str) -> Result<Rulebook, Problems> {
        let file = File::named(name, text);
        let Some(written) = file.read() else {
            return Err(file.problems());
        };
        let book = check::check(&file, &written, fingerprint(text));
        let problems = file.problems();
        match book {
            Some(book) if problems.is_empty() => Ok(book),
            _ => Err(problems),
        }
    }

    /// What the file is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The edition that the file gives itself.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// The first twelve hexadecimal digits of the file's SHA-256.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The days for which the calendars were compared with their sources.
    pub fn reach(&self) -> Reach {
        self.reach
    }

    pub fn calendars(&self) -> &[Calendar] {
        &self.calendars
    }

    /// The presidential closing orders on file.
    pub fn closings(&self) -> &[Closing] {
        &self.closings
    }

    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The windows that providers are known to have given.
    pub fn providers(&self) -> &[KnownWindow] {
        &self.providers
    }

    pub fn provider(&self, id: &str) -> Option<&KnownWindow> {
        self.providers.iter().find(|known| known.id == id)
    }

    pub fn courts(&self) -> &[Court] {
        &self.courts
    }

    pub fn court(&self, id: &CourtId) -> Option<&Court> {
        self.courts.iter().find(|court| court.id == *id)
    }
}

fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .take(6)
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

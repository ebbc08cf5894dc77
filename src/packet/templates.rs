//! The texts of the papers: those compiled in, and those that a clinic puts in their place.
//!
//! A text names facts between double braces. A name that is no fact is refused
//! with its line, and so is a text of the clinic that leaves out the date to act
//! by where ours tells it.

use crate::packet::PAPERS;
use crate::packet::Refused;
use crate::packet::paper::CLOSE;
use crate::packet::paper::OPEN;
use minijinja::Environment;
use minijinja::Error;
use minijinja::ErrorKind;
use minijinja::Output;
use minijinja::State;
use minijinja::UndefinedBehavior;
use minijinja::Value;
use std::fmt::Write;

/// Each text with its name. A lawyer can read and change them.
const BUILT_IN: &[(&str, &str)] = &[
    (
        "caption.md",
        include_str!("../../templates/packet/caption.md"),
    ),
    ("today.md", include_str!("../../templates/packet/today.md")),
    (
        "motion.md",
        include_str!("../../templates/packet/motion.md"),
    ),
    (
        "memorandum.md",
        include_str!("../../templates/packet/memorandum.md"),
    ),
    (
        "declaration-client.md",
        include_str!("../../templates/packet/declaration-client.md"),
    ),
    (
        "declaration-counsel.md",
        include_str!("../../templates/packet/declaration-counsel.md"),
    ),
    (
        "pseudonym.md",
        include_str!("../../templates/packet/pseudonym.md"),
    ),
    ("seal.md", include_str!("../../templates/packet/seal.md")),
    (
        "shorten-time.md",
        include_str!("../../templates/packet/shorten-time.md"),
    ),
    (
        "cover-sheet.md",
        include_str!("../../templates/packet/cover-sheet.md"),
    ),
    (
        "proposed-order.md",
        include_str!("../../templates/packet/proposed-order.md"),
    ),
    (
        "certificate-of-service.md",
        include_str!("../../templates/packet/certificate-of-service.md"),
    ),
    (
        "letter-hold.md",
        include_str!("../../templates/packet/letter-hold.md"),
    ),
    (
        "letter-copy.md",
        include_str!("../../templates/packet/letter-copy.md"),
    ),
    (
        "letter-withdraw.md",
        include_str!("../../templates/packet/letter-withdraw.md"),
    ),
    (
        "letter-client.md",
        include_str!("../../templates/packet/letter-client.md"),
    ),
    (
        "letter-client-es.md",
        include_str!("../../templates/packet/letter-client-es.md"),
    ),
];

/// The texts of all papers, read and ready.
pub struct Templates {
    texts: Environment<'static>,
}

impl Templates {
    /// The texts that are compiled in.
    pub fn built_in() -> Result<Templates, Refused> {
        Templates::with(Vec::new())
    }

    /// The texts that are compiled in, save those of the same name that a clinic brings.
    ///
    /// # Errors
    /// A text that is of no paper's name, cannot be read, or leaves out a fact that it must tell.
    pub fn with(own: Vec<(String, String)>) -> Result<Templates, Refused> {
        let mut texts = Environment::new();
        texts.set_undefined_behavior(UndefinedBehavior::Strict);
        texts.set_formatter(escaped);
        for (name, text) in BUILT_IN {
            texts
                .add_template(name, text)
                .map_err(|error| refused(name, &error))?;
        }
        for (name, text) in own {
            let Some(ours) = BUILT_IN.iter().find(|(known, _)| *known == name) else {
                let known: Vec<&str> = BUILT_IN.iter().map(|(known, _)| *known).collect();
                let what = format!(
                    "no paper has a text of this name; the names are {}",
                    known.join(", ")
                );
                return Err(Refused {
                    template: name,
                    line: 0,
                    what,
                });
            };
            let needs = |fact: &str| ours.1.contains(fact) && !text.contains(fact);
            if let Some(missing) = NEEDED.iter().find(|fact| needs(fact)) {
                let what = format!(
                    "the text does not tell `{missing}`, which this paper must tell: add {{{{ {missing} }}}}"
                );
                return Err(Refused {
                    template: name,
                    line: 0,
                    what,
                });
            }
            texts
                .add_template_owned(name.clone(), text)
                .map_err(|error| refused(&name, &error))?;
        }
        Ok(Templates { texts })
    }

    /// The Markdown of one paper with its facts in place.
    pub fn render(&self, name: &str, facts: &Value) -> Result<String, Refused> {
        let text = self
            .texts
            .get_template(name)
            .map_err(|error| refused(name, &error))?;
        text.render(facts).map_err(|error| refused(name, &error))
    }
}

/// Facts that a clinic's text may not leave out where ours tells them.
const NEEDED: &[&str] = &["file_by", "provider_reference"];

fn refused(name: &str, error: &Error) -> Refused {
    // What went wrong inside an included text is told of that text.
    let mut deepest = error;
    while let Some(cause) = std::error::Error::source(deepest).and_then(|it| it.downcast_ref()) {
        deepest = cause;
    }
    let what = match deepest.kind() {
        ErrorKind::UndefinedError => {
            "a name between braces is no fact that papers can tell; see the list in the README"
                .to_owned()
        }
        _ => deepest
            .detail()
            .map_or_else(|| deepest.kind().to_string(), str::to_owned),
    };
    Refused {
        template: deepest.name().unwrap_or(name).to_owned(),
        line: deepest.line().unwrap_or(0),
        what,
    }
}

/// A value with every mark of punctuation made harmless, on one line.
///
/// A fact that is missing comes as its blank, in brackets, and keeps them.
fn escaped(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_undefined() {
        return Err(ErrorKind::UndefinedError.into());
    }
    let told = value.to_string();
    let blank = told.strip_prefix(BLANK);
    for letter in blank.unwrap_or(&told).chars() {
        let written = match letter {
            '[' if blank.is_none() => out.write_char(OPEN),
            ']' if blank.is_none() => out.write_char(CLOSE),
            OPEN | CLOSE => Ok(()),
            letter if letter.is_ascii_punctuation() => {
                out.write_char('\\').and_then(|()| out.write_char(letter))
            }
            letter if letter.is_control() => out.write_char(' '),
            letter => out.write_char(letter),
        };
        written.map_err(|_| Error::from(ErrorKind::WriteFailure))?;
    }
    Ok(())
}

/// Begins the text of a fact that is missing.
pub const BLANK: char = '\u{E002}';

/// The papers that no text is compiled in for: none, which a test holds.
pub fn without_text() -> Vec<&'static str> {
    let has = |name: &str| BUILT_IN.iter().any(|(known, _)| *known == name);
    let names = PAPERS.iter().map(|paper| paper.template);
    names.filter(|name| !has(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paper_has_its_text() {
        assert_eq!(without_text(), Vec::<&str>::new());
        assert!(Templates::built_in().is_ok());
    }

    #[test]
    fn a_clinics_text_is_refused_with_its_line() {
        let refused = |name: &str, text: &str| {
            let own = vec![(name.to_owned(), text.to_owned())];
            Templates::with(own).err().map(|it| (it.template, it.line))
        };
        assert_eq!(
            refused("mottion.md", "x"),
            Some(("mottion.md".to_owned(), 0))
        );
        assert_eq!(
            refused("letter-client.md", "# Hello\n"),
            Some(("letter-client.md".to_owned(), 0))
        );
        let text = "# Hello\n\n{{ file_by }} {{ provider_reference }}\n{% if %}\n";
        assert_eq!(
            refused("letter-client.md", text),
            Some(("letter-client.md".to_owned(), 4))
        );
    }

    #[test]
    fn a_name_that_is_no_fact_is_refused_with_its_line() {
        let text = "# Hello\n\n{{ file_by }} {{ provider_reference }}\n\n{{ agnecy }}\n";
        let own = vec![("letter-client.md".to_owned(), text.to_owned())];
        let templates = Templates::with(own).ok();
        let facts = minijinja::context! { file_by => "May 3", provider_reference => "1" };
        let error = templates.and_then(|it| it.render("letter-client.md", &facts).err());
        let error = error.map(|it| (it.template, it.line));
        assert_eq!(error, Some(("letter-client.md".to_owned(), 5)));
    }

    #[test]
    fn a_value_acts_as_no_markup() {
        let mut texts = Environment::new();
        texts.set_formatter(escaped);
        let hostile = "*x* [y](z) | # <b> {{ q }}\n- a";
        let facts = minijinja::context! { handle => hostile };
        let text = texts.render_str("{{ handle }}", facts).unwrap_or_default();
        let paper = crate::packet::paper::of(&text);
        assert_eq!(paper.text(), "*x* [y](z) | # <b> {{ q }} - a");
    }
}

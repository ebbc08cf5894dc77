//! What a section belongs to, and how the two are written together.
//!
//! Takes a body of law and a section; gives the code, title and section of the
//! normal form. Knows nothing of the text.

use crate::citation::acts;
use crate::citation::cited::Cited;
use crate::citation::code::Code;
use crate::citation::number::Shape;
use crate::citation::rules;
use crate::citation::states;
use crate::citation::states::Form;
use crate::citation::states::StateCode;

/// What a run of sections belongs to.
#[derive(Clone, Copy)]
pub enum Body {
    /// A federal code: title, `App.` and its number.
    Federal {
        title: u32,
        code: Code,
        appendix: Option<Option<u32>>,
    },
    Act(usize),
    State {
        entry: usize,
        title: Option<u32>,
    },
    Rules(usize),
}

impl Body {
    /// How its sections are numbered.
    pub fn shape(self) -> Shape<'static> {
        match self {
            Body::Federal {
                title,
                code: Code::Statutes,
                ..
            } => Shape::Code(title),
            Body::Federal {
                code: Code::Regulations,
                ..
            } => Shape::Regulation,
            // Sections of acts have suffixes in capitals, like those of the tax code.
            Body::Act(_) => Shape::Code(26),
            Body::State { entry, .. } => Shape::Joined(&states::code(entry).marks),
            Body::Rules(_) => Shape::Rule,
        }
    }

    /// The code and section that a section of this body is.
    ///
    /// `cited`: what the text cited before; it vouches for a section of an act
    /// that was given its number in the Code.
    pub fn origin(self, section: &str, cited: &Cited) -> Option<Origin> {
        let section = section.to_owned();
        match self {
            Body::Federal {
                title,
                code,
                appendix,
            } => {
                let code = match appendix {
                    Some(Some(number)) => format!("{} App. {number}", code.name()),
                    Some(None) => format!("{} App.", code.name()),
                    None => code.name().to_owned(),
                };
                Some(Origin {
                    title: Some(title.to_string()),
                    code,
                    section,
                    act: None,
                })
            }
            Body::Act(entry) => {
                let act = acts::act(entry);
                let name = act.names.first().cloned();
                let title = Some(act.title.to_string());
                if let Some(section) = act.in_code(&section) {
                    return Some(Origin {
                        title,
                        code: Code::Statutes.name().to_owned(),
                        section,
                        act: name,
                    });
                }
                if let Some(code) = &act.unmapped {
                    return Some(Origin {
                        title: None,
                        code: code.clone(),
                        section,
                        act: name,
                    });
                }
                cited
                    .section(&section)
                    .filter(|origin| origin.title == title)
            }
            Body::State { entry, title } => Some(Origin {
                title: title.map(|title| title.to_string()),
                code: states::code(entry).normal.clone(),
                section,
                act: None,
            }),
            Body::Rules(entry) => Some(Origin {
                title: None,
                code: rules::normal(entry).to_owned(),
                section,
                act: None,
            }),
        }
    }
}

/// Code, title and section of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub title: Option<String>,
    pub code: String,
    pub section: String,
    pub act: Option<String>,
}

impl Origin {
    /// The normal form.
    pub fn normal(&self, subsections: &[String]) -> String {
        let labels: String = subsections
            .iter()
            .map(|label| format!("({label})"))
            .collect();
        let section = format!("{}{labels}", self.section);
        let code = &self.code;
        let named = match &self.title {
            Some(title) => format!("{title} {code}"),
            None => code.clone(),
        };
        if code.starts_with("Fed. R.") {
            return format!("{code} {section}");
        }
        if code == Code::Regulations.name() && !self.section.contains('.') {
            return format!("{named} Part {section}");
        }
        match states::by_normal(code).map(|state: &StateCode| state.form) {
            Some(Form::Plain | Form::Chapter) => format!("{named} {section}"),
            Some(Form::Article) => format!("{named} art. {section}"),
            Some(Form::Titled) if code == "ILCS" => format!("{named} {section}"),
            _ => format!("{named} § {section}"),
        }
    }
}

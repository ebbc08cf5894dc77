//! The words on the page that a value was read from.

use crate::document::area::Area;
use crate::document::word::Origin;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Words on a page, or a person's answer. Without one there is no finding.
///
/// Made by `document::flow` from words, or by
/// [`Evidence::by_person`]; nothing else can make one.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The words as they stand on the page.
    quote: String,
    /// Index of the input file, from 0.
    file: usize,
    /// Page number, from 1; 0 for a person's answer.
    page: u32,
    /// One `[x0, y0, x1, y1]` for each line of the quote, in points, origin
    /// top-left of the page as displayed.
    boxes: Vec<[f32; 4]>,
    origin: Origin,
    /// The day on which a person gave the answer, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    said_on: Option<NaiveDate>,
    /// How far the readers can be relied on for these words, 0 to 1.
    #[serde(skip)]
    #[schemars(skip)]
    trust: f32,
}

impl Evidence {
    pub(in crate::document) fn on_page(
        quote: String,
        place: (usize, u32),
        areas: &[Area],
        origin: Origin,
        trust: f32,
    ) -> Evidence {
        let round = |v: f32| (v * 100.0).round() / 100.0;
        let boxes = areas
            .iter()
            .map(|a| [round(a.x0), round(a.y0), round(a.x1), round(a.y1)])
            .collect();
        Evidence {
            quote,
            file: place.0,
            page: place.1,
            boxes,
            origin,
            said_on: None,
            trust,
        }
    }

    /// The answer of the person at the desk, in the form it was given.
    pub fn by_person(answer: &str) -> Evidence {
        Evidence {
            quote: answer.to_owned(),
            file: 0,
            page: 0,
            boxes: Vec::new(),
            origin: Origin::User,
            said_on: None,
            trust: 1.0,
        }
    }

    /// The answer of a person who looked at the paper on a day.
    pub fn by_person_on(answer: &str, day: NaiveDate) -> Evidence {
        Evidence {
            said_on: Some(day),
            ..Evidence::by_person(answer)
        }
    }

    pub fn said_on(&self) -> Option<NaiveDate> {
        self.said_on
    }

    pub fn quote(&self) -> &str {
        &self.quote
    }

    pub fn file(&self) -> usize {
        self.file
    }

    pub fn page(&self) -> u32 {
        self.page
    }

    pub fn boxes(&self) -> &[[f32; 4]] {
        &self.boxes
    }

    pub fn origin(&self) -> Origin {
        self.origin
    }

    pub fn trust(&self) -> f32 {
        self.trust
    }
}

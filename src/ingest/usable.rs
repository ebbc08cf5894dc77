//! Whether a page's text layer can stand for the page, or OCR is needed.
//!
//! Takes the words that can be seen and what was painted; gives the page's
//! source and the reason. Never reads a picture.

use crate::document::area::Area;
use crate::document::page::PageSource;
use crate::document::page::Remark;
use crate::ingest::second_reader::Drawn;
use crate::ingest::visible;
use crate::ingest::words::Run;

/// Fewer words than this beside a picture of the page are not its text.
const FEW: usize = 12;
/// The share of letters that may be unknown.
const UNKNOWN: f32 = 0.15;
/// Words of a court's filing line and page stamps lie this near the edge, as a share of the height.
const EDGE: f32 = 0.08;

/// How the page's words can be had, and why not from its text layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    pub source: PageSource,
    pub remark: Option<Remark>,
}

/// Decides over one page.
pub fn decide(seen: &[Run], hidden: &[Run], drawn: Option<&Drawn>, page: &Area) -> Decision {
    let letters = seen
        .iter()
        .flat_map(|run| run.word.text.chars())
        .filter(|c| !c.is_ascii_punctuation())
        .count();
    let unknown = seen
        .iter()
        .flat_map(|run| run.word.text.chars())
        .filter(|c| *c == char::REPLACEMENT_CHARACTER || ('\u{e000}'..='\u{f8ff}').contains(c))
        .count();
    let share_unknown = if letters > 0 {
        unknown as f32 / letters as f32
    } else {
        0.0
    };
    let picture = drawn.is_some_and(|drawn| pictured(drawn, page) > visible::WHOLE_PAGE);
    let inner = seen
        .iter()
        .filter(|run| !at_edge(&run.word.area, page))
        .count();
    if picture && inner < FEW {
        return Decision {
            source: PageSource::Unread,
            remark: Some(Remark::PictureWithoutText),
        };
    }
    if letters >= 20 && share_unknown > UNKNOWN {
        return Decision {
            source: PageSource::Unread,
            remark: Some(Remark::UnusableText { share_unknown }),
        };
    }
    if seen.is_empty() {
        let blank = hidden.is_empty() && drawn.is_some_and(|drawn| !has_drawing(drawn, page));
        let remark = (!blank).then_some(Remark::PictureWithoutText);
        return Decision {
            source: if blank {
                PageSource::Blank
            } else {
                PageSource::Unread
            },
            remark,
        };
    }
    Decision {
        source: PageSource::Native,
        remark: None,
    }
}

/// The share of the page under pictures.
pub fn pictured(drawn: &Drawn, page: &Area) -> f32 {
    // Scans may be cut in strips: add up, never beyond the whole.
    let sum: f32 = drawn
        .painted
        .iter()
        .filter(|p| p.picture)
        .map(|p| visible::share(&p.area, page))
        .sum();
    sum.min(1.0)
}

/// Whether shapes are on the page that may be writing drawn as outlines.
fn has_drawing(drawn: &Drawn, page: &Area) -> bool {
    let small = |area: &Area| visible::share(area, page) < 0.9;
    drawn
        .painted
        .iter()
        .any(|p| p.picture || (p.color != Some([1.0, 1.0, 1.0]) && small(&p.area)))
        || drawn.lines > 40
}

fn at_edge(area: &Area, page: &Area) -> bool {
    area.y1 < page.height() * EDGE || area.y0 > page.height() * (1.0 - EDGE)
}

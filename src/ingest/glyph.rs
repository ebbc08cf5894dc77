//! One character as a reader placed it on the displayed page.
//!
//! Both readers give these, in points with the origin at the top left, so that
//! they can be laid over each other glyph by glyph.

use crate::document::area::Area;
use crate::document::word::Origin;

/// How much of the em stands above the baseline in a glyph's area.
const ABOVE: f32 = 0.8;
/// How much hangs below it.
const BELOW: f32 = 0.2;

/// Whether a person looking at the page can see a glyph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sight {
    /// It can be seen, as far as is known.
    #[default]
    Seen,
    /// Drawn with the invisible pen of OCR layers.
    Invisible,
    /// In the color of what is under it.
    Faint,
    /// Too small to read.
    Tiny,
    /// Outside the page or its clip.
    OffPage,
    /// In a layer that is switched off.
    SwitchedOff,
    /// Under a box painted later.
    Covered,
    /// Under a picture painted later.
    UnderPicture,
}

/// A character with its place.
#[derive(Clone, Debug)]
pub struct Glyph {
    /// What it says: one character mostly, several for a ligature, U+FFFD when unknown.
    pub text: String,
    /// Where its baseline starts.
    pub at: (f32, f32),
    /// From there to where the next glyph starts.
    pub advance: (f32, f32),
    /// One em upwards.
    pub up: (f32, f32),
    /// The font, by the first reader's count on this page; `None` when not known.
    pub font: Option<u16>,
    pub origin: Origin,
    pub sight: Sight,
    /// Its text had been shifted and was put back.
    pub mended: bool,
    /// The other reader has the same at the same place.
    pub agreed: bool,
}

impl Glyph {
    /// The size of its em in points.
    pub fn em(&self) -> f32 {
        let own = self.up.0.hypot(self.up.1);
        let wide = self.advance.0.hypot(self.advance.1);
        // Fonts drawn by procedures may carry any scale: then the width tells more.
        if wide > own * 3.0 { wide * 1.6 } else { own }
    }

    /// The unit vector along which it is read.
    pub fn along(&self) -> (f32, f32) {
        let length = self.advance.0.hypot(self.advance.1);
        if length > 0.01 {
            (self.advance.0 / length, self.advance.1 / length)
        } else {
            let em = self.up.0.hypot(self.up.1).max(f32::MIN_POSITIVE);
            (-self.up.1 / em, self.up.0 / em)
        }
    }

    /// Where its baseline ends.
    pub fn end(&self) -> (f32, f32) {
        (self.at.0 + self.advance.0, self.at.1 + self.advance.1)
    }

    /// A point in the middle of its body.
    pub fn center(&self) -> (f32, f32) {
        let up = self.upright();
        (
            self.at.0 + self.advance.0 / 2.0 + up.0 * 0.3,
            self.at.1 + self.advance.1 / 2.0 + up.1 * 0.3,
        )
    }

    /// The upright area around it.
    pub fn area(&self) -> Area {
        let up = self.upright();
        let end = self.end();
        let corner = |from: (f32, f32), share: f32| (from.0 + up.0 * share, from.1 + up.1 * share);
        let corners = [
            corner(self.at, ABOVE),
            corner(self.at, -BELOW),
            corner(end, ABOVE),
            corner(end, -BELOW),
        ];
        let least =
            |pick: fn(&(f32, f32)) -> f32| corners.iter().map(pick).fold(f32::INFINITY, f32::min);
        let most = |pick: fn(&(f32, f32)) -> f32| {
            corners.iter().map(pick).fold(f32::NEG_INFINITY, f32::max)
        };
        Area {
            x0: least(|c| c.0),
            y0: least(|c| c.1),
            x1: most(|c| c.0),
            y1: most(|c| c.1),
        }
    }

    /// White space, or nothing at all.
    pub fn blank(&self) -> bool {
        self.text
            .chars()
            .all(|c| c == ' ' || c == '\u{a0}' || (c.is_whitespace() && !c.is_control()))
    }

    /// It could not be decoded.
    pub fn unknown(&self) -> bool {
        self.text.contains(char::REPLACEMENT_CHARACTER)
    }

    /// All its numbers are numbers, and of a size that fits on paper.
    pub fn sound(&self) -> bool {
        let numbers = [
            self.at.0,
            self.at.1,
            self.advance.0,
            self.advance.1,
            self.up.0,
            self.up.1,
        ];
        numbers.iter().all(|n| n.is_finite() && n.abs() < 1.0e6)
    }

    fn upright(&self) -> (f32, f32) {
        let own = self.up.0.hypot(self.up.1);
        let em = self.em();
        if own < f32::MIN_POSITIVE {
            return (0.0, -em);
        }
        (self.up.0 / own * em, self.up.1 / own * em)
    }
}

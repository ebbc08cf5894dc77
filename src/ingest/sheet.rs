//! The displayed page: its size, and where a point of the PDF falls on it.
//!
//! Takes the page's boxes and turn; gives the one coordinate system of words,
//! highlights and pictures: points, origin top left, `y` downwards.

use crate::ingest::pdf;
use lopdf::Dictionary;
use lopdf::Document;

/// US Letter, for a page that does not say its size.
const LETTER: [f64; 4] = [0.0, 0.0, 612.0, 792.0];

/// A page as displayed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub width: f32,
    pub height: f32,
    /// User space to displayed page, as `a b c d e f`.
    matrix: [f64; 6],
}

impl Sheet {
    /// The page that lopdf sees.
    pub fn of_page(doc: &Document, page: &Dictionary) -> Sheet {
        let rectangle = |key: &[u8]| {
            let items = pdf::inherited(doc, page, key)?.as_array().ok()?;
            let mut numbers = [0.0; 4];
            for (slot, item) in numbers.iter_mut().zip(items) {
                *slot = pdf::number(pdf::follow(doc, item)?)?;
            }
            let [x0, y0, x1, y1] = numbers;
            let upright = [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)];
            (items.len() >= 4 && upright[2] - upright[0] >= 1.0 && upright[3] - upright[1] >= 1.0)
                .then_some(upright)
        };
        let media = rectangle(b"MediaBox").unwrap_or(LETTER);
        let crop = rectangle(b"CropBox").unwrap_or(media);
        let shared = [
            crop[0].max(media[0]),
            crop[1].max(media[1]),
            crop[2].min(media[2]),
            crop[3].min(media[3]),
        ];
        let shown = if shared[2] - shared[0] >= 1.0 && shared[3] - shared[1] >= 1.0 {
            shared
        } else {
            media
        };
        let turn = pdf::inherited(doc, page, b"Rotate")
            .and_then(pdf::number)
            .unwrap_or(0.0);
        Sheet::new(shown, turn as i64)
    }

    /// A page with these corners in user space, turned clockwise by a multiple of 90 degrees.
    pub fn new(shown: [f64; 4], turn: i64) -> Sheet {
        let [x0, y0, x1, y1] = shown;
        let (wide, high) = (x1 - x0, y1 - y0);
        let (matrix, size) = match turn.rem_euclid(360) {
            90 => ([0.0, 1.0, 1.0, 0.0, -y0, -x0], (high, wide)),
            180 => ([-1.0, 0.0, 0.0, 1.0, x1, -y0], (wide, high)),
            270 => ([0.0, -1.0, -1.0, 0.0, y1, x1], (high, wide)),
            _ => ([1.0, 0.0, 0.0, -1.0, -x0, y1], (wide, high)),
        };
        Sheet {
            width: size.0 as f32,
            height: size.1 as f32,
            matrix,
        }
    }

    /// Where a point of user space falls.
    pub fn place(&self, x: f64, y: f64) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.matrix;
        ((a * x + c * y + e) as f32, (b * x + d * y + f) as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A point near the top left of the upright page, as seen after each turn.
    #[test]
    fn a_point_is_turned_with_the_page() {
        let place = |turn| Sheet::new([0.0, 0.0, 600.0, 800.0], turn).place(10.0, 780.0);
        assert_eq!(place(0), (10.0, 20.0));
        assert_eq!(place(90), (780.0, 10.0));
        assert_eq!(place(180), (590.0, 780.0));
        assert_eq!(place(270), (20.0, 590.0));
        assert_eq!(place(-90), place(270));
    }

    #[test]
    fn the_crop_corner_is_the_origin() {
        assert_eq!(
            Sheet::new([100.0, 100.0, 400.0, 500.0], 0).place(100.0, 500.0),
            (0.0, 0.0)
        );
    }
}

//! A photo taken at a slant, laid flat.
//!
//! Takes a picture; where the sheet in it is plainly seen and its opposite sides run towards
//! each other, gives the picture as if taken from straight above, with its place kept. What the
//! sheet lies on is painted like the sheet, unless another paper may lie there. Nothing is done where it
//! is not sure: a screen, a scan and a page that fills its picture stay as they are.

use crate::ingest::limits;
use crate::ingest::outline;
use crate::ingest::outline::Outline;
use crate::ingest::picture::Picture;
use crate::ingest::picture::WHITE;
use crate::ingest::projection::Projection;
use hayro::kurbo::Affine;
use hayro::kurbo::Point;
use hayro::kurbo::Rect;

/// Dots of the longer side of the copy in which the sheet is looked for.
const COPY: usize = 480;
/// What is around the sheet is kept, to this share of the sheet on each side.
const AROUND: f64 = 0.5;
/// Paper is at least this bright beside the sheet it lies next to, as a share.
const PAPER: f32 = 0.87;
/// More paper than this share of what is around the sheet may be another sheet.
const ANOTHER: f32 = 0.08;
/// The sheet's brightness is taken so many dots of the copy within its border.
const WITHIN: f64 = 12.0;
/// So much of the sheet, as a share, is painted over along its border: the edge itself is dark.
const EDGE: f64 = 0.004;
/// The brightness of the sheet's border is taken over so many dots.
const STRIP: usize = 12;

/// The picture as seen from straight above, if it shows a sheet at a slant.
pub fn laid_flat(picture: &Picture) -> Option<Picture> {
    let (wide, high) = (picture.frame.width, picture.frame.height);
    let side = wide.max(high).div_ceil(COPY).max(1);
    let (width, height, grey) = picture.smaller(side);
    let copy = Outline {
        width,
        height,
        grey: &grey,
    };
    let found = outline::corners(&copy)?.map(Point::from);
    let grown = Affine::scale(side as f64);
    let corners = found.map(|corner| grown * corner);
    let [a, b, c, d] = corners;
    // Between the near and the far side, so that neither is made much larger or smaller.
    let across = (a.distance(b) + d.distance(c)) / 2.0;
    let down = (a.distance(d) + b.distance(c)) / 2.0;
    let way = Projection::onto(corners, across, down)?;
    let sheet = Rect::new(0.0, 0.0, across, down);
    let room = sheet.inflate(across * AROUND, down * AROUND);
    let all = Rect::new(0.0, 0.0, wide as f64, high as f64);
    let shown = room.intersect(way.inverse().around(all)).expand();
    let (width, height) = (shown.width() as usize, shown.height() as usize);
    if width * height > limits::PICTURE_DOTS || width.max(height) > limits::PICTURE_SIDE {
        return None;
    }
    let moved = Affine::translate((shown.x0, shown.y0));
    let mut flat = picture.through(width, height, way.after(moved.into()));
    if is_alone(&copy, Projection::from(grown.inverse()).after(way), sheet) {
        let inner = sheet.inflate(-across * EDGE, -down * EDGE);
        paint_around(&mut flat, inner - shown.origin().to_vec2());
    }
    flat.frame.flat = true;
    Some(flat)
}

/// Whether nothing as bright as the sheet lies beside it. `way` leads from the sheet to the copy.
fn is_alone(copy: &Outline<'_>, way: Projection, sheet: Rect) -> bool {
    let back = way.inverse();
    let border = sheet.inflate(0.02 * sheet.width(), 0.02 * sheet.height());
    let dot = sheet.width() / (copy.width as f64).max(1.0);
    let inner = sheet.inflate(-WITHIN * dot, -WITHIN * dot);
    let (mut around, mut bright) = (0usize, 0usize);
    for y in (0..copy.height).step_by(2) {
        for x in (0..copy.width).step_by(2) {
            let place = back.at(Point::new(x as f64 + 0.5, y as f64 + 0.5));
            if border.contains(place) {
                continue;
            }
            let beside = Point::new(
                place.x.clamp(inner.x0, inner.x1.max(inner.x0)),
                place.y.clamp(inner.y0, inner.y1.max(inner.y0)),
            );
            let paper = brightest(copy, way.at(beside));
            around += 1;
            bright += usize::from(f32::from(copy.grey[y * copy.width + x]) >= PAPER * paper);
        }
    }
    bright as f32 <= ANOTHER * around as f32
}

/// The brightest dot of a few around a place.
fn brightest(copy: &Outline<'_>, place: Point) -> f32 {
    let near = |at: f64, most: usize| {
        let at = at.clamp(0.0, most as f64 - 1.0) as usize;
        at.saturating_sub(3)..(at + 4).min(most)
    };
    let mut best = 0;
    for y in near(place.y, copy.height) {
        for x in near(place.x, copy.width) {
            best = best.max(copy.grey[y * copy.width + x]);
        }
    }
    f32::from(best)
}

/// Carries on the brightness of the sheet's border beyond it: white would make the border look dark.
fn paint_around(picture: &mut Picture, sheet: Rect) {
    let (width, height) = (picture.frame.width, picture.frame.height);
    let within = |at: f64, most: usize| (at.max(0.0) as usize).min(most);
    let (left, right) = (within(sheet.x0, width), within(sheet.x1, width));
    let (top, bottom) = (within(sheet.y0, height), within(sheet.y1, height));
    if right < left + 2 * STRIP || bottom < top + 2 * STRIP {
        return;
    }
    let paper = |dots: &[u8]| dots.iter().copied().max().unwrap_or(WHITE);
    for row in picture
        .grey
        .chunks_exact_mut(width)
        .skip(top)
        .take(bottom - top)
    {
        let (first, last) = (
            paper(&row[left..left + STRIP]),
            paper(&row[right - STRIP..right]),
        );
        row[..left].fill(first);
        row[right..].fill(last);
    }
    let mut border = |from: usize, rows: std::ops::Range<usize>| {
        let line: Vec<u8> = (0..width)
            .map(|x| {
                let column = (from..from + STRIP).map(|y| picture.grey[y * width + x]);
                column.max().unwrap_or(WHITE)
            })
            .collect();
        for y in rows {
            picture.grey[y * width..][..width].copy_from_slice(&line);
        }
    };
    border(top, 0..top);
    border(bottom - STRIP, bottom..height);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::area::Area;
    use crate::ingest::picture::Frame;

    const WIDE: usize = 960;
    const HIGH: usize = 1200;
    const DESK: u8 = 70;
    const PAPER_SHADE: u8 = 220;
    /// A sheet whose right side is further away.
    const SLANTED: [(f64, f64); 4] = [
        (90.0, 80.0),
        (840.0, 170.0),
        (830.0, 1010.0),
        (70.0, 1120.0),
    ];
    const SQUARE: [(f64, f64); 4] = [(90.0, 80.0), (840.0, 80.0), (840.0, 1120.0), (90.0, 1120.0)];

    /// A sheet of 600 by 800 on a desk, with one dark mark at this place of the sheet.
    fn photo(corners: [(f64, f64); 4], mark: (f64, f64), more: Option<Rect>) -> Picture {
        let way = Projection::onto(corners.map(Point::from), 600.0, 800.0).expect("a way");
        let back = way.inverse();
        let mut grey = Vec::new();
        for y in 0..HIGH {
            for x in 0..WIDE {
                let dot = Point::new(x as f64 + 0.5, y as f64 + 0.5);
                let on = back.at(dot);
                let is_mark = (on.x - mark.0).abs() < 12.0 && (on.y - mark.1).abs() < 12.0;
                let paper = Rect::new(0.0, 0.0, 600.0, 800.0).contains(on)
                    || more.is_some_and(|more| more.contains(dot));
                let grain = ((x * 7 + y * 13) % 9) as u8;
                grey.push(match (is_mark, paper) {
                    (true, _) => 10,
                    (_, true) => PAPER_SHADE + grain,
                    _ => DESK + grain,
                });
            }
        }
        Picture::new(Frame::of_page(WIDE, HIGH, 72.0), grey).expect("a picture")
    }

    /// The area of the dark mark, in dots.
    fn mark(picture: &Picture) -> Area {
        let width = picture.frame.width;
        let dark = (0..picture.grey.len()).filter(|&n| picture.grey[n] < 40);
        let dot = |n: usize| {
            let (x, y) = ((n % width) as f32, (n / width) as f32);
            Area {
                x0: x,
                y0: y,
                x1: x + 1.0,
                y1: y + 1.0,
            }
        };
        dark.map(dot).reduce(Area::around).expect("a mark")
    }

    #[test]
    fn a_slanted_sheet_is_laid_flat_and_keeps_its_place() {
        for place in [(100.0, 100.0), (500.0, 120.0), (480.0, 700.0)] {
            let seen = photo(SLANTED, place, None);
            let flat = laid_flat(&seen).expect("a sheet");
            assert!(flat.frame.flat);
            let found = mark(&flat);
            // A square again, and where it was.
            let ratio = found.width() / found.height();
            let sheet = 750.0 / 600.0 / (940.0 / 800.0);
            assert!((ratio / sheet - 1.0).abs() < 0.12, "{ratio} {sheet}");
            let (back, true_place) = (flat.frame.on_page(found), mark(&seen));
            let near = |a: f32, b: f32| (a - b).abs() < 3.0;
            assert!(
                near(back.x0, true_place.x0) && near(back.y1, true_place.y1),
                "{back:?} {true_place:?}"
            );
        }
    }

    #[test]
    fn what_the_sheet_lies_on_goes_unless_it_is_another_sheet() {
        let dark = |picture: &Picture| picture.grey.iter().filter(|&&dot| dot < 100).count();
        let alone = laid_flat(&photo(SLANTED, (300.0, 300.0), None)).expect("a sheet");
        assert!(dark(&alone) < 1_500, "{}", dark(&alone));
        let other = Rect::new(880.0, 0.0, 960.0, 1200.0);
        let beside = laid_flat(&photo(SLANTED, (300.0, 300.0), Some(other)));
        assert!(beside.is_none_or(|picture| dark(&picture) > 20_000));
    }

    #[test]
    fn a_sheet_seen_from_above_and_a_page_that_fills_the_picture_stay() {
        assert!(laid_flat(&photo(SQUARE, (300.0, 300.0), None)).is_none());
        let white = vec![PAPER_SHADE; WIDE * HIGH];
        let page = Picture::new(Frame::of_page(WIDE, HIGH, 72.0), white).expect("a picture");
        assert!(laid_flat(&page).is_none());
    }
}

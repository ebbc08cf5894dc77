//! A grey picture of a page, and where each of its dots lies on the paper.
//!
//! Takes dots and a placement; gives the picture turned, with the placement
//! kept true, or written as a PNG to be looked at. Never decodes a picture format.

use crate::document::area::Area;
use crate::ingest::projection::Projection;
use hayro::kurbo::Affine;
use hayro::kurbo::Point;
use hayro::kurbo::Rect;
use image::ExtendedColorType;
use image::ImageEncoder;
use image::codecs::png::PngEncoder;
use serde::Deserialize;
use serde::Serialize;

/// White paper.
pub const WHITE: u8 = 255;

/// What is known of a picture besides its dots.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    pub width: usize,
    pub height: usize,
    /// Dots per inch.
    pub dpi: f32,
    /// A sheet in it was seen at a slant and laid flat.
    pub flat: bool,
    /// From dots to points of the page as displayed.
    to_page: Projection,
}

impl Frame {
    /// A picture of the displayed page, upright as the page is.
    pub fn of_page(width: usize, height: usize, dpi: f32) -> Frame {
        Frame {
            width,
            height,
            dpi,
            flat: false,
            to_page: Affine::scale(f64::from(72.0 / dpi)).into(),
        }
    }

    /// The number of dots.
    pub fn dots(&self) -> usize {
        self.width.saturating_mul(self.height)
    }

    /// A picture of another size, whose dots lie in this one as `into` says.
    pub fn seen_through(&self, width: usize, height: usize, into: Projection) -> Frame {
        Frame {
            width,
            height,
            to_page: self.to_page.after(into),
            ..*self
        }
    }

    /// From points of the upright picture, in which words are put in order, to the displayed page.
    fn upright_to_page(&self) -> Projection {
        let in_dots = Affine::scale(f64::from(self.dpi / 72.0));
        self.to_page.after(in_dots.into())
    }

    /// An area of the upright picture, in points, as it lies on the displayed page.
    pub fn on_page(&self, area: Area) -> Area {
        area_of(self.upright_to_page().around(rect_of(area)))
    }

    /// An area of the displayed page as it lies on the upright picture, at its own size.
    pub fn upright(&self, area: Area) -> Area {
        self.moved(self.upright_to_page().inverse(), area)
    }

    /// What [`Frame::upright`] did, undone.
    pub fn back(&self, area: Area) -> Area {
        self.moved(self.upright_to_page(), area)
    }

    /// Moves the middle and turns the sides by the nearest quarter: a small tilt does not make it grow.
    fn moved(&self, way: Projection, area: Area) -> Area {
        let rect = rect_of(area);
        let center = way.at(rect.center());
        let [a, b, ..] = way.near(rect.center()).as_coeffs();
        let (wide, high) = if a.abs() >= b.abs() {
            (rect.width(), rect.height())
        } else {
            (rect.height(), rect.width())
        };
        area_of(Rect::from_center_size(center, (wide, high)))
    }

    /// The width of the upright picture in points.
    pub fn upright_width(&self) -> f32 {
        self.width as f32 * 72.0 / self.dpi
    }

    /// By how many degrees lines of text are turned clockwise on the displayed page.
    pub fn turned(&self) -> f32 {
        let middle = Point::new(self.width as f64 / 2.0, self.height as f64 / 2.0);
        let [a, b, ..] = self.to_page.near(middle).as_coeffs();
        b.atan2(a).to_degrees() as f32
    }
}

/// A picture in grey, one byte a dot, row after row from the top; 255 is white.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub frame: Frame,
    pub grey: Vec<u8>,
}

impl Picture {
    /// The dots, if they are as many as the frame says.
    pub fn new(frame: Frame, grey: Vec<u8>) -> Option<Picture> {
        (frame.dots() == grey.len() && !grey.is_empty()).then_some(Picture { frame, grey })
    }

    /// The dots as a PNG.
    pub fn png(&self) -> Result<Vec<u8>, String> {
        let mut png = Vec::new();
        let (width, height) = (self.frame.width as u32, self.frame.height as u32);
        PngEncoder::new(&mut png)
            .write_image(&self.grey, width, height, ExtendedColorType::L8)
            .map_err(|error| error.to_string())?;
        Ok(png)
    }

    /// The rows of dots from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.grey.chunks_exact(self.frame.width)
    }

    /// The picture turned clockwise by so many quarters.
    pub fn turned(&self, quarters: u8) -> Picture {
        let (wide, high) = (self.frame.width, self.frame.height);
        let (w, h) = (wide as f64, high as f64);
        let mut grey = Vec::with_capacity(self.grey.len());
        let (size, into) = match quarters % 4 {
            0 => return self.clone(),
            1 => {
                for x in 0..wide {
                    grey.extend((0..high).rev().map(|y| self.grey[y * wide + x]));
                }
                ((high, wide), [0.0, -1.0, 1.0, 0.0, 0.0, h])
            }
            2 => {
                grey.extend(self.grey.iter().rev());
                ((wide, high), [-1.0, 0.0, 0.0, -1.0, w, h])
            }
            _ => {
                for x in (0..wide).rev() {
                    grey.extend((0..high).map(|y| self.grey[y * wide + x]));
                }
                ((high, wide), [0.0, 1.0, -1.0, 0.0, w, 0.0])
            }
        };
        let into = Affine::new(into).into();
        let frame = self.frame.seen_through(size.0, size.1, into);
        Picture { frame, grey }
    }

    /// The picture turned so that lines which run down by `degrees` to the right lie level.
    pub fn leveled(&self, degrees: f32) -> Picture {
        let turn = Affine::rotate(f64::from(degrees).to_radians());
        let (wide, high) = (self.frame.width as f64, self.frame.height as f64);
        let old = Point::new(wide / 2.0, high / 2.0);
        let around = turn
            .inverse()
            .transform_rect_bbox(Rect::new(0.0, 0.0, wide, high));
        let (width, height) = (around.width().ceil(), around.height().ceil());
        let into = Affine::translate(old.to_vec2())
            * turn
            * Affine::translate((-width / 2.0, -height / 2.0));
        self.through(width as usize, height as usize, into.into())
    }

    /// The picture of another size, whose dots lie in this one as `into` says.
    pub fn through(&self, width: usize, height: usize, into: Projection) -> Picture {
        let frame = self.frame.seen_through(width, height, into);
        let step = into.step();
        let mut grey = Vec::with_capacity(frame.dots());
        for row in 0..frame.height {
            // The middle of the row's first dot, then one step after the other.
            let [mut x, mut y, mut w] = into.three(Point::new(0.5, row as f64 + 0.5));
            for _ in 0..frame.width {
                grey.push(self.between((x / w - 0.5) as f32, (y / w - 0.5) as f32));
                x += step[0];
                y += step[1];
                w += step[2];
            }
        }
        Picture { frame, grey }
    }

    /// The grey between four dots; white beyond the edge.
    fn between(&self, x: f32, y: f32) -> u8 {
        let (wide, high) = (self.frame.width, self.frame.height);
        if x < -1.0 || y < -1.0 || x >= wide as f32 || y >= high as f32 {
            return WHITE;
        }
        let (left, top) = (x.floor(), y.floor());
        let (across, down) = (x - left, y - top);
        let (left, top) = (left as isize, top as isize);
        let dot = |x: isize, y: isize| -> f32 {
            if x < 0 || y < 0 || x >= wide as isize || y >= high as isize {
                return f32::from(WHITE);
            }
            f32::from(self.grey[y as usize * wide + x as usize])
        };
        let upper = dot(left, top) * (1.0 - across) + dot(left + 1, top) * across;
        let lower = dot(left, top + 1) * (1.0 - across) + dot(left + 1, top + 1) * across;
        (upper * (1.0 - down) + lower * down + 0.5) as u8
    }

    /// The mean grey of squares of `side` dots, with how many there are across and down.
    pub fn smaller(&self, side: usize) -> (usize, usize, Vec<u8>) {
        let side = side.max(1);
        let (across, down) = (self.frame.width / side, self.frame.height / side);
        let mut sums = vec![0u32; across * down];
        for (y, row) in self.rows().take(down * side).enumerate() {
            let line = &mut sums[y / side * across..][..across];
            for (sum, square) in line.iter_mut().zip(row.chunks_exact(side)) {
                *sum += square.iter().map(|&dot| u32::from(dot)).sum::<u32>();
            }
        }
        let area = (side * side) as u32;
        let means = sums.into_iter().map(|sum| (sum / area) as u8).collect();
        (across, down, means)
    }

    /// The picture as a file of the plainest kind, portable graymap.
    pub fn graymap(&self) -> Vec<u8> {
        let mut file =
            format!("P5\n{} {}\n255\n", self.frame.width, self.frame.height).into_bytes();
        file.extend_from_slice(&self.grey);
        file
    }
}

fn rect_of(area: Area) -> Rect {
    Rect::new(
        f64::from(area.x0),
        f64::from(area.y0),
        f64::from(area.x1),
        f64::from(area.y1),
    )
}

fn area_of(rect: Rect) -> Area {
    Area {
        x0: rect.x0 as f32,
        y0: rect.y0 as f32,
        x1: rect.x1 as f32,
        y1: rect.y1 as f32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A white picture at 72 dpi with one dark square.
    fn marked(width: usize, height: usize, x: usize, y: usize, side: usize) -> Picture {
        let mut grey = vec![WHITE; width * height];
        for row in y..y + side {
            grey[row * width + x..][..side].fill(0);
        }
        Picture::new(Frame::of_page(width, height, 72.0), grey).expect("a picture")
    }

    /// The area of the dark dots, in dots.
    fn dark(picture: &Picture) -> Area {
        let mut found: Option<Area> = None;
        for (y, row) in picture.rows().enumerate() {
            for x in (0..row.len()).filter(|&x| row[x] < 128) {
                let dot = Area {
                    x0: x as f32,
                    y0: y as f32,
                    x1: x as f32 + 1.0,
                    y1: y as f32 + 1.0,
                };
                found = Some(found.map_or(dot, |all| all.around(dot)));
            }
        }
        found.expect("a dark dot")
    }

    fn near(a: Area, b: Area, by: f32) -> bool {
        let close = |a: f32, b: f32| (a - b).abs() <= by;
        close(a.x0, b.x0) && close(a.y0, b.y0) && close(a.x1, b.x1) && close(a.y1, b.y1)
    }

    #[test]
    fn a_mark_keeps_its_place_on_the_page_however_the_picture_is_turned() {
        let page = marked(60, 40, 8, 5, 4);
        let place = dark(&page);
        for quarters in 0..4 {
            let turned = page.turned(quarters);
            assert_eq!(turned.frame.on_page(dark(&turned)), place, "{quarters}");
            let upright = turned.frame.upright(place);
            assert!(near(upright, dark(&turned), 0.01));
            assert!(near(turned.frame.back(upright), place, 0.01));
        }
        let right = page.turned(1);
        assert_eq!((right.frame.width, right.frame.height), (40, 60));
        assert_eq!(dark(&right).x0, 40.0 - 5.0 - 4.0);
        assert_eq!(dark(&right).y0, 8.0);
    }

    #[test]
    fn a_leveled_picture_knows_where_it_came_from() {
        let page = marked(400, 300, 350, 30, 6);
        for degrees in [-10.0, -3.0, 2.0, 14.0] {
            let level = page.leveled(degrees);
            let found = dark(&level);
            // The mark is tilted in the leveled picture: its box is a little larger than it.
            assert!(
                near(level.frame.on_page(found), dark(&page), 4.0),
                "{degrees}"
            );
            assert!((level.frame.turned() - degrees).abs() < 0.01);
        }
    }

    #[test]
    fn lines_that_run_down_to_the_right_are_leveled() {
        let (width, height) = (400usize, 300usize);
        let mut grey = vec![WHITE; width * height];
        for x in 0..width {
            let y = 100.0 + x as f32 * 5.0f32.to_radians().tan();
            for row in 0..3 {
                grey[(y as usize + row) * width + x] = 0;
            }
        }
        let page = Picture::new(Frame::of_page(width, height, 72.0), grey).expect("a picture");
        let level = dark(&page.leveled(5.0));
        assert!(level.height() < 7.0 && level.width() > 390.0, "{level:?}");
    }
}

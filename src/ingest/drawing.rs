//! A page drawn for OCR: in grey, laid flat, evened, straightened, with its place kept.
//!
//! Takes an opened PDF and a page; gives a [`Picture`] at the resolution of
//! the picture on the page, never enlarged, and makes it ready to be read. Meant for the reading child. The
//! dots are those a person would see, whatever a text layer says.

use crate::document::area::Area;
use crate::ingest::deskew;
use crate::ingest::limits;
use crate::ingest::picture::Frame;
use crate::ingest::picture::Picture;
use crate::ingest::rules;
use crate::ingest::second_reader;
use crate::ingest::shading;
use crate::ingest::slant;
use crate::ingest::visible;
use hayro::PixmapSettings;
use hayro::RenderCache;
use hayro::RenderSettings;
use hayro::hayro_interpret::InterpreterCache;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

/// Resolution of a page whose writing is drawn, not photographed.
const DRAWN: f32 = 300.0;
/// No page is drawn at less or more than this.
const LEAST: f32 = 150.0;
const MOST: f32 = 400.0;
/// Resolution of a page on the screen.
const SHOWN: f32 = 120.0;
/// A picture smaller than this share of the page does not set the resolution.
const SHARE: f32 = 0.25;
/// Pages narrower than this, in points, have nothing to read.
const NARROWEST: f32 = 8.0;
/// A smaller tilt is left: turning costs sharpness.
const TILT: f32 = 0.25;

/// Draws a page, by its index from 0, as it is.
pub fn draw(pdf: &Pdf, index: usize) -> Result<Picture, String> {
    let page = pdf
        .pages()
        .get(index)
        .ok_or("the page could not be found")?;
    let (width, height) = page.render_dimensions();
    let sound = |side: f32| side.is_finite() && side >= NARROWEST;
    if !sound(width) || !sound(height) {
        return Err("the page has no size".to_owned());
    }
    let dpi = resolution(pdf, page)?.min(fitting(width, height));
    render(page, width, height, dpi)
}

/// Draws a page as it is, to be looked at beside what was read.
pub fn show(pdf: &Pdf, index: usize) -> Result<Picture, String> {
    let page = pdf
        .pages()
        .get(index)
        .ok_or("the page could not be found")?;
    let (width, height) = page.render_dimensions();
    let sound = |side: f32| side.is_finite() && side >= NARROWEST;
    if !sound(width) || !sound(height) {
        return Err("the page has no size".to_owned());
    }
    let fits = limits::SHOWN_SIDE as f32 * 72.0 / width.max(height);
    render(page, width, height, SHOWN.min(fits))
}

/// What is done with a sheet that seems to be seen at a slant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slant {
    LaidFlat,
    AsSeen,
}

/// A picture laid flat, evened, straightened and without ruled lines: ready to be read.
pub fn ready(picture: Picture, slant: Slant) -> Picture {
    let flat = match slant {
        Slant::LaidFlat => slant::laid_flat(&picture),
        Slant::AsSeen => None,
    };
    let mut picture = flat.unwrap_or(picture);
    shading::even(&mut picture);
    shading::soften(&mut picture);
    let mut picture = straight(picture);
    rules::erase(&mut picture);
    picture
}

/// The resolution of the largest picture on the page, within reason.
fn resolution(pdf: &Pdf, page: &Page<'_>) -> Result<f32, String> {
    let cache = InterpreterCache::new();
    let drawn = second_reader::read(pdf, page, &cache, &[])?;
    let area = Area {
        x0: 0.0,
        y0: 0.0,
        x1: drawn.width,
        y1: drawn.height,
    };
    let share = |placed: &Area| visible::share(placed, &area);
    let largest = drawn
        .pictures
        .iter()
        .filter(|(placed, _)| share(placed) >= SHARE)
        .max_by(|a, b| share(&a.0).total_cmp(&share(&b.0)));
    Ok(largest.map_or(DRAWN, |(_, dpi)| dpi.clamp(LEAST, MOST)))
}

/// The resolution at which the page fits the limit on dots.
fn fitting(width: f32, height: f32) -> f32 {
    let inches = width / 72.0 * (height / 72.0);
    let by_area = (limits::PICTURE_DOTS as f32 / inches).sqrt();
    let by_side = limits::PICTURE_SIDE as f32 / (width.max(height) / 72.0);
    by_area.min(by_side)
}

fn render(page: &Page<'_>, width: f32, height: f32, dpi: f32) -> Result<Picture, String> {
    let dots = |points: f32| (points * dpi / 72.0).round().max(1.0);
    // A little over, as the size is rounded down.
    let scale = |points: f32| (dots(points) + 0.01) / points;
    let settings = PixmapSettings {
        x_scale: scale(width),
        y_scale: scale(height),
        bg_color: WHITE,
    };
    let drawn = catch_unwind(AssertUnwindSafe(|| {
        hayro::render(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &settings,
        )
    }))
    .map_err(|_| "the page has a picture or operator that could not be drawn".to_owned())?;
    let frame = Frame::of_page(drawn.width().into(), drawn.height().into(), dpi);
    let grey = drawn
        .data()
        .iter()
        .map(|dot| {
            let [red, green, blue] = [dot.r, dot.g, dot.b].map(u32::from);
            ((77 * red + 150 * green + 29 * blue) >> 8) as u8
        })
        .collect();
    Picture::new(frame, grey).ok_or_else(|| "the page has no size".to_owned())
}

/// Lines laid level; whether upright or upside down is for the reading to find.
fn straight(picture: Picture) -> Picture {
    let lie = deskew::lie(&picture);
    let level = if lie.sideways {
        picture.turned(1)
    } else {
        picture
    };
    if lie.tilt.abs() < TILT {
        return level;
    }
    level.leveled(lie.tilt)
}

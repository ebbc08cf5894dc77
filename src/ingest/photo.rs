//! Pictures as papers: a photo, a screenshot, the pages of a fax.
//!
//! Takes the bytes of a PNG, JPEG, WebP or TIFF; gives one page for each
//! picture, unread, and each page drawn in grey for OCR. A picture has no size
//! on paper, so its longer side is taken for that of a letter page. Meant for
//! the reading child.

use crate::document::page::Page;
use crate::document::page::PageSource;
use crate::document::page::Remark;
use crate::ingest::error::ReadError;
use crate::ingest::kind::Kind;
use crate::ingest::limits;
use crate::ingest::picture::Frame;
use crate::ingest::picture::Picture;
use crate::ingest::reading::Reading;
use image::DynamicImage;
use image::ImageDecoder;
use image::ImageReader;
use image::metadata::Orientation;
use std::io::Cursor;
use tiff::decoder::Decoder;
use tiff::decoder::DecodingResult;
use tiff::tags::Tag;

/// The longer side of a letter page, in inches.
const LONG_SIDE: f32 = 11.0;
/// A picture is read at no less and no more dots per inch than this.
const LEAST: f32 = 50.0;
const MOST: f32 = 600.0;
/// A picture both of whose sides are shorter than this, in dots, is a logo or a button.
pub const SMALL: usize = 400;

/// A picture taken apart: how wide and high it is, and its grey dots.
struct Grey {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

/// The pages of a picture file, unread.
///
/// # Errors
///
/// [`ReadError::Damaged`] where no picture in the file can be decoded within the limits.
pub fn read(kind: Kind, bytes: &[u8]) -> Result<Reading, ReadError> {
    let sizes = match kind {
        Kind::Tiff => sizes_of_fax(bytes)?,
        _ => vec![size_of_photo(bytes)?],
    };
    let count = sizes.len();
    let pages = sizes.into_iter().take(limits::PAGES).zip(1..).map(page);
    let pages: Vec<Page> = pages.collect();
    let mut remarks = Vec::new();
    if pages.len() < count {
        remarks.push(Remark::PagesLeftOut {
            read: pages.len() as u32,
            of: count as u32,
        });
    }
    Ok(Reading {
        pages,
        remarks,
        enclosed: Vec::new(),
    })
}

/// One picture of the file in grey, as it is, by its index from 0.
///
/// # Errors
///
/// One clause that says why it could not be drawn.
pub fn draw(kind: Kind, bytes: &[u8], index: usize) -> Result<Picture, String> {
    let grey = match kind {
        Kind::Tiff => fax_page(bytes, index).map_err(|error| error.to_string())?,
        _ => photo(bytes).map_err(|error| error.to_string())?,
    };
    let dpi = resolution(grey.width, grey.height);
    let frame = Frame::of_page(grey.width, grey.height, dpi);
    Picture::new(frame, grey.dots).ok_or_else(|| "the picture has no size".to_owned())
}

/// One picture of the file to be looked at, as it was taken, by its index from 0.
///
/// # Errors
///
/// One clause that says why it could not be drawn.
pub fn show(kind: Kind, bytes: &[u8], index: usize) -> Result<Picture, String> {
    let grey = match kind {
        Kind::Tiff => fax_page(bytes, index).map_err(|error| error.to_string())?,
        _ => photo(bytes).map_err(|error| error.to_string())?,
    };
    let no_size = || "the picture has no size".to_owned();
    let (width, height) = (grey.width as u32, grey.height as u32);
    let mut image = image::GrayImage::from_raw(width, height, grey.dots).ok_or_else(no_size)?;
    let side = limits::SHOWN_SIDE as u32;
    if width.max(height) > side {
        let share = f64::from(side) / f64::from(width.max(height));
        let less = |dots: u32| ((f64::from(dots) * share) as u32).max(1);
        image = image::imageops::thumbnail(&image, less(width), less(height));
    }
    let (width, height) = (image.width() as usize, image.height() as usize);
    let frame = Frame::of_page(width, height, resolution(width, height));
    Picture::new(frame, image.into_raw()).ok_or_else(no_size)
}

/// Whether the picture is too small to be a page.
pub fn is_small(kind: Kind, bytes: &[u8]) -> bool {
    let size = match kind {
        Kind::Tiff => return false,
        _ => size_of_photo(bytes),
    };
    size.is_ok_and(|(width, height)| width < SMALL && height < SMALL)
}

fn page(((width, height), number): ((usize, usize), u32)) -> Page {
    let points = 72.0 / resolution(width, height);
    Page {
        number,
        width: width as f32 * points,
        height: height as f32 * points,
        source: PageSource::Unread,
        lines: Vec::new(),
        remarks: vec![Remark::PictureWithoutText],
    }
}

/// Dots per inch, if the longer side is that of a letter page.
fn resolution(width: usize, height: usize) -> f32 {
    (width.max(height) as f32 / LONG_SIDE).clamp(LEAST, MOST)
}

fn damaged(why: impl std::fmt::Display) -> ReadError {
    let why: String = why.to_string().chars().take(120).collect();
    ReadError::DamagedPicture { why }
}

fn within(width: usize, height: usize) -> Result<(usize, usize), ReadError> {
    let fits = width.saturating_mul(height) <= limits::PICTURE_DOTS
        && width.max(height) <= limits::PICTURE_SIDE;
    let has_size = width > 0 && height > 0;
    if fits && has_size {
        Ok((width, height))
    } else {
        Err(damaged(format!("it is {width} by {height} dots")))
    }
}

fn reader(bytes: &[u8]) -> Result<impl ImageDecoder + '_, ReadError> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(damaged)?;
    let mut allowed = image::Limits::default();
    allowed.max_image_width = Some(limits::PICTURE_SIDE as u32);
    allowed.max_image_height = Some(limits::PICTURE_SIDE as u32);
    allowed.max_alloc = Some(limits::PICTURE_DOTS as u64 * 4);
    reader.limits(allowed);
    reader.into_decoder().map_err(damaged)
}

/// Width and height as the picture is to be seen.
fn size_of_photo(bytes: &[u8]) -> Result<(usize, usize), ReadError> {
    let mut decoder = reader(bytes)?;
    let (width, height) = decoder.dimensions();
    let (width, height) = within(width as usize, height as usize)?;
    Ok(
        match decoder.orientation().unwrap_or(Orientation::NoTransforms) {
            Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH => (height, width),
            _ => (width, height),
        },
    )
}

fn photo(bytes: &[u8]) -> Result<Grey, ReadError> {
    let mut decoder = reader(bytes)?;
    let (width, height) = decoder.dimensions();
    within(width as usize, height as usize)?;
    let way = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    image.apply_orientation(way);
    let opaque = on_white(image);
    Ok(Grey {
        width: opaque.width() as usize,
        height: opaque.height() as usize,
        dots: opaque.into_raw(),
    })
}

/// In grey, on white where the picture lets something shine through.
fn on_white(image: DynamicImage) -> image::GrayImage {
    if !image.color().has_alpha() {
        return image.into_luma8();
    }
    let through = image.into_luma_alpha8();
    image::GrayImage::from_fn(through.width(), through.height(), |x, y| {
        let [grey, cover] = through.get_pixel(x, y).0.map(u32::from);
        image::Luma([((grey * cover + 255 * (255 - cover)) / 255) as u8])
    })
}

fn decoder(bytes: &[u8]) -> Result<Decoder<Cursor<&[u8]>>, ReadError> {
    let mut allowed = tiff::decoder::Limits::default();
    allowed.decoding_buffer_size = limits::PICTURE_DOTS * 4;
    allowed.intermediate_buffer_size = limits::PICTURE_DOTS * 4;
    let decoder = Decoder::new(Cursor::new(bytes)).map_err(damaged)?;
    Ok(decoder.with_limits(allowed))
}

fn sizes_of_fax(bytes: &[u8]) -> Result<Vec<(usize, usize)>, ReadError> {
    let mut decoder = decoder(bytes)?;
    let mut sizes = Vec::new();
    loop {
        let (width, height) = decoder.dimensions().map_err(damaged)?;
        let (width, height) = within(width as usize, height as usize)?;
        let (across, down) = squared(&mut decoder, width, height);
        sizes.push((across, down));
        if sizes.len() > limits::PAGES || !decoder.more_images() {
            return Ok(sizes);
        }
        if decoder.next_image().is_err() {
            return Ok(sizes);
        }
    }
}

/// A fax has twice as many dots across as down: its size when they are square.
fn squared(decoder: &mut Decoder<Cursor<&[u8]>>, width: usize, height: usize) -> (usize, usize) {
    let mut per_inch = |tag: Tag| decoder.get_tag_f32(tag).ok().filter(|v| *v > 0.0);
    let (Some(across), Some(down)) = (per_inch(Tag::XResolution), per_inch(Tag::YResolution))
    else {
        return (width, height);
    };
    let ratio = across / down;
    if (0.9..1.1).contains(&ratio) || !(0.2..5.0).contains(&ratio) {
        return (width, height);
    }
    (width, (height as f32 * ratio) as usize)
}

fn fax_page(bytes: &[u8], index: usize) -> Result<Grey, ReadError> {
    let mut decoder = decoder(bytes)?;
    for _ in 0..index {
        decoder.next_image().map_err(damaged)?;
    }
    let (width, height) = decoder.dimensions().map_err(damaged)?;
    let (width, height) = within(width as usize, height as usize)?;
    let kind = decoder.colortype().map_err(damaged)?;
    let (across, down) = squared(&mut decoder, width, height);
    let data = decoder.read_image().map_err(damaged)?;
    let samples: usize = match kind {
        tiff::ColorType::Gray(_) => 1,
        tiff::ColorType::GrayA(_) => 2,
        tiff::ColorType::RGB(_) => 3,
        tiff::ColorType::RGBA(_) | tiff::ColorType::CMYK(_) => 4,
        other => {
            return Err(damaged(format!(
                "colours of a kind that is not read ({other:?})"
            )));
        }
    };
    let bytes = match data {
        DecodingResult::U8(bytes) => bytes,
        DecodingResult::U16(wide) => wide.into_iter().map(|v| (v >> 8) as u8).collect(),
        _ => return Err(damaged("dots of a kind that is not read")),
    };
    let one_bit = kind == tiff::ColorType::Gray(1);
    let dots: Vec<u8> = if one_bit {
        let row = width.div_ceil(8);
        let bit =
            |x: usize, line: &[u8]| (line.get(x / 8).copied().unwrap_or(255) >> (7 - x % 8)) & 1;
        let lines = bytes.chunks(row.max(1)).take(height);
        lines
            .flat_map(|line| (0..width).map(move |x| bit(x, line) * 255))
            .collect()
    } else {
        let inverted = matches!(kind, tiff::ColorType::CMYK(_));
        let grey = |dot: &[u8]| {
            let sum: u32 = dot.iter().take(samples.min(3)).map(|v| u32::from(*v)).sum();
            let grey = (sum / samples.min(3) as u32) as u8;
            if inverted { 255 - grey } else { grey }
        };
        bytes.chunks_exact(samples).map(grey).collect()
    };
    if dots.len() < width * height {
        return Err(damaged("it ends early"));
    }
    if (across, down) == (width, height) {
        return Ok(Grey {
            width,
            height,
            dots,
        });
    }
    // Each row as often as makes the dots square.
    let rows = (0..down).map(|y| y * height / down.max(1));
    let dots = rows
        .flat_map(|y| dots[y * width..(y + 1) * width].iter().copied())
        .collect();
    Ok(Grey {
        width,
        height: down,
        dots,
    })
}

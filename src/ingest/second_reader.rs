//! The second reader: `hayro`, which draws the page and tells of each stroke.
//!
//! Takes a page; gives its glyphs in the order they are painted, with the
//! colors that tell which can be seen, and what else was painted where.
//! The only module that knows hayro's drawing interface. Never decodes a picture.

use crate::document::area::Area;
use crate::document::word::Origin;
use crate::ingest::glyph::Glyph;
use crate::ingest::glyph::Sight;
use crate::ingest::limits;
use hayro::hayro_interpret::BlendMode;
use hayro::hayro_interpret::ClipPath;
use hayro::hayro_interpret::Context;
use hayro::hayro_interpret::Device;
use hayro::hayro_interpret::DrawMode;
use hayro::hayro_interpret::DrawProps;
use hayro::hayro_interpret::Image;
use hayro::hayro_interpret::ImageDrawProps;
use hayro::hayro_interpret::InterpreterCache;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::Paint;
use hayro::hayro_interpret::RenderContent;
use hayro::hayro_interpret::SoftMask;
use hayro::hayro_interpret::font::Glyph as DrawnGlyph;
use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::interpret_page;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::Affine;
use hayro::kurbo::BezPath;
use hayro::kurbo::PathEl;
use hayro::kurbo::Point;
use hayro::kurbo::Rect;
use hayro::kurbo::Shape;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::panic::resume_unwind;

/// A color as parts of red, green and blue.
pub type Color = [f32; 3];

/// What is known of a glyph's painting.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// Its turn among all that is painted.
    pub turn: u32,
    /// Its color; `None` when it is a pattern.
    pub color: Option<Color>,
    /// How far it hides what is under it, 0 to 1.
    pub opacity: f32,
    /// The part of the page where it may show.
    pub clip: Area,
}

/// An area painted with something other than text.
#[derive(Clone, Debug)]
pub struct Painted {
    pub turn: u32,
    pub area: Area,
    /// Its outline where that is not the area itself.
    outline: Option<BezPath>,
    /// Its color; `None` for pictures and patterns.
    pub color: Option<Color>,
    /// Nothing under it can be seen.
    pub opaque: bool,
    pub picture: bool,
}

impl Painted {
    /// Whether the point lies in it.
    pub fn covers(&self, (x, y): (f32, f32)) -> bool {
        let inside =
            x >= self.area.x0 && x <= self.area.x1 && y >= self.area.y0 && y <= self.area.y1;
        let point = Point::new(f64::from(x), f64::from(y));
        inside
            && self
                .outline
                .as_ref()
                .is_none_or(|outline| outline.contains(point))
    }
}

/// All that was drawn on a page.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    pub width: f32,
    pub height: f32,
    pub glyphs: Vec<Glyph>,
    /// One for each glyph.
    pub inks: Vec<Ink>,
    pub painted: Vec<Painted>,
    /// Where pictures stand, and their dots per inch there.
    pub pictures: Vec<(Area, f32)>,
    /// Lines were stroked, or shapes filled, too thin to hide anything.
    pub lines: u32,
}

/// What a page looks like, or why it could not be drawn. `fields` are the areas of
/// form fields on the displayed page.
pub fn read<'a>(
    pdf: &'a Pdf,
    page: &Page<'a>,
    cache: &InterpreterCache<'a>,
    fields: &[Area],
) -> Result<Drawn, String> {
    let attempt = catch_unwind(AssertUnwindSafe(|| {
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let start = Affine::new(page.initial_transform(true).as_coeffs());
        let mut canvas = Canvas {
            drawn: Drawn {
                width,
                height,
                ..Drawn::default()
            },
            clips: Vec::new(),
            groups: Vec::new(),
            turn: 0,
            fields,
            annotations: false,
            calls: 0,
        };
        for part in [RenderContent::PAGE, RenderContent::ANNOTATIONS] {
            canvas.annotations = part == RenderContent::ANNOTATIONS;
            canvas.clips.clear();
            canvas.groups.clear();
            let settings = InterpreterSettings {
                render_content: part,
                ..InterpreterSettings::default()
            };
            let mut context = Context::new(start, bounds, cache, pdf.xref(), settings);
            interpret_page(page, &mut context, &mut canvas);
        }
        canvas.drawn
    }));
    attempt.map_err(|why| match why.downcast_ref() {
        Some(TooMuch) => "more drawing than a page may have".to_owned(),
        None => "an operator or font it does not know".to_owned(),
    })
}

/// Why a drawing was broken off.
struct TooMuch;

struct Canvas<'f> {
    drawn: Drawn,
    clips: Vec<Area>,
    /// For each open group, whether it lets nothing through.
    groups: Vec<bool>,
    turn: u32,
    fields: &'f [Area],
    annotations: bool,
    calls: u32,
}

impl Canvas<'_> {
    /// Counts what is asked of the canvas. hayro cannot be told to stop, and forms that
    /// draw each other can ask without end: so the drawing is broken off like a panic.
    fn count(&mut self) {
        self.calls += 1;
        if self.calls > limits::DRAWS {
            resume_unwind(Box::new(TooMuch));
        }
    }

    fn page(&self) -> Area {
        Area {
            x0: 0.0,
            y0: 0.0,
            x1: self.drawn.width,
            y1: self.drawn.height,
        }
    }

    fn clip(&self) -> Area {
        self.clips.last().copied().unwrap_or_else(|| self.page())
    }

    fn solid(&self) -> bool {
        self.groups.iter().all(|solid| *solid)
    }

    fn narrow(&mut self, to: Area) {
        let clip = self.clip();
        self.clips.push(Area {
            x0: clip.x0.max(to.x0),
            y0: clip.y0.max(to.y0),
            x1: clip.x1.min(to.x1),
            y1: clip.y1.min(to.y1),
        });
    }

    /// Remembers an area painted over; thin ones cannot hide text.
    fn paint(
        &mut self,
        area: Area,
        outline: Option<BezPath>,
        color: Option<Color>,
        opaque: bool,
        picture: bool,
    ) {
        self.turn += 1;
        let clip = self.clip();
        let seen = Area {
            x0: area.x0.max(clip.x0),
            y0: area.y0.max(clip.y0),
            x1: area.x1.min(clip.x1),
            y1: area.y1.min(clip.y1),
        };
        if seen.width() < 2.0 || seen.height() < 2.0 || self.drawn.painted.len() >= limits::PAINTS {
            self.drawn.lines += 1;
            return;
        }
        let opaque = opaque && self.solid();
        self.drawn.painted.push(Painted {
            turn: self.turn,
            area: seen,
            outline,
            color,
            opaque,
            picture,
        });
    }

    fn fill(&mut self, path: BezPath, props: &DrawProps<'_>) {
        let area = area_of(path.bounding_box());
        let (color, opacity) = ink(&props.paint);
        let opaque =
            opacity > 0.99 && props.blend_mode == BlendMode::Normal && props.soft_mask.is_none();
        let pattern = color.is_none();
        let outline = (!is_rectangle(&path)).then_some(path);
        self.paint(area, outline, color, opaque && !pattern, false);
    }

    /// A thick straight stroke hides what is under it like a box.
    fn stroke(&mut self, path: &BezPath, width: f32, props: &DrawProps<'_>) {
        let scale = props.transform.determinant().abs().sqrt() as f32;
        let half = width * scale / 2.0;
        if half < 2.0 {
            self.turn += 1;
            self.drawn.lines += 1;
            return;
        }
        let (color, opacity) = ink(&props.paint);
        let opaque =
            opacity > 0.99 && props.blend_mode == BlendMode::Normal && props.soft_mask.is_none();
        let mut last = Point::ZERO;
        for element in path.elements().iter().take(limits::REMARKS * 10) {
            match element {
                PathEl::MoveTo(to) => last = *to,
                PathEl::LineTo(to) => {
                    let level = (to.y - last.y).abs() < 1.0;
                    let upright = (to.x - last.x).abs() < 1.0;
                    if level || upright {
                        let mut area = area_of(Rect::from_points(last, *to));
                        if level {
                            area.y0 -= half;
                            area.y1 += half;
                        } else {
                            area.x0 -= half;
                            area.x1 += half;
                        }
                        self.paint(area, None, color, opaque && color.is_some(), false);
                    }
                    last = *to;
                }
                _ => {}
            }
        }
    }
}

impl<'a> Device<'a> for Canvas<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.count();
        let placed = props.transform * path.clone();
        match mode {
            DrawMode::Fill(_) => self.fill(placed, &props),
            DrawMode::Stroke(stroke) => self.stroke(&placed, stroke.line_width, &props),
            DrawMode::FillAndStroke(..) => self.fill(placed, &props),
            DrawMode::Invisible => {}
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.count();
        self.narrow(area_of(clip.path.bounding_box()));
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.count();
        self.narrow(area_of(*rect));
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(
        &mut self,
        opacity: f32,
        mask: Option<SoftMask<'a>>,
        blend: BlendMode,
    ) {
        self.groups
            .push(opacity > 0.99 && mask.is_none() && blend == BlendMode::Normal);
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.count();
        self.turn += 1;
        let (color, opacity) = ink(&props.paint);
        let invisible = matches!(mode, DrawMode::Invisible);
        for drawn in run.glyphs() {
            if self.drawn.glyphs.len() >= limits::GLYPHS {
                return;
            }
            let place = props.transform * drawn.transform();
            let map = |x: f64, y: f64| {
                let point = place * Point::new(x, y);
                (point.x as f32, point.y as f32)
            };
            let wide = match &**drawn {
                DrawnGlyph::Outline(outline) => outline.advance_width(),
                DrawnGlyph::Type3(procedure) => procedure.advance_width(),
            };
            let text = match drawn.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => char::REPLACEMENT_CHARACTER.to_string(),
            };
            let at = map(0.0, 0.0);
            let end = map(f64::from(wide.unwrap_or(500.0)), 0.0);
            let top = map(0.0, 1000.0);
            let mut glyph = Glyph {
                text,
                at,
                advance: (end.0 - at.0, end.1 - at.1),
                up: (top.0 - at.0, top.1 - at.1),
                font: None,
                origin: Origin::Text,
                sight: if invisible {
                    Sight::Invisible
                } else {
                    Sight::Seen
                },
                mended: false,
                agreed: false,
            };
            if !glyph.sound() {
                continue;
            }
            let (x, y) = glyph.center();
            let within =
                |a: &Area| x >= a.x0 - 1.0 && x <= a.x1 + 1.0 && y >= a.y0 - 1.0 && y <= a.y1 + 1.0;
            if self.annotations && self.fields.iter().any(within) {
                glyph.origin = Origin::FormField;
            }
            self.drawn.glyphs.push(glyph);
            self.drawn.inks.push(Ink {
                turn: self.turn,
                color,
                opacity,
                clip: self.clip(),
            });
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.count();
        // hayro places the picture's pixels, not the unit square.
        let pixels = Rect::new(
            0.0,
            0.0,
            f64::from(image.width()),
            f64::from(image.height()),
        );
        let placed = (props.transform * pixels.to_path(0.1)).bounding_box();
        let points_a_dot = props.transform.determinant().abs().sqrt() as f32;
        if points_a_dot > 0.0 && self.drawn.pictures.len() < limits::PAINTS {
            let dpi = 72.0 / points_a_dot;
            self.drawn.pictures.push((area_of(placed), dpi));
        }
        let opaque = match &image {
            Image::Stencil(_) => false,
            Image::Raster(raster) => {
                let about = raster.stream().dict();
                !about.contains_key(b"SMask".as_slice()) && !about.contains_key(b"Mask".as_slice())
            }
        };
        let opaque = opaque && props.blend_mode == BlendMode::Normal && props.soft_mask.is_none();
        self.paint(area_of(placed), None, None, opaque, true);
    }
}

fn area_of(rect: Rect) -> Area {
    Area {
        x0: rect.x0 as f32,
        y0: rect.y0 as f32,
        x1: rect.x1 as f32,
        y1: rect.y1 as f32,
    }
}

/// The color of a paint and how far it hides what is under it.
fn ink(paint: &Paint<'_>) -> (Option<Color>, f32) {
    match paint {
        Paint::Color(color) => {
            let [red, green, blue, opacity] = color.to_rgba().components();
            (Some([red, green, blue]), opacity)
        }
        Paint::Pattern(_) => (None, 1.0),
    }
}

/// Whether a path is one upright rectangle.
fn is_rectangle(path: &BezPath) -> bool {
    let mut points: Vec<Point> = Vec::new();
    for element in path.elements() {
        match element {
            PathEl::MoveTo(point) if points.is_empty() => points.push(*point),
            PathEl::LineTo(point) => points.push(*point),
            PathEl::ClosePath => {}
            _ => return false,
        }
    }
    if points.len() == 5 && points[0] == points[4] {
        points.pop();
    }
    let level = |a: Point, b: Point| (a.x - b.x).abs() < 0.01 || (a.y - b.y).abs() < 0.01;
    points.len() == 4 && (0..4).all(|i| level(points[i], points[(i + 1) % 4]))
}

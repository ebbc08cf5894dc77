//! Which glyphs a person looking at the page can see.
//!
//! Takes what the second reader drew; marks each glyph's sight: off the page,
//! tiny, in the color of its ground, or covered by something painted later.
//! Where the ground is a picture or a pattern the glyph counts as seen.

use crate::document::area::Area;
use crate::document::page::Remark;
use crate::ingest::glyph::Glyph;
use crate::ingest::glyph::Sight;
use crate::ingest::limits;
use crate::ingest::second_reader::Color;
use crate::ingest::second_reader::Drawn;
use crate::ingest::second_reader::Ink;
use crate::ingest::second_reader::Painted;
use crate::ingest::words::Run;

/// Smaller text than this, in points, cannot be read.
const TINY: f32 = 1.0;
/// Colors that differ by no more than this in any part look alike.
const ALIKE: f32 = 0.08;
/// Paper is white until something is painted on it.
const PAPER: Color = [1.0, 1.0, 1.0];
/// Height of the bands by which painted areas are looked up, in points.
const BAND: f32 = 12.0;
/// A picture over this share of the page is a picture of the page.
pub const WHOLE_PAGE: f32 = 0.6;

/// Marks what cannot be seen.
pub fn judge(drawn: &mut Drawn) {
    let page = Area {
        x0: 0.0,
        y0: 0.0,
        x1: drawn.width,
        y1: drawn.height,
    };
    let bands = Bands::new(&drawn.painted, drawn.height);
    for (glyph, ink) in drawn.glyphs.iter_mut().zip(&drawn.inks) {
        if glyph.sight == Sight::Seen {
            glyph.sight = sight(glyph, ink, &page, &drawn.painted, &bands);
        }
    }
}

/// Marks what lies off the page, for glyphs of which nothing more is known.
pub fn judge_place(glyphs: &mut [Glyph], page: &Area) {
    for glyph in glyphs.iter_mut().filter(|glyph| glyph.sight == Sight::Seen) {
        if !holds(page, glyph.center(), 0.0) {
            glyph.sight = Sight::OffPage;
        } else if glyph.em() < TINY {
            glyph.sight = Sight::Tiny;
        }
    }
}

fn sight(glyph: &Glyph, ink: &Ink, page: &Area, painted: &[Painted], bands: &Bands) -> Sight {
    let center = glyph.center();
    if !holds(page, center, 0.0) || !holds(&ink.clip, center, 1.0) {
        return Sight::OffPage;
    }
    if glyph.em() < TINY {
        return Sight::Tiny;
    }
    let mut ground = Some(PAPER);
    let mut cover: Option<&Painted> = None;
    for &index in bands.at(center.1) {
        let paint = &painted[index as usize];
        if !paint.covers(center) {
            continue;
        }
        if paint.turn < ink.turn {
            if paint.opaque || paint.color.is_none() {
                ground = paint.color;
            } else if paint.color != ground {
                // Half-transparent paint over something: what shows is not known.
                ground = None;
            }
        } else if paint.opaque && paint.area.width().min(paint.area.height()) >= 0.4 * glyph.em() {
            cover = Some(paint);
        }
    }
    if let Some(cover) = cover {
        return if cover.picture && share(&cover.area, page) > WHOLE_PAGE {
            Sight::UnderPicture
        } else {
            Sight::Covered
        };
    }
    let alike = |a: Color, b: Color| (0..3).all(|i| (a[i] - b[i]).abs() <= ALIKE);
    match (ink.color, ground) {
        _ if ink.opacity < ALIKE => Sight::Faint,
        (Some(color), Some(ground)) if alike(color, ground) => Sight::Faint,
        _ => Sight::Seen,
    }
}

/// The share of the page that an area takes.
pub fn share(area: &Area, page: &Area) -> f32 {
    let (wide, high) = (
        area.shared_width(page).max(0.0),
        area.shared_height(page).max(0.0),
    );
    wide * high / (page.width() * page.height()).max(1.0)
}

fn holds(area: &Area, (x, y): (f32, f32), margin: f32) -> bool {
    x >= area.x0 - margin && x <= area.x1 + margin && y >= area.y0 - margin && y <= area.y1 + margin
}

/// Painted areas by height on the page, so that each glyph asks only a few.
struct Bands {
    bands: Vec<Vec<u32>>,
}

impl Bands {
    fn new(painted: &[Painted], height: f32) -> Bands {
        let count = ((height / BAND) as usize + 1).clamp(1, 2_000);
        let mut bands = vec![Vec::new(); count];
        let band = |y: f32| ((y / BAND).max(0.0) as usize).min(count - 1);
        for (index, paint) in painted.iter().enumerate() {
            for slot in &mut bands[band(paint.area.y0)..=band(paint.area.y1)] {
                slot.push(index as u32);
            }
        }
        Bands { bands }
    }

    fn at(&self, y: f32) -> &[u32] {
        let band = ((y / BAND).max(0.0) as usize).min(self.bands.len() - 1);
        &self.bands[band]
    }
}

/// What to tell of words that cannot be seen, those near each other together.
pub fn remarks(hidden: &[Run], picture_page: bool) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let layer = |sight: Sight| {
        matches!(sight, Sight::UnderPicture) || (sight == Sight::Invisible && picture_page)
    };
    let over_picture = hidden.iter().filter(|run| layer(run.sight)).count();
    if over_picture > 0 {
        remarks.push(Remark::HiddenLayer {
            words: over_picture as u32,
        });
    }
    let mut groups: Vec<(bool, Area, u32)> = Vec::new();
    for run in hidden.iter().filter(|run| !layer(run.sight)) {
        let covered = run.sight == Sight::Covered;
        let area = run.word.area;
        let beside = groups
            .iter()
            .rposition(|(kind, group, _)| *kind == covered && near(group, &area));
        match beside.or((groups.len() >= limits::REMARKS).then(|| groups.len() - 1)) {
            Some(index) => {
                let (_, group, words) = &mut groups[index];
                *group = group.around(area);
                *words += 1;
            }
            None => groups.push((covered, area, 1)),
        }
    }
    remarks.extend(
        groups
            .into_iter()
            .map(|(covered, area, words)| match covered {
                true => Remark::CoveredText { area, words },
                false => Remark::HiddenText { area, words },
            }),
    );
    remarks
}

fn near(group: &Area, area: &Area) -> bool {
    const REACH: f32 = 30.0;
    group.shared_width(area) > -REACH && group.shared_height(area) > -REACH
}

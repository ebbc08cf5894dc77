//! The four corners of a sheet that lies on something darker and was photographed at a slant.
//!
//! Takes a small grey copy of a picture; gives the corners of the sheet, if each of its sides
//! is plainly seen and they do not run side by side. A page that fills its picture, a screen and
//! a scan have no such sides and are left as they are. Never changes a picture.

use std::f64::consts::PI;

/// A place in the copy, in dots.
pub type Dot = (f64, f64);

/// What lies on either side of an edge is looked at over so many dots, with one between them.
const BAND: usize = 5;
/// An edge found is then placed by what lies right beside it, over so many dots.
const SHARP: usize = 2;
/// The sheet is brighter than what it lies on by this share.
const BRIGHTER: f32 = 0.07;
/// No more than this share is counted: one strong edge does not stand for a long faint one.
const FULL: f32 = 0.25;
/// The border of a picture is so many dots wide.
const BORDER: usize = 4;
/// Sides lean no more than this, as a slope.
const LEAN: f64 = 0.4;
/// Each side lies in this share of the picture, from its own border.
const REACH: f64 = 0.48;
/// Lines are looked for at every so many dots, and placed more finely afterwards.
const COARSE: usize = 3;
/// A line seen along less than this share of the picture is none.
const LITTLE: f32 = 0.3;
/// So many lines are tried for each side.
const LINES: usize = 7;
/// A side is seen along this share of its length.
const SEEN: f64 = 0.75;
/// And so much of it is in the picture.
const INSIDE: f64 = 0.5;
/// The sheet covers this share of the picture.
const COVERS: f64 = 0.25;
/// Opposite sides that differ by fewer degrees run side by side.
const ASKEW: f64 = 0.5;
/// Opposite sides differ no more than this, in degrees: more is no sheet.
const MOST_ASKEW: f64 = 30.0;
/// The corners of a sheet are no sharper than this, in degrees.
const SHARPEST: f64 = 60.0;

/// A grey copy, row after row.
pub struct Outline<'a> {
    pub width: usize,
    pub height: usize,
    pub grey: &'a [u8],
}

/// A line `across = start + lean * along`, with what speaks for it up to each step along.
struct Side {
    start: f64,
    lean: f64,
    weight: f32,
    seen: Vec<u32>,
}

/// The corners of the sheet from the top left in clockwise order.
pub fn corners(copy: &Outline<'_>) -> Option<[Dot; 4]> {
    if copy.width < 8 * BAND || copy.height < 8 * BAND || fills(copy) {
        return None;
    }
    let upright = Edges::across(copy.width, copy.height, |x, y| {
        copy.grey[y * copy.width + x]
    });
    let level = Edges::across(copy.height, copy.width, |x, y| {
        copy.grey[x * copy.width + y]
    });
    let [left, right] = [upright.sides(true), upright.sides(false)];
    let [top, bottom] = [level.sides(true), level.sides(false)];
    let mut best: Option<(f64, [Dot; 4])> = None;
    for (left, right) in pairs(&left, &right) {
        for (top, bottom) in pairs(&top, &bottom) {
            let sides = [left, top, right, bottom];
            if let Some((worth, corners)) = sheet(copy, sides)
                && best.is_none_or(|(most, _)| worth > most)
            {
                best = Some((worth, corners));
            }
        }
    }
    let (_, corners) = best?;
    is_askew(&corners).then_some(corners)
}

/// Whether the picture is as bright along its border as paper: then nothing lies around the sheet.
fn fills(copy: &Outline<'_>) -> bool {
    let mut shades: Vec<u8> = copy.grey.to_vec();
    let place = shades.len() * 9 / 10;
    let (_, paper, _) = shades.select_nth_unstable(place);
    let paper = f32::from(*paper) * (1.0 - BRIGHTER);
    let (mut all, mut bright) = (0usize, 0usize);
    for (y, row) in copy.grey.chunks_exact(copy.width).enumerate() {
        let whole = y < BORDER || y + BORDER >= copy.height;
        let ends = [&row[..BORDER], &row[copy.width - BORDER..]];
        let dots = if whole { [row, &row[..0]] } else { ends };
        for dot in dots.into_iter().flatten() {
            all += 1;
            bright += usize::from(f32::from(*dot) >= paper);
        }
    }
    bright * 2 > all
}

fn pairs<'a>(one: &'a [Side], other: &'a [Side]) -> impl Iterator<Item = (&'a Side, &'a Side)> {
    one.iter()
        .flat_map(move |a| other.iter().map(move |b| (a, b)))
}

/// How much brighter it gets from one dot to the next, as a share, along one direction.
struct Edges {
    across: usize,
    along: usize,
    rise: Vec<f32>,
    /// The same over fewer dots.
    sharp: Vec<f32>,
}

impl Edges {
    fn across(across: usize, along: usize, grey: impl Fn(usize, usize) -> u8) -> Edges {
        let mut edges = Edges {
            across,
            along,
            rise: vec![0.0; across * along],
            sharp: vec![0.0; across * along],
        };
        for y in 0..along {
            let line: Vec<f32> = (0..across)
                .map(|x| f32::from(grey(x, y)).max(1.0))
                .collect();
            let rise = |x: usize, band: usize| {
                let before = line[x - band..x].iter().sum::<f32>();
                let after = line[x + 1..=x + band].iter().sum::<f32>();
                (after - before) / before.max(after)
            };
            for x in BAND..across - BAND - 1 {
                edges.rise[y * across + x] = rise(x, BAND);
                edges.sharp[y * across + x] = rise(x, SHARP);
            }
        }
        edges
    }

    /// What speaks for an edge here: brighter towards the sheet, which is on the far side of a first side.
    fn weight(&self, across: f64, along: usize, first: bool) -> f32 {
        self.rise_at(&self.rise, across, along, first)
            .clamp(0.0, FULL)
    }

    fn rise_at(&self, rise: &[f32], across: f64, along: usize, first: bool) -> f32 {
        let x = across.round();
        if x < 0.0 || x >= self.across as f64 {
            return 0.0;
        }
        let rise = rise[along * self.across + x as usize];
        if first { rise } else { -rise }
    }

    /// The lines that have most for them, near one border.
    fn sides(&self, first: bool) -> Vec<Side> {
        let middle = self.along as f64 / 2.0;
        let reach = (REACH * self.across as f64) as usize;
        let leans = (LEAN / 0.01) as i32;
        let mut found: Vec<(f32, f64, f64)> = Vec::new();
        for lean in (-leans..=leans).map(|n| f64::from(n) * 0.01) {
            for from_border in (0..reach).step_by(COARSE) {
                let place = if first {
                    from_border as f64
                } else {
                    (self.across - 1 - from_border) as f64
                };
                let weight: f32 = (0..self.along)
                    .step_by(COARSE)
                    .map(|y| self.weight(place + lean * (y as f64 - middle), y, first))
                    .sum();
                if weight * COARSE as f32 > LITTLE * BRIGHTER * self.along as f32 {
                    found.push((weight, place, lean));
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut kept: Vec<(f32, f64, f64)> = Vec::new();
        for line in found {
            let near = |other: &(f32, f64, f64)| {
                (line.1 - other.1).abs() < 2.0 * BAND as f64 && (line.2 - other.2).abs() < 0.06
            };
            if !kept.iter().any(near) {
                kept.push(line);
            }
            if kept.len() >= LINES {
                break;
            }
        }
        kept.into_iter()
            .map(|(_, place, lean)| self.refined(place, lean, middle, first))
            .collect()
    }

    /// The best line close by, with what is seen of it.
    fn refined(&self, place: f64, lean: f64, middle: f64, first: bool) -> Side {
        let sharp = |place: f64, lean: f64| -> f32 {
            let at = |y: usize| place + lean * (y as f64 - middle);
            (0..self.along)
                .step_by(2)
                .map(|y| self.rise_at(&self.sharp, at(y), y, first).clamp(0.0, 1.0))
                .sum()
        };
        let mut best = (sharp(place, lean), place, lean);
        for lean in (-16..=16).map(|n| lean + f64::from(n) * 0.002) {
            for place in (-12..=12).map(|n| place + f64::from(n) * 0.5) {
                let worth = sharp(place, lean);
                if worth > best.0 {
                    best = (worth, place, lean);
                }
            }
        }
        let (_, place, lean) = best;
        let weight = (0..self.along)
            .map(|y| self.weight(place + lean * (y as f64 - middle), y, first))
            .sum();
        let start = place - lean * middle;
        let mut sum = 0;
        let mut seen = vec![0];
        for y in 0..self.along {
            sum += u32::from(self.weight(start + lean * y as f64, y, first) >= BRIGHTER);
            seen.push(sum);
        }
        Side {
            start,
            lean,
            weight,
            seen,
        }
    }
}

impl Side {
    /// The share of the stretch that is in the picture, and the share of that which is seen.
    fn seen(&self, from: f64, to: f64) -> (f64, f64) {
        let last = (self.seen.len() - 1) as f64;
        let (low, high) = (from.clamp(0.0, last), to.clamp(0.0, last));
        if to - from < 1.0 || high - low < 1.0 {
            return (0.0, 0.0);
        }
        let seen = self.seen[high as usize] - self.seen[low as usize];
        ((high - low) / (to - from), f64::from(seen) / (high - low))
    }
}

/// Where an upright and a level line meet.
fn meeting(upright: &Side, level: &Side) -> Dot {
    // x = a + b y and y = c + d x
    let y = (level.start + level.lean * upright.start) / (1.0 - level.lean * upright.lean);
    (upright.start + upright.lean * y, y)
}

/// What speaks for these four sides, and their corners, if they can be those of a sheet.
fn sheet(copy: &Outline<'_>, [left, top, right, bottom]: [&Side; 4]) -> Option<(f64, [Dot; 4])> {
    let corners = [
        meeting(left, top),
        meeting(right, top),
        meeting(right, bottom),
        meeting(left, bottom),
    ];
    let [a, b, c, d] = corners;
    let stretches = [
        left.seen(a.1, d.1),
        top.seen(a.0, b.0),
        right.seen(b.1, c.1),
        bottom.seen(d.0, c.0),
    ];
    if stretches
        .iter()
        .any(|(inside, seen)| *inside < INSIDE || *seen < SEEN)
    {
        return None;
    }
    let whole = (copy.width * copy.height) as f64;
    let covers = area(&corners) / whole;
    if covers < COVERS || !is_sheet(&corners) {
        return None;
    }
    let seen: f64 = stretches.iter().map(|(_, seen)| seen).sum();
    let weight = [left, top, right, bottom]
        .iter()
        .map(|side| side.weight)
        .sum::<f32>();
    let length = 2.0 * (copy.width + copy.height) as f64;
    Some((seen / 4.0 + covers + f64::from(weight) / length, corners))
}

fn area(corners: &[Dot; 4]) -> f64 {
    let sides = (0..4).map(|n| (corners[n], corners[(n + 1) % 4]));
    sides.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0
}

fn direction(from: Dot, to: Dot) -> f64 {
    (to.1 - from.1).atan2(to.0 - from.0) * 180.0 / PI
}

/// By how many degrees the upper and lower side differ, and the left and right one.
fn differences([a, b, c, d]: &[Dot; 4]) -> [f64; 2] {
    let apart = |one: f64, other: f64| {
        let turn = (one - other).rem_euclid(360.0);
        turn.min(360.0 - turn)
    };
    [
        apart(direction(*a, *b), direction(*d, *c)),
        apart(direction(*a, *d), direction(*b, *c)),
    ]
}

fn is_askew(corners: &[Dot; 4]) -> bool {
    differences(corners).iter().any(|apart| *apart >= ASKEW)
}

/// Whether a sheet can look like this: no corner too sharp, no side far longer than its opposite.
fn is_sheet(corners: &[Dot; 4]) -> bool {
    let blunt = (0..4).all(|n| {
        let (before, own, after) = (corners[(n + 3) % 4], corners[n], corners[(n + 1) % 4]);
        let turn = (direction(own, before) - direction(own, after)).rem_euclid(360.0);
        (SHARPEST..180.0 - SHARPEST / 2.0).contains(&turn)
    });
    blunt
        && differences(corners)
            .iter()
            .all(|apart| *apart <= MOST_ASKEW)
}

//! How a page lies in its picture: on its side, tilted, or straight.
//!
//! Takes a picture; gives the direction in which its lines run, found where
//! the ink gathers most sharply into rows. Tells sideways from level, never
//! upside down from upright.

use crate::ingest::picture::Picture;

/// Dots across the copy that is measured.
const ACROSS: usize = 900;
/// Tilts looked for, in degrees either way.
const MOST: f32 = 15.0;
const COARSE: f32 = 0.5;
const FINE: f32 = 0.1;
/// Ink is darker than what is around it by this much.
const DARKER: i32 = 24;
/// What is around a dot: a square of this many dots either way.
const AROUND: usize = 12;
/// Less ink than this has no lines to measure.
const INK: usize = 200;
/// A run of ink as long as this share of the copy's width is a rule or the dark edge of a
/// scanner, not writing.
const RULE: f32 = 0.04;
/// A row counts no more ink than this share of its length, for rules that were missed.
const FULL: f32 = 0.25;
/// Rows must gather the ink better by this factor before a page is taken to lie on its side.
const SIDEWAYS: f64 = 1.3;

/// How a page lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lie {
    /// Lines run from top to bottom or from bottom to top.
    pub sideways: bool,
    /// By how many degrees lines run down to the right, once a sideways picture
    /// was turned a quarter clockwise.
    pub tilt: f32,
}

/// How the page lies in the picture.
pub fn lie(picture: &Picture) -> Lie {
    let short = picture.frame.width.min(picture.frame.height);
    let (width, height, copy) = picture.smaller(short.div_ceil(ACROSS));
    let writing = without_rules(width, height, dark(width, height, &copy));
    let ink: Vec<(f32, f32)> = (0..width * height)
        .filter(|&dot| writing[dot])
        .map(|dot| ((dot % width) as f32, (dot / width) as f32))
        .collect();
    if ink.len() < INK {
        return Lie {
            sideways: false,
            tilt: 0.0,
        };
    }
    let level = best(&ink);
    // A quarter turn clockwise: what was above comes to the right.
    let turned: Vec<(f32, f32)> = ink.iter().map(|(x, y)| (height as f32 - y, *x)).collect();
    let upended = best(&turned);
    let sideways = upended.1 > SIDEWAYS * level.1;
    Lie {
        sideways,
        tilt: if sideways { upended.0 } else { level.0 },
    }
}

/// The dots that are darker than what is around them: shadows and dark edges are not.
fn dark(width: usize, height: usize, grey: &[u8]) -> Vec<bool> {
    // Sums over all dots above and to the left, for means of squares.
    let across = width + 1;
    let mut sums = vec![0i32; across * (height + 1)];
    for y in 0..height {
        let mut line = 0;
        for x in 0..width {
            line += i32::from(grey[y * width + x]);
            sums[(y + 1) * across + x + 1] = sums[y * across + x + 1] + line;
        }
    }
    let mut dark = Vec::with_capacity(grey.len());
    for y in 0..height {
        let (top, bottom) = (y.saturating_sub(AROUND), (y + AROUND + 1).min(height));
        for x in 0..width {
            let (left, right) = (x.saturating_sub(AROUND), (x + AROUND + 1).min(width));
            let sum = sums[bottom * across + right] + sums[top * across + left]
                - sums[top * across + right]
                - sums[bottom * across + left];
            let mean = sum / ((bottom - top) * (right - left)) as i32;
            dark.push(i32::from(grey[y * width + x]) + DARKER < mean);
        }
    }
    dark
}

/// The dark dots without long straight runs of them.
fn without_rules(width: usize, height: usize, dark: Vec<bool>) -> Vec<bool> {
    let long = (RULE * width.min(height) as f32) as usize;
    let mut kept = dark.clone();
    let mut clear = |start: usize, step: usize, count: usize| {
        let mut run = 0;
        for n in 0..=count {
            let at = start + n * step;
            if n < count && dark[at] {
                run += 1;
                continue;
            }
            if run > long {
                for back in 1..=run {
                    kept[at - back * step] = false;
                }
            }
            run = 0;
        }
    };
    for y in 0..height {
        clear(y * width, 1, width);
    }
    for x in 0..width {
        clear(x, width, height);
    }
    kept
}

/// The tilt at which the ink gathers most sharply into rows, and how sharply.
fn best(ink: &[(f32, f32)]) -> (f32, f64) {
    let mut best = (0.0, sharpness(ink, 0.0));
    let mut look = |middle: f32, reach: f32, step: f32| {
        let steps = (reach / step).round() as i32;
        for tilt in (-steps..=steps).map(|n| middle + n as f32 * step) {
            let sharp = sharpness(ink, tilt);
            if sharp > best.1 {
                best = (tilt, sharp);
            }
        }
        best.0
    };
    let coarse = look(0.0, MOST, COARSE);
    look(coarse, COARSE - FINE, FINE);
    best
}

/// How much the ink of each row differs from that of the next, on a page tilted back.
fn sharpness(ink: &[(f32, f32)], tilt: f32) -> f64 {
    let (sin, cos) = tilt.to_radians().sin_cos();
    let row = |(x, y): (f32, f32)| y * cos - x * sin;
    let mut ends = (f32::MAX, f32::MIN);
    let mut sides = (f32::MAX, f32::MIN);
    for dot in ink {
        let at = row(*dot);
        ends = (ends.0.min(at), ends.1.max(at));
        sides = (sides.0.min(dot.0), sides.1.max(dot.0));
    }
    let full = (FULL * (sides.1 - sides.0)) as i64;
    let mut rows = vec![0i64; (ends.1 - ends.0) as usize + 2];
    for dot in ink {
        rows[(row(*dot) - ends.0) as usize] += 1;
    }
    let differences = rows
        .windows(2)
        .map(|pair| (pair[1].min(full) - pair[0].min(full)).pow(2));
    differences.sum::<i64>() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::picture::Frame;

    /// A page of lines, each of words of uneven width.
    fn page() -> Picture {
        let (width, height) = (850usize, 1100usize);
        let mut grey = vec![255u8; width * height];
        for line in 0..40 {
            let top = 100 + line * 22;
            let mut x = 90;
            for word in 0..12 {
                let wide = 20 + (line * 7 + word * 13) % 40;
                for y in top..top + 9 {
                    for dot in x..x + wide {
                        // Strokes of letters fall here and there.
                        if (dot * 7919 + y / 3 * 104_729) % 11 < 5 {
                            grey[y * width + dot] = 20;
                        }
                    }
                }
                x += wide + 9;
            }
        }
        Picture::new(Frame::of_page(width, height, 100.0), grey).expect("a picture")
    }

    #[test]
    fn the_tilt_is_found_to_a_tenth_or_two() {
        for tilt in [-14.0, -3.2, 0.0, 0.7, 8.0] {
            // Leveling by the opposite tilts a straight page.
            let lie = lie(&page().leveled(-tilt));
            assert!(!lie.sideways);
            assert!((lie.tilt - tilt).abs() <= 0.2, "{tilt}: {}", lie.tilt);
        }
    }

    #[test]
    fn a_page_on_its_side_is_found() {
        for quarters in [1, 3] {
            let lie = lie(&page().turned(quarters));
            assert!(lie.sideways && lie.tilt.abs() <= 0.2, "{lie:?}");
        }
        assert!(!lie(&page().turned(2)).sideways);
    }

    #[test]
    fn an_empty_page_lies_straight() {
        let white = Picture::new(Frame::of_page(80, 100, 72.0), vec![255; 8000]);
        let straight = Lie {
            sideways: false,
            tilt: 0.0,
        };
        assert_eq!(lie(&white.expect("a picture")), straight);
    }
}

//! The rules of forms and tables taken out of a picture that lies level.
//!
//! Takes a picture; paints long straight thin lines white, those that grain
//! has eaten into as well: where they stay, writing in boxes is read as part
//! of the box. Never touches a line shorter than an inch.

use crate::ingest::picture::Picture;
use crate::ingest::picture::WHITE;

/// A rule is darker than the paper on both sides by this much, all along.
const DARKER: u8 = 20;
/// It is looked at in pieces of this length, in inches, between which grain evens out.
const PIECE: f32 = 0.06;
/// The paper beside it is looked at so far away, in inches.
const BESIDE: f32 = 1.0 / 55.0;
/// Shorter lines may be writing, in inches.
const SHORTEST: f32 = 1.0;
/// From this resolution on, in dots per inch, a rule is painted over with a dot on each side.
const FINE: f32 = 250.0;

/// Takes the rules out, level ones and upright ones.
pub fn erase(picture: &mut Picture) {
    let (width, height) = (picture.frame.width, picture.frame.height);
    let dpi = picture.frame.dpi;
    let upright = transposed(&picture.grey, width);
    let upright = transposed(&level(&upright, height, dpi), height);
    let level = level(&picture.grey, width, dpi);
    let dots = picture.grey.iter_mut().zip(level.iter().zip(&upright));
    for (dot, (level, upright)) in dots {
        if *level || *upright {
            *dot = WHITE;
        }
    }
}

/// Rows become columns.
fn transposed<T: Copy>(dots: &[T], width: usize) -> Vec<T> {
    let mut turned = Vec::with_capacity(dots.len());
    for x in 0..width {
        turned.extend(dots.iter().skip(x).step_by(width));
    }
    turned
}

/// Which dots lie on level rules.
fn level(grey: &[u8], width: usize, dpi: f32) -> Vec<bool> {
    let height = grey.len() / width;
    let piece = ((dpi * PIECE) as usize).max(6);
    let beside = ((dpi * BESIDE).round() as usize).max(3);
    let shortest = (dpi * SHORTEST) as usize;
    let mut found = vec![false; grey.len()];
    if width < shortest.max(piece) || height <= 2 * beside {
        return found;
    }
    let means = means(grey, width, piece);
    let mut dark = vec![false; grey.len()];
    for y in beside..height - beside {
        let row = |y: usize| &means[y * width..][..width];
        let (above, own, below) = (row(y - beside), row(y), row(y + beside));
        for (x, dark) in dark[y * width..][..width].iter_mut().enumerate() {
            *dark = above[x].min(below[x]) > own[x].saturating_add(DARKER);
        }
    }
    let reach = usize::from(dpi >= FINE);
    for y in 1..height - 1 {
        let mut run = 0;
        for x in 0..=width {
            // A rule may step to the next row on its way.
            let goes_on = x < width
                && (dark[y * width + x] || dark[(y - 1) * width + x] || dark[(y + 1) * width + x]);
            if goes_on {
                run += 1;
                continue;
            }
            if run > 0 && run + piece > shortest {
                let end = (x + piece - 1).min(width);
                for row in y - reach..=y + reach {
                    found[row * width + x - run..row * width + end].fill(true);
                }
            }
            run = 0;
        }
    }
    found
}

/// The mean grey of the piece that begins at each dot.
fn means(grey: &[u8], width: usize, piece: usize) -> Vec<u8> {
    let mut means = Vec::with_capacity(grey.len());
    for row in grey.chunks_exact(width) {
        let mut sum: u32 = row[..piece].iter().map(|&dot| u32::from(dot)).sum();
        for x in 0..width {
            means.push(match x + piece <= width {
                true => (sum / piece as u32) as u8,
                false => WHITE,
            });
            sum -= u32::from(row[x]);
            sum += u32::from(row.get(x + piece).copied().unwrap_or(0));
        }
    }
    means
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::picture::Frame;

    /// White paper at 100 dpi with these dark rectangles, `(x, y, wide, high)`, grained.
    fn paper(dark: &[(usize, usize, usize, usize)]) -> Picture {
        let (width, height) = (400usize, 300usize);
        let grain = |n: usize| (n * 7919 % 31) as u8;
        let mut grey: Vec<u8> = (0..width * height).map(|n| 255 - grain(n)).collect();
        for (left, top, wide, high) in dark {
            for y in *top..top + high {
                for x in *left..left + wide {
                    grey[y * width + x] = 120 + grain(y * width + x);
                }
            }
        }
        Picture::new(Frame::of_page(width, height, 100.0), grey).expect("a picture")
    }

    fn left(picture: &Picture, place: (usize, usize, usize, usize)) -> usize {
        let (left, top, wide, high) = place;
        let row = |y: usize| &picture.grey[y * picture.frame.width..][left..left + wide];
        (top..top + high)
            .flat_map(row)
            .filter(|&&dot| dot < 200)
            .count()
    }

    #[test]
    fn long_thin_lines_go_both_ways() {
        for rule in [(50, 80, 300, 1), (120, 40, 1, 200)] {
            let mut picture = paper(&[rule]);
            assert!(left(&picture, rule) > 150);
            erase(&mut picture);
            assert_eq!(left(&picture, rule), 0, "{rule:?}");
        }
    }

    #[test]
    fn a_short_stroke_a_bar_and_a_row_of_letters_stay() {
        let letters: Vec<_> = (0..30).map(|n| (30 + n * 11, 200, 6, 2)).collect();
        let mut dark = vec![(50, 80, 60, 1), (50, 120, 300, 12)];
        dark.extend(&letters);
        let before = paper(&dark);
        let mut picture = before.clone();
        erase(&mut picture);
        for place in dark {
            assert_eq!(left(&picture, place), left(&before, place), "{place:?}");
        }
    }
}

//! Uneven light and grain taken out of a picture: shadows, dark paper, noise.
//!
//! Takes a picture; divides each dot by the brightness of the paper around
//! it, and softens it a little. Nothing is made black and white.

use crate::ingest::picture::Picture;

/// Side of the squares in which the paper's brightness is taken, in inches.
const SQUARE: f32 = 0.1;
/// The paper is as bright as the dot at this place in order of brightness.
const PAPER: f32 = 0.8;
/// How many squares either way are taken together.
const REACH: usize = 3;
/// Nothing is brightened by more than 255 over this.
const DARKEST: u32 = 90;
/// A lone speck is darker than what is around it by this much.
const SPECK: u8 = 30;
/// A picture in which more than this share of the dots is neither black nor white has shades.
const SHADES: f32 = 0.02;

/// Evens the light and takes out lone specks. A picture in black and white is left as it is:
/// there, lone dots may be what is left of grey writing.
pub fn even(picture: &mut Picture) {
    let between = picture
        .grey
        .iter()
        .filter(|&&dot| (8..248).contains(&dot))
        .count();
    if (between as f32) < SHADES * picture.grey.len() as f32 {
        return;
    }
    clear(picture);
    let side = ((picture.frame.dpi * SQUARE) as usize).max(4);
    let (width, height) = (picture.frame.width, picture.frame.height);
    let (across, down) = (width.div_ceil(side), height.div_ceil(side));
    let paper = blurred(across, down, &paper(picture, side, across, down));
    let mut line = vec![0u32; width];
    for (y, row) in picture.grey.chunks_exact_mut(width).enumerate() {
        // Between the middles of the squares the brightness goes over evenly.
        let (above, below, part) = between_squares(y, side, down);
        for (x, light) in line.iter_mut().enumerate().step_by(4) {
            let (left, right, across_part) = between_squares(x, side, across);
            let at = |row: usize, column: usize| paper[row * across + column];
            let upper = at(above, left) * (256 - across_part) + at(above, right) * across_part;
            let lower = at(below, left) * (256 - across_part) + at(below, right) * across_part;
            *light = (upper * (256 - part) + lower * part) >> 16;
        }
        for (x, dot) in row.iter_mut().enumerate() {
            let light = line[x & !3].max(DARKEST);
            *dot = (u32::from(*dot) * 255 / light).min(255) as u8;
        }
    }
}

/// Takes out dots that are far darker than all around them. A full stop is larger, and the
/// strokes of letters go on.
fn clear(picture: &mut Picture) {
    let (width, height) = (picture.frame.width, picture.frame.height);
    if width < 3 || height < 3 {
        return;
    }
    let grey = &mut picture.grey;
    for y in 1..height - 1 {
        for x in 1..width - 1 {
            let at = y * width + x;
            let own = grey[at];
            // The least of the four is seldom that much brighter: most dots are done with here.
            let beside = [
                grey[at - 1],
                grey[at + 1],
                grey[at - width],
                grey[at + width],
            ];
            let darkest = beside.into_iter().min().unwrap_or(own);
            if darkest < own.saturating_add(SPECK) {
                continue;
            }
            let corners = [
                at - width - 1,
                at - width + 1,
                at + width - 1,
                at + width + 1,
            ];
            let around = beside.into_iter().chain(corners.map(|n| grey[n]));
            let paper = around.clone().max().unwrap_or(own);
            let darkest = around.min().unwrap_or(own);
            if u32::from(paper - darkest) * 2 <= u32::from(paper - own) {
                grey[at] = darkest;
            }
        }
    }
}

/// Softens the picture by about half a dot: grain goes, and the stairs of black and white
/// scans; letters stay. Each dot becomes a mean of itself, four times, and its neighbors.
pub fn soften(picture: &mut Picture) {
    let width = picture.frame.width;
    let mean =
        |a: u8, b: u8, c: u8| ((u32::from(a) + 4 * u32::from(b) + u32::from(c) + 3) / 6) as u8;
    for row in picture.grey.chunks_exact_mut(width) {
        let mut left = row[0];
        for x in 0..width {
            let right = row[(x + 1).min(width - 1)];
            let own = row[x];
            row[x] = mean(left, own, right);
            left = own;
        }
    }
    let mut above: Vec<u8> = picture.grey[..width].to_vec();
    let height = picture.frame.height;
    for y in 0..height {
        let start = y * width;
        let below = (y + 1).min(height - 1) * width;
        for (x, above) in above.iter_mut().enumerate() {
            let own = picture.grey[start + x];
            picture.grey[start + x] = mean(*above, own, picture.grey[below + x]);
            *above = own;
        }
    }
}

/// The two squares whose middles are around a dot, and how far it is towards the second, of 256.
fn between_squares(at: usize, side: usize, count: usize) -> (usize, usize, u32) {
    let from_first = (at as isize - side as isize / 2).max(0) as usize;
    let first = (from_first / side).min(count - 1);
    let second = (first + 1).min(count - 1);
    let part = (from_first - first * side) * 256 / side;
    (first, second, part.min(256) as u32)
}

/// How bright the paper is in each square.
fn paper(picture: &Picture, side: usize, across: usize, down: usize) -> Vec<u32> {
    let width = picture.frame.width;
    let mut paper = Vec::with_capacity(across * down);
    for band in picture.grey.chunks(side * width) {
        for left in (0..width).step_by(side) {
            let right = (left + side).min(width);
            let mut shades = [0usize; 256];
            let mut count = 0;
            for row in band.chunks_exact(width) {
                for &dot in &row[left..right] {
                    shades[usize::from(dot)] += 1;
                }
                count += right - left;
            }
            let mut above = ((1.0 - PAPER) * count as f32) as usize;
            let mut shade = 255;
            while shade > 0 && shades[shade] <= above {
                above -= shades[shade];
                shade -= 1;
            }
            paper.push(shade as u32);
        }
    }
    paper
}

/// The mean of the squares around each: the paper's brightness changes slowly.
fn blurred(across: usize, down: usize, squares: &[u32]) -> Vec<u32> {
    let mut blurred = Vec::with_capacity(squares.len());
    for y in 0..down {
        for x in 0..across {
            let (mut sum, mut count) = (0, 0);
            for row in y.saturating_sub(REACH)..(y + REACH + 1).min(down) {
                let line = &squares[row * across..][..across];
                for square in &line[x.saturating_sub(REACH)..(x + REACH + 1).min(across)] {
                    sum += square;
                    count += 1;
                }
            }
            blurred.push(sum / count);
        }
    }
    blurred
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::picture::Frame;

    #[test]
    fn a_shadow_goes_and_the_letters_stay() {
        let (width, height) = (300usize, 200usize);
        let mut grey = Vec::new();
        for y in 0..height {
            for x in 0..width {
                let light = 120 + x as u32 * 110 / width as u32;
                let letter = y % 20 < 3 && x % 7 < 4;
                grey.push((if letter { light / 4 } else { light }) as u8);
            }
        }
        let frame = Frame::of_page(width, height, 150.0);
        let mut picture = Picture::new(frame, grey).expect("a picture");
        even(&mut picture);
        for (y, row) in picture.rows().enumerate() {
            for (x, &dot) in row.iter().enumerate() {
                let letter = y % 20 < 3 && x % 7 < 4;
                assert!(if letter { dot < 90 } else { dot > 225 }, "{x} {y} {dot}");
            }
        }
    }

    #[test]
    fn a_lone_dot_fades_and_an_edge_stays() {
        let (width, height) = (20usize, 10usize);
        let mut grey: Vec<u8> = (0..width * height)
            .map(|n| if n % width < 10 { 0 } else { 255 })
            .collect();
        grey[5 * width + 15] = 0;
        let frame = Frame::of_page(width, height, 150.0);
        let mut picture = Picture::new(frame, grey).expect("a picture");
        soften(&mut picture);
        let row = &picture.grey[5 * width..6 * width];
        assert!((130..150).contains(&row[15]), "{}", row[15]);
        assert!(row[8] == 0 && row[9] < 50 && row[10] > 205 && row[12] == 255);
        assert_eq!((picture.grey[0], picture.grey[19]), (0, 255));
    }

    #[test]
    fn a_lone_speck_goes_and_a_full_stop_stays() {
        let (width, height) = (60usize, 40usize);
        let mut grey: Vec<u8> = (0..width * height).map(|n| 235 + (n % 9) as u8).collect();
        let mut dark = |x: usize, y: usize| grey[y * width + x] = 60;
        dark(10, 10);
        for (x, y) in [(30, 20), (31, 20), (30, 21), (31, 21)] {
            dark(x, y);
        }
        // A thin stroke that leans.
        for n in 0..8 {
            dark(45 + n, 10 + n);
        }
        let frame = Frame::of_page(width, height, 150.0);
        let mut picture = Picture::new(frame, grey).expect("a picture");
        even(&mut picture);
        let dot = |x: usize, y: usize| picture.grey[y * width + x];
        assert!(dot(10, 10) > 220, "{}", dot(10, 10));
        assert!(dot(30, 20) < 90 && dot(31, 21) < 90);
        assert!((0..8).all(|n| dot(45 + n, 10 + n) < 90));
    }

    #[test]
    fn black_and_white_is_left_alone() {
        let grey: Vec<u8> = (0..10_000)
            .map(|n| if n % 3 == 0 { 0 } else { 255 })
            .collect();
        let mut picture =
            Picture::new(Frame::of_page(100, 100, 200.0), grey.clone()).expect("a picture");
        even(&mut picture);
        assert_eq!(picture.grey, grey);
    }
}

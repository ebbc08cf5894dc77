//! Reading order of a page that was set sideways or upside down.
//!
//! Takes words with the direction in which they are read; turns the page in
//! mind so that most of them run to the right, has them put in order, and
//! turns their places back. A page that stands upright is left as it is.

use crate::document::area::Area;
use crate::document::order;
use crate::document::word::Line;
use crate::document::word::Word;
use crate::ingest::words::Run;

/// More than this share of the letters decides which way is up.
const MOST: f32 = 0.6;

/// Which way most text runs on the displayed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Right,
    Down,
    Left,
    Up,
}

impl Way {
    fn of((x, y): (f32, f32)) -> Way {
        if x.abs() >= y.abs() {
            if x >= 0.0 { Way::Right } else { Way::Left }
        } else if y > 0.0 {
            Way::Down
        } else {
            Way::Up
        }
    }

    /// The way of most of the letters.
    pub fn most(runs: &[Run]) -> Way {
        let letters = |way: Option<Way>| -> usize {
            let of_way = |run: &&Run| way.is_none_or(|way| Way::of(run.along) == way);
            runs.iter()
                .filter(of_way)
                .map(|run| run.word.text.chars().count())
                .sum()
        };
        let all = letters(None) as f32;
        let turned = [Way::Down, Way::Left, Way::Up];
        turned
            .into_iter()
            .find(|way| letters(Some(*way)) as f32 > MOST * all)
            .unwrap_or(Way::Right)
    }

    /// The area as it lies on the page turned upright.
    fn turn(self, a: Area, width: f32, height: f32) -> Area {
        match self {
            Way::Right => a,
            Way::Down => Area {
                x0: a.y0,
                y0: width - a.x1,
                x1: a.y1,
                y1: width - a.x0,
            },
            Way::Left => Area {
                x0: width - a.x1,
                y0: height - a.y1,
                x1: width - a.x0,
                y1: height - a.y0,
            },
            Way::Up => Area {
                x0: height - a.y1,
                y0: a.x0,
                x1: height - a.y0,
                y1: a.x1,
            },
        }
    }

    /// The area back on the displayed page.
    fn back(self, a: Area, width: f32, height: f32) -> Area {
        match self {
            Way::Right | Way::Left => self.turn(a, width, height),
            Way::Down => Area {
                x0: width - a.y1,
                y0: a.x0,
                x1: width - a.y0,
                y1: a.x1,
            },
            Way::Up => Area {
                x0: a.y0,
                y0: height - a.x1,
                x1: a.y1,
                y1: height - a.x0,
            },
        }
    }
}

/// The words' lines in reading order, whichever way the page was set.
pub fn lines(words: Vec<Word>, way: Way, width: f32, height: f32) -> Vec<Line> {
    let across = match way {
        Way::Right | Way::Left => width,
        Way::Down | Way::Up => height,
    };
    let turned = words.into_iter().map(|word| Word {
        area: way.turn(word.area, width, height),
        ..word
    });
    let mut lines = order::lines(turned.collect(), across);
    for word in lines.iter_mut().flat_map(|line| &mut line.words) {
        word.area = way.back(word.area, width, height);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turning_back_gives_the_same_place() {
        let area = Area {
            x0: 10.0,
            y0: 20.0,
            x1: 30.0,
            y1: 60.0,
        };
        for way in [Way::Right, Way::Down, Way::Left, Way::Up] {
            assert_eq!(
                way.back(way.turn(area, 600.0, 800.0), 600.0, 800.0),
                area,
                "{way:?}"
            );
        }
    }
}

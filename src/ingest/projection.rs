//! How one flat thing is seen as another: moved, turned, grown, or at a slant.
//!
//! Takes and gives places on planes. What is seen at a slant shrinks towards one
//! side, which no plain turning undoes. Never touches a picture.

use hayro::kurbo::Affine;
use hayro::kurbo::Point;
use hayro::kurbo::Rect;
use serde::Deserialize;
use serde::Serialize;

/// A smaller divisor than this would send a place to the far end of the world.
const LEAST: f64 = 1e-6;

/// From the places of one plane to those of another, as a matrix of three rows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Projection([[f64; 3]; 3]);

impl From<Affine> for Projection {
    fn from(plain: Affine) -> Projection {
        let [a, b, c, d, e, f] = plain.as_coeffs();
        Projection([[a, c, e], [b, d, f], [0.0, 0.0, 1.0]])
    }
}

impl Projection {
    /// The way from the corners of an upright rectangle at the origin to these four, clockwise
    /// from the top left; none where three of them lie in a row.
    pub fn onto([a, b, c, d]: [Point; 4], width: f64, height: f64) -> Option<Projection> {
        // The unit square to a quadrilateral, in closed form.
        let (one, other) = (b - c, d - c);
        let rest = a.to_vec2() - b.to_vec2() + c.to_vec2() - d.to_vec2();
        let spread = one.cross(other);
        if spread.abs() < LEAST {
            return None;
        }
        let (g, h) = (rest.cross(other) / spread, one.cross(rest) / spread);
        let unit = Projection([
            [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x],
            [b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y],
            [g, h, 1.0],
        ]);
        let shrunk = Affine::scale_non_uniform(1.0 / width, 1.0 / height);
        Some(unit.after(shrunk.into()))
    }

    /// This way, taken after the other.
    pub fn after(self, first: Projection) -> Projection {
        let mut all = [[0.0; 3]; 3];
        for (row, out) in self.0.iter().zip(&mut all) {
            for (column, out) in out.iter_mut().enumerate() {
                *out = (0..3).map(|n| row[n] * first.0[n][column]).sum();
            }
        }
        Projection(all)
    }

    /// The way back.
    pub fn inverse(self) -> Projection {
        let m = self.0;
        // Each entry is the determinant of what is left without its column and row;
        // their common divisor falls out.
        let minor = |row: usize, column: usize| {
            let (r, s) = ((row + 1) % 3, (row + 2) % 3);
            let (c, d) = ((column + 1) % 3, (column + 2) % 3);
            m[r][c] * m[s][d] - m[r][d] * m[s][c]
        };
        let mut back = [[0.0; 3]; 3];
        for (row, out) in back.iter_mut().enumerate() {
            for (column, out) in out.iter_mut().enumerate() {
                *out = minor(column, row);
            }
        }
        Projection(back)
    }

    /// Where a place falls.
    pub fn at(self, place: Point) -> Point {
        let [x, y, w] = self.three(place);
        Point::new(x / w, y / w)
    }

    /// The same before dividing: the two shares and their divisor.
    pub fn three(self, place: Point) -> [f64; 3] {
        let row = |row: [f64; 3]| row[0] * place.x + row[1] * place.y + row[2];
        let [x, y, w] = self.0.map(row);
        let w = if w.abs() < LEAST { LEAST } else { w };
        [x, y, w]
    }

    /// How the three change with one step to the right.
    pub fn step(self) -> [f64; 3] {
        self.0.map(|row| row[0])
    }

    /// The upright rectangle around where this one falls.
    pub fn around(self, rect: Rect) -> Rect {
        let Rect { x0, y0, x1, y1 } = rect;
        let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)];
        let [a, b, c, d] = corners.map(|(x, y)| self.at(Point::new(x, y)));
        Rect::from_points(a, b).union(Rect::from_points(c, d))
    }

    /// The way as it is near one place, without the slant.
    pub fn near(self, place: Point) -> Affine {
        let [x, y, w] = self.three(place);
        let [across, down, far] = self.0;
        let (x, y) = (x / w, y / w);
        let slope = |row: [f64; 3], at: f64, n: usize| (row[n] - at * far[n]) / w;
        let (a, b) = (slope(across, x, 0), slope(down, y, 0));
        let (c, d) = (slope(across, x, 1), slope(down, y, 1));
        let (e, f) = (x - a * place.x - c * place.y, y - b * place.x - d * place.y);
        Affine::new([a, b, c, d, e, f])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slanted() -> Projection {
        let corners = [(23.0, 24.0), (322.0, 42.0), (304.0, 416.0), (18.0, 433.0)];
        Projection::onto(corners.map(Point::from), 290.0, 380.0).expect("a way")
    }

    fn near(a: Point, b: Point) -> bool {
        a.distance(b) < 1e-6
    }

    #[test]
    fn corners_fall_on_corners_and_back() {
        let way = slanted();
        assert!(near(
            way.at(Point::new(290.0, 0.0)),
            Point::new(322.0, 42.0)
        ));
        assert!(near(
            way.at(Point::new(0.0, 380.0)),
            Point::new(18.0, 433.0)
        ));
        let place = Point::new(120.0, 77.0);
        assert!(near(way.inverse().at(way.at(place)), place));
    }

    #[test]
    fn straight_lines_stay_straight_and_middles_move() {
        let way = slanted();
        let [a, b, c] = [(0.0, 0.0), (145.0, 190.0), (290.0, 380.0)].map(|p| way.at(p.into()));
        assert!((b - a).cross(c - a).abs() < 1e-6);
        assert!(b.distance(a.midpoint(c)) > 2.0);
    }

    #[test]
    fn without_a_slant_it_is_a_plain_turn() {
        let turn = Affine::rotate(0.3) * Affine::translate((5.0, 7.0));
        let way = Projection::from(turn).after(Affine::scale(2.0).into());
        let place = Point::new(11.0, 13.0);
        assert!(near(way.at(place), turn * Point::new(22.0, 26.0)));
        assert!(near(way.near(place) * place, way.at(place)));
        let a_little = Point::new(0.001, 0.002).to_vec2();
        let moved = slanted().at(place + a_little);
        assert!(moved.distance(slanted().near(place) * (place + a_little)) < 1e-5);
    }

    #[test]
    fn corners_in_a_row_have_no_way() {
        let row = [(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (3.0, 3.0)];
        assert_eq!(Projection::onto(row.map(Point::from), 1.0, 1.0), None);
    }
}

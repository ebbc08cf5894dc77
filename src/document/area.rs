//! Rectangles on a page, in points, origin top-left of the page as displayed.

use serde::Deserialize;
use serde::Serialize;

/// A rectangle on the displayed page (after `/Rotate` and cropping), in points
/// of 1/72 inch; `x` grows to the right, `y` downwards.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

impl Area {
    /// Width in points.
    pub fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }

    /// The vertical centre.
    pub fn middle(&self) -> f32 {
        (self.y0 + self.y1) / 2.0
    }

    /// The smallest area that holds both.
    pub fn around(self, other: Area) -> Area {
        Area {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// How many points of width the two share; zero or less when they stand apart.
    pub fn shared_width(&self, other: &Area) -> f32 {
        self.x1.min(other.x1) - self.x0.max(other.x0)
    }

    /// How many points of height the two share; zero or less when they stand apart.
    pub fn shared_height(&self, other: &Area) -> f32 {
        self.y1.min(other.y1) - self.y0.max(other.y0)
    }
}

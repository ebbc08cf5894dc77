//! A value with the words it was read from.

use crate::document::evidence::Evidence;
use schemars::JsonSchema;
use serde::Serialize;

/// A fact that was read, never computed.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Finding<T> {
    /// The normalised value.
    pub value: T,
    /// The words, their page and their place.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// 0 to 1, calibrated: of the findings at 0.9, nine in ten are right.
    pub confidence: f32,
    /// Other candidates seen, best first.
    pub alternatives: Vec<Finding<T>>,
}

/// How strongly doubt about the words lowers the doubt about the value, 0 to 1.
const TRUST_WEIGHT: f32 = 0.4;

impl<T> Finding<T> {
    /// A finding whose confidence is the recognizer's own, lowered by how far its words can be trusted.
    pub fn new(value: T, evidence: Evidence, confidence: f32) -> Finding<T> {
        // A word that one reader alone found, or that OCR doubts a little, is right far more often
        // than its figure says; measured on the papers of tests/notices.
        let trusted = confidence * evidence.trust().powf(TRUST_WEIGHT);
        let confidence = (trusted.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
        Finding {
            value,
            evidence,
            confidence,
            alternatives: Vec::new(),
        }
    }

    /// What the person at the desk says, in place of what was read; the reading becomes an alternative.
    pub fn by_person(value: T, answer: &str, read: Option<Finding<T>>) -> Finding<T> {
        let mut finding = Finding::new(value, Evidence::by_person(answer), 1.0);
        finding.alternatives.extend(read);
        finding
    }

    pub fn with_alternatives(mut self, alternatives: Vec<Finding<T>>) -> Finding<T> {
        self.alternatives = alternatives;
        self
    }
}

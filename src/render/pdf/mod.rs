//! Typeset pages: the sheet and the papers of the packet as tagged PDF, with their fonts inside.
//!
//! Facts reach a template as JSON and are read there with `json()`; nothing of
//! them is ever markup. Never opens a file, a network or a clock: the same facts
//! give the same bytes.

pub mod draft;
pub mod letters;
pub mod sheet;
mod world;

use crate::render::Error;
use crate::render::pdf::letters::Print;
use crate::render::pdf::world::Press;
use chrono::Datelike;
use chrono::NaiveDate;
use serde_json::Value;
use sha2::Digest;
use sha2::Sha256;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Datetime;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_pdf::PdfStandard;
use typst_pdf::PdfStandards;
use typst_pdf::Timestamp;

pub const MEDIA_TYPE: &str = "application/pdf";

/// What the layout of earlier papers may still be of use for: the next papers of one packet.
const KEPT_FOR: usize = 20;

/// The pages that a template makes of the facts. `made` is the day they are dated.
///
/// Letters that no font here can print are spelled as their number. Some writings cannot be tagged
/// letter by letter even so: then every letter beyond the Latin ones is.
fn typeset(template: &str, facts: Value, made: Option<NaiveDate>) -> Result<Vec<u8>, Error> {
    let printed = letters::spelled(facts.clone(), Print::WhatFontsHave);
    let pages = pressed(template, &printed, made).or_else(|first| {
        let latin = letters::spelled(facts, Print::LatinOnly);
        if latin == printed {
            return Err(first);
        }
        pressed(template, &latin, made)
    });
    typst::comemo::evict(KEPT_FOR);
    pages.map_err(Error::Pdf)
}

fn pressed(template: &str, facts: &Value, made: Option<NaiveDate>) -> Result<Vec<u8>, String> {
    let facts = facts.to_string();
    let print = Sha256::digest(facts.as_bytes());
    let print: String = print.iter().map(|byte| format!("{byte:02x}")).collect();
    let press = Press::new(template, facts);
    let document = typst::compile::<PagedDocument>(&press)
        .output
        .map_err(told)?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|refused| refused.message().to_string())?;
    let options = PdfOptions {
        ident: Smart::Custom(print),
        creator: Smart::Custom(Some(
            concat!("quash ", env!("CARGO_PKG_VERSION")).to_owned(),
        )),
        timestamp: made.and_then(noon),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(told)
}

/// What the typesetter says is wrong. It may name words of the paper: it is for the person who
/// brought that paper, and kept nowhere.
fn told(faults: EcoVec<SourceDiagnostic>) -> String {
    let faults: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    faults.join("; ")
}

/// A day has no hour; pages need one.
fn noon(day: NaiveDate) -> Option<Timestamp> {
    let (month, number) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    let noon = Datetime::from_ymd_hms(day.year(), month, number, 12, 0, 0)?;
    Some(Timestamp::new_utc(noon))
}

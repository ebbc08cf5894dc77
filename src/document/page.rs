//! A page, a paper, and what the readers remarked about them.

use crate::document::area::Area;
use crate::document::word::Line;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// Everything a person brought about one matter, in the order given.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub papers: Vec<Paper>,
}

/// One input file that could be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    /// Index of the input among all that were given, from 0.
    pub file: usize,
    /// Hex SHA-256 of its bytes.
    pub sha256: String,
    pub pages: Vec<Page>,
    pub remarks: Vec<Remark>,
}

/// How a paper's words were got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextSource {
    Native,
    Ocr,
    Mixed,
}

/// One page as displayed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// From 1.
    pub number: u32,
    /// Points, after rotation and cropping.
    pub width: f32,
    pub height: f32,
    pub source: PageSource,
    /// In reading order. Text that cannot be seen is not here; see `remarks`.
    pub lines: Vec<Line>,
    pub remarks: Vec<Remark>,
}

/// Whether the words of a page can be had, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageSource {
    /// A text layer that can be used.
    Native,
    /// Words by OCR.
    Ocr,
    /// A text layer joined with OCR.
    Mixed,
    /// A picture, or text that cannot be decoded: needs OCR, has had none.
    Unread,
    /// Nothing is on the page.
    Blank,
}

/// Something a reader noticed that a person should know of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "remark")]
pub enum Remark {
    /// The page is a picture without text, or nearly: OCR is needed.
    PictureWithoutText,
    /// The text layer decodes to nothing a person would read.
    UnusableText { share_unknown: f32 },
    /// Letters had been shifted by a constant and were put back.
    ShiftedText { area: Area },
    /// An invisible text layer lies over a picture: an earlier OCR, not the paper's word.
    HiddenLayer { words: u32 },
    /// Text that cannot be seen (white, tiny, off the page), left out of `lines`.
    HiddenText { area: Area, words: u32 },
    /// Text under an opaque box.
    CoveredText { area: Area, words: u32 },
    /// A script, launch action, embedded file or the like: never run or followed.
    ActiveContent { what: String },
    /// The two readers found different words; the share of words on which they agree, 0 to 1.
    ReadersDisagree { agreement: f32 },
    /// Only one of the two readers could read the page.
    OneReader { failed: String },
    /// The words of the page were read by OCR: the mean trust in them, 0 to 1, and by how
    /// many degrees clockwise the lines were found turned on the displayed page.
    ReadByOcr { trust: f32, turned: f32 },
    /// A text layer was not used; the words are read from the picture.
    LayerSetAside { words: u32 },
    /// This machine has no program for OCR, or not its languages; what to install.
    OcrMissing { install: String },
    /// OCR of the page was tried or wanted, and gave nothing; why, and what to do.
    OcrFailed { why: String },
    /// The page could not be read at all.
    PageFailed { why: String },
    /// An email encloses something that is not read; what it looks like.
    NotOpened { what: String },
    /// More pages than are read; the rest was left out.
    PagesLeftOut { read: u32, of: u32 },
}

impl Paper {
    /// How the words of the paper were got, over all its pages.
    pub fn text_source(&self) -> TextSource {
        let by_ocr = |page: &&Page| matches!(page.source, PageSource::Ocr | PageSource::Unread);
        let native = |page: &&Page| matches!(page.source, PageSource::Native);
        let mixed = self
            .pages
            .iter()
            .any(|page| page.source == PageSource::Mixed);
        let ocr = self.pages.iter().filter(by_ocr).count();
        match (ocr, self.pages.iter().filter(native).count()) {
            (0, _) if !mixed => TextSource::Native,
            (_, 0) if !mixed => TextSource::Ocr,
            _ => TextSource::Mixed,
        }
    }
}

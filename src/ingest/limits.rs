//! Every limit of reading, named in one place.
//!
//! A paper is hostile until read: each figure here is what stops a small file
//! from taking the whole machine. Takes nothing, gives numbers.

use std::time::Duration;

/// A file larger than this is refused before it is loaded.
pub const FILE_BYTES: u64 = 100 * 1024 * 1024;
/// Pages read of one paper; the rest is remarked on and left out.
pub const PAGES: usize = 200;
/// One compressed stream may open to this many bytes.
pub const STREAM_BYTES: usize = 64 * 1024 * 1024;
/// Content of one page, its forms included, in bytes.
pub const CONTENT_BYTES: usize = 6 * 1024 * 1024;
/// Operators of one page, its forms included; a decoded one costs about 500 bytes.
pub const OPERATORS: usize = 400_000;
/// Forms drawn inside forms.
pub const FORM_DEPTH: usize = 12;
/// Graphics states saved inside one another.
pub const SAVED_STATES: usize = 512;
/// Annotations of one page.
pub const ANNOTATIONS: usize = 2_000;
/// References followed from one object to the next.
pub const REFERENCES: usize = 32;
/// Bytes of one font's table of characters, opened.
pub const CHARACTER_MAP_BYTES: usize = 4 * 1024 * 1024;
/// Bytes of one font program, opened.
pub const FONT_BYTES: usize = 16 * 1024 * 1024;
/// Glyphs of one page kept by each reader.
pub const GLYPHS: usize = 200_000;
/// Strokes, fills, clips and runs of text that one page may draw.
pub const DRAWS: u32 = 1_000_000;
/// Painted areas of one page remembered when judging what can be seen.
pub const PAINTS: usize = 20_000;
/// Objects looked at for scripts, launches and embedded files.
pub const OBJECTS_SEARCHED: usize = 200_000;
/// Remarks of one kind on one page, and of active content in one paper.
pub const REMARKS: usize = 20;

/// Address space of a reading child, in bytes.
pub const CHILD_MEMORY: u64 = 1024 * 1024 * 1024;
/// Processor time of a reading child, in seconds.
pub const CHILD_SECONDS: u64 = 10;
/// After this long no further page is begun, in seconds: what was read is kept.
pub const READING_SECONDS: u64 = 7;
/// Behind other work, every clock on the wall is so many times as long. Processor time is not.
pub const BACKGROUND_TIMES: u64 = 6;
/// Open files of a reading child: its three streams and a little room.
pub const CHILD_FILES: u64 = 16;
/// What a reading child may answer, in bytes.
pub const ANSWER_BYTES: u64 = 64 * 1024 * 1024;
/// Dots of a page drawn for OCR; a dot costs up to a dozen bytes while it is drawn.
pub const PICTURE_DOTS: usize = 40_000_000;
/// Dots of a drawn page's longer side.
pub const PICTURE_SIDE: usize = 16_000;
/// Dots of the longer side of a page that is shown to a person.
pub const SHOWN_SIDE: usize = 1_600;
/// What the OCR program may answer of one page, in bytes.
pub const OCR_ANSWER_BYTES: u64 = 16 * 1024 * 1024;
/// Length of the header line that comes before a paper's bytes.
pub const HEADER_BYTES: u64 = 64 * 1024;

/// The limits that a caller may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Wall clock for one paper.
    pub clock: Duration,
    /// A larger file is refused.
    pub file_bytes: u64,
    /// Papers read side by side.
    pub at_once: usize,
    /// Pages of one paper that are read by OCR; the rest is remarked on. None for no OCR at all.
    pub ocr_pages: usize,
    /// Wall clock for drawing and reading one page by OCR.
    pub ocr_page_clock: Duration,
    /// Wall clock for all the OCR of one paper; pages read by then are kept.
    pub ocr_clock: Duration,
    /// Pages read by OCR side by side, over all papers.
    pub ocr_at_once: usize,
    /// Other work on this computer goes first.
    pub background: bool,
}

impl Limits {
    /// How much is read side by side beside a desk: one processor stays free for its pages. The
    /// lowest priority alone does not do it, a page still waits while a processor changes over.
    pub fn beside_a_desk() -> usize {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        processors.saturating_sub(1).max(1)
    }

    /// For reading beside a desk whose pages must stay quick.
    pub fn in_background() -> Limits {
        let times = |clock: Duration| clock * BACKGROUND_TIMES as u32;
        let usual = Limits::default();
        Limits {
            clock: times(usual.clock),
            ocr_page_clock: times(usual.ocr_page_clock),
            ocr_clock: times(usual.ocr_clock),
            at_once: usual.at_once.min(Limits::beside_a_desk()),
            ocr_at_once: Limits::beside_a_desk(),
            background: true,
            ..usual
        }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            clock: Duration::from_secs(20),
            file_bytes: FILE_BYTES,
            at_once: 4,
            ocr_pages: 60,
            ocr_page_clock: Duration::from_secs(45),
            ocr_clock: Duration::from_secs(300),
            ocr_at_once: std::thread::available_parallelism().map_or(2, usize::from),
            background: false,
        }
    }
}

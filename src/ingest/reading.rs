//! A paper read: both readers over every page, put together.
//!
//! Takes the bytes of a PDF; gives pages of lines with remarks, or the one
//! reason why there are none. Meant for the reading child, which is locked in;
//! opens no file, starts no thread, runs nothing that a paper carries.

use crate::document::area::Area;
use crate::document::page::Page;
use crate::document::page::PageSource;
use crate::document::page::Remark;
use crate::ingest::active;
use crate::ingest::drawing;
use crate::ingest::error::ReadError;
use crate::ingest::first_reader;
use crate::ingest::flatten;
use crate::ingest::fonts::Font;
use crate::ingest::forms;
use crate::ingest::glyph::Glyph;
use crate::ingest::kind;
use crate::ingest::kind::Kind;
use crate::ingest::limits;
use crate::ingest::merge;
use crate::ingest::pdf;
use crate::ingest::picture::Picture;
use crate::ingest::priority;
use crate::ingest::second_reader;
use crate::ingest::sheet::Sheet;
use crate::ingest::shifted;
use crate::ingest::upright;
use crate::ingest::upright::Way;
use crate::ingest::usable;
use crate::ingest::visible;
use crate::ingest::words::Run;
use hayro::hayro_interpret::InterpreterCache;
use hayro::hayro_syntax::LoadPdfError;
use hayro::hayro_syntax::Pdf;
use lopdf::Document;
use lopdf::LoadOptions;
use lopdf::ObjectId;
use serde::Deserialize;
use serde::Serialize;
use std::collections::HashSet;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::sync::Arc;
use std::time::Instant;

/// Readers that agree on fewer words than this are remarked on.
const AGREEMENT: f32 = 0.9;

/// What a paper says, page by page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub pages: Vec<Page>,
    pub remarks: Vec<Remark>,
    /// The papers that an email encloses.
    #[serde(default)]
    pub enclosed: Vec<Kind>,
}

/// Reads a PDF. `password` is tried where the empty one does not open it.
pub fn read_paper(bytes: &[u8], password: Option<&str>) -> Result<Reading, ReadError> {
    read_paper_within(bytes, password, limits::READING_SECONDS)
}

/// The same by another clock on the wall: behind other work, less is done in a second.
pub fn read_paper_within(
    bytes: &[u8],
    password: Option<&str>,
    seconds: u64,
) -> Result<Reading, ReadError> {
    kind::check_pdf(bytes)?;
    let first = open_first(bytes, password);
    let second = open_second(bytes, password);
    let mut remarks = Vec::new();
    let (doc, pdf) = match (first, second) {
        (Err(ReadError::Damaged { .. }), Ok(pdf)) => (None, Some(pdf)),
        (Err(error), _) => return Err(error),
        // What is locked may open and show nothing.
        (Ok(doc), Err(error @ (ReadError::Locked | ReadError::WrongPassword)))
            if doc.page_iter().next().is_none() =>
        {
            return Err(error);
        }
        (Ok(doc), second) => (Some(doc), second.ok()),
    };
    let listed: Vec<ObjectId> = doc
        .as_ref()
        .map(|doc| doc.page_iter().take(20_000).collect())
        .unwrap_or_default();
    let shown = pdf.as_ref().map_or(0, |pdf| pdf.pages().len());
    let count = if listed.is_empty() {
        shown
    } else {
        listed.len()
    };
    if count == 0 {
        return Err(ReadError::Damaged {
            why: "it has no pages".to_owned(),
        });
    }
    let off = doc.as_ref().map(pdf::layers_off).unwrap_or_default();
    let cache = InterpreterCache::new();
    // The two readers must see the same pages to be laid over each other.
    let same = listed.is_empty() || shown == listed.len();
    let mut pages = Vec::new();
    let began = Instant::now();
    let worked_before = priority::processor_seconds().unwrap_or(0);
    for index in 0..count.min(limits::PAGES) {
        let worked = priority::processor_seconds().unwrap_or(0) - worked_before;
        let worked = worked >= limits::READING_SECONDS;
        let late = began.elapsed().as_secs() >= seconds;
        if late || worked {
            break;
        }
        let left = doc
            .as_ref()
            .and_then(|doc| Some((doc, *listed.get(index)?)));
        let right = pdf.as_ref().filter(|_| same);
        pages.push(read_page(index, left, right, &cache, &off));
    }
    if count > pages.len() {
        remarks.push(Remark::PagesLeftOut {
            read: pages.len() as u32,
            of: count as u32,
        });
    }
    remarks.extend(doc.as_ref().map(active::active).unwrap_or_default());
    Ok(Reading {
        pages,
        remarks,
        enclosed: Vec::new(),
    })
}

/// Draws one page of a PDF as it is, by its index from 0.
pub fn draw_page(bytes: &[u8], password: Option<&str>, index: usize) -> Result<Picture, String> {
    let pdf = open_second(bytes, password).map_err(|error| error.to_string())?;
    drawing::draw(&pdf, index)
}

/// Draws one page of a PDF to be looked at, by its index from 0.
pub fn show_page(bytes: &[u8], password: Option<&str>, index: usize) -> Result<Picture, String> {
    let pdf = open_second(bytes, password).map_err(|error| error.to_string())?;
    drawing::show(&pdf, index)
}

fn open_first(bytes: &[u8], password: Option<&str>) -> Result<Document, ReadError> {
    let options = |password: Option<&str>| LoadOptions {
        password: password.map(str::to_owned),
        max_decompressed_size: Some(limits::STREAM_BYTES),
        ..LoadOptions::default()
    };
    let load = |password: Option<&str>| {
        catch_unwind(AssertUnwindSafe(|| {
            Document::load_mem_with_options(bytes, options(password))
        }))
        .map_err(|_| "its parts do not fit together".to_owned())
        .and_then(|loaded| loaded.map_err(|error| first_sentence(&error.to_string())))
    };
    let mut why = match load(Some("")) {
        Ok(doc) => return Ok(doc),
        Err(why) => why,
    };
    if let Some(password) = password {
        match load(Some(password)) {
            Ok(doc) => return Ok(doc),
            Err(error) => why = error,
        }
    }
    match load(None) {
        Ok(doc) if doc.is_encrypted() && password.is_some() => Err(ReadError::WrongPassword),
        Ok(doc) if doc.is_encrypted() => Err(ReadError::Locked),
        Ok(doc) => Ok(doc),
        Err(_) => Err(ReadError::Damaged { why }),
    }
}

fn open_second(bytes: &[u8], password: Option<&str>) -> Result<Pdf, ReadError> {
    let data: Arc<Vec<u8>> = Arc::new(bytes.to_vec());
    let load = |password: &str| {
        catch_unwind(AssertUnwindSafe(|| {
            Pdf::new_with_password(data.clone(), password)
        }))
        .unwrap_or(Err(LoadPdfError::Invalid))
    };
    let damaged = || ReadError::Damaged {
        why: "its parts do not fit together".to_owned(),
    };
    match (load(""), password) {
        (Ok(pdf), _) => Ok(pdf),
        (Err(LoadPdfError::Decryption(_)), Some(password)) => {
            load(password).map_err(|_| ReadError::WrongPassword)
        }
        (Err(LoadPdfError::Decryption(_)), None) => Err(ReadError::Locked),
        (Err(LoadPdfError::Invalid), _) => Err(damaged()),
    }
}

fn first_sentence(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(120)
        .collect();
    line.trim().trim_end_matches('.').to_owned()
}

fn read_page<'a>(
    index: usize,
    left: Option<(&Document, ObjectId)>,
    right: Option<&'a Pdf>,
    cache: &InterpreterCache<'a>,
    off: &HashSet<ObjectId>,
) -> Page {
    let number = index as u32 + 1;
    let dictionary = left.and_then(|(doc, id)| doc.get_dictionary(id).ok());
    let sheet = match (left, dictionary) {
        (Some((doc, _)), Some(page)) => Some(Sheet::of_page(doc, page)),
        _ => None,
    };
    let fields = match (left, dictionary, &sheet) {
        (Some((doc, _)), Some(page), Some(sheet)) => forms::areas(doc, page, sheet),
        _ => Vec::new(),
    };
    let drawn = right
        .and_then(|pdf| {
            pdf.pages()
                .get(index)
                .map(|page| second_reader::read(pdf, page, cache, &fields))
        })
        .unwrap_or_else(|| Err("it could not open the page".to_owned()));
    let first = match (left, &sheet) {
        (Some((doc, id)), Some(sheet)) => read_first(doc, id, sheet, off),
        _ => Err("it could not open the page".to_owned()),
    };
    let (width, height) = match (&drawn, &sheet) {
        (Ok(drawn), _) => (drawn.width, drawn.height),
        (Err(_), Some(sheet)) => (sheet.width, sheet.height),
        (Err(_), None) => (612.0, 792.0),
    };
    let area = Area {
        x0: 0.0,
        y0: 0.0,
        x1: width,
        y1: height,
    };
    let mut remarks = Vec::new();
    if let (Err(one), Err(other)) = (&first, &drawn) {
        let why = if one == other {
            one.clone()
        } else {
            format!("{one}; {other}")
        };
        remarks.push(Remark::PageFailed { why });
        return Page {
            number,
            width,
            height,
            source: PageSource::Unread,
            lines: Vec::new(),
            remarks,
        };
    }
    let both = first.is_ok() && drawn.is_ok();
    match (&first, &drawn) {
        (Err(why), _) => remarks.push(Remark::OneReader {
            failed: format!("the first reader met {why}"),
        }),
        (_, Err(why)) => remarks.push(Remark::OneReader {
            failed: format!("the second reader met {why}"),
        }),
        _ => {}
    }
    let mut glyphs = first.unwrap_or_default();
    visible::judge_place(&mut glyphs, &area);
    let mut drawn = drawn.ok();
    if let Some(drawn) = &mut drawn {
        visible::judge(drawn);
    }
    let second: Vec<Glyph> = drawn
        .as_mut()
        .map(|drawn| std::mem::take(&mut drawn.glyphs))
        .unwrap_or_default();
    let merged = merge::merge(glyphs, second, both);
    remarks.extend(mended(&merged.seen));
    let picture_page = drawn
        .as_ref()
        .is_some_and(|drawn| usable::pictured(drawn, &area) > visible::WHOLE_PAGE);
    remarks.extend(visible::remarks(&merged.hidden, picture_page));
    let decision = usable::decide(&merged.seen, &merged.hidden, drawn.as_ref(), &area);
    remarks.extend(decision.remark);
    if let Some(agreement) = merged
        .agreement
        .filter(|share| *share < AGREEMENT && merged.seen.len() >= 3)
    {
        remarks.push(Remark::ReadersDisagree { agreement });
    }
    let mut source = decision.source;
    let way = Way::most(&merged.seen);
    let mut words = merge::bare(merged.seen);
    if let (Some((doc, _)), Some(page), Some(sheet)) = (left, dictionary, &sheet) {
        let mut values = forms::values(doc, page, sheet);
        values.extend(forms::boxes(doc, page, sheet, &words));
        if !values.is_empty() && source == PageSource::Blank {
            source = PageSource::Native;
        }
        words.extend(values);
    }
    let lines = upright::lines(words, way, width, height);
    Page {
        number,
        width,
        height,
        source,
        lines,
        remarks,
    }
}

fn read_first(
    doc: &Document,
    id: ObjectId,
    sheet: &Sheet,
    off: &HashSet<ObjectId>,
) -> Result<Vec<Glyph>, String> {
    let flat = catch_unwind(AssertUnwindSafe(|| flatten::flatten(doc, id, off)))
        .map_err(|_| "content that it does not know".to_owned())?;
    let by_code: Vec<bool> = flat.fonts.iter().map(Font::by_code).collect();
    let mut glyphs = first_reader::read(&flat, sheet)?;
    if flat.cut && glyphs.is_empty() {
        return Err("more content than a page may have".to_owned());
    }
    shifted::mend(&mut glyphs, &by_code);
    Ok(glyphs)
}

/// Where shifted letters were put back, one remark for each stretch of them.
fn mended(seen: &[Run]) -> Vec<Remark> {
    let areas = seen
        .iter()
        .filter(|run| run.mended)
        .map(|run| run.word.area);
    areas
        .reduce(Area::around)
        .map(|area| Remark::ShiftedText { area })
        .into_iter()
        .collect()
}

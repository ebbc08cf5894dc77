//! Words for pages that are pictures: drawn by a child, read by the OCR program.
//!
//! Takes the pages of a paper, of which some are unread; gives those pages
//! lines of words with their places on the displayed page, or a remark why
//! not. A page that fails leaves the others as they are.

use crate::document::area::Area;
use crate::document::order;
use crate::document::page::Page;
use crate::document::page::PageSource;
use crate::document::page::Remark;
use crate::document::word::Line;
use crate::document::word::Origin;
use crate::document::word::Word;
use crate::ingest::asking::ask;
use crate::ingest::child::Answer;
use crate::ingest::child::Header;
use crate::ingest::child::Task;
use crate::ingest::citation_signs;
use crate::ingest::limits::Limits;
use crate::ingest::passed_over;
use crate::ingest::picture::Frame;
use crate::ingest::picture::Picture;
use crate::ingest::tesseract::Found;
use crate::ingest::tesseract::Languages;
use crate::ingest::tesseract::Layout;
use crate::ingest::tesseract::Tesseract;
use crate::ingest::typeline;
use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio::time::timeout;
use tokio::time::timeout_at;

/// Words read with less confidence than this speak of a page the wrong way up.
const SURE: f32 = 65.0;
/// Fewer letters than this tell nothing of a page.
const LETTERS: usize = 40;
/// Marks without a letter or digit are specks of dirt below this confidence.
const SPECK: f32 = 60.0;
/// A word is the same as one of the text layer when this share of it lies on that.
const SAME: f32 = 0.4;

/// The OCR of one run: the program is looked for once, and pages wait their turn.
pub struct Ocr {
    path: Option<OsString>,
    tesseract: OnceCell<Result<Tesseract, String>>,
    turns: Semaphore,
}

/// What is needed to draw a page of a paper.
struct Sheet {
    program: PathBuf,
    header: Header,
    bytes: Vec<u8>,
    clock: Duration,
}

/// A page read: its words in the picture that could be read best.
struct Seen {
    frame: Frame,
    words: Vec<Found>,
}

impl Ocr {
    /// OCR by the program in the folders of this search path.
    pub fn new(path: Option<OsString>, limits: &Limits) -> Ocr {
        Ocr {
            path,
            tesseract: OnceCell::new(),
            turns: Semaphore::new(limits.ocr_at_once.max(1)),
        }
    }

    /// Reads the pages that are unread, several side by side.
    pub async fn read(
        self: &Arc<Self>,
        program: &Path,
        header: Header,
        bytes: Vec<u8>,
        pages: &mut [Page],
        limits: &Limits,
    ) {
        if limits.ocr_pages == 0 {
            return;
        }
        let unread: Vec<usize> = (0..pages.len()).filter(|&i| wanted(&pages[i])).collect();
        if unread.is_empty() {
            return;
        }
        let tesseract = self
            .tesseract
            .get_or_init(async || {
                let found = Tesseract::find(self.path.as_deref()).await;
                found.map(|it| it.in_background(limits.background))
            })
            .await;
        let tesseract = match tesseract {
            Ok(tesseract) => tesseract,
            Err(why) => {
                for index in unread {
                    let install = why.clone();
                    pages[index].remarks.push(Remark::OcrMissing { install });
                }
                return;
            }
        };
        let sheet = Arc::new(Sheet {
            program: program.to_owned(),
            header,
            bytes,
            clock: limits.ocr_page_clock,
        });
        let end = Instant::now() + limits.ocr_clock;
        let mut left = unread.iter().copied().take(limits.ocr_pages);
        let mut running = JoinSet::new();
        let mut done = vec![false; pages.len()];
        loop {
            while running.len() < limits.ocr_at_once.max(1)
                && let Some(index) = left.next()
            {
                let (ocr, sheet, tesseract) = (self.clone(), sheet.clone(), tesseract.clone());
                running.spawn(async move { (index, ocr.page(&sheet, index, &tesseract).await) });
            }
            match timeout_at(end, running.join_next()).await {
                Ok(Some(Ok((index, Ok(seen))))) => {
                    put(&mut pages[index], seen);
                    done[index] = true;
                }
                Ok(Some(Ok((index, Err(why))))) => {
                    pages[index].remarks.push(Remark::OcrFailed { why });
                    done[index] = true;
                }
                Ok(Some(Err(_))) => {}
                Ok(None) | Err(_) => break,
            }
        }
        for (order, index) in unread.into_iter().enumerate().filter(|(_, i)| !done[*i]) {
            let why = if order >= limits.ocr_pages {
                format!(
                    "no more than {} scanned pages of one paper are read; bring the pages of the notice in a file of their own",
                    limits.ocr_pages
                )
            } else {
                "the time for the scanned pages of one paper was used up; bring the pages of the notice in a file of their own".to_owned()
            };
            pages[index].remarks.push(Remark::OcrFailed { why });
        }
    }

    /// One page, once it has its turn.
    async fn page(&self, sheet: &Sheet, index: usize, by: &Tesseract) -> Result<Seen, String> {
        let _turn = self
            .turns
            .acquire()
            .await
            .map_err(|error| error.to_string())?;
        let work = async {
            let picture = draw(sheet, Task::Draw(index)).await?;
            let flat = picture.frame.flat;
            let seen = recognize(by, picture).await?;
            if !flat || seen.sound() {
                return Ok(seen);
            }
            // What seemed to be a sheet may have been none.
            let picture = draw(sheet, Task::DrawAsSeen(index)).await?;
            let other = recognize(by, picture).await?;
            Ok(if other.merit() > seen.merit() {
                other
            } else {
                seen
            })
        };
        let late = || {
            Err(format!(
                "the page took longer than {} seconds and was given up; scan it anew at 200 or 300 dots per inch",
                sheet.clock.as_secs()
            ))
        };
        timeout(sheet.clock, work).await.unwrap_or_else(|_| late())
    }
}

/// Whether the page waits for OCR and can be drawn.
fn wanted(page: &Page) -> bool {
    let failed = |remark: &Remark| matches!(remark, Remark::PageFailed { .. });
    page.source == PageSource::Unread && !page.remarks.iter().any(failed)
}

async fn draw(sheet: &Sheet, task: Task) -> Result<Picture, String> {
    let header = Header {
        task,
        ..sheet.header.clone()
    };
    match ask(&sheet.program, &header, &sheet.bytes).await {
        Ok((Answer::Drawn(frame), dots)) => Picture::new(frame, dots)
            .ok_or_else(|| "the drawn page was not complete; read the paper again".to_owned()),
        Ok((Answer::NotDrawn(why), _)) => Err(format!("{why}; print the page and scan the print")),
        Ok((Answer::Refused(error), _)) | Err(error) => Err(error.to_string()),
        Ok(_) => Err("the drawn page was not complete; read the paper again".to_owned()),
    }
}

/// The words of a page, turned upright where it was not, in the languages it is in.
async fn recognize(by: &Tesseract, picture: Picture) -> Result<Seen, String> {
    let (picture, mut seen) = upright(by, picture).await?;
    let mut languages = Languages::English;
    if by.reads_spanish() && looks_spanish(&seen.words) {
        languages = Languages::SpanishAndEnglish;
        seen.words = by.words(&picture, languages, Layout::Page).await?;
    }
    if let Some(rest) = passed_over::writing(&picture, &seen.words) {
        let more = by.words(&rest, languages, Layout::Scattered).await?;
        passed_over::join(&mut seen.words, more);
    }
    citation_signs::mend(&mut seen.words);
    Ok(seen)
}

async fn upright(by: &Tesseract, picture: Picture) -> Result<(Picture, Seen), String> {
    let first = Seen {
        frame: picture.frame,
        words: by.words(&picture, Languages::English, Layout::Page).await?,
    };
    if first.sound() {
        return Ok((picture, first));
    }
    let upside_down = 2;
    let quarters = by.quarters_to_upright(&picture).await;
    if quarters == Some(0) {
        return Ok((picture, first));
    }
    let turned = picture.turned(quarters.unwrap_or(upside_down));
    let second = Seen {
        frame: turned.frame,
        words: by.words(&turned, Languages::English, Layout::Page).await?,
    };
    Ok(if second.merit() > first.merit() {
        (turned, second)
    } else {
        (picture, first)
    })
}

/// Whether more than a few words are ones that Spanish cannot do without.
fn looks_spanish(words: &[Found]) -> bool {
    const COMMON: [&str; 12] = [
        "de", "la", "el", "los", "las", "que", "en", "para", "por", "del", "una", "con",
    ];
    let common = words.iter().filter(|word| {
        let text = word.text.to_lowercase();
        COMMON.contains(&text.trim_matches(|c: char| !c.is_alphanumeric()))
    });
    let common = common.count();
    common >= 5 && common * 20 >= words.len()
}

impl Seen {
    /// Whether this reads like a page the right way up.
    fn sound(&self) -> bool {
        let letters: usize = self.words.iter().map(letters).sum();
        let sum: f32 = self
            .words
            .iter()
            .map(|word| word.confidence * letters_of(word))
            .sum();
        letters >= LETTERS && sum / letters as f32 >= SURE && !self.upended()
    }

    /// Whether most words stand on end: the program reads a word that runs downwards, but loses the lines.
    fn upended(&self) -> bool {
        let long: Vec<&Found> = self.words.iter().filter(|w| letters(w) >= 4).collect();
        let on_end = long.iter().filter(|word| word.height > word.width).count();
        on_end * 2 > long.len()
    }

    /// How much was read surely, along lines.
    fn merit(&self) -> f32 {
        if self.upended() {
            return 0.0;
        }
        let sure = self.words.iter().filter(|word| word.confidence > SURE);
        sure.map(letters_of).sum()
    }
}

fn letters(word: &Found) -> usize {
    word.text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn letters_of(word: &Found) -> f32 {
    letters(word) as f32
}

/// Puts the words on the page, with those of its text layer that stand.
fn put(page: &mut Page, seen: Seen) {
    let unusable = |remark: &Remark| matches!(remark, Remark::UnusableText { .. });
    let unusable = page.remarks.iter().any(unusable);
    let old: Vec<Word> = std::mem::take(&mut page.lines)
        .into_iter()
        .flat_map(|line| line.words)
        .collect();
    let (kept, dropped): (Vec<Word>, Vec<Word>) = old.into_iter().partition(|word| {
        let known = !word.text.contains(char::REPLACEMENT_CHARACTER);
        word.origin == Origin::FormField || (known && !unusable)
    });
    let mut set_aside = dropped.len() as u32;
    for remark in &page.remarks {
        if let Remark::HiddenLayer { words } = remark {
            set_aside += words;
        }
    }
    let frame = seen.frame;
    let in_points = 72.0 / frame.dpi;
    let kept: Vec<Word> = kept
        .into_iter()
        .map(|word| Word {
            area: frame.upright(word.area),
            ..word
        })
        .collect();
    let mut words: Vec<Word> = typeline::boxes(&seen.words)
        .into_iter()
        .zip(&seen.words)
        .filter(|(_, found)| letters(found) > 0 || found.confidence >= SPECK)
        .map(|(area, found)| Word {
            text: found.text.clone(),
            area: Area {
                x0: area.x0 * in_points,
                y0: area.y0 * in_points,
                x1: area.x1 * in_points,
                y1: area.y1 * in_points,
            },
            origin: Origin::Ocr,
            trust: trust(found.confidence),
        })
        .filter(|word| !kept.iter().any(|layer| lies_on(&word.area, &layer.area)))
        .collect();
    let read: f32 = words.iter().map(|word| word.trust).sum();
    let mean = read / words.len().max(1) as f32;
    page.source = if kept.is_empty() {
        PageSource::Ocr
    } else {
        PageSource::Mixed
    };
    words.extend(kept);
    page.lines = placed(order::lines(words, frame.upright_width()), &frame, page);
    page.remarks
        .retain(|remark| *remark != Remark::PictureWithoutText);
    if set_aside > 0 {
        page.remarks
            .push(Remark::LayerSetAside { words: set_aside });
    }
    page.remarks.push(Remark::ReadByOcr {
        trust: mean,
        turned: frame.turned(),
    });
}

/// The lines with their words' places on the displayed page.
fn placed(mut lines: Vec<Line>, frame: &Frame, page: &Page) -> Vec<Line> {
    for word in lines.iter_mut().flat_map(|line| &mut line.words) {
        word.area = match word.origin {
            Origin::Ocr => within(frame.on_page(word.area), page),
            _ => frame.back(word.area),
        };
    }
    lines
}

fn within(area: Area, page: &Page) -> Area {
    Area {
        x0: area.x0.clamp(0.0, page.width),
        y0: area.y0.clamp(0.0, page.height),
        x1: area.x1.clamp(0.0, page.width),
        y1: area.y1.clamp(0.0, page.height),
    }
}

/// Whether a word found in the picture is one of the text layer, drawn.
fn lies_on(found: &Area, layer: &Area) -> bool {
    let (wide, high) = (found.shared_width(layer), found.shared_height(layer));
    let own = (found.width() * found.height()).max(0.01);
    wide > 0.0 && high > 0.0 && wide * high / own > SAME
}

/// How often words of this confidence are right, measured on scans of papers whose text is known.
fn trust(confidence: f32) -> f32 {
    const MEASURED: [(f32, f32); 7] = [
        (0.0, 0.1),
        (45.0, 0.3),
        (70.0, 0.65),
        (85.0, 0.85),
        (92.0, 0.96),
        (96.0, 0.99),
        (100.0, 0.99),
    ];
    for pair in MEASURED.windows(2) {
        let ((low, from), (high, to)) = (pair[0], pair[1]);
        if confidence <= high {
            return from + (to - from) * (confidence - low) / (high - low);
        }
    }
    0.99
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Found {
        Found {
            text: text.to_owned(),
            left: 0.0,
            top: 0.0,
            width: 10.0,
            height: 10.0,
            confidence: 95.0,
            line: [1, 1, 1],
        }
    }

    #[test]
    fn trust_rises_with_confidence() {
        let trusts: Vec<f32> = (0..=100).map(|c| trust(c as f32)).collect();
        assert!(trusts.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!((trusts[0], trusts[100]), (0.1, 0.99));
    }

    #[test]
    fn words_on_end_are_not_a_page_the_right_way_up() {
        let frame = Frame::of_page(100, 100, 72.0);
        let words = |width: f32, height: f32| -> Vec<Found> {
            let word = |_| Found {
                width,
                height,
                ..found("Subpoena")
            };
            (0..20).map(word).collect()
        };
        let level = Seen {
            frame,
            words: words(80.0, 12.0),
        };
        let on_end = Seen {
            frame,
            words: words(12.0, 80.0),
        };
        assert!(level.sound() && !on_end.sound());
        assert!(level.merit() > on_end.merit());
    }

    #[test]
    fn spanish_is_told_by_its_small_words() {
        let words = |text: &str| text.split(' ').map(found).collect::<Vec<_>>();
        let spanish = "Hemos recibido una citación de la agencia para los datos de su cuenta en el plazo de siete días";
        assert!(looks_spanish(&words(spanish)));
        let english = "We received a subpoena from the agency in Los Angeles for data of your account el Paso La Jolla";
        assert!(!looks_spanish(&words(english)));
    }
}

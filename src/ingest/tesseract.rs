//! Tesseract, the OCR program, if this machine has it.
//!
//! Takes a picture in grey, which this program itself drew; gives the words in
//! it with their places in dots. The program is looked for in the folders of
//! the search path alone, never in the folder one happens to be in, and is
//! handed no file: the picture goes in and the words come out by pipes.

use crate::ingest::limits;
use crate::ingest::picture::Picture;
use crate::ingest::priority;
use std::ffi::OsStr;
use std::path::Path;
use std::path::PathBuf;
use std::process::Stdio;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// Its name, with the ending that programs have here.
const NAME: &str = if cfg!(windows) {
    "tesseract.exe"
} else {
    "tesseract"
};
/// The language of most papers, which must be there.
const ENGLISH: &str = "eng";
/// The other language of papers.
const SPANISH: &str = "spa";
/// What tells which way is up, where it is installed.
const ORIENTATION: &str = "osd";

/// The program and what it can read.
#[derive(Clone, Debug, PartialEq)]
pub struct Tesseract {
    program: PathBuf,
    spanish: bool,
    orientation: bool,
    /// Other work goes first.
    background: bool,
}

/// The languages a page is read in. Spanish is tried where a page seems to hold it:
/// with two languages, section signs and reference numbers come out worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Languages {
    English,
    SpanishAndEnglish,
}

/// How the program looks for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// As a page with columns and paragraphs.
    Page,
    /// Wherever there is some.
    Scattered,
}

/// A word in a picture, its place in dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub text: String,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    /// The program's own confidence, 0 to 100.
    pub confidence: f32,
    /// Words of one line share these: its block, paragraph and line.
    pub line: [u32; 3],
}

impl Tesseract {
    /// The program in the folders of this search path, or what to install.
    pub async fn find(path: Option<&OsStr>) -> Result<Tesseract, String> {
        let install = "install it (on Debian or Ubuntu: apt-get install tesseract-ocr tesseract-ocr-spa; on macOS: brew install tesseract tesseract-lang) and read the paper again";
        let program = path.and_then(in_path).ok_or_else(|| {
            format!("scanned pages are read by the program tesseract, which is not on this machine; {install}")
        })?;
        let mut command = command(&program);
        let listed = command.arg("--list-langs").output().await;
        let listed = listed.map_err(|error| {
            format!(
                "the program {} could not be started ({error}); {install}",
                program.display()
            )
        })?;
        // Older ones list to the other stream.
        let text = [listed.stdout, listed.stderr].concat();
        let text = String::from_utf8_lossy(&text);
        let has = |language: &str| text.lines().any(|line| line.trim() == language);
        if !has(ENGLISH) {
            return Err(format!(
                "the program {} has no data for English; {install}",
                program.display()
            ));
        }
        Ok(Tesseract {
            spanish: has(SPANISH),
            orientation: has(ORIENTATION),
            background: false,
            program,
        })
    }

    /// The words of a picture whose lines lie level and upright.
    pub async fn words(
        &self,
        picture: &Picture,
        languages: Languages,
        layout: Layout,
    ) -> Result<Vec<Found>, String> {
        let languages = match languages {
            Languages::SpanishAndEnglish if self.spanish => format!("{SPANISH}+{ENGLISH}"),
            _ => ENGLISH.to_owned(),
        };
        let layout = match layout {
            Layout::Page => "3",
            Layout::Scattered => "11",
        };
        let dpi = (picture.frame.dpi.round() as u32).to_string();
        // Not the configuration `tsv`: it would be looked for in the present folder too.
        let arguments = [
            "--dpi",
            &dpi,
            "-l",
            &languages,
            "--psm",
            layout,
            "-c",
            "tessedit_create_tsv=1",
        ];
        let table = self.ask(&arguments, picture).await?;
        Ok(table.lines().filter_map(word).collect())
    }

    /// The same at the lowest priority, or as it is.
    pub fn in_background(self, background: bool) -> Tesseract {
        Tesseract { background, ..self }
    }

    /// Where it is.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Whether it can tell which way is up.
    pub fn finds_orientation(&self) -> bool {
        self.orientation
    }

    /// Whether Spanish can be read.
    pub fn reads_spanish(&self) -> bool {
        self.spanish
    }

    /// By how many quarters clockwise the picture must be turned to stand upright, if it can be told.
    pub async fn quarters_to_upright(&self, picture: &Picture) -> Option<u8> {
        if !self.orientation {
            return None;
        }
        let dpi = (picture.frame.dpi.round() as u32).to_string();
        let arguments = ["--dpi", &dpi, "-l", ORIENTATION, "--psm", "0"];
        let told = self.ask(&arguments, picture).await.ok()?;
        let line = told.lines().find_map(|line| line.strip_prefix("Rotate:"))?;
        let degrees: u16 = line.trim().parse().ok()?;
        Some((degrees / 90 % 4) as u8)
    }

    async fn ask(&self, arguments: &[&str], picture: &Picture) -> Result<String, String> {
        let failed = |what: String| {
            format!(
                "the program tesseract failed on the page ({what}); read the paper again, or scan the page anew"
            )
        };
        let mut child = command(&self.program)
            .args(["-", "-"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        if self.background {
            priority::put_last(&child);
        }
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(failed("its streams were not there".to_owned()));
        };
        let file = picture.graymap();
        let hand_over = async {
            // One that ended early says so by its exit code.
            let _ = input.write_all(&file).await;
            drop(input);
        };
        let mut told = Vec::new();
        let mut output = output.take(limits::OCR_ANSWER_BYTES);
        let (_, read) = tokio::join!(hand_over, output.read_to_end(&mut told));
        read.map_err(|error| failed(error.to_string()))?;
        drop(output);
        let status = child
            .wait()
            .await
            .map_err(|error| failed(error.to_string()))?;
        if !status.success() {
            return Err(failed(status.to_string()));
        }
        Ok(String::from_utf8_lossy(&told).into_owned())
    }
}

/// The program with nothing of this one's environment but where its data lies.
fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        // More threads make it slower, and pages are read side by side.
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::null())
        .kill_on_drop(true);
    if let Some(data) = std::env::var_os("TESSDATA_PREFIX") {
        command.env("TESSDATA_PREFIX", data);
    }
    command
}

/// The program in the first folder that holds it. Only whole paths count.
fn in_path(path: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(path)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(NAME))
        .find(|program| program.is_file())
}

/// A word of the table; its other lines are of blocks, paragraphs and lines.
fn word(line: &str) -> Option<Found> {
    const WORD: &str = "5";
    let mut cells = line.split('\t');
    if cells.next()? != WORD {
        return None;
    }
    let _page = cells.next()?;
    let mut count = || cells.next()?.parse::<u32>().ok();
    let (line, _word) = ([count()?, count()?, count()?], count()?);
    let mut number = || cells.next()?.parse::<f32>().ok().filter(|n| n.is_finite());
    let (left, top, width, height) = (number()?, number()?, number()?, number()?);
    let confidence = number()?.clamp(0.0, 100.0);
    let text = cells.next()?.trim();
    (!text.is_empty()).then(|| Found {
        text: text.to_owned(),
        left,
        top,
        width,
        height,
        confidence,
        line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_table_are_read_and_other_lines_are_not() {
        let line = "5\t1\t2\t1\t1\t3\t224\t883\t20\t23\t92.464287\tNotice";
        let found = word(line).expect("a word");
        assert_eq!(found.text, "Notice");
        assert_eq!(
            [found.left, found.top, found.width, found.height],
            [224.0, 883.0, 20.0, 23.0]
        );
        assert_eq!(found.confidence, 92.464_29);
        assert_eq!(found.line, [2, 1, 1]);
        for other in [
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
            "4\t1\t2\t1\t1\t0\t224\t883\t20\t23\t-1\t",
            "5\t1\t2\t1\t1\t3\t224\t883\t20\t23\t95.0\t ",
            "5\t1\t2\t1\t1\t3\t224\t883\tNaN\t23\t95.0\tx",
            "5\t1\t2",
            "",
        ] {
            assert_eq!(word(other), None, "{other}");
        }
    }

    #[test]
    fn folders_that_depend_on_where_one_is_are_not_searched() {
        let here = std::env::split_paths(OsStr::new(".:bin:")).collect::<Vec<_>>();
        let path = std::env::join_paths(here).expect("a path");
        assert_eq!(in_path(&path), None);
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_machine_without_it_is_told_what_to_install() {
        for path in [None, Some(OsStr::new("/nonexistent"))] {
            let why = Tesseract::find(path).await.expect_err("no program");
            assert!(
                why.contains("not on this machine")
                    && why.contains("apt-get install tesseract-ocr tesseract-ocr-spa"),
                "{why}"
            );
        }
    }
}

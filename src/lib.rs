//! `quash` reads a notice that an agency demanded somebody's account data, and sets out the
//! day to act by, for a legal clinic.
//!
//! # The tour: one notice from paper to sheet
//!
//! A client forwards a message of her provider, saved as PDF: *we have received a summons
//! for your account; unless we hear from you within ten days, we will answer it.* The summons
//! is attached. Here is what becomes of them, stop by stop. Every arrow is a function, every
//! stop plain data, and data flows down only.
//!
//! ```text
//! the bytes ── ingest ──► Document ── recognize ──► Notice ── deadline ──► Computed
//!                                                                              │
//!    text, HTML, Word, PDF … ◄── render ── IntakeSheet ◄── sheet ── Report ◄┘
//! ```
//!
//! **[`ingest`]** opens the two files. A paper is hostile until it is read, so
//! [`ingest::open_all`] hands the bytes to a child process that can open no file and reach no
//! network, and waits with a clock in its hand. Two readers look at each page and their words
//! are joined; a page that is a picture goes to tesseract, if the machine has it. Out comes a
//! [`document::page::Paper`], or a [`ingest::ReadError`] that says what to do.
//!
//! **[`document`]** is what was on the paper: pages of words in the order in which people read
//! them, each with its place. A [`document::evidence::Evidence`] is some of those words with
//! paper, page and boxes; [`document::flow`] finds phrases across lines and keeps their place.
//!
//! **[`recognize`]** asks the questions a lawyer asks first, one file for each: who holds the
//! data, who wants it, under which law, until when. [`citation`] reads the statutes that are
//! named. It computes nothing: "ten days from the date of this message" stays just that.
//!
//! **[`notice`]** holds the answers. Each is a [`notice::finding::Finding`], the value
//! together with its words and how sure the reading is, or it is absent. Nothing is guessed.
//! What a person must look at is a [`notice::Doubt`].
//!
//! **[`law`]** is the rule book, `deadlines.toml`, checked: what statutes, court rules and
//! providers say about time, each entry with its source, the words of that source and the day
//! on which somebody last compared them. [`law::Rulebook::built_in`] is compiled in.
//!
//! **[`deadline`]** counts. [`deadline::compute()`] holds the notice against the rule book and
//! gives a [`deadline::Computed`]: every deadline that applies with its stated, safe and latest
//! day and the steps to each, and the one day to act by. A date cannot be made without its
//! steps. Its front page is a ledger of the clauses it keeps.
//!
//! **[`language`]** says things. The stops before it make phrases, which are keys and blanks;
//! `en.toml` and `es.toml` hold the sentences, and a test compares them.
//!
//! **[`flag`]** gathers what the reader must be told, from `flags.toml`; **[`ground`]** the
//! questions for an attorney that the facts raise, from `grounds.toml`. Neither moves a date,
//! and neither says what a court will do.
//!
//! **[`report`]** joins all of this into [`report::Report`], the contract `quash.report/1`
//! that other programs rely on. `quash schema` prints its shape.
//!
//! **[`sheet`]** sets the report out for a person, in order of need and in one language: an
//! [`sheet::IntakeSheet`], and the blocks of which every format is made.
//!
//! **[`render`]** writes those blocks. [`render::FORMATS`] is the table of formats; menus,
//! `--help` and the tests walk it. Pages (`render::pdf`) are typeset from `templates/pdf` and
//! are a feature of the build, which the daily loop can leave out.
//!
//! **[`packet`]** puts the sheet's facts into the texts of `templates/packet`: drafts of the
//! court papers and letters, with a blank wherever the papers do not tell.
//!
//! **[`triage`]** is the tour in code: only [`triage::triage`] knows the order of the stops.
//!
//! **[`docket`]** keeps matters: papers, words, answers and dates, sealed by a key that lies
//! elsewhere. **[`intake`]** is the desk's work on one of them: it has the papers read, counts,
//! and counts again when a person answers ([`notice::answer`]). **[`web`]** shows that as pages;
//! [`web::ROUTES`] is the table of them, and of who may ask for which.
//!
//! **[`cli`]** stands around it all with the files, the clock and the terminal.
//!
//! # Where things may be known
//!
//! Nothing from `recognize` to `triage` reads a file, a clock or the environment: the same
//! papers under the same rules on the same day give the same sheet for ever. The world is at
//! the edges: `ingest`, `docket`, `intake`, `web` and `cli`. A module uses only those above it.
//! `tests/house.rs` holds both.
//!
//! # A walk: the law changes
//!
//! A statute's ten days become twelve. Somebody adds a version with its first day, its source
//! and an example to the entry in `deadlines.toml`; `quash rules check` says whether the
//! example comes out. No Rust changes: Rust holds the ways of counting and no number. Notices
//! of before that day are counted by the older version, and every sheet names the edition of
//! the rules and the file's fingerprint.
//!
//! # A walk: a notice in words nobody has seen
//!
//! A provider writes "you have until the close of the tenth day hence". No cue of
//! `recognize` matches, so the window is absent: the sheet says that no window was found,
//! counts the ten to fourteen days that providers usually give (fewer where this one is known
//! for fewer), takes the earlier end, and asks a person to look. The wording then becomes a golden notice, and a cue.

pub mod citation;
pub mod cli;
pub mod deadline;
pub mod docket;
pub mod document;
pub mod flag;
pub mod ground;
pub mod ingest;
pub mod intake;
pub mod language;
pub mod law;
pub mod notice;
pub mod packet;
pub mod recognize;
pub mod render;
pub mod report;
pub mod sheet;
pub mod triage;
pub mod web;

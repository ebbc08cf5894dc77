//! The desk's work on one matter: papers in, read, counted, and counted again.
//!
//! Takes what was brought and what people say of it; gives sheets, and keeps the docket's dates
//! true. The papers are read by children of this program, never in this process. Knows no page
//! and no form.

pub mod inputs;
pub mod reader;

use crate::deadline::Desk;
use crate::deadline::govern::Status;
use crate::docket;
use crate::docket::Docket;
use crate::docket::answers::Kept;
use crate::docket::interview::Told;
use crate::docket::marks::Kind;
use crate::docket::matter::About;
use crate::docket::matter::Matter;
use crate::docket::papers::Reading;
use crate::document::page::Document;
use crate::document::page::Paper;
use crate::ingest::Limits;
use crate::language::Language;
use crate::law::Rulebook;
use crate::law::court::CourtId;
use crate::notice::Doubt;
use crate::notice::Notice;
use crate::notice::Why;
use crate::notice::answer::Given;
use crate::sheet::IntakeSheet;
use crate::triage;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::OnceLock;
use tokio::runtime::Handle;

/// What the desk works with.
pub struct Intake {
    pub docket: Docket,
    pub rulebook: Cow<'static, Rulebook>,
    pub limits: Limits,
    /// The program whose children read papers: this one.
    pub program: PathBuf,
    /// Where papers are read and counted that nobody waits for, so that pages stay quick.
    pub aside: Handle,
    /// The day that "today" means.
    pub today: fn() -> NaiveDate,
}

/// A matter with everything that its pages need.
pub struct Opened {
    pub matter: Matter,
    /// `None` while its papers wait to be read.
    pub reading: Option<Reading>,
    pub answers: Vec<Kept>,
    /// What the client told.
    pub told: Vec<Told>,
    /// What the papers say by themselves, once it was looked at.
    said: OnceLock<(Document, Vec<Notice>)>,
}

impl Opened {
    /// The answers up to a version.
    pub fn given(&self, until: i64) -> Vec<Given> {
        let told = self.answers.iter().filter(|kept| kept.version <= until);
        told.map(|kept| kept.given.clone()).collect()
    }
}

impl Intake {
    /// A matter, opened.
    pub async fn open(&self, id: &str) -> Result<Option<Opened>, docket::Error> {
        let Some(matter) = self.docket.matter(id).await? else {
            return Ok(None);
        };
        Ok(Some(Opened {
            reading: self.docket.reading(&matter).await?,
            answers: self.docket.answers(&matter).await?,
            told: self.docket.told(&matter).await?,
            said: OnceLock::new(),
            matter,
        }))
    }

    /// The sheets of a matter as counted today, with the answers up to a version.
    pub fn sheets(
        &self,
        opened: &Opened,
        until: i64,
        language: &'static Language,
    ) -> Vec<IntakeSheet> {
        let Some(reading) = &opened.reading else {
            return Vec::new();
        };
        let (document, read) = opened.said.get_or_init(|| said(reading.papers.clone()));
        let unread: Vec<Doubt> = reading
            .unread
            .iter()
            .map(|(file, why)| Doubt {
                field: "sources",
                why: Why::FileUnread {
                    file: *file,
                    why: why.clone(),
                },
            })
            .collect();
        let desk = Desk {
            as_of: (self.today)(),
            court: opened.matter.about.court.clone().map(CourtId),
        };
        let answers = opened.given(until);
        let mut sheets = triage::recount(
            document,
            read,
            &unread,
            &answers,
            &desk,
            &self.rulebook,
            language,
        );
        let told = opened.told.iter().filter(|it| !it.answer.is_empty());
        let told = told.map(|it| (it.question.clone(), it.answer.clone()));
        let told: Vec<(String, String)> = told.collect();
        sheets.iter_mut().for_each(|sheet| sheet.tell(&told));
        sheets
    }

    /// The sheets as the papers were read, before any answer.
    pub fn as_read(&self, opened: &Opened, language: &'static Language) -> Vec<IntakeSheet> {
        self.sheets(opened, -1, language)
    }

    /// Counts a matter again and notes its date on the docket.
    /// `retired` is the word for what becomes of the date that stood before.
    pub async fn refresh(&self, id: &str, retired: &str) -> Result<(), docket::Error> {
        match self.open(id).await? {
            Some(opened) => self.count(&opened, retired).await,
            None => Ok(()),
        }
    }

    /// The same where nobody waits for it: the long part is done behind everything else.
    pub async fn refresh_aside(&self, id: &str, retired: &str) -> Result<(), docket::Error> {
        let Some(opened) = self.open(id).await? else {
            return Ok(());
        };
        if let Some(reading) = &opened.reading {
            let papers = reading.papers.clone();
            let said = self.aside.spawn_blocking(move || said(papers)).await;
            // Where that failed it is done below, and fails there too or does not.
            if let Ok(said) = said {
                let _ = opened.said.set(said);
            }
        }
        self.count(&opened, retired).await
    }

    async fn count(&self, opened: &Opened, retired: &str) -> Result<(), docket::Error> {
        let id = opened.matter.id.as_str();
        let sheets = self.sheets(opened, i64::MAX, Language::english());
        let act_by = sheets.iter().filter_map(|it| it.report.file_by.date).min();
        let docketed = {
            let read = self.as_read(opened, Language::english());
            inputs::all_confirmed(&read, &opened.given(i64::MAX))
        };
        let first = sheets.first().map(|it| &it.report);
        let no_date = first.filter(|_| act_by.is_none()).map(|it| {
            let word = match it.file_by.status {
                Status::Closed if it.withdrawn.as_ref().is_some_and(|it| it.value) => "withdrawn",
                Status::Closed => "disclosed",
                Status::NotANotice => "not_a_notice",
                _ => "unknown",
            };
            word.to_owned()
        });
        let about = About {
            no_date,
            password: opened.matter.about.password.clone(),
            court: opened.matter.about.court.clone(),
            provider: first.and_then(|it| Some(it.provider.as_ref()?.value.name.clone())),
            kind: first.and_then(|it| Some(it.process_kind.as_ref()?.value.id().to_owned())),
            references: sheets
                .iter()
                .flat_map(|it| &it.report.references)
                .map(|it| it.value.value.clone())
                .collect(),
        };
        let accounts: Vec<String> = sheets
            .iter()
            .flat_map(|it| &it.report.accounts)
            .map(|it| it.value.clone())
            .collect();
        self.docket.keep_marks(id, Kind::Account, &accounts).await?;
        self.docket
            .keep_marks(id, Kind::Number, &about.references)
            .await?;
        self.docket
            .note_date(&opened.matter, act_by, docketed, &about, retired)
            .await
    }
}

/// What papers say by themselves.
fn said(papers: Vec<Paper>) -> (Document, Vec<Notice>) {
    let document = Document { papers };
    let read = triage::recognized(&document);
    (document, read)
}

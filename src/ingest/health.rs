//! Whether this machine can read papers: the OCR program, the child and its locks.

use crate::ingest::asking::ask;
use crate::ingest::child::Answer;
use crate::ingest::child::Header;
use crate::ingest::child::Task;
use crate::ingest::kind::Kind;
use crate::ingest::lock::Locks;
use crate::ingest::tesseract::Tesseract;

/// How the machine stands.
pub struct Health {
    /// A reading child starts and answers.
    pub child: bool,
    pub locks: Locks,
    /// The OCR program, or what to install.
    pub ocr: Result<OcrProgram, String>,
}

/// What reads scans.
pub struct OcrProgram {
    pub program: String,
    pub spanish: bool,
    pub orientation: bool,
}

impl Health {
    /// Everything is there and every lock holds.
    pub fn is_sound(&self) -> bool {
        let ocr = self.ocr.as_ref();
        self.child && self.locks.all() && ocr.is_ok_and(|ocr| ocr.spanish && ocr.orientation)
    }
}

/// Looks at the machine.
pub fn health() -> Health {
    let unwell = || Health {
        child: false,
        locks: Locks::default(),
        ocr: Err("the program could not look for it".to_owned()),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(look()),
        Err(_) => unwell(),
    }
}

async fn look() -> Health {
    let locks = locks().await;
    let path = std::env::var_os("PATH");
    let found = Tesseract::find(path.as_deref()).await;
    Health {
        child: locks.is_some(),
        locks: locks.unwrap_or_default(),
        ocr: found.map(|found| OcrProgram {
            program: found.program().display().to_string(),
            spanish: found.reads_spanish(),
            orientation: found.finds_orientation(),
        }),
    }
}

/// The locks that a child put on itself, if one answered.
async fn locks() -> Option<Locks> {
    let program = std::env::current_exe().ok()?;
    let header = Header {
        kind: Kind::Text,
        bytes: 0,
        password: None,
        task: Task::TellLocks,
        background: false,
    };
    match ask(&program, &header, &[]).await {
        Ok((Answer::Locked(locks), _)) => Some(locks),
        _ => None,
    }
}

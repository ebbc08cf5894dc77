//! Why a paper could not be read, in one line a person can act on.

use serde::Deserialize;
use serde::Serialize;

/// Why there is no reading. Each message says what happened, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "error")]
pub enum ReadError {
    #[error("there is no file of this name; check the name and the folder")]
    NotFound,
    #[error("this is a folder; name the papers in it, the notice first")]
    Folder,
    #[error(
        "the file may not be opened ({why}); ask its owner for permission, or copy it to a folder of your own"
    )]
    Unreadable { why: String },
    #[error(
        "this is no paper that can be read (it looks like {looks_like}); save or print it as a PDF, or photograph it as a JPEG, and bring that"
    )]
    NotAPaper { looks_like: String },
    #[error("the file is empty; copy or download it again")]
    Empty,
    #[error(
        "the file is larger than {limit_mib} MiB, the most that is read; bring only the pages of the notice"
    )]
    TooLarge { limit_mib: u64 },
    #[error(
        "the PDF is locked and the password was not given; give it with --password, or bring an unlocked copy"
    )]
    Locked,
    #[error(
        "the PDF is locked and the given password does not open it; check the password, or bring an unlocked copy"
    )]
    WrongPassword,
    #[error("the PDF is damaged ({why}); download it again, or print it and scan the print")]
    Damaged { why: String },
    #[error(
        "the picture cannot be opened ({why}); photograph or scan the paper again as a JPEG or PDF"
    )]
    DamagedPicture { why: String },
    #[error("the email cannot be taken apart; print it as a PDF with its date line in view")]
    DamagedEmail,
    #[error(
        "reading took longer than {seconds} seconds and was stopped; the file may be built to stall a reader: print it and scan the print"
    )]
    TimedOut { seconds: u64 },
    #[error(
        "reading took more memory than is allowed and was stopped; the file may be built to exhaust a reader: print it and scan the print"
    )]
    OutOfMemory,
    #[error(
        "the reader failed on this file ({how}); the file was not changed: print it and scan the print, or report the fault"
    )]
    Crashed { how: String },
}

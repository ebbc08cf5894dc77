//! Writes a result: whole and private, or not at all.

use std::fs::File;
use std::fs::OpenOptions;
use std::io::Error;
use std::io::ErrorKind;
use std::io::Result;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

/// To the standard output.
pub fn to_output(bytes: &[u8]) -> Result<()> {
    let mut output = std::io::stdout().lock();
    output.write_all(bytes)?;
    output.flush()
}

/// To a file that only its owner may read. It is written beside its place and
/// moved there when it is whole, so that nothing half written is ever found.
///
/// What is there already may be a link, which stays one, or a device or a pipe, which is
/// written into: a file moved over `/dev/null` would take its place for every program.
pub fn to_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let place = std::fs::canonicalize(path);
    let path = place.as_deref().unwrap_or(path);
    match std::fs::metadata(path) {
        Ok(there) if there.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(there) if !there.is_file() => return into(path, bytes),
        _ => {}
    }
    let name = path
        .file_name()
        .ok_or_else(|| Error::from(ErrorKind::IsADirectory))?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let (beside, mut file) = beside(folder, &name.to_string_lossy())?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    let moved = written.and_then(|()| std::fs::rename(&beside, path));
    if moved.is_err() {
        // The first failure is the one to tell of.
        let _ = std::fs::remove_file(&beside);
    }
    moved
}

fn into(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut device = OpenOptions::new().write(true).open(path)?;
    device.write_all(bytes)?;
    device.flush()
}

/// A new file that nobody else can have opened.
fn beside(folder: &Path, name: &str) -> Result<(PathBuf, File)> {
    for attempt in 0..100 {
        let path = folder.join(format!(".{name}.{}-{attempt}.part", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            opened => return opened.map(|file| (path, file)),
        }
    }
    Err(Error::from(ErrorKind::AlreadyExists))
}

//! Reads files of the system, small ones only.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};

use time::OffsetDateTime;

use super::Missing;

const LONGEST_FILE: u64 = 1024 * 1024;
const MOST_NAMES: usize = 10_000;

pub(super) fn read(path: &str) -> Result<Vec<u8>, Missing> {
    let file = File::open(path).map_err(|error| missing(&error))?;
    if !file.metadata().map_err(|error| missing(&error))?.is_file() {
        return Err(Missing::NotUnderstood);
    }
    let mut bytes = Vec::new();
    file.take(LONGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| missing(&error))?;
    if bytes.len() as u64 > LONGEST_FILE {
        return Err(Missing::NotUnderstood);
    }
    Ok(bytes)
}

pub(super) fn names(folder: &str) -> Result<Vec<String>, Missing> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| missing(&error))? {
        let entry = entry.map_err(|error| missing(&error))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
        if names.len() > MOST_NAMES {
            return Err(Missing::NotUnderstood);
        }
    }
    names.sort();
    Ok(names)
}

pub(super) fn changed(path: &str) -> Result<OffsetDateTime, Missing> {
    fs::metadata(path)
        .and_then(|file| file.modified())
        .map(OffsetDateTime::from)
        .map_err(|error| missing(&error))
}

fn missing(error: &io::Error) -> Missing {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Missing::NotThere,
        ErrorKind::PermissionDenied => Missing::Denied,
        _ => Missing::NotUnderstood,
    }
}

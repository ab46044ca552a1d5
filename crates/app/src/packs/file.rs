//! A pack as one file (`tar`), or as a folder. Nothing of it is written anywhere before it is verified.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::Path;

use super::PackRefused;

/// A pack is text: far below this.
pub(crate) const LARGEST: usize = 16 * 1024 * 1024;
const LARGEST_FILE: u64 = 1024 * 1024;
const MOST_FILES: usize = 500;

pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Reads a pack from a folder or from one file.
pub(crate) fn read(path: &Path) -> Result<Files, PackRefused> {
    if path.is_dir() {
        return read_folder(path);
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path)?;
    file.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    read_bytes(&bytes)
}

/// Reads a pack that came as one file.
pub(crate) fn read_bytes(bytes: &[u8]) -> Result<Files, PackRefused> {
    if bytes.len() > LARGEST {
        return Err(PackRefused::TooLarge);
    }
    let cut = |_| PackRefused::NotWhole("it ends in the middle");
    let mut archive = tar::Archive::new(bytes);
    let mut files = Files::new();
    for entry in archive.entries().map_err(cut)? {
        let entry = entry.map_err(cut)?;
        if entry.header().entry_type() != tar::EntryType::Regular {
            return Err(PackRefused::NotWhole("it holds more than files"));
        }
        let name = std::str::from_utf8(&entry.path_bytes()).map(str::to_owned);
        let name = name.map_err(|_| PackRefused::NotWhole("a name is not text"))?;
        let size = entry.size();
        if size > LARGEST_FILE || files.len() >= MOST_FILES {
            return Err(PackRefused::TooLarge);
        }
        let mut content = Vec::new();
        entry
            .take(LARGEST_FILE)
            .read_to_end(&mut content)
            .map_err(cut)?;
        if content.len() as u64 != size {
            return Err(PackRefused::NotWhole("it ends in the middle"));
        }
        if files.insert(name, content).is_some() {
            return Err(PackRefused::NotWhole("a file stands in it twice"));
        }
    }
    if files.is_empty() {
        return Err(PackRefused::NotWhole("it is empty"));
    }
    Ok(files)
}

/// The same files as one.
pub(crate) fn to_bytes(files: &Files) -> io::Result<Vec<u8>> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(content.len() as u64);
        header.set_mode(0o600);
        archive.append_data(&mut header, name, content.as_slice())?;
    }
    archive.into_inner()
}

pub(crate) fn read_folder(folder: &Path) -> Result<Files, PackRefused> {
    let mut files = Files::new();
    read_into(folder, "", &mut files)?;
    Ok(files)
}

fn read_into(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), PackRefused> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            read_into(&entry.path(), &format!("{name}/"), files)?;
            continue;
        }
        if !kind.is_file() {
            continue;
        }
        if files.len() >= MOST_FILES || entry.metadata()?.len() > LARGEST_FILE {
            return Err(PackRefused::TooLarge);
        }
        files.insert(name, std::fs::read(entry.path())?);
    }
    Ok(())
}

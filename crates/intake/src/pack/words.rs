//! The council's own words, as files that learners' programs read.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{COUNCIL_FILE, PACK_FILE, PackFault, disk};
use crate::files;

pub(super) type Words = BTreeMap<String, Vec<u8>>;

const LARGEST: u64 = 1024 * 1024;
const MOST: usize = 400;
const DEEPEST: usize = 4;
/// Parts of `policy-content` that are in no pack, and the file that is made from the council's own.
const LEFT_OUT: [&str; 4] = [COUNCIL_FILE, "trust.toml", "coverage.toml", "README.md"];

pub(super) fn read(folder: &Path) -> Result<Words, PackFault> {
    let mut words = Words::new();
    read_into(folder, "", 1, &mut words)?;
    Ok(words)
}

fn read_into(
    folder: &Path,
    prefix: &str,
    depth: usize,
    words: &mut Words,
) -> Result<(), PackFault> {
    for entry in fs::read_dir(folder).map_err(disk(folder))? {
        let entry = entry.map_err(disk(folder))?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if LEFT_OUT.contains(&name.as_str()) || entry.file_name().to_string_lossy().starts_with('.')
        {
            continue;
        }
        let path = entry.path();
        let about = entry.metadata().map_err(disk(&path))?;
        if about.is_dir() && depth < DEEPEST {
            read_into(&path, &format!("{name}/"), depth + 1, words)?;
            continue;
        }
        if !about.is_file() || about.len() > LARGEST || words.len() >= MOST || !is_allowed(&name) {
            return Err(PackFault::Word(path.display().to_string()));
        }
        words.insert(name, fs::read(&path).map_err(disk(&path))?);
    }
    Ok(())
}

fn is_allowed(name: &str) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_./".contains(&byte);
    let known = [".toml", ".md", ".svg", ".ftl", ".pdf"]
        .iter()
        .any(|ending| name.ends_with(ending));
    known && name != PACK_FILE && name.bytes().all(plain) && !name.contains("..")
}

pub(super) fn write(out: &Path, words: &Words) -> Result<(), PackFault> {
    for (name, bytes) in words {
        let path = out.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(disk(folder))?;
        }
        files::replace(&path, bytes).map_err(disk(&path))?;
    }
    Ok(())
}

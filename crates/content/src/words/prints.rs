use std::collections::BTreeMap;

use super::ContentFault;

/// The folder of files that are ready to be printed.
pub(crate) const FOLDER: &str = "print/";
/// Says of which words each of them was made.
pub(crate) const MADE_FROM: &str = "print/made-from.toml";
const ENDING: &str = ".pdf";
const PAPERS: [&str; 2] = ["poster", "leaflet"];
const LARGEST: usize = 512 * 1024;

pub(super) fn is_print(file: &str) -> bool {
    file.ends_with(ENDING)
}

/// Such a file is saved and handed to another program, never looked into; what can be told from outside must hold.
pub(super) fn check(files: &BTreeMap<String, Vec<u8>>) -> Result<(), ContentFault> {
    let prints = files.iter();
    for (file, bytes) in prints.filter(|(file, _)| is_print(file) || file.starts_with(FOLDER)) {
        let fault = |reason: &str| Err(ContentFault::new(file, 1, reason));
        if file == MADE_FROM {
            continue;
        }
        if !has_a_place(file) {
            return fault("a PDF is print/<language>/poster.pdf or leaflet.pdf");
        }
        if bytes.len() > LARGEST {
            return fault("a PDF holds 512 KiB at most");
        }
        if !bytes.starts_with(b"%PDF-") {
            return fault("this is not a PDF");
        }
    }
    Ok(())
}

fn has_a_place(file: &str) -> bool {
    let inside = file
        .strip_prefix(FOLDER)
        .and_then(|file| file.strip_suffix(ENDING));
    let Some((code, paper)) = inside.and_then(|inside| inside.split_once('/')) else {
        return false;
    };
    let small = code.bytes().all(|byte| byte.is_ascii_lowercase());
    small && (2..=3).contains(&code.len()) && PAPERS.contains(&paper)
}

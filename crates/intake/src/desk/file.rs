//! Files that came with a report, written only when somebody asks, under names that do no harm.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{DeskFault, OpenedReport};
use crate::files;
use crate::store::Store;

/// What a double click shows rather than runs. Everything else gets an ending that no program claims.
const SHOWN: [&str; 15] = [
    "png", "jpg", "jpeg", "webp", "gif", "heic", "pdf", "txt", "eml", "msg", "mp4", "mov", "m4a",
    "mp3", "wav",
];
const NAME_LENGTH: usize = 80;

/// Writes every file into a folder and returns where. A file that is not what was sealed is not written.
pub fn save_files(
    store: &Store,
    report: &OpenedReport,
    identity: &str,
    folder: &Path,
) -> Result<Vec<PathBuf>, DeskFault> {
    files::private_folder(folder)?;
    let mut saved = Vec::new();
    for (place, file) in report.evidence.iter().enumerate() {
        let number = place + 1;
        let path = folder.join(safe_name(&report.reference, number, &file.name));
        let mut unfinished = path.clone().into_os_string();
        unfinished.push(".unfinished");
        let unfinished = PathBuf::from(unfinished);
        let from = store.part_reader(&report.envelope, number)?;
        let mut to = files::open_private(&unfinished)?;
        to.set_len(0)?;
        let hash = report::open_file(from, identity, file.size, &mut to)
            .map_err(|_| DeskFault::FileDamaged(number));
        if hash.as_ref().ok() != Some(&file.sha256) {
            drop(to);
            fs::remove_file(&unfinished)?;
            return Err(DeskFault::FileDamaged(number));
        }
        to.flush()?;
        to.sync_all()?;
        fs::rename(&unfinished, &path)?;
        saved.push(path);
    }
    Ok(saved)
}

/// A file name without anything a shell, a file manager or an eye could take for something else.
#[must_use]
pub fn safe_name(reference: &str, number: usize, name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|each| match each {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' => each,
            _ => '_',
        })
        .collect();
    let (stem, ending) = plain.rsplit_once('.').unwrap_or((&plain, ""));
    let ending = ending.to_ascii_lowercase();
    let stem: String = stem.replace('.', "_").chars().take(NAME_LENGTH).collect();
    if SHOWN.contains(&ending.as_str()) {
        return format!("{reference}-{number}-{stem}.{ending}");
    }
    let ending: String = ending.chars().take(16).collect();
    format!("{reference}-{number}-{stem}_{ending}.not-opened")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_can_neither_run_nor_leave_its_folder() {
        let cases = [
            ("chat.png", "R-1-chat.png"),
            ("CHAT.JPG", "R-1-CHAT.jpg"),
            ("my chat.png", "R-1-my_chat.png"),
            ("invoice.pdf.exe", "R-1-invoice_pdf_exe.not-opened"),
            ("../../etc/passwd", "R-1-_____etc/passwd"),
            ("photo\u{202e}gnp.exe", "R-1-photo_gnp_exe.not-opened"),
            ("script.html", "R-1-script_html.not-opened"),
            ("run.lnk", "R-1-run_lnk.not-opened"),
            ("CON.txt", "R-1-CON.txt"),
            ("", "R-1-_.not-opened"),
            (".bashrc", "R-1-_bashrc.not-opened"),
            ("a.txt:stream", "R-1-a_txt_stream.not-opened"),
        ];
        for (name, expected) in cases {
            let safe = safe_name("R", 1, name);
            assert!(!safe.contains(['/', '\\', ':']), "{name:?} became {safe:?}");
            let ending = safe.rsplit('.').next().unwrap();
            assert!(
                SHOWN.contains(&ending) || ending == "not-opened",
                "{name:?} became {safe:?}, which a double click may run"
            );
            if !expected.contains('/') {
                assert_eq!(safe, expected, "{name:?}");
            }
        }
        assert!(safe_name("R", 1, &"x".repeat(300)).len() < 150);
    }
}

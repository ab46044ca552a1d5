//! Names of files, as strangers choose them.

use crate::{MediaType, shown::is_steering};

const LONGEST: usize = 120;
/// Most file systems count bytes.
const MOST_BYTES: usize = 240;
const LONGEST_EXTENSION: usize = 16;

/// A name that can be shown and saved on any system: one line, no folder, no device, no trick.
///
/// The extension stays, so that the file still opens.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .filter(|c| !c.is_control() && !is_steering(*c))
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            _ => c,
        })
        .collect();
    let plain = plain.trim_matches([' ', '.']);
    let (stem, extension) = split(plain);
    let stem = stem.trim_end_matches([' ', '.']);
    let stem = if stem.is_empty() { "file" } else { stem };
    let device = if is_device(stem) { "_" } else { "" };
    let room = LONGEST - extension.chars().count() - device.len();
    let mut stem: String = stem.chars().take(room).collect();
    while stem.len() + device.len() + extension.len() > MOST_BYTES {
        stem.pop();
    }
    format!("{device}{}{extension}", stem.trim_end_matches([' ', '.']))
}

/// Whether a name hides what the file is.
pub(crate) fn is_unusual(name: &str, content: MediaType) -> bool {
    let lower = name.to_lowercase();
    let mut parts = lower.rsplit('.');
    let extension = parts.next().unwrap_or_default().trim();
    let before = parts.next().unwrap_or_default().trim();
    let has_both = parts.next().is_some();
    name.chars().any(|c| c.is_control() || is_steering(c))
        || !content.extensions().contains(&extension)
        || has_both && (RUNS.contains(&before) || MediaType::of_extension(before).is_some())
}

/// The ends of files that a computer runs or follows.
const RUNS: &[&str] = &[
    "app", "apk", "bat", "chm", "cmd", "com", "cpl", "dmg", "exe", "hta", "htm", "html", "iso",
    "jar", "js", "jse", "lnk", "msi", "pif", "ps1", "reg", "scr", "sh", "svg", "url", "vbe", "vbs",
    "wsf",
];

/// The name and its extension with the dot; no extension where it cannot be one.
fn split(name: &str) -> (&str, &str) {
    let is_extension = |text: &str| {
        text.chars().count() <= LONGEST_EXTENSION && text.chars().all(char::is_alphanumeric)
    };
    match name.rsplit_once('.') {
        Some((stem, extension)) if is_extension(extension) => name.split_at(stem.len()),
        _ => (name, ""),
    }
}

/// Windows opens a device instead of a file with such a name, whatever its extension.
fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim_end();
    let upper = first.to_uppercase();
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&upper.as_str()) {
        return true;
    }
    let number = upper
        .strip_prefix("COM")
        .or_else(|| upper.strip_prefix("LPT"));
    number.is_some_and(|number| {
        let mut digits = number.chars();
        let digit = digits.next();
        digit.is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c)) && digits.next().is_none()
    })
}

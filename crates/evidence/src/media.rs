//! What a file is, by its first bytes and not by its name.

use std::io;

use memchr::memmem;

use crate::{input::Input, mail, office};

/// What a file's content is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebP picture.
    Webp,
    /// A HEIC or HEIF picture.
    Heic,
    /// A GIF picture.
    Gif,
    /// A PDF document.
    Pdf,
    /// An e-mail as its source.
    Eml,
    /// An e-mail as Outlook saves it.
    Msg,
    /// Plain text.
    Txt,
    /// An MP4 film.
    Mp4,
    /// A QuickTime film.
    Mov,
    /// A sound recording.
    M4a,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// A PowerPoint presentation.
    Pptx,
    /// Anything else.
    Other,
}

/// Type, name on the wire, extensions.
const TYPES: &[(MediaType, &str, &[&str])] = &[
    (MediaType::Png, "image/png", &["png"]),
    (
        MediaType::Jpeg,
        "image/jpeg",
        &["jpg", "jpeg", "jpe", "jfif"],
    ),
    (MediaType::Webp, "image/webp", &["webp"]),
    (MediaType::Heic, "image/heic", &["heic", "heif", "hif"]),
    (MediaType::Gif, "image/gif", &["gif"]),
    (MediaType::Pdf, "application/pdf", &["pdf"]),
    (MediaType::Eml, "message/rfc822", &["eml"]),
    (MediaType::Msg, "application/vnd.ms-outlook", &["msg"]),
    (MediaType::Txt, "text/plain", &["txt"]),
    (MediaType::Mp4, "video/mp4", &["mp4", "m4v"]),
    (MediaType::Mov, "video/quicktime", &["mov", "qt"]),
    (MediaType::M4a, "audio/mp4", &["m4a"]),
    (
        MediaType::Docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        &["docx"],
    ),
    (
        MediaType::Xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        &["xlsx"],
    ),
    (
        MediaType::Pptx,
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        &["pptx"],
    ),
];

impl MediaType {
    /// The name on the wire, such as `image/png`.
    #[must_use]
    pub fn mime(self) -> &'static str {
        let row = TYPES.iter().find(|(of, ..)| *of == self);
        row.map_or("application/octet-stream", |(_, mime, _)| mime)
    }

    /// Whether reports usually have such files.
    #[must_use]
    pub const fn is_usual(self) -> bool {
        !matches!(
            self,
            Self::Gif | Self::Docx | Self::Xlsx | Self::Pptx | Self::Other
        )
    }

    pub(crate) fn extensions(self) -> &'static [&'static str] {
        let row = TYPES.iter().find(|(of, ..)| *of == self);
        row.map_or(&[], |(.., extensions)| extensions)
    }

    pub(crate) fn of_extension(extension: &str) -> Option<Self> {
        let mut rows = TYPES.iter();
        let row = rows.find(|(.., extensions)| extensions.contains(&extension));
        row.map(|(of, ..)| *of)
    }
}

/// The start that decides.
const START: usize = 16 * 1024;
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

pub(crate) fn recognise(input: &mut Input<'_>) -> io::Result<MediaType> {
    let start = input.start(0, START)?;
    let by_magic = match start.as_slice() {
        [0xff, 0xd8, 0xff, ..] => MediaType::Jpeg,
        s if s.starts_with(b"\x89PNG\r\n\x1a\n") => MediaType::Png,
        s if s.starts_with(b"GIF87a") || s.starts_with(b"GIF89a") => MediaType::Gif,
        s if s.starts_with(b"RIFF") && s.get(8..12) == Some(b"WEBP") => MediaType::Webp,
        s if s.starts_with(b"PK\x03\x04") => return office::kind(input),
        s if s.starts_with(COMPOUND) => {
            let is_mail = mail::is_msg(input)?;
            if is_mail {
                MediaType::Msg
            } else {
                MediaType::Other
            }
        }
        s if memmem::find(&s[..s.len().min(1024)], b"%PDF-").is_some() => MediaType::Pdf,
        s => of_boxes(s).unwrap_or(MediaType::Other),
    };
    if by_magic != MediaType::Other || start.is_empty() || start.starts_with(COMPOUND) {
        return Ok(by_magic);
    }
    if !is_text(input, &start)? {
        return Ok(MediaType::Other);
    }
    Ok(if mail::is_eml(&start) {
        MediaType::Eml
    } else {
        MediaType::Txt
    })
}

/// Whether a file that is nothing else asks for a password.
pub(crate) fn is_locked(input: &mut Input<'_>) -> io::Result<bool> {
    let start = input.start(0, COMPOUND.len())?;
    if start == COMPOUND {
        return mail::is_locked_office(input);
    }
    if start.starts_with(b"PK\x03\x04") {
        return office::is_locked(input);
    }
    Ok(false)
}

fn of_boxes(start: &[u8]) -> Option<MediaType> {
    match start.get(4..8)? {
        b"ftyp" => Some(of_brands(start)),
        // QuickTime before it had a type of its own.
        b"moov" | b"wide" | b"mdat" | b"pnot" => Some(MediaType::Mov),
        _ => None,
    }
}

fn of_brands(start: &[u8]) -> MediaType {
    const HEIC: &[&[u8]] = &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"];
    let size = start
        .first_chunk()
        .map_or(0, |size| u32::from_be_bytes(*size));
    let end = (size as usize).min(256).min(start.len());
    let Some(brands) = start.get(8..end) else {
        return MediaType::Other;
    };
    let major = brands.get(..4).unwrap_or_default();
    let compatible = || brands.chunks_exact(4).skip(2);
    match major {
        b"qt  " => MediaType::Mov,
        b"M4A " | b"M4B " => MediaType::M4a,
        b"avif" | b"avis" | b"crx " | b"jxl " => MediaType::Other,
        b"mif1" | b"msf1" => {
            let is_heic = compatible().any(|brand| HEIC.contains(&brand));
            if is_heic {
                MediaType::Heic
            } else {
                MediaType::Other
            }
        }
        major if HEIC.contains(&major) => MediaType::Heic,
        [_, _, _, _] => MediaType::Mp4,
        _ => MediaType::Other,
    }
}

/// Whether a person can read the whole file as it is. Text is also what some programs run.
fn is_text(input: &mut Input<'_>, start: &[u8]) -> io::Result<bool> {
    if start.starts_with(b"{\\rtf") || start.starts_with(b"#!") {
        return Ok(false);
    }
    if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
        return Ok(true);
    }
    let mut at = 0;
    loop {
        let chunk = input.chunk(at)?;
        if chunk.is_empty() {
            return Ok(true);
        }
        let odd = |byte: &u8| *byte < 0x20 && !matches!(*byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
        if chunk.iter().any(odd) {
            return Ok(false);
        }
        at += chunk.len() as u64;
    }
}

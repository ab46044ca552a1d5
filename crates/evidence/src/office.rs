//! Office documents: a zip of parts, two of which say who made it and with what. Nothing is unpacked but those.

use std::io::{self, Read as _};

use memchr::memmem;
use report::evidence::Hidden;

use crate::{
    MediaType,
    input::{Input, damaged, le16, le32},
    notes::Notes,
    xmp,
};

/// The end of a zip with its longest comment.
const END: usize = 22 + 0xffff;
/// A document has dozens of parts, a big one some hundreds.
const MOST_PARTS: u16 = 10_000;
const PART: u64 = 256 * 1024;

pub(crate) fn kind(input: &mut Input<'_>) -> io::Result<MediaType> {
    let mut kind = MediaType::Other;
    let walked = parts(input, &mut |part| {
        match part.name.as_slice() {
            name if name.starts_with(b"word/") => kind = MediaType::Docx,
            name if name.starts_with(b"xl/") => kind = MediaType::Xlsx,
            name if name.starts_with(b"ppt/") => kind = MediaType::Pptx,
            _ => {}
        }
        Ok(())
    });
    match walked {
        Ok(()) => Ok(kind),
        Err(fault) if fault.kind() == io::ErrorKind::InvalidData => Ok(MediaType::Other),
        Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => Ok(MediaType::Other),
        Err(fault) => Err(fault),
    }
}

/// Whether any part asks for a password.
pub(crate) fn is_locked(input: &mut Input<'_>) -> io::Result<bool> {
    let mut locked = false;
    let walked = parts(input, &mut |part| {
        locked |= part.flags & 1 == 1;
        Ok(())
    });
    Ok(walked.is_ok() && locked)
}

pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let mut told = Vec::new();
    parts(input, &mut |part| {
        notes.locked |= part.flags & 1 == 1;
        let name = part.name.as_slice();
        if name == b"docProps/core.xml" || name == b"docProps/app.xml" {
            told.push((part.at, part.method, part.size));
        }
        if name.starts_with(b"docProps/thumbnail") {
            notes.found_bytes(Hidden::Preview, part.size);
        }
        // Pictures and files inside are not looked into, and notes beside the text have authors.
        let is_inside = [&b"/media/"[..], b"/embeddings/", b"comments", b"customXml"]
            .iter()
            .any(|inside| memmem::find(name, inside).is_some());
        notes.all_seen &= !is_inside;
        Ok(())
    })?;
    for (at, method, size) in told {
        let xml = unpacked(input, at, method, size)?;
        examine_properties(&xml, notes);
    }
    notes.all_seen &= !notes.locked;
    Ok(())
}

fn examine_properties(xml: &[u8], notes: &mut Notes) {
    const NAMES: &[(&str, Hidden)] = &[
        ("dc:creator", Hidden::Author),
        ("cp:lastModifiedBy", Hidden::Author),
        ("<Company", Hidden::Author),
        ("<Manager", Hidden::Author),
        ("dcterms:created", Hidden::Time),
        ("dcterms:modified", Hidden::Time),
        ("<Application", Hidden::Software),
    ];
    for (name, kind) in NAMES {
        if let Some(value) = xmp::value(xml, name.as_bytes()) {
            notes.found(*kind, &value);
        }
    }
}

struct Part {
    name: Vec<u8>,
    flags: u16,
    method: u16,
    size: u64,
    at: u64,
}

/// Walks the list of parts at the end of the zip.
fn parts(input: &mut Input<'_>, each: &mut dyn FnMut(Part) -> io::Result<()>) -> io::Result<()> {
    let from = input.len().saturating_sub(END as u64);
    let tail = input.start(from, END)?;
    let end = (0..tail.len())
        .rev()
        .find(|at| tail[*at..].starts_with(b"PK\x05\x06"));
    let end = end.ok_or_else(damaged)?;
    let count = le16(&tail, end + 10)?;
    let mut at = u64::from(le32(&tail, end + 16)?);
    if count > MOST_PARTS {
        return Err(damaged());
    }
    for _ in 0..count {
        let head: [u8; 46] = input.bytes(at)?;
        if !head.starts_with(b"PK\x01\x02") {
            return Err(damaged());
        }
        let length = |of: usize| le16(&head, of).map(u64::from);
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        each(Part {
            name: input.piece(at + 46, name, usize::from(u16::MAX))?,
            flags: le16(&head, 8)?,
            method: le16(&head, 10)?,
            size: le32(&head, 20)?.into(),
            at: le32(&head, 42)?.into(),
        })?;
        at += 46 + name + extra + comment;
    }
    Ok(())
}

fn unpacked(input: &mut Input<'_>, at: u64, method: u16, size: u64) -> io::Result<Vec<u8>> {
    let head: [u8; 30] = input.bytes(at)?;
    let (name, extra) = (le16(&head, 26)?, le16(&head, 28)?);
    let start = at + 30 + u64::from(name) + u64::from(extra);
    let packed = input.piece(start, size, usize::try_from(PART).unwrap_or(usize::MAX))?;
    match method {
        0 => Ok(packed),
        8 => {
            let mut plain = Vec::new();
            let inflated = flate2::read::DeflateDecoder::new(packed.as_slice());
            let read = inflated.take(PART).read_to_end(&mut plain);
            read.map_err(|_| damaged())?;
            Ok(plain)
        }
        _ => Err(damaged()),
    }
}

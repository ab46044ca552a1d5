//! PNG: a row of chunks and whatever follows the last.

use std::io;

use report::evidence::Hidden;

use crate::{
    camera,
    input::{Input, be32, damaged, inflate},
    iptc,
    notes::Notes,
    shown, xmp,
};

/// A picture of 25 MB has thousands of chunks of pixels.
const MOST_CHUNKS: usize = 50_000;
/// The longest text that is read.
const TEXT: usize = 1024 * 1024;

/// What a decoder needs, its colours and its frames. Everything else goes.
const KEPT: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let mut at = 8;
    let mut after_header = at;
    for n in 0..MOST_CHUNKS {
        let head: [u8; 8] = input.bytes(at)?;
        let size = u64::from(be32(&head, 0)?);
        let whole = size + 12;
        input.holds(at, whole)?;
        let kind = &head[4..];
        if (n == 0) != (kind == b"IHDR") {
            return Err(damaged());
        }
        if n == 0 {
            after_header = at + whole;
        }
        if !KEPT.iter().any(|kept| *kept == kind) {
            // A capital letter says that the picture cannot be shown without it.
            if kind[0].is_ascii_uppercase() {
                return Err(damaged());
            }
            examine_note(input, kind, at + 8, size, notes)?;
            notes.cut(at, whole)?;
        }
        at += whole;
        if kind == b"IEND" {
            return finish(input, notes, at, after_header);
        }
    }
    Err(damaged())
}

fn examine_note(
    input: &mut Input<'_>,
    kind: &[u8],
    at: u64,
    size: u64,
    notes: &mut Notes,
) -> io::Result<()> {
    let limit = if kind == b"eXIf" { camera::LIMIT } else { TEXT };
    if size > limit as u64 {
        notes.all_seen = false;
        notes.found_bytes(Hidden::Other, size);
        return Ok(());
    }
    let body = input.piece(at, size, limit)?;
    match kind {
        b"eXIf" => return camera::examine(body, notes),
        b"tIME" if body.len() == 7 => {
            let year = u16::from_be_bytes([body[0], body[1]]);
            let (month, day) = (body[2], body[3]);
            notes.found(Hidden::Time, &format!("{year}-{month:02}-{day:02}"));
        }
        b"tEXt" | b"zTXt" | b"iTXt" => {
            let key_end = body
                .iter()
                .position(|byte| *byte == 0)
                .unwrap_or(body.len());
            let (key, rest) = body.split_at(key_end);
            let Some(value) = text(kind, rest.get(1..).unwrap_or_default()) else {
                notes.all_seen = false;
                notes.found_bytes(Hidden::Other, size);
                return Ok(());
            };
            return examine_text(&shown::text(key), &value, notes);
        }
        _ => notes.found_bytes(Hidden::Other, size),
    }
    Ok(())
}

fn examine_text(key: &str, value: &[u8], notes: &mut Notes) -> io::Result<()> {
    let kind = match key {
        "XML:com.adobe.xmp" => {
            xmp::examine(value, notes);
            return Ok(());
        }
        key if key.starts_with("Raw profile type ") => {
            let profile = raw_profile(value);
            if let Some(tiff) = profile.strip_prefix(b"Exif\0\0") {
                return camera::examine(tiff.to_vec(), notes);
            }
            if xmp::is_packet(&profile) {
                xmp::examine(&profile, notes);
            } else if iptc::examine(&profile, notes).is_err() || profile.is_empty() {
                notes.found_bytes(Hidden::Other, value.len() as u64);
            }
            return Ok(());
        }
        "Author" | "Artist" | "Copyright" => Hidden::Author,
        "Creation Time" | "date:create" | "date:modify" | "date:timestamp" => Hidden::Time,
        "Software" => Hidden::Software,
        "Source" | "Make" | "Model" => Hidden::Device,
        _ => Hidden::Other,
    };
    notes.found(kind, &shown::text(value));
    Ok(())
}

/// How picture programs keep a JPEG file's notes in a PNG file: a name, a length, then hex.
fn raw_profile(value: &[u8]) -> Vec<u8> {
    let lines = value.trim_ascii().splitn(3, |byte| *byte == b'\n');
    let digits: Vec<u8> = lines
        .last()
        .unwrap_or_default()
        .iter()
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    let pairs = digits.chunks_exact(2);
    pairs.map(|two| two[0] << 4 | two[1]).collect()
}

/// The value of a text chunk, unpacked where it is packed; `None` where it cannot be read.
fn text(kind: &[u8], rest: &[u8]) -> Option<Vec<u8>> {
    match (kind, rest) {
        (b"tEXt", plain) => Some(plain.to_vec()),
        (b"zTXt", [0, packed @ ..]) => inflate(packed, TEXT as u64).ok(),
        (b"iTXt", [packed, 0, rest @ ..]) => {
            let language = rest.iter().position(|byte| *byte == 0)?;
            let rest = &rest[language + 1..];
            let key = rest.iter().position(|byte| *byte == 0)?;
            let value = &rest[key + 1..];
            if *packed == 0 {
                return Some(value.to_vec());
            }
            inflate(value, TEXT as u64).ok()
        }
        _ => None,
    }
}

fn finish(input: &Input<'_>, notes: &mut Notes, end: u64, after_header: u64) -> io::Result<()> {
    if let Some(orientation) = notes.orientation {
        let tiff = camera::orientation_only(orientation);
        let size = u32::try_from(tiff.len()).map_err(|_| damaged())?;
        let mut chunk = size.to_be_bytes().to_vec();
        chunk.extend(b"eXIf");
        chunk.extend(tiff);
        let sum = crc32fast::hash(&chunk[4..]);
        chunk.extend(sum.to_be_bytes());
        notes.replace(after_header, 0, chunk, 0)?;
    }
    let after = input.len() - end;
    if after > 0 {
        notes.found_bytes(Hidden::Other, after);
        notes.cut(end, after)?;
    }
    notes.removable = true;
    Ok(())
}

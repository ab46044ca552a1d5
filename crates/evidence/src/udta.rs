//! What programs write beside a film (`udta` and `meta`): place, device, names, days.

use std::io;

use report::evidence::Hidden;

use crate::{
    boxes::{self, BoxAt},
    input::{Input, be16, be32, damaged},
    notes::Notes,
    shown, xmp,
};

/// The longest text that is read.
const TEXT: usize = 4096;
const KEYS: usize = 64 * 1024;

/// Notes what a `udta` or `meta` box tells; one that cannot be read tells something all the same.
pub(crate) fn examine(input: &mut Input<'_>, of: &BoxAt, notes: &mut Notes) -> io::Result<()> {
    let before = notes.found.len();
    let read = if &of.kind == b"meta" {
        examine_meta(input, of, notes)
    } else {
        examine_children(input, of, notes)
    };
    let is_read = match read {
        Ok(()) => true,
        Err(fault) if fault.kind() == io::ErrorKind::InvalidData => false,
        Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => false,
        Err(fault) => return Err(fault),
    };
    notes.all_seen &= is_read;
    let has_bytes = of.body_size() > EMPTY;
    if notes.found.len() == before && has_bytes && !is_zero(input, of)? {
        notes.found_bytes(Hidden::Other, of.size);
    }
    Ok(())
}

/// The four zero bytes that end a QuickTime list.
const EMPTY: u64 = 4;

fn examine_children(input: &mut Input<'_>, of: &BoxAt, notes: &mut Notes) -> io::Result<()> {
    for child in boxes::children(input, of.body(), of.end())? {
        match &child.kind {
            b"meta" => examine_meta(input, &child, notes)?,
            b"XMP_" if child.body_size() <= xmp::LIMIT as u64 => {
                let packet = input.piece(child.body(), child.body_size(), xmp::LIMIT)?;
                xmp::examine(&packet, notes);
            }
            b"loci" => notes.found(Hidden::Place, &loci(input, &child)?),
            kind => {
                let text = input.start(child.body(), body(&child).min(TEXT))?;
                // QuickTime puts a size and a language before the words.
                let words = match be16(&text, 0).map(usize::from) {
                    Ok(size) if size > 0 && size + 4 <= text.len() => &text[4..size + 4],
                    _ => text.strip_prefix(&[0; 6]).unwrap_or(&text),
                };
                note(of_box(kind), words, child.size, notes);
            }
        }
    }
    Ok(())
}

fn examine_meta(input: &mut Input<'_>, meta: &BoxAt, notes: &mut Notes) -> io::Result<()> {
    let children = boxes::children_of_meta(input, meta)?;
    let keys = match boxes::one(&children, b"keys") {
        Some(keys) => names(&input.piece(keys.body(), keys.body_size(), KEYS)?)?,
        None => Vec::new(),
    };
    let Some(list) = boxes::one(&children, b"ilst") else {
        return Ok(());
    };
    for item in boxes::children(input, list.body(), list.end())? {
        let number = u32::from_be_bytes(item.kind) as usize;
        let kind = match number.checked_sub(1).and_then(|n| keys.get(n)) {
            Some(name) => of_key(name),
            None => of_box(&item.kind),
        };
        let values = boxes::children(input, item.body(), item.end())?;
        for value in values.iter().filter(|value| &value.kind == b"data") {
            let words = input.start(value.body(), body(value).min(TEXT))?;
            note(kind, words.get(8..).unwrap_or_default(), value.size, notes);
        }
    }
    Ok(())
}

fn note(kind: Hidden, words: &[u8], size: u64, notes: &mut Notes) {
    let words = shown::text(words);
    let is_words = !words.is_empty() && !words.chars().any(char::is_control);
    match kind {
        Hidden::Place => notes.found(kind, &place(&words)),
        _ if is_words => notes.found(kind, &words),
        _ => notes.found_bytes(kind, size),
    }
}

fn of_box(kind: &[u8; 4]) -> Hidden {
    match kind {
        b"\xa9xyz" => Hidden::Place,
        b"\xa9mak" | b"\xa9mod" | b"manu" | b"modl" | b"SNum" => Hidden::Device,
        b"\xa9ART" | b"\xa9aut" | b"\xa9wrt" | b"\xa9cpy" | b"auth" | b"cprt" | b"aART"
        | b"perf" | b"\xa9dir" | b"\xa9prd" | b"ownr" | b"apID" => Hidden::Author,
        b"\xa9day" | b"date" | b"yrrc" | b"purd" => Hidden::Time,
        b"\xa9too" | b"\xa9swr" | b"\xa9enc" => Hidden::Software,
        b"covr" | b"thmb" => Hidden::Preview,
        _ => Hidden::Other,
    }
}

fn of_key(name: &str) -> Hidden {
    let last = name.trim_start_matches("com.apple.quicktime.");
    match last {
        _ if last.contains("location") => Hidden::Place,
        "make" | "model" | "camera.identifier" | "camera.lens_model" => Hidden::Device,
        "author" | "artist" | "creator" | "director" | "producer" | "copyright" => Hidden::Author,
        _ if last.contains("date") || last == "year" => Hidden::Time,
        "software" | "com.android.version" | "encoder" => Hidden::Software,
        "artwork" => Hidden::Preview,
        _ => Hidden::Other,
    }
}

fn names(keys: &[u8]) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    let mut at = 8;
    while at + 8 <= keys.len() {
        let size = be32(keys, at)? as usize;
        let name = at.checked_add(size).and_then(|end| keys.get(at + 8..end));
        names.push(shown::text(name.ok_or_else(damaged)?));
        at += size;
    }
    Ok(names)
}

/// `+53.1934-002.8931+020/` as degrees; other writings as they are.
fn place(text: &str) -> String {
    let second = text.get(1..).and_then(|rest| rest.find(['+', '-']));
    let degrees = second.and_then(|second| {
        let (latitude, rest) = text.split_at(second + 1);
        let end = rest[1..].find(|c: char| !c.is_ascii_digit() && c != '.');
        let longitude = &rest[..end.map_or(rest.len(), |end| end + 1)];
        Some((latitude.parse().ok()?, longitude.parse().ok()?))
    });
    degrees.map_or_else(
        || text.to_owned(),
        |(latitude, longitude)| shown::place(latitude, longitude),
    )
}

/// The place in a phone's film (3GPP): a name, a role, then degrees in 1/65536.
fn loci(input: &mut Input<'_>, of: &BoxAt) -> io::Result<String> {
    let body = input.start(of.body(), body(of).min(TEXT))?;
    let name = body.get(6..).unwrap_or_default();
    let end = name
        .iter()
        .position(|byte| *byte == 0)
        .ok_or_else(damaged)?;
    let degrees = |at: usize| {
        let raw = be32(name, at)?.cast_signed();
        io::Result::Ok(f64::from(raw) / 65_536.0)
    };
    let (longitude, latitude) = (degrees(end + 2)?, degrees(end + 6)?);
    Ok(shown::place(latitude, longitude))
}

fn body(of: &BoxAt) -> usize {
    usize::try_from(of.body_size()).unwrap_or(usize::MAX)
}

fn is_zero(input: &mut Input<'_>, of: &BoxAt) -> io::Result<bool> {
    let mut at = of.body();
    while at < of.end() {
        let chunk = input.chunk(at)?;
        let size = chunk
            .len()
            .min(usize::try_from(of.end() - at).unwrap_or(usize::MAX));
        if size == 0 || chunk[..size].iter().any(|byte| *byte != 0) {
            return Ok(false);
        }
        at += size as u64;
    }
    Ok(true)
}

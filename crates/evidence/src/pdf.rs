//! PDF documents: who and what made them. Read like text, not like a document: no page is laid out.

use std::io::{self, Read as _};

use memchr::memmem;
use report::evidence::Hidden;

use crate::{input::Input, notes::Notes, shown, xmp};

const STEP: usize = 256 * 1024;
/// What is looked for may cross the edge of a step by so much.
const OVERLAP: usize = 16 * 1024;
/// Of all packed lists together.
const MOST_UNPACKED: u64 = 8 * 1024 * 1024;
const UNPACKED: u64 = 1024 * 1024;

const NAMES: &[(&[u8], Hidden)] = &[
    (b"/Author", Hidden::Author),
    (b"/Company", Hidden::Author),
    (b"/Creator", Hidden::Software),
    (b"/Producer", Hidden::Software),
    (b"/CreationDate", Hidden::Time),
    (b"/ModDate", Hidden::Time),
];

/// Finds the document's own notes. They are not taken out: a document that is signed, updated or
/// packed can hold them more than once.
pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let mut left = MOST_UNPACKED;
    let mut at = 0;
    while at < input.len() {
        let window = input.start(at, STEP + OVERLAP)?;
        let fresh = window.len().min(STEP);
        examine_plain(&window, fresh, notes);
        for packed in packed_lists(&window, fresh) {
            left = examine_packed(input, at + packed as u64, left, notes)?;
        }
        at += STEP as u64;
    }
    let tail = input.start(input.len().saturating_sub(OVERLAP as u64), OVERLAP)?;
    // Without its end, a document was cut short.
    notes.all_seen &= !notes.locked && memmem::find(&tail, b"%%EOF").is_some();
    Ok(())
}

fn examine_plain(window: &[u8], fresh: usize, notes: &mut Notes) {
    examine_names(window, fresh, notes);
    let start = |needle: &[u8]| memmem::find(window, needle).filter(|at| *at < fresh);
    if let Some(at) = start(b"/Encrypt") {
        notes.locked |= !window[at + 8..]
            .first()
            .is_some_and(u8::is_ascii_alphabetic);
    }
    if let Some(at) = start(b"<x:xmpmeta") {
        let end = memmem::find(&window[at..], b"</x:xmpmeta>").unwrap_or(window.len() - at);
        xmp::examine(&window[at..at + end], notes);
    }
    if start(b"Exif\0\0").is_some() {
        notes.found(Hidden::Other, "Exif");
    }
    if start(b"/EmbeddedFile").is_some() {
        notes.all_seen = false;
    }
}

fn examine_names(window: &[u8], fresh: usize, notes: &mut Notes) {
    for (name, kind) in NAMES {
        let mut from = 0;
        while let Some(step) = memmem::find(&window[from..], name) {
            from += step + name.len();
            if from - name.len() >= fresh {
                break;
            }
            if let Some(text) = string(&window[from..]).filter(|text| !text.trim().is_empty()) {
                notes.found(*kind, &text);
            }
        }
    }
}

/// Where the data of each packed list or packet starts, which begins within `fresh`.
fn packed_lists(window: &[u8], fresh: usize) -> Vec<usize> {
    let mut all = Vec::new();
    for name in [&b"/ObjStm"[..], b"/Metadata"] {
        let mut from = 0;
        while let Some(step) = memmem::find(&window[from..], name) {
            let at = from + step;
            from = at + name.len();
            if at >= fresh {
                break;
            }
            let near = &window[from..window.len().min(from + 1024)];
            let Some(stream) = memmem::find(near, b"stream") else {
                continue;
            };
            // The object ends before any stream: only a reference to one.
            if memmem::find(&near[..stream], b"endobj").is_some() {
                continue;
            }
            let data = from + stream + b"stream".len();
            let line = window[data..]
                .iter()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'));
            all.push(data + line.count().min(2));
        }
    }
    all.dedup();
    all
}

/// What is left of `left` after unpacking one list.
fn examine_packed(input: &mut Input<'_>, at: u64, left: u64, notes: &mut Notes) -> io::Result<u64> {
    let packed = input.start(at, STEP)?;
    if packed.first().is_some_and(|first| first & 0x0f != 8) {
        return Ok(left);
    }
    let limit = left.min(UNPACKED);
    let mut plain = Vec::new();
    let read = flate2::read::ZlibDecoder::new(packed.as_slice())
        .take(limit)
        .read_to_end(&mut plain);
    notes.all_seen &= read.is_ok() && (plain.len() as u64) < limit;
    examine_names(&plain, plain.len(), notes);
    if memmem::find(&plain, b"<x:xmpmeta").is_some() {
        xmp::examine(&plain, notes);
    }
    Ok(left - plain.len() as u64)
}

/// The text that follows a name: `(words)` or `<hex>`.
fn string(after: &[u8]) -> Option<String> {
    const LONGEST: usize = 1024;
    let after = after[..after.len().min(LONGEST)].trim_ascii_start();
    let bytes = match after {
        [b'(', rest @ ..] => literal(rest),
        [b'<', first, ..] if first.is_ascii_hexdigit() => hex(&after[1..]),
        _ => return None,
    };
    Some(match bytes.as_slice() {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest
                .chunks_exact(2)
                .map(|two| u16::from_be_bytes([two[0], two[1]]));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or(' '))
                .collect()
        }
        bytes => shown::text(bytes),
    })
}

fn literal(rest: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    let mut depth = 0;
    let mut left = rest.iter().copied().peekable();
    while let Some(byte) = left.next() {
        match byte {
            b')' if depth == 0 => break,
            b')' => depth -= 1,
            b'(' => depth += 1,
            b'\\' => {
                match left.next() {
                    Some(digit @ b'0'..=b'7') => text.push(octal(digit, &mut left)),
                    Some(b'n' | b'r' | b't' | b'\n' | b'\r') => text.push(b' '),
                    Some(other) => text.push(other),
                    None => break,
                }
                continue;
            }
            _ => {}
        }
        text.push(byte);
    }
    text
}

fn octal(first: u8, left: &mut std::iter::Peekable<impl Iterator<Item = u8>>) -> u8 {
    let mut value = first - b'0';
    for _ in 0..2 {
        let Some(digit) = left.next_if(|byte| matches!(byte, b'0'..=b'7')) else {
            break;
        };
        value = value.wrapping_mul(8).wrapping_add(digit - b'0');
    }
    value
}

fn hex(rest: &[u8]) -> Vec<u8> {
    let digits = rest.iter().take_while(|byte| **byte != b'>');
    let digits: Vec<u8> = digits
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    let pairs = digits.chunks_exact(2);
    pairs.map(|two| two[0] << 4 | two[1]).collect()
}

//! WebP: chunks in a RIFF box, and whatever follows the box.

use std::io;

use report::evidence::Hidden;

use crate::{
    camera,
    input::{Input, damaged, le32},
    notes::Notes,
    xmp,
};

const MOST_CHUNKS: usize = 20_000;
const HEAD: u64 = 12;
const KEPT: &[&[u8; 4]] = &[
    b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];
/// Bits of the VP8X chunk that announce notes.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let end = 8 + u64::from(le32(&input.bytes::<4>(4)?, 0)?);
    input.holds(0, end)?;
    let mut at = HEAD;
    let mut kept_size = HEAD - 8;
    let mut flags_at = None;
    for _ in 0..MOST_CHUNKS {
        if at + 8 > end {
            // Too little for a chunk belongs to what follows the picture.
            return finish(input, notes, at, kept_size, flags_at);
        }
        let head: [u8; 8] = input.bytes(at)?;
        let size = u64::from(le32(&head, 4)?);
        let whole = 8 + size.next_multiple_of(2);
        if at + 8 + size > end {
            return Err(damaged());
        }
        // The last byte of padding is sometimes forgotten.
        let whole = whole.min(end - at);
        if &head[..4] == b"VP8X" {
            flags_at = Some(at + 8);
        }
        if KEPT.iter().any(|kept| **kept == head[..4]) {
            kept_size += whole;
        } else {
            examine_note(input, &head[..4], at + 8, size, notes)?;
            notes.cut(at, whole)?;
        }
        at += whole;
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
    match kind {
        b"EXIF" if size <= camera::LIMIT as u64 => {
            let body = input.piece(at, size, camera::LIMIT)?;
            let tiff = body.strip_prefix(b"Exif\0\0").unwrap_or(&body);
            return camera::examine(tiff.to_vec(), notes);
        }
        b"XMP " if size <= xmp::LIMIT as u64 => {
            xmp::examine(&input.piece(at, size, xmp::LIMIT)?, notes);
        }
        b"EXIF" | b"XMP " => {
            notes.all_seen = false;
            notes.found_bytes(Hidden::Other, size);
        }
        _ => notes.found_bytes(Hidden::Other, size),
    }
    Ok(())
}

fn finish(
    input: &mut Input<'_>,
    notes: &mut Notes,
    end: u64,
    mut kept_size: u64,
    flags_at: Option<u64>,
) -> io::Result<()> {
    let tail = input.len() - end;
    if tail > 0 {
        notes.found_bytes(Hidden::Other, tail);
    }
    let mut last = Vec::new();
    if let (Some(orientation), Some(_)) = (notes.orientation, flags_at) {
        let tiff = camera::orientation_only(orientation);
        let size = u32::try_from(tiff.len()).map_err(|_| damaged())?;
        last.extend(b"EXIF");
        last.extend(size.to_le_bytes());
        last.extend(tiff);
        kept_size += last.len() as u64;
    }
    if let Some(at) = flags_at {
        let [flags] = input.bytes(at)?;
        let exif = if last.is_empty() { 0 } else { HAS_EXIF };
        let flags = flags & !(HAS_EXIF | HAS_XMP) | exif;
        notes.replace(at, 1, vec![flags], 0)?;
    }
    let size = u32::try_from(kept_size).map_err(|_| damaged())?;
    notes.replace(4, 4, size.to_le_bytes().to_vec(), 0)?;
    notes.replace(end, tail, last, 0)?;
    notes.removable = true;
    Ok(())
}

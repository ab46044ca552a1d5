//! GIF: a row of blocks and whatever follows the last.

use std::io;

use report::evidence::Hidden;

use crate::{
    input::{Input, damaged},
    notes::Notes,
    shown, xmp,
};

const MOST_BLOCKS: usize = 100_000;
/// Programs whose blocks a film needs.
const KEPT: &[&[u8]] = &[b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let [.., flags, _, _] = input.bytes::<13>(0)?;
    let mut at = 13 + table(flags);
    for _ in 0..MOST_BLOCKS {
        let [kind] = input.bytes(at)?;
        match kind {
            0x2c => {
                let [.., flags] = input.bytes::<10>(at)?;
                at = end_of_blocks(input, at + 10 + table(flags) + 1)?;
            }
            0x21 => at = examine_extension(input, at, notes)?,
            0x3b => {
                at += 1;
                let after = input.len() - at;
                if after > 0 {
                    notes.found_bytes(Hidden::Other, after);
                    notes.cut(at, after)?;
                }
                notes.removable = true;
                return Ok(());
            }
            _ => return Err(damaged()),
        }
    }
    Err(damaged())
}

/// The end of the extension at `at`.
fn examine_extension(input: &mut Input<'_>, at: u64, notes: &mut Notes) -> io::Result<u64> {
    let [_, label] = input.bytes::<2>(at)?;
    let end = end_of_blocks(input, at + 2)?;
    match label {
        // Timing, and words drawn on the picture.
        0xf9 | 0x01 => return Ok(end),
        0xff => {
            let program = input.start(at + 3, 11)?;
            if KEPT.contains(&program.as_slice()) {
                return Ok(end);
            }
            if program == b"XMP DataXMP" {
                let packet = input.start(at + 14, xmp::LIMIT)?;
                let size = usize::try_from(end - at - 14).unwrap_or(usize::MAX);
                xmp::examine(&packet[..size.min(packet.len())], notes);
            } else {
                notes.found_bytes(Hidden::Other, end - at);
            }
        }
        0xfe => {
            let [size] = input.bytes(at + 2)?;
            let words = input.start(at + 3, size.into())?;
            notes.found(Hidden::Other, &shown::text(&words));
        }
        _ => notes.found_bytes(Hidden::Other, end - at),
    }
    notes.cut(at, end - at)?;
    Ok(end)
}

/// The end of a chain of small blocks, the empty one included.
fn end_of_blocks(input: &mut Input<'_>, mut at: u64) -> io::Result<u64> {
    loop {
        let [size] = input.bytes(at)?;
        at += 1 + u64::from(size);
        if size == 0 {
            return Ok(at);
        }
    }
}

/// The size of the colour table that `flags` announce.
const fn table(flags: u8) -> u64 {
    if flags & 0x80 == 0 {
        return 0;
    }
    3 << ((flags & 7) + 1)
}

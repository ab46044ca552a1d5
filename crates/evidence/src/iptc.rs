//! The notes of news agencies, inside Photoshop's own (APP13 of a JPEG file).

use std::io;

use report::evidence::Hidden;

use crate::{
    input::{be16, be32, damaged},
    notes::Notes,
    shown,
};

const IPTC: u16 = 0x0404;
const PREVIEWS: [u16; 2] = [0x0409, 0x040c];

/// Reads Photoshop's blocks, each with a number, a name and a size.
pub(crate) fn examine(blocks: &[u8], notes: &mut Notes) -> io::Result<()> {
    let mut at = 0;
    while at + 12 <= blocks.len() {
        if !blocks[at..].starts_with(b"8BIM") {
            return Err(damaged());
        }
        let number = be16(blocks, at + 4)?;
        let name = usize::from(blocks[at + 6]);
        let size_at = at + 6 + (name + 2) / 2 * 2;
        let size = be32(blocks, size_at)? as usize;
        let start = size_at + 4;
        let block = start
            .checked_add(size)
            .and_then(|end| blocks.get(start..end));
        let block = block.ok_or_else(damaged)?;
        match number {
            IPTC => examine_records(block, notes)?,
            number if PREVIEWS.contains(&number) => {
                notes.found_bytes(Hidden::Preview, size as u64);
            }
            _ => notes.found(Hidden::Software, "Photoshop"),
        }
        at = start + size.next_multiple_of(2);
    }
    Ok(())
}

fn examine_records(records: &[u8], notes: &mut Notes) -> io::Result<()> {
    let mut at = 0;
    while records.get(at) == Some(&0x1c) {
        let kind = match (records.get(at + 1), records.get(at + 2)) {
            (Some(2), Some(80 | 85 | 110 | 116 | 122)) => Some(Hidden::Author),
            (Some(2), Some(90 | 92 | 95 | 100 | 101 | 26 | 27)) => Some(Hidden::Place),
            (Some(2), Some(55 | 60 | 62 | 63 | 30 | 35)) => Some(Hidden::Time),
            (Some(2), Some(65 | 70)) => Some(Hidden::Software),
            (Some(2), Some(0)) | (Some(1), _) => None,
            _ => Some(Hidden::Other),
        };
        let size = usize::from(be16(records, at + 3)?);
        let value = records.get(at + 5..at + 5 + size).ok_or_else(damaged)?;
        if let Some(kind) = kind {
            notes.found(kind, &shown::text(value));
        }
        at += 5 + size;
    }
    Ok(())
}

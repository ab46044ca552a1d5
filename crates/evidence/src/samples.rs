//! Where the samples of one track lie in a film.

use std::io;

use crate::{
    boxes::{self, BoxAt},
    input::{Input, be32, damaged},
};

/// Notes for every picture of a long film take less.
const TABLE: usize = 1024 * 1024;

/// A place in the file and a size.
pub(crate) type Piece = (u64, u64);

/// The track's format and where its bytes lie, in order and without overlaps.
pub(crate) fn of_track(
    input: &mut Input<'_>,
    of_media: &[BoxAt],
) -> io::Result<([u8; 4], Vec<Piece>)> {
    let Some(minf) = boxes::one(of_media, b"minf") else {
        return Ok((*b"    ", Vec::new()));
    };
    let of_minf = boxes::children(input, minf.body(), minf.end())?;
    let Some(stbl) = boxes::one(&of_minf, b"stbl") else {
        return Ok((*b"    ", Vec::new()));
    };
    let tables = boxes::children(input, stbl.body(), stbl.end())?;
    let format = match boxes::one(&tables, b"stsd") {
        Some(stsd) if stsd.body_size() >= 16 => input.bytes(stsd.body() + 12)?,
        _ => *b"    ",
    };
    let mut table = |kind: &[u8; 4]| match boxes::one(&tables, kind) {
        Some(found) => input
            .piece(found.body(), found.body_size(), TABLE)
            .map(Some),
        None => Ok(None),
    };
    let short = table(b"stco")?;
    let long = table(b"co64")?;
    let (Some(runs), Some(sizes)) = (table(b"stsc")?, table(b"stsz")?) else {
        // Without tables the samples lie in later pieces of a cut stream, where they are not looked for.
        return Err(damaged());
    };
    let chunks = match (short, long) {
        (Some(short), _) => entries(&short, 4, 8)?
            .map(|entry| number(entry, 0))
            .collect(),
        (None, Some(long)) => entries(&long, 8, 8)?.map(wide).collect(),
        (None, None) => Vec::new(),
    };
    Ok((format, merged(pieces(&chunks, &runs, &sizes)?)?))
}

fn pieces(chunks: &[u64], runs: &[u8], sizes: &[u8]) -> io::Result<Vec<Piece>> {
    let runs: Vec<(u64, u64)> = entries(runs, 12, 8)?
        .map(|run| (number(run, 0), number(run, 4)))
        .collect();
    let same = u64::from(be32(sizes, 4)?);
    let mut left = u64::from(be32(sizes, 8)?);
    let mut each = match same {
        0 => Some(entries(sizes, 4, 12)?),
        _ => None,
    };
    let mut run = 0;
    let mut all = Vec::new();
    for (n, chunk) in (1_u64..).zip(chunks) {
        while runs.get(run + 1).is_some_and(|next| next.0 <= n) {
            run += 1;
        }
        let samples = runs.get(run).ok_or_else(damaged)?.1.min(left);
        left -= samples;
        let size = match &mut each {
            None => samples.checked_mul(same).ok_or_else(damaged)?,
            Some(each) => {
                let mut size = 0;
                for _ in 0..samples {
                    size += number(each.next().ok_or_else(damaged)?, 0);
                }
                size
            }
        };
        all.push((*chunk, size));
    }
    Ok(all)
}

fn merged(mut pieces: Vec<Piece>) -> io::Result<Vec<Piece>> {
    pieces.retain(|(_, size)| *size > 0);
    pieces.sort_unstable();
    let mut all: Vec<Piece> = Vec::new();
    for (at, size) in pieces {
        let end = at.checked_add(size).ok_or_else(damaged)?;
        match all.last_mut() {
            Some((start, known)) if at <= *start + *known => *known = (*known).max(end - *start),
            _ => all.push((at, size)),
        }
    }
    Ok(all)
}

/// The entries of a table that begins with `head` bytes, the last four of them the count.
fn entries(table: &[u8], size: usize, head: usize) -> io::Result<std::slice::ChunksExact<'_, u8>> {
    let count = be32(table, head - 4)? as usize;
    let end = count
        .checked_mul(size)
        .and_then(|size| size.checked_add(head));
    let entries = end.and_then(|end| table.get(head..end));
    Ok(entries.ok_or_else(damaged)?.chunks_exact(size))
}

fn number(entry: &[u8], at: usize) -> u64 {
    be32(entry, at).map_or(0, u64::from)
}

fn wide(entry: &[u8]) -> u64 {
    number(entry, 0) << 32 | number(entry, 4)
}

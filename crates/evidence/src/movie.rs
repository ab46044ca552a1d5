//! Films and sound: MP4, QuickTime and M4A.
//!
//! Bytes keep their places, because a film finds its pictures by them: what has to go becomes a
//! `free` box of zeros.

use std::io;

use report::evidence::Hidden;
use time::OffsetDateTime;

use crate::{
    boxes::{self, BoxAt},
    input::{Input, be32, damaged},
    notes::Notes,
    samples, udta, xmp,
};

/// Boxes that a player needs or that a stream is cut with.
const OF_A_FILM: &[&[u8; 4]] = &[
    b"ftyp", b"styp", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"pdin", b"pssh", b"emsg",
    b"prft", b"imda",
];
const OF_MOOV: &[&[u8; 4]] = &[b"mvex", b"iods", b"pssh", b"ctab", b"rmra"];
const OF_A_TRACK: &[&[u8; 4]] = &[
    b"edts", b"tref", b"trgr", b"load", b"tapt", b"clip", b"matt", b"imap",
];

pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let end = input.len();
    let mut at = 0;
    let mut has_film = false;
    let mut film = Film::default();
    let mut movies = Vec::new();
    while at < end {
        let next = match boxes::read(input, at, end) {
            Ok(next) if next.kind.iter().all(|c| matches!(c, b' '..=b'~' | 0xa9)) => next,
            // What cannot be a box after the film was appended by somebody.
            _ if has_film && !film.media.is_empty() => {
                notes.found_bytes(Hidden::Other, end - at);
                notes.cut(at, end - at)?;
                break;
            }
            _ => return Err(damaged()),
        };
        at = next.end();
        match &next.kind {
            b"moov" => {
                has_film = true;
                movies.push(next);
            }
            b"mdat" | b"imda" => film.media.push(next),
            b"moof" => {
                has_film = true;
                film.is_cut = true;
            }
            _ => {}
        }
        examine_top(input, &next, notes)?;
        if film.media.len() + movies.len() > MOST_PARTS {
            return Err(damaged());
        }
    }
    for movie in &movies {
        examine_moov(input, movie, &film, notes)?;
    }
    if !has_film {
        return Err(damaged());
    }
    notes.removable = true;
    Ok(())
}

const MOST_PARTS: usize = 20_000;

/// What the tracks of a film need to know of the rest of the file.
#[derive(Default)]
struct Film {
    /// Where pictures and sound lie.
    media: Vec<BoxAt>,
    /// Whether it is a stream in pieces, each with its own tables.
    is_cut: bool,
}

fn examine_top(input: &mut Input<'_>, next: &BoxAt, notes: &mut Notes) -> io::Result<()> {
    match &next.kind {
        b"moov" => Ok(()),
        b"free" | b"skip" | b"wide" => notes.zero(next.body(), next.body_size()),
        b"uuid" => examine_uuid(input, next, notes),
        b"udta" | b"meta" => {
            udta::examine(input, next, notes)?;
            make_free(next, notes)
        }
        kind if OF_A_FILM.contains(&kind) => Ok(()),
        _ => examine_unknown(next, notes),
    }
}

/// A box that no player knows: players pass over it, so it can go.
pub(crate) fn examine_unknown(unknown: &BoxAt, notes: &mut Notes) -> io::Result<()> {
    notes.found_bytes(Hidden::Other, unknown.size);
    make_free(unknown, notes)
}

/// A box that only its maker knows; one of them is XMP.
pub(crate) fn examine_uuid(
    input: &mut Input<'_>,
    of_maker: &BoxAt,
    notes: &mut Notes,
) -> io::Result<()> {
    const XMP: &[u8] = b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
    let body = input.start(of_maker.body(), 16)?;
    if body == XMP && of_maker.body_size() <= xmp::LIMIT as u64 {
        let packet = input.piece(of_maker.body(), of_maker.body_size(), xmp::LIMIT)?;
        xmp::examine(packet.get(16..).unwrap_or_default(), notes);
    } else {
        notes.found_bytes(Hidden::Other, of_maker.size);
    }
    make_free(of_maker, notes)
}

/// Leaves a box of the same size that says nothing.
pub(crate) fn make_free(what: &BoxAt, notes: &mut Notes) -> io::Result<()> {
    notes.replace(what.at + 4, 4, b"free".to_vec(), 0)?;
    notes.zero(what.body(), what.body_size())
}

fn examine_moov(
    input: &mut Input<'_>,
    movie: &BoxAt,
    film: &Film,
    notes: &mut Notes,
) -> io::Result<()> {
    for child in boxes::children(input, movie.body(), movie.end())? {
        match &child.kind {
            b"mvhd" => examine_times(input, &child, notes)?,
            b"trak" => examine_track(input, &child, film, notes)?,
            b"free" | b"skip" | b"wide" => notes.zero(child.body(), child.body_size())?,
            b"uuid" => examine_uuid(input, &child, notes)?,
            b"udta" | b"meta" => {
                udta::examine(input, &child, notes)?;
                make_free(&child, notes)?;
            }
            // The film's own tables, packed: nothing in them can be seen.
            b"cmov" => return Err(damaged()),
            kind if OF_MOOV.contains(&kind) => {}
            _ => examine_unknown(&child, notes)?,
        }
    }
    Ok(())
}

/// When it was made and changed, in seconds since 1904.
fn examine_times(input: &mut Input<'_>, header: &BoxAt, notes: &mut Notes) -> io::Result<()> {
    const FROM_1904_TO_1970: i64 = 2_082_844_800;
    let [version, ..] = input.bytes::<4>(header.body())?;
    let (made, size) = match version {
        1 => (u64::from_be_bytes(input.bytes(header.body() + 4)?), 16),
        _ => (be32(&input.bytes::<4>(header.body() + 4)?, 0)?.into(), 8),
    };
    if header.body_size() < 4 + size {
        return Err(damaged());
    }
    let unix = i64::try_from(made).unwrap_or(0) - FROM_1904_TO_1970;
    if made != 0 {
        let day = OffsetDateTime::from_unix_timestamp(unix).map(|made| made.date().to_string());
        notes.found(Hidden::Time, &day.unwrap_or_default());
    } else if input
        .piece(header.body() + 4, size, 16)?
        .iter()
        .any(|byte| *byte != 0)
    {
        notes.found(Hidden::Time, "");
    }
    notes.zero(header.body() + 4, size)
}

fn examine_track(
    input: &mut Input<'_>,
    track: &BoxAt,
    film: &Film,
    notes: &mut Notes,
) -> io::Result<()> {
    let children = boxes::children(input, track.body(), track.end())?;
    let of_media = match boxes::one(&children, b"mdia") {
        Some(mdia) => boxes::children(input, mdia.body(), mdia.end())?,
        None => Vec::new(),
    };
    let handler = boxes::one(&of_media, b"hdlr").copied();
    let kind = match handler {
        Some(handler) => input.start(handler.body() + 8, 4)?,
        None => Vec::new(),
    };
    if !SHOWN.contains(&kind.as_slice()) {
        return examine_notes_track(input, track, &of_media, film, notes);
    }
    for child in &children {
        match &child.kind {
            b"tkhd" => examine_times(input, child, notes)?,
            b"mdia" => {}
            b"free" | b"skip" | b"wide" => notes.zero(child.body(), child.body_size())?,
            b"uuid" => examine_uuid(input, child, notes)?,
            b"udta" | b"meta" => {
                udta::examine(input, child, notes)?;
                make_free(child, notes)?;
            }
            kind if OF_A_TRACK.contains(&kind) => {}
            _ => notes.all_seen = false,
        }
    }
    for child in &of_media {
        match &child.kind {
            b"mdhd" => examine_times(input, child, notes)?,
            // Some programs put their own name and the day behind the handler's name.
            b"hdlr" if child.body_size() > 24 => {
                notes.zero(child.body() + 24, child.body_size() - 24)?;
            }
            b"udta" | b"meta" => {
                udta::examine(input, child, notes)?;
                make_free(child, notes)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Tracks that a person sees or hears: picture, sound, words, time code.
const SHOWN: &[&[u8]] = &[
    b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"tmcd", b"pict", b"auxv",
];

/// A track of notes that the camera took along the way, often the place for every second.
fn examine_notes_track(
    input: &mut Input<'_>,
    track: &BoxAt,
    of_media: &[BoxAt],
    film: &Film,
    notes: &mut Notes,
) -> io::Result<()> {
    let (format, pieces) = samples::of_track(input, of_media)?;
    if film.is_cut {
        // Its samples lie in the pieces of the stream, which are not walked.
        return Err(damaged());
    }
    let kind = match &format {
        b"gpmd" | b"camm" | b"gps0" => Hidden::Place,
        _ => Hidden::Other,
    };
    let size = pieces
        .iter()
        .fold(0_u64, |sum, (_, size)| sum.saturating_add(*size));
    notes.found_bytes(kind, size);
    for (at, size) in pieces {
        let within = |mdat: &BoxAt| mdat.body() <= at && at.saturating_add(size) <= mdat.end();
        if !film.media.iter().any(within) {
            return Err(damaged());
        }
        notes.zero(at, size)?;
    }
    make_free(track, notes)
}

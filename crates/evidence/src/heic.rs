//! HEIC pictures: a list of items, some of them notes, and where their bytes lie.
//!
//! Notes are made empty where they lie, so that the picture's own bytes keep their places.

use std::io;

use memchr::memmem;
use report::evidence::Hidden;

use crate::{
    boxes::{self, BoxAt},
    camera,
    input::{Input, be16, be32, damaged},
    movie::{examine_unknown, examine_uuid, make_free},
    notes::Notes,
    udta, xmp,
};

/// The lists of a phone's picture, tiles included, take a tenth of it.
const LIST: usize = 512 * 1024;
const MOST_PIECES: usize = 20_000;
const MOST_NOTES: usize = 64;
/// Some programs copy the picture's turn from here, although it has its own box for it.
const EMPTY_NOTES: &[u8] = b"\0\0\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0";

pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let end = input.len();
    let mut at = 0;
    let mut has_picture = false;
    let mut is_film = false;
    let mut data = Vec::new();
    let mut items = Items::default();
    while at < end {
        let next = match boxes::read(input, at, end) {
            Ok(next) if next.kind.iter().all(|c| matches!(c, b' '..=b'~')) => next,
            _ if has_picture => {
                notes.found_bytes(Hidden::Other, end - at);
                notes.cut(at, end - at)?;
                break;
            }
            _ => return Err(damaged()),
        };
        at = next.end();
        match &next.kind {
            b"ftyp" => {}
            b"mdat" if data.len() < MOST_PIECES => data.push(next),
            b"meta" if !has_picture => {
                items = Items::read(input, &next)?;
                has_picture = true;
            }
            b"free" | b"skip" => notes.zero(next.body(), next.body_size())?,
            b"uuid" => examine_uuid(input, &next, notes)?,
            b"udta" => {
                udta::examine(input, &next, notes)?;
                make_free(&next, notes)?;
            }
            // A row of pictures: it belongs to what is shown, and its notes are not looked into.
            b"moov" | b"moof" => is_film = true,
            _ => examine_unknown(&next, notes)?,
        }
    }
    if !has_picture {
        return Err(damaged());
    }
    data.extend(items.inner);
    examine_items(input, &items, &data, notes)?;
    notes.all_seen &= !is_film;
    notes.removable = !is_film;
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Note {
    Camera,
    Program,
    Unknown,
}

/// The lists in a `meta` box.
#[derive(Default)]
struct Items {
    notes: Vec<(u32, Note)>,
    places: Vec<Place>,
    inner: Option<BoxAt>,
}

impl Items {
    fn read(input: &mut Input<'_>, meta: &BoxAt) -> io::Result<Self> {
        let children = boxes::children(input, meta.body() + 4, meta.end())?;
        let (Some(list), Some(places)) = (
            boxes::one(&children, b"iinf"),
            boxes::one(&children, b"iloc"),
        ) else {
            return Err(damaged());
        };
        let inner = boxes::one(&children, b"idat").copied();
        let places = input.piece(places.body(), places.body_size(), LIST)?;
        Ok(Self {
            notes: note_items(input, list)?,
            places: Places::new(&places)?.all(inner.as_ref().map(BoxAt::body))?,
            inner,
        })
    }

    /// Where the bytes of a note lie: in `data`, and nowhere in a picture.
    fn of(&self, id: u32, data: &[BoxAt]) -> io::Result<Vec<&Place>> {
        let (mine, others): (Vec<_>, Vec<_>) =
            self.places.iter().partition(|place| place.item == id);
        let is_mine = |place: &Place| {
            let within = |part: &BoxAt| part.body() <= place.at && place.end() <= part.end();
            let shared = |other: &&Place| other.at < place.end() && place.at < other.end();
            data.iter().any(within) && !others.iter().any(shared)
        };
        // Inside a picture, or nowhere: it can be neither read nor taken out.
        if mine.is_empty() || mine.len() > MOST_NOTES || !mine.iter().all(|place| is_mine(place)) {
            return Err(damaged());
        }
        Ok(mine)
    }
}

fn examine_items(
    input: &mut Input<'_>,
    items: &Items,
    data: &[BoxAt],
    notes: &mut Notes,
) -> io::Result<()> {
    for (id, kind) in &items.notes {
        let pieces = items.of(*id, data)?;
        let size: u64 = pieces.iter().map(|place| place.size).sum();
        let limit = match kind {
            Note::Program => xmp::LIMIT,
            _ => camera::LIMIT,
        };
        let mut body = Vec::new();
        if size <= limit as u64 {
            for place in &pieces {
                body.extend(input.piece(place.at, place.size, limit)?);
            }
        }
        match kind {
            _ if size > limit as u64 => {
                notes.all_seen = false;
                notes.found_bytes(Hidden::Other, size);
            }
            _ if is_empty(&body) => {}
            Note::Camera => examine_camera(&body, notes)?,
            Note::Program => xmp::examine(&body, notes),
            Note::Unknown => notes.found_bytes(Hidden::Other, size),
        }
        empty(&pieces, *kind, notes)?;
    }
    Ok(())
}

/// Whether the notes were taken out before.
fn is_empty(body: &[u8]) -> bool {
    let rest = body.strip_prefix(EMPTY_NOTES).unwrap_or(body);
    rest.iter().all(|byte| *byte == 0)
}

/// The item begins with how far away its TIFF file is.
fn examine_camera(body: &[u8], notes: &mut Notes) -> io::Result<()> {
    let skip = be32(body, 0)? as usize;
    let tiff = skip.checked_add(4).and_then(|start| body.get(start..));
    let Some(tiff) = tiff else {
        notes.all_seen = false;
        notes.found_bytes(Hidden::Other, body.len() as u64);
        return Ok(());
    };
    camera::examine(tiff.to_vec(), notes)?;
    // A HEIC picture is turned by a box of its own.
    notes.orientation = None;
    Ok(())
}

fn empty(pieces: &[&Place], kind: Note, notes: &mut Notes) -> io::Result<()> {
    for (n, place) in pieces.iter().enumerate() {
        let start = match (kind, n) {
            (Note::Camera, 0) if place.size >= EMPTY_NOTES.len() as u64 => EMPTY_NOTES.to_vec(),
            _ => Vec::new(),
        };
        let zeros = place.size - start.len() as u64;
        notes.replace(place.at, place.size, start, zeros)?;
    }
    Ok(())
}

fn note_items(input: &mut Input<'_>, list: &BoxAt) -> io::Result<Vec<(u32, Note)>> {
    let [version, ..] = input.bytes::<4>(list.body())?;
    let count = if version == 0 { 2 } else { 4 };
    let mut notes = Vec::new();
    for entry in boxes::children(input, list.body() + 4 + count, list.end())? {
        let body = input.piece(entry.body(), entry.body_size(), LIST)?;
        let (id, after) = match body.first() {
            Some(2) => (be16(&body, 4)?.into(), 8),
            Some(3) => (be32(&body, 4)?, 10),
            _ => return Err(damaged()),
        };
        let rest = body.get(after..).unwrap_or_default();
        let content = rest.get(4..).unwrap_or_default();
        let is_xmp = memmem::find(content, b"application/rdf+xml").is_some();
        match rest.get(..4) {
            Some(b"Exif") => notes.push((id, Note::Camera)),
            Some(b"mime") if is_xmp => notes.push((id, Note::Program)),
            Some(b"mime" | b"uri ") => notes.push((id, Note::Unknown)),
            _ => {}
        }
        if notes.len() > MOST_NOTES {
            return Err(damaged());
        }
    }
    Ok(notes)
}

#[derive(Debug)]
struct Place {
    item: u32,
    at: u64,
    size: u64,
}

impl Place {
    const fn end(&self) -> u64 {
        self.at.saturating_add(self.size)
    }
}

/// The list of places (`iloc`), whose numbers have the widths it says at its start.
struct Places<'a> {
    list: &'a [u8],
    at: usize,
    version: u8,
    widths: [u8; 4],
}

impl<'a> Places<'a> {
    fn new(list: &'a [u8]) -> io::Result<Self> {
        let (version, widths) = (list.first(), be16(list, 4)?);
        let version = *version.ok_or_else(damaged)?;
        let width = |shift: u16| ((widths >> shift) & 15) as u8;
        let widths = [
            width(12),
            width(8),
            width(4),
            if version == 0 { 0 } else { width(0) },
        ];
        if version > 2 || widths.iter().any(|width| !matches!(width, 0 | 4 | 8)) {
            return Err(damaged());
        }
        Ok(Self {
            list,
            at: 6,
            version,
            widths,
        })
    }

    fn all(mut self, inner: Option<u64>) -> io::Result<Vec<Place>> {
        let [offset, length, base, index] = self.widths;
        let wide = if self.version < 2 { 2 } else { 4 };
        let mut all = Vec::new();
        for _ in 0..self.number(wide)? {
            let item = u32::try_from(self.number(wide)?).map_err(|_| damaged())?;
            let method = if self.version == 0 {
                0
            } else {
                self.number(2)? & 15
            };
            self.number(2)?;
            let base = self.number(base)?;
            for _ in 0..self.number(2)? {
                self.number(index)?;
                let at = base.checked_add(self.number(offset)?);
                let size = self.number(length)?;
                let start = match method {
                    0 => Some(0),
                    1 => inner,
                    // Inside another item, which is a picture.
                    _ => continue,
                };
                let at = at.zip(start).and_then(|(at, start)| at.checked_add(start));
                all.push(Place {
                    item,
                    at: at.ok_or_else(damaged)?,
                    size,
                });
                if all.len() > MOST_PIECES {
                    return Err(damaged());
                }
            }
        }
        Ok(all)
    }

    fn number(&mut self, width: u8) -> io::Result<u64> {
        let number = match width {
            0 => 0,
            2 => be16(self.list, self.at)?.into(),
            4 => be32(self.list, self.at)?.into(),
            _ => {
                u64::from(be32(self.list, self.at)?) << 32
                    | u64::from(be32(self.list, self.at + 4)?)
            }
        };
        self.at += usize::from(width);
        Ok(number)
    }
}

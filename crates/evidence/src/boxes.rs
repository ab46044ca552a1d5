//! The boxes that films, sound and HEIC pictures are made of.

use std::io;

use crate::input::{Input, be32, damaged};

/// More boxes in one box are made to exhaust.
const MOST: usize = 20_000;

/// A box within the file: where it starts and what it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BoxAt {
    pub(crate) kind: [u8; 4],
    pub(crate) at: u64,
    /// The bytes before its content.
    pub(crate) head: u64,
    /// All of it.
    pub(crate) size: u64,
}

impl BoxAt {
    pub(crate) const fn body(&self) -> u64 {
        self.at + self.head
    }

    pub(crate) const fn body_size(&self) -> u64 {
        self.size - self.head
    }

    pub(crate) const fn end(&self) -> u64 {
        self.at + self.size
    }
}

/// The box at `at`, which has to end before `end`.
pub(crate) fn read(input: &mut Input<'_>, at: u64, end: u64) -> io::Result<BoxAt> {
    let head: [u8; 8] = input.bytes(at)?;
    let kind = [head[4], head[5], head[6], head[7]];
    let (head, size) = match be32(&head, 0)? {
        // To the end of what it lies in.
        0 => (8, end.saturating_sub(at)),
        1 => (16, u64::from_be_bytes(input.bytes(at + 8)?)),
        size => (8, size.into()),
    };
    if size < head || end.saturating_sub(at) < size {
        return Err(damaged());
    }
    Ok(BoxAt {
        kind,
        at,
        head,
        size,
    })
}

/// The boxes between `at` and `end`. Fewer than eight bytes at the end are padding.
pub(crate) fn children(input: &mut Input<'_>, mut at: u64, end: u64) -> io::Result<Vec<BoxAt>> {
    let mut all = Vec::new();
    while end.saturating_sub(at) >= 8 {
        let child = read(input, at, end)?;
        if all.len() == MOST {
            return Err(damaged());
        }
        at = child.end();
        all.push(child);
    }
    Ok(all)
}

/// The boxes in a `meta` box, which begins with four more bytes in films that are not QuickTime's.
pub(crate) fn children_of_meta(input: &mut Input<'_>, meta: &BoxAt) -> io::Result<Vec<BoxAt>> {
    let plain = meta.body_size() >= 8 && &input.bytes::<8>(meta.body())?[4..] == b"hdlr";
    let version = if plain { 0 } else { 4 };
    children(input, meta.body() + version, meta.end())
}

pub(crate) fn one<'a>(boxes: &'a [BoxAt], kind: &[u8; 4]) -> Option<&'a BoxAt> {
    boxes.iter().find(|child| &child.kind == kind)
}

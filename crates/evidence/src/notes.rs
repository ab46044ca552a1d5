//! What a walk through a file found, and which of its bytes have to go.

use std::io::{self, Write};

use report::evidence::Hidden;

use crate::{
    CannotRemove,
    input::{Input, damaged},
    shown::{moment, shown},
};

/// Something a file tells beside what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it tells of.
    pub kind: Hidden,
    /// The thing itself, short and plain, such as `53.193, -2.893`. Empty where there is nothing to show.
    pub shown: String,
}

/// More than this a learner does not read; the kinds are counted all the same.
const MOST_OF_A_KIND: usize = 4;
/// A file with more of them is made to exhaust.
const MOST_CUTS: usize = 100_000;

#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) found: Vec<Found>,
    /// Every usual place of the format was read.
    pub(crate) all_seen: bool,
    /// The cuts take out all that was found and leave a whole file.
    pub(crate) removable: bool,
    pub(crate) locked: bool,
    /// How the camera was held, where it matters for the picture.
    pub(crate) orientation: Option<u8>,
    pub(crate) cuts: Vec<Cut>,
}

/// `size` bytes that are replaced by `instead` and then `zeros` zero bytes.
#[derive(Debug)]
pub(crate) struct Cut {
    at: u64,
    size: u64,
    instead: Vec<u8>,
    zeros: u64,
}

impl Notes {
    pub(crate) fn found(&mut self, kind: Hidden, what: &str) {
        let shown = match kind {
            Hidden::Time => shown(&moment(what)),
            _ => shown(what),
        };
        let of_kind = self.found.iter().filter(|found| found.kind == kind);
        let mut of_kind = of_kind.map(|found| &found.shown);
        if of_kind.clone().count() < MOST_OF_A_KIND && !of_kind.any(|known| *known == shown) {
            self.found.push(Found { kind, shown });
        }
    }

    /// Something that has a size and no plain words.
    pub(crate) fn found_bytes(&mut self, kind: Hidden, size: u64) {
        self.found(kind, &crate::shown::size(size));
    }

    pub(crate) fn cut(&mut self, at: u64, size: u64) -> io::Result<()> {
        self.replace(at, size, Vec::new(), 0)
    }

    pub(crate) fn zero(&mut self, at: u64, size: u64) -> io::Result<()> {
        self.replace(at, size, Vec::new(), size)
    }

    pub(crate) fn replace(
        &mut self,
        at: u64,
        size: u64,
        instead: Vec<u8>,
        zeros: u64,
    ) -> io::Result<()> {
        if self.cuts.len() == MOST_CUTS {
            return Err(damaged());
        }
        self.cuts.push(Cut {
            at,
            size,
            instead,
            zeros,
        });
        Ok(())
    }

    /// Puts the cuts in order. Two that overlap are made up: whatever stands there, it is no whole file.
    pub(crate) fn settle(&mut self, len: u64) -> io::Result<()> {
        self.cuts.sort_by_key(|cut| (cut.at, cut.size));
        let mut at = 0;
        for cut in &self.cuts {
            let end = cut.at.checked_add(cut.size).ok_or_else(damaged)?;
            if cut.at < at || end > len {
                return Err(damaged());
            }
            at = end;
        }
        Ok(())
    }

    pub(crate) fn kinds(&self) -> Vec<Hidden> {
        let all = Hidden::ALL.iter().copied();
        all.filter(|kind| self.found.iter().any(|found| found.kind == *kind))
            .collect()
    }
}

/// Copies the file with every cut made. The cuts are settled.
pub(crate) fn copy_without(
    input: &mut Input<'_>,
    cuts: &[Cut],
    to: &mut dyn Write,
) -> Result<(), CannotRemove> {
    let mut at = 0;
    for cut in cuts {
        copy(input, at, cut.at, to)?;
        to.write_all(&cut.instead).map_err(CannotRemove::Write)?;
        io::copy(&mut io::Read::take(io::repeat(0), cut.zeros), to).map_err(CannotRemove::Write)?;
        at = cut.at + cut.size;
    }
    copy(input, at, input.len(), to)
}

fn copy(
    input: &mut Input<'_>,
    mut at: u64,
    end: u64,
    to: &mut dyn Write,
) -> Result<(), CannotRemove> {
    while at < end {
        let chunk = input.chunk(at).map_err(CannotRemove::Read)?;
        if chunk.is_empty() {
            return Err(CannotRemove::Damaged);
        }
        let size = (chunk.len() as u64).min(end - at);
        let chunk = usize::try_from(size).map_or(chunk, |size| &chunk[..size]);
        to.write_all(chunk).map_err(CannotRemove::Write)?;
        at += size;
    }
    Ok(())
}

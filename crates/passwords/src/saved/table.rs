//! A table with commas, piece by piece. Every buffer that holds a row is wiped.

use std::io::Read;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use zeroize::Zeroizing;

use super::SavedFault;

const PIECE: usize = 64 * 1024;
/// A row that is longer is left out. Notes can be long; logins with notes this long are not.
const ROW: usize = 256 * 1024;
const FIELDS: usize = 128;

pub(super) struct Table<R> {
    from: R,
    left: u64,
    reader: Reader,
    piece: Zeroizing<Vec<u8>>,
    start: usize,
    end: usize,
    row: Zeroizing<Vec<u8>>,
    ends: Vec<usize>,
    line: u64,
    quotes: bool,
    escape: bool,
    escaped: bool,
    bytes: u64,
    done: bool,
    first: bool,
}

/// One row.
pub(super) enum Row<'a> {
    Fields(Fields<'a>),
    /// And the line it begins at.
    TooLong(u64),
}

pub(super) struct Fields<'a> {
    line: u64,
    row: &'a [u8],
    ends: &'a [usize],
}

impl Fields<'_> {
    /// The line at which the row begins.
    pub(super) const fn line(&self) -> u64 {
        self.line
    }

    pub(super) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field; empty when there is none.
    pub(super) fn get(&self, at: usize) -> &[u8] {
        let start = match at {
            0 => 0,
            _ => self.ends.get(at - 1).copied().unwrap_or(usize::MAX),
        };
        let end = self.ends.get(at).copied().unwrap_or(0);
        self.row.get(start..end).unwrap_or_default()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.row.iter().all(u8::is_ascii_whitespace)
    }
}

impl<R: Read> Table<R> {
    pub(super) fn new(from: R, most: u64) -> Self {
        Self {
            from,
            left: most,
            reader: Reader::new(),
            piece: Zeroizing::new(vec![0; PIECE]),
            start: 0,
            end: 0,
            row: Zeroizing::new(vec![0; ROW]),
            ends: vec![0; FIELDS],
            line: 1,
            quotes: false,
            escape: false,
            escaped: false,
            bytes: 0,
            done: false,
            first: true,
        }
    }

    /// From the next row on, `\"` is a quotation mark, as KeePass writes it.
    pub(super) fn escape_with_backslash(&mut self) {
        self.reader = ReaderBuilder::new().escape(Some(b'\\')).build();
        self.escape = true;
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// Whether the last row has a quotation mark without a second one.
    pub(super) const fn ends_inside_quotes(&self) -> bool {
        self.quotes
    }

    pub(super) fn next(&mut self) -> Result<Option<Row<'_>>, SavedFault> {
        let (mut filled, mut fields, mut too_long) = (0, 0, false);
        self.skip_line_ends()?;
        (self.quotes, self.escaped) = (false, false);
        let line = self.line;
        loop {
            if self.start == self.end && !self.done {
                self.fill()?;
            }
            let input = &self.piece[self.start..self.end];
            let (result, read, written, ended) =
                self.reader
                    .read_record(input, &mut self.row[filled..], &mut self.ends[fields..]);
            let from = self.start;
            self.start += read;
            self.count(from, self.start);
            filled += written;
            fields += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    too_long = true;
                    (filled, fields) = (0, 0);
                }
                ReadRecordResult::Record if too_long => return Ok(Some(Row::TooLong(line))),
                ReadRecordResult::Record => {
                    return Ok(Some(Row::Fields(Fields {
                        line,
                        row: &self.row[..filled],
                        ends: &self.ends[..fields],
                    })));
                }
                ReadRecordResult::End => return Ok(None),
            }
        }
    }

    /// The reader leaves half of a line end behind; lines are counted better without it.
    fn skip_line_ends(&mut self) -> Result<(), SavedFault> {
        loop {
            if self.start == self.end && !self.done {
                self.fill()?;
            }
            match self.piece[self.start..self.end].first() {
                Some(b'\r') => self.start += 1,
                Some(b'\n') => {
                    self.start += 1;
                    self.line += 1;
                }
                _ => return Ok(()),
            }
        }
    }

    fn fill(&mut self) -> Result<(), SavedFault> {
        self.start = 0;
        self.end = 0;
        // The first piece is filled, so that the mark of UTF-8 at the beginning is seen whole.
        let wanted = if self.first { 3 } else { 1 };
        while self.end < wanted {
            let read = match self.from.read(&mut self.piece[self.end..]) {
                Ok(read) => read,
                Err(fault) if fault.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(fault) => return Err(fault.into()),
            };
            if read == 0 {
                self.done = true;
                break;
            }
            self.end += read;
            self.bytes += read as u64;
            self.left = self
                .left
                .checked_sub(read as u64)
                .ok_or(SavedFault::TooLong)?;
        }
        if self.first && self.piece[..self.end].starts_with(b"\xef\xbb\xbf") {
            self.start = 3;
        }
        self.first = false;
        Ok(())
    }

    /// Lines and quotation marks of what was read.
    fn count(&mut self, from: usize, to: usize) {
        for byte in &self.piece[from..to] {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' if self.escape && self.quotes => self.escaped = true,
                b'"' => self.quotes = !self.quotes,
                b'\n' => self.line += 1,
                _ => {}
            }
        }
    }
}

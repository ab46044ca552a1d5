//! A larger list out of the public breach download: one line `SHA1:COUNT` for each password.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::io::{self, BufRead, Write};

use thiserror::Error;

use super::format;

/// More entries are refused: the memory they need grows with them, about 60 bytes each.
pub const MOST: usize = 100_000_000;
/// Forty digits, a colon, a count and a line end are far shorter.
const LONGEST_LINE: usize = 128;
/// Only so many bad lines are named; all are counted.
const NAMED: usize = 20;

/// What became of a download.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// Lines that were read.
    pub lines: u64,
    /// Passwords in the new list.
    pub kept: u64,
    /// Bytes that were written.
    pub bytes: u64,
    /// Lines that are not `SHA1:COUNT`; they were left out.
    pub bad: u64,
    /// The numbers of the first of them.
    pub bad_lines: Vec<u64>,
}

/// Why there is no new list.
#[derive(Debug, Error)]
pub enum ListFault {
    /// Reading or writing failed.
    #[error("{0}")]
    System(#[from] io::Error),
    /// Not one line is `SHA1:COUNT`.
    #[error("this is not the download: no line is a SHA-1, a colon and a number")]
    NotTheDownload,
    /// That many do not fit.
    #[error("a list can hold between 1 and {MOST} passwords")]
    TooMany,
    /// The entries could not be pressed together.
    #[error("the list could not be pressed: {0}")]
    NotPressed(&'static str),
}

/// Reads a download from front to end and writes a list of the `most` used passwords.
///
/// Needs memory for `most` entries only, however long the download is. Passwords that are used equally often are
/// taken by their hash, so that the same download always gives the same list.
pub fn build(mut from: impl BufRead, most: usize, to: &mut impl Write) -> Result<Built, ListFault> {
    if most == 0 || most > MOST {
        return Err(ListFault::TooMany);
    }
    let mut built = Built::default();
    let mut heap: BinaryHeap<Reverse<(u64, Reverse<u64>)>> = BinaryHeap::new();
    let mut line = Vec::with_capacity(LONGEST_LINE + 1);
    while read_line(&mut from, &mut line)? {
        built.lines += 1;
        let Some((key, count)) = parse(&line) else {
            if !line.trim_ascii().is_empty() {
                built.bad += 1;
                if built.bad_lines.len() < NAMED {
                    built.bad_lines.push(built.lines);
                }
            }
            continue;
        };
        // A count of zero is padding.
        if count == 0 {
            continue;
        }
        let entry = Reverse((count, Reverse(key)));
        if heap.len() < most {
            heap.push(entry);
        } else if let Some(mut least) = heap.peek_mut()
            && entry < *least
        {
            *least = entry;
        }
    }
    let mut keys: Vec<u64> = heap
        .into_iter()
        .map(|Reverse((_, Reverse(key)))| key)
        .collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.is_empty() {
        return Err(ListFault::NotTheDownload);
    }
    let bytes = format::press(&keys).map_err(ListFault::NotPressed)?;
    to.write_all(&bytes)?;
    to.flush()?;
    built.kept = keys.len() as u64;
    built.bytes = bytes.len() as u64;
    Ok(built)
}

/// The next line without its end; false after the last one. A line that is too long comes back cut, and is bad.
fn read_line(from: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let mut any = false;
    loop {
        let there = from.fill_buf()?;
        if there.is_empty() {
            return Ok(any);
        }
        any = true;
        let end = there.iter().position(|byte| *byte == b'\n');
        let piece = &there[..end.unwrap_or(there.len())];
        let room = (LONGEST_LINE + 1).saturating_sub(line.len());
        line.extend_from_slice(&piece[..piece.len().min(room)]);
        let used = end.map_or(there.len(), |end| end + 1);
        from.consume(used);
        if end.is_some() {
            return Ok(true);
        }
    }
}

fn parse(line: &[u8]) -> Option<(u64, u64)> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let (hex, count) = std::str::from_utf8(line).ok()?.trim().split_once(':')?;
    if hex.len() != 40 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    if count.is_empty() || !count.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((
        u64::from_str_radix(&hex[..16], 16).ok()?,
        count.parse().ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use sha1::{Digest, Sha1};

    use super::*;
    use crate::known::Known;

    fn row(password: &str, count: u64) -> String {
        let hash: String = Sha1::digest(password.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02X}"))
            .collect();
        format!("{hash}:{count}\r\n")
    }

    #[test]
    fn the_most_used_passwords_are_kept_and_bad_lines_are_named() {
        let mut text = String::new();
        for number in 0..2_000_u64 {
            text += &row(&format!("otter{number}"), number);
        }
        text += "nonsense\n\nABC:1\n";
        text += &format!("{}:7\n", "z".repeat(40));
        text += &"f".repeat(5_000);
        let mut list = Vec::new();
        let built = build(text.as_bytes(), 500, &mut list).unwrap();
        assert_eq!(built.kept, 500);
        assert_eq!(built.bad, 4);
        assert_eq!(built.bad_lines, [2001, 2003, 2004, 2005]);
        let known = Known::read(&list).unwrap();
        assert_eq!(known.count(), 500);
        for number in 1_500..2_000 {
            assert!(
                known.contains(&format!("otter{number}")),
                "otter{number} would be called safe"
            );
        }
        let wrong = (0..1_500)
            .filter(|number| known.contains(&format!("otter{number}")))
            .count();
        assert!(wrong <= 1, "{wrong} rarely used passwords are in the list");
        let mut again = Vec::new();
        build(text.as_bytes(), 500, &mut again).unwrap();
        assert_eq!(list, again, "two people could not compare their lists");
    }

    #[test]
    fn what_is_not_the_download_makes_no_list() {
        for text in ["", "hello\nworld\n", "0:0\n"] {
            let mut list = Vec::new();
            assert!(matches!(
                build(text.as_bytes(), 10, &mut list),
                Err(ListFault::NotTheDownload)
            ));
            assert!(list.is_empty());
        }
        assert!(matches!(
            build(&b""[..], 0, &mut Vec::new()),
            Err(ListFault::TooMany)
        ));
    }

    #[test]
    fn a_list_of_one_or_two_works() {
        for count in 1..6_u64 {
            let text: String = (0..count).map(|n| row(&format!("w{n}"), n + 1)).collect();
            let mut list = Vec::new();
            build(text.as_bytes(), 10, &mut list).unwrap();
            let known = Known::read(&list).unwrap();
            for n in 0..count {
                assert!(known.contains(&format!("w{n}")), "{n} of {count}");
            }
        }
    }
}

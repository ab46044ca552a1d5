//! Groups of digits, and what stands between them.

use std::ops::Range;

/// Digits in one piece.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) range: Range<usize>,
}

/// Every group of digits in the text, in order.
pub(crate) fn groups(plain: &str) -> Vec<Group> {
    let mut found: Vec<Group> = Vec::new();
    for (at, byte) in plain.bytes().enumerate() {
        if !byte.is_ascii_digit() {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.range.end == at => last.range.end = at + 1,
            _ => found.push(Group { range: at..at + 1 }),
        }
    }
    found
}

/// The longest run of groups from `first` whose digits `is_right` accepts, with only `between` between them.
pub(crate) fn longest(
    plain: &str,
    groups: &[Group],
    most_digits: usize,
    between: impl Fn(&str) -> bool,
    is_right: impl Fn(&str, usize) -> bool,
) -> Option<(Range<usize>, usize)> {
    let first = groups.first()?;
    let mut digits = String::with_capacity(most_digits);
    let mut best = None;
    let mut end = first.range.start;
    for (number, group) in groups.iter().enumerate() {
        if number > 0 && !between(&plain[end..group.range.start]) {
            break;
        }
        if digits.len() + group.range.len() > most_digits {
            break;
        }
        digits.push_str(&plain[group.range.clone()]);
        end = group.range.end;
        if is_right(&digits, number + 1) {
            best = Some((first.range.start..end, number + 1));
        }
    }
    best
}

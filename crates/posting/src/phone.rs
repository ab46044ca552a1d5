//! Phone numbers of people: United Kingdom numbers in every usual writing, and foreign ones that begin with +.
//!
//! Numbers that only organisations have (0800, 0808, 03, 08, 09) and short codes are left alone: a helpline's number is
//! meant to be passed on.

use crate::folded::Folded;
use crate::labels::{Label, label_before};
use crate::near::{Group, groups, longest};
use crate::{Found, Kind};

const MOST_DIGITS: usize = 15;
const MOST_GROUPS: usize = 12;

/// The areas (after the 0) where some numbers have nine digits instead of ten.
const SHORT_AREAS: [&str; 41] = [
    "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404", "1420",
    "1460", "1461", "1480", "1488", "1524", "1527", "1562", "1566", "1606", "1629", "1635", "1647",
    "1659", "1695", "1726", "1744", "1750", "1768", "1827", "1837", "1884", "1900", "1905", "1935",
    "1946", "1949", "1963", "1995", "1697",
];

pub(crate) fn find(folded: &Folded, found: &mut Found) {
    let plain = folded.plain.as_str();
    let groups = groups(plain);
    let mut next = 0;
    while let Some(group) = groups.get(next) {
        let candidates = &groups[next..groups.len().min(next + MOST_GROUPS)];
        match phone_at(folded, candidates) {
            Some((range, used)) if found.is_free(&range) => {
                found.add(range, Kind::Phone);
                next += used;
            }
            _ => {
                debug_assert!(!group.range.is_empty(), "a group has a digit");
                next += 1;
            }
        }
    }
}

fn phone_at(folded: &Folded, groups: &[Group]) -> Option<(std::ops::Range<usize>, usize)> {
    let plain = folded.plain.as_str();
    let first = groups.first()?.range.clone();
    let (sign, start) = sign_before(plain, first.start);
    if !begins_alone(folded, start) {
        return None;
    }
    let is_right = |digits: &str, _| match sign {
        Sign::Plus => is_abroad_or_here(digits),
        Sign::None => is_national(digits) || is_international(digits),
    };
    let (range, used) = longest(plain, groups, MOST_DIGITS, is_between, is_right)?;
    let range = start..range.end;
    let after = folded.after(range.end);
    if after.is_some_and(|character| character.is_alphabetic() || character == '_') {
        return None;
    }
    // What goes on as an amount or a longer code is not a phone number.
    let rest = &plain[range.end..];
    let goes_on = rest.starts_with([',', '.', '/', ':', '-'])
        && rest[1..].starts_with(|character: char| character.is_ascii_digit());
    let is_thing = matches!(
        label_before(plain, start),
        Some(Label::Thing | Label::Card | Label::Account | Label::SortCode)
    );
    (!goes_on && !is_thing).then_some((range, used))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Plus,
}

/// A plus or an opening bracket before the first digit belongs to the number.
fn sign_before(plain: &str, at: usize) -> (Sign, usize) {
    let before = &plain[..at];
    if let Some(rest) = before.strip_suffix("(+") {
        return (Sign::Plus, rest.len());
    }
    for plus in ["+", "+ ", "+("] {
        if let Some(rest) = before.strip_suffix(plus) {
            return (Sign::Plus, rest.len());
        }
    }
    match before.strip_suffix('(') {
        Some(rest) => (Sign::None, rest.len()),
        None => (Sign::None, at),
    }
}

fn begins_alone(folded: &Folded, start: usize) -> bool {
    let Some(before) = folded.before(start) else {
        return true;
    };
    if before.is_alphanumeric() || matches!(before, '_' | '£' | '$' | '€' | '#' | '%' | '=') {
        return false;
    }
    // "1.07700 900123" and "12/07700…" are the middle of something longer.
    let joined = matches!(before, '.' | ',' | '/' | ':' | '-');
    let earlier = folded.plain[..start].chars().rev().nth(1);
    !(joined && earlier.is_some_and(|character| character.is_ascii_digit()))
}

/// What people write between the parts of a number.
fn is_between(between: &str) -> bool {
    between.chars().count() <= 3
        && between
            .chars()
            .any(|character| !character.is_whitespace() || character == ' ')
        && between
            .chars()
            .all(|character| matches!(character, ' ' | '\t' | '-' | '.' | '(' | ')' | '/'))
        && between.matches(['.', '/', '-']).count() <= 1
}

/// 07700 900123, 0151 496 0000, 01606 49600.
fn is_national(digits: &str) -> bool {
    digits
        .strip_prefix('0')
        .is_some_and(|number| is_subscriber(number, digits.len()))
}

fn is_subscriber(number: &str, written: usize) -> bool {
    debug_assert!(number.len() <= written, "the zero is gone");
    let mut characters = number.bytes();
    let (first, second) = (characters.next(), characters.next());
    match (number.len(), first, second) {
        (10, Some(b'7'), Some(b'0'..=b'9')) => true,
        (10, Some(b'1'), Some(b'1'..=b'9')) => true,
        (10, Some(b'2'), Some(b'0' | b'3' | b'4' | b'8' | b'9')) => true,
        (10, Some(b'5'), Some(b'5' | b'6')) => true,
        (9, Some(b'1'), _) => SHORT_AREAS.iter().any(|area| number.starts_with(area)),
        _ => false,
    }
}

/// 0044 7700 900123, 44 7700 900123, 0048 600 000 000.
fn is_international(digits: &str) -> bool {
    let here = digits
        .strip_prefix("0044")
        .or_else(|| digits.strip_prefix("44"));
    if here.is_some_and(is_after_country) {
        return true;
    }
    let abroad = digits.strip_prefix("00");
    abroad.is_some_and(|number| {
        !number.starts_with(['0', '4']) && (10..=13).contains(&number.len())
            || number.starts_with('4') && !number.starts_with("44") && number.len() >= 10
    })
}

fn is_after_country(number: &str) -> bool {
    // "+44 (0)7700 900123" keeps the zero.
    let number = number.strip_prefix('0').unwrap_or(number);
    is_subscriber(number, number.len())
}

fn is_abroad_or_here(digits: &str) -> bool {
    match digits.strip_prefix("44") {
        Some(number) => is_after_country(number),
        None => !digits.starts_with('0') && (9..=15).contains(&digits.len()),
    }
}

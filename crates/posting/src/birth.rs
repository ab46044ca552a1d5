//! Days of birth: a date that words call one. A date alone is only a date.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::folded::Folded;
use crate::{Found, Kind, Lists};

static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    let day = "(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?";
    let year = "(?:19|20)[0-9]{2}";
    Regex::new(&format!(
        r"(?ix)
        \b{year}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12][0-9]|3[01])\b
        |\b(?:0?[1-9]|[12][0-9]|3[01])\ ?[-/.]\ ?(?:0?[1-9]|1[0-2])\ ?[-/.]\ ?(?:{year}|[0-9]{{2}})\b
        |\b{day}\ (?:of\ )?{month},?(?:\ {year}|\ '[0-9]{{2}})?\b
        |\b{month}\ {day},?(?:\ {year})?\b"
    ))
    .ok()
});

static TIME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?(?: ?[ap]m)?\b").ok()
});

/// How far before the date, and after it, a word may call it a day of birth, in bytes.
const BEFORE: usize = 48;
const AFTER: usize = 32;

pub(crate) fn find(folded: &Folded, lists: &Lists, found: &mut Found) {
    let dates = DATE.iter().flat_map(|shape| shape.find_iter(&folded.plain));
    for date in dates {
        let range = date.range();
        let glued = |character: Option<char>| {
            character.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/'))
        };
        if glued(folded.before(range.start)) || glued(folded.after(range.end)) {
            continue;
        }
        if is_called_birth(&folded.plain, &range, lists) {
            found.add(range, Kind::DateOfBirth);
        } else if !looks_like_sort_code(&folded.plain[range.clone()]) {
            found.take(range, None);
        }
    }
    let times = TIME.iter().flat_map(|shape| shape.find_iter(&folded.plain));
    for time in times {
        // "07.70 0900123" is a strange phone number, and a colon is no part of any.
        if time.as_str().contains(':') {
            found.take(time.range(), None);
        }
    }
}

fn is_called_birth(plain: &str, range: &Range<usize>, lists: &Lists) -> bool {
    let mut start = range.start.saturating_sub(BEFORE);
    while !plain.is_char_boundary(start) {
        start += 1;
    }
    let mut end = (range.end + AFTER).min(plain.len());
    while !plain.is_char_boundary(end) {
        end -= 1;
    }
    // Another sentence speaks of something else.
    let before = plain[start..range.start].rsplit(['\n', '?', '!']).next();
    let before = before.map(last_sentence);
    let after = plain[range.end..end].split(['\n', '.', '?', '!']).next();
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    lists.calls_birth(before) || lists.calls_birth(after)
}

/// What stands after the last full stop that ends a word; those of "D.O.B." end none.
fn last_sentence(text: &str) -> &str {
    let ends = text.match_indices(". ").filter(|(at, _)| {
        let mut before = text[..*at].chars().rev();
        before.next().is_some_and(char::is_alphanumeric)
            && before.next().is_some_and(char::is_alphanumeric)
    });
    ends.last().map_or(text, |(at, _)| &text[at + 2..])
}

/// "12-03-90" may be the bank's; the bank is asked afterwards.
fn looks_like_sort_code(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == 3 && parts.iter().all(|part| part.len() == 2)
}

//! The text as plainly as it can be written, character by character, so that every finder sees one spelling.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::GraphemeCursor;

/// A text whose digits, spaces, hyphens and wide letters are the plain ones and whose invisible characters are gone.
pub(crate) struct Folded {
    pub(crate) plain: String,
    /// For each byte of `plain`, the bytes of the text that it comes from.
    from: Vec<(u32, u32)>,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Self {
        let mut plain = String::with_capacity(text.len());
        let mut from = Vec::with_capacity(text.len());
        for (at, character) in text.char_indices() {
            let Some(folded) = fold(character) else {
                continue;
            };
            plain.push(folded);
            let end = at + character.len_utf8();
            let place = (narrow(at), narrow(end));
            from.resize(plain.len(), place);
        }
        Self { plain, from }
    }

    /// Where a part of the folded text stands in the text it was made from, widened to whole letters.
    pub(crate) fn in_text(&self, text: &str, range: &Range<usize>) -> Range<usize> {
        let start = self.from.get(range.start).map_or(0, |place| place.0);
        let last = range.end.saturating_sub(1);
        let end = self.from.get(last).map_or(0, |place| place.1);
        widen(text, start as usize..(end as usize).max(start as usize))
    }

    pub(crate) fn before(&self, at: usize) -> Option<char> {
        self.plain[..at].chars().next_back()
    }

    pub(crate) fn after(&self, at: usize) -> Option<char> {
        self.plain[at..].chars().next()
    }

    /// Whether neither a letter nor a digit, nor what joins codes together, touches the range.
    pub(crate) fn stands_alone(&self, range: &Range<usize>) -> bool {
        let joins = |character: Option<char>| {
            character.is_some_and(|character| character.is_alphanumeric() || character == '_')
        };
        let glued = |character: Option<char>| character.is_some_and(|c| matches!(c, '-' | '/'));
        let before = self.before(range.start);
        let after = self.after(range.end);
        if joins(before) || joins(after) {
            return false;
        }
        let beyond = |rest: &str| rest.chars().nth(1).is_some_and(char::is_alphanumeric);
        let code_before = glued(before)
            && self.plain[..range.start]
                .chars()
                .rev()
                .nth(1)
                .is_some_and(char::is_alphanumeric);
        let code_after = glued(after) && beyond(&self.plain[range.end..]);
        !code_before && !code_after
    }
}

/// Texts are far below four gigabytes here.
fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn fold(character: char) -> Option<char> {
    if character.is_ascii() {
        return Some(character);
    }
    match character {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => Some('-'),
        '\u{2018}' | '\u{2019}' | '\u{02BC}' => Some('\''),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if character.is_whitespace() => Some(' '),
        _ => Some(digit(character).unwrap_or_else(|| plain_form(character))),
    }
}

/// Digits of the scripts that learners here write most.
fn digit(character: char) -> Option<char> {
    const ZEROS: [u32; 8] = [
        0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0E50, 0xFF10,
    ];
    let code = u32::from(character);
    let zero = ZEROS
        .into_iter()
        .find(|zero| (*zero..*zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Wide and styled letters ("Ｍａｒｉａ", "𝗠𝗮𝗿𝗶𝗮") as plain ones; whatever has no single plain form stays.
fn plain_form(character: char) -> char {
    let mut forms = std::iter::once(character).nfkc();
    match (forms.next(), forms.next()) {
        (Some(form), None) => form,
        _ => character,
    }
}

fn widen(text: &str, range: Range<usize>) -> Range<usize> {
    let whole = |at: usize| GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0);
    let start = if whole(range.start) == Ok(false) {
        GraphemeCursor::new(range.start, text.len(), true).prev_boundary(text, 0)
    } else {
        Ok(Some(range.start))
    };
    let end = if whole(range.end) == Ok(false) {
        GraphemeCursor::new(range.end, text.len(), true).next_boundary(text, 0)
    } else {
        Ok(Some(range.end))
    };
    let start = start.ok().flatten().unwrap_or(range.start);
    let end = end.ok().flatten().unwrap_or(range.end);
    start..end
}

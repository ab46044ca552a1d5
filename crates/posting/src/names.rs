//! Names, only where they stand beside something by which a person can be reached. A name alone is no secret.
//!
//! Goes by capital letters, so it sees nothing in scripts that have none.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::folded::Folded;
use crate::{Found, Kind};

const LONGEST_NAME: usize = 4;
/// How far a name may stand from the number or address, in bytes.
const BESIDE: usize = 80;

/// Words that are written with a capital and are nobody's name, and words that begin a sentence or a label.
const NOT_NAMES: &[&str] = &[
    "a",
    "account",
    "address",
    "after",
    "all",
    "also",
    "am",
    "an",
    "and",
    "any",
    "april",
    "are",
    "ask",
    "at",
    "august",
    "avenue",
    "bank",
    "before",
    "best",
    "bring",
    "building",
    "but",
    "by",
    "call",
    "campus",
    "can",
    "card",
    "centre",
    "chester",
    "class",
    "close",
    "college",
    "come",
    "contact",
    "council",
    "course",
    "dear",
    "december",
    "did",
    "do",
    "dob",
    "does",
    "drive",
    "e",
    "email",
    "england",
    "english",
    "entry",
    "esol",
    "facebook",
    "february",
    "first",
    "for",
    "friday",
    "from",
    "get",
    "give",
    "go",
    "good",
    "google",
    "great",
    "group",
    "hall",
    "has",
    "have",
    "he",
    "hello",
    "her",
    "here",
    "hey",
    "hi",
    "his",
    "home",
    "house",
    "how",
    "i",
    "if",
    "in",
    "instagram",
    "is",
    "it",
    "january",
    "july",
    "june",
    "just",
    "kind",
    "lane",
    "learner",
    "learners",
    "learning",
    "let",
    "level",
    "library",
    "london",
    "mail",
    "make",
    "manchester",
    "march",
    "maths",
    "may",
    "me",
    "meet",
    "meeting",
    "message",
    "microsoft",
    "mobile",
    "monday",
    "moodle",
    "mum",
    "my",
    "name",
    "national",
    "near",
    "new",
    "next",
    "no",
    "not",
    "november",
    "number",
    "october",
    "of",
    "ok",
    "on",
    "or",
    "our",
    "park",
    "phone",
    "place",
    "please",
    "post",
    "postcode",
    "regards",
    "ring",
    "road",
    "room",
    "saturday",
    "say",
    "school",
    "see",
    "send",
    "september",
    "she",
    "skills",
    "so",
    "somebody",
    "someone",
    "speak",
    "square",
    "station",
    "street",
    "sunday",
    "talk",
    "team",
    "teams",
    "tel",
    "telephone",
    "tell",
    "text",
    "thank",
    "thanks",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "thursday",
    "to",
    "today",
    "tomorrow",
    "town",
    "tuesday",
    "tutor",
    "uk",
    "unit",
    "university",
    "use",
    "wales",
    "we",
    "wednesday",
    "week",
    "were",
    "what",
    "whatsapp",
    "when",
    "where",
    "which",
    "who",
    "why",
    "will",
    "with",
    "word",
    "write",
    "yes",
    "you",
    "your",
    "zoom",
];

/// Words after which one capitalised word is somebody's name.
const BEFORE_A_NAME: &[&str] = &[
    "am",
    "and",
    "ask",
    "call",
    "called",
    "contact",
    "doctor",
    "dr",
    "email",
    "for",
    "friend",
    "from",
    "is",
    "mail",
    "message",
    "miss",
    "mr",
    "mrs",
    "ms",
    "name",
    "named",
    "phone",
    "ring",
    "tell",
    "text",
    "to",
    "tutor",
    "whatsapp",
    "with",
    "brother",
    "sister",
    "mother",
    "father",
    "son",
    "daughter",
    "wife",
    "husband",
    "neighbour",
    "number",
];

struct Word<'a> {
    range: Range<usize>,
    text: &'a str,
}

pub(crate) fn find(folded: &Folded, found: &mut Found) {
    let mut contacts: Vec<(Range<usize>, Kind)> = found
        .taken
        .iter()
        .filter_map(|(range, kind)| Some((range.clone(), (*kind)?)))
        .filter(|(_, kind)| kind.is_contact() || *kind == Kind::DateOfBirth)
        .collect();
    contacts.sort_by_key(|(range, _)| range.start);
    if contacts.is_empty() {
        return;
    }
    let words: Vec<Word<'_>> = folded
        .plain
        .unicode_word_indices()
        .map(|(at, text)| Word {
            range: at..at + text.len(),
            text,
        })
        .collect();
    let mut place = 0;
    while place < words.len() {
        let length = capitals(&folded.plain, &words[place..]);
        if length == 0 {
            place += 1;
            continue;
        }
        let range = words[place].range.start..words[place + length - 1].range.end;
        let contact = beside(&folded.plain, &contacts, &range);
        let is_name = contact.is_some_and(|(contact, kind)| match length {
            1 => {
                is_introduced(&words[..place])
                    || kind != Kind::Postcode && touches(&folded.plain, &range, contact)
            }
            _ => true,
        });
        if is_name {
            found.add(range, Kind::Name);
        }
        place += length;
    }
}

/// How many words from the first on could be one name.
fn capitals(plain: &str, words: &[Word<'_>]) -> usize {
    let mut length = 0;
    for word in words.iter().take(LONGEST_NAME) {
        if length > 0 {
            let between = &plain[words[length - 1].range.end..word.range.start];
            if !matches!(between, " " | "-" | ". ") {
                break;
            }
        }
        if !is_capitalised(word.text) {
            break;
        }
        if NOT_NAMES
            .binary_search(&word.text.to_lowercase().as_str())
            .is_ok()
        {
            // "High Street" and "Chester College" are places: nothing of them is a name.
            return 0;
        }
        length += 1;
    }
    length
}

fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    let mut rest = letters.peekable();
    let longer = rest.peek().is_some();
    begins && longer && rest.any(char::is_lowercase)
}

fn is_introduced(before: &[Word<'_>]) -> bool {
    before
        .last()
        .is_some_and(|word| BEFORE_A_NAME.contains(&word.text.to_lowercase().as_str()))
}

/// The nearest contact on the same line.
fn beside<'a>(
    plain: &str,
    contacts: &'a [(Range<usize>, Kind)],
    range: &Range<usize>,
) -> Option<(&'a Range<usize>, Kind)> {
    let after = contacts.partition_point(|(contact, _)| contact.start < range.end);
    let candidates = [after.checked_sub(1), Some(after)];
    candidates
        .into_iter()
        .flatten()
        .filter_map(|at| contacts.get(at))
        .filter_map(|(contact, kind)| {
            let between = gap(range, contact);
            (between.len() <= BESIDE && !plain[between.clone()].contains('\n')).then_some((
                between.len(),
                contact,
                *kind,
            ))
        })
        .min_by_key(|(length, ..)| *length)
        .map(|(_, contact, kind)| (contact, kind))
}

fn gap(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    if one.start >= other.end {
        other.end..one.start
    } else {
        one.end.min(other.start)..other.start
    }
}

/// "Maria: 07700 900123", "07700 900123 (Maria)".
fn touches(plain: &str, name: &Range<usize>, contact: &Range<usize>) -> bool {
    let between = &plain[gap(name, contact)];
    between
        .chars()
        .all(|character| matches!(character, ' ' | ':' | '-' | '(' | ',' | '=' | '\''))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_that_are_no_names_are_sorted_for_their_look_up() {
        assert!(
            super::NOT_NAMES.is_sorted(),
            "some of them would be taken for names"
        );
    }
}

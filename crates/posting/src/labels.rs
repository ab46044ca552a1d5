//! What the words just before a number say it is.

/// What a number is, as far as the words before it say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// A number of a thing: an order, a parcel, a course.
    Thing,
    /// Somebody's number.
    Phone,
    /// A payment card's.
    Card,
    Account,
    SortCode,
    Insurance,
}

const WORDS: [(&[&str], Label); 6] = [
    (
        &[
            "order",
            "ref",
            "reference",
            "invoice",
            "isbn",
            "issn",
            "ticket",
            "tracking",
            "parcel",
            "booking",
            "serial",
            "barcode",
            "course",
            "code",
            "coursecode",
            "module",
            "unit",
            "case",
            "licence",
            "license",
            "model",
            "version",
            "room",
            "receipt",
            "policy",
            "claim",
            "meeting",
            "passcode",
            "pin",
            "id",
            "uln",
            "urn",
            "upc",
            "ean",
            "sku",
        ],
        Label::Thing,
    ),
    (
        &[
            "phone",
            "mobile",
            "mob",
            "tel",
            "telephone",
            "cell",
            "whatsapp",
            "call",
            "ring",
            "text",
            "sms",
            "signal",
            "contact",
            "landline",
            "home",
            "work",
            "fax",
            "viber",
        ],
        Label::Phone,
    ),
    (
        &[
            "card",
            "visa",
            "mastercard",
            "amex",
            "debit",
            "credit",
            "maestro",
        ],
        Label::Card,
    ),
    (&["account", "acc", "acct", "a/c", "bank"], Label::Account),
    (&["sort", "sortcode"], Label::SortCode),
    (&["insurance", "nino", "ni"], Label::Insurance),
];

/// Words between a label and its number.
const FILLERS: [&str; 18] = [
    "number", "numbers", "num", "no", "nr", "nos", "is", "was", "the", "my", "your", "his", "her",
    "our", "of", "on", "at", "me",
];

const MOST_WORDS: usize = 4;
const FARTHEST: usize = 60;

/// The nearest label before `at`, if nothing but filling words stands between.
pub(crate) fn label_before(plain: &str, at: usize) -> Option<Label> {
    let mut start = at.saturating_sub(FARTHEST);
    while !plain.is_char_boundary(start) {
        start += 1;
    }
    let before = plain[start..at].to_lowercase();
    // A line is a thought of its own.
    let line = before.trim_end().rsplit('\n').next().unwrap_or_default();
    let words = line
        .split(|character: char| !(character.is_alphanumeric() || matches!(character, '/' | '\'')))
        .filter(|word| !word.is_empty())
        .rev()
        .take(MOST_WORDS);
    for word in words {
        if let Some(label) = label(word) {
            // "sort code" and "course code" end in the same word.
            if word == "code" && line.contains("sort code") {
                return Some(Label::SortCode);
            }
            return Some(label);
        }
        if !FILLERS.contains(&word) {
            return None;
        }
    }
    None
}

fn label(word: &str) -> Option<Label> {
    WORDS
        .iter()
        .find(|(words, _)| words.contains(&word))
        .map(|(_, label)| *label)
}

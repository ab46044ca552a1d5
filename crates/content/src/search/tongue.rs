//! What is the same word in one language.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{common, endings};
use crate::words::ENGLISH;

/// One language, as far as finding words needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    Welsh,
    Polish,
    Ukrainian,
    Romanian,
    Arabic,
    /// A language that this search knows nothing about: words are found as they are written.
    Other,
}

impl Tongue {
    pub(super) fn of(code: &str) -> Self {
        match code {
            ENGLISH => Self::English,
            "cy" => Self::Welsh,
            "pl" => Self::Polish,
            "uk" => Self::Ukrainian,
            "ro" => Self::Romanian,
            "ar" => Self::Arabic,
            _ => Self::Other,
        }
    }

    /// The word as somebody types it who has no other letters than the plain ones.
    pub(super) fn fold(self, word: &str) -> String {
        if self == Self::English {
            return word.to_owned();
        }
        let plain = word.nfd().filter(|letter| !is_combining_mark(*letter));
        plain
            .filter_map(|letter| {
                Some(match letter {
                    'ł' => 'l',
                    'đ' => 'd',
                    'ß' => 's',
                    // Keyboards of neighbours.
                    'і' | 'ы' => 'и',
                    'є' | 'э' => 'е',
                    'ґ' => 'г',
                    'ى' => 'ي',
                    'ة' => 'ه',
                    'ٱ' => 'ا',
                    // Signs that stretch a word, or stand for nothing.
                    'ـ' | 'ء' | '\u{2bc}' | 'ь' | 'ъ' => return None,
                    other => other,
                })
            })
            .collect()
    }

    /// What the forms of one word have in common. Takes a folded word.
    pub(super) fn stem(self, folded: &str) -> String {
        match self {
            Self::English => stemmed(Algorithm::English, folded),
            Self::Romanian => {
                endings::cut(&stemmed(Algorithm::Romanian, folded), endings::ROMANIAN)
            }
            Self::Arabic => endings::arabic(folded),
            Self::Polish => endings::cut(folded, endings::POLISH),
            Self::Ukrainian => endings::cut(folded, endings::UKRAINIAN),
            Self::Welsh => endings::cut(&endings::unmutated(folded), endings::WELSH),
            Self::Other => folded.to_owned(),
        }
    }

    /// Whether a folded word stands in most sentences and says nothing about what is looked for.
    pub(super) fn is_common(self, folded: &str) -> bool {
        let words = match self {
            Self::English => return common::ENGLISH.binary_search(&folded).is_ok(),
            Self::Welsh => common::WELSH,
            Self::Polish => common::POLISH,
            Self::Ukrainian => common::UKRAINIAN,
            Self::Romanian => common::ROMANIAN,
            Self::Arabic => common::ARABIC,
            Self::Other => "",
        };
        words
            .split_whitespace()
            .any(|word| self.fold(word) == folded)
    }
}

fn stemmed(algorithm: Algorithm, word: &str) -> String {
    Stemmer::create(algorithm).stem(word).into_owned()
}

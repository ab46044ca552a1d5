use std::collections::BTreeMap;

use serde::Deserialize;

use super::ContentFault;
use super::page::toml_from;

/// The strengths that need a sentence, weakest first.
pub const STRENGTHS: [&str; 6] = ["empty", "very-weak", "weak", "fair", "good", "strong"];

/// How long guessing takes, shortest first.
pub const GUESS_TIMES: [&str; 8] = [
    "at-once",
    "seconds",
    "minutes",
    "hours",
    "days",
    "months",
    "years",
    "centuries",
];

/// Why a password is weak.
pub const REASONS: [&str; 17] = [
    "straight-rows-of-keys-are-easy-to-guess",
    "short-keyboard-patterns-are-easy-to-guess",
    "repeats-like-aaa-are-easy-to-guess",
    "repeats-like-abc-abc-are-only-slightly-harder-to-guess",
    "this-is-a-top10-password",
    "this-is-a-top100-password",
    "this-is-a-common-password",
    "this-is-similar-to-a-commonly-used-password",
    "sequences-like-abc-are-easy-to-guess",
    "recent-years-are-easy-to-guess",
    "a-word-by-itself-is-easy-to-guess",
    "dates-are-often-easy-to-guess",
    "names-and-surnames-by-themselves-are-easy-to-guess",
    "common-names-and-surnames-are-easy-to-guess",
    "made-of-your-words",
    "too-short",
    "only-first-100-judged",
];

/// What would make a password better.
pub const CHANGES: [&str; 14] = [
    "use-a-few-words-avoid-common-phrases",
    "no-need-for-symbols-digits-or-uppercase-letters",
    "add-another-word-or-two",
    "capitalization-doesnt-help-very-much",
    "all-uppercase-is-almost-as-easy-to-guess-as-all-lowercase",
    "reversed-words-arent-much-harder-to-guess",
    "predictable-substitutions-dont-help-very-much",
    "use-a-longer-keyboard-pattern-with-more-turns",
    "avoid-repeated-words-and-characters",
    "avoid-sequences",
    "avoid-recent-years",
    "avoid-years-that-are-associated-with-you",
    "avoid-dates-and-years-that-are-associated-with-you",
    "three-random-words",
];

/// What to say about a password.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordWords {
    strength: BTreeMap<String, String>,
    guess_time: BTreeMap<String, String>,
    reason: BTreeMap<String, String>,
    change: BTreeMap<String, String>,
}

impl PasswordWords {
    /// The verdict in one sentence, for an id of [`STRENGTHS`].
    #[must_use]
    pub fn strength(&self, id: &str) -> Option<&str> {
        self.strength.get(id).map(String::as_str)
    }

    /// How long guessing takes, for an id of [`GUESS_TIMES`].
    #[must_use]
    pub fn guess_time(&self, id: &str) -> Option<&str> {
        self.guess_time.get(id).map(String::as_str)
    }

    /// Why it is weak, for an id of [`REASONS`].
    #[must_use]
    pub fn reason(&self, id: &str) -> Option<&str> {
        self.reason.get(id).map(String::as_str)
    }

    /// What would help, for an id of [`CHANGES`].
    #[must_use]
    pub fn change(&self, id: &str) -> Option<&str> {
        self.change.get(id).map(String::as_str)
    }

    /// Every sentence, for tests of the language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.strength, &self.guess_time, &self.reason, &self.change]
            .into_iter()
            .flat_map(BTreeMap::values)
            .map(String::as_str)
    }
}

pub(super) fn read(file: &str, text: &str) -> Result<PasswordWords, ContentFault> {
    let words: PasswordWords = toml_from(file, text, 1)?;
    let tables: [(&str, &BTreeMap<String, String>, &[&str]); 4] = [
        ("strength", &words.strength, &STRENGTHS),
        ("guess_time", &words.guess_time, &GUESS_TIMES),
        ("reason", &words.reason, &REASONS),
        ("change", &words.change, &CHANGES),
    ];
    for (name, table, ids) in tables {
        if let Some(missing) = ids
            .iter()
            .find(|id| table.get(**id).is_none_or(|words| words.trim().is_empty()))
        {
            let reason = format!("\"{missing}\" has no words under [{name}]");
            return Err(ContentFault::at(file, text, &format!("[{name}]"), reason));
        }
        if let Some(unknown) = table.keys().find(|key| !ids.contains(&key.as_str())) {
            let reason = format!("nothing ever says \"{unknown}\" under [{name}]");
            return Err(ContentFault::at(file, text, unknown, reason));
        }
    }
    Ok(words)
}

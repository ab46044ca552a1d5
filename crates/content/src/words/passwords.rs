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
pub const REASONS: [&str; 27] = [
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
    "made-of-a-famous-name",
    "a-phrase-that-many-people-know",
    "follows-the-keyboard",
    "looks-like-an-address",
    "looks-like-a-phone-number",
    "looks-like-a-postcode-or-plate",
    "only-numbers",
    "looks-like-a-hub-sticker",
    "too-short",
    "only-first-100-judged",
    "known-to-thieves",
    "close-to-one-known-to-thieves",
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

/// What is wrong with a login that a browser saved.
pub(super) const SAVED: [&str; 8] = [
    "known-to-thieves",
    "reused",
    "made-of-its-names",
    "close-to-known",
    "very-weak",
    "weak",
    "nearly-same",
    "open-site",
];

/// Why a line of an export was not judged.
pub(super) const SKIPPED: [&str; 6] = [
    "wrong-fields",
    "not-text",
    "too-long",
    "broken-quotes",
    "no-password",
    "too-many",
];

/// Who made an export.
pub(super) const KIND: [&str; 7] = [
    "chrome-or-edge",
    "firefox",
    "safari",
    "bitwarden",
    "one-password",
    "keepassxc",
    "keepass",
];

/// About the export as a whole, and about deleting it.
pub(super) const FILE: [&str; 18] = [
    "cannot-read",
    "empty",
    "not-a-table",
    "unknown-header",
    "too-long",
    "not-whole",
    "delete-question",
    "delete-why",
    "delete-can",
    "delete-cannot",
    "deleted",
    "not-deleted",
    "delete-emptied",
    "delete-gone",
    "delete-other-file",
    "delete-copies-windows",
    "delete-copies-macos",
    "delete-copies-linux",
];

/// How one typed password stands to the others.
pub(super) const COMPARED: [&str; 4] = ["empty", "same", "near", "different"];

/// About a password that was made.
pub(super) const MADE: [&str; 14] = [
    "picture",
    "say",
    "write",
    "only-here",
    "own-account",
    "good",
    "strong",
    "wifi",
    "wifi-after",
    "card-title",
    "card-network",
    "card-password",
    "card-letters",
    "card-keep",
];

/// Whether thieves know a password.
pub(super) const KNOWN: [&str; 12] = [
    "listed",
    "close",
    "not-seen",
    "online-question",
    "online-how",
    "online-listed",
    "online-few",
    "online-hundreds",
    "online-thousands",
    "online-millions",
    "online-not-seen",
    "online-not-asked",
];

/// Why nobody is made to change passwords, and when to change one.
pub(super) const POLICY: [&str; 8] = [
    "says",
    "advice",
    "decides",
    "change-when-known",
    "change-when-told",
    "change-when-listed",
    "change-when-shared",
    "change-when-weak",
];

/// Every table and the ids in it: each needs words, and nothing else may have any.
pub const PASSWORD_TABLES: [(&str, &[&str]); 12] = [
    ("strength", &STRENGTHS),
    ("guess_time", &GUESS_TIMES),
    ("reason", &REASONS),
    ("change", &CHANGES),
    ("saved", &SAVED),
    ("skipped", &SKIPPED),
    ("kind", &KIND),
    ("file", &FILE),
    ("compared", &COMPARED),
    ("made", &MADE),
    ("known", &KNOWN),
    ("policy", &POLICY),
];

/// What to say about a password.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordWords {
    strength: BTreeMap<String, String>,
    guess_time: BTreeMap<String, String>,
    reason: BTreeMap<String, String>,
    change: BTreeMap<String, String>,
    saved: BTreeMap<String, String>,
    skipped: BTreeMap<String, String>,
    kind: BTreeMap<String, String>,
    file: BTreeMap<String, String>,
    compared: BTreeMap<String, String>,
    made: BTreeMap<String, String>,
    known: BTreeMap<String, String>,
    policy: BTreeMap<String, String>,
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

    /// What is wrong with a login that a browser saved, for an id of the table `saved`.
    #[must_use]
    pub fn saved(&self, id: &str) -> Option<&str> {
        self.saved.get(id).map(String::as_str)
    }

    /// Why a line of an export was not judged, for an id of the table `skipped`.
    #[must_use]
    pub fn skipped(&self, id: &str) -> Option<&str> {
        self.skipped.get(id).map(String::as_str)
    }

    /// Who made an export, for an id of the table `kind`.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&str> {
        self.kind.get(id).map(String::as_str)
    }

    /// About the export as a whole, and about deleting it, for an id of the table `file`.
    #[must_use]
    pub fn file(&self, id: &str) -> Option<&str> {
        self.file.get(id).map(String::as_str)
    }

    /// How one typed password stands to the others, for an id of the table `compared`.
    #[must_use]
    pub fn compared(&self, id: &str) -> Option<&str> {
        self.compared.get(id).map(String::as_str)
    }

    /// About a password that was made, for an id of the table `made`.
    #[must_use]
    pub fn made(&self, id: &str) -> Option<&str> {
        self.made.get(id).map(String::as_str)
    }

    /// Whether thieves know a password, for an id of the table `known`.
    #[must_use]
    pub fn known(&self, id: &str) -> Option<&str> {
        self.known.get(id).map(String::as_str)
    }

    /// Why nobody is made to change passwords, and when to change one, for an id of the table `policy`.
    #[must_use]
    pub fn policy(&self, id: &str) -> Option<&str> {
        self.policy.get(id).map(String::as_str)
    }

    /// Every sentence, for tests of the language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        PASSWORD_TABLES
            .into_iter()
            .flat_map(|(name, _)| self.table(name).values())
            .map(String::as_str)
    }

    fn table(&self, name: &str) -> &BTreeMap<String, String> {
        match name {
            "strength" => &self.strength,
            "guess_time" => &self.guess_time,
            "reason" => &self.reason,
            "change" => &self.change,
            "saved" => &self.saved,
            "skipped" => &self.skipped,
            "kind" => &self.kind,
            "file" => &self.file,
            "compared" => &self.compared,
            "made" => &self.made,
            "known" => &self.known,
            _ => &self.policy,
        }
    }
}

pub(super) fn read(file: &str, text: &str) -> Result<PasswordWords, ContentFault> {
    let words: PasswordWords = toml_from(file, text, 1)?;
    for (name, ids) in PASSWORD_TABLES {
        let table = words.table(name);
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

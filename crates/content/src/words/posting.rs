use std::collections::BTreeMap;

use serde::Deserialize;

use super::links::Uses;
use super::page::toml_from;
use super::{ContentFault, Link};

/// What can be seen in a text before it is posted; each needs words.
pub const POSTING_KINDS: [&str; 11] = [
    "card",
    "bank-account",
    "national-insurance",
    "date-of-birth",
    "email",
    "phone",
    "profile",
    "postcode",
    "name",
    "threat",
    "hurtful",
];

/// What to say about a text before it is posted, and what to look for by name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingWords {
    /// What is said whatever was seen.
    pub said: PostingSaid,
    kinds: BTreeMap<String, PostingKindWords>,
    /// What is looked for by name.
    pub lists: PostingLists,
}

/// What is said about a text as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingSaid {
    /// Nothing was seen.
    pub nothing: String,
    /// Something was seen.
    pub found: String,
    /// What happens with the text.
    pub promise: String,
    /// That no mark is no promise.
    pub not_all: String,
    /// The text was longer than what is looked at.
    pub cut: String,
    /// Stands before the name of a rule.
    pub rule: String,
}

/// What is said about one kind.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingKindWords {
    /// What was seen.
    pub title: String,
    /// Why somebody may not want to post it.
    pub why: String,
    /// What the writer can do.
    pub change: String,
    /// The rule that this comes from.
    pub rule: String,
}

/// What is looked for by name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingLists {
    /// Words that may hurt.
    pub hurtful: Vec<String>,
    /// Words that threaten.
    pub threats: Vec<String>,
    /// Words that call a date somebody's day of birth.
    pub birth: Vec<String>,
    /// Beginnings of web addresses that name a person.
    pub profiles: Vec<String>,
    /// Pages of the same sites that do not.
    pub not_profiles: Vec<String>,
}

impl PostingWords {
    /// The words for an id of [`POSTING_KINDS`].
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&PostingKindWords> {
        self.kinds.get(id)
    }

    /// Whether something is marked because of this rule.
    #[must_use]
    pub fn goes_by(&self, rule: &str) -> bool {
        self.kinds.values().any(|kind| kind.rule == rule)
    }

    /// Every sentence, for tests of the language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let PostingSaid {
            nothing,
            found,
            promise,
            not_all,
            cut,
            rule: _,
        } = &self.said;
        let said = [nothing, found, promise, not_all, cut];
        let kinds = self
            .kinds
            .values()
            .flat_map(|kind| [&kind.title, &kind.why, &kind.change]);
        said.into_iter().chain(kinds).map(String::as_str)
    }
}

/// Shorter entries would mark ordinary words.
const SHORTEST: usize = 3;

pub(super) fn read(file: &str, text: &str, uses: &mut Uses) -> Result<PostingWords, ContentFault> {
    let words: PostingWords = toml_from(file, text, 1)?;
    let section = |id: &str| format!("[kinds.{id}]");
    if let Some(missing) = POSTING_KINDS
        .iter()
        .find(|id| !words.kinds.contains_key(**id))
    {
        let reason = format!("\"{missing}\" has no words under [kinds]");
        return Err(ContentFault::new(file, 1, reason));
    }
    for (id, kind) in &words.kinds {
        let fault = |reason: String| ContentFault::at(file, text, &section(id), reason);
        if !POSTING_KINDS.contains(&id.as_str()) {
            return Err(fault(format!("nothing is ever marked as \"{id}\"")));
        }
        let empty = [&kind.title, &kind.why, &kind.change]
            .into_iter()
            .any(|words| words.trim().is_empty());
        if empty {
            return Err(fault(
                "a title, a reason and a change are needed".to_owned(),
            ));
        }
        let line = text
            .lines()
            .position(|line| line.starts_with(&section(id)))
            .unwrap_or_default();
        uses.add(file, line + 1, &Link::Rule(kind.rule.clone()));
    }
    if let Some(empty) = words.all().find(|words| words.trim().is_empty()) {
        debug_assert!(empty.trim().is_empty(), "only an empty one is looked for");
        return Err(ContentFault::at(
            file,
            text,
            "[said]",
            "a sentence is empty",
        ));
    }
    check_lists(file, text, &words.lists)?;
    Ok(words)
}

fn check_lists(file: &str, text: &str, lists: &PostingLists) -> Result<(), ContentFault> {
    let entries = [
        &lists.hurtful,
        &lists.threats,
        &lists.birth,
        &lists.profiles,
        &lists.not_profiles,
    ];
    for entry in entries.into_iter().flatten() {
        let fault = |reason: &str| ContentFault::at(file, text, &format!("\"{entry}\""), reason);
        let letters = entry.trim_end_matches('*');
        if letters.chars().count() < SHORTEST {
            return Err(fault("an entry this short would mark ordinary words"));
        }
        if letters.contains('*') || letters.trim() != letters {
            return Err(fault(
                "a star stands at the end, and no space at either end",
            ));
        }
        if *entry != entry.to_lowercase() {
            return Err(fault("entries are written in small letters"));
        }
    }
    Ok(())
}

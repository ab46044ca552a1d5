use std::collections::BTreeMap;

use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::reporting::key_bytes;
use super::{ContentFault, dates};

/// A question learners ask, which groups rules.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// What rules name it by.
    pub id: String,
    /// The question.
    pub question: String,
}

/// One of the council's documents.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What rules name it by.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The year it names itself by, for example "2020-21".
    pub year: String,
    /// Who published it.
    pub publisher: String,
}

/// A number or an address that is the same all over the country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// What to dial or write to.
    pub value: String,
    /// Who answers.
    pub name: String,
    /// When to use it.
    pub when: String,
    /// The day somebody last compared it with its owner's own page.
    #[serde(deserialize_with = "dates::date")]
    pub checked_on: Date,
}

/// A word that is explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryWord {
    /// What links name it by.
    pub id: String,
    /// The word.
    pub word: String,
    /// What it means, in one sentence.
    pub meaning: String,
}

/// What learners type, and what they mean by it.
pub(crate) type Synonyms = BTreeMap<String, Vec<String>>;

pub(super) fn topics(file: &str, text: &str) -> Result<Vec<Topic>, ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        topic: Vec<Topic>,
    }
    let topics = toml_from::<File>(file, text, 1)?.topic;
    unique(file, text, topics.iter().map(|topic| topic.id.as_str()))?;
    Ok(topics)
}

pub(super) fn sources(file: &str, text: &str) -> Result<Vec<Source>, ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        source: Vec<Source>,
    }
    let sources = toml_from::<File>(file, text, 1)?.source;
    unique(file, text, sources.iter().map(|source| source.id.as_str()))?;
    Ok(sources)
}

pub(super) fn routes(file: &str, text: &str) -> Result<Vec<Route>, ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        route: Vec<Route>,
    }
    let routes = toml_from::<File>(file, text, 1)?.route;
    unique(file, text, routes.iter().map(|route| route.value.as_str()))?;
    Ok(routes)
}

/// One person alone must not be able to send learners somewhere else.
const FEWEST_CUSTODIANS: usize = 2;

/// The keys that sign packs, and how many of them have to.
pub(super) fn roots(file: &str, text: &str) -> Result<(Vec<[u8; 32]>, usize), ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        roots: Vec<String>,
        #[serde(default = "fewest")]
        needed: usize,
    }
    const fn fewest() -> usize {
        FEWEST_CUSTODIANS
    }
    let File { roots, needed } = toml_from(file, text, 1)?;
    let fault = |reason: &str| ContentFault::at(file, text, "needed", reason);
    unique(file, text, roots.iter().map(String::as_str))?;
    let keys: Result<Vec<[u8; 32]>, _> = roots
        .iter()
        .map(|root| {
            key_bytes(root).ok_or_else(|| {
                ContentFault::at(file, text, root, "a root key is 64 hex characters")
            })
        })
        .collect();
    let keys = keys?;
    if needed < FEWEST_CUSTODIANS {
        return Err(fault("at least two custodians have to sign a pack"));
    }
    if !keys.is_empty() && keys.len() < needed {
        return Err(fault("more custodians have to sign than there are keys"));
    }
    Ok((keys, needed))
}

pub(super) fn glossary(file: &str, text: &str) -> Result<Vec<GlossaryWord>, ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Entry {
        word: String,
        meaning: String,
    }
    let entries: BTreeMap<String, Entry> = toml_from(file, text, 1)?;
    let words = entries
        .into_iter()
        .map(|(id, Entry { word, meaning })| GlossaryWord { id, word, meaning });
    Ok(words.collect())
}

pub(super) fn synonyms(file: &str, text: &str) -> Result<Synonyms, ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        means: Synonyms,
    }
    let means = toml_from::<File>(file, text, 1)?.means;
    if let Some((typed, _)) = means
        .iter()
        .find(|(typed, meant)| meant.is_empty() || typed.trim().is_empty())
    {
        return Err(ContentFault::at(
            file,
            text,
            typed,
            "a word that learners type needs a meaning",
        ));
    }
    Ok(means)
}

pub(super) fn unique<'a>(
    file: &str,
    text: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<(), ContentFault> {
    let mut seen = std::collections::BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ContentFault::at(
                file,
                text,
                &format!("\"{id}\""),
                format!("\"{id}\" stands here twice"),
            ));
        }
    }
    Ok(())
}

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::ContentFault;
use super::page::toml_from;

/// What can have happened; each has its ways to help, even if that is the council alone.
pub const HAPPENED: [&str; 14] = [
    "unwanted-contact",
    "bullying",
    "hate",
    "sexual",
    "grooming",
    "threats",
    "extremism",
    "scam",
    "account",
    "self-harm",
    "upsetting-content",
    "rule-broken",
    "something-else",
    "rather-not-say",
];

/// Who else can help, by what happened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ways {
    happened: BTreeMap<String, ByAge>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ByAge {
    #[serde(default)]
    all: Vec<String>,
    #[serde(default)]
    young: Vec<String>,
    #[serde(default)]
    adult: Vec<String>,
}

/// How old the person is to whom it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeGroup {
    /// Under 18.
    Young,
    /// 18 or over.
    Adult,
    /// Nobody has said.
    Unknown,
}

impl Ways {
    /// The messages to show for what happened, in the order of `happened`, each once.
    #[must_use]
    pub fn to_help<'a>(
        &'a self,
        happened: impl IntoIterator<Item = &'a str>,
        age: AgeGroup,
    ) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        let ways = happened.into_iter().filter_map(|id| self.happened.get(id));
        ways.flat_map(|ways| {
            let young = ways.young.iter().filter(|_| age != AgeGroup::Adult);
            let adult = ways.adult.iter().filter(|_| age != AgeGroup::Young);
            ways.all.iter().chain(young).chain(adult)
        })
        .map(String::as_str)
        .filter(|way| seen.insert(*way))
        .collect()
    }
}

pub(super) fn read(file: &str, text: &str) -> Result<Ways, ContentFault> {
    let ways: Ways = toml_from(file, text, 1)?;
    if let Some(missing) = HAPPENED.iter().find(|id| !ways.happened.contains_key(**id)) {
        let reason = format!("nothing is said about \"{missing}\"; write [happened.{missing}]");
        return Err(ContentFault::new(file, 1, reason));
    }
    for (id, by_age) in &ways.happened {
        let fault =
            |reason: String| ContentFault::at(file, text, &format!("[happened.{id}]"), reason);
        if !HAPPENED.contains(&id.as_str()) {
            return Err(fault(format!("nothing that happens is called \"{id}\"")));
        }
        let all = by_age.all.iter().chain(&by_age.young).chain(&by_age.adult);
        let mut seen = BTreeSet::new();
        for way in all {
            if !way.starts_with("help-") {
                return Err(fault(format!(
                    "\"{way}\" is not a message that begins with help-"
                )));
            }
            if !seen.insert(way) {
                return Err(fault(format!("\"{way}\" stands here twice")));
            }
        }
    }
    Ok(ways)
}

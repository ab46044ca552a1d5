use std::collections::BTreeMap;

use serde::Deserialize;

use super::ContentFault;
use super::page::toml_from;

/// How to say what a check saw.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Facts(BTreeMap<String, Fact>);

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    /// Holds `{value}`.
    says: String,
    /// Words for values that are ids.
    #[serde(default)]
    values: BTreeMap<String, String>,
}

impl Facts {
    pub(crate) fn say(&self, id: &str, value: &str) -> String {
        let Some(fact) = self.0.get(id) else {
            return format!("{}: {value}", id.replace('-', " "));
        };
        fact.says.replacen(
            PLACE,
            fact.values.get(value).map_or(value, String::as_str),
            1,
        )
    }
}

const PLACE: &str = "{value}";

pub(super) fn read(file: &str, text: &str) -> Result<Facts, ContentFault> {
    let facts: Facts = toml_from(file, text, 1)?;
    if let Some((id, _)) = facts
        .0
        .iter()
        .find(|(_, fact)| fact.says.matches(PLACE).count() != 1)
    {
        return Err(ContentFault::at(file, text, id, "a fact says {value} once"));
    }
    Ok(facts)
}

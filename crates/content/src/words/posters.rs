use serde::Deserialize;

use super::page::toml_from;
use super::tables::unique;
use super::{ContentFault, Messages, Rule};

/// What stands on the poster and in the leaflet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Posters {
    /// The rules on the poster, in order.
    pub(crate) poster: Vec<String>,
    /// The rules that are not in the leaflet.
    pub(crate) left_out: Vec<String>,
    /// The messages in the leaflet that say who else can help.
    pub(crate) help: Vec<String>,
}

/// More cannot be read from a metre away.
const MOST_ON_THE_POSTER: usize = 10;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    poster: Poster,
    leaflet: Leaflet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Poster {
    rules: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Leaflet {
    leave_out: Vec<String>,
    help: Vec<String>,
}

pub(super) fn read(
    file: &str,
    text: &str,
    rules: &[Rule],
    messages: &Messages,
) -> Result<Posters, ContentFault> {
    let File { poster, leaflet } = toml_from(file, text, 1)?;
    let at = |place: &str, reason: String| ContentFault::at(file, text, place, reason);
    for list in [&poster.rules, &leaflet.leave_out, &leaflet.help] {
        unique_in(file, text, list)?;
    }
    if poster.rules.is_empty() || poster.rules.len() > MOST_ON_THE_POSTER {
        let reason = format!("a poster has one to {MOST_ON_THE_POSTER} rules");
        return Err(at("rules", reason));
    }
    for id in poster.rules.iter().chain(&leaflet.leave_out) {
        if !rules.iter().any(|rule| rule.id == *id) {
            return Err(at(id, format!("there is no rule \"{id}\"")));
        }
    }
    for id in &leaflet.help {
        if !id.starts_with("help-") || messages.get(id).is_none() {
            let reason = format!("\"{id}\" is no message that begins with help-");
            return Err(at(id, reason));
        }
    }
    Ok(Posters {
        poster: poster.rules,
        left_out: leaflet.leave_out,
        help: leaflet.help,
    })
}

fn unique_in(file: &str, text: &str, list: &[String]) -> Result<(), ContentFault> {
    unique(file, text, list.iter().map(String::as_str))
}

use std::collections::BTreeSet;

use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::{ContentFault, dates};

/// One version of an operating system, and until when its maker mends it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemVersion {
    /// `windows`, `macos`, or the `ID` of a Linux distribution.
    pub family: String,
    /// What the system calls its version.
    pub version: String,
    /// The build of Windows, which decides there.
    pub build: Option<u32>,
    /// What a learner calls it.
    pub name: String,
    /// The last day with updates for people at home.
    #[serde(default, deserialize_with = "dates::optional_date")]
    pub supported_until: Option<Date>,
    /// Where the maker names no day: how things stood when the table was last looked through.
    pub state: Option<SystemState>,
    /// The last day for those who have signed up for longer updates.
    #[serde(default, deserialize_with = "dates::optional_date")]
    pub extended_until: Option<Date>,
    /// Somebody looked it up.
    #[serde(default = "looked_up")]
    pub sure: bool,
    /// For editors only.
    pub note: Option<String>,
}

/// How a version stands whose maker names no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SystemState {
    /// It is mended.
    Supported,
    /// It is mended, and not for long.
    EndsSoon,
    /// It is mended no more.
    Ended,
}

const fn looked_up() -> bool {
    true
}

pub(super) fn read(file: &str, text: &str) -> Result<Vec<SystemVersion>, ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        /// The day somebody last looked for newer facts; a table without one is not dated.
        #[serde(deserialize_with = "dates::date")]
        #[expect(dead_code, reason = "required in the file, and for its editors only")]
        checked_on: Date,
        #[expect(dead_code, reason = "required in the file, and for its editors only")]
        source: String,
        system: Vec<SystemVersion>,
    }
    let systems = toml_from::<File>(file, text, 1)?.system;
    let mut seen = BTreeSet::new();
    for (index, system) in systems.iter().enumerate() {
        let fault = |reason| {
            Err(ContentFault::new(
                file,
                line_of(text, index),
                format!("{reason}: {} {}", system.family, system.version),
            ))
        };
        if [&system.family, &system.version, &system.name]
            .iter()
            .any(|words| words.trim().is_empty())
        {
            return fault("say which version this is");
        }
        let told =
            usize::from(system.supported_until.is_some()) + usize::from(system.state.is_some());
        if told > 1 || (told == 0 && system.sure) {
            return fault("say until when this version is mended, or how it stands, and not both");
        }
        if (system.family == "windows") != system.build.is_some() {
            return fault("a build belongs to Windows, and every version of Windows has one");
        }
        if system
            .extended_until
            .is_some_and(|longer| system.supported_until.is_none_or(|usual| longer <= usual))
        {
            return fault("the longer updates end before the usual ones");
        }
        if !seen.insert((&system.family, &system.version, system.build)) {
            return fault("this version stands here twice");
        }
    }
    Ok(systems)
}

/// The line after the heading of one entry.
fn line_of(text: &str, index: usize) -> usize {
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.trim() == "[[system]]")
        .nth(index)
        .map_or(1, |(line, _)| line + 2)
}

use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::tables::unique;
use super::{ContentFault, dates};

/// The language that everything is written in first, and that counts.
pub const ENGLISH: &str = "en";

/// A language that the program can speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// What its files are named by, for example `pl`.
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// How its numbers, days and plurals are formed (BCP 47), for example `cy-GB`.
    pub tag: String,
    /// Where its lines begin.
    pub direction: Direction,
    /// Whether somebody has checked the words of the screens.
    pub standing: Standing,
}

/// Where the lines of a language begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Direction {
    /// At the left.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// At the right.
    #[serde(rename = "rtl")]
    RightToLeft,
}

/// How far words can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// English: the words that count.
    Original,
    /// A translation that no person has checked.
    Draft,
    /// A translation that a person checked on this day.
    Checked(Date),
}

impl Standing {
    pub(super) fn of_translation(
        translation: &str,
        checked: Option<Date>,
    ) -> Result<Self, &'static str> {
        match (translation, checked) {
            ("draft", None) => Ok(Self::Draft),
            ("draft", Some(_)) => Err("a draft was not checked by anybody: leave `checked` out"),
            ("human", Some(day)) => Ok(Self::Checked(day)),
            ("human", None) => Err("say on which day a person checked it: checked = 2026-12-01"),
            _ => Err("a translation is \"draft\" or \"human\""),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    name: String,
    tag: String,
    direction: Direction,
    translation: Option<String>,
    #[serde(default, deserialize_with = "dates::optional_date")]
    checked: Option<Date>,
}

pub(super) fn read(file: &str, text: &str) -> Result<Vec<Language>, ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        language: Vec<Entry>,
    }
    let entries = toml_from::<File>(file, text, 1)?.language;
    unique(file, text, entries.iter().map(|entry| entry.code.as_str()))?;
    if entries.first().is_none_or(|first| first.code != ENGLISH) {
        return Err(ContentFault::new(file, 1, "English (\"en\") comes first"));
    }
    entries
        .into_iter()
        .map(|entry| {
            let place = format!("\"{}\"", entry.code);
            entry
                .into_language()
                .map_err(|reason| ContentFault::at(file, text, &place, reason))
        })
        .collect()
}

impl Entry {
    fn into_language(self) -> Result<Language, &'static str> {
        let small = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
        if !(2..=3).contains(&self.code.len()) || !small(&self.code) {
            return Err("a language's code is two or three small letters, as in \"pl\"");
        }
        let regions = self.tag.strip_prefix(&self.code).unwrap_or("?");
        let region = |part: &str| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let mut parts = regions.split('-');
        if parts.next() != Some("") || !parts.all(region) {
            return Err("the tag is the code, or the code and a country, as in \"cy-GB\"");
        }
        if self.name.trim().is_empty() {
            return Err("the name is empty");
        }
        let standing = match (self.code.as_str(), &self.translation) {
            (ENGLISH, None) => Standing::Original,
            (ENGLISH, Some(_)) => return Err("English is not a translation"),
            (_, None) => return Err("say whether the words are \"draft\" or \"human\""),
            (_, Some(translation)) => Standing::of_translation(translation, self.checked)?,
        };
        Ok(Language {
            code: self.code,
            name: self.name,
            tag: self.tag,
            direction: self.direction,
            standing,
        })
    }
}

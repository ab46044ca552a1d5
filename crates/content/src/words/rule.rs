use serde::Deserialize;
use time::Date;

use super::links::Uses;
use super::markup::{Block, Link, blocks};
use super::page::Page;
use super::{ContentFault, Source, Topic, dates};

/// One rule in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Also the name of its file.
    pub id: String,
    /// The rule in a few words.
    pub title: String,
    /// The rule in one sentence.
    pub summary: String,
    /// The id of the question it answers.
    pub topic: String,
    /// Lower comes first among the rules of one topic.
    pub order: u32,
    /// More words that somebody may search for.
    pub search_words: Vec<String>,
    /// Whether its screen offers to leave quickly.
    pub sensitive: bool,
    /// Grows with every change of meaning.
    pub revision: u32,
    /// The day it was written or last changed.
    pub written: Date,
    /// The day somebody at the council read and accepted it; `None` until then.
    pub reviewed: Option<Date>,
    /// Where in the council's documents it comes from.
    pub sources: Vec<Place>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A place in one of the council's documents.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The document's id in `sources.toml`.
    pub doc: String,
    /// Where in the document, in words.
    pub locator: String,
}

impl Rule {
    /// Every way on from this rule, each place once.
    #[must_use]
    pub fn links(&self) -> Vec<(&str, &Link)> {
        let mut found: Vec<(&str, &Link)> = Vec::new();
        for (text, link) in self
            .blocks
            .iter()
            .flat_map(Block::lines)
            .flat_map(super::Line::links)
        {
            if !found.iter().any(|(_, known)| *known == link) {
                found.push((text, link));
            }
        }
        found
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    id: String,
    title: String,
    summary: String,
    topic: String,
    #[serde(default)]
    order: u32,
    #[serde(default)]
    search_words: Vec<String>,
    #[serde(default)]
    sensitive: bool,
    revision: u32,
    #[serde(deserialize_with = "dates::date")]
    written: Date,
    #[serde(default, deserialize_with = "dates::optional_date")]
    reviewed: Option<Date>,
    #[serde(default)]
    source: Vec<Place>,
}

pub(super) fn read(
    file: &str,
    text: &str,
    topics: &[Topic],
    sources: &[Source],
    uses: &mut Uses,
) -> Result<Rule, ContentFault> {
    let page = Page::split(file, text)?;
    let front: Front = page.front()?;
    page.check_id(&front.id)?;
    if !topics.iter().any(|topic| topic.id == front.topic) {
        let reason = format!("en/topics.toml has no topic \"{}\"", front.topic);
        return Err(ContentFault::at(file, text, "topic", reason));
    }
    if front.source.is_empty() {
        return Err(ContentFault::new(
            file,
            1,
            "a rule names at least one source",
        ));
    }
    for place in &front.source {
        if !sources.iter().any(|source| source.id == place.doc) {
            let reason = format!("sources.toml has no document \"{}\"", place.doc);
            return Err(ContentFault::at(file, text, &place.doc, reason));
        }
        if place.locator.trim().is_empty() {
            return Err(ContentFault::at(
                file,
                text,
                "locator",
                "say where in the document this rule stands",
            ));
        }
    }
    for (key, value) in [("title", &front.title), ("summary", &front.summary)] {
        if value.trim().is_empty() {
            return Err(ContentFault::at(
                file,
                text,
                key,
                format!("the {key} is empty"),
            ));
        }
    }
    let blocks = blocks(file, page.body, page.body_line, uses)?;
    if blocks.is_empty() {
        return Err(ContentFault::new(
            file,
            page.body_line,
            "the rule has no text",
        ));
    }
    Ok(Rule {
        id: front.id,
        title: front.title,
        summary: front.summary,
        topic: front.topic,
        order: front.order,
        search_words: front.search_words,
        sensitive: front.sensitive,
        revision: front.revision,
        written: front.written,
        reviewed: front.reviewed,
        sources: front.source,
        blocks,
    })
}

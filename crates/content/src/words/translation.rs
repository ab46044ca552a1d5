use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use time::Date;

use super::files::Files;
use super::languages::{ENGLISH, Standing};
use super::links::Uses;
use super::markup::{Block, Link, blocks};
use super::messages::{self, Messages};
use super::page::Page;
use super::tables::{self, Synonyms};
use super::{ContentFault, GlossaryWord, Language, Rule, Topic, Under, dates};

/// What there is in one language beside English.
#[derive(Debug, Clone, Default)]
pub(crate) struct Translated {
    /// By id; `None` where the English has a newer meaning.
    pub(crate) rules: BTreeMap<String, Option<(Rule, Standing)>>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) glossary: Vec<GlossaryWord>,
    pub(crate) synonyms: Synonyms,
    pub(crate) messages: Messages,
}

/// The English words that translations are held against.
pub(super) struct English<'a> {
    pub(super) rules: &'a [Rule],
    pub(super) topics: &'a [Topic],
    pub(super) glossary: &'a [GlossaryWord],
    pub(super) messages: &'a Messages,
    pub(super) under: Option<Under<'a>>,
}

/// Whether a file belongs to one of the languages beside English.
pub(super) fn is_read(file: &str, languages: &[Language]) -> bool {
    languages
        .iter()
        .filter(|language| language.code != ENGLISH)
        .any(|Language { code, .. }| {
            let inside = file
                .strip_prefix(code)
                .and_then(|rest| rest.strip_prefix('/'));
            let page = |inside: &str| {
                inside
                    .strip_prefix("rules/")
                    .is_some_and(|name| name.ends_with(".md") && !name.contains('/'))
            };
            file == messages_file(code)
                || inside.is_some_and(|inside| TABLES.contains(&inside) || page(inside))
        })
}

/// The file with the words of the screens.
pub(super) fn messages_file(code: &str) -> String {
    format!("locales/{code}.ftl")
}

const TABLES: [&str; 3] = ["topics.toml", "glossary.toml", "synonyms.toml"];

pub(super) fn read(
    files: &Files<'_>,
    code: &str,
    english: &English<'_>,
) -> Result<Translated, ContentFault> {
    let mut found = Translated::default();
    let under = english
        .under
        .and_then(|under| under.words.translated.get(code));
    let name = messages_file(code);
    let earlier = under.map(|under| &under.messages);
    found.messages = match (files.find(&name), earlier) {
        (Some(text), Some(earlier)) if english.is_brought(&name) => {
            let own = messages::translated(&name, text, english.messages)?;
            earlier.under(&own)
        }
        (_, Some(earlier)) => earlier.clone(),
        (Some(text), None) => messages::translated(&name, text, english.messages)?,
        (None, None) => Messages::default(),
    };
    let table = |inside: &str| {
        let file = format!("{code}/{inside}");
        let text = files.find(&file)?;
        Some((file, text))
    };
    if let Some((file, text)) = table("topics.toml") {
        found.topics = tables::topics(&file, text)?;
        let known = |topic: &Topic| english.topics.iter().any(|known| known.id == topic.id);
        let unknown = found.topics.iter().find(|topic| !known(topic));
        if let Some(topic) = unknown.filter(|_| english.is_strict(&file)) {
            let reason = format!("en/topics.toml has no topic \"{}\"", topic.id);
            return Err(ContentFault::at(&file, text, &topic.id, reason));
        }
    }
    if let Some((file, text)) = table("glossary.toml") {
        found.glossary = tables::glossary(&file, text)?;
        let known = |word: &GlossaryWord| english.glossary.iter().any(|known| known.id == word.id);
        let unknown = found.glossary.iter().find(|word| !known(word));
        if let Some(word) = unknown.filter(|_| english.is_strict(&file)) {
            let reason = format!("en/glossary.toml has no word \"{}\"", word.id);
            return Err(ContentFault::at(&file, text, &word.id, reason));
        }
    }
    if let Some((file, text)) = table("synonyms.toml") {
        found.synonyms = tables::synonyms(&file, text)?;
    }
    let folder = format!("{code}/rules/");
    for (file, text) in files.below(&folder) {
        let (id, rule) = match rule(file, text, english.rules) {
            Ok(read) => read,
            // Words inside the program that do not fit a council's own English: the English is shown.
            Err(_) if !english.is_strict(file) => (id_of(file), None),
            Err(fault) => return Err(fault),
        };
        found.rules.insert(id, rule);
    }
    Ok(found)
}

impl English<'_> {
    fn is_brought(&self, file: &str) -> bool {
        self.under
            .is_some_and(|under| under.brought.contains_key(file))
    }

    /// Whether whoever brings this file can mend it.
    fn is_strict(&self, file: &str) -> bool {
        self.under.is_none() || self.is_brought(file)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    id: String,
    title: String,
    summary: String,
    #[serde(default)]
    search_words: Vec<String>,
    of_revision: u32,
    translation: String,
    #[serde(default, deserialize_with = "dates::optional_date")]
    checked: Option<Date>,
    #[serde(deserialize_with = "dates::date")]
    written: Date,
}

type Told = Option<(Rule, Standing)>;

fn rule(file: &str, text: &str, english: &[Rule]) -> Result<(String, Told), ContentFault> {
    let page = Page::split(file, text)?;
    let front: Front = page.front()?;
    page.check_id(&front.id)?;
    let at = |key: &str, reason: String| ContentFault::at(file, text, key, reason);
    let Some(original) = english.iter().find(|rule| rule.id == front.id) else {
        return Err(at(
            "id",
            format!("there is no rule \"{}\" in English", front.id),
        ));
    };
    for (key, value) in [("title", &front.title), ("summary", &front.summary)] {
        if value.trim().is_empty() {
            return Err(at(key, format!("the {key} is empty")));
        }
    }
    let standing = Standing::of_translation(&front.translation, front.checked)
        .map_err(|reason| at("translation", reason.to_owned()))?;
    if front.of_revision > original.revision {
        let reason = format!("the English has revision {} only", original.revision);
        return Err(at("of_revision", reason));
    }
    let mut uses = Uses::default();
    let blocks = blocks(file, page.body, page.body_line, &mut uses)?;
    if front.of_revision < original.revision {
        return Ok((front.id, None));
    }
    check_body(file, page.body_line, &blocks, original, &uses)?;
    let rule = Rule {
        title: front.title,
        summary: front.summary,
        search_words: front.search_words,
        written: front.written,
        reviewed: front.checked,
        blocks,
        ..original.clone()
    };
    Ok((front.id, Some((rule, standing))))
}

fn id_of(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or_default();
    name.trim_end_matches(".md").to_owned()
}

/// The same boxes with as many lines, and the same ways on: nothing is lost on the way into another language.
fn check_body(
    file: &str,
    first_line: usize,
    blocks: &[Block],
    original: &Rule,
    uses: &Uses,
) -> Result<(), ContentFault> {
    let wanted: BTreeSet<&Link> = links(&original.blocks);
    if let Some((line, _)) = uses.iter().find(|(_, link)| !wanted.contains(link)) {
        let reason = "the English rule does not lead there";
        return Err(ContentFault::new(file, line, reason));
    }
    let here = links(blocks);
    if let Some(missing) = wanted.iter().find(|link| !here.contains(*link)) {
        let reason = format!("the English rule leads to {missing:?}, this one does not");
        return Err(ContentFault::new(file, first_line, reason));
    }
    let shape = |blocks: &[Block]| -> Vec<(&'static str, usize)> {
        let kind = |block: &Block| match block {
            Block::Paragraph(_) => "a paragraph",
            Block::List(_) => "a list",
            Block::Do(_) => "a box of things to do",
            Block::Dont(_) => "a box of things not to do",
            Block::Steps { .. } => "steps",
        };
        let blocks = blocks.iter();
        blocks
            .map(|block| (kind(block), block.lines().len()))
            .collect()
    };
    let (here, wanted) = (shape(blocks), shape(&original.blocks));
    if here != wanted {
        let differs = here
            .iter()
            .zip(&wanted)
            .position(|(one, other)| one != other);
        let place = differs.unwrap_or(here.len().min(wanted.len()));
        let expected = wanted.get(place).map_or_else(
            || "nothing".to_owned(),
            |(kind, lines)| format!("{kind} of {lines}"),
        );
        let reason = format!(
            "part {} of the text differs: the English has {expected} there",
            place + 1
        );
        return Err(ContentFault::new(file, first_line, reason));
    }
    Ok(())
}

fn links(blocks: &[Block]) -> BTreeSet<&Link> {
    let lines = blocks.iter().flat_map(Block::lines);
    lines
        .flat_map(super::Line::links)
        .map(|(_, link)| link)
        .collect()
}

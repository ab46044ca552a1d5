use serde::Deserialize;

use super::links::Uses;
use super::page::{Page, Section};
use super::{ContentFault, Link, Rule, Source};

/// One of the council's documents in its own words, as far as the council gives them out. Nothing here is markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// The document's id in `sources.toml`, also the name of its file.
    pub doc: String,
    /// In the order of the document.
    pub parts: Vec<OfficialPart>,
}

/// A place in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialPart {
    /// Where it stands, for example "Section 5, fifth point".
    pub place: String,
    /// The rules that say it in plain words.
    pub rules: Vec<String>,
    /// The council's words, letter by letter.
    pub paragraphs: Vec<String>,
    /// For a fault that is found when all rules are known.
    line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    id: String,
    /// Asked for once more, so that the words of another year do not stand under this one.
    year: String,
}

const RULES: &str = "Rules:";

pub(super) fn read(
    file: &str,
    text: &str,
    sources: &[Source],
    uses: &mut Uses,
) -> Result<Official, ContentFault> {
    let page = Page::split(file, text)?;
    let front: Front = page.front()?;
    page.check_id(&front.id)?;
    let source = sources.iter().find(|source| source.id == front.id);
    let source = source.ok_or_else(|| {
        let reason = format!("sources.toml has no document \"{}\"", front.id);
        ContentFault::at(file, text, "id", reason)
    })?;
    if source.year != front.year {
        let reason = format!("sources.toml says that this document is of {}", source.year);
        return Err(ContentFault::at(file, text, "year", reason));
    }
    let mut parts: Vec<OfficialPart> = Vec::new();
    for section in page.sections("## ")? {
        let part = part(file, &section, uses)?;
        if parts.iter().any(|known| known.place == part.place) {
            let reason = format!("the place \"{}\" stands here twice", part.place);
            return Err(ContentFault::new(file, section.line, reason));
        }
        parts.push(part);
    }
    Ok(Official {
        doc: front.id,
        parts,
    })
}

/// A place is shown beside a rule only if that rule says that it comes from this document.
pub(super) fn check(official: &[Official], rules: &[Rule]) -> Result<(), ContentFault> {
    for document in official {
        let comes_from = |id: &str| {
            let rule = rules.iter().find(|rule| rule.id == id);
            rule.is_some_and(|rule| rule.sources.iter().any(|place| place.doc == document.doc))
        };
        for part in &document.parts {
            if let Some(other) = part.rules.iter().find(|id| !comes_from(id)) {
                let file = format!("official/{}.md", document.doc);
                let reason = format!("the rule \"{other}\" does not name this document");
                return Err(ContentFault::new(&file, part.line, reason));
            }
        }
    }
    Ok(())
}

fn part(file: &str, section: &Section<'_>, uses: &mut Uses) -> Result<OfficialPart, ContentFault> {
    let fault = |reason: &str| ContentFault::new(file, section.line, reason);
    if section.heading.is_empty() {
        return Err(fault("say where in the document these words stand"));
    }
    let mut paragraphs = paragraphs(section.text()).into_iter();
    let named = paragraphs.next();
    let named = named.as_deref().and_then(|line| line.strip_prefix(RULES));
    let rules: Vec<String> = named
        .unwrap_or_default()
        .split(',')
        .map(|id| id.trim().to_owned())
        .filter(|id| !id.is_empty())
        .collect();
    if rules.is_empty() {
        return Err(fault(
            "after the place comes a line such as \"Rules: email, passwords\", and then an empty line",
        ));
    }
    for id in &rules {
        uses.add(file, section.line, &Link::Rule(id.clone()));
    }
    let paragraphs: Vec<String> = paragraphs.collect();
    if paragraphs.is_empty() {
        return Err(fault("this place has no words"));
    }
    Ok(OfficialPart {
        place: section.heading.to_owned(),
        rules,
        paragraphs,
        line: section.line,
    })
}

/// Parted by empty lines; a line that was broken to fit a page goes on.
fn paragraphs(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        match (line, found.last_mut()) {
            ("", _) => open = false,
            (line, Some(paragraph)) if open => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            (line, _) => {
                found.push(line.to_owned());
                open = true;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;

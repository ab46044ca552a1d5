use std::borrow::Borrow;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::links::Uses;
use super::markup::{Block, Line, System, blocks};
use super::page::{Page, Section};
use super::{ContentFault, sentences};

/// The words of one check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckWords {
    /// The check's id, also the name of its file.
    pub id: String,
    /// What is checked.
    pub title: String,
    /// Why it matters, one sentence each.
    pub why_it_matters: Vec<String>,
    /// The words for every outcome.
    pub advice: Vec<AdviceWords>,
}

impl CheckWords {
    /// The words for one outcome.
    #[must_use]
    pub fn advice(&self, id: &str) -> Option<&AdviceWords> {
        self.advice.iter().find(|advice| advice.id == id)
    }
}

/// The words for one outcome of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceWords {
    /// The outcome, for example `off`.
    pub id: String,
    headline: String,
    steps: Vec<(Option<System>, Vec<Line>)>,
    when_unnamed: String,
}

/// What to tell the learner about one outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The outcome in one or two sentences.
    pub headline: String,
    /// What to do, one action each. May be empty.
    pub what_to_do: Vec<String>,
}

impl AdviceWords {
    /// The outcome's words for one system, with what stands in braces taken from `facts`.
    ///
    /// A thing without a name is called by its everyday word; a sentence that needs another unknown fact is left out.
    #[must_use]
    pub fn say<K: Borrow<str> + Ord>(&self, facts: &BTreeMap<K, String>, system: System) -> Said {
        let what_to_do = self
            .steps
            .iter()
            .filter(|(only, _)| only.is_none_or(|only| only == system))
            .flat_map(|(_, items)| items)
            .map(|item| self.fill(&item.to_string(), facts))
            .filter(|item| !item.is_empty())
            .collect();
        Said {
            headline: self.fill(&self.headline, facts),
            what_to_do,
        }
    }

    fn fill<K: Borrow<str> + Ord>(&self, words: &str, facts: &BTreeMap<K, String>) -> String {
        let known = |fact: &str| {
            facts
                .get(fact)
                .map(|value| shown(value))
                .filter(|value| !value.is_empty())
        };
        let (first, later) =
            known("name").map_or_else(|| self.unnamed(), |name| (name.clone(), name));
        let mut said = Vec::new();
        for sentence in sentences(words) {
            let mut sentence = match sentence.strip_prefix(NAME) {
                Some(rest) => format!("{first}{}", rest.replace(NAME, &later)),
                None => sentence.replace(NAME, &later),
            };
            for (fact, place) in SOMETIMES_KNOWN {
                if let Some(value) = known(fact) {
                    sentence = sentence.replace(place, &value);
                }
            }
            if !sentence.contains('{') {
                said.push(sentence);
            }
        }
        said.join(" ")
    }

    /// The everyday word as it begins a sentence, and as it stands inside one.
    fn unnamed(&self) -> (String, String) {
        let mut letters = self.when_unnamed.chars();
        let later = letters
            .next()
            .map(|first| first.to_lowercase().chain(letters).collect())
            .unwrap_or_default();
        (self.when_unnamed.clone(), later)
    }
}

const NAME: &str = "{name}";

/// Facts that a finding has only sometimes, and their places in the words.
const SOMETIMES_KNOWN: [(&str, &str); 6] = [
    ("days", "{days}"),
    ("expired", "{expired}"),
    ("date", "{date}"),
    ("minutes", "{minutes}"),
    ("count", "{count}"),
    ("list", "{list}"),
];

/// A name read from a device is a stranger's text: one short line, without braces that could be filled again.
fn shown(value: &str) -> String {
    const LONGEST: usize = 60;
    let visible: String = value
        .chars()
        .map(|character| {
            if character.is_control() || character.is_whitespace() {
                ' '
            } else {
                character
            }
        })
        .filter(|character| !matches!(character, '{' | '}'))
        .take(LONGEST)
        .collect();
    visible.trim().to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    id: String,
    title: String,
    when_unnamed: String,
    why_it_matters: Vec<String>,
}

pub(super) fn read(file: &str, text: &str, uses: &mut Uses) -> Result<CheckWords, ContentFault> {
    let page = Page::split(file, text)?;
    let front: Front = page.front()?;
    page.check_id(&front.id)?;
    let mut advice: Vec<AdviceWords> = Vec::new();
    for section in page.sections("## ")? {
        if advice.iter().any(|known| known.id == section.heading) {
            let reason = format!("the outcome \"{}\" stands here twice", section.heading);
            return Err(ContentFault::new(file, section.line, reason));
        }
        advice.push(outcome(file, &section, &front.when_unnamed, uses)?);
    }
    Ok(CheckWords {
        id: front.id,
        title: front.title,
        why_it_matters: front.why_it_matters,
        advice,
    })
}

fn outcome(
    file: &str,
    section: &Section<'_>,
    when_unnamed: &str,
    uses: &mut Uses,
) -> Result<AdviceWords, ContentFault> {
    let fault = |reason: &str| ContentFault::new(file, section.line, reason);
    let mut read = blocks(file, section.text(), section.line + 1, uses)?.into_iter();
    let Some(Block::Paragraph(headline)) = read.next() else {
        return Err(fault("an outcome starts with one paragraph"));
    };
    let headline = headline.to_string();
    let mut steps = Vec::new();
    for block in read {
        let Block::Steps { system, items } = block else {
            return Err(fault(
                "after the first paragraph an outcome holds only :::steps",
            ));
        };
        steps.push((system, items));
    }
    let lines = steps
        .iter()
        .flat_map(|(_, items)| items)
        .map(Line::to_string);
    if lines
        .chain([headline.clone()])
        .any(|line| has_unknown_placeholder(&line))
    {
        return Err(fault(
            "only {name}, {days}, {expired}, {date}, {minutes}, {count} and {list} may stand in braces",
        ));
    }
    let first = sentences(&headline).first().copied().unwrap_or_default();
    if SOMETIMES_KNOWN
        .iter()
        .any(|(_, place)| first.contains(place))
    {
        return Err(fault(
            "the first sentence must do without every fact but {name}: the others are not always known",
        ));
    }
    Ok(AdviceWords {
        id: section.heading.to_owned(),
        headline,
        steps,
        when_unnamed: when_unnamed.to_owned(),
    })
}

fn has_unknown_placeholder(line: &str) -> bool {
    let known = SOMETIMES_KNOWN
        .iter()
        .fold(line.replace(NAME, ""), |line, (_, place)| {
            line.replace(place, "")
        });
    known.contains(['{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice() -> AdviceWords {
        let page = "+++\nid = \"x\"\ntitle = \"X\"\nwhen_unnamed = \"Your antivirus\"\nwhy_it_matters = []\n+++\n\
            ## off\n\n{name} is off. It was {days} days ago.\n\n:::steps windows\n- Open Windows.\n:::\n\
            :::steps\n- Ask about {name}.\n:::\n";
        let words = read("en/checks/x.md", page, &mut Uses::default()).expect("the page is right");
        words.advice("off").expect("the outcome is there").clone()
    }

    #[test]
    fn facts_fill_the_words_and_a_missing_fact_leaves_no_hole() {
        type Case = (
            &'static [(&'static str, &'static str)],
            System,
            &'static str,
            &'static [&'static str],
        );
        let cases: [Case; 4] = [
            (
                &[("name", "Shield"), ("days", "9")],
                System::Windows,
                "Shield is off. It was 9 days ago.",
                &["Open Windows.", "Ask about Shield."],
            ),
            (
                &[("name", "Shield")],
                System::Linux,
                "Shield is off.",
                &["Ask about Shield."],
            ),
            (
                &[],
                System::Macos,
                "Your antivirus is off.",
                &["Ask about your antivirus."],
            ),
            (
                &[("name", " \u{7}{days}\n ")],
                System::Linux,
                "days is off.",
                &["Ask about days."],
            ),
        ];
        for (facts, system, headline, what_to_do) in cases {
            let facts: BTreeMap<&str, String> = facts
                .iter()
                .map(|(key, value)| (*key, (*value).to_owned()))
                .collect();
            let said = advice().say(&facts, system);
            assert_eq!(
                said.headline, headline,
                "the learner reads a hole or a stranger's text"
            );
            assert_eq!(
                said.what_to_do, what_to_do,
                "the learner is sent to another system's settings"
            );
        }
    }
}

//! Every paragraph of the council's documents is answered by a rule, or `coverage.toml` says why it is not.
//!
//! What this proves: no paragraph was skipped, no answer names a rule that is gone, and rules and record name the same
//! places. What it cannot prove: that a rule says what its paragraph asks. Only a reader of both can.
//!
//! The documents are not kept here, only a salted number for each paragraph. With the documents at hand:
//!
//! `LC_SOURCES=FOLDER cargo test -p product-tests --test content -- --ignored the_documents_are_still_the_same`
//! `LC_SOURCES=FOLDER cargo test -p product-tests --test content -- --ignored write_the_source_paragraphs`

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot read its files cannot go on"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use content::Library;
use serde::Deserialize;

use crate::folder::root;
use crate::own_words::{documents, number, words};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    paragraph: Vec<Paragraph>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paragraph {
    document: String,
    number: usize,
    place: String,
    hash: String,
    #[serde(default)]
    rules: Vec<String>,
    reason: Option<String>,
}

#[test]
fn every_paragraph_of_the_documents_is_answered() {
    let answered: Vec<String> = coverage()
        .iter()
        .map(|paragraph| line(&paragraph.document, paragraph.number, &paragraph.hash))
        .collect();
    assert!(
        answered.len() >= 100,
        "two documents have more than {} paragraphs",
        answered.len()
    );
    let known = fs::read_to_string(path()).unwrap();
    let known: Vec<&str> = known.lines().collect();
    assert_eq!(
        answered, known,
        "something that the council asks of a learner has no answer here, or has two"
    );
}

#[test]
fn an_answer_is_a_rule_that_exists_or_a_reason() {
    for paragraph in coverage() {
        let Paragraph {
            document, number, ..
        } = &paragraph;
        for id in &paragraph.rules {
            assert!(
                Library::built_in().rule(id).is_some(),
                "{document} {number} is answered by {id}, which nobody can read"
            );
        }
        let unique: BTreeSet<&String> = paragraph.rules.iter().collect();
        assert_eq!(unique.len(), paragraph.rules.len(), "{document} {number}");
        let reason = paragraph
            .reason
            .as_deref()
            .is_some_and(|reason| reason.split_whitespace().count() >= 2);
        assert!(
            reason || !paragraph.rules.is_empty() && paragraph.reason.is_none(),
            "{document} {number} is left out, and nobody says why"
        );
    }
}

#[test]
fn rules_and_record_name_the_same_places() {
    let coverage = coverage();
    let recorded: BTreeSet<(String, String, String)> = coverage
        .iter()
        .flat_map(|paragraph| {
            paragraph.rules.iter().map(|rule| {
                let Paragraph {
                    document, place, ..
                } = paragraph;
                (rule.clone(), document.clone(), place.clone())
            })
        })
        .collect();
    let mut named = BTreeSet::new();
    for rule in Library::built_in().rules() {
        for source in &rule.sources {
            let places = coverage
                .iter()
                .filter(|paragraph| paragraph.document == source.doc)
                .map(|paragraph| paragraph.place.as_str())
                .filter(|place| names(&source.locator, place));
            named.extend(
                places.map(|place| (rule.id.clone(), source.doc.clone(), place.to_owned())),
            );
        }
        assert!(
            named.iter().any(|(id, ..)| *id == rule.id),
            "{} names no place that anybody could look up",
            rule.id
        );
    }
    let only_recorded: Vec<_> = recorded.difference(&named).collect();
    let only_named: Vec<_> = named.difference(&recorded).collect();
    assert!(
        only_recorded.is_empty() && only_named.is_empty(),
        "a learner who looks up the place does not find the rule there.\nonly in coverage.toml: {only_recorded:#?}\nonly in the rules: {only_named:#?}"
    );
}

#[test]
#[ignore = "needs the documents, which are not kept here"]
fn the_documents_are_still_the_same() {
    assert_eq!(
        paragraphs_of_the_documents(),
        fs::read_to_string(path()).unwrap(),
        "a document changed: look at the new paragraphs and answer them"
    );
}

#[test]
#[ignore = "writes source-paragraphs.txt from documents that are not kept here"]
fn write_the_source_paragraphs() {
    fs::write(path(), paragraphs_of_the_documents()).unwrap();
}

#[test]
fn places_are_told_apart() {
    for (locator, place, expected) in [
        ("rules 4 and 5", "rule 5", true),
        ("rule 10, third point", "rule 10", true),
        ("rule 10, third point", "rule 1", false),
        ("section 2, all points", "section 2", true),
        ("the part on video calls, third point", "video calls", true),
        ("the part on video calls, third point", "section 3", false),
    ] {
        assert_eq!(names(locator, place), expected, "{place} in {locator:?}");
    }
}

fn coverage() -> Vec<Paragraph> {
    let text = fs::read_to_string(root().join("coverage.toml")).unwrap();
    toml::from_str::<Coverage>(&text).unwrap().paragraph
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content/source-paragraphs.txt")
}

fn line(document: &str, number: usize, hash: &str) -> String {
    format!("{document} {number} {hash}")
}

/// Whether a rule's words for its place, such as "rules 4 and 5", mean this place.
fn names(locator: &str, place: &str) -> bool {
    let numbered = place.strip_prefix("rule ");
    match numbered.filter(|_| locator.starts_with("rule")) {
        Some(number) => locator
            .split(|character: char| !character.is_ascii_digit())
            .any(|found| found == number),
        None => locator.contains(place),
    }
}

/// In the order of `sources.toml`. A document names its years in its first paragraph.
fn paragraphs_of_the_documents() -> String {
    let documents = documents();
    let mut found = String::new();
    for source in Library::built_in().sources() {
        let text = documents
            .iter()
            .find(|text| {
                let first = text.lines().find(|line| !words(line).is_empty());
                first.is_some_and(|first| first.contains(&source.year))
            })
            .unwrap_or_else(|| panic!("no document is {}, {}", source.title, source.year));
        let paragraphs = text.lines().map(words).filter(|words| !words.is_empty());
        for (place, words) in paragraphs.enumerate() {
            let hash = format!("{:016x}", number(&words.join(" ")));
            found.push_str(&line(&source.id, place + 1, &hash));
            found.push('\n');
        }
    }
    found
}

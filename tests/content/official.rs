//! The council's own words come with a council's pack. What is built in holds none of them.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read its files cannot go on"
)]

use std::collections::BTreeMap;

use content::Library;

use crate::folder::{files, root};

#[test]
fn nothing_official_is_built_in() {
    assert!(
        Library::built_in().official().is_empty() && !root().join("official").exists(),
        "sentences of the council's documents would be given out without the council"
    );
}

/// The built-in folder with one more file, as a pack brings it.
fn with(doc: &str, document: &str) -> Library {
    let mut words: BTreeMap<String, Vec<u8>> = files()
        .into_iter()
        .filter(|(name, _)| name != "coverage.toml")
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    words.insert(format!("official/{doc}.md"), document.as_bytes().to_vec());
    Library::parse(&words).unwrap()
}

#[test]
fn every_document_can_be_brought_by_a_pack() {
    for source in Library::built_in().sources() {
        let rule = Library::built_in()
            .rules()
            .iter()
            .find(|rule| rule.sources.iter().any(|place| place.doc == source.id))
            .unwrap();
        let document = format!(
            "+++\nid = \"{}\"\nyear = \"{}\"\n+++\n\n## A place\nRules: {}\n\nMade up.\n",
            source.id, source.year, rule.id
        );
        let library = with(&source.id, &document);
        let parts: Vec<_> = library.official_of(&source.id, &rule.id).collect();
        assert_eq!(parts.len(), 1, "{}", source.id);
        assert_eq!(parts[0].paragraphs, ["Made up."]);
    }
}

/// Written as a block that is set in by four spaces.
#[test]
fn the_example_in_the_officers_guide_is_right() {
    let guide = std::fs::read_to_string(root().join("../docs/council-words.md")).unwrap();
    let block: Vec<&str> = guide
        .lines()
        .skip_while(|line| *line != "    +++")
        .take_while(|line| line.is_empty() || line.starts_with("    "))
        .map(|line| line.get(4..).unwrap_or_default())
        .collect();
    let doc = "online-safety-policy-2020-21";
    let library = with(doc, &block.join("\n"));
    assert_eq!(library.official_of(doc, "what-you-post").count(), 1);
}

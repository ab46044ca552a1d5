use std::collections::BTreeMap;

use crate::words::tests::files;
use crate::words::{ContentFault, Words};

const FILE: &str = "official/s.md";
const DOCUMENT: &str = "+++\nid = \"s\"\nyear = \"2020\"\n+++\n\n\
    ## Page 1, first point\nRules: one\n\nLearners *shall* not\nwhistle in <b>corridors</b>.\n\nThis is made up.\n\n\
    ## Page 2\nRules: one\n\nNor sing.\n";

fn with(document: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = files();
    files.insert(FILE.to_owned(), document.as_bytes().to_vec());
    files
}

#[test]
fn the_councils_words_stay_as_they_are_and_know_their_rules() {
    let words = Words::read(&with(DOCUMENT), None).expect("the document is right");
    let document = &words.official[0];
    assert_eq!(document.doc, "s");
    let places: Vec<&str> = document.parts.iter().map(|part| &*part.place).collect();
    assert_eq!(places, ["Page 1, first point", "Page 2"]);
    assert_eq!(
        document.parts[0].paragraphs,
        [
            "Learners *shall* not whistle in <b>corridors</b>.",
            "This is made up."
        ],
        "the official text was changed"
    );
    assert_eq!(document.parts[0].rules, ["one"]);
}

#[test]
fn a_folder_without_official_words_is_whole() {
    let words = Words::read(&files(), None).expect("nothing is missing");
    assert!(words.official.is_empty());
}

#[test]
fn a_faulty_document_is_named_with_its_line_and_the_reason() {
    let cases = [
        ("+++\nid", "id", ":1: the first line must be +++"),
        (
            "id = \"s\"",
            "id = \"t\"",
            ":2: the id must be the file's name",
        ),
        (
            "2020\"",
            "2019\"",
            ":3: sources.toml says that this document is of 2020",
        ),
        (
            "year = \"2020\"",
            "year = \"2020\"\nmood = 1",
            ":4: unknown field `mood`",
        ),
        (
            "## Page 1, first point\n",
            "",
            ":6: text stands before the first",
        ),
        ("Page 1, first point", "", ":6: say where in the document"),
        (
            "Rules: one\n\nLearners",
            "Learners",
            ":6: after the place comes a line",
        ),
        (
            "Rules: one\n\nLearners",
            "Rules: \n\nLearners",
            ":6: after the place comes a line",
        ),
        (
            "Rules: one\n\nLearners",
            "Rules: one, two\n\nLearners",
            ":6: there is no rule \"two\"",
        ),
        ("\n\nNor sing.", "", ":14: this place has no words"),
        (
            "## Page 2",
            "## Page 1, first point",
            ":14: the place \"Page 1, first point\" stands here twice",
        ),
        (
            "made up",
            "made\u{200b} up",
            ":12: the invisible character U+200B is not allowed",
        ),
    ];
    for (from, to, expected) in cases {
        assert!(
            DOCUMENT.contains(from),
            "the case damages nothing: {from:?}"
        );
        let fault = fault(&with(&DOCUMENT.replacen(from, to, 1)));
        assert!(
            fault.starts_with(&format!("{FILE}{expected}")),
            "an editor does not find the place: {fault}"
        );
    }
}

#[test]
fn words_of_an_unknown_document_are_refused() {
    let mut files = files();
    let text = DOCUMENT.replace("id = \"s\"", "id = \"t\"");
    files.insert("official/t.md".to_owned(), text.into_bytes());
    assert_eq!(
        fault(&files),
        "official/t.md:2: sources.toml has no document \"t\""
    );
}

#[test]
fn words_stand_only_beside_rules_that_come_from_them() {
    let mut files = with(DOCUMENT);
    let sources = "[[source]]\nid = \"s\"\ntitle = \"S\"\nyear = \"2020\"\npublisher = \"P\"\n\
        [[source]]\nid = \"other\"\ntitle = \"O\"\nyear = \"2020\"\npublisher = \"P\"\n";
    files.insert("sources.toml".to_owned(), sources.as_bytes().to_vec());
    let rule = String::from_utf8(files["en/rules/one.md"].clone()).expect("text");
    let rule = rule.replace("doc = \"s\"", "doc = \"other\"");
    files.insert("en/rules/one.md".to_owned(), rule.into_bytes());
    assert_eq!(
        fault(&files),
        "official/s.md:6: the rule \"one\" does not name this document"
    );
}

fn fault(files: &BTreeMap<String, Vec<u8>>) -> String {
    Words::read(files, None)
        .err()
        .as_ref()
        .map(ContentFault::to_string)
        .unwrap_or_default()
}

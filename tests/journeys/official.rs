//! The council's own words: only from the council's pack, beside the rule that says them in plain words.

use app::App;
use checkup::Why;
use council_intake::{keys, pack};
use product_tests::{FakeKeys, Laptop, TODAY, root};
use testkit::FakeComputer;

const MADE_UP: &str = "+++\nid = \"working-safely-online-2022-23\"\nyear = \"2022-23\"\n+++\n\n\
    ## Rule 2\nRules: passwords\n\nThese words are made up\nfor a test.\n\nSo are these.\n";

fn laptop() -> Laptop {
    Laptop::new(FakeComputer::blind(Why::NotSupported))
}

/// Opens the program with a pack that brings `document`.
fn open_with(laptop: &Laptop, document: &str) -> App {
    let public = keys::make(&laptop.path("keys"), TODAY).unwrap();
    let words = laptop.path("words");
    std::fs::create_dir_all(words.join("official")).unwrap();
    std::fs::write(
        words.join("official/working-safely-online-2022-23.md"),
        document,
    )
    .unwrap();
    let order = pack::Order {
        council: root().join("policy-content/council.toml"),
        out: laptop.path("pack"),
        version: 1,
        days: 30,
        intake_url: "http://127.0.0.1:9".to_owned(),
        practice: true,
    };
    let key = keys::read_root(&laptop.path("keys")).unwrap();
    pack::sign_with_words(&order, Some(&words), &public, &key, TODAY).unwrap();
    laptop.open(0, FakeKeys::default())
}

/// Place and paragraphs of every official part beside a rule.
fn official(app: &App, rule: &str) -> Vec<(String, Vec<String>)> {
    let sources = app.rule(rule).unwrap().sources.into_iter();
    let parts = sources.flat_map(|source| source.official);
    parts.map(|part| (part.place, part.paragraphs)).collect()
}

#[tokio::test]
async fn a_copy_without_a_pack_has_none_of_the_councils_words() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    for topic in app.topics() {
        for rule in topic.rules {
            assert_eq!(official(&app, &rule.id), [], "{}", rule.id);
        }
    }
}

#[tokio::test]
async fn a_councils_pack_brings_its_own_words_to_their_rules_only() {
    let laptop = laptop();
    let app = open_with(&laptop, MADE_UP);
    assert_eq!(app.home().notices, []);
    assert_eq!(
        official(&app, "passwords"),
        [(
            "Rule 2".to_owned(),
            vec![
                "These words are made up for a test.".to_owned(),
                "So are these.".to_owned()
            ]
        )]
    );
    let rule = app.rule("passwords").unwrap();
    let source = rule
        .sources
        .iter()
        .find(|source| !source.official.is_empty());
    assert_eq!(source.unwrap().year, "2022-23", "of another document");
    assert_eq!(official(&app, "email"), []);
}

#[tokio::test]
async fn a_pack_whose_official_words_name_no_rule_is_refused_whole() {
    let laptop = laptop();
    let app = open_with(&laptop, &MADE_UP.replace("Rules: passwords", "Rules: pass"));
    assert_eq!(app.home().notices, [app::view::Notice::PackRefused]);
    assert!(app.rule("passwords").is_ok());
}

#[tokio::test]
async fn a_rule_says_what_it_explains_and_whether_a_text_can_be_looked_at() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let rule = app.rule("unwanted-contact").unwrap();
    assert!(rule.sensitive && !rule.before_posting);
    let word = rule.words.iter().find(|word| word.said == "block");
    assert!(word.is_some_and(|word| word.meaning.contains("stops")));
    let list = app.word_list();
    assert!(list.len() > 15 && list.is_sorted_by_key(|word| word.word.to_lowercase()));
    for id in ["what-you-post", "other-peoples-details", "being-kind"] {
        assert!(app.rule(id).unwrap().before_posting, "{id} hides the help");
    }
    let found = app.found_in("passwords", "pasword");
    assert!(found.iter().any(|word| word == "password"), "{found:?}");
}

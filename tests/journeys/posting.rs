//! Before you post: what is shown, that nothing of it stays, and that ordinary words are left alone.

use app::Sensitive;
use app::view::{PostingKind, PostingView};
use checkup::Why;
use content::Library;
use posting::Lists;
use product_tests::{FakeKeys, Laptop};
use testkit::FakeComputer;

fn look(text: &str) -> PostingView {
    let laptop = Laptop::new(FakeComputer::blind(Why::NotSupported));
    let app = laptop.open(0, FakeKeys::default());
    let before = files(&laptop);
    let view = app.look_before_posting(&Sensitive::new(text.to_owned()));
    assert_eq!(files(&laptop), before, "something was written to the disk");
    view
}

fn files(laptop: &Laptop) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![laptop.path("")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path.clone());
            }
            found.push(path);
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn a_text_comes_back_in_pieces_with_the_rule_for_each_thing() {
    let text =
        "Hi all 👋🏽, call Maria on 07700 900123 or maria@example.org. You are an idiot, Žofie!";
    let view = look(text);
    let whole: String = view
        .pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(whole, text, "the screen would show another text");
    let marked: Vec<(&str, PostingKind)> = view
        .pieces
        .iter()
        .filter_map(|piece| Some((piece.text.as_str(), piece.kind?)))
        .collect();
    assert_eq!(
        marked,
        [
            ("Maria", PostingKind::Name),
            ("07700 900123", PostingKind::Phone),
            ("maria@example.org", PostingKind::Email),
            ("idiot", PostingKind::Hurtful),
        ]
    );
    let rules: Vec<(PostingKind, &str, u32)> = view
        .warnings
        .iter()
        .map(|warning| (warning.kind, warning.rule.id.as_str(), warning.count))
        .collect();
    assert_eq!(
        rules,
        [
            (PostingKind::Email, "other-peoples-details", 1),
            (PostingKind::Phone, "other-peoples-details", 1),
            (PostingKind::Name, "other-peoples-details", 1),
            (PostingKind::Hurtful, "being-kind", 1),
        ]
    );
    assert!(!view.cut);
    assert!(
        !format!("{view:?}").contains("900123"),
        "the text would stand in a log"
    );
}

#[tokio::test]
async fn a_harmless_text_gets_no_warning_and_no_false_promise() {
    let view = look("See you on Monday at 10:30 in room B12. Bring £3.50 and your Entry 2 book.");
    assert_eq!(view.warnings, []);
    assert_eq!(view.pieces.len(), 1);
    let words = view.notes.join(" ");
    assert!(
        words.contains("We do not see everything"),
        "a learner would trust it too much: {words}"
    );
}

#[tokio::test]
async fn a_very_long_text_says_that_only_its_first_part_was_looked_at() {
    let view = look(&"слово ".repeat(10_000));
    assert!(
        view.cut && view.notes[0].contains("first part"),
        "{:?}",
        view.notes
    );
}

/// Our own rules, guides and answers are the kindest ordinary English at hand: nothing in them may be marked as hurtful.
#[test]
fn ordinary_english_is_left_alone() {
    let library = Library::built_in();
    let words = &library.posting().lists;
    let lists = Lists::new(&words.hurtful, &words.threats);
    let mut texts: Vec<String> = Vec::new();
    for rule in library.rules() {
        texts.extend(
            rule.blocks
                .iter()
                .flat_map(content::Block::lines)
                .map(ToString::to_string),
        );
    }
    for guide in library.guides() {
        let blocks = guide.steps.iter().flat_map(|step| &step.blocks);
        texts.extend(
            blocks
                .flat_map(content::Block::lines)
                .map(ToString::to_string),
        );
    }
    texts.push(
        library
            .glossary()
            .iter()
            .map(|word| word.meaning.clone())
            .collect(),
    );
    texts.extend(
        [
            "My dog sits on the bus. He hits the ball and has a shirt on.",
            "Dick Turpin, the Essex class, Cockermouth, Lightwater and Scunthorpe.",
            "I am gay. She is Muslim, he is Jewish, they are trans, we are Roma, I am Black and disabled.",
            "Pakistan, Nigeria, Niger, China. A niggling doubt. Raccoons, a spade and a fag end.",
            "The film killed me. I could kill for a tea. Smoking will kill you one day.",
            "Please shut the window. Up the stairs you will find me.",
            "What a class act! Assess the grass. Analyse the assassin in Macbeth.",
            "I hate Mondays. I lost, so I am the one who lost. We will find you a place.",
            "Dr Shittu, Mr Wank Adams, Miss Kuntz and Mrs Fuchs teach here.",
        ]
        .map(str::to_owned),
    );
    let marked: Vec<String> = texts
        .iter()
        .flat_map(|text| {
            posting::look(text, &lists)
                .into_iter()
                .filter(|mark| matches!(mark.kind, posting::Kind::Hurtful | posting::Kind::Threat))
                .map(|mark| format!("{:?} in {text:?}", &text[mark.range]))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(
        marked.is_empty(),
        "a learner is warned for ordinary words:\n{}",
        marked.join("\n")
    );
}

/// Every entry of the council's list is found as it stands there; one that is not was written so that nothing fits it.
#[test]
fn every_listed_word_is_found() {
    let words = &Library::built_in().posting().lists;
    let lists = Lists::new(&words.hurtful, &words.threats);
    for entry in words.hurtful.iter().chain(&words.threats) {
        let text = format!("and {}, then", entry.trim_end_matches('*'));
        assert!(
            !posting::look(&text, &lists).is_empty(),
            "{entry:?} can never be found"
        );
    }
}

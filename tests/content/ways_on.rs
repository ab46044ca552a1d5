use std::collections::BTreeSet;

use content::{Block, Library, Line, Link, Phase};

#[test]
fn both_documents_are_covered() {
    let library = Library::built_in();
    assert!(
        library.rules().len() >= 10,
        "only {} rules",
        library.rules().len()
    );
    for source in library.sources() {
        let rules = library
            .rules()
            .iter()
            .filter(|rule| rule.sources.iter().any(|place| place.doc == source.id))
            .count();
        assert!(rules >= 8, "{} is behind only {rules} rules", source.title);
    }
    assert_eq!(library.sources().len(), 2);
}

/// The ten rules of the Principles, and the parts of the policy that ask something of a learner.
#[test]
fn no_part_of_the_documents_is_left_out() {
    let locators: Vec<String> = Library::built_in()
        .rules()
        .iter()
        .flat_map(|rule| &rule.sources)
        .map(|place| format!("{} {}", place.doc, place.locator))
        .collect();
    let principles: BTreeSet<u32> = locators
        .iter()
        .filter_map(|locator| locator.strip_prefix("working-safely-online-2022-23 "))
        .flat_map(|locator| locator.split(|character: char| !character.is_ascii_digit()))
        .filter_map(|number| number.parse().ok())
        .collect();
    assert_eq!(
        principles,
        (1..=10).collect(),
        "a rule of the Principles is missing"
    );
    for part in [
        "section 1",
        "Prevent",
        "section 2",
        "section 3",
        "section 4",
        "section 5",
        "video calls",
        "complaints",
    ] {
        assert!(
            locators
                .iter()
                .any(|locator| locator.starts_with("online-safety") && locator.contains(part)),
            "nothing comes from {part} of the policy"
        );
    }
}

#[test]
fn every_topic_has_a_rule_and_every_rule_can_be_reached() {
    let library = Library::built_in();
    for topic in library.topics() {
        assert!(
            library.rules().iter().any(|rule| rule.topic == topic.id),
            "nothing answers {:?}",
            topic.question
        );
        assert!(topic.question.ends_with('?'));
    }
}

#[test]
fn every_guide_says_what_to_do_in_danger_and_ends_with_telling_the_council() {
    let library = Library::built_in();
    let ids: BTreeSet<&str> = library
        .guides()
        .iter()
        .map(|guide| guide.id.as_str())
        .collect();
    assert_eq!(ids, BTreeSet::from(["email", "moodle", "teams"]));
    for guide in library.guides() {
        let first = &guide.steps[0];
        assert_eq!(
            first.phase,
            Phase::KeepProof,
            "{} lets proof be lost",
            guide.id
        );
        let words: String = first
            .blocks
            .iter()
            .flat_map(Block::lines)
            .map(ToString::to_string)
            .collect();
        assert!(
            words.contains("call 999"),
            "{} does not say what to do in danger",
            guide.id
        );
        let last = guide.steps.last().unwrap();
        let tells = last
            .blocks
            .iter()
            .flat_map(Block::lines)
            .flat_map(Line::links)
            .any(|(_, link)| *link == Link::Report);
        assert!(tells, "{} leaves the learner alone at its end", guide.id);
        for phase in [Phase::KeepProof, Phase::Block, Phase::Report, Phase::After] {
            assert!(
                guide.steps.iter().any(|step| step.phase == phase),
                "{} has no {phase:?} step",
                guide.id
            );
        }
        assert!(
            guide.steps.iter().all(|step| step.blocks.len() <= 5),
            "{} has a step that fills more than a screen",
            guide.id
        );
    }
}

#[test]
fn the_guides_say_what_the_platforms_do_not_let_a_learner_do() {
    let text = |id: &str| {
        let guide = Library::built_in().guide(id).unwrap();
        let lines = guide
            .steps
            .iter()
            .flat_map(|step| &step.blocks)
            .flat_map(Block::lines);
        lines
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let cases = [
        ("teams", "You may not see \"Block\""),
        ("teams", "Mute"),
        ("moodle", "Tutors can still message you"),
        ("email", "report@phishing.gov.uk"),
        ("email", ".eml"),
    ];
    for (guide, words) in cases {
        assert!(
            text(guide).contains(words),
            "{guide} no longer says {words:?}: a learner would think it is their mistake"
        );
    }
}

/// Two places where the documents and safe practice do not agree are named, not hidden.
#[test]
fn the_known_clashes_are_named() {
    let text = |id: &str| {
        let rule = Library::built_in().rule(id).unwrap();
        rule.blocks
            .iter()
            .flat_map(Block::lines)
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(
        text("recordings").contains("proof"),
        "a learner would not dare to keep proof"
    );
    assert!(
        text("passwords").contains("National advice"),
        "two pieces of advice would disagree without a word"
    );
    assert!(
        text("tell-someone").contains("parent or carer"),
        "a young learner would not know who is told"
    );
}

#[test]
fn the_contact_is_shown_as_not_confirmed_and_nothing_can_be_sent_without_a_pack() {
    let council = Library::built_in().council();
    assert!(
        !council.confirmed,
        "only the council can say that its contact is right"
    );
    assert!(council.lead.source.contains("2020-21"));
    assert!(
        council.lead.phone.is_some(),
        "without a number there is no way out when sending does not work"
    );
    assert_eq!(
        council.reporting, None,
        "the built-in copy must not know a place to send to"
    );
}

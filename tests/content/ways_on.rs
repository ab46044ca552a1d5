use content::{Block, Library, Link};

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
fn every_rule_says_what_to_do_what_not_to_do_and_what_if_it_goes_wrong() {
    for rule in Library::built_in().rules() {
        let place = |wanted: fn(&Block) -> bool| rule.blocks.iter().position(wanted);
        let does = place(|block| matches!(block, Block::Do(_)));
        let does_not = place(|block| matches!(block, Block::Dont(_)));
        assert!(
            does.is_some() && does < does_not,
            "{} has no lists",
            rule.id
        );
        let goes_wrong = rule.blocks.iter().skip(does_not.unwrap_or_default()).any(
            |block| matches!(block, Block::Paragraph(line) if line.to_string().starts_with("If ")),
        );
        assert!(
            goes_wrong,
            "{} leaves a learner alone when it went wrong",
            rule.id
        );
        let ways_on = rule
            .links()
            .iter()
            .filter(|(_, link)| !matches!(link, Link::Word(_)))
            .count();
        assert!(ways_on > 0, "{} is a dead end", rule.id);
    }
}

/// Where the documents and safe practice, or the documents themselves, do not agree is named with who decides.
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
    let cases = [
        ("recordings", "keep proof. The safeguarding team decides"),
        ("keep-proof", "They do not say if proof is different."),
        ("keep-proof", "The safeguarding team decides."),
        ("passwords", "National advice now says"),
        ("passwords", "The council decides"),
        ("personal-details", "The two documents differ."),
        ("personal-details", "Your tutor decides"),
        ("other-peoples-details", "Follow the newer list."),
        ("extreme-views", "National guidance changed"),
        ("extreme-views", "The safeguarding team decides"),
        ("complaints", "names an incident form"),
        ("if-a-rule-is-broken", "The manager of your centre decides."),
        ("tell-someone", "parent or carer"),
    ];
    for (rule, words) in cases {
        assert!(
            text(rule).contains(words),
            "{rule} hides that two pieces of advice disagree, or who decides: no {words:?}"
        );
    }
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

use std::collections::BTreeSet;

use content::{Block, Library, Line, Link, Phase};

/// As `companion guide show` knows them.
const PLATFORMS: [&str; 20] = [
    "anything-else",
    "discord",
    "email",
    "facebook",
    "gmail",
    "instagram",
    "messenger",
    "moodle",
    "outlook",
    "phone-calls",
    "snapchat",
    "teams",
    "teams-free",
    "teams-outside",
    "text-messages",
    "tiktok",
    "whatsapp",
    "x",
    "youtube",
    "zoom",
];

#[test]
fn the_councils_own_platforms_come_first_and_the_fallback_last() {
    let order: Vec<&str> = Library::built_in()
        .guides()
        .iter()
        .map(|guide| guide.id.as_str())
        .collect();
    assert_eq!(
        order[..4],
        ["teams", "teams-outside", "teams-free", "moodle"],
        "a learner looks for what the course uses first"
    );
    assert_eq!(order.last(), Some(&"anything-else"));
}

/// Nobody with an account there has followed these guides yet. Take a platform off the list when somebody has.
#[test]
fn a_guide_that_nobody_tried_says_so() {
    const UNTRIED: [&str; 11] = [
        "discord",
        "email",
        "facebook",
        "gmail",
        "instagram",
        "outlook",
        "snapchat",
        "tiktok",
        "x",
        "youtube",
        "zoom",
    ];
    for id in UNTRIED {
        assert!(
            guide_text(id).contains("We could not check the buttons ourselves."),
            "{id} sounds surer than we are"
        );
    }
}

/// A report needs the message, and a block can take it away.
#[test]
fn a_guide_reports_before_it_blocks_unless_the_platform_cannot_report() {
    for guide in Library::built_in().guides() {
        let first = |phase| guide.steps.iter().position(|step| step.phase == phase);
        let reports_first = first(Phase::Report) < first(Phase::Block);
        assert_eq!(
            reports_first,
            guide.id != "moodle",
            "{} has its steps in the wrong order",
            guide.id
        );
    }
}

#[test]
fn every_guide_helps_when_a_button_is_missing_and_warns_before_a_picture_is_kept() {
    for guide in Library::built_in().guides() {
        let says = |phase: Phase, words: &str| {
            let steps = guide.steps.iter().filter(|step| step.phase == phase);
            steps
                .flat_map(|step| &step.blocks)
                .flat_map(Block::lines)
                .any(|line| line.to_string().contains(words))
        };
        assert!(
            says(Phase::Report, "If the buttons look different, look for"),
            "{} is lost when a menu moved",
            guide.id
        );
        assert!(
            says(Phase::Block, "only if it is safe"),
            "{} blocks somebody dangerous without a word",
            guide.id
        );
        if guide.id != "phone-calls" {
            assert!(
                says(Phase::KeepProof, "person under 18 in a sexual way"),
                "{} lets somebody copy what nobody may copy",
                guide.id
            );
        }
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
    assert_eq!(ids, BTreeSet::from(PLATFORMS));
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
    let cases = [
        ("teams", "You may not see \"Block\""),
        ("teams", "Mute"),
        ("moodle", "Tutors can still message you"),
        ("email", "report@phishing.gov.uk"),
        ("email", ".eml"),
        ("outlook", "report@phishing.gov.uk"),
        ("gmail", ".eml"),
        ("teams-outside", "Preview"),
        ("teams-free", "last 10 messages"),
        ("whatsapp", "last five messages"),
        ("whatsapp", "You cannot block a group."),
        ("messenger", "opened and sent to Meta"),
        ("snapchat", "may tell the person if you take a picture"),
        ("x", "may leave your inbox and not come back"),
        ("x", "can still see posts that are open to all"),
        ("discord", "It cannot be reported after that."),
        ("zoom", "within 7 days"),
        ("text-messages", "7726"),
        ("phone-calls", "159"),
        ("anything-else", "Mute"),
    ];
    for (guide, words) in cases {
        assert!(
            guide_text(guide).contains(words),
            "{guide} no longer says {words:?}: a learner would think it is their mistake"
        );
    }
}

fn guide_text(id: &str) -> String {
    let guide = Library::built_in().guides().iter();
    let steps = guide
        .filter(|guide| guide.id == id)
        .flat_map(|guide| &guide.steps);
    let lines = steps.flat_map(|step| &step.blocks).flat_map(Block::lines);
    lines
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

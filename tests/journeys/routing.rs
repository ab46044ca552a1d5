//! Who gets a report: never the person it is about.

use product_tests::FakeKeys;
use report::Draft;
use report::draft::{Age, Desk, Kind, Who};

use crate::answers::{asked, laptop};

fn about(who: Option<Who>, kinds: &[Kind]) -> Draft {
    Draft {
        who,
        kinds: kinds.to_vec(),
        ..Draft::default()
    }
}

#[tokio::test]
async fn the_desk_and_its_readers_follow_from_the_answers() {
    const LEAD: &str = "Safeguarding lead";
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let cases = [
        (about(None, &[]), Desk::Usual, true),
        (
            about(Some(Who::Learner), &[Kind::Bullying]),
            Desk::Usual,
            true,
        ),
        (
            about(Some(Who::NotSure), &[Kind::Extremism]),
            Desk::Usual,
            true,
        ),
        (about(Some(Who::RatherNotSay), &[]), Desk::Usual, true),
        (about(Some(Who::Staff), &[]), Desk::AboutStaff, true),
        (
            about(Some(Who::SafeguardingLead), &[Kind::Extremism]),
            Desk::AboutLead,
            false,
        ),
    ];
    for (draft, desk, lead_reads) in cases {
        let who = draft.who;
        let routes = app.routes(&draft);
        assert_eq!(routes.desk, desk, "{who:?}");
        assert_eq!(
            routes.readers.iter().any(|role| role == LEAD),
            lead_reads,
            "a report goes to the person it is about, or not to the one who acts: {who:?}: {:?}",
            routes.readers
        );
        assert!(routes.can_send && routes.readers.len() >= 2, "{who:?}");
        let review = app.review(&asked(draft)).unwrap();
        assert_eq!(
            review.readers, routes.readers,
            "the last page names others than the first"
        );
        assert_eq!(review.desk, desk);
    }
}

#[tokio::test]
async fn nobody_is_told_to_phone_the_person_it_is_about() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let lead = app.home().council.phone;
    assert!(lead.is_some());
    assert_eq!(app.routes(&Draft::default()).phone, lead);
    assert_ne!(
        app.routes(&about(Some(Who::SafeguardingLead), &[])).phone,
        lead,
        "the lead would answer a call about themselves"
    );
}

#[tokio::test]
async fn the_rule_about_parents_is_shown_when_it_may_apply() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    for (age, shown) in [
        (None, false),
        (Some(Age::Under18), true),
        (Some(Age::NotSure), true),
        (Some(Age::Adult), false),
        (Some(Age::RatherNotSay), false),
    ] {
        let draft = Draft {
            age,
            ..Draft::default()
        };
        assert_eq!(app.routes(&draft).under18_policy, shown, "{age:?}");
    }
}

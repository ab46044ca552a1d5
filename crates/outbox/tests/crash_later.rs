//! The program ends at every step of what can happen to a report later: heard about, withdrawn,
//! sealed again, handed over, removed.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use outbox::State;
use report::EventKind;
use support::{
    ends::{LARGE, NUMBER, at_every_step, finish, hand_over, id},
    intake::{Intake, Mood},
};

#[tokio::test]
async fn what_the_team_said_is_never_lost_and_never_invented() {
    let steps = at_every_step("hear", "", async |case| {
        let (intake, spool) = (Intake::start(Mood::Honest), case.spool());
        support::put(&spool, &support::sealed(NUMBER, &[500]), &intake.url());
        support::send(&spool).await;
        for kind in [EventKind::Opened, EventKind::Reply, EventKind::Closed] {
            intake.say(&id().to_string(), kind);
        }
        let told = case.run();
        let heard = support::entry(&case.spool(), NUMBER).heard.len();
        assert!(!told || heard == 3, "told and forgotten: {case}");
        let entry = support::send(&case.spool()).await.remove(0);
        assert_eq!(entry.heard.len(), 3, "{case}");
        assert!(support::is_received(&entry), "{case}: {entry:?}");
        assert_eq!(intake.taken(&id().to_string()), 1, "{case}");
    });
    enough(steps.await, 18);
}

#[tokio::test]
async fn what_was_withdrawn_stays_withdrawn_and_what_was_not_arrives() {
    let steps = at_every_step("withdraw", "", async |case| {
        let (intake, spool) = (Intake::start(Mood::EveryOtherPiece), case.spool());
        support::put(&spool, &support::sealed(NUMBER, &[LARGE]), &intake.url());
        support::send(&spool).await;
        intake.set(Mood::Honest);
        let told = case.run();
        let entry = support::send(&case.spool()).await.remove(0);
        if told || entry.state == State::Withdrawn {
            assert_eq!(entry.state, State::Withdrawn, "told and forgotten: {case}");
            assert!(!intake.knows(&id().to_string()), "still there: {case}");
        } else {
            assert!(support::is_received(&entry), "lost: {case}: {entry:?}");
            assert_eq!(intake.taken(&id().to_string()), 1, "{case}");
        }
    });
    enough(steps.await, 10);
}

#[tokio::test]
async fn a_report_sealed_again_is_the_old_one_or_the_new_one() {
    let (old, new) = (
        support::sealed(NUMBER, &[LARGE, 700]),
        support::sealed_again(NUMBER, &[900, 600]),
    );
    let steps = at_every_step("seal-again", "", async |case| {
        let (intake, spool) = (Intake::start(Mood::EveryOtherPiece), case.spool());
        support::put(&spool, &old, &intake.url());
        support::send(&spool).await;
        intake.set(Mood::Honest);
        hand_over(&case.folder, &new);
        let told = case.run_against(&intake.url());
        let spool = case.spool();
        let entry = support::entry(&spool, NUMBER);
        let is_new = entry.recipients == new.envelope.recipients();
        assert!(
            is_new || entry.recipients == old.envelope.recipients(),
            "{case}"
        );
        assert!(!told || is_new, "told and forgotten: {case}");
        assert_eq!(case.unfinished(), None, "not swept: {case}");
        for part in if is_new { &old.parts } else { &new.parts } {
            let files = support::files(&case.root());
            let left = files.into_iter().find(|(_, bytes)| bytes == part);
            assert_eq!(left.map(|(name, _)| name), None, "left over: {case}");
        }
        let entry = support::send(&spool).await.remove(0);
        assert!(support::is_received(&entry), "{case}: {entry:?}");
        let expected = if is_new { &new } else { &old }.envelope.clone();
        assert_eq!(intake.held(NUMBER), Some(expected), "{case}");
        assert_eq!(intake.taken(&id().to_string()), 1, "{case}");
    });
    enough(steps.await, 15);
}

#[tokio::test]
async fn what_was_announced_and_sealed_again_arrives_once() {
    let new = support::sealed_again(NUMBER, &[900]);
    let steps = at_every_step("send", "", async |case| {
        let (intake, spool) = (Intake::start(Mood::EveryOtherPiece), case.spool());
        support::put(&spool, &support::sealed(NUMBER, &[LARGE]), &intake.url());
        support::send(&spool).await;
        intake.set(Mood::Honest);
        finish(spool.replace(id()).unwrap(), &new, &intake.url());
        case.run();
        let entry = support::send(&case.spool()).await.remove(0);
        assert!(support::is_received(&entry), "{case}: {entry:?}");
        assert_eq!(intake.held(NUMBER), Some(new.envelope.clone()), "{case}");
        assert_eq!(intake.taken(&id().to_string()), 1, "{case}");
    });
    enough(steps.await, 20);
}

#[tokio::test]
async fn notes_about_other_ways_do_no_harm() {
    let intake = Intake::start(Mood::Honest);
    let steps = at_every_step("hand-over", "", async |case| {
        let sealed = support::sealed(NUMBER, &[500]);
        support::put(&case.spool(), &sealed, &intake.url());
        let told = case.run();
        let entry = support::entry(&case.spool(), NUMBER);
        let expected = match (entry.confirmed_at, entry.handed_over.len()) {
            (Some(_), 2) => State::ConfirmedByCode,
            (None, 1 | 2) => State::HandedOver,
            (None, 0) => State::Saved,
            other => panic!("{case}: {other:?}"),
        };
        assert_eq!(entry.state, expected, "{case}");
        assert!(!told || expected == State::ConfirmedByCode, "{case}");
        let entry = support::send(&case.spool()).await.remove(0);
        assert!(support::is_received(&entry), "{case}: {entry:?}");
    });
    enough(steps.await, 12);
}

#[tokio::test]
async fn what_is_removed_is_gone_or_still_whole() {
    let intake = Intake::start(Mood::Honest);
    for role in ["remove", "remove-all"] {
        let steps = at_every_step(role, "", async |case| {
            let spool = case.spool();
            support::put(&spool, &support::sealed(NUMBER, &[500, 20]), &intake.url());
            support::send(&spool).await;
            let told = case.run();
            assert!(!told || support::holds_nothing(&case.root()), "{case}");
            let entries = case.spool().entries(&support::council());
            assert!(
                entries.iter().all(support::is_received),
                "half: {case}: {entries:?}"
            );
            assert!(!told || entries.is_empty(), "still there: {case}");
            let left = entries.is_empty() && !support::holds_nothing(&case.root());
            assert!(!left, "bytes lie around: {case}");
        });
        enough(steps.await, 3);
    }
}

fn enough(steps: usize, fewest: usize) {
    assert!(
        steps >= fewest,
        "only {steps} steps: something is no longer sent or made durable"
    );
}

/// What the child process does. In the test run itself it has nothing to do.
#[test]
fn child() {
    support::ends::child();
}

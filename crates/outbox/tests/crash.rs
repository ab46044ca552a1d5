//! The program ends at every step at which something becomes durable or is sent. Whoever was told
//! that a report is saved finds it saved, and the council gets it once.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use outbox::{Council, State};
use support::{
    ends::{Case, LARGE, NUMBER, at_every_step, hand_over, id},
    intake::{Intake, Mood},
};

#[tokio::test]
async fn a_report_that_was_called_saved_is_saved() {
    arrives_once_after("put", 11).await;
}

#[tokio::test]
async fn a_report_with_files_is_there_whole_or_not_at_all() {
    arrives_once_after("stage", 18).await;
}

async fn arrives_once_after(role: &str, fewest: usize) {
    let intake = Intake::start(Mood::Honest);
    let sealed = support::sealed(NUMBER, &[500, LARGE, 30_000]);
    let url = intake.url();
    let steps = at_every_step(role, &url, async |case| {
        hand_over(&case.folder, &sealed);
        let told = case.run();
        let spool = case.spool();
        let entries = spool.entries(&Council::default());
        if told || !entries.is_empty() {
            assert_eq!(entries.len(), 1, "lost or doubled: {case}");
            assert_eq!(entries[0].state, State::Saved, "not whole: {case}");
        }
        assert_eq!(case.unfinished(), None, "not swept: {case}");
        support::put(&spool, &sealed, &url);
        let entries = support::send(&spool).await;
        assert_eq!(entries.len(), 1, "doubled by putting it again: {case}");
        assert!(support::is_received(&entries[0]), "{case}: {entries:?}");
    });
    enough(steps.await, fewest);
    assert_eq!(intake.taken(&id().to_string()), 1);
}

#[tokio::test]
async fn a_delivery_that_was_cut_off_is_finished_and_counts_once() {
    let steps = at_every_step("send", "", async |case| {
        let (intake, spool) = (Intake::start(Mood::Honest), case.spool());
        support::put(
            &spool,
            &support::sealed(NUMBER, &[LARGE, 500]),
            &intake.url(),
        );
        let told = case.run();
        let received = support::is_received(&support::entry(&spool, NUMBER));
        let taken = intake.taken(&id().to_string());
        assert!(!told || received, "told received and forgotten: {case}");
        assert!(!received || taken == 1, "invented: {case}");
        arrives_once(case, &intake).await;
    });
    enough(steps.await, 20);
}

#[tokio::test]
async fn a_setback_that_could_not_be_noted_does_no_harm() {
    let steps = at_every_step("try", "", async |case| {
        let (intake, spool) = (Intake::start(Mood::Busy(1)), case.spool());
        support::put(&spool, &support::sealed(NUMBER, &[500]), &intake.url());
        case.run();
        let state = support::entry(&spool, NUMBER).state;
        let waits = matches!(state, State::Saved | State::Waiting { .. });
        assert!(waits, "{case}: {state:?}");
        intake.set(Mood::Honest);
        arrives_once(case, &intake).await;
    });
    enough(steps.await, 8);
}

async fn arrives_once(case: &Case<'_>, intake: &Intake) {
    let entries = support::send(&case.spool()).await;
    assert_eq!(entries.len(), 1, "lost or doubled: {case}");
    assert!(support::is_received(&entries[0]), "{case}: {entries:?}");
    assert_eq!(intake.taken(&id().to_string()), 1, "twice: {case}");
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

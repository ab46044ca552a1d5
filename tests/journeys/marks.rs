//! Reading marks: nothing of them is written before the learner chooses it, and they go when they are told to go.

use std::path::PathBuf;

use app::view::{MarksKeeping, MarksView, RuleMark};
use app::{App, ErrorCode, Sensitive};
use product_tests::{FakeKeys, Laptop};

use crate::answers::{everything, files_below, laptop};

const RULE: &str = "unwanted-contact";
const OTHER: &str = "passwords";

fn read(app: &App, id: &str) -> MarksView {
    app.mark_rule(id, RuleMark::Read, true).unwrap()
}

fn at_hand(marks: &MarksView) -> Vec<&str> {
    marks.at_hand.iter().map(|rule| rule.id.as_str()).collect()
}

fn mark_both(app: &App) -> MarksView {
    read(app, RULE);
    app.mark_rule(OTHER, RuleMark::AtHand, true).unwrap()
}

/// What lies locked on the laptop.
fn locked(laptop: &Laptop) -> Vec<PathBuf> {
    files_below(&laptop.path("data/vault"))
}

/// Every file on the laptop, whole.
fn on_disk(laptop: &Laptop) -> Vec<u8> {
    let files = files_below(&laptop.path("data"));
    let read = files.iter().filter_map(|file| std::fs::read(file).ok());
    read.flatten().collect()
}

#[tokio::test]
async fn nothing_is_written_until_the_learner_chooses_it() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let before = files_below(&laptop.path(""));
    let marks = mark_both(&app);
    assert_eq!(marks.keeping, MarksKeeping::UntilClosed);
    assert_eq!(marks.read, [RULE]);
    assert_eq!(at_hand(&marks), [OTHER]);
    assert!(
        files_below(&laptop.path("")) == before && keys.is_empty(),
        "somebody else can find out what was read"
    );
    drop(app);
    let app = laptop.open(0, keys);
    assert!(app.marks().read.is_empty() && app.marks().at_hand.is_empty());
}

#[tokio::test]
async fn marks_that_are_kept_come_back_and_cannot_be_read_in_the_files() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    mark_both(&app);
    let kept = app.keep_marks(true).unwrap();
    assert_eq!(kept.keeping, MarksKeeping::OnThisComputer);
    read(&app, OTHER);
    drop(app);

    let bytes = on_disk(&laptop);
    assert!(!bytes.is_empty(), "nothing was kept");
    for id in [RULE, OTHER, "marks", "read"] {
        let seen = bytes.windows(id.len()).any(|part| part == id.as_bytes());
        assert!(!seen, "the files show what was read: {id}");
    }
    let again = laptop.open(0, keys).marks();
    assert_eq!(again.keeping, MarksKeeping::OnThisComputer);
    assert_eq!(again.read.len(), 2, "{again:?}");
    assert_eq!(at_hand(&again), [OTHER]);
}

#[tokio::test]
async fn a_mark_can_be_taken_off_again() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    mark_both(&app);
    app.keep_marks(true).unwrap();
    app.mark_rule(RULE, RuleMark::Read, false).unwrap();
    let marks = app.mark_rule(OTHER, RuleMark::AtHand, false).unwrap();
    assert!(marks.read.is_empty() && marks.at_hand.is_empty());
    assert_eq!(
        app.mark_rule("no-such-rule", RuleMark::Read, true)
            .unwrap_err()
            .code,
        ErrorCode::NotFound
    );
}

#[tokio::test]
async fn without_a_key_store_the_marks_end_with_the_program_and_it_says_so() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::refusing());
    mark_both(&app);
    let marks = app.keep_marks(true).unwrap();
    assert_eq!(
        marks.keeping,
        MarksKeeping::NoSafePlace,
        "a learner believes that the marks stay"
    );
    assert_eq!(read(&app, OTHER).read.len(), 2, "marks are lost at once");
    assert!(locked(&laptop).is_empty());
    assert_eq!(
        app.forget_marks().unwrap().keeping,
        MarksKeeping::UntilClosed
    );
}

#[tokio::test]
async fn only_until_closed_takes_kept_marks_off_the_disk_but_not_off_the_screen() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    mark_both(&app);
    app.keep_marks(true).unwrap();
    let marks = app.keep_marks(false).unwrap();
    assert_eq!(marks.keeping, MarksKeeping::UntilClosed);
    assert_eq!(marks.read, [RULE]);
    read(&app, OTHER);
    assert!(locked(&laptop).is_empty());
    assert!(keys.is_empty(), "the key outlives what it locked");
}

#[tokio::test]
async fn forgetting_the_marks_leaves_the_answers_that_are_kept() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    app.keep_draft(&everything(), None).unwrap();
    mark_both(&app);
    app.keep_marks(true).unwrap();
    let gone = app.forget_marks().unwrap();
    assert!(gone.read.is_empty() && gone.at_hand.is_empty());
    drop(app);
    let app = laptop.open(0, keys);
    assert!(app.marks().read.is_empty(), "marks came back");
    assert_eq!(
        app.kept_draft(None).unwrap().draft,
        Some(everything()),
        "a report went with the marks"
    );
}

#[tokio::test]
async fn delete_everything_deletes_the_marks() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    mark_both(&app);
    app.keep_marks(true).unwrap();
    assert!(app.delete_everything(true).unwrap().done);
    assert!(files_below(&laptop.path("data")).is_empty() && keys.is_empty());
    let marks = app.marks();
    assert!(marks.read.is_empty() && marks.at_hand.is_empty());
    assert_eq!(
        marks.keeping,
        MarksKeeping::UntilClosed,
        "the next mark would be written again"
    );
    read(&app, RULE);
    assert!(locked(&laptop).is_empty());
}

#[tokio::test]
async fn answers_under_a_secret_word_do_not_stop_the_marks() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let secret = Sensitive::new("three random words".to_owned());
    app.keep_draft(&everything(), Some(&secret)).unwrap();
    mark_both(&app);
    app.keep_marks(true).unwrap();
    app.forget_marks().unwrap();
    let kept = app.kept_draft(Some(&secret)).unwrap();
    assert_eq!(kept.draft, Some(everything()));
}

//! Leave quickly: what is gone, and what was asked to stay.

use std::time::Duration;

use app::view::{GateAnswer, GateState};
use product_tests::FakeKeys;

use crate::answers::{asked, everything, files_below, laptop};

const SOON: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_saved_is_gone_and_what_was_saved_or_sent_stays() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let sent = app.send(&asked(everything())).unwrap();
    let _ = app.open_gate(GateAnswer::No);
    let file = laptop.path("marigold.txt");
    std::fs::write(&file, "marigold file").unwrap();
    app.attach_files(std::slice::from_ref(&file)).unwrap();
    let before = files_below(&laptop.path("data/evidence")).len();
    assert!(before > 0, "the file was not taken at all");

    assert!(app.wipe_unsaved(SOON), "somebody who leaves waits");

    assert!(app.evidence().files.is_empty() && app.evidence().gate == GateState::NotAsked);
    assert!(
        !app.reports()[0].answers_here,
        "the answers of a sent report can still be read"
    );
    assert_eq!(
        app.reports()[0].id,
        sent.id,
        "a report that was sent is lost"
    );
    let left = files_below(&laptop.path("data"));
    let words = |path: &std::path::PathBuf| {
        let bytes = std::fs::read(path).unwrap();
        bytes.windows(8).any(|part| part == b"marigold")
    };
    assert_eq!(left.iter().find(|path| words(path)), None);
    drop(app);
    std::fs::remove_file(&file).unwrap();

    let app = laptop.open(0, keys.clone());
    app.keep_draft(&everything(), None).unwrap();
    assert!(app.wipe_unsaved(SOON));
    drop(app);
    let kept = laptop.open(0, keys).kept_draft(None).unwrap();
    assert_eq!(
        kept.draft.map(|draft| draft.words),
        Some("marigold words".to_owned()),
        "leaving took what was saved on purpose"
    );
}

#[tokio::test]
async fn shift_is_on_until_somebody_turns_it_off_and_that_is_remembered() {
    let laptop = laptop();
    let open = || laptop.open(0, FakeKeys::default());
    assert!(
        open().home().leaves_by_shift,
        "nobody had time to look for it"
    );
    let app = open();
    assert!(!app.leave_by_shift(false));
    assert!(!app.home().leaves_by_shift);
    assert!(
        !open().home().leaves_by_shift,
        "somebody with sticky keys loses words again"
    );
    assert!(open().leave_by_shift(true) && open().home().leaves_by_shift);
    let _ = open().leave_by_shift(false);
    let app = open();
    app.delete_everything(true).unwrap();
    assert!(app.home().leaves_by_shift);
    assert!(files_below(&laptop.path("data")).is_empty());
}

#[tokio::test]
async fn a_disk_that_takes_nothing_does_not_stop_the_choice_about_shift() {
    let laptop = laptop();
    std::fs::create_dir_all(laptop.path("data/shift-off/in-the-way")).unwrap();
    let app = laptop.open(0, FakeKeys::default());
    assert!(app.leave_by_shift(true) && app.home().leaves_by_shift);
}

//! Deleting really deletes, and only what was meant.

use app::view::{GateAnswer, ReportState};
use app::{ErrorCode, Sensitive};
use product_tests::{FakeKeys, free_address, until};

use crate::answers::{asked, everything, files_below, laptop};

#[tokio::test(flavor = "multi_thread")]
async fn delete_everything_says_what_is_lost_and_leaves_no_file_and_no_key() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let _ = app.open_gate(GateAnswer::No);
    let file = laptop.path("file.txt");
    std::fs::write(&file, "words").unwrap();
    app.attach_files(std::slice::from_ref(&file)).unwrap();
    let sent = app.send(&asked(everything())).unwrap();
    app.keep_copy(&sent.id, None).unwrap();
    app.keep_copy(&sent.id, Some(&Sensitive::new("three words".into())))
        .unwrap();
    app.keep_draft(&everything(), None).unwrap();
    let _ = app.open_gate(GateAnswer::No);
    app.attach_files(&[file]).unwrap();

    let asked_first = app.delete_everything(false).unwrap();
    assert_eq!((asked_first.unsent, asked_first.done), (1, false));
    assert_eq!(app.reports().len(), 1, "asking deleted something");
    let deleted = app.delete_everything(true).unwrap();
    assert!(deleted.done && deleted.unsent == 1);
    let left = files_below(&laptop.path("data"));
    assert!(left.is_empty(), "these are still there: {left:?}");
    assert!(keys.is_empty(), "the key outlives what it locked");
    assert!(app.reports().is_empty() && app.evidence().files.is_empty());
    assert!(app.home().notices.is_empty(), "{:?}", app.home().notices);
    assert!(
        app.send(&asked(everything())).unwrap().state.is_unsent(),
        "nobody can tell any more"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_received_report_can_be_deleted_with_all_that_belongs_to_it() {
    let laptop = laptop();
    let address = free_address();
    laptop.join_council_at(address, 1, 30);
    let council = laptop.serve(address);
    let app = laptop.open(0, FakeKeys::default());
    let sent = app.send(&asked(everything())).unwrap();
    until(&app, &sent.id, |view| view.state == ReportState::Received);
    app.keep_copy(&sent.id, None).unwrap();
    assert!(app.delete_report(&sent.id).unwrap().is_empty());
    for file in files_below(&laptop.path("data")) {
        assert!(
            !file.to_string_lossy().contains(&sent.id),
            "{}",
            file.display()
        );
    }
    assert_eq!(council.received(), 1, "the council lost the report");
}

#[tokio::test]
async fn a_copy_is_kept_only_when_asked_and_read_only_with_what_locks_it() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let sent = app.send(&asked(everything())).unwrap();
    assert!(sent.answers_here && !sent.copy_kept);
    assert_eq!(
        app.read_copy(&sent.id, None).unwrap_err().code,
        ErrorCode::CopyNotKept
    );
    assert!(app.keep_copy(&sent.id, None).unwrap().copy_kept);
    drop(app);
    let app = laptop.open(0, keys);
    assert!(app.reports()[0].copy_kept && !app.reports()[0].answers_here);
    let rows = app.read_copy(&sent.id, None).unwrap().rows;
    assert!(rows.iter().any(|row| row.values == ["marigold words"]));
    assert!(!app.delete_copy(&sent.id).unwrap().copy_kept);
    assert_eq!(
        app.keep_copy(&sent.id, None).unwrap_err().code,
        ErrorCode::CopyNotKept,
        "answers that are gone were kept"
    );
}

#[tokio::test]
async fn without_a_key_store_a_copy_needs_a_passphrase() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::refusing());
    let sent = app.send(&asked(everything())).unwrap();
    let right = Sensitive::new("three random words".into());
    assert_eq!(
        app.keep_copy(&sent.id, None).unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
    assert!(app.keep_copy(&sent.id, Some(&right)).unwrap().copy_kept);
    for wrong in [None, Some(Sensitive::new("other words".into()))] {
        assert_eq!(
            app.read_copy(&sent.id, wrong.as_ref()).unwrap_err().code,
            ErrorCode::WrongPassphrase
        );
    }
    assert!(
        !app.read_copy(&sent.id, Some(&right))
            .unwrap()
            .rows
            .is_empty()
    );
    app.forget_answers();
    assert!(!app.reports()[0].answers_here);
    assert!(!app.delete_copy(&sent.id).unwrap().copy_kept);
}

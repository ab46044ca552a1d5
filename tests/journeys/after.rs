//! After the report has left: a real intake, a real desk, and what the learner sees of both.

use app::ErrorCode;
use app::view::{GateAnswer, Hearing, ReportState, TellRequest};
use council_intake::desk::Saying;
use product_tests::{FakeKeys, Laptop, free_address, pictures, until};

use crate::answers::{asked, everything, files_below, laptop};

fn online() -> (Laptop, product_tests::Serving) {
    let laptop = laptop();
    let address = free_address();
    laptop.join_council_at(address, 1, 30);
    let serving = laptop.serve(address);
    (laptop, serving)
}

fn arrived(view: &app::view::ReportView) -> bool {
    view.state == ReportState::Received
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_with_files_arrives_whole_and_leaves_nothing_behind() {
    let (laptop, council) = online();
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.open_gate(GateAnswer::No);
    let photo = pictures::photo_with_a_place();
    let text = b"From: x\r\n\r\nmarigold".repeat(20_000);
    let files = [laptop.path("photo.jpg"), laptop.path("message.eml")];
    std::fs::write(&files[0], &photo).unwrap();
    std::fs::write(&files[1], &text).unwrap();
    app.attach_files(&files).unwrap();
    for file in &files {
        std::fs::remove_file(file).unwrap();
    }
    let sent = app.send(&asked(everything())).unwrap();
    let view = until(&app, &sent.id, arrived);
    let report = council.read("deputy", view.reference.as_deref().unwrap());
    assert!(report.answers == everything());
    let saved = council.save_files("deputy", &report, laptop.path("saved"));
    let read: Vec<Vec<u8>> = saved
        .iter()
        .map(|file| std::fs::read(file).unwrap())
        .collect();
    assert!(
        read == [photo, text],
        "the safeguarding team sees other files"
    );
    until(&app, &sent.id, |_| {
        files_below(&laptop.path("data/evidence")).is_empty()
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_team_says_is_heard_and_read() {
    let (laptop, council) = online();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let sent = app.send(&asked(everything())).unwrap();
    assert_eq!(sent.hearing, Hearing::Kept);
    let view = until(&app, &sent.id, arrived);
    let reference = view.reference.unwrap();
    assert!((view.opened_at, view.closed_at) == (None, None));

    let report = council.read("lead", &reference);
    council.say("lead", &report, Saying::Opened);
    let view = until(&app, &sent.id, |view| view.state == ReportState::Opened);
    assert!(view.opened_at.is_some());

    council.say("lead", &report, Saying::Reply("marigold reply"));
    let view = until(&app, &sent.id, |view| view.new_replies == 1);
    assert_eq!(view.replies[0].words, "marigold reply");
    assert_eq!(app.replies_shown(&sent.id).unwrap().new_replies, 0);
    drop(app);

    let app = laptop.open(0, keys);
    council.say("lead", &report, Saying::Closed);
    let view = until(&app, &sent.id, |view| view.state == ReportState::Closed);
    assert_eq!(
        (view.replies.len(), view.new_replies),
        (1, 0),
        "a read reply is new again"
    );
    for file in files_below(&laptop.path("data")) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(
            !bytes.windows(8).any(|window| window == b"marigold"),
            "{} can be read by whoever finds the laptop",
            file.display()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_key_store_the_learner_is_told_that_replies_end_with_the_program() {
    let (laptop, council) = online();
    let app = laptop.open(0, FakeKeys::refusing());
    let sent = app.send(&asked(everything())).unwrap();
    assert_eq!(sent.hearing, Hearing::UntilClosed);
    let reference = until(&app, &sent.id, arrived).reference.unwrap();
    let report = council.read("lead", &reference);
    council.say("lead", &report, Saying::Reply("a reply"));
    until(&app, &sent.id, |view| view.replies.len() == 1);
    drop(app);
    let later = laptop.open(0, FakeKeys::refusing()).reports();
    assert_eq!(later[0].hearing, Hearing::Lost);
    assert!(later[0].state.has_arrived(), "a receipt was forgotten");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_addition_names_the_report_it_belongs_to() {
    let (laptop, council) = online();
    let app = laptop.open(0, FakeKeys::default());
    let first = app.send(&asked(everything())).unwrap();
    let request = TellRequest {
        add_to: Some(first.id.clone()),
        ..asked(everything())
    };
    let shown = app.review(&request).unwrap().rows;
    let parent = shown.iter().find(|row| row.field == "parent").unwrap();
    assert_eq!(parent.values, [first.id.as_str()]);
    let second = app.send(&request).unwrap();
    assert_ne!(second.id, first.id);
    assert_eq!(second.add_to.as_deref(), Some(first.id.as_str()));
    let reference = until(&app, &second.id, arrived).reference.unwrap();
    let read = council.read("lead", &reference);
    assert_eq!(read.adds_to.unwrap().to_string(), first.id);

    let stray = TellRequest {
        add_to: Some("00".repeat(16)),
        ..asked(everything())
    };
    assert_eq!(app.send(&stray).unwrap_err().code, ErrorCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_can_be_taken_back_only_before_the_council_has_it() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let sent = app.send(&asked(everything())).unwrap();
    assert!(sent.can_withdraw);
    let refused = app.delete_report(&sent.id).unwrap_err();
    assert_eq!(
        refused.code,
        ErrorCode::StillUnsent,
        "an unsent report was deleted by mistake"
    );
    let taken_back = app.withdraw(&sent.id).unwrap();
    assert_eq!(taken_back.state, ReportState::Withdrawn);
    assert_eq!(app.home().reports_waiting, 0);

    let (laptop, council) = online();
    let app = laptop.open(0, FakeKeys::default());
    let sent = app.send(&asked(everything())).unwrap();
    let view = until(&app, &sent.id, arrived);
    assert!(!view.can_withdraw);
    assert_eq!(
        app.withdraw(&sent.id).unwrap_err().code,
        ErrorCode::CannotWithdraw
    );
    assert_eq!(council.received(), 1);
}

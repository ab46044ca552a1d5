//! Tell: nothing leaves unseen, nothing is called saved that is not, nothing is sent twice.

use app::ErrorCode;
use app::Sensitive;
use app::view::{KeptDraftState, ReportState};
use checkup::Why;
use product_tests::{FakeKeys, Laptop};
use report::Draft;
use testkit::FakeComputer;

use crate::answers::{asked, everything, files_below};

fn laptop() -> Laptop {
    let laptop = Laptop::new(FakeComputer::blind(Why::NotSupported));
    laptop.join_council(1, 30);
    laptop
}

#[tokio::test]
async fn the_last_page_shows_every_value_that_is_sealed() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let review = app.review(&asked(everything())).unwrap();
    let rows: Vec<String> = review
        .rows
        .iter()
        .map(|row| {
            format!(
                "{}: {}",
                row.field,
                if row.technical && row.field != "org" {
                    "…".into()
                } else {
                    row.values.join(", ")
                }
            )
        })
        .collect();
    insta::assert_snapshot!(rows.join("\n"));
    assert_eq!(
        review.readers.len(),
        3,
        "the learner does not see everybody who can read it"
    );
    assert!(review.can_send);
}

#[tokio::test]
async fn an_empty_report_can_be_sent_and_is_saved_on_disk_when_the_screen_says_so() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let sent = app.send(&asked(Draft::default())).unwrap();
    assert_ne!(
        sent.state,
        ReportState::Received,
        "nobody has signed anything"
    );
    assert_eq!(sent.reference, None);
    assert!(
        laptop
            .path("data/outbox")
            .join(&sent.id)
            .join("envelope.json")
            .exists()
    );
}

#[tokio::test]
async fn a_double_click_is_one_report_and_a_new_report_is_another() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    app.review(&asked(everything())).unwrap();
    let first = app.send(&asked(everything())).unwrap();
    let second = app.send(&asked(everything())).unwrap();
    assert_eq!(first.id, second.id);
    assert_eq!(app.reports().len(), 1);
    app.review(&asked(everything())).unwrap();
    assert_ne!(
        app.send(&asked(everything())).unwrap().id,
        first.id,
        "a second report about the same thing was swallowed"
    );
}

#[tokio::test]
async fn what_was_shown_is_what_is_sent() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let shown = app.review(&asked(everything())).unwrap();
    let number = shown
        .rows
        .iter()
        .find(|row| row.field == "report-number")
        .unwrap()
        .values
        .concat();
    assert_eq!(app.send(&asked(everything())).unwrap().id, number);
}

#[tokio::test]
async fn the_words_stand_nowhere_on_the_disk() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    app.send(&asked(everything())).unwrap();
    app.keep_draft(&everything(), None).unwrap();
    app.keep_draft(
        &everything(),
        Some(&Sensitive::new("three random words".into())),
    )
    .unwrap();
    for file in files_below(laptop.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(8).any(|window| window == b"marigold");
        assert!(
            !found,
            "{} can be read by whoever finds the laptop",
            file.display()
        );
        assert!(!file.to_string_lossy().contains("marigold"));
    }
}

#[tokio::test]
async fn without_a_council_nothing_is_made_and_the_learner_is_told() {
    let laptop = Laptop::new(FakeComputer::blind(Why::NotSupported));
    let app = laptop.open(0, FakeKeys::default());
    assert!(!app.home().can_send);
    assert_eq!(
        app.send(&asked(everything())).unwrap_err().code,
        ErrorCode::CannotSendHere
    );
    assert!(
        app.home().council.phone.is_some(),
        "nobody says whom to phone"
    );
}

#[tokio::test]
async fn a_disk_that_does_not_take_it_is_said_and_the_next_try_works() {
    let laptop = laptop();
    std::fs::create_dir_all(laptop.path("data")).unwrap();
    std::fs::write(laptop.path("data/outbox"), "").unwrap();
    let app = laptop.open(0, FakeKeys::default());
    assert_eq!(
        app.send(&asked(everything())).unwrap_err().code,
        ErrorCode::ReportNotSaved
    );
    assert!(app.reports().is_empty());
    std::fs::remove_file(laptop.path("data/outbox")).unwrap();
    app.send(&asked(everything())).unwrap();
    assert_eq!(app.reports().len(), 1);
}

#[tokio::test]
async fn words_beyond_the_limit_are_said_not_cut() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let draft = Draft {
        words: "x".repeat(20_001),
        ..Draft::default()
    };
    assert!(app.review(&asked(draft.clone())).unwrap().words_too_long);
    assert_eq!(
        app.send(&asked(draft)).unwrap_err().code,
        ErrorCode::DraftTooLong
    );
}

#[tokio::test]
async fn kept_answers_come_back_and_need_what_locked_them() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::refusing());
    assert_eq!(
        app.keep_draft(&everything(), None).unwrap().state,
        KeptDraftState::NeedsPassphrase
    );
    let passphrase = Sensitive::new("three random words".into());
    app.keep_draft(&everything(), Some(&passphrase)).unwrap();
    assert_eq!(app.kept_draft(None).unwrap().state, KeptDraftState::Locked);
    let wrong = app
        .kept_draft(Some(&Sensitive::new("other".into())))
        .unwrap_err();
    assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    assert!(app.kept_draft(Some(&passphrase)).unwrap().draft == Some(everything()));
    app.forget_draft().unwrap();
    assert_eq!(app.kept_draft(None).unwrap().state, KeptDraftState::None);
}

//! A council that changes its keys: what waits is sealed again before it goes, and what cannot be is not thrown away.

use app::view::{GateAnswer, ReportState, WaitReason};
use council_intake::keys::{self, NewKey};
use product_tests::{FakeKeys, Laptop, TODAY, free_address, until};

use crate::answers::{asked, everything, laptop};

fn add_and_retire(laptop: &Laptop, gone: &[&str]) {
    let folder = laptop.path("keys");
    for id in ["new-lead", "new-deputy"] {
        let new = NewKey {
            id,
            role: "Somebody new",
            gets: &["usual", "about-staff", "about-lead"],
        };
        keys::add(&folder, &new, None).unwrap();
    }
    for id in gone {
        keys::retire(&folder, id, true, TODAY).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_report_is_sealed_again_to_the_new_keys() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let _ = app.open_gate(GateAnswer::No);
    let file = laptop.path("file.txt");
    std::fs::write(&file, "what they sent").unwrap();
    app.attach_files(&[file]).unwrap();
    let sent = app.send(&asked(everything())).unwrap();
    drop(app);

    add_and_retire(&laptop, &["lead"]);
    let address = free_address();
    laptop.join_council_at(address, 2, 30);
    let council = laptop.serve(address);
    let app = laptop.open(0, keys);
    let view = until(&app, &sent.id, |view| view.state == ReportState::Received);
    let reference = view.reference.unwrap();
    assert!(
        !council.can_read("lead", &reference),
        "somebody whose key was lost can read a report that left afterwards"
    );
    let report = council.read("new-lead", &reference);
    assert!(report.answers == everything());
    let saved = council.save_files("new-lead", &report, laptop.path("saved"));
    assert_eq!(std::fs::read(&saved[0]).unwrap(), b"what they sent");
    assert_eq!(council.received(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_could_open_is_held_back_and_said() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::refusing());
    let sent = app.send(&asked(everything())).unwrap();
    drop(app);

    add_and_retire(&laptop, &["lead", "deputy", "break-glass"]);
    let address = free_address();
    laptop.join_council_at(address, 2, 30);
    let council = laptop.serve(address);
    let app = laptop.open(0, FakeKeys::refusing());
    let later = app.send(&asked(everything())).unwrap();
    until(&app, &later.id, |view| view.state == ReportState::Received);
    let view = until(&app, &sent.id, |_| true);
    assert_eq!(
        (view.state, view.reason),
        (ReportState::NeedsHelp, Some(WaitReason::CouncilChanged)),
        "a report went to keys that nobody has"
    );
    assert_eq!(council.received(), 1);
}

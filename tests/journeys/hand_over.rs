//! Other ways out: handed over is not received, and only the code or a receipt says so.

use app::ErrorCode;
use app::view::{HandOverWay, ReportState};
use council_intake::keys::read_identity;
use product_tests::FakeKeys;
use report::draft::Who;
use report::{AckCode, Draft};

use crate::answers::{asked, everything, laptop};

#[tokio::test]
async fn a_sealed_file_says_nothing_and_opens_at_the_desk() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let sent = app.send(&asked(everything())).unwrap();
    let folder = laptop.path("stick");
    std::fs::create_dir(&folder).unwrap();
    laptop.picker.choose_folder(&folder);
    let given = app.hand_over(&sent.id, HandOverWay::Email).unwrap();
    let name = given.file_name.unwrap();
    assert_eq!(name, format!("report-{}.age", &sent.id[..8]));
    assert!(given.shown && given.mail_opened && !given.too_big_for_mail);
    let [to, subject, text] = laptop.desktop.mails.lock().unwrap()[0].clone();
    assert_eq!(Some(to), app.home().council.email);
    assert!(
        !subject.contains("marigold") && !text.contains("marigold"),
        "the mail says what the seal hides"
    );
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(left.len(), 1, "half a file stayed behind");

    let sealed = std::fs::read(folder.join(name)).unwrap();
    assert!(!sealed.windows(8).any(|window| window == b"marigold"));
    let key = read_identity(&laptop.path("keys/desk/deputy.key")).unwrap();
    let mut opened = None;
    report::read_bundle(sealed.as_slice(), &key, &mut |_, part| {
        let mut bytes = Vec::new();
        part.sealed.read_to_end(&mut bytes)?;
        opened = report::open(&bytes, &key).ok();
        Ok(())
    })
    .unwrap();
    let opened = opened.unwrap();
    assert_eq!(opened.answers().words, "marigold words");

    let view = app.reports().remove(0);
    assert_eq!(view.handed_over.len(), 1);
    assert!(!view.state.has_arrived(), "handed over was called received");

    let code = AckCode::of(opened.ack_secret()).to_string();
    for wrong in ["", "00000-00000", &code[1..]] {
        let refused = app.confirm_code(&sent.id, wrong).unwrap_err();
        assert_eq!(refused.code, ErrorCode::WrongCode, "{wrong:?}");
    }
    let typed = code.to_lowercase().replace('-', " ");
    let view = app.confirm_code(&sent.id, &typed).unwrap();
    assert_eq!(view.state, ReportState::ConfirmedByCode);
    assert_eq!(view.waiting_minutes, 0);
}

#[tokio::test]
async fn a_dialog_that_is_closed_changes_nothing() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let sent = app.send(&asked(everything())).unwrap();
    for way in [HandOverWay::Email, HandOverWay::Usb] {
        let given = app.hand_over(&sent.id, way).unwrap();
        assert_eq!((given.file_name, given.mail_opened), (None, false));
    }
    assert!(app.reports()[0].handed_over.is_empty());
    assert!(laptop.desktop.mails.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_stick_that_cannot_be_written_is_said() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let sent = app.send(&asked(everything())).unwrap();
    laptop.picker.choose_folder(&laptop.path("pulled-out"));
    let refused = app.hand_over(&sent.id, HandOverWay::Usb).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotHandedOver);
    assert!(
        app.reports()[0].handed_over.is_empty(),
        "nobody got anything"
    );
}

#[tokio::test]
async fn only_what_is_in_memory_or_kept_can_be_printed() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let sent = app.send(&asked(everything())).unwrap();
    let rows = app
        .hand_over(&sent.id, HandOverWay::Print)
        .unwrap()
        .print_rows;
    assert!(
        rows.unwrap()
            .iter()
            .any(|row| row.values == ["marigold words"])
    );
    app.forget_answers();
    let refused = app.hand_over(&sent.id, HandOverWay::Print).unwrap_err();
    assert_eq!(refused.code, ErrorCode::CopyNotKept);
}

#[tokio::test]
async fn a_report_about_the_lead_is_never_sent_the_leads_way() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let lead = app.home().council;
    let usual = app.send(&asked(everything())).unwrap();
    assert_eq!(usual.phone, lead.phone);
    let about_lead = Draft {
        who: Some(Who::SafeguardingLead),
        ..everything()
    };
    let sent = app.send(&asked(about_lead)).unwrap();
    assert_eq!(
        sent.phone, None,
        "the lead would answer a call about themselves"
    );
    let folder = laptop.path("stick");
    std::fs::create_dir(&folder).unwrap();
    laptop.picker.choose_folder(&folder);
    let given = app.hand_over(&sent.id, HandOverWay::Email).unwrap();
    assert!(given.file_name.is_some() && !given.mail_opened);
    assert!(
        laptop.desktop.mails.lock().unwrap().is_empty(),
        "a mail about the lead was addressed to the lead"
    );
}

//! From a file with answers to a receipt.

use council_intake::desk;
use council_intake::keys::read_identity;

use crate::support::{Copy, Council, files};

const DRAFT: &str = r#"{ "kinds": ["unwanted-contact"], "place": "teams", "words": "marker-of-my-words\nsecond line" }"#;

#[test]
fn without_a_council_nothing_is_sent_and_that_is_said() {
    let copy = Copy::new();
    let refused = copy.run_with(&["report", "send", "-"], DRAFT.as_bytes());
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(
        refused.err.contains("This copy cannot send a report"),
        "{}",
        refused.err
    );
    assert_eq!(
        copy.run(&["outbox", "list", "--json"])
            .json()
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn a_report_is_shown_sealed_saved_and_received() {
    let council = Council::new();
    let copy = Copy::of(&council);
    let serving = council.serve();
    let sent = copy.run_with(&["report", "send", "-"], DRAFT.as_bytes());
    assert_eq!(sent.code, 0, "{}", sent.err);
    for shown in [
        "Contact I did not want",
        "Microsoft Teams",
        "| marker-of-my-words",
        "Safeguarding lead",
        "Not given",
    ] {
        assert!(
            sent.err.contains(shown),
            "nothing may leave unseen: {shown:?} is missing in {}",
            sent.err
        );
    }
    assert!(
        sent.out.starts_with("Received by the council, "),
        "{}",
        sent.out
    );
    let listed = copy.run(&["outbox", "list", "--json"]).json();
    let reference = listed[0]["reference"].as_str().unwrap();
    assert!(sent.out.contains(reference), "{}", sent.out);
    let watched = copy.run(&["outbox", "watch", "--json"]);
    assert_eq!(
        (watched.code, watched.out.lines().count()),
        (0, 1),
        "nothing is left to wait for"
    );

    let key = read_identity(&council.keys().join("desk/deputy.key")).unwrap();
    let opened = desk::open(&council.store(), reference, &key).unwrap();
    assert_eq!(opened.answers.words, "marker-of-my-words\nsecond line");
    drop(serving);
    for file in [files(&copy.data()), files(&council.data())].concat() {
        let bytes = std::fs::read(&file).unwrap();
        let kept = bytes
            .windows(18)
            .any(|window| window == b"marker-of-my-words");
        assert!(
            !kept,
            "{} holds the learner's words in clear",
            file.display()
        );
    }
}

#[test]
fn while_the_council_is_away_the_report_is_saved_and_goes_later() {
    let council = Council::new();
    let copy = Copy::of(&council);
    let file = copy.folder.path().join("draft.json");
    std::fs::write(&file, DRAFT).unwrap();
    let sent = copy.run(&[
        "report",
        "send",
        file.to_str().unwrap(),
        "--quick",
        "--json",
    ]);
    assert_eq!(sent.code, 0, "{}", sent.err);
    let view = sent.json();
    assert_eq!(
        (&view["state"], &view["reason"]),
        (&"waiting".into(), &"offline".into()),
        "{view}"
    );
    assert_eq!(
        view["reference"],
        serde_json::Value::Null,
        "a reference without a receipt"
    );
    let text = copy.run(&["outbox", "list"]).out;
    assert!(!text.contains("Received"), "{text}");

    let serving = council.serve();
    let later = copy.run(&["outbox", "send", "--json"]).json();
    assert_eq!(
        (&later[0]["state"], &later[0]["id"]),
        (&"received".into(), &view["id"]),
        "{later}"
    );
    copy.run(&["outbox", "send"]);
    drop(serving);
    assert_eq!(
        council.store().received().unwrap().len(),
        1,
        "it arrived twice"
    );
}

#[test]
fn a_file_that_is_not_a_report_is_refused_without_repeating_it() {
    let council = Council::new();
    let copy = Copy::of(&council);
    let too_long = format!("{{\"words\":\"{}\"}}", "a".repeat(20_001));
    let huge = " ".repeat(1024 * 1024 + 1);
    let cases = [
        "",
        "[]",
        "marker-private",
        r#"{"words": 1}"#,
        r#"{"marker-private": true}"#,
        r#"{"danger": "marker-private"}"#,
        "{\"words\": \"\u{1b}[2J\"}",
        r#"{"words": "\u001b[2J"}"#,
        &too_long,
        &huge,
    ];
    for draft in cases {
        let shown = &draft[..draft.len().min(40)];
        let refused = copy.run_with(&["report", "send", "-", "--quick"], draft.as_bytes());
        assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{shown:?}");
        assert!(
            !refused.err.contains("marker-private"),
            "{shown:?}: {}",
            refused.err
        );
    }
    let missing = copy.run(&["report", "send", "no-such-file.json"]);
    assert_eq!(missing.code, 1);
    assert_eq!(
        copy.run(&["outbox", "list", "--json"])
            .json()
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn somebody_in_danger_is_told_to_call_999_first() {
    let copy = Copy::of(&Council::new());
    for (danger, told) in [("yes", true), ("no", false), ("not-sure", false)] {
        for more in [&[][..], &["--quick"]] {
            let draft = format!("{{\"danger\":\"{danger}\"}}");
            let sent = copy.run_with(&[&["report", "send", "-"], more].concat(), draft.as_bytes());
            assert_eq!(
                sent.err.starts_with("Call 999 now\n"),
                told,
                "{danger}: {}",
                sent.err
            );
        }
    }
}

#[test]
fn files_go_only_with_a_word_about_pictures_of_under_18s() {
    let council = Council::new();
    let copy = Copy::of(&council);
    let serving = council.serve();
    let file = copy.folder.path().join("message.txt");
    std::fs::write(&file, "what they sent").unwrap();
    let file = file.to_str().unwrap();
    let refused = copy.run_with(&["report", "send", "-", "--attach", file], DRAFT.as_bytes());
    assert_eq!((refused.code, refused.out.as_str()), (64, ""));

    let attached = [
        "report",
        "send",
        "-",
        "--attach",
        file,
        "--no-under-18-images",
        "--json",
    ];
    let sent = copy.run_with(&attached, DRAFT.as_bytes());
    assert_eq!(sent.code, 0, "{}", sent.err);
    assert!(
        sent.err.contains("message.txt"),
        "a file left unseen: {}",
        sent.err
    );
    let view = sent.json();
    assert_eq!(
        (&view["state"], &view["files"]),
        (&"received".into(), &1.into())
    );
    let key = read_identity(&council.keys().join("desk/lead.key")).unwrap();
    let store = council.store();
    let opened = desk::open(&store, view["reference"].as_str().unwrap(), &key).unwrap();
    let saved = desk::save_files(&store, &opened, &key, &copy.folder.path().join("saved")).unwrap();
    assert_eq!(std::fs::read(&saved[0]).unwrap(), b"what they sent");
    drop(serving);

    let missing = [
        "report",
        "send",
        "-",
        "--attach",
        "no-such-file",
        "--no-under-18-images",
    ];
    let refused = copy.run_with(&missing, DRAFT.as_bytes());
    assert_eq!(
        (refused.code, refused.out.as_str()),
        (1, ""),
        "{}",
        refused.err
    );
}

#[test]
fn a_waiting_report_can_be_exported_and_taken_back() {
    let copy = Copy::of(&Council::new());
    let sent = copy.run_with(
        &["report", "send", "-", "--quick", "--json"],
        DRAFT.as_bytes(),
    );
    let id = sent.json()["id"].as_str().unwrap().to_owned();
    let file = copy.folder.path().join("report.age");
    let exported = copy.run(&["report", "export", &id, file.to_str().unwrap()]);
    assert_eq!(exported.code, 0, "{}", exported.err);
    assert!(
        std::fs::read(&file)
            .unwrap()
            .starts_with(b"age-encryption.org/v1")
    );
    assert!(!exported.out.contains("Received"), "{}", exported.out);
    let taken_back = copy.run(&["report", "withdraw", &id]);
    assert!(
        taken_back.out.starts_with("Withdrawn\n"),
        "{} {}",
        taken_back.out,
        taken_back.err
    );
    let unknown = copy.run(&["report", "withdraw", "00"]);
    assert_eq!(unknown.code, 1);
}

#[test]
fn commands_that_need_no_reports_leave_them_alone() {
    let copy = Copy::of(&Council::new());
    for command in [
        &["rules", "list"][..],
        &["guides", "list"],
        &["rules", "search", "password"],
    ] {
        assert_eq!(copy.run(command).code, 0);
        assert!(
            !copy.data().join("outbox").exists(),
            "{command:?} opened the outbox"
        );
    }
}

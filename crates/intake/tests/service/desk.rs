//! The desk's commands.

use report::Draft;
use report::draft::Danger;

use crate::support::{Council, random_id, run};

const STEERING: &str =
    "before\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\r\u{202e}after\nReference: fake";

#[test]
fn a_report_cannot_steer_the_terminal_of_the_desk() {
    let council = Council::new();
    let server = council.serve();
    // A program that is not ours could seal such text; so could an old one.
    for words in [STEERING, "plain"] {
        let draft = Draft {
            words: clean(words),
            contact_detail: clean(words).replace('\n', " "),
            ..Draft::default()
        };
        let sealed = council.seal_draft(random_id(), "demo", draft);
        let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
        let reference = receipt.reference().to_string();
        for more in [&[][..], &["--json"][..]] {
            let opened = council.desk_open(&reference, "lead", more);
            assert!(
                opened.status.success(),
                "{}",
                String::from_utf8_lossy(&opened.stderr)
            );
            let text = String::from_utf8(opened.stdout).unwrap();
            let steering = text
                .chars()
                .find(|each| (each.is_control() && *each != '\n') || *each == '\u{202e}');
            assert_eq!(steering, None, "{text:?}");
            assert!(
                !text.lines().any(|line| line.starts_with("Reference: fake")),
                "{text}"
            );
        }
    }
}

/// What the report format lets through.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|each| !each.is_control() || *each == '\n')
        .collect()
}

#[test]
fn the_list_shows_what_is_new_urgent_and_how_long_it_has_waited() {
    let council = Council::new();
    let server = council.serve();
    let draft = Draft {
        danger: Some(Danger::Yes),
        ..Draft::default()
    };
    let urgent = council.seal_draft(random_id(), "demo", draft);
    let receipt = council.verify(&server.deliver(&urgent), &urgent.envelope);
    let reference = receipt.reference().to_string();
    let line = |council: &Council| {
        let text = String::from_utf8(council.desk(&["list"]).stdout).unwrap();
        text.lines()
            .find(|line| line.starts_with(&reference))
            .expect("the report is not listed")
            .to_owned()
    };
    let before = line(&council);
    assert!(
        before.contains("URGENT") && before.contains("new") && before.ends_with("under a minute"),
        "{before}"
    );
    let opened = council.desk_open(&reference, "deputy", &[]);
    assert!(
        String::from_utf8(opened.stdout)
            .unwrap()
            .starts_with("URGENT:")
    );
    assert!(line(&council).contains("opened"));

    let first = council.desk_list()["reports"][0]["openedAt"].clone();
    council.desk_open(&reference, "lead", &[]);
    assert_eq!(
        council.desk_list()["reports"][0]["openedAt"],
        first,
        "the first reading must stay on record"
    );
}

#[test]
fn a_reference_may_be_typed_as_people_type() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    let reference = council
        .verify(&server.deliver(&sealed), &sealed.envelope)
        .reference()
        .to_string();
    let spaced = reference.to_lowercase().replace('-', " ");
    for typed in [reference.clone(), reference.to_lowercase(), spaced] {
        let opened = council.desk_open(&typed, "lead", &["--json"]);
        let shown: serde_json::Value = serde_json::from_slice(&opened.stdout).unwrap();
        assert_eq!(
            shown["reference"], reference,
            "{typed:?} was not understood"
        );
        assert_eq!(shown["answers"]["words"], "words");
    }
}

#[test]
fn what_the_desk_could_not_open_stays_new() {
    let council = Council::new();
    let other = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    let reference = council
        .verify(&server.deliver(&sealed), &sealed.envelope)
        .reference()
        .to_string();
    let key =
        |council: &Council, file: &str| council.keys().join(file).to_str().unwrap().to_owned();
    let wrong_check = format!(
        "{}{}",
        &reference[..reference.len() - 1],
        if reference.ends_with('0') { '1' } else { '0' }
    );
    let cases = [
        (
            "another council's key",
            reference.clone(),
            key(&other, "desk/lead.key"),
        ),
        (
            "a key that opens nothing",
            reference.clone(),
            key(&council, "intake/receipt.key"),
        ),
        (
            "no key file",
            reference.clone(),
            key(&council, "desk/nobody.key"),
        ),
        (
            "a mistyped reference",
            wrong_check,
            key(&council, "desk/lead.key"),
        ),
        (
            "no reference at all",
            "\u{1b}[2J".to_owned(),
            key(&council, "desk/lead.key"),
        ),
        (
            "another reference",
            "CW-0000-0000".to_owned(),
            key(&council, "desk/lead.key"),
        ),
    ];
    for (case, reference, identity) in cases {
        let refused = council.desk(&["open", &reference, "--identity", &identity]);
        assert_eq!(refused.status.code(), Some(1), "{case}");
        assert!(
            refused.stdout.is_empty(),
            "{case}: only reports go to standard output"
        );
        assert!(!refused.stderr.contains(&0x1b), "{case}");
    }
    assert_eq!(council.desk_list()["reports"][0]["state"], "new");

    let part = council
        .data()
        .join("parts")
        .join(sealed.envelope.report_id().to_string())
        .join("0.age");
    let mut bytes = std::fs::read(&part).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&part, bytes).unwrap();
    assert_eq!(
        council.desk_open(&reference, "lead", &[]).status.code(),
        Some(1),
        "damaged bytes were shown"
    );
    assert_eq!(council.desk_list()["reports"][0]["state"], "new");
}

#[test]
fn a_folder_that_is_no_intake_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let listed = run(&["desk", "list", "--data", folder.path().to_str().unwrap()]);
    assert_eq!(
        listed.status.code(),
        Some(1),
        "an empty list would hide that the wrong folder was given"
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

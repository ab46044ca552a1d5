use proptest::prelude::*;
use report::draft::{Danger, Kind};
use report::{Draft, Field, Invalid, Making, Report, Urgency, WORDS_LIMIT};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::parts;

#[test]
fn each_answer_has_its_limit() {
    type Set = fn(&mut Draft, String);
    let set: [(Field, usize, Set); 4] = [
        (Field::Words, WORDS_LIMIT, |draft, text| draft.words = text),
        (Field::ContactDetail, 500, |draft, text| {
            draft.contact_detail = text
        }),
        (Field::ContactTimes, 500, |draft, text| {
            draft.contact_times = text
        }),
        (Field::Name, 500, |draft, text| draft.name = text),
    ];
    for (field, limit, set) in set {
        let fits = |text: String| {
            let mut draft = Draft::default();
            set(&mut draft, text);
            Report::new(draft, &parts::making()).err()
        };
        assert_eq!(
            fits("\u{1F642}".repeat(limit)),
            None,
            "{field:?}: characters, not bytes"
        );
        let too_long = Invalid::TooLong { field, limit };
        assert_eq!(
            fits("a".repeat(limit + 1)),
            Some(too_long),
            "{field:?} is longer than agreed"
        );
        assert_eq!(
            fits("tab\tand\nline".to_owned()),
            None,
            "{field:?} is ordinary text"
        );
        assert_eq!(
            fits("first\r\nsecond\rthird".to_owned()),
            None,
            "{field:?} from Windows"
        );
        for hidden in ['\0', '\u{1b}', '\u{7f}', '\u{9b}', '\u{8}'] {
            let refused = Invalid::ControlCharacter { field };
            assert_eq!(
                fits(format!("a{hidden}b")),
                Some(refused),
                "{field:?} with {hidden:?}"
            );
        }
    }
}

#[test]
fn line_ends_and_repeated_answers_are_made_plain() {
    let draft = Draft {
        words: "one\r\ntwo\rthree\nfour".to_owned(),
        kinds: vec![Kind::Scam, Kind::Hate, Kind::Scam],
        ..Draft::default()
    };
    let report = Report::new(draft, &parts::making()).unwrap();
    assert_eq!(report.answers().words, "one\ntwo\nthree\nfour");
    assert_eq!(report.answers().kinds, [Kind::Scam, Kind::Hate]);
}

#[test]
fn only_danger_makes_a_report_urgent() {
    let cases = [
        (Some(Danger::Yes), Urgency::Urgent),
        (Some(Danger::No), Urgency::Routine),
        (Some(Danger::NotSure), Urgency::Routine),
        (None, Urgency::Routine),
    ];
    for (danger, urgency) in cases {
        let report = Report::new(
            Draft {
                danger,
                ..Draft::default()
            },
            &parts::making(),
        )
        .unwrap();
        assert_eq!(report.urgency(), urgency, "danger answered {danger:?}");
    }
}

#[test]
fn what_the_program_adds_must_fit_the_wire() {
    type Spoil = fn(&mut Making);
    let cases: [(&str, Spoil); 6] = [
        ("no organisation", |making| making.org = String::new()),
        ("a long organisation", |making| making.org = "a".repeat(101)),
        ("a line in the organisation", |making| {
            making.org = "a\nb".to_owned()
        }),
        ("no program", |making| making.program = String::new()),
        ("a line in the program", |making| {
            making.program = "a\nb".to_owned()
        }),
        ("a version JSON cannot hold", |making| {
            making.pack_version = 1 << 53
        }),
    ];
    for (case, spoil) in cases {
        let mut making = parts::making();
        spoil(&mut making);
        let made = Report::new(Draft::default(), &making);
        assert_eq!(made.err(), Some(Invalid::Making), "{case}");
    }
}

#[test]
fn the_moment_is_written_in_utc_to_the_second() {
    let mut making = parts::making();
    making.made_at = datetime!(2026-11-23 15:04:58.999 +1);
    let report = Report::new(Draft::default(), &making).unwrap();
    assert_eq!(report.made_at(), datetime!(2026-11-23 14:04:58 UTC));
}

#[test]
fn a_manifest_of_another_form_is_not_a_report() {
    let good = serde_json::from_slice::<Value>(&parts::vector("manifest.json")).unwrap();
    let cases: [(&str, &str, Value); 12] = [
        ("another schema", "/schema", json!("report/2")),
        (
            "an id that names a folder",
            "/report_id",
            json!("../../../../../../../../etc/passw"),
        ),
        (
            "a moment elsewhere",
            "/made_at",
            json!("2026-11-23T14:04:58+01:00"),
        ),
        ("a number as text", "/pack_version", json!("7")),
        ("half a number", "/pack_version", json!(7.5)),
        ("a short key", "/report_key", json!("00")),
        ("a long secret", "/ack_secret", json!("00".repeat(33))),
        ("an unknown answer", "/answers/danger", json!("perhaps")),
        (
            "kinds without end",
            "/answers/kinds",
            json!(vec!["scam"; 100]),
        ),
        ("words that are none", "/answers/words", json!(null)),
        ("no answers", "/answers", json!(null)),
        ("a list", "", json!([])),
    ];
    for (case, place, value) in cases {
        let mut manifest = good.clone();
        *manifest.pointer_mut(place).unwrap() = value;
        let read = Report::parse(manifest.to_string().as_bytes());
        assert_eq!(read, Err(Invalid::NotAReport), "{case}");
    }
    for (case, place) in [("a new field", ""), ("a new answer", "/answers")] {
        let mut manifest = good.clone();
        manifest.pointer_mut(place).unwrap()["new"] = json!(1);
        let read = Report::parse(manifest.to_string().as_bytes());
        assert_eq!(read, Err(Invalid::NotAReport), "{case}");
    }
}

#[test]
fn nothing_shows_the_words_by_accident() {
    let (draft, making, report) = (parts::draft(), parts::making(), parts::report());
    let shown = format!("{draft:?} {making:?} {report:?} {draft:#?} {making:#?} {report:#?}");
    let mut secrets = vec![
        draft.words.as_str(),
        "Sam",
        "sam@learner.example",
        "evening",
        "night",
    ];
    let (seed, ack) = (
        format!("{:?}", making.report_key_seed),
        parts::text("ack_secret"),
    );
    secrets.extend([seed.as_str(), ack.as_str()]);
    for secret in secrets {
        assert!(!shown.contains(secret), "a log line would hold {secret:?}");
    }
}

proptest! {
    #[test]
    fn any_answers_survive_or_are_refused(words: String, name: String, times in ".{0,600}") {
        let draft = Draft { words, name, contact_times: times, ..Draft::default() };
        if let Ok(report) = Report::new(draft, &parts::making()) {
            let sealed = report::seal(&report, &parts::recipients(), &parts::making().report_key_seed);
            let opened = report::open(&sealed.unwrap().parts[0], &parts::identity("lead"));
            prop_assert_eq!(opened, Ok(report));
        }
    }
}

use proptest::prelude::*;
use report::draft::{Danger, Done, Kind, Who};
use report::{
    AckCode, Desk, Draft, Evidence, FILE_LIMIT, Field, Hidden, Invalid, MOST_FILES, Making, Report,
    Urgency,
};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::parts;

#[test]
fn each_answer_has_its_limit() {
    for &field in Field::ALL {
        let limit = field.limit();
        let fits = |text: String| {
            let mut draft = Draft::default();
            *field.of_mut(&mut draft) = text;
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
        done: vec![Done::Police, Done::Police],
        ..Draft::default()
    };
    let report = Report::new(draft, &parts::making()).unwrap();
    assert_eq!(report.answers().words, "one\ntwo\nthree\nfour");
    assert_eq!(report.answers().kinds, [Kind::Scam, Kind::Hate]);
    assert_eq!(report.answers().done, [Done::Police]);
}

#[test]
fn nobody_gets_a_report_about_themselves() {
    let cases = [
        (None, Desk::Usual),
        (Some(Who::Learner), Desk::Usual),
        (Some(Who::NotSure), Desk::Usual),
        (Some(Who::Staff), Desk::AboutStaff),
        (Some(Who::SafeguardingLead), Desk::AboutLead),
    ];
    for (who, desk) in cases {
        let draft = Draft {
            who,
            ..Draft::default()
        };
        assert_eq!(draft.desk(), desk, "done by {who:?}");
    }
}

#[test]
fn files_have_their_limits() {
    type Spoil = fn(&mut Vec<Evidence>);
    let cases: [(&str, bool, Spoil); 11] = [
        ("one file", true, |_| {}),
        ("ten files", true, |files| {
            *files = vec![files[0].clone(); MOST_FILES]
        }),
        ("eleven files", false, |files| {
            *files = vec![files[0].clone(); MOST_FILES + 1]
        }),
        ("the largest file", true, |files| files[0].size = FILE_LIMIT),
        ("a larger file", false, |files| {
            files[0].size = FILE_LIMIT + 1
        }),
        ("an empty file", false, |files| files[0].size = 0),
        ("too much together", false, |files| {
            files[0].size = FILE_LIMIT;
            *files = vec![files[0].clone(); 5];
        }),
        ("a name with a folder", false, |files| {
            files[0].name = "a/b".to_owned()
        }),
        ("a name with a line end", false, |files| {
            files[0].name = "a\nb".to_owned()
        }),
        ("no name", false, |files| files[0].name = String::new()),
        ("a long note", false, |files| {
            files[0].shows = "a".repeat(501)
        }),
    ];
    for (case, accepted, spoil) in cases {
        let mut files = parts::evidence();
        spoil(&mut files);
        let made = Report::with_evidence(Draft::default(), files, &parts::making());
        let fault = (!accepted).then_some(Invalid::Files);
        assert_eq!(made.err(), fault, "{case}");
    }
    assert_eq!(Hidden::ALL.len(), 7, "every kind has a word on a screen");
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
    let cases: [(&str, Spoil); 7] = [
        ("a reply key that is none", |making| {
            making.reply_identity = "AGE-SECRET-KEY-1".to_owned()
        }),
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
    let cases: [(&str, &str, Value); 15] = [
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
        ("a parent that is none", "/parent_id", json!("..")),
        ("files that are none", "/evidence", json!({})),
        ("a hash that is none", "/evidence/0/sha256", json!("00")),
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
    let (files, kept, code) = (
        parts::evidence(),
        making.secrets(),
        AckCode::of(report.ack_secret()),
    );
    let shown = format!(
        "{draft:?} {making:?} {report:?} {files:?} {kept:?} {code:?} {draft:#?} {making:#?} {report:#?}"
    );
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
    let reply = parts::text("reply_identity");
    secrets.extend([seed.as_str(), ack.as_str(), reply.as_str(), "messages.txt"]);
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

use time::OffsetDateTime;
use time::macros::datetime;

use super::*;

fn read(text: &str) -> Result<Config, ConfigFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("intake.toml");
    fs::write(&path, text).unwrap();
    Config::read(&path)
}

const WHOLE: &str = r#"
desk_url = "https://intake.example.org/desk/"

[hours]
timezone = "Europe/London"
monday = "08:30-17:00"
tuesday = "08:30-17:00"
wednesday = "08:30-17:00"
thursday = "08:30-17:00"
friday = "08:30-16:30"
closed = ["2026-12-25", "2026-12-28"]
answer_within_hours = 24

[smtp]
host = "smtp.example.org"
security = "starttls"
from = "intake@example.org"

[mailboxes]
lead = ["lead@example.org"]
deputy = ["deputy@example.org"]
alternate = ["head@example.org"]
manager = ["manager@example.org"]
operator = ["it@example.org"]

[[escalation]]
tell = ["lead", "alternate"]

[[escalation]]
tell = ["deputy"]
after_hours = 2
urgent_after_minutes = 30

[retention]
days_after_closed = 180

[canary]
every_minutes = 60
"#;

#[test]
fn a_whole_file_is_read_and_fits_the_keys() {
    let config = read(WHOLE).unwrap();
    assert_eq!(config.escalation[1].after_hours, 2);
    assert_eq!(config.smtp.as_ref().unwrap().port, 587);
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    let public = crate::keys::make(&keys, OffsetDateTime::UNIX_EPOCH).unwrap();
    config.fits(&public).unwrap();

    let mut slip = config.clone();
    slip.mailboxes
        .insert("leed".to_owned(), vec![slip.mailboxes["lead"][0].clone()]);
    assert!(slip.fits(&public).unwrap_err().contains("leed"));
    let mut shared = config.clone();
    let lead = shared.mailboxes["lead"].clone();
    shared.mailboxes.insert("alternate".to_owned(), lead);
    assert!(
        shared.fits(&public).unwrap_err().contains("about-lead"),
        "the lead would read that somebody reported them"
    );
    let mut gap = config;
    gap.mailboxes.remove("alternate");
    assert!(
        gap.fits(&public).unwrap_err().contains("about-lead"),
        "a report about the lead would lie there unseen"
    );
}

#[test]
fn an_empty_file_is_the_usual_and_tells_nobody() {
    let config = read("").unwrap();
    assert_eq!(config.escalation, Config::default().escalation);
    assert!(config.hours.is_none() && config.smtp.is_none() && config.canary.is_none());
    assert_eq!(config.retention, Retention::default());
}

#[test]
fn a_slip_is_named_with_its_line() {
    let cases = [
        ("[hours]\nmonday = \"9-17\"", 2, "09"),
        (
            "\n\n[hours]\nmonday = \"17:00-08:00\"\n",
            3,
            "no time such as",
        ),
        (
            "[hours]\nmonday = \"08:00-17:00\"\nclosed = [\"25 December\"]",
            1,
            "no date",
        ),
        ("[hours]\n", 1, "no day has hours"),
        (
            "[hours]\nmonday = \"08:00-17:00\"\ntimezone = \"UTC\"",
            1,
            "Europe/London",
        ),
        (
            "[mailboxes]\nlead = [\"lead at example\"]",
            2,
            "no mail address",
        ),
        (
            "[smtp]\nhost = \"mail.example.org\"\nsecurity = \"none\"\nfrom = \"a@example.org\"",
            1,
            "on this computer",
        ),
        (
            "[smtp]\nhost = \"mail.example.org\"\nsecurity = \"ssl\"\nfrom = \"a@example.org\"",
            3,
            "unknown variant",
        ),
        ("[retention]\n\ndays = 3", 3, "unknown field"),
        ("colour = \"red\"", 1, "unknown field"),
        ("[[escalation]]\nafter = 3", 2, "unknown field"),
    ];
    for (text, line, reason) in cases {
        match read(text) {
            Err(ConfigFault::Line {
                line: found,
                reason: why,
                ..
            }) => {
                assert!(found.abs_diff(line) <= 1, "{text:?}: line {found}, {why}");
                assert!(reason == "09" || why.contains(reason), "{text:?}: {why}");
            }
            other => panic!("{text:?}: {other:?}"),
        }
    }
    for (text, reason) in [
        ("[mailboxes]\nlead = [\"a@example.org\"]", "[smtp]"),
        ("[[escalation]]\ntell = [\"nobody\"]", "nobody"),
        ("escalation = []", "one step"),
        ("[canary]\nevery_minutes = 0", "every_minutes"),
        ("[retention]\ndays_after_closed = 0", "days"),
    ] {
        let fault = read(text).unwrap_err().to_string();
        assert!(fault.contains(reason), "{text:?}: {fault}");
    }
}

fn hours() -> Hours {
    read(WHOLE).unwrap().hours.unwrap()
}

#[test]
fn the_office_is_open_by_the_clock_on_the_wall() {
    let cases = [
        (
            "Monday in winter, before",
            datetime!(2026-11-23 08:29 UTC),
            false,
        ),
        (
            "Monday in winter, opening",
            datetime!(2026-11-23 08:30 UTC),
            true,
        ),
        (
            "Monday in winter, closing",
            datetime!(2026-11-23 17:00 UTC),
            false,
        ),
        (
            "Monday in summer, opening is 07:30 UTC",
            datetime!(2026-07-06 07:30 UTC),
            true,
        ),
        (
            "Monday in summer, closed at 16:00 UTC",
            datetime!(2026-07-06 16:00 UTC),
            false,
        ),
        (
            "the day before the clocks change",
            datetime!(2026-10-23 07:30 UTC),
            true,
        ),
        (
            "the Monday after the clocks changed",
            datetime!(2026-10-26 07:30 UTC),
            false,
        ),
        ("Saturday", datetime!(2026-11-21 12:00 UTC), false),
        ("a bank holiday", datetime!(2026-12-25 12:00 UTC), false),
        (
            "a Friday closes earlier",
            datetime!(2026-11-27 16:45 UTC),
            false,
        ),
    ];
    for (case, at, open) in cases {
        assert_eq!(
            hours().open_at(at),
            open,
            "{case}: a learner would be told the wrong thing"
        );
    }
}

#[test]
fn the_promise_of_contact_is_one_that_people_can_keep() {
    let cases = [
        (
            "in hours",
            datetime!(2026-11-24 10:00 UTC),
            datetime!(2026-11-25 10:00 UTC),
        ),
        (
            "in the evening",
            datetime!(2026-11-24 20:00 UTC),
            datetime!(2026-11-26 08:30 UTC),
        ),
        (
            "on Friday",
            datetime!(2026-11-27 10:00 UTC),
            datetime!(2026-11-30 17:00 UTC),
        ),
        (
            "on Sunday",
            datetime!(2026-11-29 10:00 UTC),
            datetime!(2026-12-01 08:30 UTC),
        ),
        (
            "before Christmas",
            datetime!(2026-12-24 16:00 UTC),
            datetime!(2026-12-29 17:00 UTC),
        ),
        (
            "in summer",
            datetime!(2026-07-06 09:00 UTC),
            datetime!(2026-07-07 09:00 UTC),
        ),
    ];
    for (case, at, expected) in cases {
        assert_eq!(hours().next_contact_by(at), Some(expected), "{case}");
    }
}

#[test]
fn working_time_leaves_nights_and_holidays_out() {
    let cases = [
        (
            "within a day",
            datetime!(2026-11-23 09:00 UTC),
            datetime!(2026-11-23 12:30 UTC),
            210,
        ),
        (
            "over night",
            datetime!(2026-11-23 16:30 UTC),
            datetime!(2026-11-24 09:00 UTC),
            60,
        ),
        (
            "over a weekend",
            datetime!(2026-11-27 16:00 UTC),
            datetime!(2026-11-30 08:45 UTC),
            45,
        ),
        (
            "over Christmas",
            datetime!(2026-12-24 16:00 UTC),
            datetime!(2026-12-29 09:00 UTC),
            90,
        ),
        (
            "over the change of clocks",
            datetime!(2026-10-23 15:00 UTC),
            datetime!(2026-10-26 09:00 UTC),
            60,
        ),
        (
            "backwards",
            datetime!(2026-11-24 12:00 UTC),
            datetime!(2026-11-23 12:00 UTC),
            0,
        ),
        (
            "a whole week",
            datetime!(2026-11-23 00:00 UTC),
            datetime!(2026-11-30 00:00 UTC),
            4 * 510 + 480,
        ),
    ];
    for (case, from, to, minutes) in cases {
        assert_eq!(hours().worked(from, to).whole_minutes(), minutes, "{case}");
    }
}

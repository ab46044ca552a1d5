use report::Urgency;
use time::macros::datetime;

use super::*;

const MONDAY: OffsetDateTime = datetime!(2026-11-23 09:00 UTC);

fn config() -> Config {
    toml::from_str(
        r#"
        [hours]
        monday = "08:30-17:00"
        tuesday = "08:30-17:00"
        closed = ["2026-11-24"]
        wednesday = "08:30-17:00"
        thursday = "08:30-17:00"
        friday = "08:30-17:00"

        [smtp]
        host = "127.0.0.1"
        security = "none"
        from = "intake@example.org"

        [mailboxes]
        lead = ["lead@example.org", "office@example.org"]
        deputy = ["deputy@example.org"]
        alternate = ["head@example.org"]
        manager = ["manager@example.org"]
        operator = ["it@example.org"]
        "#,
    )
    .unwrap()
}

fn row(received_at: OffsetDateTime, urgency: Urgency, recipients: &[&str]) -> Row {
    Row {
        id: ReportId::from_bytes([7; 16]),
        reference: "CW-7K3M-9QXP".to_owned(),
        received_at,
        urgency,
        size: 1,
        files: 0,
        recipients: recipients.iter().map(|id| (*id).to_owned()).collect(),
        opened_at: None,
        opened_by: None,
        closed_at: None,
        spam: false,
        events: 0,
    }
}

type Case = (
    &'static str,
    OffsetDateTime,
    Urgency,
    &'static [&'static str],
    Duration,
    &'static [&'static str],
);

const USUAL: &[&str] = &["lead", "deputy", "break-glass"];
const ABOUT_LEAD: &[&str] = &["alternate", "break-glass"];

/// `who@` and step, in a fixed order.
fn told(now: OffsetDateTime, row: &Row, sent: &[Notice]) -> Vec<String> {
    let due = due(now, std::slice::from_ref(row), &config(), sent);
    let mut told: Vec<String> = due
        .iter()
        .map(|each| {
            let (who, _) = each.to.as_str().split_once('@').unwrap();
            format!("{who} {}", each.step)
        })
        .collect();
    told.sort_unstable();
    told
}

fn sent(row: &Row, step: usize, to: &str) -> Notice {
    Notice {
        report_id: Some(row.id),
        step: step_name(step),
        to: format!("{to}@example.org"),
        sent_at: Some(MONDAY),
        claimed_until: None,
    }
}

#[test]
fn each_is_told_when_their_time_has_come() {
    use Urgency::{Routine, Urgent};
    let minutes = Duration::minutes;
    let friday = datetime!(2026-11-20 16:30 UTC);
    let cases: [Case; 15] = [
        (
            "at once",
            MONDAY,
            Routine,
            USUAL,
            minutes(0),
            &["lead 0", "office 0"],
        ),
        (
            "about the lead",
            MONDAY,
            Routine,
            ABOUT_LEAD,
            minutes(0),
            &["head 0"],
        ),
        (
            "before half a day",
            MONDAY,
            Routine,
            USUAL,
            minutes(239),
            &["lead 0", "office 0"],
        ),
        (
            "after half a day",
            MONDAY,
            Routine,
            USUAL,
            minutes(240),
            &["deputy 1", "lead 1", "office 1"],
        ),
        (
            "after a working day",
            MONDAY,
            Routine,
            USUAL,
            minutes(480),
            &["deputy 1", "lead 1", "manager 2", "office 1"],
        ),
        (
            "over a weekend nobody worked",
            friday,
            Routine,
            USUAL,
            minutes(60 * 64),
            &["lead 0", "office 0"],
        ),
        (
            "Friday's half hour counts on Monday",
            friday,
            Routine,
            USUAL,
            minutes(60 * 67 + 30),
            &["deputy 1", "lead 1", "office 1"],
        ),
        (
            "a closed day does not count",
            datetime!(2026-11-23 16:00 UTC),
            Routine,
            USUAL,
            minutes(60 * 40),
            &["lead 0", "office 0"],
        ),
        (
            "urgent at once",
            MONDAY,
            Urgent,
            USUAL,
            minutes(0),
            &["lead 0", "office 0"],
        ),
        (
            "urgent, an hour",
            MONDAY,
            Urgent,
            USUAL,
            minutes(60),
            &["deputy 1", "lead 1", "office 1"],
        ),
        (
            "urgent, two hours, at night",
            datetime!(2026-11-22 01:00 UTC),
            Urgent,
            USUAL,
            minutes(120),
            &["deputy 1", "lead 1", "manager 2", "office 1"],
        ),
        (
            "about the lead and late: never the lead",
            MONDAY,
            Urgent,
            ABOUT_LEAD,
            minutes(60 * 24),
            &["head 1", "manager 2"],
        ),
        (
            "only the spare key: the manager",
            MONDAY,
            Routine,
            &["break-glass"],
            minutes(0),
            &["manager 0"],
        ),
        (
            "the deputy alone is told at once",
            MONDAY,
            Routine,
            &["deputy", "break-glass"],
            minutes(0),
            &["deputy 0"],
        ),
        (
            "the test reports tell nobody",
            MONDAY,
            Urgent,
            &["canary-1", "canary-2"],
            minutes(600),
            &[],
        ),
    ];
    for (case, received_at, urgency, recipients, later, expected) in cases {
        let row = row(received_at, urgency, recipients);
        assert_eq!(told(received_at + later, &row, &[]), expected, "{case}");
    }
}

#[test]
fn each_step_tells_once_and_a_restart_changes_nothing() {
    let row = row(MONDAY, Urgency::Routine, USUAL);
    let first = [sent(&row, 0, "lead"), sent(&row, 0, "office")];
    assert!(told(MONDAY, &row, &first).is_empty());
    let half_told = &first[..1];
    assert_eq!(told(MONDAY, &row, half_told), ["office 0"]);
    let later = MONDAY + Duration::hours(5);
    assert_eq!(
        told(later, &row, &first),
        ["deputy 1", "lead 1", "office 1"]
    );
    let both = [
        sent(&row, 1, "lead"),
        sent(&row, 1, "office"),
        sent(&row, 1, "deputy"),
    ];
    assert!(
        told(later, &row, &both).is_empty(),
        "after an outage people would be told twice about one report"
    );
    let claimed = Notice {
        sent_at: None,
        claimed_until: Some(later),
        ..sent(&row, 0, "lead")
    };
    assert_eq!(
        told(MONDAY, &row, &[claimed, sent(&row, 0, "office")]),
        ["lead 0"],
        "a service that died with a mail in hand would lose it"
    );
    let mut other = row.clone();
    other.id = ReportId::from_bytes([8; 16]);
    assert_eq!(
        told(MONDAY, &other, &first).len(),
        2,
        "another report was taken for this one"
    );
}

#[test]
fn what_somebody_looked_at_tells_nobody() {
    let late = MONDAY + Duration::days(9);
    let mut opened = row(MONDAY, Urgency::Urgent, USUAL);
    opened.opened_at = Some(MONDAY);
    let mut spam = row(MONDAY, Urgency::Urgent, USUAL);
    spam.spam = true;
    for row in [opened, spam] {
        assert!(told(late, &row, &[]).is_empty());
        assert!(!is_late(&row, &config(), late));
    }
    let waiting = row(MONDAY, Urgency::Routine, USUAL);
    assert!(!is_late(&waiting, &config(), MONDAY + Duration::hours(3)));
    assert!(is_late(&waiting, &config(), MONDAY + Duration::hours(4)));
}

#[test]
fn nobody_is_told_of_a_report_about_them_through_another_name() {
    let mut config = config();
    let lead = config.mailboxes["lead"].clone();
    config
        .mailboxes
        .insert("alternate".to_owned(), lead.clone());
    config.mailboxes.insert(MANAGER.to_owned(), lead.clone());
    let row = row(MONDAY, Urgency::Urgent, ABOUT_LEAD);
    let due = due(MONDAY + Duration::days(9), &[row], &config, &[]);
    assert!(due.iter().all(|each| !lead.contains(&each.to)), "{due:?}");
}

#[test]
fn the_urgent_and_the_oldest_come_first() {
    let rows = [
        row(MONDAY, Urgency::Routine, USUAL),
        row(MONDAY + Duration::HOUR, Urgency::Urgent, USUAL),
        row(MONDAY - Duration::HOUR, Urgency::Routine, USUAL),
    ];
    let order: Vec<(bool, OffsetDateTime)> = due(MONDAY + Duration::HOUR, &rows, &config(), &[])
        .iter()
        .map(|each| (each.urgent, each.received_at))
        .collect();
    let mut sorted = order.clone();
    sorted.sort_by_key(|(urgent, at)| (!urgent, *at));
    assert_eq!(order, sorted);
    assert!(order[0].0);
}

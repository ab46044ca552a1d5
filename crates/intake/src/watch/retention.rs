//! Which reports may go. Nothing that nobody opened is ever among them.

use report::ReportId;
use time::{Duration, OffsetDateTime};

use crate::config::Retention;
use crate::desk::is_test;
use crate::store::Row;

/// Test reports hold nothing.
const TEST_REPORTS: Duration = Duration::DAY;

/// Those whose time is over.
#[must_use]
pub fn expired(now: OffsetDateTime, rows: &[Row], retention: Retention) -> Vec<ReportId> {
    rows.iter()
        .filter(|row| is_over(now, row, retention))
        .map(|row| row.id)
        .collect()
}

fn is_over(now: OffsetDateTime, row: &Row, retention: Retention) -> bool {
    let Some(opened_at) = row.opened_at else {
        return false;
    };
    if is_test(row) {
        return now - opened_at >= TEST_REPORTS;
    }
    let past = |since: Option<OffsetDateTime>, days: Option<u32>| match (since, days) {
        (Some(since), Some(days)) => now - since >= Duration::days(i64::from(days)),
        _ => false,
    };
    past(row.closed_at, retention.days_after_closed)
        || past(Some(opened_at), retention.days_after_opened)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use report::Urgency;

    use super::*;

    fn moment() -> impl Strategy<Value = OffsetDateTime> {
        (0_i64..4_000_000_000).prop_map(|at| OffsetDateTime::from_unix_timestamp(at).unwrap())
    }

    prop_compose! {
        fn row()(
            id in any::<[u8; 16]>(),
            received_at in moment(),
            opened_at in proptest::option::of(moment()),
            closed_at in proptest::option::of(moment()),
            test in any::<bool>(),
            spam in any::<bool>(),
        ) -> Row {
            Row {
                id: ReportId::from_bytes(id),
                reference: "CW-0000-0000".to_owned(),
                received_at,
                urgency: Urgency::Routine,
                size: 1,
                files: 0,
                recipients: vec![if test { "canary-1" } else { "lead" }.to_owned()],
                opened_at,
                opened_by: opened_at.map(|_| "lead".to_owned()),
                closed_at,
                spam,
                events: 0,
            }
        }
    }

    proptest! {
        #[test]
        fn what_nobody_opened_never_goes(
            rows in proptest::collection::vec(row(), 0..20),
            now in moment(),
            days_after_closed in proptest::option::of(1_u32..4000),
            days_after_opened in proptest::option::of(1_u32..4000),
        ) {
            let retention = Retention { days_after_closed, days_after_opened };
            for id in expired(now, &rows, retention) {
                let row = rows.iter().find(|row| row.id == id).unwrap();
                let opened = row.opened_at.expect("a report nobody has read was deleted");
                if !is_test(row) {
                    let closed_over = row.closed_at.zip(days_after_closed)
                        .is_some_and(|(at, days)| now - at >= Duration::days(i64::from(days)));
                    let opened_over = days_after_opened
                        .is_some_and(|days| now - opened >= Duration::days(i64::from(days)));
                    prop_assert!(closed_over || opened_over, "it went before the council said");
                }
            }
        }

        #[test]
        fn without_a_rule_of_the_council_every_report_stays(
            rows in proptest::collection::vec(row(), 0..20),
            now in moment(),
        ) {
            for id in expired(now, &rows, Retention::default()) {
                prop_assert!(is_test(rows.iter().find(|row| row.id == id).unwrap()));
            }
        }
    }
}

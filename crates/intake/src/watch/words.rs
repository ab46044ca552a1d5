//! What the mails say. They name a report by its reference, and hold nothing of it.

use time::OffsetDateTime;

use super::ladder::Due;
use crate::alerts::Mail;
use crate::config::{Address, Config, local_time};

const FOOT: &str = "This mail holds nothing of what the report says.\n\
    Do not answer it. Nobody reads the answers.\n";

/// That a report has arrived, or still waits.
pub(super) fn about_report(due: &Due, config: &Config) -> Mail {
    let urgent = if due.urgent { "yes" } else { "no" };
    let (head, first) = if due.step == 0 {
        (
            "New safeguarding report",
            "A new safeguarding report has arrived.",
        )
    } else {
        (
            "Not opened yet: safeguarding report",
            "Nobody has opened this safeguarding report yet.",
        )
    };
    let received = local_time(due.received_at);
    let reference = &due.reference;
    Mail {
        to: due.to.clone(),
        subject: format!("{head} {reference}, urgent: {urgent}"),
        body: format!(
            "{first}\n\nReference: {reference}\nUrgent: {urgent}\nReceived: {received}\n{}\n{FOOT}",
            where_to(config)
        ),
    }
}

/// That the test report did not come back, or does again.
pub(super) fn about_service(
    to: Address,
    fault: Option<&str>,
    now: OffsetDateTime,
    config: &Config,
) -> Mail {
    let at = local_time(now);
    let (subject, first) = match fault {
        Some(fault) => (
            "Safeguarding reports: the test report did not come back",
            format!(
                "The test report of {at} did not come back. Learners' reports may not arrive.\nWhat happened: {fault}\nLook at the service now."
            ),
        ),
        None => (
            "Safeguarding reports: the test report comes back again",
            format!("The test report of {at} came back."),
        ),
    };
    Mail {
        to,
        subject: subject.to_owned(),
        body: format!(
            "{first}\n{}\nDo not answer this mail. Nobody reads the answers.\n",
            where_to(config)
        ),
    }
}

fn where_to(config: &Config) -> String {
    let url = config.desk_url.as_ref();
    url.map_or_else(String::new, |url| format!("Desk: {url}\n"))
}

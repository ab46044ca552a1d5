//! From the outbox's states to what a learner sees.

use outbox::{Entry, Reason, State};
use time::format_description::well_known::Rfc3339;

use crate::view::{ReportState, ReportView, WaitReason};

/// Newest first.
pub(crate) fn report_views(entries: &[Entry]) -> Vec<ReportView> {
    let mut entries: Vec<&Entry> = entries.iter().collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.saved_at));
    entries.into_iter().map(report_view).collect()
}

fn report_view(entry: &Entry) -> ReportView {
    let view = |state, reason| ReportView {
        id: entry.id.to_string(),
        state,
        reason,
        reference: None,
        saved_at: rfc3339(entry.saved_at),
        received_at: None,
        council: entry.council_name.clone(),
    };
    match &entry.state {
        State::Saved => view(ReportState::Saved, None),
        State::Sending => view(ReportState::Sending, None),
        State::Waiting { reason, .. } => view(ReportState::Waiting, Some(wait_reason(*reason))),
        State::NeedsHelp(reason) => view(ReportState::NeedsHelp, Some(wait_reason(*reason))),
        State::Received(receipt) => ReportView {
            reference: Some(receipt.reference().to_string()),
            received_at: Some(rfc3339(receipt.received_at())),
            ..view(ReportState::Received, None)
        },
    }
}

const fn wait_reason(reason: Reason) -> WaitReason {
    match reason {
        Reason::Offline => WaitReason::Offline,
        Reason::NotTheCouncil => WaitReason::NotTheCouncil,
        Reason::Busy => WaitReason::Busy,
        Reason::Refused => WaitReason::Refused,
        Reason::Damaged => WaitReason::Damaged,
    }
}

fn rfc3339(time: time::OffsetDateTime) -> String {
    time.format(&Rfc3339).unwrap_or_default()
}

//! From the outbox's states to what a learner sees.

use outbox::{Entry, HandOver, Reason, State, Way};
use report::EventKind;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::Reports;
use crate::evidence::{KeptFile, small};
use crate::records::{Record, copy_shelf};
use crate::state::lock;
use crate::view::{
    HandOverWay, HandedOverView, Hearing, OriginalView, ReportState, ReportView, WaitReason,
};

impl Reports {
    pub(super) fn view(&self, entry: &Entry) -> ReportView {
        let record = self.records.record(entry.id);
        let (state, reason) = self.state(entry);
        let receipt = match &entry.state {
            State::Received(receipt) => Some(receipt),
            _ => None,
        };
        let replies = self.replies(entry);
        let seen = record.as_ref().map_or(0, |record| record.seen);
        let locked_copy = self.records.vault.is_locked(&copy_shelf(entry.id));
        ReportView {
            id: entry.id.to_string(),
            state,
            reason,
            reference: receipt.map(|receipt| receipt.reference().to_string()),
            saved_at: rfc3339(entry.saved_at),
            received_at: receipt.map(|receipt| rfc3339(receipt.received_at())),
            council: entry.council_name.clone(),
            phone: self
                .contacts
                .about(entry)
                .and_then(|contact| contact.phone.clone()),
            add_to: record
                .as_ref()
                .and_then(|record| record.add_to)
                .map(|id| id.to_string()),
            files: small(entry.files as u64),
            opened_at: entry.heard.first().map(|event| rfc3339(event.at())),
            closed_at: closed_at(entry).map(rfc3339),
            next_contact_by: receipt.and_then(|receipt| receipt.next_contact_by().map(rfc3339)),
            office_open: receipt.and_then(|receipt| receipt.office_open()),
            new_replies: small(replies.len() as u64).saturating_sub(seen),
            replies,
            hearing: hearing(record.as_ref()),
            can_withdraw: entry.can_withdraw,
            copy_kept: locked_copy || record.as_ref().is_some_and(|record| record.copy_kept),
            answers_here: lock(&self.answers).contains_key(&entry.id),
            waiting_minutes: if state.is_unsent() {
                minutes(self.clock.now() - entry.saved_at)
            } else {
                0
            },
            handed_over: entry.handed_over.iter().map(handed_over).collect(),
            originals: record.as_ref().map(originals).unwrap_or_default(),
        }
    }

    fn state(&self, entry: &Entry) -> (ReportState, Option<WaitReason>) {
        let over = matches!(
            entry.state,
            State::Received(_) | State::ConfirmedByCode | State::Withdrawn
        );
        if !over && self.is_held(entry.id) {
            return (ReportState::NeedsHelp, Some(WaitReason::CouncilChanged));
        }
        match &entry.state {
            State::Saved => (ReportState::Saved, None),
            State::Sending => (ReportState::Sending, None),
            State::Waiting { reason, .. } => (ReportState::Waiting, Some(wait_reason(*reason))),
            State::NeedsHelp(reason) => (ReportState::NeedsHelp, Some(wait_reason(*reason))),
            State::HandedOver => (ReportState::HandedOver, None),
            State::ConfirmedByCode => (ReportState::ConfirmedByCode, None),
            State::Withdrawn => (ReportState::Withdrawn, None),
            State::Received(_) if closed_at(entry).is_some() => (ReportState::Closed, None),
            State::Received(_) if !entry.heard.is_empty() => (ReportState::Opened, None),
            State::Received(_) => (ReportState::Received, None),
        }
    }
}

fn hearing(record: Option<&Record>) -> Hearing {
    match record {
        Some(record) if record.lasting => Hearing::Kept,
        Some(_) => Hearing::UntilClosed,
        None => Hearing::Lost,
    }
}

fn originals(record: &Record) -> Vec<OriginalView> {
    let original = |kept: &KeptFile| OriginalView {
        id: kept.stored.file.clone(),
        name: kept.name.clone(),
        size: small(kept.stored.size),
    };
    record.originals.iter().map(original).collect()
}

/// What was closed and then answered again is closed no more.
fn closed_at(entry: &Entry) -> Option<OffsetDateTime> {
    entry
        .heard
        .last()
        .filter(|event| event.kind() == EventKind::Closed)
        .map(|event| event.at())
}

fn handed_over(hand_over: &HandOver) -> HandedOverView {
    HandedOverView {
        way: match hand_over.way {
            Way::Email => HandOverWay::Email,
            Way::Usb => HandOverWay::Usb,
            Way::Print => HandOverWay::Print,
        },
        at: rfc3339(hand_over.at),
    }
}

const fn wait_reason(reason: Reason) -> WaitReason {
    match reason {
        Reason::Offline => WaitReason::Offline,
        Reason::NotTheCouncil => WaitReason::NotTheCouncil,
        Reason::Busy => WaitReason::Busy,
        Reason::Refused => WaitReason::Refused,
        Reason::Damaged => WaitReason::Damaged,
        Reason::Disk => WaitReason::Disk,
    }
}

/// A clock that was set back does not make a report older or younger than it is.
fn minutes(since: time::Duration) -> u32 {
    u32::try_from(since.whole_minutes().max(0)).unwrap_or(u32::MAX)
}

pub(crate) fn rfc3339(time: OffsetDateTime) -> String {
    time.format(&Rfc3339).unwrap_or_default()
}

//! `companion outbox …`

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use app::view::{ReportState, ReportView};

use crate::page::{Page, when};
use crate::program::{Fault, Output, Running};
use crate::words::{fill, say, say_of};

/// How often the disk is looked at when another program delivers.
const LOOK_AGAIN: Duration = Duration::from_millis(200);
/// One try at everything that waits fits into this.
const ONE_TRY: Duration = Duration::from_secs(60);

pub(crate) fn list(running: &Running, out: &mut Output<'_>) -> Result<(), Fault> {
    show(&running.app.reports(), out)
}

pub(crate) fn send(running: &Running, out: &mut Output<'_>) -> Result<(), Fault> {
    let mut tried = BTreeSet::new();
    let started = Instant::now();
    let mut views = running.app.send_now();
    while !views.iter().all(|view| settled(view, &tried)) && started.elapsed() < ONE_TRY {
        views = next(running, LOOK_AGAIN);
        let sending = views
            .iter()
            .filter(|view| view.state == ReportState::Sending);
        tried.extend(sending.map(|view| view.id.clone()));
    }
    show(&running.app.reports(), out)
}

pub(crate) fn watch(running: &Running, out: &mut Output<'_>) -> Result<(), Fault> {
    let mut shown = None;
    loop {
        let views = running.app.reports();
        if shown.as_ref() != Some(&views) {
            if out.json {
                out.event(&views)?;
            } else {
                out.page(&list_page(&views))?;
            }
        }
        if !views.iter().any(|view| view.state.is_unsent()) {
            return Ok(());
        }
        shown = Some(views);
        next(running, LOOK_AGAIN);
    }
}

/// Follows one report until a receipt verified or the first try is over.
pub(crate) fn follow(running: &Running, id: &str, patience: Duration) -> Option<ReportView> {
    let started = Instant::now();
    loop {
        let view = running.app.reports().into_iter().find(|view| view.id == id);
        let state = view.as_ref().map(|view| view.state);
        let under_way = matches!(state, Some(ReportState::Saved | ReportState::Sending));
        if !under_way || started.elapsed() >= patience {
            return view;
        }
        next(running, LOOK_AGAIN);
    }
}

pub(crate) fn report_page(view: &ReportView) -> Page {
    let mut page = Page::default();
    page.line(&state_line(view))
        .line(&say_of("report-text", &view.state));
    if let Some(reason) = &view.reason {
        page.line(&say_of("reason", reason));
    }
    if let Some(reference) = &view.reference {
        page.entry(say("report-reference"), reference);
    }
    if let Some(received_at) = &view.received_at {
        page.entry(say("report-received-at"), &when(received_at));
    }
    page.entry(say("report-saved-at"), &when(&view.saved_at));
    page.entry(say("report-council"), &view.council);
    page.entry(say("report-technical-id"), &view.id);
    page
}

/// The state in the screens' words.
fn state_line(view: &ReportView) -> String {
    let id = say_of("report-state", &view.state);
    let at = view.received_at.as_deref().map(when).unwrap_or_default();
    let reference = view.reference.as_deref().unwrap_or_default();
    id.replace("{ $at }", &at)
        .replace("{ $reference }", reference)
}

/// The next state of all reports: as soon as one changes, or after a while.
fn next(running: &Running, patience: Duration) -> Vec<ReportView> {
    running
        .reports
        .recv_timeout(patience)
        .unwrap_or_else(|_| running.app.reports())
}

fn settled(view: &ReportView, tried: &BTreeSet<String>) -> bool {
    match view.state {
        ReportState::Waiting | ReportState::HandedOver => tried.contains(&view.id),
        ReportState::Saved | ReportState::Sending => false,
        ReportState::NeedsHelp
        | ReportState::Received
        | ReportState::Opened
        | ReportState::Closed
        | ReportState::ConfirmedByCode
        | ReportState::Withdrawn => true,
    }
}

fn show(views: &[ReportView], out: &mut Output<'_>) -> Result<(), Fault> {
    if out.json {
        return out.value(&views);
    }
    out.page(&list_page(views))
}

fn list_page(views: &[ReportView]) -> Page {
    let mut page = Page::default();
    if views.is_empty() {
        page.line(say("reports-none"));
    }
    for view in views {
        page.line(&fill("reports-item", &[("when", &when(&view.saved_at))]));
        page.line(&format!("  {}", state_line(view)));
        if let Some(reason) = &view.reason {
            page.line(&format!("  {}", say_of("reason", reason)));
        }
        match &view.reference {
            Some(reference) => page.line(&format!(
                "  {}",
                fill("reports-reference", &[("reference", reference)])
            )),
            None => page.line(&format!("  {}", say("reports-none-reference"))),
        };
        page.entry(say("report-technical-id"), &view.id);
    }
    page
}

#[cfg(test)]
mod tests {
    use app::view::Hearing;

    use super::*;

    #[test]
    fn received_is_said_only_when_the_council_has_it() {
        use ReportState::{
            Closed, ConfirmedByCode, HandedOver, NeedsHelp, Opened, Received, Saved, Sending,
            Waiting, Withdrawn,
        };
        let states = [
            Saved,
            Sending,
            Waiting,
            NeedsHelp,
            HandedOver,
            Withdrawn,
            ConfirmedByCode,
            Received,
            Opened,
            Closed,
        ];
        for state in states {
            let receipt = matches!(state, Received | Opened | Closed);
            let view = ReportView {
                id: "00".to_owned(),
                state,
                reason: None,
                reference: receipt.then(|| "CW-7K3M-9QXP".to_owned()),
                saved_at: "2026-11-23T14:05:00Z".to_owned(),
                received_at: receipt.then(|| "2026-11-23T14:05:00Z".to_owned()),
                council: "Demo Council".to_owned(),
                phone: None,
                add_to: None,
                files: 0,
                opened_at: None,
                closed_at: None,
                next_contact_by: None,
                office_open: None,
                replies: Vec::new(),
                new_replies: 0,
                hearing: Hearing::Lost,
                can_withdraw: false,
                copy_kept: false,
                answers_here: false,
                waiting_minutes: 0,
                handed_over: Vec::new(),
                originals: Vec::new(),
            };
            for page in [report_page(&view), list_page(&[view])] {
                let first = page.text();
                assert!(!first.contains("{ $"), "{state:?}: {first}");
                if !state.has_arrived() {
                    assert!(!first.contains("Received"), "{state:?}: {first}");
                }
                assert_eq!(first.contains("CW-7K3M-9QXP"), receipt, "{state:?}");
            }
        }
    }
}

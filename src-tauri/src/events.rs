//! What the page is told without asking: whole views, never differences.

use app::view::{AuditProgressView, CheckView, EvidenceView, ReportView};
use serde::Serialize;
use specta::Type;
use tauri::AppHandle;
use tauri_specta::Event;

/// Saved passwords are being judged.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct AuditProgressed(pub AuditProgressView);

/// A check has found something more.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct CheckChanged(pub CheckView);

/// A report has changed its state.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct ReportsChanged(pub Vec<ReportView>);

/// Files were dropped on the window.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct EvidenceChanged(pub EvidenceView);

pub(crate) fn tell<E: Event + Serialize + Clone>(handle: &AppHandle, event: &E) {
    if let Err(error) = event.emit(handle) {
        tracing::warn!(%error, "the page could not be told");
    }
}

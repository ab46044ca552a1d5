//! What the page is told without asking: whole views, never differences.

use app::view::{CheckView, EvidenceView, ReportView};
use serde::Serialize;
use specta::Type;
use tauri_specta::Event;

/// A check has found something more.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct CheckChanged(pub CheckView);

/// A report has changed its state.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct ReportsChanged(pub Vec<ReportView>);

/// Files were dropped on the window.
#[derive(Debug, Clone, Serialize, Type, Event)]
pub(crate) struct EvidenceChanged(pub EvidenceView);

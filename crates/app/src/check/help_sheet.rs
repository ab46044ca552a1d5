//! The results for a friend or a tutor who helps: without names, addresses and serial numbers.

use time::format_description::well_known::Rfc3339;

use crate::App;
use crate::state::lock;
use crate::view::HelpSheetView;

impl App {
    /// What the last check found, fit to be handed to somebody else.
    #[must_use]
    pub fn help_sheet(&self) -> HelpSheetView {
        let inner = &self.inner;
        let findings = lock(&inner.checking).findings.clone();
        let without = |finding: &checkup::Finding| inner.finding_view(&finding.for_others());
        HelpSheetView {
            system: inner.config.system.id().to_owned(),
            made_at: inner.clock.now().format(&Rfc3339).unwrap_or_default(),
            findings: findings.iter().map(without).collect(),
        }
    }
}

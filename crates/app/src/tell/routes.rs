//! Whose desk a report goes to, and who sits there.

use content::Gets;
use report::Draft;
use report::Recipient;
use report::draft::{Age, Desk};

use crate::state::Inner;
use crate::view::RoutesView;

/// One lost key must never mean a lost report.
const FEWEST_READERS: usize = 2;

impl Inner {
    pub(super) fn routes(&self, draft: &Draft) -> RoutesView {
        let readers = self.readers(draft);
        RoutesView {
            desk: draft.desk(),
            can_send: readers.len() >= FEWEST_READERS,
            readers: readers.into_iter().map(|reader| reader.role).collect(),
            phone: self.phone(draft.desk()),
            office_open: None,
            answer_by: None,
            under18_policy: matches!(draft.age, Some(Age::Under18 | Age::NotSure)),
        }
    }

    /// Whom to phone instead: never the person it is about.
    fn phone(&self, desk: Desk) -> Option<String> {
        let council = self.library().council();
        let contact = match desk {
            Desk::Usual | Desk::AboutStaff => Some(&council.lead),
            Desk::AboutLead => council.alternate.as_ref(),
        };
        contact?.phone.clone()
    }

    /// Those who get a report with these answers, as the pack in use says.
    pub(super) fn readers(&self, draft: &Draft) -> Vec<Recipient> {
        let Some(reporting) = self.reporting() else {
            return Vec::new();
        };
        let desk = match draft.desk() {
            Desk::Usual => Gets::Usual,
            Desk::AboutStaff => Gets::AboutStaff,
            Desk::AboutLead => Gets::AboutLead,
        };
        reporting
            .readers(desk, draft.extremism())
            .map(recipient)
            .collect()
    }

    /// Those whose keys are in the pack now, whatever they get.
    pub(super) fn all_readers(&self) -> Vec<Recipient> {
        let reporting = self.reporting().map(|reporting| &reporting.recipients);
        reporting.into_iter().flatten().map(recipient).collect()
    }
}

fn recipient(reader: &content::Recipient) -> Recipient {
    Recipient {
        id: reader.id.clone(),
        role: reader.role.clone(),
        key: reader.key.clone(),
    }
}

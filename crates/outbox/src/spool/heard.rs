//! What the safeguarding team said about a report: `events/0001.json` and so on.

use report::{EVENT_LIMIT, Envelope, Event, ReceiptKey, ReportId};

use super::{Spool, SpoolFault, sealed::read};

const EVENTS: &str = "events";

impl Spool {
    /// The events that verify, from the first on, up to the first that is missing.
    pub(crate) fn heard(
        &self,
        id: ReportId,
        envelope: &Envelope,
        readers: &[ReceiptKey],
    ) -> Vec<Event> {
        let folder = self.folder(id).join(EVENTS);
        let event = |seq: u32| {
            let bytes = read(&folder.join(file_name(seq)), EVENT_LIMIT).ok()?;
            let event = Event::verify(&bytes, envelope, readers).ok()?;
            (event.seq() == seq).then_some(event)
        };
        (1..).map_while(event).collect()
    }

    /// Keeps an event that has been verified.
    pub(crate) fn keep_event(&self, event: &Event) -> Result<(), SpoolFault> {
        let (id, folder) = (event.report_id(), self.folder(event.report_id()));
        if !folder.join(EVENTS).exists() {
            self.disk.create_dir(&folder.join(EVENTS))?;
            self.disk.sync_dir(&folder)?;
        }
        let name = format!("{EVENTS}/{}", file_name(event.seq()));
        self.replace_file(id, &name, &event.to_bytes())
    }
}

fn file_name(seq: u32) -> String {
    format!("{seq:04}.json")
}

//! What the outbox is told about the council, and what it needs from the program around it.

use std::{fmt, sync::Arc};

use report::{ReceiptKey, ReportId};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use crate::{entry::Destination, transport::Transport};

/// What the council's pack says. The default knows nobody and believes nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Council {
    /// Where reports to this organisation go now. Reports to another one keep the address they
    /// were put with.
    pub destination: Option<Destination>,
    /// The keys whose receipts count.
    pub receipt_keys: Vec<ReceiptKey>,
    /// The keys whose events count.
    pub reader_keys: Vec<ReceiptKey>,
}

impl Council {
    /// Where a report that was put with `stored` goes now.
    pub(crate) fn destination_for(&self, stored: Destination) -> Destination {
        match &self.destination {
            Some(current) if current.org == stored.org => current.clone(),
            _ => stored,
        }
    }
}

/// The time of day.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> OffsetDateTime;
}

/// What proves to the intake that a report was made here.
pub trait ReportSecrets: Send + Sync {
    /// The seed of the report's own key; `None` if it is lost or locked away. May block.
    fn signing_seed(&self, id: ReportId) -> Option<Zeroizing<[u8; 32]>>;
}

/// The ways out of the outbox.
#[derive(Clone)]
pub struct Ports {
    /// Carries requests.
    pub transport: Arc<dyn Transport>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Knows the reports' own keys.
    pub secrets: Arc<dyn ReportSecrets>,
}

impl fmt::Debug for Ports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ports")
    }
}

//! Who tells this computer where names lead, and do they tell the truth?

use checkup::{Dns, DnsQuestion, Evidence, Stop, Why};

use crate::machine::Machine;

/// Asks.
pub fn ask(_question: &DnsQuestion, _machine: &dyn Machine, _stop: &Stop) -> Evidence<Dns> {
    Evidence::Unavailable(Why::NotSupported)
}

//! Who tells this computer where names lead, and do they tell the truth?
//!
//! Who is asked, and what stands in this computer's own list, is read without sending anything.
//! The test looks names up as every program on this computer does, and lets whoever answers there
//! prove the name. It happens only where the learner agreed to it.

use checkup::dns::DnsTest;
use checkup::{Dns, DnsQuestion, Evidence, Stop, Why};

use crate::machine::Machine;

pub mod inquiry;
pub mod own_list;
pub mod proof;
pub mod servers;

mod resolve;

pub use inquiry::{Internet, TheInternet, Unresolved};
pub use proof::Trust;
pub use servers::Surroundings;

/// Asks.
pub fn ask(question: &DnsQuestion, machine: &dyn Machine, stop: &Stop) -> Evidence<Dns> {
    ask_in(question, machine, stop, || TheInternet, Trust::usual)
}

/// Asks, with another way to the internet or other roots of trust.
pub fn ask_in<I: Internet + 'static>(
    question: &DnsQuestion,
    machine: &dyn Machine,
    stop: &Stop,
    internet: impl FnOnce() -> I,
    trust: impl FnOnce() -> Trust,
) -> Evidence<Dns> {
    let surroundings = Surroundings::now();
    let servers = servers::in_use(machine, &surroundings);
    let own_list = own_list::named(machine, &question.names);
    let mut test: Option<DnsTest> = None;
    if question.agreed {
        match inquiry::make(question, internet(), trust(), stop) {
            Some(made) => test = Some(made),
            None => return Evidence::Unavailable(Why::TimedOut),
        }
    }
    Evidence::Observed(Dns {
        servers,
        own_list,
        test,
    })
}

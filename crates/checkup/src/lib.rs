//! Evidence in, findings out: what a check saw and what that means. Pure.
//!
//! `platform` collects [`Evidence`] through the trait [`Probe`]; a function called `assess` per
//! check turns it into a [`Finding`]. One rule holds everywhere: what could not be seen is never
//! called good and never called bad.

pub mod advice;
pub mod antivirus;
pub mod network;
pub mod password;
pub mod router;
pub mod router_admin_page;
pub mod router_model;

mod evidence;
mod finding;
mod probe;

pub use antivirus::Antivirus;
pub use evidence::{Evidence, Why};
pub use finding::{CheckId, Finding, Seen, Source, UnknownCheck, Verdict, sanitise};
pub use network::{AdminPage, Gateway, HomeNetwork, NetworkKind};
pub use probe::Probe;
pub use router_model::HubPattern;

//! Durable delivery of sealed reports. Knows sealed bytes and ids, never words.
//!
//! A [`Spool`] keeps each sealed report in a folder of its own and is safe to cut off at any
//! moment. An [`Outbox`] carries what is in the spool to the council and calls a report
//! [`State::Received`] only when the council's signed receipt verifies.

mod board;
mod classify;
mod council;
mod courier;
mod disk;
mod entry;
mod http;
mod job;
mod once;
mod outbox;
mod pace;
mod setback;
mod spool;
mod transport;
mod worker;

pub use classify::{Action, Step, classify};
pub use council::{Clock, Council, Ports, ReportSecrets};
pub use disk::{Disk, RealDisk};
pub use entry::{Attempt, Destination, Entry, HandOver, Reason, State, Way};
pub use http::HttpTransport;
pub use once::{SentOnce, send_once};
pub use outbox::Outbox;
pub use pace::Pace;
pub use spool::{Spool, SpoolFault, Staging};
pub use transport::{
    Answer, Answering, BODY_LIMIT, Method, Request, RetryAfter, Transport, TransportFault,
};

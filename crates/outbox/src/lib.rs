//! Durable delivery of sealed reports. Knows sealed bytes and ids, never words.
//!
//! A [`Spool`] keeps each sealed report in a folder of its own and is safe to cut off at any
//! moment. An [`Outbox`] carries what is in the spool to the council and calls a report
//! [`State::Received`] only when the council's signed receipt verifies.

mod board;
mod classify;
mod courier;
mod disk;
mod entry;
mod http;
mod once;
mod pace;
mod spool;
mod transport;
mod worker;

pub use classify::{Action, Step, classify};
pub use disk::{Disk, RealDisk};
pub use entry::{Attempt, Destination, Entry, Reason, State};
pub use http::HttpTransport;
pub use once::{SentOnce, send_once};
pub use pace::Pace;
pub use spool::{Spool, SpoolFault};
pub use transport::{
    Answer, Answering, BODY_LIMIT, Method, Request, RetryAfter, Transport, TransportFault,
};
pub use worker::{Clock, Outbox};

//! The incident report and its wire format: draft, report, seal, envelope, receipt. Pure.
//!
//! Wire format SR-1, version 1. A [`Report`] is sealed for the council's keys ([`seal()`]); an
//! [`Envelope`] describes the sealed parts in clear; a [`Receipt`] is the council's signed word
//! that it holds exactly those parts; an [`Event`] is what the safeguarding team says later. Nothing here asks for the time, a file or the network.

#[macro_use]
mod answers;

pub mod ack;
pub mod bundle;
mod canonical;
pub mod draft;
pub mod envelope;
pub mod event;
pub mod evidence;
pub mod ids;
mod low_order;
mod manifest;
mod readers;
pub mod receipt;
pub mod reference;
pub mod reply;
mod reply_key;
pub mod report;
pub mod request;
pub mod seal;
pub mod secrets;
mod texts;
mod timestamp;
pub mod work;

pub use ack::{AckCode, AckFault};
pub use bundle::{BundleFault, BundlePart, bundle_name, read_bundle, write_bundle};
pub use draft::{Desk, Draft};
pub use envelope::{ENVELOPE_LIMIT, Envelope, EnvelopeFault, PART_LIMIT, Part, Urgency};
pub use event::{EVENT_LIMIT, Event, EventFault, EventKind, MOST_EVENTS};
pub use evidence::{Evidence, FILE_LIMIT, FILES_LIMIT, Hidden, MOST_FILES};
pub use ids::{HexFault, ReportId, Sha256Hash};
pub use readers::{Readers, Recipient};
pub use receipt::{KeyFault, RECEIPT_LIMIT, Receipt, ReceiptFault, ReceiptKey};
pub use reference::{Reference, ReferenceFault};
pub use reply::{REPLY_LIMIT, open_words, seal_words};
pub use report::{Invalid, Making, Report, WORDS_LIMIT};
pub use request::sign_request;
pub use seal::{
    OpenFault, SealFault, Sealed, new_identity, open, open_file, seal, seal_file, seal_report,
};
pub use secrets::{NotSecrets, Secrets};
pub use texts::Field;

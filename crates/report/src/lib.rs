//! The incident report and its wire format: draft, report, seal, envelope, receipt. Pure.
//!
//! Wire format SR-1, version 1. A [`Report`] is sealed for the council's keys ([`seal()`]); an
//! [`Envelope`] describes the sealed parts in clear; a [`Receipt`] is the council's signed word
//! that it holds exactly those parts. Nothing here asks for the time, a file or the network.

mod canonical;
pub mod draft;
pub mod envelope;
pub mod ids;
mod low_order;
mod manifest;
pub mod receipt;
pub mod reference;
pub mod report;
pub mod seal;
mod timestamp;

pub use draft::Draft;
pub use envelope::{ENVELOPE_LIMIT, Envelope, EnvelopeFault, PART_LIMIT, Part, Urgency};
pub use ids::{HexFault, ReportId, Sha256Hash};
pub use receipt::{KeyFault, RECEIPT_LIMIT, Receipt, ReceiptFault, ReceiptKey};
pub use reference::{Reference, ReferenceFault};
pub use report::{Field, Invalid, Making, Report, WORDS_LIMIT};
pub use seal::{OpenFault, Recipient, SealFault, Sealed, open, seal};

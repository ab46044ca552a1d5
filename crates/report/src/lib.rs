//! The incident report and its wire format: draft, report, seal, envelope, receipt. Pure.

pub mod draft;
pub use draft::Draft;

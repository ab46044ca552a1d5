//! What a learner is told about a file, and what is left of it after hidden data was taken out.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod hidden;
mod hostile;
mod kinds;
mod names;
mod parts;

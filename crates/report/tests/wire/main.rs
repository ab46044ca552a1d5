//! The wire format from outside: fixed bytes, faults one by one, and hostile input.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod browser;
mod by_hand;
mod envelopes;
mod files;
mod hearing;
mod hostile;
mod parts;
mod receipts;
mod reports;
mod sealing;
mod vectors;

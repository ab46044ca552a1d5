//! The real program in a terminal's place: what it prints, how it ends, what it leaves behind.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod check;
mod council_words;
mod pack;
mod password;
mod posting;
mod read;
mod report;
mod support;

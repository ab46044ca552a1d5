//! The wire format from outside: fixed bytes, faults one by one, and hostile input.

mod envelopes;
mod hostile;
mod parts;
mod receipts;
mod reports;
mod sealing;
mod vectors;

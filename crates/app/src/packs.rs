//! The council's words, taken newer from a file or from the council's address, and back again.

pub(crate) mod file;
mod refused;
mod see;
mod store;
mod take;

pub(crate) use store::{Choice, Kept, Store};

pub use refused::PackRefused;
pub use take::PackSource;

#[cfg(test)]
mod tests;

//! Passwords: known to thieves, saved in a browser, made of words, compared.
//!
//! Nothing here reads a file, opens a connection or keeps a password. Secrets are wiped when they are done with.

pub mod audit;
pub mod compare;
pub mod judge;
pub mod known;
pub mod make;
pub mod mix;
mod near;
pub mod range;
pub mod saved;
mod site;

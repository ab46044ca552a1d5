//! Passwords: known to thieves, saved in a browser, made of words, compared.
//!
//! Nothing here reads a file, opens a connection or keeps a password. Secrets are wiped when they are done with.

pub mod known;

//! What the safeguarding team writes back, sealed to the one learner who asked.

use std::io::Read as _;

use age::x25519;
use zeroize::Zeroizing;

use crate::{
    reply_key,
    seal::{OpenFault, SealFault, decrypt},
};

/// The most bytes a reply may have before it is sealed.
pub const REPLY_LIMIT: usize = 60_000;

/// Seals a reply to the key that a report brought.
pub fn seal_words(words: &str, reply_key: &str) -> Result<Vec<u8>, SealFault> {
    if words.len() > REPLY_LIMIT || !reply_key::is_usable(reply_key) {
        return Err(SealFault::Encryption);
    }
    let key = reply_key.parse::<x25519::Recipient>();
    let key = key.map_err(|_| SealFault::Encryption)?;
    age::encrypt(&key, words.as_bytes()).map_err(|_| SealFault::Encryption)
}

/// Opens a reply.
pub fn open_words(sealed: &[u8], identity: &str) -> Result<Zeroizing<String>, OpenFault> {
    let mut words = Zeroizing::new(Vec::with_capacity(REPLY_LIMIT + 1));
    decrypt(sealed, identity)?
        .take(REPLY_LIMIT as u64 + 1)
        .read_to_end(&mut words)
        .map_err(|_| OpenFault::Damaged)?;
    if words.len() > REPLY_LIMIT {
        return Err(OpenFault::Damaged);
    }
    let text = std::str::from_utf8(&words).map_err(|_| OpenFault::Damaged)?;
    Ok(Zeroizing::new(text.to_owned()))
}

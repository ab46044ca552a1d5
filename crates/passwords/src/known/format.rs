//! The filter as bytes. Shared with the build script, so that both ends agree.

use sha1::{Digest, Sha1};
use xorf::{BinaryFuse16, DmaSerializable};

/// Says what a file is, and in which version.
pub(crate) const MAGIC: &[u8; 8] = b"LCKNOWN1";
/// Magic, number of passwords, and the description of the filter.
pub(crate) const HEAD: usize = 8 + 8 + BinaryFuse16::DESCRIPTOR_LEN;
/// A damaged filter would call known passwords unknown, so its own SHA-1 stands at its end.
pub(crate) const CHECK: usize = 20;

/// What stands for a password: the first eight bytes of its SHA-1.
pub(crate) fn key(password: &[u8]) -> u64 {
    let hash: [u8; 20] = Sha1::digest(password).into();
    key_of(&hash)
}

/// What stands for a password whose SHA-1 is known.
pub(crate) fn key_of(hash: &[u8; 20]) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = *hash;
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// Presses sorted keys without doubles together.
pub(crate) fn press(keys: &[u64]) -> Result<Vec<u8>, &'static str> {
    let filter = BinaryFuse16::try_from(keys)?;
    let mut bytes = Vec::with_capacity(HEAD + CHECK + filter.fingerprints.len() * 2);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&(keys.len() as u64).to_le_bytes());
    let mut descriptor = [0; BinaryFuse16::DESCRIPTOR_LEN];
    filter.dma_copy_descriptor_to(&mut descriptor);
    bytes.extend_from_slice(&descriptor);
    for fingerprint in &filter.fingerprints {
        bytes.extend_from_slice(&fingerprint.to_le_bytes());
    }
    let check: [u8; CHECK] = Sha1::digest(&bytes).into();
    bytes.extend_from_slice(&check);
    Ok(bytes)
}

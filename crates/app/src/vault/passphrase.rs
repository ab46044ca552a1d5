//! A key from a passphrase: Argon2id, 64 MiB, three passes.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use super::{KEY_LENGTH, VaultFault};
use crate::sensitive::Sensitive;

const SALT_LENGTH: usize = 16;
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

pub(super) fn read_salt(file: &Path) -> Result<Option<Vec<u8>>, VaultFault> {
    match std::fs::read(file) {
        Ok(salt) if salt.len() == SALT_LENGTH => Ok(Some(salt)),
        Ok(_) => Err(VaultFault::WrongPassphrase),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn new_salt(file: &Path) -> Result<Vec<u8>, VaultFault> {
    let mut salt = vec![0; SALT_LENGTH];
    getrandom::fill(&mut salt).map_err(VaultFault::Randomness)?;
    std::fs::write(file, &salt)?;
    Ok(salt)
}

pub(super) fn derive(
    passphrase: &Sensitive,
    salt: &[u8],
) -> Result<Zeroizing<Vec<u8>>, VaultFault> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, Some(KEY_LENGTH)).map_err(VaultFault::Derivation)?;
    let mut key = Zeroizing::new(vec![0; KEY_LENGTH]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.expose().as_bytes(), salt, &mut key)
        .map_err(VaultFault::Derivation)?;
    Ok(key)
}

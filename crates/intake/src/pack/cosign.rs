//! The second custodian's signature, and the pack as one file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Signer, SigningKey};
use report::Sha256Hash;

use super::{Contents, PACK_FILE, PackFault, SIGNATURE_CONTEXT, SIGNATURE_FILE, disk};
use crate::files;

/// What a custodian has put their name to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    /// The organisation's id.
    pub org: String,
    /// The pack's version.
    pub version: u64,
    /// Until when it may be used.
    pub not_after: String,
    /// Every file in it.
    pub files: Vec<String>,
    /// How many signatures it has now.
    pub signatures: usize,
}

/// Adds the signature of another custodian to the pack in `folder`, after looking that it is whole.
pub fn cosign(folder: &Path, key: &SigningKey) -> Result<Cosigned, PackFault> {
    let (text, contents, _) = read(folder)?;
    let signed = [SIGNATURE_CONTEXT, text.as_bytes()].concat();
    let path = folder.join(SIGNATURE_FILE);
    let mut lines = signatures(folder)?;
    let is_mine = |line: &String| {
        let bytes = HEXLOWER.decode(line.as_bytes()).ok();
        let bytes = bytes.and_then(|bytes| <[u8; 64]>::try_from(bytes).ok());
        bytes.is_some_and(|bytes| {
            let signature = Signature::from_bytes(&bytes);
            key.verifying_key()
                .verify_strict(&signed, &signature)
                .is_ok()
        })
    };
    if lines.iter().any(is_mine) {
        return Err(PackFault::SignedAlready);
    }
    lines.push(HEXLOWER.encode(&key.sign(&signed).to_bytes()));
    files::replace(&path, format!("{}\n", lines.join("\n")).as_bytes()).map_err(disk(&path))?;
    Ok(Cosigned {
        org: contents.org,
        version: contents.version,
        not_after: contents.not_after,
        files: contents.files.into_keys().collect(),
        signatures: lines.len(),
    })
}

/// Writes the pack in `folder` as one file, which learners' programs take. Returns how many signatures it has.
pub fn bundle(folder: &Path, out: &Path) -> Result<usize, PackFault> {
    let (text, _, words) = read(folder)?;
    let lines = signatures(folder)?;
    let signature = format!("{}\n", lines.join("\n"));
    let mut archive = tar::Builder::new(Vec::new());
    let all = [
        (PACK_FILE.to_owned(), text.into_bytes()),
        (SIGNATURE_FILE.to_owned(), signature.into_bytes()),
    ];
    for (name, bytes) in all.into_iter().chain(words) {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        archive
            .append_data(&mut header, &name, bytes.as_slice())
            .map_err(disk(out))?;
    }
    let bytes = archive.into_inner().map_err(disk(out))?;
    files::replace(out, &bytes).map_err(disk(out))?;
    Ok(lines.len())
}

type Whole = (String, Contents, BTreeMap<String, Vec<u8>>);

/// The pack in `folder`, if it is just what its list of contents says.
fn read(folder: &Path) -> Result<Whole, PackFault> {
    let not_it = |reason: String| PackFault::NotThePack {
        path: folder.to_path_buf(),
        reason,
    };
    let path = folder.join(PACK_FILE);
    let text = fs::read_to_string(&path).map_err(disk(&path))?;
    let contents: Contents = toml::from_str(&text).map_err(|fault| not_it(fault.to_string()))?;
    let mut words = BTreeMap::new();
    for (name, hash) in &contents.files {
        // A list that leads out of the folder is not one that `pack sign` wrote.
        if name.contains("..") || name.starts_with('/') || name.contains('\\') {
            return Err(not_it(format!("{name:?} is no name of a word file")));
        }
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(disk(&path))?;
        if Sha256Hash::of(&bytes).to_string() != *hash {
            return Err(not_it(format!("{name} was changed")));
        }
        words.insert(name.clone(), bytes);
    }
    Ok((text, contents, words))
}

fn signatures(folder: &Path) -> Result<Vec<String>, PackFault> {
    let path = folder.join(SIGNATURE_FILE);
    let text = fs::read_to_string(&path).map_err(disk(&path))?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(str::to_owned).collect())
}

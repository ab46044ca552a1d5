//! Handing keys over: a new one comes before an old one goes.

use std::fs;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use time::OffsetDateTime;

use super::desk_key::{DeskKey, is_id};
use super::public::{DESKS, PublicKeys, ReceiptPublicKey, RecipientKey};
use super::{
    KeysFault, RECEIPT_FILE, disk, read_public, rfc3339, signing_key, write_desk_key, write_public,
};
use crate::files;

/// A key to make.
#[derive(Debug, Clone)]
pub struct NewKey<'a> {
    /// Its name; never one that was used before.
    pub id: &'a str,
    /// What the learner reads before sending.
    pub role: &'a str,
    /// The kinds of report that will be sealed to it.
    pub gets: &'a [&'a str],
}

/// Makes one more desk key. The next pack names it.
pub fn add(
    keys: &Path,
    new: &NewKey<'_>,
    passphrase: Option<SecretString>,
) -> Result<(RecipientKey, PathBuf), KeysFault> {
    let mut public = read_public(keys)?;
    let plain_role = !new.role.trim().is_empty() && !new.role.contains(char::is_control);
    if !is_id(new.id) || new.id.starts_with("canary") || !plain_role {
        return Err(KeysFault::Name(new.id.to_owned()));
    }
    if public.recipients.iter().any(|each| each.id == new.id) {
        return Err(KeysFault::Taken(new.id.to_owned()));
    }
    if let Some(unknown) = new.gets.iter().find(|desk| !DESKS.contains(desk)) {
        return Err(KeysFault::NoSuchDesk((*unknown).to_owned()));
    }
    let key = DeskKey::make(new.id, new.role)?;
    let path = write_desk_key(keys, &key, passphrase)?;
    let added = key.public(new.gets);
    public.recipients.push(added.clone());
    write_public(keys, &public)?;
    Ok((added, path))
}

/// Takes a key out of every pack that is signed from now on. What was sealed to it stays readable.
///
/// `lost`: somebody else may hold it; then it cannot sign in any more either.
pub fn retire(
    keys: &Path,
    id: &str,
    lost: bool,
    now: OffsetDateTime,
) -> Result<PublicKeys, KeysFault> {
    let mut public = read_public(keys)?;
    let key = public
        .recipients
        .iter_mut()
        .find(|each| each.id == id)
        .ok_or_else(|| KeysFault::NoSuchKey(id.to_owned()))?;
    key.retired_at.get_or_insert_with(|| rfc3339(now));
    key.lost |= lost;
    if public.who_get("usual") < 2 {
        return Err(KeysFault::TooFewLeft(id.to_owned()));
    }
    write_public(keys, &public)?;
    Ok(public)
}

/// Makes a new receipt key. The old one's private half goes; what it signed stays true.
///
/// Should the power fail in between, the old key goes on signing, and packs name it too.
pub fn renew_receipt(keys: &Path) -> Result<PublicKeys, KeysFault> {
    let mut public = read_public(keys)?;
    let (text, kid, key) = signing_key("receipt")?;
    let former = std::mem::replace(&mut public.receipt, ReceiptPublicKey { kid, key });
    public.former_receipts.insert(0, former);
    let path = keys.join(RECEIPT_FILE);
    let fresh = path.with_extension("key.new");
    // One that was left behind was never announced.
    let _ = fs::remove_file(&fresh);
    files::new_private_file(&fresh, text.as_bytes()).map_err(disk(&fresh))?;
    write_public(keys, &public)?;
    fs::rename(&fresh, &path).map_err(disk(&path))?;
    Ok(public)
}

/// The key file of a reader, protected or not.
pub fn desk_key_file(keys: &Path, id: &str) -> Result<PathBuf, KeysFault> {
    let folder = keys.join("desk");
    let protected = folder.join(format!("{id}.key.age"));
    if protected.try_exists().map_err(disk(&protected))? {
        return Ok(protected);
    }
    Ok(folder.join(format!("{id}.key")))
}

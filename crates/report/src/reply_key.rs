//! The key that the council seals its replies to.

use age::x25519;

use crate::low_order;

/// The public half of an `AGE-SECRET-KEY-1…`.
pub(crate) fn of(identity: &str) -> Option<String> {
    let identity = identity.parse::<x25519::Identity>().ok()?;
    Some(identity.to_public().to_string())
}

pub(crate) fn is_usable(key: &str) -> bool {
    key.parse::<x25519::Recipient>()
        .is_ok_and(|parsed| !low_order::contains(&parsed) && parsed.to_string() == key)
}

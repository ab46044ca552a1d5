//! Who at the council can open what is sealed.

use std::io;

use age::x25519;

use crate::{
    envelope::{FEWEST_RECIPIENTS, MOST_RECIPIENTS},
    low_order,
    seal::SealFault,
};

/// Somebody at the council who can open reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The name of the key in the envelope.
    pub id: String,
    /// The person's role, such as `lead` or `deputy`.
    pub role: String,
    /// The public key, `age1…`.
    pub key: String,
}

/// At least two different people who can open what is sealed to them.
#[derive(Clone)]
pub struct Readers {
    ids: Vec<String>,
    keys: Vec<x25519::Recipient>,
}

impl std::fmt::Debug for Readers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Readers").field(&self.ids).finish()
    }
}

impl Readers {
    /// Takes every recipient with a usable key. One whose key cannot be used, or who is in the list
    /// already, is left out: an envelope names exactly those who can open it.
    pub fn new(recipients: &[Recipient]) -> Result<Self, SealFault> {
        let mut ids = Vec::<String>::new();
        let mut keys = Vec::<x25519::Recipient>::new();
        for recipient in recipients {
            let Ok(key) = recipient.key.trim().parse::<x25519::Recipient>() else {
                continue;
            };
            let taken = ids.contains(&recipient.id) || keys.contains(&key);
            if taken || low_order::contains(&key) || keys.len() == MOST_RECIPIENTS {
                continue;
            }
            ids.push(recipient.id.clone());
            keys.push(key);
        }
        if keys.len() < FEWEST_RECIPIENTS {
            return Err(SealFault::TooFewRecipients);
        }
        Ok(Self { ids, keys })
    }

    /// The names of their keys.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    pub(crate) fn encryptor(&self) -> io::Result<age::Encryptor> {
        let keys = self.keys.iter().map(|key| key as &dyn age::Recipient);
        age::Encryptor::with_recipients(keys).map_err(io::Error::other)
    }
}

//! A secret that somebody typed. It travels one way, prints as `<redacted>`, and is wiped when dropped.

use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

/// A password or a passphrase.
#[derive(Clone, specta::Type)]
#[specta(transparent)]
pub struct Sensitive(#[specta(type = String)] Zeroizing<String>);

impl Sensitive {
    /// Wraps a secret.
    #[must_use]
    pub fn new(secret: String) -> Self {
        Self(Zeroizing::new(secret))
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Sensitive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<redacted>")
    }
}

impl<'de> Deserialize<'de> for Sensitive {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

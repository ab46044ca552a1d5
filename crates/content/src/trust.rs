use ed25519_dalek::{Signature, VerifyingKey};

/// Whose signatures make a pack the council's.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    roots: Vec<VerifyingKey>,
    needed: usize,
    practice: Vec<VerifyingKey>,
}

/// Who signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signed {
    /// How many different custodians.
    pub(crate) custodians: usize,
    pub(crate) enough: bool,
    /// Every key of the practice council.
    pub(crate) practice: bool,
}

impl Trust {
    /// At least `needed` different keys of `roots` must have signed.
    #[must_use]
    pub fn new(roots: Vec<VerifyingKey>, needed: usize) -> Self {
        Self {
            roots,
            needed: needed.max(1),
            practice: Vec::new(),
        }
    }

    /// Packs that call themselves practice are good too when all of `keys` have signed.
    #[must_use]
    pub fn with_practice(mut self, keys: Vec<VerifyingKey>) -> Self {
        self.practice = keys;
        self
    }

    /// How many custodians have to sign.
    #[must_use]
    pub const fn needed(&self) -> usize {
        self.needed
    }

    pub(crate) fn of(&self, signed: &[u8], signatures: &[Signature]) -> Signed {
        let has_signed = |key: &VerifyingKey| {
            signatures
                .iter()
                .any(|signature| key.verify_strict(signed, signature).is_ok())
        };
        let mut keys: Vec<&VerifyingKey> = self.roots.iter().collect();
        keys.sort_by_key(|key| key.to_bytes());
        keys.dedup();
        let custodians = keys.into_iter().filter(|key| has_signed(key)).count();
        Signed {
            custodians,
            enough: self.needed > 0 && custodians >= self.needed,
            practice: !self.practice.is_empty() && self.practice.iter().all(has_signed),
        }
    }
}

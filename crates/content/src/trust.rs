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
    /// Enough custodians.
    pub(crate) enough: bool,
    /// Every key of the practice council.
    pub(crate) practice: bool,
    /// How many did, of those whose signatures come nearest to being enough.
    pub(crate) signed: usize,
    pub(crate) needed: usize,
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
        let practised = self.practice.iter().filter(|key| has_signed(key)).count();
        let (signed, needed) = match custodians {
            0 => (practised, self.practice.len()),
            _ => (custodians, self.needed),
        };
        Signed {
            enough: self.needed > 0 && custodians >= self.needed,
            practice: practised > 0 && practised == self.practice.len(),
            signed,
            needed,
        }
    }
}

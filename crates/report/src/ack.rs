//! A short code that only somebody who has opened the report can know.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::reference;

const MEANING: &[u8] = b"opened";
const DIGITS: usize = 10;

/// Ten base-32 characters that the desk reads out and the learner types: `7K3M9-QXPAB`.
#[derive(Clone)]
pub struct AckCode([u8; DIGITS]);

/// Text that is not such a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an acknowledgement code")]
pub struct AckFault;

impl AckCode {
    /// The code of the report that carries this secret.
    #[must_use]
    pub fn of(ack_secret: &[u8; 32]) -> Self {
        // HMAC fills a short key with zeros up to a block.
        let mut block = Zeroizing::new([0; 64]);
        block[..ack_secret.len()].copy_from_slice(ack_secret);
        let mut mac = Hmac::<Sha256>::new((&*block).into());
        mac.update(MEANING);
        let tag = mac.finalize().into_bytes();
        let mut bits = tag
            .iter()
            .take(7)
            .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte))
            >> 6;
        let mut digits = [0; DIGITS];
        for digit in digits.iter_mut().rev() {
            *digit = (bits & 31) as u8;
            bits >>= 5;
        }
        Self(digits)
    }

    /// Reads what a person typed: any case, any spacing, `O` for `0`, `I` or `L` for `1`.
    pub fn parse(typed: &str) -> Result<Self, AckFault> {
        let mut digits = Vec::with_capacity(DIGITS);
        for letter in typed.chars() {
            if letter.is_whitespace() || reference::is_dash(letter) {
                continue;
            }
            if digits.len() == DIGITS {
                return Err(AckFault);
            }
            digits.push(reference::value(letter.to_ascii_uppercase()).ok_or(AckFault)?);
        }
        digits.try_into().map(Self).map_err(|_| AckFault)
    }
}

impl PartialEq for AckCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for AckCode {}

impl fmt::Display for AckCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.0.split_at(DIGITS / 2);
        write!(
            f,
            "{}-{}",
            reference::letters(first),
            reference::letters(second)
        )
    }
}

impl fmt::Debug for AckCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AckCode(<redacted>)")
    }
}

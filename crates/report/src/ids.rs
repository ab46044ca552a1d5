//! Ids and hashes: bytes in memory, lower-case hex in every file and address.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Text that is not the expected number of lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not {digits} lower-case hex digits")]
pub struct HexFault {
    /// How many digits there should be.
    pub digits: usize,
}

macro_rules! hex_bytes {
    ($type:ident, $length:literal) => {
        impl $type {
            /// Wraps raw bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; $length]) -> Self {
                Self(bytes)
            }

            /// The raw bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $length] {
                &self.0
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&HEXLOWER.encode(&self.0))
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self)
            }
        }

        impl std::str::FromStr for $type {
            type Err = HexFault;

            fn from_str(text: &str) -> Result<Self, HexFault> {
                decode(text).map(Self)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

/// Names one report for ever; random, so that it says nothing about anybody.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportId([u8; 16]);
hex_bytes!(ReportId, 16);

/// A SHA-256 hash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256Hash([u8; 32]);
hex_bytes!(Sha256Hash, 32);

impl Sha256Hash {
    /// The hash of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// Reads exactly `N` bytes of lower-case hex.
pub(crate) fn decode<const N: usize>(text: &str) -> Result<[u8; N], HexFault> {
    let fault = HexFault { digits: N * 2 };
    let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| fault)?;
    <[u8; N]>::try_from(bytes).map_err(|_| fault)
}

#[cfg(test)]
mod tests {
    use super::{ReportId, Sha256Hash};

    #[test]
    fn an_id_has_one_spelling() {
        let id = ReportId::from_bytes([0xab; 16]);
        let cases = [
            ("abababababababababababababababab", true),
            ("ABABABABABABABABABABABABABABABAB", false),
            ("ababababababababababababababab", false),
            ("ababababababababababababababababab", false),
            (" abababababababababababababababab", false),
            ("../../../../../../../../etc/passw", false),
            ("", false),
        ];
        for (text, accepted) in cases {
            let read = text.parse::<ReportId>();
            assert_eq!(
                read == Ok(id),
                accepted,
                "{text:?} names a folder and must be exact"
            );
        }
    }

    #[test]
    fn the_hash_is_sha_256() {
        assert_eq!(
            Sha256Hash::of(b"abc").to_string(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        );
    }
}

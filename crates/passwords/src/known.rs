//! Passwords that thieves have in their lists, asked without a network.
//!
//! The filter never forgets a password of its lists. It takes about one in 65,536 others for a known one.

mod build;
mod format;

use std::sync::OnceLock;

use sha1::{Digest, Sha1};
use thiserror::Error;
use xorf::{BinaryFuse16, Descriptor, DmaSerializable, Filter};
use zeroize::Zeroizing;

pub use build::{Built, ListFault, MOST, build};

use format::{CHECK, HEAD, MAGIC};

static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/known.filter"));

/// What is added to a known word to make it "new": no more than this.
const ADDED: usize = 6;
/// A shorter word inside a password proves nothing.
const SHORTEST: usize = 4;
/// No list holds longer ones.
const LONGEST: usize = 128;

/// How a password stands to the lists of thieves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is in a list.
    Listed,
    /// A word of a list with capitals, swapped letters, or a few digits and marks around it.
    Close,
    /// In no list that this program has. Says nothing about other lists.
    NotSeen,
}

/// A file is not a filter, or not a whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this is not a whole list of known passwords")]
pub struct NotAFilter;

/// A pressed list of known passwords.
pub struct Known {
    filter: BinaryFuse16,
    count: u64,
}

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Known({} passwords)", self.count)
    }
}

impl Known {
    /// The list that comes with the program.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static KNOWN: OnceLock<Known> = OnceLock::new();
        // The bytes are made by the build and tried by a test; a list without entries would hide nothing worse.
        KNOWN.get_or_init(|| {
            Self::parse(BUILT_IN).unwrap_or_else(|NotAFilter| Self {
                filter: BinaryFuse16 {
                    descriptor: Descriptor {
                        seed: 0,
                        segment_length: 1,
                        segment_length_mask: 0,
                        segment_count_length: 1,
                    },
                    fingerprints: vec![0; 3].into_boxed_slice(),
                },
                count: 0,
            })
        })
    }

    /// A list from a file, for example a larger one.
    pub fn read(bytes: &[u8]) -> Result<Self, NotAFilter> {
        let (body, check) = bytes
            .len()
            .checked_sub(CHECK)
            .and_then(|end| bytes.split_at_checked(end))
            .ok_or(NotAFilter)?;
        let found: [u8; CHECK] = Sha1::digest(body).into();
        if found.as_slice() != check {
            return Err(NotAFilter);
        }
        Self::parse(bytes)
    }

    fn parse(bytes: &[u8]) -> Result<Self, NotAFilter> {
        let end = bytes.len().checked_sub(CHECK).ok_or(NotAFilter)?;
        let body = bytes.get(..end).ok_or(NotAFilter)?;
        let (head, prints) = body.split_at_checked(HEAD).ok_or(NotAFilter)?;
        let (magic, head) = head.split_at(MAGIC.len());
        let (count, descriptor) = head.split_at(8);
        if magic != MAGIC || prints.len() % 2 != 0 {
            return Err(NotAFilter);
        }
        let word = |from: usize| {
            let mut four = [0; 4];
            four.copy_from_slice(&descriptor[from..from + 4]);
            u32::from_le_bytes(four)
        };
        let eight = |bytes: &[u8]| {
            let mut eight = [0; 8];
            eight.copy_from_slice(&bytes[..8]);
            u64::from_le_bytes(eight)
        };
        let descriptor = Descriptor {
            seed: eight(&descriptor[..BinaryFuse16::DESCRIPTOR_LEN]),
            segment_length: word(8),
            segment_length_mask: word(12),
            segment_count_length: word(16),
        };
        // What does not fit together would be looked up outside of the filter.
        let length = descriptor.segment_length;
        let fits = length.is_power_of_two()
            && descriptor.segment_length_mask == length - 1
            && descriptor.segment_count_length >= length
            && descriptor.segment_count_length.is_multiple_of(length)
            && prints.len() as u64 / 2
                == u64::from(descriptor.segment_count_length) + 2 * u64::from(length);
        if !fits {
            return Err(NotAFilter);
        }
        Ok(Self {
            filter: BinaryFuse16 {
                descriptor,
                fingerprints: prints
                    .chunks_exact(2)
                    .map(|two| u16::from_le_bytes([two[0], two[1]]))
                    .collect(),
            },
            count: eight(count),
        })
    }

    /// How many passwords the list was made of.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// How large the list is in memory.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.filter.fingerprints.len() * size_of::<u16>()
    }

    /// Whether exactly this password is in the list. True for every listed one.
    #[must_use]
    pub fn contains(&self, password: &str) -> bool {
        self.count > 0 && self.filter.contains(&format::key(password.as_bytes()))
    }

    /// How a password stands to the list.
    #[must_use]
    pub fn standing(&self, password: &str) -> Standing {
        if password.is_empty() {
            return Standing::NotSeen;
        }
        if self.contains(password) {
            return Standing::Listed;
        }
        if password.chars().take(LONGEST + 1).count() > LONGEST {
            return Standing::NotSeen;
        }
        let small = Zeroizing::new(password.to_lowercase());
        let core = core(&small);
        let plain = plain(core);
        let near = [&small, core, &plain]
            .into_iter()
            .any(|word| word.chars().count() >= SHORTEST && self.contains(word));
        if near {
            Standing::Close
        } else {
            Standing::NotSeen
        }
    }
}

/// The word inside a password: without digits and marks around it, if these are few.
fn core(password: &str) -> &str {
    let loose = |c: char| !c.is_alphabetic();
    let bare = password.trim_matches(loose);
    let added = password.chars().count() - bare.chars().count();
    // A whole word in digits' clothes keeps them: p4ssw0rd.
    if bare.is_empty() || added > ADDED {
        password
    } else {
        bare
    }
}

/// With the usual stand-ins turned back into letters.
fn plain(text: &str) -> Zeroizing<String> {
    let letter = |c| match c {
        '@' | '4' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '5' | '$' => 's',
        '7' | '+' => 't',
        other => other,
    };
    Zeroizing::new(text.chars().map(letter).collect())
}

#[cfg(test)]
mod tests;

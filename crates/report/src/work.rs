//! A little arithmetic that the intake asks for when it is flooded: cheap once, dear ten thousand times.

use sha2::{Digest as _, Sha256};

use crate::ids::ReportId;

/// The most zero bits anybody may be asked for: some seconds on an old laptop.
pub const MOST_BITS: u32 = 24;
/// The most bytes a challenge may have.
pub const CHALLENGE_LIMIT: usize = 200;

/// Finds a number that [`proves`] the work; about two to the power of `bits` hashes.
#[must_use]
pub fn solve(challenge: &str, report_id: ReportId, bits: u32) -> u64 {
    (0..u64::MAX)
        .find(|nonce| proves(challenge, report_id, *nonce, bits))
        .unwrap_or(u64::MAX)
}

/// Whether the work was done for exactly this challenge and report.
#[must_use]
pub fn proves(challenge: &str, report_id: ReportId, nonce: u64, bits: u32) -> bool {
    let mut hash = Sha256::new();
    hash.update(format!("SR-1/work\0{challenge}\0{report_id}\0{nonce}"));
    let mut zeros = 0;
    for byte in hash.finalize() {
        zeros += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    zeros >= bits
}

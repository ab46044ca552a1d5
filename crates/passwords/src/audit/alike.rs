//! Which logins have nearly the same password? Without comparing each with each.

use std::hash::{BuildHasher, RandomState};

use zeroize::Zeroizing;

use super::MOST_PLACES;
use crate::near;
use crate::saved::Saved;
use crate::site;

/// In a crowd of passwords that are all alike, each is compared with so many others only.
const CROWD: usize = 48;

/// The logins that are nearly the same as one login.
#[derive(Clone, Default)]
pub(super) struct Found {
    /// The first of them.
    pub(super) places: Vec<usize>,
    /// All of them, as far as they were compared.
    pub(super) count: usize,
}

/// Two shapes with up to one letter in each that the other lacks become equal when the right letter is left out of
/// both. So each shape is put into a bucket for itself and for every letter left out, and only what meets in a bucket
/// is compared. The buckets are numbers under a key of this run; no password is copied into them.
pub(super) fn find(
    saved: &Saved,
    password_of: &[usize],
    stopped: &dyn Fn() -> bool,
) -> Option<Vec<Found>> {
    let keys = RandomState::new();
    let mut shapes: Vec<Zeroizing<String>> = Vec::with_capacity(saved.len());
    let mut buckets: Vec<(u64, u32)> = Vec::with_capacity(saved.len() * 12);
    for login in 0..saved.len() {
        if login % 1_024 == 0 && stopped() {
            return None;
        }
        let shape = near::shape(saved.password(login), site::label(saved.host(login)));
        let number = u32::try_from(login).unwrap_or(u32::MAX);
        buckets.push((keys.hash_one(shape.as_bytes()), number));
        if near::allowed(&shape) > 0 {
            let mut without = Zeroizing::new(String::with_capacity(shape.len()));
            for (at, letter) in shape.char_indices() {
                without.clear();
                without.push_str(&shape[..at]);
                without.push_str(&shape[at + letter.len_utf8()..]);
                buckets.push((keys.hash_one(without.as_bytes()), number));
            }
        }
        shapes.push(shape);
    }
    buckets.sort_unstable();
    buckets.dedup();
    let mut pairs = Vec::new();
    for bucket in buckets.chunk_by(|one, other| one.0 == other.0) {
        if bucket.len() > CROWD && stopped() {
            return None;
        }
        for (at, (_, one)) in bucket.iter().enumerate() {
            for (_, other) in bucket[at + 1..].iter().take(CROWD) {
                pairs.push((*one, *other));
            }
        }
    }
    drop(buckets);
    pairs.sort_unstable();
    pairs.dedup();
    let mut found = vec![Found::default(); saved.len()];
    for (number, (one, other)) in pairs.into_iter().enumerate() {
        if number % 4_096 == 0 && stopped() {
            return None;
        }
        let (one, other) = (one as usize, other as usize);
        if password_of[one] == password_of[other] || !near::are_near(&shapes[one], &shapes[other]) {
            continue;
        }
        for (this, that) in [(one, other), (other, one)] {
            found[this].count += 1;
            if found[this].places.len() < MOST_PLACES {
                found[this].places.push(that);
            }
        }
    }
    Some(found)
}

//! What to change first.

use super::{Entry, Importance, Reason};
use crate::saved::Saved;

/// Mail and money with a real fault; then what thieves have and is used elsewhere; then what thieves have; then the
/// rest by its heaviest fault. An open site alone comes last: no new password mends it.
pub(super) fn sort(entries: &mut [Entry], saved: &Saved) {
    entries.sort_by(|one, other| {
        rank(one)
            .cmp(&rank(other))
            .then_with(|| other.same_count.cmp(&one.same_count))
            .then_with(|| other.reasons.len().cmp(&one.reasons.len()))
            .then_with(|| saved.name(one.login).cmp(saved.name(other.login)))
            .then_with(|| one.login.cmp(&other.login))
    });
}

fn rank(entry: &Entry) -> (u8, Importance, Option<Reason>) {
    let has = |reason| entry.reasons.contains(&reason);
    let heaviest = entry.reasons.first().copied();
    let real = heaviest.is_some_and(|reason| reason < Reason::NearlySame);
    let group = if real && entry.importance < Importance::Other {
        0
    } else if has(Reason::KnownToThieves) && has(Reason::Reused) {
        1
    } else if has(Reason::KnownToThieves) {
        2
    } else if real {
        3
    } else if has(Reason::NearlySame) {
        4
    } else {
        5
    };
    (group, entry.importance, heaviest)
}

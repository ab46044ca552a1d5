//! Memory that the system is asked to keep out of its swap file, and that is wiped.

use zeroize::Zeroize;

/// Large enough for a piece of memory of its own, small enough for what systems let a program lock.
const BLOCK: usize = 256 * 1024;

/// Where a secret is kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    block: u32,
    start: u32,
    length: u32,
}

struct Block {
    bytes: Vec<u8>,
    lock: Option<region::LockGuard>,
}

impl Block {
    fn new(size: usize) -> Self {
        let bytes = Vec::with_capacity(size);
        // A system may refuse, for example because the program has locked enough already. Wiping is done in any case.
        let lock = region::lock(bytes.as_ptr(), size).ok();
        Self { bytes, lock }
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        // First wiped, then released, then given back.
        self.bytes.zeroize();
        self.lock.take();
    }
}

/// Secrets, one after the other, in blocks that never move.
pub(super) struct Locked {
    blocks: Vec<Block>,
}

impl Locked {
    pub(super) const fn new() -> Self {
        Self { blocks: Vec::new() }
    }

    /// Keeps a copy.
    pub(super) fn keep(&mut self, secret: &str) -> Place {
        let needed = secret.len();
        let fits = self
            .blocks
            .last()
            .is_some_and(|block| block.bytes.capacity() - block.bytes.len() >= needed);
        if !fits {
            self.blocks.push(Block::new(needed.max(BLOCK)));
        }
        let number = self.blocks.len().saturating_sub(1);
        let mut place = Place {
            block: u32::try_from(number).unwrap_or(u32::MAX),
            start: 0,
            length: 0,
        };
        if let Some(block) = self.blocks.last_mut() {
            // Never more than the capacity, so the bytes are never moved and no copy is left behind.
            place.start = u32::try_from(block.bytes.len()).unwrap_or(0);
            place.length = u32::try_from(needed).unwrap_or(0);
            block.bytes.extend_from_slice(secret.as_bytes());
        }
        place
    }

    pub(super) fn get(&self, place: Place) -> &str {
        let start = place.start as usize;
        self.blocks
            .get(place.block as usize)
            .and_then(|block| block.bytes.get(start..start + place.length as usize))
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    pub(super) fn is_locked(&self) -> bool {
        self.blocks.iter().all(|block| block.lock.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_stay_where_they_are_and_come_back_whole() {
        let mut locked = Locked::new();
        let secrets: Vec<String> = (0..30_000)
            .map(|number| format!("secret-漢字-{number}"))
            .collect();
        let places: Vec<Place> = secrets.iter().map(|secret| locked.keep(secret)).collect();
        let long = "x".repeat(BLOCK * 2);
        let place = locked.keep(&long);
        for (secret, place) in secrets.iter().zip(&places) {
            assert_eq!(locked.get(*place), secret);
        }
        assert_eq!(locked.get(place), long);
        assert_eq!(locked.get(locked_empty()), "");
    }

    const fn locked_empty() -> Place {
        Place {
            block: 9_999,
            start: 0,
            length: 4,
        }
    }
}

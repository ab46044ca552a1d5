//! How often a hub was tried. Hubs lock their page after a few wrong passwords, so this program
//! stops long before: one try a run and two in 24 hours for each hub, whatever the clock does.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};

const WINDOW: Duration = Duration::hours(24);
const MOST_IN_WINDOW: usize = 2;
/// A file with more was not written by this program.
const MOST_KEPT: usize = 1000;
const LONGEST_FILE: usize = 1024 * 1024;

/// Which hub, without telling anybody whose: salted hashes of what it can be known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HubKey(Vec<String>);

/// The tries that were made. Keep [`Tries::to_json`] in a private file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tries {
    salt: String,
    tries: Vec<Try>,
    /// Nothing is tried before, because what was tried earlier is not known.
    #[serde(default, with = "time::serde::rfc3339::option")]
    closed_until: Option<OffsetDateTime>,
    #[serde(skip)]
    this_run: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Try {
    hub: Vec<String>,
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
}

impl Tries {
    /// No tries yet: for the first start of an installation, when there is no file. `salt` is
    /// random.
    #[must_use]
    pub fn new(salt: [u8; 32]) -> Self {
        Self {
            salt: HEXLOWER.encode(&salt),
            tries: Vec::new(),
            closed_until: None,
            this_run: Vec::new(),
        }
    }

    /// Reads what [`Tries::to_json`] wrote. Save the result at once, so that what it corrects
    /// stays corrected. A damaged file leaves no try for 24 hours; it then starts again with
    /// `fresh_salt`.
    #[must_use]
    pub fn from_json(json: &[u8], now: OffsetDateTime, fresh_salt: [u8; 32]) -> Self {
        let read = if json.len() > LONGEST_FILE {
            None
        } else {
            serde_json::from_slice::<Self>(json).ok()
        };
        let sound = |tries: &Self| {
            let salted = HEXLOWER.decode(tries.salt.as_bytes());
            salted.is_ok_and(|salt| salt.len() == 32)
                && tries.tries.len() <= MOST_KEPT
                && tries.tries.iter().all(|made| !made.hub.is_empty())
        };
        let Some(mut tries) = read.filter(sound) else {
            return Self {
                closed_until: now.checked_add(WINDOW),
                ..Self::new(fresh_salt)
            };
        };
        // After a jump of the clock backwards, a try counts as made just now.
        for made in &mut tries.tries {
            made.at = made.at.min(now);
        }
        let latest = now.checked_add(WINDOW);
        tries.closed_until = tries.closed_until.min(latest).filter(|until| *until > now);
        tries
    }

    /// What to keep.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and dates of this century have a JSON form; if one had not, the next start would
        // find a damaged file, which is safe.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The key of the hub that all of `known_by` belong to, for example its hardware address and
    /// its address at home. Two keys are of the same hub if they share one of them.
    #[must_use]
    pub fn hub(&self, known_by: &[Vec<u8>]) -> HubKey {
        let hash = |name: &Vec<u8>| {
            let mut hash = Sha256::new();
            hash.update(self.salt.as_bytes());
            hash.update(name);
            HEXLOWER.encode(&hash.finalize())
        };
        HubKey(known_by.iter().map(hash).collect())
    }

    /// Whether a password may be tried on this hub now.
    #[must_use]
    pub fn may_try(&self, hub: &HubKey, now: OffsetDateTime) -> bool {
        if hub.0.is_empty() || self.closed_until.is_some_and(|until| now < until) {
            return false;
        }
        if hub.0.iter().any(|name| self.this_run.contains(name)) {
            return false;
        }
        let recent = |made: &&Try| now - made.at < WINDOW;
        let same = |made: &&Try| made.hub.iter().any(|name| hub.0.contains(name));
        self.tries.iter().filter(recent).filter(same).count() < MOST_IN_WINDOW
    }

    /// Writes down a try. Do so, and save it, before the try is made: what happens then must not
    /// be able to hide it.
    pub fn note(&mut self, hub: &HubKey, now: OffsetDateTime) {
        self.this_run.extend(hub.0.iter().cloned());
        self.tries.retain(|made| now - made.at < WINDOW);
        self.tries.push(Try {
            hub: hub.0.clone(),
            at: now,
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);
    const MAC: [u8; 6] = [2, 0x1b, 0x2f, 0x79, 0xd3, 0xe1];

    fn restarted(tries: &Tries, now: OffsetDateTime) -> Tries {
        Tries::from_json(tries.to_json().as_bytes(), now, [9; 32])
    }

    fn hub(tries: &Tries) -> HubKey {
        tries.hub(&[MAC.to_vec(), vec![192, 168, 0, 1]])
    }

    #[test]
    fn a_hub_is_tried_once_a_run_and_twice_a_day() {
        let mut tries = Tries::new([7; 32]);
        let key = hub(&tries);
        assert!(tries.may_try(&key, NOW));
        tries.note(&key, NOW);
        assert!(
            !tries.may_try(&key, NOW + Duration::days(2)),
            "twice in one run"
        );
        let mut tries = restarted(&tries, NOW);
        assert!(tries.may_try(&key, NOW + Duration::hours(1)));
        tries.note(&key, NOW + Duration::hours(1));
        let tries = restarted(&tries, NOW + Duration::hours(2));
        for hours in [2, 12, 23] {
            let later = NOW + Duration::hours(hours);
            assert!(
                !tries.may_try(&key, later),
                "a third try after {hours} hours"
            );
            assert!(
                !tries.may_try(&tries.hub(&[MAC.to_vec()]), later),
                "the same hub at another address"
            );
            assert!(
                !tries.may_try(&tries.hub(&[vec![192, 168, 0, 1]]), later),
                "the same address, hardware unknown"
            );
            assert!(
                tries.may_try(&tries.hub(&[vec![1; 6]]), later),
                "another hub"
            );
        }
        assert!(tries.may_try(&key, NOW + Duration::hours(24)));
        assert!(!tries.may_try(&tries.hub(&[]), NOW), "a hub nobody knows");
    }

    #[test]
    fn a_clock_that_jumps_gives_no_more_tries() {
        let mut tries = Tries::new([7; 32]);
        let key = hub(&tries);
        for _ in 0..2 {
            tries.note(&key, NOW);
            tries = restarted(&tries, NOW);
        }
        let past = NOW - Duration::days(400);
        assert!(!tries.may_try(&key, past), "the clock was set back");
        let tries = restarted(&tries, past);
        assert!(!tries.may_try(&key, past));
        assert!(!tries.may_try(&key, past + Duration::hours(23)));
        assert!(
            tries.may_try(&key, past + Duration::hours(25)),
            "a clock that once ran ahead closes the hub for ever"
        );
    }

    #[test]
    fn a_damaged_file_leaves_no_try_for_a_day() {
        let mut whole = Tries::new([7; 32]);
        let key = hub(&whole);
        whole.note(&key, NOW);
        let json = whole.to_json();
        let cut = &json[..json.len() - 3];
        let salt = json.replace("07", "0");
        let far = r#","closed_until":"9999-12-31T23:59:59Z"}"#;
        let closed = json.replace(r#","closed_until":null}"#, far);
        assert_ne!(closed, json);
        for damaged in ["", "{}", "null", "[]", cut, &salt, &closed, "\u{0}"] {
            let tries = Tries::from_json(damaged.as_bytes(), NOW, [9; 32]);
            let key = hub(&tries);
            assert!(!tries.may_try(&key, NOW), "{damaged:?} opens the hub");
            let tries = restarted(&tries, NOW + Duration::hours(3));
            let key = hub(&tries);
            assert!(
                !tries.may_try(&key, NOW + Duration::hours(23)),
                "{damaged:?}"
            );
            assert!(
                tries.may_try(&key, NOW + Duration::hours(25)),
                "{damaged:?} closes the hub for ever"
            );
        }
    }

    #[test]
    fn the_file_does_not_tell_whose_hub_it_is() {
        let mut tries = Tries::new([7; 32]);
        let key = hub(&tries);
        tries.note(&key, NOW);
        let json = tries.to_json();
        assert!(!json.contains(&HEXLOWER.encode(&MAC)), "{json}");
        let other = Tries::new([8; 32]);
        assert_ne!(hub(&other), key, "two computers can compare their hubs");
    }

    proptest! {
        #[test]
        fn any_file_is_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let tries = Tries::from_json(&bytes, NOW, [9; 32]);
            prop_assert!(!tries.may_try(&hub(&tries), NOW));
        }

        #[test]
        fn no_history_of_clocks_allows_a_third_try(hours in prop::collection::vec(-1000i64..23, 1..20)) {
            let mut tries = Tries::new([7; 32]);
            let key = hub(&tries);
            let mut made = 0;
            for hour in hours {
                let now = NOW + Duration::hours(hour);
                tries = restarted(&tries, now);
                if tries.may_try(&key, now) {
                    tries.note(&key, now);
                    made += 1;
                }
                if hour < 0 {
                    // Only a clock that then runs ahead again can bring a day to its end.
                    break;
                }
            }
            prop_assert!(made <= 2);
        }
    }
}

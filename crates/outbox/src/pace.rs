//! How long to wait between attempts.

use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBackoff, ExponentialBuilder};

/// The waiting times. There is no last attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The longest wait after the first attempt; it doubles each time.
    pub base: Duration,
    /// The longest wait of all.
    pub cap: Duration,
    /// The shortest wait of all.
    pub floor: Duration,
    /// The wait after an answer that says trying again soon will not help.
    pub needs_help: Duration,
    /// The most that an answer's `Retry-After` can ask for.
    pub asked_cap: Duration,
    /// The first wait before the safeguarding team is listened to again; it doubles each time.
    pub listen: Duration,
    /// The longest wait between listening.
    pub listen_cap: Duration,
    /// How often the disk and the clock are looked at when nothing happens.
    pub tick: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            base: Duration::from_secs(5),
            cap: Duration::from_secs(30 * 60),
            floor: Duration::from_secs(1),
            needs_help: Duration::from_secs(6 * 60 * 60),
            asked_cap: Duration::from_secs(60 * 60),
            listen: Duration::from_secs(60),
            listen_cap: Duration::from_secs(60 * 60),
            tick: Duration::from_secs(15),
        }
    }
}

impl Pace {
    /// Each wait is anywhere between nothing and a doubling ceiling, so that many computers that
    /// lost the same connection do not come back at the same moment.
    pub(crate) fn waits(self) -> Waits {
        Waits::new(self.base, self.cap, self.floor, 1.0)
    }

    /// The waits between listening, a little apart from those of other computers.
    pub(crate) fn listening(self) -> Waits {
        Waits::new(self.listen, self.listen_cap, self.floor, 0.2)
    }
}

/// The waits of one report.
#[derive(Debug)]
pub(crate) struct Waits {
    cap: Duration,
    floor: Duration,
    /// Which share of a wait is left to chance.
    chance: f64,
    ceilings: ExponentialBackoff,
}

impl Waits {
    fn new(base: Duration, cap: Duration, floor: Duration, chance: f64) -> Self {
        let ceilings = ExponentialBuilder::new()
            .with_min_delay(base)
            .with_max_delay(cap)
            .with_factor(2.0)
            .without_max_times()
            .build();
        Self {
            cap,
            floor,
            chance,
            ceilings,
        }
    }

    pub(crate) fn next(&mut self) -> Duration {
        let ceiling = self.ceilings.next().unwrap_or(self.cap).min(self.cap);
        // Without randomness the full wait is the polite one.
        let random = getrandom::u32().map_or(0.0, |random| f64::from(random) / f64::from(u32::MAX));
        ceiling.mul_f64(1.0 - self.chance * random).max(self.floor)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Pace;

    #[test]
    fn waits_stay_between_floor_and_a_ceiling_that_doubles_to_half_an_hour() {
        let pace = Pace::default();
        let mut waits = pace.waits();
        let mut ceiling = pace.base;
        for attempt in 0..500 {
            let wait = waits.next();
            assert!(
                wait >= pace.floor,
                "attempt {attempt} would hammer the council: {wait:?}"
            );
            assert!(
                wait <= ceiling.max(pace.floor),
                "attempt {attempt} waits too long: {wait:?}"
            );
            ceiling = (ceiling * 2).min(Duration::from_secs(30 * 60));
        }
    }

    #[test]
    fn listening_starts_after_a_minute_and_slows_down_to_an_hour() {
        let mut waits = Pace::default().listening();
        let mut longest = Duration::from_secs(60);
        for time in 0..20 {
            let wait = waits.next();
            let expected = longest.mul_f64(0.8)..=longest;
            assert!(
                expected.contains(&wait),
                "time {time}: a reply is seen after {wait:?}, not {expected:?}"
            );
            longest = (longest * 2).min(Duration::from_secs(60 * 60));
        }
    }

    #[test]
    fn waits_differ_between_computers() {
        let pace = Pace::default();
        let (mut one, mut other) = (pace.waits(), pace.waits());
        let differs = (0..20).any(|_| one.next() != other.next());
        assert!(differs, "a whole class would come back at the same moment");
    }
}

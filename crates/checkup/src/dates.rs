use time::{Date, Duration, OffsetDateTime};

/// A moment from tomorrow is a time zone; one from next week is a wrong clock.
const AHEAD: Duration = Duration::days(2);

/// A day as a person writes it: "14 October 2025".
pub(crate) fn in_words(date: Date) -> String {
    format!("{} {} {}", date.day(), date.month(), date.year())
}

/// Whole days since a moment; nothing when it lies ahead, because then a clock is wrong.
pub(crate) fn days_since(moment: OffsetDateTime, now: OffsetDateTime) -> Option<i64> {
    (moment <= now.saturating_add(AHEAD)).then(|| (now - moment).whole_days().max(0))
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn a_day_is_said_as_people_say_it() {
        assert_eq!(in_words(date!(2025 - 10 - 14)), "14 October 2025");
        assert_eq!(in_words(date!(2027 - 03 - 01)), "1 March 2027");
    }

    #[test]
    fn days_are_counted_and_a_wrong_clock_is_noticed() {
        let now = datetime!(2026-11-23 12:00 UTC);
        let cases = [
            (datetime!(2026-11-23 11:00 UTC), Some(0)),
            (datetime!(2026-11-16 12:00 UTC), Some(7)),
            (datetime!(2026-11-24 09:00 UTC), Some(0)),
            (datetime!(2026-11-26 09:00 UTC), None),
            (datetime!(1601-01-01 00:00 UTC), Some(155_554)),
        ];
        for (moment, days) in cases {
            assert_eq!(
                days_since(moment, now),
                days,
                "{moment}: something old would look new"
            );
        }
        let last = OffsetDateTime::new_utc(Date::MAX, time::Time::MIDNIGHT);
        assert_eq!(days_since(last, last), Some(0), "the end of time panics");
    }
}

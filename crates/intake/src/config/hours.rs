//! When somebody is at work, by the clock on the wall in the United Kingdom.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// The council's clock, with summer time.
const ZONE_NAME: &str = "Europe/London";
static ZONE: TimeZone = jiff::tz::get!("Europe/London");
/// Nobody is away for longer; a calendar that says so is a slip.
const LONGEST_SEARCH_DAYS: usize = 60;

/// The hours in which somebody is at work.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Hours {
    days: BTreeMap<i8, Range>,
    closed: BTreeSet<Date>,
    answer_within_hours: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    from: Time,
    to: Time,
}

/// As it stands in `intake.toml` and in the pack.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    #[serde(skip_serializing_if = "Option::is_none")]
    timezone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    monday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tuesday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wednesday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thursday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    friday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    saturday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sunday: Option<String>,
    #[serde(default)]
    closed: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_within_hours: Option<u32>,
}

impl Hours {
    /// Whether somebody is at work at this moment.
    #[must_use]
    pub fn open_at(&self, at: OffsetDateTime) -> bool {
        let here = local(at);
        self.range(here.date())
            .is_some_and(|range| range.from <= here.time() && here.time() < range.to)
    }

    /// The latest moment by which somebody will be in touch about a report received now.
    ///
    /// The time to answer starts when the office is open. Where it ends in closed hours, the promise is the
    /// end of the next open day: a person can keep it.
    #[must_use]
    pub fn next_contact_by(&self, at: OffsetDateTime) -> Option<OffsetDateTime> {
        let within = time::Duration::hours(i64::from(self.answer_within_hours?));
        let start = if self.open_at(at) {
            at
        } else {
            self.next_open(at)?.0
        };
        let end = start + within;
        if self.open_at(end) {
            return Some(end);
        }
        self.next_open(end).map(|(_, closes)| closes)
    }

    /// How much of the time between two moments was working time.
    #[must_use]
    pub fn worked(&self, from: OffsetDateTime, to: OffsetDateTime) -> time::Duration {
        let mut sum = time::Duration::ZERO;
        let mut day = local(from).date();
        let last = local(to).date();
        while day <= last {
            if let Some((opens, closes)) = self.open_on(day) {
                let (start, end) = (opens.max(from), closes.min(to));
                if end > start {
                    sum += end - start;
                }
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        sum
    }

    /// The next opening after a moment, and when that day closes.
    fn next_open(&self, after: OffsetDateTime) -> Option<(OffsetDateTime, OffsetDateTime)> {
        let mut day = local(after).date();
        for _ in 0..LONGEST_SEARCH_DAYS {
            if let Some(open) = self.open_on(day).filter(|(opens, _)| *opens > after) {
                return Some(open);
            }
            day = day.checked_add(1.day()).ok()?;
        }
        None
    }

    fn open_on(&self, day: Date) -> Option<(OffsetDateTime, OffsetDateTime)> {
        let range = self.range(day)?;
        Some((moment(day, range.from)?, moment(day, range.to)?))
    }

    fn range(&self, day: Date) -> Option<Range> {
        if self.closed.contains(&day) {
            return None;
        }
        self.days
            .get(&day.weekday().to_monday_zero_offset())
            .copied()
    }
}

impl TryFrom<Wire> for Hours {
    type Error = String;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        if wire
            .timezone
            .as_deref()
            .is_some_and(|zone| zone != ZONE_NAME)
        {
            return Err(format!("timezone must be {ZONE_NAME:?}"));
        }
        let mut days = BTreeMap::new();
        for (day, text) in [
            (Weekday::Monday, &wire.monday),
            (Weekday::Tuesday, &wire.tuesday),
            (Weekday::Wednesday, &wire.wednesday),
            (Weekday::Thursday, &wire.thursday),
            (Weekday::Friday, &wire.friday),
            (Weekday::Saturday, &wire.saturday),
            (Weekday::Sunday, &wire.sunday),
        ] {
            if let Some(text) = text {
                days.insert(day.to_monday_zero_offset(), text.parse()?);
            }
        }
        if days.is_empty() {
            return Err("no day has hours: nobody would ever be at work".to_owned());
        }
        if wire
            .answer_within_hours
            .is_some_and(|hours| !(1..=24 * 31).contains(&hours))
        {
            return Err("answer_within_hours must be 1 to 744".to_owned());
        }
        let closed = wire.closed.iter().map(|text| {
            text.parse::<Date>()
                .map_err(|_| format!("{text:?} is no date such as 2026-12-25"))
        });
        Ok(Self {
            days,
            closed: closed.collect::<Result<_, _>>()?,
            answer_within_hours: wire.answer_within_hours,
        })
    }
}

impl From<Hours> for Wire {
    fn from(hours: Hours) -> Self {
        let day = |day: Weekday| {
            let range = hours.days.get(&day.to_monday_zero_offset())?;
            let (from, to) = (range.from, range.to);
            Some(format!(
                "{}-{}",
                from.strftime("%H:%M"),
                to.strftime("%H:%M")
            ))
        };
        Self {
            timezone: Some(ZONE_NAME.to_owned()),
            monday: day(Weekday::Monday),
            tuesday: day(Weekday::Tuesday),
            wednesday: day(Weekday::Wednesday),
            thursday: day(Weekday::Thursday),
            friday: day(Weekday::Friday),
            saturday: day(Weekday::Saturday),
            sunday: day(Weekday::Sunday),
            closed: hours.closed.iter().map(ToString::to_string).collect(),
            answer_within_hours: hours.answer_within_hours,
        }
    }
}

impl FromStr for Range {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let clock = |text: &str| Time::strptime("%H:%M", text.trim()).ok();
        let (from, to) = text.split_once('-').unwrap_or_default();
        match (clock(from), clock(to)) {
            (Some(from), Some(to)) if from < to => Ok(Self { from, to }),
            _ => Err(format!("{text:?} is no time such as \"08:30-17:00\"")),
        }
    }
}

/// A moment as people in the United Kingdom write it.
#[must_use]
pub fn local_time(at: OffsetDateTime) -> String {
    local(at).strftime("%-d %B %Y, %H:%M").to_string()
}

fn local(at: OffsetDateTime) -> Zoned {
    let at = Timestamp::new(at.unix_timestamp(), 0).unwrap_or(Timestamp::UNIX_EPOCH);
    at.to_zoned(ZONE.clone())
}

fn moment(day: Date, clock: Time) -> Option<OffsetDateTime> {
    let zoned = day.to_datetime(clock).to_zoned(ZONE.clone()).ok()?;
    OffsetDateTime::from_unix_timestamp(zoned.timestamp().as_second()).ok()
}

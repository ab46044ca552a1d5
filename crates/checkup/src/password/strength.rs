use std::time::Duration;

use serde::Serialize;

/// How hard a password is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// There is no password.
    Empty,
    /// Among the first guesses.
    VeryWeak,
    /// Guessed with little effort.
    Weak,
    /// Holds for a while.
    Fair,
    /// Hard to guess.
    Good,
    /// Very hard to guess.
    Strong,
}

impl Strength {
    /// Every strength, the weakest first.
    pub const ALL: [Self; 6] = [
        Self::Empty,
        Self::VeryWeak,
        Self::Weak,
        Self::Fair,
        Self::Good,
        Self::Strong,
    ];

    /// The id of its words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::VeryWeak => "very-weak",
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Good => "good",
            Self::Strong => "strong",
        }
    }
}

/// How long guessing takes somebody who stole a well-kept list of passwords.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GuessTime {
    /// Less than a second.
    AtOnce,
    /// Less than a minute.
    Seconds,
    /// Less than an hour.
    Minutes,
    /// Less than a day.
    Hours,
    /// Less than a month.
    Days,
    /// Less than a year.
    Months,
    /// Less than a century.
    Years,
    /// A century or more.
    Centuries,
}

impl GuessTime {
    /// Every guess time, the shortest first.
    pub const ALL: [Self; 8] = [
        Self::AtOnce,
        Self::Seconds,
        Self::Minutes,
        Self::Hours,
        Self::Days,
        Self::Months,
        Self::Years,
        Self::Centuries,
    ];

    /// The id of its words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Months => "months",
            Self::Years => "years",
            Self::Centuries => "centuries",
        }
    }

    pub(super) fn of(time: Duration) -> Self {
        const MINUTE: u64 = 60;
        const HOUR: u64 = 60 * MINUTE;
        const DAY: u64 = 24 * HOUR;
        const MONTH: u64 = 31 * DAY;
        const YEAR: u64 = 365 * DAY;
        const CENTURY: u64 = 100 * YEAR;
        match time.as_secs() {
            0 => Self::AtOnce,
            seconds if seconds < MINUTE => Self::Seconds,
            seconds if seconds < HOUR => Self::Minutes,
            seconds if seconds < DAY => Self::Hours,
            seconds if seconds < MONTH => Self::Days,
            seconds if seconds < YEAR => Self::Months,
            seconds if seconds < CENTURY => Self::Years,
            _ => Self::Centuries,
        }
    }
}

//! Does the maker still mend this version of the system?

use serde::Serialize;
use time::{Date, Duration, OffsetDateTime};

use crate::dates::in_words;
use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::SystemSupport;
/// Half a year is time enough to save for another computer, or to find somebody who helps.
const SOON: Duration = Duration::days(180);

/// Which system this is, as it names itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SystemSupport {
    /// `windows`, `macos`, or the `ID` of a Linux distribution. An edition made for work has
    /// another family, such as `windows-enterprise`, because its dates are others.
    pub family: String,
    /// The version, as [`SystemRelease::version`].
    pub version: String,
    /// The build of Windows.
    pub build: Option<u32>,
    /// What a person calls it.
    pub name: String,
    /// Whether this computer is signed up for longer updates, where there is such a thing.
    pub extended: Evidence<bool>,
    /// The last day with updates, where the system itself says so.
    pub own_date: Option<Date>,
}

/// One version of a system, and until when its maker mends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemRelease {
    /// As [`SystemSupport::family`].
    pub family: String,
    /// What the system calls its version.
    pub version: String,
    /// The build of Windows, which decides there.
    pub build: Option<u32>,
    /// What a person calls it.
    pub name: String,
    /// How long it is mended.
    pub support: Support,
    /// The last day for those who have signed up for longer updates.
    pub extended_until: Option<Date>,
    /// Somebody looked it up. Otherwise nothing is said.
    pub sure: bool,
}

/// How long a version is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Up to and with this day.
    Until(Date),
    /// Now, and nobody says how long.
    Now,
    /// Not for long; nobody says which day is the last.
    EndsSoon,
    /// No more.
    Ended,
}

/// Judges it by a table of releases.
pub fn assess(
    evidence: &Evidence<SystemSupport>,
    releases: &[SystemRelease],
    now: OffsetDateTime,
) -> Finding {
    let system = match evidence {
        Evidence::Observed(system) => system,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    let release = releases
        .iter()
        .find(|release| release.sure && release.is(system));
    let saw = vec![
        Seen::new("system-name", &system.name),
        Seen::new("system-version", &system.shown_version()),
    ];
    let today = now.date();
    let finding = match (system.own_date, release) {
        (Some(own), _) => by_date(own, today, now),
        (None, Some(release)) => by_table(system, release, today, now),
        (None, None) => Finding::measured(
            CHECK,
            Verdict::CannotTell(Why::NotSupported),
            "unknown-version",
            now,
        ),
    };
    let name = release.map_or(system.name.as_str(), |release| release.name.as_str());
    finding.with_fact("name", name).with_saw(saw)
}

fn by_table(
    system: &SystemSupport,
    release: &SystemRelease,
    today: Date,
    now: OffsetDateTime,
) -> Finding {
    let last = match release.support {
        Support::Until(last) => last,
        Support::Now => return say(Verdict::Good, "supported", now),
        Support::EndsSoon => return say(Verdict::Advice, "ends-soon", now),
        Support::Ended => return say(Verdict::Problem, "ended", now),
    };
    let Some(extended) = release.extended_until.filter(|extended| *extended >= today) else {
        return by_date(last, today, now);
    };
    match system.extended {
        Evidence::Observed(true) => by_date(extended, today, now),
        // The usual updates have ended, and this computer may still get the others.
        Evidence::Unavailable(_) if last < today => {
            say(Verdict::Advice, "ended", now).with_fact("date", &in_words(last))
        }
        Evidence::Observed(false) | Evidence::NotApplicable | Evidence::Unavailable(_) => {
            by_date(last, today, now)
        }
    }
}

fn by_date(last: Date, today: Date, now: OffsetDateTime) -> Finding {
    let (verdict, advice) = if last < today {
        (Verdict::Problem, "ended")
    } else if last - today < SOON {
        (Verdict::Advice, "ends-soon")
    } else {
        (Verdict::Good, "supported")
    };
    say(verdict, advice, now).with_fact("date", &in_words(last))
}

fn say(verdict: Verdict, advice: &'static str, now: OffsetDateTime) -> Finding {
    Finding::measured(CHECK, verdict, advice, now)
}

impl SystemSupport {
    fn shown_version(&self) -> String {
        match self.build {
            Some(build) if self.version.is_empty() => build.to_string(),
            Some(build) => format!("{} ({build})", self.version),
            None => self.version.clone(),
        }
    }
}

impl SystemRelease {
    /// The build decides where there is one. A version may say more than the table: "21.3" is 21.
    fn is(&self, system: &SystemSupport) -> bool {
        if self.family != system.family {
            return false;
        }
        match self.build {
            Some(build) => system.build == Some(build),
            None => {
                self.version == system.version
                    || system
                        .version
                        .split_once('.')
                        .is_some_and(|(first, _)| first == self.version)
            }
        }
    }
}

#[cfg(test)]
mod tests;

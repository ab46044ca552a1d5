//! Does the system keep itself up to date?

use serde::Serialize;
use time::{Duration, OffsetDateTime};

use crate::dates::{days_since, in_words};
use crate::{CheckId, Evidence, Finding, SecurityHealth, Seen, System, Verdict, Why};

const CHECK: CheckId = CheckId::Updates;
/// The longest pause that Windows itself offers. Whoever waits longer has changed more than a switch.
const LONGEST_PAUSE: Duration = Duration::days(35);
/// A laptop may lie in a drawer for some weeks; systems mend themselves at least once a month.
const LATE_AFTER: i64 = 45;
const OVERDUE_AFTER: i64 = 90;

/// What was seen of the updates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Updates {
    /// The operating system.
    pub system: System,
    /// What Windows' Security Center says of its updates.
    pub health: Evidence<SecurityHealth>,
    /// Every setting that decides how updates come. One of them is enough to stop them.
    pub settings: Vec<Evidence<Way>>,
    /// Whether each of the services that fetch them may run.
    pub services: Vec<Evidence<bool>>,
    /// Until when they are paused.
    pub paused_until: Evidence<Option<OffsetDateTime>>,
    /// Whether one waits for a restart.
    pub restart_needed: Evidence<bool>,
    /// When the system last got some, or last looked for some.
    pub last: Evidence<Option<OffsetDateTime>>,
}

/// How updates come, as one setting has it; the later, the less by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// By themselves.
    Automatic,
    /// They are fetched, and wait for a yes.
    AskBeforeInstall,
    /// They are found, and wait for a yes.
    AskBeforeDownload,
    /// When somebody looks for them.
    Manual,
    /// Not at all.
    Never,
}

impl Way {
    const fn id(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::AskBeforeInstall => "ask-before-install",
            Self::AskBeforeDownload => "ask-before-download",
            Self::Manual => "manual",
            Self::Never => "never",
        }
    }
}

/// Judges it.
pub fn assess(evidence: &Evidence<Updates>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(updates) => updates.judge(now).with_saw(updates.saw(now)),
        Evidence::NotApplicable => Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}

impl Updates {
    /// What was seen to be wrong counts, whatever else could not be seen. Only who has seen
    /// everything may say that all is well.
    fn judge(&self, now: OffsetDateTime) -> Finding {
        self.danger(now)
            .or_else(|| self.worth_knowing(now))
            .or_else(|| Some(Finding::could_not_tell(CHECK, self.unseen(now)?, now)))
            .unwrap_or_else(|| Finding::measured(CHECK, Verdict::Good, "automatic", now))
    }

    fn danger(&self, now: OffsetDateTime) -> Option<Finding> {
        let say = |advice| Finding::measured(CHECK, Verdict::Problem, advice, now);
        // On Linux other programs, which nobody here can see, may do the same work.
        if self.system != System::Linux && (self.is(Way::Never) || self.service_off()) {
            return Some(say("off"));
        }
        if let Some(until) = self.pause(now)
            && until - now > LONGEST_PAUSE
        {
            return Some(paused(say("paused"), until, now));
        }
        let days = self.days(now)?;
        (days > OVERDUE_AFTER).then(|| overdue(say("overdue"), days, now))
    }

    fn worth_knowing(&self, now: OffsetDateTime) -> Option<Finding> {
        let say = |advice| Finding::measured(CHECK, Verdict::Advice, advice, now);
        if let Some(until) = self.pause(now) {
            return Some(paused(say("paused"), until, now));
        }
        if let Some(days) = self.days(now).filter(|days| *days > LATE_AFTER) {
            return Some(overdue(say("overdue"), days, now));
        }
        let uneasy = matches!(
            self.health,
            Evidence::Observed(SecurityHealth::Poor | SecurityHealth::Snoozed)
        );
        let waits = self
            .settings
            .iter()
            .any(|way| way.observed().is_some_and(|way| *way != Way::Automatic));
        if waits || uneasy || self.service_off() {
            return Some(say("not-automatic"));
        }
        (self.restart_needed == Evidence::Observed(true)).then(|| say("restart-needed"))
    }

    fn unseen(&self, now: OffsetDateTime) -> Option<Why> {
        let wrong_clock = match self.last {
            Evidence::Observed(Some(last)) => days_since(last, now).is_none(),
            _ => false,
        };
        self.settings
            .iter()
            .find_map(Evidence::unseen)
            .or_else(|| self.services.iter().find_map(Evidence::unseen))
            .or_else(|| self.health.unseen())
            .or_else(|| self.paused_until.unseen())
            .or_else(|| self.restart_needed.unseen())
            .or_else(|| self.last.unseen())
            .or(wrong_clock.then_some(Why::Conflicting))
            .or(self.settings.is_empty().then_some(Why::NotSupported))
    }

    fn is(&self, way: Way) -> bool {
        self.settings.contains(&Evidence::Observed(way))
    }

    fn service_off(&self) -> bool {
        self.services.contains(&Evidence::Observed(false))
    }

    fn pause(&self, now: OffsetDateTime) -> Option<OffsetDateTime> {
        self.paused_until
            .observed()
            .copied()
            .flatten()
            .filter(|until| *until > now)
    }

    fn days(&self, now: OffsetDateTime) -> Option<i64> {
        days_since(self.last.observed().copied().flatten()?, now)
    }

    fn saw(&self, now: OffsetDateTime) -> Vec<Seen> {
        let mut saw = Vec::new();
        // Updates come only as far by themselves as the strictest setting lets them: one line, not several that clash.
        let strictest = self.settings.iter().filter_map(Evidence::observed).max();
        let hidden = self.settings.iter().filter_map(Evidence::unseen);
        let lines = strictest
            .map(|way| way.id())
            .into_iter()
            .chain(hidden.map(Why::id))
            .map(|id| Seen::new("update-setting", id))
            .chain(self.services.iter().map(|may_run| {
                let id = may_run.id_or_why(|on| if *on { "on" } else { "disabled" });
                Seen::new("update-service", id)
            }));
        for line in lines {
            if !saw.contains(&line) {
                saw.push(line);
            }
        }
        if self.health != Evidence::NotApplicable {
            let id = self.health.id_or_why(|health| health.id());
            saw.push(Seen::new("update-health", id));
        }
        match self.pause(now) {
            Some(until) => saw.push(Seen::new("paused-until", &in_words(until.date()))),
            None if self.paused_until == Evidence::NotApplicable => {}
            None => saw.push(Seen::new(
                "paused-until",
                self.paused_until.id_or_why(|_| "not-paused"),
            )),
        }
        if self.restart_needed != Evidence::NotApplicable {
            let id = self
                .restart_needed
                .id_or_why(|needed| if *needed { "yes" } else { "no" });
            saw.push(Seen::new("restart-needed", id));
        }
        match self.days(now) {
            Some(days) => saw.push(Seen::new("last-update-days", &days.to_string())),
            None => {
                if let Some(why) = self.last.unseen() {
                    saw.push(Seen::new("last-update-days", why.id()));
                }
            }
        }
        saw
    }
}

fn paused(finding: Finding, until: OffsetDateTime, now: OffsetDateTime) -> Finding {
    // A part of a day is a day to whoever waits for it.
    let days = (until - now + Duration::days(1) - Duration::SECOND).whole_days();
    finding
        .with_fact("days", &days.to_string())
        .with_fact("date", &in_words(until.date()))
}

fn overdue(finding: Finding, days: i64, now: OffsetDateTime) -> Finding {
    let finding = finding.with_fact("days", &days.to_string());
    match now.checked_sub(Duration::days(days)) {
        Some(last) => finding.with_fact("date", &in_words(last.date())),
        None => finding,
    }
}

#[cfg(test)]
mod tests;

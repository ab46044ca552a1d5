//! Is there antivirus, is it on, is it current?

pub mod security_center;

use std::ops::RangeInclusive;

use serde::Serialize;
use time::{Duration, OffsetDateTime};

pub use crate::System;
use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::Antivirus;
const CURRENT_UP_TO: i64 = 7;
const AGEING_UP_TO: i64 = 14;
/// A licence that ends within so many days is worth a word. None is left only of a licence that
/// was never there: a product whose licence has ended calls itself expired.
const ENDS_SOON: RangeInclusive<u32> = 1..=30;
/// A signature from tomorrow is a time zone; one from next week is a wrong clock.
const AHEAD: Duration = Duration::days(2);

/// The antivirus of this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Antivirus {
    /// The operating system, because having none means something else on each.
    pub system: System,
    /// What was found, in the system's own order.
    pub products: Vec<Product>,
}

/// One antivirus product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Product {
    /// Its name, as its maker spells it.
    pub name: String,
    /// Its version, where it tells.
    pub version: Option<String>,
    /// It came with the system.
    pub built_in: bool,
    /// Whether it is at work.
    pub state: Evidence<State>,
    /// How new its list of known viruses is. `NotApplicable` where the system looks after that.
    pub signatures: Evidence<Signatures>,
    /// Days until its licence ends, where it says so.
    pub licence_days_left: Option<u32>,
    /// What the system says of its last scan, where it does.
    pub last_scan: Option<LastScan>,
}

/// What the system says of a product's last scan. None says when that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastScan {
    /// There is nothing to do.
    Fine,
    /// It would like another one.
    Recommended,
    /// It needs another one.
    Needed,
}

impl LastScan {
    const fn id(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Recommended => "recommended",
            Self::Needed => "needed",
        }
    }
}

/// Whether a product is at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// At work.
    On,
    /// Switched off.
    Off,
    /// Switched off for a while.
    Snoozed,
    /// Its licence has run out.
    Expired,
    /// Installed, and its scanner does not run.
    Stopped,
}

/// How new a product's list of known viruses is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signatures {
    /// The system calls it current.
    UpToDate,
    /// The system calls it old.
    OutOfDate,
    /// It was made, or last changed on this computer, at this moment.
    Dated(OffsetDateTime),
}

/// Judges the antivirus.
pub fn assess(evidence: &Evidence<Antivirus>, now: OffsetDateTime) -> Finding {
    let antivirus = match evidence {
        Evidence::Observed(antivirus) => antivirus,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    let products: Vec<Judged<'_>> = antivirus
        .products
        .iter()
        .map(|product| Judged::of(product, now))
        .collect();
    let saw = products.iter().flat_map(Judged::saw).collect();
    conclude(antivirus.system, &products, now).with_saw(saw)
}

fn conclude(system: System, products: &[Judged<'_>], now: OffsetDateTime) -> Finding {
    let first = |wanted: fn(&Standing) -> bool| products.iter().find(|p| wanted(&p.standing));
    let say = |verdict, advice, judged: &Judged<'_>| {
        Finding::measured(CHECK, verdict, advice, now).with_fact("name", &judged.product.name)
    };

    if let Some(current) = first(|s| *s == Standing::Current) {
        let idle = products
            .iter()
            .find(|judged| judged.is_idle_beside(current));
        return match (idle, current.ends_soon()) {
            // Protected, and yet the learner pays for, or trusts, something that does nothing.
            (Some(idle), _) => {
                let words = if current.product.built_in {
                    "took-over"
                } else {
                    on_words(system, current)
                };
                say(Verdict::Advice, words, current).with_fact("expired", &idle.product.name)
            }
            (None, Some(days)) => {
                say(Verdict::Advice, "expires-soon", current).with_fact("days", &days.to_string())
            }
            (None, None) => say(Verdict::Good, on_words(system, current), current),
        };
    }
    if let Some(ageing) = first(|s| matches!(s, Standing::Ageing(_))) {
        return say(Verdict::Advice, "outdated", ageing).with_days(&ageing.standing);
    }
    if let Some(why) = products.iter().find_map(|p| p.standing.unseen()) {
        return Finding::could_not_tell(CHECK, why, now);
    }
    if let Some(old) = first(|s| matches!(s, Standing::Outdated(_))) {
        return say(Verdict::Problem, "outdated", old).with_days(&old.standing);
    }
    let not_on = [
        (State::Snoozed, Verdict::Problem, "snoozed"),
        (State::Expired, Verdict::Problem, "expired"),
        (State::Off, Verdict::Problem, "off"),
        (State::Stopped, Verdict::Advice, "scanner-stopped"),
    ];
    for (state, verdict, advice) in not_on {
        if let Some(judged) = products
            .iter()
            .find(|p| p.standing == Standing::NotOn(state))
        {
            return say(verdict, advice, judged);
        }
    }
    match system {
        System::Linux => Finding::measured(CHECK, Verdict::Advice, "none-seen-linux", now),
        // A desktop Windows or macOS always lists something. An empty list is a system that keeps
        // none, such as a Windows server.
        System::Windows | System::Macos => Finding::could_not_tell(CHECK, Why::NotSupported, now),
    }
}

fn on_words(system: System, judged: &Judged<'_>) -> &'static str {
    match system {
        System::Macos if judged.product.built_in => "built-in-on",
        System::Windows | System::Macos | System::Linux => "on",
    }
}

impl Finding {
    fn with_days(self, standing: &Standing) -> Self {
        match standing {
            Standing::Ageing(days) | Standing::Outdated(Some(days)) => {
                self.with_fact("days", &days.to_string())
            }
            _ => self,
        }
    }
}

struct Judged<'a> {
    product: &'a Product,
    standing: Standing,
    age: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Current,
    Ageing(i64),
    Outdated(Option<i64>),
    NotOn(State),
    Unseen(Why),
}

impl Standing {
    const fn unseen(self) -> Option<Why> {
        match self {
            Self::Unseen(why) => Some(why),
            _ => None,
        }
    }
}

impl<'a> Judged<'a> {
    fn of(product: &'a Product, now: OffsetDateTime) -> Self {
        let age = match product.signatures {
            Evidence::Observed(Signatures::Dated(made)) if made <= now + AHEAD => {
                Some((now - made).whole_days().max(0))
            }
            _ => None,
        };
        let standing = match product.state {
            Evidence::Observed(State::On) => how_current(product.signatures, age),
            Evidence::Observed(state) => Standing::NotOn(state),
            Evidence::NotApplicable => Standing::Unseen(Why::NotSupported),
            Evidence::Unavailable(why) => Standing::Unseen(why),
        };
        Self {
            product,
            standing,
            age,
        }
    }

    /// Somebody chose or bought it, and it does nothing: it ran out, or it is off. One that is off
    /// beside another that somebody chose was put aside on purpose.
    fn is_idle_beside(&self, current: &Self) -> bool {
        match self.standing {
            Standing::NotOn(State::Expired) => true,
            Standing::NotOn(State::Off) => current.product.built_in && !self.product.built_in,
            _ => false,
        }
    }

    fn ends_soon(&self) -> Option<u32> {
        let days = self.product.licence_days_left?;
        (!self.product.built_in && ENDS_SOON.contains(&days)).then_some(days)
    }

    fn saw(&self) -> Vec<Seen> {
        let mut saw = vec![Seen::new("product", &self.product.name)];
        if let Some(version) = &self.product.version {
            saw.push(Seen::new("version", version));
        }
        saw.push(Seen::new("state", state_id(self.product.state)));
        if let Some(days) = self.age {
            saw.push(Seen::new("signatures-age-days", &days.to_string()));
        } else if let Some(id) = signatures_id(self.product.signatures) {
            saw.push(Seen::new("signatures", id));
        }
        if let Some(days) = self.product.licence_days_left {
            saw.push(Seen::new("licence-days-left", &days.to_string()));
        }
        if let Some(scan) = self.product.last_scan {
            saw.push(Seen::new("last-scan", scan.id()));
        }
        saw
    }
}

fn how_current(signatures: Evidence<Signatures>, age: Option<i64>) -> Standing {
    match signatures {
        Evidence::NotApplicable | Evidence::Observed(Signatures::UpToDate) => Standing::Current,
        Evidence::Observed(Signatures::OutOfDate) => Standing::Outdated(None),
        Evidence::Observed(Signatures::Dated(_)) => match age {
            None => Standing::Unseen(Why::Conflicting),
            Some(days) if days <= CURRENT_UP_TO => Standing::Current,
            Some(days) if days <= AGEING_UP_TO => Standing::Ageing(days),
            Some(days) => Standing::Outdated(Some(days)),
        },
        Evidence::Unavailable(why) => Standing::Unseen(why),
    }
}

const fn state_id(state: Evidence<State>) -> &'static str {
    match state {
        Evidence::Observed(State::On) => "on",
        Evidence::Observed(State::Off) => "off",
        Evidence::Observed(State::Snoozed) => "snoozed",
        Evidence::Observed(State::Expired) => "expired",
        Evidence::Observed(State::Stopped) => "stopped",
        Evidence::NotApplicable => "not-applicable",
        Evidence::Unavailable(why) => why.id(),
    }
}

const fn signatures_id(signatures: Evidence<Signatures>) -> Option<&'static str> {
    match signatures {
        Evidence::Observed(Signatures::UpToDate) => Some("up-to-date"),
        Evidence::Observed(Signatures::OutOfDate) => Some("out-of-date"),
        Evidence::Observed(Signatures::Dated(_)) => Some(Why::Conflicting.id()),
        Evidence::NotApplicable => None,
        Evidence::Unavailable(why) => Some(why.id()),
    }
}

#[cfg(test)]
mod tests;

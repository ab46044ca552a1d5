//! Is the firewall on?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, SecurityHealth, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::Firewall;

/// What was seen of the firewall. Each system has its own kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Firewall {
    /// One switch for each kind of network, and a Security Center that also knows other products.
    Windows(WindowsFirewall),
    /// One switch.
    Macos(MacosFirewall),
    /// The programs that are set up; none when not one of the known ones is.
    Linux(Vec<LinuxFirewall>),
}

/// The firewall of a Windows computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WindowsFirewall {
    /// What the Security Center says of all firewalls together.
    pub health: Evidence<SecurityHealth>,
    /// Whether the service behind the built-in firewall may run.
    pub service: Evidence<bool>,
    /// Whether the built-in firewall is on for each kind of network.
    pub profiles: [(Profile, Evidence<bool>); 3],
    /// The kinds of network in use now.
    pub in_use: Evidence<Vec<Profile>>,
}

/// A kind of network, as Windows tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// At work.
    Domain,
    /// At home.
    Private,
    /// Elsewhere.
    Public,
}

/// The firewall of a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MacosFirewall {
    /// On.
    On,
    /// On, and nothing may come in.
    BlocksAll,
    /// Off.
    Off,
}

/// A firewall program that is set up on a Linux computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LinuxFirewall {
    /// Its name.
    pub name: &'static str,
    /// How it is.
    pub state: Evidence<LinuxState>,
}

/// How a firewall program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinuxState {
    /// On.
    On,
    /// On, and its rule for everything else is to let it in.
    LetsAllIn,
    /// Off.
    Off,
}

/// Judges it.
pub fn assess(evidence: &Evidence<Firewall>, now: OffsetDateTime) -> Finding {
    match evidence {
        Evidence::Observed(Firewall::Windows(windows)) => {
            windows.judge(now).with_saw(windows.saw())
        }
        Evidence::Observed(Firewall::Macos(macos)) => macos.judge(now),
        Evidence::Observed(Firewall::Linux(programs)) => {
            linux(programs, now).with_saw(programs.iter().flat_map(LinuxFirewall::saw).collect())
        }
        Evidence::NotApplicable => unsure(Why::NotSupported, now),
        Evidence::Unavailable(why) => unsure(*why, now),
    }
}

fn unsure(why: Why, now: OffsetDateTime) -> Finding {
    Finding::could_not_tell(CHECK, why, now)
}

fn say(verdict: Verdict, advice: &'static str, name: &str, now: OffsetDateTime) -> Finding {
    Finding::measured(CHECK, verdict, advice, now).with_fact("name", name)
}

const BUILT_IN: &str = "Windows Firewall";

impl WindowsFirewall {
    fn judge(&self, now: OffsetDateTime) -> Finding {
        let health = match self.health {
            Evidence::Observed(health) => health,
            Evidence::NotApplicable => return unsure(Why::NotSupported, now),
            Evidence::Unavailable(why) => return unsure(why, now),
        };
        let off = self.off();
        match health {
            SecurityHealth::Poor | SecurityHealth::Snoozed => self.alarm(&off, now),
            // The Security Center is content although a switch is off: another product does the work.
            SecurityHealth::Good if !off.is_empty() => self
                .running(now)
                .unwrap_or_else(|| say(Verdict::Good, "on", "Another firewall program", now)),
            SecurityHealth::NotMonitored if !off.is_empty() => unsure(Why::Conflicting, now),
            SecurityHealth::NotMonitored => self
                .running(now)
                .or_else(|| Some(unsure(self.unseen_profile()?, now)))
                .unwrap_or_else(|| say(Verdict::Good, "on", BUILT_IN, now)),
            SecurityHealth::Good => self
                .running(now)
                .unwrap_or_else(|| say(Verdict::Good, "on", BUILT_IN, now)),
        }
    }

    /// Windows says that no firewall protects this computer as it should.
    fn alarm(&self, off: &[&str], now: OffsetDateTime) -> Finding {
        let stopped = self.service == Evidence::Observed(false);
        if stopped || off.len() == self.profiles.len() {
            return say(Verdict::Problem, "off", BUILT_IN, now);
        }
        if !off.is_empty() {
            return say(Verdict::Problem, "partly-off", &off.join(" and "), now);
        }
        let why = self.service.unseen().or_else(|| self.unseen_profile());
        unsure(why.unwrap_or(Why::Conflicting), now)
    }

    /// A firewall that is said to be on while its service may not run, or may not be looked at.
    fn running(&self, now: OffsetDateTime) -> Option<Finding> {
        match self.service {
            Evidence::Observed(true) => None,
            Evidence::Observed(false) => Some(unsure(Why::Conflicting, now)),
            Evidence::NotApplicable => Some(unsure(Why::NotSupported, now)),
            Evidence::Unavailable(why) => Some(unsure(why, now)),
        }
    }

    fn off(&self) -> Vec<&'static str> {
        let off = |(_, on): &&(Profile, Evidence<bool>)| *on == Evidence::Observed(false);
        self.profiles
            .iter()
            .filter(off)
            .map(|(profile, _)| profile.id())
            .collect()
    }

    fn unseen_profile(&self) -> Option<Why> {
        self.profiles.iter().find_map(|(_, on)| on.unseen())
    }

    fn saw(&self) -> Vec<Seen> {
        let mut saw = vec![
            Seen::new(
                "firewall-health",
                self.health.id_or_why(|health| health.id()),
            ),
            Seen::new("firewall-service", self.service.id_or_why(|on| on_off(*on))),
        ];
        for (profile, on) in &self.profiles {
            saw.push(Seen::new(profile.fact(), on.id_or_why(|on| on_off(*on))));
        }
        for profile in self.in_use.observed().into_iter().flatten() {
            saw.push(Seen::new("network-in-use", profile.id()));
        }
        saw
    }
}

impl Profile {
    const fn id(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Private => "private",
            Self::Public => "public",
        }
    }

    const fn fact(self) -> &'static str {
        match self {
            Self::Domain => "firewall-domain",
            Self::Private => "firewall-private",
            Self::Public => "firewall-public",
        }
    }
}

impl MacosFirewall {
    fn judge(self, now: OffsetDateTime) -> Finding {
        let (verdict, advice, state) = match self {
            Self::On => (Verdict::Good, "on", "on"),
            Self::BlocksAll => (Verdict::Good, "on", "block-all"),
            Self::Off => (Verdict::Problem, "off", "off"),
        };
        say(verdict, advice, "The macOS firewall", now)
            .with_saw(vec![Seen::new("firewall-state", state)])
    }
}

/// Only an administrator may read the rules themselves. So a program that is off is worth knowing
/// and not proof of a danger: the rules may come from elsewhere.
fn linux(programs: &[LinuxFirewall], now: OffsetDateTime) -> Finding {
    let first = |wanted| {
        programs
            .iter()
            .find(|program| program.state == Evidence::Observed(wanted))
    };
    if let Some(program) = first(LinuxState::On) {
        return say(Verdict::Good, "on", program.name, now);
    }
    if first(LinuxState::LetsAllIn).is_some() {
        return unsure(Why::Conflicting, now);
    }
    if let Some(why) = programs.iter().find_map(|program| program.state.unseen()) {
        return unsure(why, now);
    }
    match first(LinuxState::Off) {
        Some(program) => say(Verdict::Advice, "off", program.name, now),
        None => Finding::measured(CHECK, Verdict::Advice, "none-seen-linux", now),
    }
}

impl LinuxFirewall {
    fn saw(&self) -> [Seen; 2] {
        let state = self.state.id_or_why(|state| match state {
            LinuxState::On => "on",
            LinuxState::LetsAllIn => "lets-all-in",
            LinuxState::Off => "off",
        });
        [
            Seen::new("firewall-part", self.name),
            Seen::new("firewall-state", state),
        ]
    }
}

const fn on_off(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

#[cfg(test)]
mod tests;

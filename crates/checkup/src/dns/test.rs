//! What a few well-known websites tell about the way to them.
//!
//! Addresses are never compared: large websites have many. Who answers must prove the name.

use serde::Serialize;

use crate::{Seen, Why};

/// What the test brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DnsTest {
    /// Name by name.
    pub names: Vec<NameTest>,
    /// A name that nobody owns got an address.
    pub made_up_answered: bool,
}

/// What came of one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameTest {
    /// The website's name.
    pub name: String,
    /// Where it led.
    pub answer: NameAnswer,
}

/// Where a name led.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameAnswer {
    /// Who answered proved to be that website.
    Proved,
    /// Who answered would have proved it on another day: its proof has run out, or this
    /// computer's clock is wrong.
    OutOfDate,
    /// Who answered, at an address of the internet, could not prove the name.
    NotProved {
        /// Who signed the proof that was shown. Hostile.
        issuer: String,
        /// Whoever looks after this computer told it to trust that signature.
        trusted_here: bool,
    },
    /// To an address that no website has: inside the home, this computer, or nowhere.
    Inside,
    /// The answer was that there is no such name.
    NoSuchName,
    /// Nobody said where it leads.
    NoAnswer,
    /// To an address where nobody spoke in time.
    NotReached,
}

impl NameAnswer {
    const fn id(&self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::OutOfDate => "conflicting",
            Self::NotProved { .. } => "not-proved",
            Self::Inside => "private",
            Self::NoSuchName | Self::NoAnswer => "none",
            Self::NotReached => "timed-out",
        }
    }
}

impl DnsTest {
    pub(super) fn saw(&self) -> Vec<Seen> {
        let passed = matches!(judge(self), Told::Right);
        let state = if passed { "passed" } else { "done" };
        let mut saw = vec![Seen::new("dns-test", state)];
        for test in self.names.iter().filter(|_| !passed) {
            saw.push(Seen::new("dns-name", &test.name));
            saw.push(Seen::new("dns-answer", test.answer.id()));
            if let NameAnswer::NotProved { issuer, .. } = &test.answer {
                saw.push(Seen::new("dns-issuer", issuer));
            }
        }
        if self.made_up_answered {
            saw.push(Seen::new("dns-answer", "made-up"));
        }
        saw.retain(|seen| !seen.value.is_empty());
        saw
    }

    fn count(&self, wanted: impl Fn(&NameAnswer) -> bool) -> usize {
        self.names
            .iter()
            .filter(|test| wanted(&test.answer))
            .count()
    }
}

/// What the test means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told<'a> {
    /// Names lead where they should.
    Right,
    /// Somebody between here and the websites answers in their place, as filters do.
    Filtered,
    /// Who answered to this name could not prove it, and no filter explains it.
    Tampered(&'a str),
    /// Too little was seen.
    CannotTell(Why),
}

pub(super) fn judge(test: &DnsTest) -> Told<'_> {
    use NameAnswer as A;
    let proved = test.count(|answer| *answer == A::Proved);
    let out_of_date = test.count(|answer| *answer == A::OutOfDate);
    if proved == 0 && out_of_date > 0 {
        return Told::CannotTell(Why::Conflicting);
    }
    let false_ones: Vec<(&str, &str, bool)> = test
        .names
        .iter()
        .filter_map(|test| match &test.answer {
            A::NotProved {
                issuer,
                trusted_here,
            } => Some((test.name.as_str(), issuer.as_str(), *trusted_here)),
            _ => None,
        })
        .collect();
    if let Some((name, first_issuer, _)) = false_ones.first().copied() {
        let installed_here = false_ones.iter().all(|(_, _, trusted)| *trusted);
        let same_for_all = proved == 0
            && false_ones
                .iter()
                .all(|(_, issuer, _)| *issuer == first_issuer);
        if installed_here || same_for_all {
            return Told::Filtered;
        }
        let stranger = false_ones.iter().find(|(_, _, trusted)| !trusted);
        return Told::Tampered(stranger.map_or(name, |(name, _, _)| name));
    }
    let inside = test.count(|answer| *answer == A::Inside);
    let denied = test.count(|answer| *answer == A::NoSuchName);
    if test.made_up_answered || inside > 0 || (denied > 0 && proved > 0) {
        return Told::Filtered;
    }
    let not_reached = test.count(|answer| *answer == A::NotReached);
    if proved == 0 && not_reached == 0 {
        return Told::CannotTell(Why::Offline);
    }
    if proved * 2 < test.names.len() {
        return Told::CannotTell(Why::TimedOut);
    }
    Told::Right
}

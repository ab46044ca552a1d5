//! Can somebody steer this computer from elsewhere?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::RemoteAccess;

/// What lets others in, and what lets them help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RemoteAccess {
    /// The system's own ways in that are open, without repeats.
    pub ways: Evidence<Vec<Way>>,
    /// The programs for help from far away that are running, by their makers' names.
    pub helpers: Evidence<Vec<String>>,
}

/// A way in from another computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// A command line.
    Ssh,
    /// Windows' own, and its relatives.
    RemoteDesktop,
    /// The screen, as others show it.
    Vnc,
    /// Screen Sharing of macOS.
    ScreenSharing,
    /// Remote Management of macOS.
    RemoteManagement,
}

impl Way {
    /// The stable name, which is also the id of its words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ssh => "ssh",
            Self::RemoteDesktop => "remote-desktop",
            Self::Vnc => "vnc",
            Self::ScreenSharing => "screen-sharing",
            Self::RemoteManagement => "remote-management",
        }
    }
}

/// Judges it.
pub fn assess(evidence: &Evidence<RemoteAccess>, now: OffsetDateTime) -> Finding {
    let access = match evidence {
        Evidence::Observed(access) => access,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    conclude(access, now).with_saw(saw(access))
}

fn conclude(access: &RemoteAccess, now: OffsetDateTime) -> Finding {
    if access.ways.observed().is_some_and(|ways| !ways.is_empty()) {
        return Finding::measured(CHECK, Verdict::Problem, "open", now);
    }
    if let Some(name) = access.helpers.observed().and_then(|names| names.first()) {
        return Finding::measured(CHECK, Verdict::Advice, "helper-program", now)
            .with_fact("name", name);
    }
    match unseen(&access.ways).or_else(|| unseen(&access.helpers)) {
        Some(why) => Finding::could_not_tell(CHECK, why, now),
        None => Finding::measured(CHECK, Verdict::Good, "closed", now),
    }
}

fn unseen<T>(evidence: &Evidence<T>) -> Option<Why> {
    match evidence {
        Evidence::Observed(_) => None,
        Evidence::NotApplicable => Some(Why::NotSupported),
        Evidence::Unavailable(why) => Some(*why),
    }
}

fn saw(access: &RemoteAccess) -> Vec<Seen> {
    let mut saw = match &access.ways {
        Evidence::Observed(ways) if ways.is_empty() => vec![Seen::new("remote-way", "none")],
        Evidence::Observed(ways) => ways
            .iter()
            .map(|way| Seen::new("remote-way", way.id()))
            .collect(),
        other => vec![Seen::new("remote-way", unseen(other).map_or("", Why::id))],
    };
    match &access.helpers {
        Evidence::Observed(names) => {
            saw.extend(names.iter().map(|name| Seen::new("remote-helper", name)));
        }
        other => saw.push(Seen::new(
            "remote-helper",
            unseen(other).map_or("", Why::id),
        )),
    }
    saw
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn judged(ways: Evidence<Vec<Way>>, helpers: Evidence<Vec<String>>) -> Finding {
        assess(&Evidence::Observed(RemoteAccess { ways, helpers }), NOW)
    }

    fn names(names: &[&str]) -> Evidence<Vec<String>> {
        Evidence::Observed(names.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn an_open_way_in_is_a_problem_and_a_helper_program_never_is() {
        let closed = || Evidence::Observed(vec![]);
        let open = || Evidence::Observed(vec![Way::Ssh]);
        let unseen_ways = || Evidence::Unavailable(Why::NeedsPermission);
        let unseen_names = || Evidence::Unavailable(Why::TimedOut);
        let cases = [
            (closed(), names(&[]), Verdict::Good, "closed"),
            (open(), names(&[]), Verdict::Problem, "open"),
            (open(), names(&["AnyDesk"]), Verdict::Problem, "open"),
            (open(), unseen_names(), Verdict::Problem, "open"),
            (
                closed(),
                names(&["AnyDesk"]),
                Verdict::Advice,
                "helper-program",
            ),
            (
                unseen_ways(),
                names(&["AnyDesk"]),
                Verdict::Advice,
                "helper-program",
            ),
            (
                unseen_ways(),
                names(&[]),
                Verdict::CannotTell(Why::NeedsPermission),
                "needs-permission",
            ),
            (
                closed(),
                unseen_names(),
                Verdict::CannotTell(Why::TimedOut),
                "timed-out",
            ),
            (
                Evidence::NotApplicable,
                names(&[]),
                Verdict::CannotTell(Why::NotSupported),
                "not-supported",
            ),
        ];
        for (ways, helpers, verdict, advice) in cases {
            let label = format!("{ways:?} and {helpers:?}");
            let finding = judged(ways, helpers);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, advice),
                "{label}: a stranger's way in is not told, or one is made up"
            );
        }
    }

    #[test]
    fn what_is_open_and_what_runs_is_named() {
        let finding = judged(
            Evidence::Observed(vec![Way::Ssh, Way::Vnc]),
            names(&["Any\u{202e}Desk"]),
        );
        let saw: Vec<_> = finding
            .saw
            .iter()
            .map(|s| (s.fact, s.value.as_str()))
            .collect();
        assert_eq!(
            saw,
            [
                ("remote-way", "ssh"),
                ("remote-way", "vnc"),
                ("remote-helper", "AnyDesk")
            ]
        );
        let helped = judged(Evidence::Observed(vec![]), names(&["AnyDesk", "RustDesk"]));
        assert_eq!(helped.facts["name"], "AnyDesk");
    }
}

//! Is there a second copy of the files?

use serde::Serialize;
use time::OffsetDateTime;

use crate::dates::days_since;
use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::Backup;
/// Who plugs in a disk once a week has done enough.
const RECENT_UP_TO: i64 = 7;

/// The ways in which this computer makes copies. Empty when none of the known ones is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// Each of them.
    pub ways: Vec<Copies>,
}

/// One way in which copies are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Copies {
    /// Which.
    pub kind: Kind,
    /// When the last copy was made; nothing when there has been none yet.
    pub last: Evidence<Option<OffsetDateTime>>,
}

/// A part of a system that makes copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Windows: File History.
    FileHistory,
    /// Windows: the folders that OneDrive keeps.
    Onedrive,
    /// macOS: Time Machine.
    TimeMachine,
    /// GNOME: Backups, also known as Déjà Dup.
    DejaDup,
}

impl Kind {
    const fn id(self) -> &'static str {
        match self {
            Self::FileHistory => "file-history",
            Self::Onedrive => "onedrive",
            Self::TimeMachine => "time-machine",
            Self::DejaDup => "deja-dup",
        }
    }
}

/// Judges it.
pub fn assess(evidence: &Evidence<Backup>, now: OffsetDateTime) -> Finding {
    let backup = match evidence {
        Evidence::Observed(backup) => backup,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    let aged: Vec<(Kind, Evidence<Option<i64>>)> = backup
        .ways
        .iter()
        .map(|copies| (copies.kind, age(copies.last, now)))
        .collect();
    let saw = aged.iter().flat_map(saw).collect();
    judge(&aged, now).with_saw(saw)
}

fn age(last: Evidence<Option<OffsetDateTime>>, now: OffsetDateTime) -> Evidence<Option<i64>> {
    match last {
        Evidence::Observed(Some(moment)) => match days_since(moment, now) {
            Some(days) => Evidence::Observed(Some(days)),
            None => Evidence::Unavailable(Why::Conflicting),
        },
        other => other.map(|_| None),
    }
}

fn judge(aged: &[(Kind, Evidence<Option<i64>>)], now: OffsetDateTime) -> Finding {
    let newest = aged
        .iter()
        .filter_map(|(_, age)| age.observed().copied().flatten())
        .min();
    let say = |verdict, advice, days: i64| {
        Finding::measured(CHECK, verdict, advice, now).with_fact("days", &days.to_string())
    };
    if let Some(days) = newest.filter(|days| *days <= RECENT_UP_TO) {
        return say(Verdict::Good, "recent", days);
    }
    // A newer copy may be where nobody could look.
    if let Some(why) = aged.iter().find_map(|(_, age)| age.unseen()) {
        return Finding::could_not_tell(CHECK, why, now);
    }
    match newest {
        Some(days) => say(Verdict::Advice, "old", days),
        None => Finding::measured(CHECK, Verdict::Advice, "none", now),
    }
}

fn saw((kind, age): &(Kind, Evidence<Option<i64>>)) -> [Seen; 2] {
    let days = match age {
        Evidence::Observed(Some(days)) => days.to_string(),
        other => other.id_or_why(|_| "never").to_owned(),
    };
    [
        Seen::new("backup-kind", kind.id()),
        Seen::new("backup-last-days", &days),
    ]
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn only_a_copy_of_this_week_is_enough() {
        let now = datetime!(2026-11-23 12:00 UTC);
        let at = |moment| Evidence::Observed(Some(moment));
        let today = at(datetime!(2026-11-23 09:00 UTC));
        let last_week = at(datetime!(2026-11-16 11:00 UTC));
        let older = at(datetime!(2026-11-15 11:00 UTC));
        let tomorrow_s = at(datetime!(2026-12-23 11:00 UTC));
        let never = Evidence::Observed(None);
        let hidden = Evidence::Unavailable(Why::NeedsPermission);
        type Row<'a> = (
            &'a [Evidence<Option<OffsetDateTime>>],
            Verdict,
            &'static str,
            Option<&'static str>,
        );
        let cases: [Row<'_>; 10] = [
            (&[today], Verdict::Good, "recent", Some("0")),
            (&[last_week], Verdict::Good, "recent", Some("7")),
            (&[older], Verdict::Advice, "old", Some("8")),
            (&[never], Verdict::Advice, "none", None),
            (&[], Verdict::Advice, "none", None),
            (&[older, today], Verdict::Good, "recent", Some("0")),
            (&[today, hidden], Verdict::Good, "recent", Some("0")),
            (
                &[older, hidden],
                Verdict::CannotTell(Why::NeedsPermission),
                "needs-permission",
                None,
            ),
            (
                &[never, hidden],
                Verdict::CannotTell(Why::NeedsPermission),
                "needs-permission",
                None,
            ),
            (
                &[tomorrow_s],
                Verdict::CannotTell(Why::Conflicting),
                "conflicting",
                None,
            ),
        ];
        for (lasts, verdict, advice, days) in cases {
            let ways = lasts
                .iter()
                .map(|last| Copies {
                    kind: Kind::FileHistory,
                    last: *last,
                })
                .collect();
            let finding = assess(&Evidence::Observed(Backup { ways }), now);
            assert_eq!(
                (
                    finding.verdict,
                    finding.advice,
                    finding.facts.get("days").map(String::as_str)
                ),
                (verdict, advice, days),
                "{lasts:?}: files are believed safe, or lost, without being so"
            );
        }
    }
}

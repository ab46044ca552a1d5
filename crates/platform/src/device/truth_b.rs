//! The truth tables of six checks: captured computers, what is concluded, and what is concluded
//! when any one answer is missing.
//!
//! Where a comment does not say otherwise the answers were written down by hand in the documented
//! form of the version it names. None was captured with a learner's own data in it.

mod account;
mod disk;
mod lock;
mod remote;
mod sharing;
mod sign_in;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use checkup::{CheckId, Finding, System, Verdict, Why, advice};
use time::OffsetDateTime;
use time::macros::datetime;

use crate::machine::captured::Captured;
use crate::machine::{Missing, ThisMachine};

const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);
const GOOD: Verdict = Verdict::Good;
const ADVICE: Verdict = Verdict::Advice;
const PROBLEM: Verdict = Verdict::Problem;

/// A computer and what a learner must be told about it.
struct Case {
    what: &'static str,
    machine: Captured,
    verdict: Verdict,
    advice: &'static str,
}

fn case(what: &'static str, machine: Captured, verdict: Verdict, advice: &'static str) -> Case {
    Case {
        what,
        machine,
        verdict,
        advice,
    }
}

fn unseen(what: &'static str, machine: Captured, why: Why) -> Case {
    case(what, machine, Verdict::CannotTell(why), why.id())
}

/// A check and all that is to be shown of it.
struct Table {
    check: CheckId,
    judge: fn(&Captured) -> Finding,
    cases: Vec<Case>,
    /// Ids that each system must reach, beside the four reasons that hold for all.
    reached: [(System, &'static [&'static str]); 3],
}

const FOUR_REASONS: [Why; 4] = [
    Why::NeedsPermission,
    Why::NotSupported,
    Why::TimedOut,
    Why::NotUnderstood,
];

impl Table {
    fn hold(&self) {
        for case in &self.cases {
            self.concludes(case);
            self.never_concludes_more_from_less(case);
        }
        for (system, ids) in self.reached {
            self.reaches(system, ids);
        }
        self.leaves_no_id_out();
    }

    fn concludes(&self, case: &Case) {
        let finding = (self.judge)(&case.machine);
        assert_eq!(
            (finding.verdict, finding.advice),
            (case.verdict, case.advice),
            "{} on {:?}, {}: the learner is told something false; seen: {:?}",
            self.check,
            system(&case.machine),
            case.what,
            finding.saw
        );
        for seen in &finding.saw {
            assert!(
                advice::SEEN.contains(&seen.fact),
                "{}: no words for {}",
                self.check,
                seen.fact
            );
        }
    }

    fn never_concludes_more_from_less(&self, case: &Case) {
        let mut less = case.machine.each_without();
        let tools: BTreeSet<String> = less
            .iter()
            .map(|(question, ..)| question.clone())
            .filter(|question| !is_a_setting(question))
            .collect();
        for tool in tools {
            let machine = case.machine.clone().without(&tool, Missing::NotThere);
            less.push((tool, Missing::NotThere, machine));
        }
        for missing in ALL_MISSING {
            let machine = case.machine.without_anything(missing);
            less.push(("anything".into(), missing, machine));
        }
        for (question, missing, machine) in less {
            let finding = (self.judge)(&machine);
            let certain = matches!(finding.verdict, Verdict::Good | Verdict::Problem);
            assert!(
                !certain || (finding.verdict, finding.advice) == (case.verdict, case.advice),
                "{} on {:?}, {}: without an answer to {question:?} ({missing:?}) it is called {} \
                 though nobody saw that",
                self.check,
                system(&case.machine),
                case.what,
                finding.advice
            );
        }
    }

    fn reaches(&self, system_wanted: System, ids: &[&str]) {
        let here = || {
            self.cases
                .iter()
                .filter(|case| system(&case.machine) == system_wanted)
        };
        let mut found: BTreeSet<&str> = here().map(|case| case.advice).collect();
        for case in here() {
            for (.., machine) in case.machine.each_without() {
                let finding = (self.judge)(&machine);
                if let Verdict::CannotTell(why) = finding.verdict {
                    assert_eq!(finding.advice, why.id(), "the learner does not learn why");
                    found.insert(why.id());
                }
            }
        }
        let wanted: BTreeSet<&str> = ids
            .iter()
            .copied()
            .chain(FOUR_REASONS.map(Why::id))
            .collect();
        assert_eq!(
            found, wanted,
            "{} on {system_wanted:?}: these ids are reached, and these should be",
            self.check
        );
    }

    /// Nothing of this computer depends on a network, and contradictions need two sources.
    fn leaves_no_id_out(&self) {
        let reached: BTreeSet<&str> = self
            .reached
            .iter()
            .flat_map(|(_, ids)| ids.iter().copied())
            .chain(FOUR_REASONS.map(Why::id))
            .collect();
        for id in advice::of(self.check) {
            let cannot_be = *id == Why::Offline.id() || *id == Why::Conflicting.id();
            assert!(
                cannot_be || reached.contains(id),
                "{}: nothing leads to the words {id}",
                self.check
            );
        }
    }
}

const ALL_MISSING: [Missing; 5] = [
    Missing::NotThere,
    Missing::Denied,
    Missing::TimedOut,
    Missing::NotUnderstood,
    Missing::NotOffered,
];

/// Settings may be absent, and then the system does what it usually does. Tools may not.
fn is_a_setting(question: &str) -> bool {
    ["file ", "names ", "changed ", "registry "]
        .iter()
        .any(|kind| question.starts_with(kind))
}

fn system(machine: &Captured) -> System {
    crate::machine::Machine::system(machine)
}

fn windows() -> Captured {
    Captured::new(System::Windows)
}

fn macos() -> Captured {
    Captured::new(System::Macos)
}

fn linux() -> Captured {
    Captured::new(System::Linux)
}

#[test]
fn the_computer_that_runs_this_answers_within_seconds() {
    let machine = &ThisMachine;
    let start = Instant::now();
    let findings = [
        checkup::disk_encryption::assess(&super::disk_encryption::collect(machine), NOW),
        checkup::screen_lock::assess(&super::screen_lock::collect(machine), NOW),
        checkup::automatic_sign_in::assess(&super::automatic_sign_in::collect(machine), NOW),
        checkup::daily_account::assess(&super::daily_account::collect(machine), NOW),
        checkup::remote_access::assess(&super::remote_access::collect(machine), NOW),
        checkup::sharing::assess(&super::sharing::collect(machine), NOW),
    ];
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "the learner waits for {:?}",
        start.elapsed()
    );
    for finding in findings {
        assert!(
            advice::of(finding.check).contains(&finding.advice),
            "no words for {}",
            finding.advice
        );
    }
}

//! The truth table of firewall, updates, end of support, app guard and backup: captured computers
//! in, verdict and words out; and what happens to each verdict when an answer is taken away.

mod hostile;
mod linux;
mod macos;
mod windows;

use std::collections::{BTreeMap, BTreeSet};

use checkup::{CheckId, Finding, Support, System, SystemRelease, Verdict, Why};
use time::macros::{date, datetime};
use time::{Date, OffsetDateTime};

use super::{app_guard, backup, firewall, system_support, updates};
use crate::machine::captured::Captured;
use crate::machine::{Machine, Missing};

const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);
const GOOD: Verdict = Verdict::Good;
const ADVICE: Verdict = Verdict::Advice;
const PROBLEM: Verdict = Verdict::Problem;

const CHECKS: [CheckId; 5] = [
    CheckId::Firewall,
    CheckId::Updates,
    CheckId::SystemSupport,
    CheckId::AppGuard,
    CheckId::Backup,
];
const SYSTEMS: [System; 3] = [System::Windows, System::Macos, System::Linux];

/// A captured computer and what one check must say of it.
struct Row {
    check: CheckId,
    what: &'static str,
    machine: Captured,
    verdict: Verdict,
    advice: &'static str,
}

fn row(
    check: CheckId,
    what: &'static str,
    machine: Captured,
    verdict: Verdict,
    advice: &'static str,
) -> Row {
    Row {
        check,
        what,
        machine,
        verdict,
        advice,
    }
}

/// A row of a computer about which nothing may be said.
fn unsure(check: CheckId, what: &'static str, machine: Captured, why: Why) -> Row {
    row(check, what, machine, Verdict::CannotTell(why), why.id())
}

fn rows() -> Vec<Row> {
    [windows::rows(), macos::rows(), linux::rows()]
        .into_iter()
        .flatten()
        .collect()
}

fn judge(check: CheckId, machine: &Captured) -> Finding {
    match check {
        CheckId::Firewall => checkup::firewall::assess(&firewall::collect(machine), NOW),
        CheckId::Updates => checkup::updates::assess(&updates::collect(machine), NOW),
        CheckId::SystemSupport => {
            checkup::system_support::assess(&system_support::collect(machine), &releases(), NOW)
        }
        CheckId::AppGuard => checkup::app_guard::assess(&app_guard::collect(machine), NOW),
        CheckId::Backup => checkup::backup::assess(&backup::collect(machine), NOW),
        other => panic!("{other} is tried elsewhere"),
    }
}

/// A short table of the same shape as the one in `policy-content`.
fn releases() -> Vec<SystemRelease> {
    let until = |family: &str, version: &str, build, last: Date, extended_until| SystemRelease {
        family: family.into(),
        version: version.into(),
        build,
        name: format!("{family} {version}"),
        support: Support::Until(last),
        extended_until,
        sure: true,
    };
    let macos = |version: &str, support| SystemRelease {
        support,
        ..until("macos", version, None, Date::MIN, None)
    };
    let longer = Some(date!(2027 - 10 - 12));
    let pro = Some(date!(2032 - 04 - 21));
    vec![
        until(
            "windows",
            "22H2",
            Some(19045),
            date!(2025 - 10 - 14),
            longer,
        ),
        until("windows", "25H2", Some(26200), date!(2027 - 10 - 12), None),
        until("windows", "24H2", Some(26100), date!(2026 - 12 - 31), None),
        macos("12", Support::Ended),
        macos("13", Support::Ended),
        macos("14", Support::EndsSoon),
        macos("15", Support::Now),
        macos("26", Support::Now),
        until("debian", "12", None, date!(2028 - 06 - 30), None),
        until("debian", "10", None, date!(2024 - 06 - 30), None),
        until("ubuntu", "24.04", None, date!(2029 - 05 - 31), None),
        until("ubuntu", "22.04", None, date!(2027 - 04 - 01), pro),
        until("ubuntu", "20.04", None, date!(2025 - 05 - 31), pro),
    ]
}

#[test]
fn every_captured_computer_is_told_as_it_is() {
    let mut wrong = Vec::new();
    for row in rows() {
        let finding = judge(row.check, &row.machine);
        if (finding.verdict, finding.advice) != (row.verdict, row.advice) {
            wrong.push(format!(
                "{:?} {}: {} is told as {:?} {} instead of {:?} {}; saw {:?}",
                row.machine.system(),
                row.check,
                row.what,
                finding.verdict,
                finding.advice,
                row.verdict,
                row.advice,
                finding.saw,
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What cannot happen on a system, and why the table does not have to reach it.
fn out_of_reach(check: CheckId, system: System) -> &'static [&'static str] {
    use System::{Linux, Macos, Windows};
    match (check, system) {
        (CheckId::Firewall, Windows) => &["none-seen-linux"],
        // One switch for all networks, one answer.
        (CheckId::Firewall, Macos) => &["partly-off", "none-seen-linux", "conflicting"],
        (CheckId::Firewall, Linux) => &["partly-off"],
        // There is neither a pause nor a sign that a restart is due.
        (CheckId::Updates, Macos) => &["paused", "restart-needed"],
        // Somebody else may fetch them, so they are never called off.
        (CheckId::Updates, Linux) => &["off", "paused"],
        (CheckId::SystemSupport, _) => &["conflicting"],
        (CheckId::AppGuard, Linux) => &[
            "on",
            "off",
            "needs-permission",
            "not-supported",
            "timed-out",
            "not-understood",
            "conflicting",
        ],
        (CheckId::AppGuard, Windows | Macos) => &["not-applicable", "conflicting"],
        _ => &[],
    }
}

#[test]
fn everything_that_a_check_can_say_is_said_of_some_computer_of_each_system() {
    let mut said: BTreeMap<(CheckId, &str), BTreeSet<&str>> = BTreeMap::new();
    for row in rows() {
        let system = system_id(row.machine.system());
        let all = said.entry((row.check, system)).or_default();
        all.insert(judge(row.check, &row.machine).advice);
        for (_, _, less) in row.machine.each_without() {
            all.insert(judge(row.check, &less).advice);
        }
    }
    for check in CHECKS {
        for system in SYSTEMS {
            let said = &said[&(check, system_id(system))];
            let mut expected: BTreeSet<&str> = checkup::advice::of(check).iter().copied().collect();
            // A check of the device asks nobody over a network.
            expected.remove("offline");
            for id in out_of_reach(check, system) {
                expected.remove(id);
            }
            assert_eq!(
                said, &expected,
                "{check} on {system:?}: words that nobody has tried, or that should be out of reach"
            );
        }
    }
}

const fn system_id(system: System) -> &'static str {
    match system {
        System::Windows => "windows",
        System::Macos => "macos",
        System::Linux => "linux",
    }
}

#[test]
fn taking_an_answer_away_never_makes_a_computer_good_or_bad() {
    let mut wrong = Vec::new();
    for row in rows() {
        let full = judge(row.check, &row.machine).verdict;
        for (question, missing, less) in row.machine.each_without() {
            let verdict = judge(row.check, &less).verdict;
            if matches!(verdict, GOOD | PROBLEM) && verdict != full {
                wrong.push(format!(
                    "{} of {}: without \"{question}\" ({missing:?}) it is {verdict:?} instead of {full:?}",
                    row.check, row.what
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_computer_that_says_nothing_is_neither_good_nor_bad() {
    const WAYS: [Missing; 5] = [
        Missing::NotThere,
        Missing::Denied,
        Missing::TimedOut,
        Missing::NotUnderstood,
        Missing::NotOffered,
    ];
    for row in rows() {
        for missing in WAYS {
            let finding = judge(row.check, &row.machine.without_anything(missing));
            assert!(
                !matches!(finding.verdict, GOOD | PROBLEM),
                "{} of {}: nothing at all was seen ({missing:?}), and it is {:?} {}",
                row.check,
                row.what,
                finding.verdict,
                finding.advice
            );
        }
    }
    for system in SYSTEMS {
        for check in CHECKS {
            let finding = judge(check, &Captured::new(system));
            assert!(
                !matches!(finding.verdict, GOOD | PROBLEM),
                "{check} on an empty {system:?} is {finding:?}"
            );
        }
    }
}

#[test]
fn every_word_that_is_asked_for_exists_and_every_fact_is_listed() {
    for row in rows() {
        let finding = judge(row.check, &row.machine);
        assert!(checkup::advice::of(row.check).contains(&finding.advice));
        for seen in &finding.saw {
            assert!(
                checkup::advice::SEEN.contains(&seen.fact),
                "nobody has words for {}",
                seen.fact
            );
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "macos", windows))]
#[test]
fn this_very_computer_answers_at_once_and_is_judged_by_the_same_rules() {
    let machine = crate::machine::ThisMachine;
    let started = std::time::Instant::now();
    let findings = [
        checkup::firewall::assess(&firewall::collect(&machine), NOW),
        checkup::updates::assess(&updates::collect(&machine), NOW),
        checkup::system_support::assess(&system_support::collect(&machine), &releases(), NOW),
        checkup::app_guard::assess(&app_guard::collect(&machine), NOW),
        checkup::backup::assess(&backup::collect(&machine), NOW),
    ];
    let took = started.elapsed();
    for finding in &findings {
        assert!(checkup::advice::of(finding.check).contains(&finding.advice));
    }
    assert!(
        took.as_millis() < 1000,
        "the learner waits {took:?}: {findings:?}"
    );
}

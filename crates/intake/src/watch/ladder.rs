//! Who must be told now. Pure: the same reports, hours and past mails give the same answer on every intake.

use std::collections::{BTreeMap, BTreeSet};

use report::{ReportId, Urgency};
use time::{Duration, OffsetDateTime};

use crate::config::{Address, Config, MANAGER, OPERATOR, Step};
use crate::desk::is_test;
use crate::store::{Notice, Row};

/// Somebody who must be told about a report that nobody has opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Which report.
    pub report_id: ReportId,
    /// What people call it.
    pub reference: String,
    /// Whether somebody is in danger.
    pub urgent: bool,
    /// When it was received.
    pub received_at: OffsetDateTime,
    /// The step of `[[escalation]]`, from 0.
    pub step: usize,
    /// Who is told.
    pub to: Address,
}

/// Everybody who must be told now: urgent reports first, then the oldest. Each address once for each step.
#[must_use]
pub fn due(now: OffsetDateTime, rows: &[Row], config: &Config, sent: &[Notice]) -> Vec<Due> {
    let told = highest_told(sent);
    let mut due = Vec::new();
    for row in rows.iter().filter(|row| is_waiting(row)) {
        for (to, step) in reached(now, row, config) {
            let known = told.get(&(row.id.to_string(), to.as_str()));
            if known.is_some_and(|told| *told >= step) {
                continue;
            }
            due.push(Due {
                report_id: row.id,
                reference: row.reference.clone(),
                urgent: row.urgency == Urgency::Urgent,
                received_at: row.received_at,
                step,
                to,
            });
        }
    }
    due.sort_by_key(|each| (!each.urgent, each.received_at));
    due
}

/// Whether somebody other than the first should have been told by now.
#[must_use]
pub fn is_late(row: &Row, config: &Config, now: OffsetDateTime) -> bool {
    let mut later = config.escalation.iter().skip(1);
    is_waiting(row) && later.any(|step| is_reached(now, row, config, step))
}

/// How a step of a notice is kept.
#[must_use]
pub fn step_name(step: usize) -> String {
    format!("step-{step}")
}

/// Spam was seen by somebody; the intake's own test reports are nobody's to open.
fn is_waiting(row: &Row) -> bool {
    row.opened_at.is_none() && !row.spam && !is_test(row)
}

/// Each address with the highest step that has come for it. A lower one would only repeat it.
fn reached(now: OffsetDateTime, row: &Row, config: &Config) -> BTreeMap<Address, usize> {
    let mut reached = BTreeMap::new();
    for (number, step) in config.escalation.iter().enumerate() {
        if is_reached(now, row, config, step) {
            for address in addresses(row, config, step, number == 0) {
                reached.insert(address, number);
            }
        }
    }
    reached
}

fn is_reached(now: OffsetDateTime, row: &Row, config: &Config, step: &Step) -> bool {
    let by_clock = now - row.received_at;
    let worked = match &config.hours {
        Some(hours) => hours.worked(row.received_at, now),
        None => by_clock,
    };
    let urgent = row.urgency == Urgency::Urgent;
    let soon = step.urgent_after_minutes.filter(|_| urgent);
    worked >= Duration::hours(i64::from(step.after_hours))
        || soon.is_some_and(|soon| by_clock >= Duration::minutes(i64::from(soon)))
}

/// Whom a step tells about this report. Nobody to whose key it is not sealed, under whatever name: it may be about them.
fn addresses(row: &Row, config: &Config, step: &Step, first: bool) -> BTreeSet<Address> {
    let of = |name: &str| config.mailboxes.get(name).into_iter().flatten().cloned();
    let sealed_to = |name: &str| row.recipients.iter().any(|id| id == name);
    let strangers: BTreeSet<Address> = config
        .mailboxes
        .keys()
        .filter(|name| ![MANAGER, OPERATOR].contains(&name.as_str()) && !sealed_to(name))
        .flat_map(|name| of(name))
        .collect();
    let without_strangers = |found: BTreeSet<Address>| -> BTreeSet<Address> {
        found.difference(&strangers).cloned().collect()
    };

    let named = step
        .tell
        .iter()
        .filter(|name| *name == MANAGER || sealed_to(name))
        .flat_map(|name| of(name))
        .collect();
    let named = without_strangers(named);
    if !named.is_empty() || !first {
        return named;
    }
    // A report that arrives and tells nobody would wait for ever.
    let any = row.recipients.iter().flat_map(|id| of(id)).collect();
    let any = without_strangers(any);
    if !any.is_empty() {
        return any;
    }
    without_strangers(of(MANAGER).collect())
}

fn highest_told(sent: &[Notice]) -> BTreeMap<(String, &str), usize> {
    let mut told = BTreeMap::new();
    for notice in sent.iter().filter(|notice| notice.sent_at.is_some()) {
        let step = notice.step.strip_prefix("step-");
        let step = step.and_then(|step| step.parse::<usize>().ok());
        if let (Some(id), Some(step)) = (notice.report_id, step) {
            let highest = told
                .entry((id.to_string(), notice.to.as_str()))
                .or_insert(step);
            *highest = (*highest).max(step);
        }
    }
    told
}

#[cfg(test)]
#[path = "ladder_tests.rs"]
mod tests;

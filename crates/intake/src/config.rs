//! `intake.toml`: what a council decides about its intake. Without the file, reports are received and nobody is told.

mod hours;
mod mail;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;

use crate::http::Limits;
use crate::keys::PublicKeys;

pub use hours::{Hours, local_time};
pub use mail::{Address, Security, Smtp};

/// A mailbox for what nobody opened; its readers need no key.
pub const MANAGER: &str = "manager";
/// A mailbox for those who run the service.
pub const OPERATOR: &str = "operator";

/// Why a configuration cannot be used.
#[derive(Debug, Error)]
pub enum ConfigFault {
    /// The file cannot be read.
    #[error("{path}: {source}")]
    Disk {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something in the file is not as it should be.
    #[error("{path}:{line}: {reason}")]
    Line {
        /// Which file.
        path: PathBuf,
        /// Where in it; lines count from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// Its parts do not fit together.
    #[error("{path}: {reason}")]
    Whole {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
}

/// What a council decides about its intake.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// When somebody is at work. Without it every hour counts.
    pub hours: Option<Hours>,
    /// Mail addresses by the id of a desk key, and for [`MANAGER`] and [`OPERATOR`].
    pub mailboxes: BTreeMap<String, Vec<Address>>,
    /// How mail leaves. Without it no mail is sent.
    pub smtp: Option<Smtp>,
    /// Who is told, and after how long; the first step is for a report that has just arrived.
    pub escalation: Vec<Step>,
    /// When a report that somebody opened may go.
    pub retention: Retention,
    /// What one sender and all senders together may use.
    pub quotas: Limits,
    /// A test report through the whole path, again and again.
    pub canary: Option<Canary>,
    /// The address of the desk page, as it stands in mails.
    pub desk_url: Option<String>,
}

/// Who is told about a report that nobody has opened for so long.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Names of mailboxes.
    pub tell: Vec<String>,
    /// Working hours since it was received.
    #[serde(default)]
    pub after_hours: u32,
    /// Minutes by the clock, day and night, for an urgent report; absent: no sooner than others.
    #[serde(default)]
    pub urgent_after_minutes: Option<u32>,
}

/// When a report that somebody opened may go. An unopened one never goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// This many days after it was closed; absent: never.
    pub days_after_closed: Option<u32>,
    /// This many days after it was first opened, closed or not; absent: never.
    pub days_after_opened: Option<u32>,
}

/// A test report through the whole path.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Canary {
    /// How often.
    pub every_minutes: u32,
    /// The address that learners use; absent: this service's own.
    pub url: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            hours: None,
            mailboxes: BTreeMap::new(),
            smtp: None,
            escalation: usual_steps(),
            retention: Retention::default(),
            quotas: Limits::default(),
            canary: None,
            desk_url: None,
        }
    }
}

impl Config {
    /// Reads and checks the file.
    pub fn read(path: &Path) -> Result<Self, ConfigFault> {
        let text = fs::read_to_string(path).map_err(|source| ConfigFault::Disk {
            path: path.to_path_buf(),
            source,
        })?;
        let config = toml::from_str::<Self>(&text).map_err(|fault| ConfigFault::Line {
            path: path.to_path_buf(),
            line: line_of(&text, fault.span().map_or(0, |span| span.start)),
            reason: fault.message().to_owned(),
        })?;
        config.check().map_err(|reason| ConfigFault::Whole {
            path: path.to_path_buf(),
            reason,
        })?;
        Ok(config)
    }

    /// Whether every mailbox belongs to somebody, and everybody who must be told has one.
    pub fn fits(&self, public: &PublicKeys) -> Result<(), String> {
        let known = |name: &str| {
            [MANAGER, OPERATOR].contains(&name)
                || public.recipients.iter().any(|each| each.id == name)
        };
        if let Some(name) = self.mailboxes.keys().find(|name| !known(name)) {
            return Err(format!("[mailboxes] {name}: no desk key has this id"));
        }
        if self.smtp.is_none() {
            return Ok(());
        }
        for desk in ["usual", "about-staff", "about-lead"] {
            let of = |gets: bool| {
                let who = public
                    .in_use()
                    .filter(move |each| each.gets_desk(desk) == gets);
                who.filter_map(|each| self.mailboxes.get(&each.id))
                    .flatten()
            };
            let others: Vec<&Address> = of(false).collect();
            if of(true).all(|address| others.contains(&address)) {
                return Err(format!(
                    "[mailboxes] has nobody who may be told of a report of the kind {desk:?}: who can open one needs an address that is not also somebody's who cannot"
                ));
            }
        }
        Ok(())
    }

    fn check(&self) -> Result<(), String> {
        if self.escalation.is_empty() {
            return Err("[[escalation]] needs at least one step".to_owned());
        }
        if !self.mailboxes.is_empty() && self.smtp.is_none() {
            return Err("[mailboxes] needs [smtp]: no mail could leave".to_owned());
        }
        for step in &self.escalation {
            let unknown = step.tell.iter().find(|name| {
                !self.mailboxes.contains_key(*name) && !usual_names().contains(&name.as_str())
            });
            if let Some(name) = unknown {
                return Err(format!("[[escalation]] tells {name:?}, who has no mailbox"));
            }
        }
        if self
            .canary
            .as_ref()
            .is_some_and(|canary| canary.every_minutes == 0)
        {
            return Err("[canary] every_minutes must be 1 or more".to_owned());
        }
        if [
            self.retention.days_after_closed,
            self.retention.days_after_opened,
        ]
        .contains(&Some(0))
        {
            return Err("[retention] days must be 1 or more".to_owned());
        }
        Ok(())
    }
}

/// The lead at once; the deputy after half a day; the manager after a day. Urgent: an hour, two hours.
fn usual_steps() -> Vec<Step> {
    let step = |tell: &[&str], after_hours, urgent_after_minutes| Step {
        tell: tell.iter().map(|name| (*name).to_owned()).collect(),
        after_hours,
        urgent_after_minutes: Some(urgent_after_minutes),
    };
    vec![
        step(&["lead", "alternate"], 0, 0),
        step(&["lead", "alternate", "deputy"], 4, 60),
        step(&[MANAGER], 8, 120),
    ]
}

const fn usual_names() -> [&'static str; 4] {
    ["lead", "alternate", "deputy", MANAGER]
}

fn line_of(text: &str, at: usize) -> usize {
    let before = text.bytes().take(at);
    1 + before.filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests;

//! Looks at everything that was saved, and says what to change first.

mod alike;
mod order;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use checkup::password::{Judgement, Strength};

use crate::judge;
use crate::known::{Known, Standing};
use crate::saved::Saved;
use crate::site;

pub use crate::site::Importance;

/// So many other places are named for one login.
pub const MOST_PLACES: usize = 20;
/// "Change these three first."
pub const FIRST: usize = 3;
/// Progress is told after so many passwords.
const STEP: usize = 64;

/// What is wrong with a saved login.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Thieves have it in their lists.
    KnownToThieves,
    /// The same password is used elsewhere.
    Reused,
    /// Made of the user name or the name of the site.
    MadeOfItsNames,
    /// A known word with a little added.
    CloseToKnown,
    /// Quickly guessed.
    VeryWeak,
    /// Guessed with some effort.
    Weak,
    /// Nearly the same password is used elsewhere.
    NearlySame,
    /// The way to the site is open: `http://`.
    OpenSite,
}

impl Reason {
    /// Every reason, the heaviest first.
    pub const ALL: [Self; 8] = [
        Self::KnownToThieves,
        Self::Reused,
        Self::MadeOfItsNames,
        Self::CloseToKnown,
        Self::VeryWeak,
        Self::Weak,
        Self::NearlySame,
        Self::OpenSite,
    ];

    /// The id of its words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::KnownToThieves => "known-to-thieves",
            Self::Reused => "reused",
            Self::MadeOfItsNames => "made-of-its-names",
            Self::CloseToKnown => "close-to-known",
            Self::VeryWeak => "very-weak",
            Self::Weak => "weak",
            Self::NearlySame => "nearly-same",
            Self::OpenSite => "open-site",
        }
    }
}

/// One login with something to change. Logins are numbered as in [`Saved`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which one.
    pub login: usize,
    /// What is wrong, the heaviest first.
    pub reasons: Vec<Reason>,
    /// How hard the password is to guess.
    pub strength: Strength,
    /// How much the site matters.
    pub importance: Importance,
    /// Other logins with the same password, the first [`MOST_PLACES`].
    pub same: Vec<usize>,
    /// How many there are.
    pub same_count: usize,
    /// Other logins with nearly the same password, the first [`MOST_PLACES`].
    pub near: Vec<usize>,
    /// How many there are.
    pub near_count: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// Everything with something to change; what to change first stands first.
    pub entries: Vec<Entry>,
    /// How many logins were judged.
    pub judged: usize,
    /// How many different passwords they have.
    pub different: usize,
}

impl Audit {
    /// The ones to change first.
    #[must_use]
    pub fn first(&self) -> &[Entry] {
        &self.entries[..self.entries.len().min(FIRST)]
    }

    /// How many logins have this fault.
    #[must_use]
    pub fn count(&self, reason: Reason) -> usize {
        self.entries
            .iter()
            .filter(|entry| entry.reasons.contains(&reason))
            .count()
    }

    /// How many logins have no fault.
    #[must_use]
    pub const fn fine(&self) -> usize {
        self.judged - self.entries.len()
    }
}

/// What is known beside the logins, and how many may work at it.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The learner's name, course and the like.
    pub own_words: &'a [&'a str],
    /// The lists of thieves.
    pub known: &'a [&'a Known],
    /// How many threads judge at once; at least one.
    pub workers: usize,
}

/// Told and asked while it works.
pub struct Watch<'a> {
    /// How many of how many passwords are judged.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
    /// Whether to stop.
    pub stopped: &'a (dyn Fn() -> bool + Sync),
}

/// What judging one password gave.
#[derive(Clone, Copy)]
struct Judged {
    strength: Strength,
    standing: Standing,
}

/// Judges everything; nothing comes back when it was stopped.
#[must_use]
pub fn audit(saved: &Saved, options: Options<'_>, watch: &Watch<'_>) -> Option<Audit> {
    let mut numbers: HashMap<&str, usize> = HashMap::with_capacity(saved.len());
    let mut users: Vec<Vec<usize>> = Vec::new();
    let mut password_of = Vec::with_capacity(saved.len());
    for login in 0..saved.len() {
        let number = *numbers.entry(saved.password(login)).or_insert(users.len());
        if number == users.len() {
            users.push(Vec::new());
        }
        users[number].push(login);
        password_of.push(number);
    }
    let judged = judge_each(saved, &users, options, watch)?;
    let near = alike::find(saved, &password_of, watch.stopped)?;
    let mut entries: Vec<Entry> = (0..saved.len())
        .filter_map(|login| {
            let number = password_of[login];
            entry(saved, login, judged[number], &users[number], &near[login])
        })
        .collect();
    if (watch.stopped)() {
        return None;
    }
    order::sort(&mut entries, saved);
    Some(Audit {
        entries,
        judged: saved.len(),
        different: users.len(),
    })
}

fn entry(
    saved: &Saved,
    login: usize,
    judged: Judged,
    users: &[usize],
    near: &alike::Found,
) -> Option<Entry> {
    let mut reasons = Vec::new();
    if judged.standing == Standing::Listed {
        reasons.push(Reason::KnownToThieves);
    }
    if users.len() > 1 {
        reasons.push(Reason::Reused);
    }
    let host = saved.host(login);
    let names = [saved.user(login), site::label(host)];
    let made_of_names = checkup::password::is_made_of(saved.password(login), &names);
    if made_of_names {
        reasons.push(Reason::MadeOfItsNames);
    }
    if judged.standing == Standing::Close {
        reasons.push(Reason::CloseToKnown);
    }
    let strength = if made_of_names {
        Strength::VeryWeak
    } else {
        judged.strength
    };
    match strength {
        Strength::Empty | Strength::VeryWeak => reasons.push(Reason::VeryWeak),
        Strength::Weak => reasons.push(Reason::Weak),
        Strength::Fair | Strength::Good | Strength::Strong => {}
    }
    if near.count > 0 {
        reasons.push(Reason::NearlySame);
    }
    if saved.is_open(login) {
        reasons.push(Reason::OpenSite);
    }
    if reasons.is_empty() {
        return None;
    }
    Some(Entry {
        login,
        reasons,
        strength,
        importance: site::importance(host),
        same: users
            .iter()
            .copied()
            .filter(|other| *other != login)
            .take(MOST_PLACES)
            .collect(),
        same_count: users.len() - 1,
        near: near.places.clone(),
        near_count: near.count,
    })
}

/// Each different password is judged once, by several threads.
fn judge_each(
    saved: &Saved,
    users: &[Vec<usize>],
    options: Options<'_>,
    watch: &Watch<'_>,
) -> Option<Vec<Judged>> {
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let work = || {
        let mut mine = Vec::new();
        loop {
            let from = next.fetch_add(STEP, Ordering::Relaxed);
            if from >= users.len() {
                return mine;
            }
            let until = (from + STEP).min(users.len());
            for (number, logins) in users.iter().enumerate().take(until).skip(from) {
                if stopped.load(Ordering::Relaxed) || (watch.stopped)() {
                    stopped.store(true, Ordering::Relaxed);
                    return mine;
                }
                mine.push((number, judge_one(saved.password(logins[0]), options)));
            }
            let now = done.fetch_add(until - from, Ordering::Relaxed) + until - from;
            (watch.progress)(now, users.len());
        }
    };
    let parts: Vec<Vec<(usize, Judged)>> = std::thread::scope(|scope| {
        let helpers: Vec<_> = (1..options.workers.max(1))
            .map(|_| scope.spawn(work))
            .collect();
        let mine = work();
        let mut parts = vec![mine];
        for helper in helpers {
            match helper.join() {
                Ok(part) => parts.push(part),
                // What a helper had taken is not judged; then nothing may be said.
                Err(_) => stopped.store(true, Ordering::Relaxed),
            }
        }
        parts
    });
    if stopped.load(Ordering::Relaxed) {
        return None;
    }
    let nothing = Judged {
        strength: Strength::Empty,
        standing: Standing::NotSeen,
    };
    let mut all = vec![nothing; users.len()];
    for (number, judged) in parts.into_iter().flatten() {
        all[number] = judged;
    }
    Some(all)
}

fn judge_one(password: &str, options: Options<'_>) -> Judged {
    let standing = judge::standing(password, options.known);
    let mut judgement: Judgement = checkup::password::judge(password, options.own_words);
    judge::hold_to(&mut judgement, standing);
    Judged {
        strength: judgement.strength,
        standing,
    }
}

#[cfg(test)]
mod tests;

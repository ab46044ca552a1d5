//! Looks at what a browser saved.

use std::io::Read;

use passwords::audit::{Audit, Entry, Options, Reason, Watch, audit};
use passwords::saved::{Saved, SavedFault, Skipped};

use crate::App;
use crate::view::{
    AuditOutcomeView, AuditProgressView, AuditView, BadLineView, CountView, SaidView,
    SavedLoginView, SiteView,
};

/// Enough for every laptop; more would only make it hot.
const WORKERS: usize = 4;

impl App {
    /// Reads an export and judges every login in it. Tells how far it is, and asks whether to stop.
    #[must_use]
    pub fn audit_saved(
        &self,
        from: impl Read,
        own_words: &[&str],
        progress: &(dyn Fn(AuditProgressView) + Sync),
        stopped: &(dyn Fn() -> bool + Sync),
    ) -> AuditOutcomeView {
        let saved = match Saved::read(from) {
            Ok(saved) => saved,
            Err(fault) => return self.refused(&fault),
        };
        let known = self.known_lists();
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let options = Options {
            own_words,
            known: &known,
            workers: workers.min(WORKERS),
        };
        let watch = Watch {
            progress: &|done, of| {
                progress(AuditProgressView {
                    done: number(done),
                    of: number(of),
                });
            },
            stopped,
        };
        match audit(&saved, options, &watch) {
            Some(found) => AuditOutcomeView::Done(self.audit_view(&saved, &found)),
            None => AuditOutcomeView::Stopped,
        }
    }

    pub(super) fn refused(&self, fault: &SavedFault) -> AuditOutcomeView {
        let why = match fault {
            SavedFault::System(_) => "cannot-read",
            SavedFault::Empty => "empty",
            SavedFault::NotATable => "not-a-table",
            SavedFault::UnknownHeader => "unknown-header",
            SavedFault::TooLong => "too-long",
        };
        let words = self.inner.library().passwords();
        AuditOutcomeView::Refused {
            why: why.to_owned(),
            words: words.file(why).unwrap_or_default().to_owned(),
            is_export: matches!(fault, SavedFault::TooLong),
        }
    }

    fn audit_view(&self, saved: &Saved, found: &Audit) -> AuditView {
        let words = self.inner.library().passwords();
        let said = |found: Option<&str>| found.unwrap_or_default().to_owned();
        let login = |entry: &Entry| self.login_view(saved, entry);
        let first = found.first();
        let count = |id: &str, words: Option<&str>, count: u64| CountView {
            id: id.to_owned(),
            words: said(words),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        };
        AuditView {
            from: said(words.kind(saved.kind().id())),
            judged: number(found.judged),
            different: number(found.different),
            fine: number(found.fine()),
            first: first.iter().map(login).collect(),
            later: found.entries[first.len()..].iter().map(login).collect(),
            counts: Reason::ALL
                .iter()
                .map(|reason| {
                    let id = reason.id();
                    count(id, words.saved(id), found.count(*reason) as u64)
                })
                .filter(|counted| counted.count > 0)
                .collect(),
            skipped: Skipped::ALL
                .iter()
                .map(|why| count(why.id(), words.skipped(why.id()), saved.skipped(*why)))
                .filter(|counted| counted.count > 0)
                .collect(),
            bad_lines: saved
                .bad_rows()
                .iter()
                .map(|row| BadLineView {
                    line: u32::try_from(row.line).unwrap_or(u32::MAX),
                    words: said(words.skipped(row.why.id())),
                })
                .collect(),
            not_whole: (!saved.is_whole()).then(|| said(words.file("not-whole"))),
            locked: saved.is_locked(),
        }
    }

    fn login_view(&self, saved: &Saved, entry: &Entry) -> SavedLoginView {
        let words = self.inner.library().passwords();
        let place = |login: usize| SiteView {
            name: saved.name(login).to_owned(),
            user: saved.user(login).chars().take(100).collect(),
        };
        SavedLoginView {
            place: place(entry.login),
            strength: crate::password::strength(entry.strength),
            reasons: entry
                .reasons
                .iter()
                .map(|reason| SaidView {
                    id: reason.id().to_owned(),
                    words: words.saved(reason.id()).unwrap_or_default().to_owned(),
                })
                .collect(),
            same: entry.same.iter().map(|login| place(*login)).collect(),
            same_count: number(entry.same_count),
            near: entry.near.iter().map(|login| place(*login)).collect(),
            near_count: number(entry.near_count),
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

//! What this computer knows of its reports beside the sealed bytes, and how a learner sees them.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};
use std::thread::JoinHandle;

use outbox::{Entry, State};
use report::{Event, ReportId, open_words};
use zeroize::Zeroizing;

use crate::evidence::{self, locker::Locker};
use crate::ports::{Clock, KeyStore};
use crate::records::{Records, again_name};
use crate::state::lock;
use crate::view::{ReplyView, ReportView, ReviewRow};

mod states;

pub(crate) use states::rfc3339;

/// The reports of this computer.
pub(crate) struct Reports {
    pub(crate) records: Records,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) evidence: PathBuf,
    contacts: Contacts,
    /// What was sent since the program was opened, until the learner asks to forget it.
    answers: Mutex<HashMap<ReportId, Vec<ReviewRow>>>,
    /// Files of reports that nothing may remember beyond the end of the program.
    fleeting: Mutex<HashMap<ReportId, Locker>>,
    /// Reports that nobody at the council could open any more.
    held: Mutex<HashSet<ReportId>>,
    tidied: Mutex<HashSet<ReportId>>,
    opened: Mutex<HashMap<(ReportId, u32), Zeroizing<String>>>,
}

/// Whom to turn to about a report: never the person it is about.
struct Contacts {
    lead: content::Contact,
    alternate: Option<content::Contact>,
    /// Readers of usual reports who get none about the lead.
    not_about_lead: BTreeSet<String>,
}

impl Contacts {
    fn of(council: &content::Council) -> Self {
        let readers = |desk| -> BTreeSet<String> {
            let reporting = council.reporting.iter();
            let readers = reporting.flat_map(|each| each.readers(desk, false));
            readers.map(|reader| reader.id.clone()).collect()
        };
        let usual = readers(content::Gets::Usual);
        Self {
            lead: council.lead.clone(),
            alternate: council.alternate.clone(),
            not_about_lead: &usual - &readers(content::Gets::AboutLead),
        }
    }

    fn about(&self, entry: &Entry) -> Option<&content::Contact> {
        let usual = |id: &String| self.not_about_lead.contains(id);
        let about_lead = !self.not_about_lead.is_empty()
            && !entry.recipients.is_empty()
            && !entry.recipients.iter().any(usual);
        if about_lead {
            self.alternate.as_ref()
        } else {
            Some(&self.lead)
        }
    }
}

impl Reports {
    pub(crate) fn new(
        data: &Path,
        keys: Box<dyn KeyStore>,
        clock: Arc<dyn Clock>,
        council: &content::Council,
    ) -> Self {
        Self {
            contacts: Contacts::of(council),
            records: Records::new(data, keys),
            clock,
            evidence: evidence::root(data),
            answers: Mutex::default(),
            fleeting: Mutex::default(),
            held: Mutex::default(),
            tidied: Mutex::default(),
            opened: Mutex::default(),
        }
    }

    /// Newest first.
    pub(crate) fn views(&self, entries: &[Entry]) -> Vec<ReportView> {
        let mut entries: Vec<&Entry> = entries.iter().collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.saved_at));
        entries.into_iter().map(|entry| self.view(entry)).collect()
    }

    /// Whom to write to about a report, if the council names somebody.
    pub(crate) fn email_about(&self, entry: &Entry) -> Option<String> {
        self.contacts.about(entry)?.email.clone()
    }

    pub(crate) fn remember_answers(&self, id: ReportId, rows: Vec<ReviewRow>) {
        lock(&self.answers).insert(id, rows);
    }

    pub(crate) fn answers(&self, id: ReportId) -> Option<Vec<ReviewRow>> {
        lock(&self.answers).get(&id).cloned()
    }

    pub(crate) fn forget_answers(&self) {
        lock(&self.answers).clear();
    }

    pub(crate) fn keep_until_closed(&self, id: ReportId, locker: Locker) {
        lock(&self.fleeting).insert(id, locker);
    }

    pub(crate) fn hold(&self, id: ReportId) {
        lock(&self.held).insert(id);
    }

    pub(crate) fn is_held(&self, id: ReportId) -> bool {
        lock(&self.held).contains(&id)
    }

    /// Deletes everything about one report that is not in the spool.
    pub(crate) fn forget(&self, id: ReportId) -> Result<(), crate::vault::VaultFault> {
        lock(&self.answers).remove(&id);
        lock(&self.fleeting).remove(&id);
        lock(&self.opened).retain(|(report, _), _| *report != id);
        remove_folder(&self.evidence.join(id.to_string()))?;
        self.records.forget_report(id)
    }

    /// Deletes everything.
    pub(crate) fn forget_everything(&self) -> Result<(), crate::vault::VaultFault> {
        self.forget_answers();
        lock(&self.fleeting).clear();
        lock(&self.opened).clear();
        lock(&self.held).clear();
        let removed = remove_folder(&self.evidence);
        self.records.forget_everything()?;
        Ok(removed?)
    }

    /// Lets go of what was only needed to seal a report again.
    pub(crate) fn tidy(&self, entries: &[Entry]) {
        for entry in entries {
            let over = matches!(
                entry.state,
                State::Received(_) | State::ConfirmedByCode | State::Withdrawn
            );
            if over && lock(&self.tidied).insert(entry.id) {
                self.tidy_one(entry);
            }
        }
    }

    fn tidy_one(&self, entry: &Entry) {
        let Some(record) = self.records.record(entry.id) else {
            return;
        };
        if let Err(fault) = self.records.remove(&again_name(entry.id)) {
            tracing::warn!(%fault, "what was needed to seal again is still kept");
        }
        let Some(place) = &record.place else {
            return;
        };
        let folder = self.evidence.join(&place.folder);
        let withdrawn = entry.state == State::Withdrawn;
        if withdrawn || record.originals.is_empty() {
            lock(&self.fleeting).remove(&entry.id);
            let _ = remove_folder(&folder);
            self.records.change_record(entry.id, |record| {
                record.originals.clear();
                record.place = None;
            });
            return;
        }
        let kept = record
            .originals
            .iter()
            .map(|kept| kept.stored.file.as_str());
        let kept: HashSet<&str> = kept.chain([evidence::locker::LOCK]).collect();
        for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if !kept.contains(file.file_name().to_string_lossy().as_ref()) {
                let _ = std::fs::remove_file(file.path());
            }
        }
    }

    fn replies(&self, entry: &Entry) -> Vec<ReplyView> {
        let sealed = entry
            .heard
            .iter()
            .filter_map(|event| Some((event, event.body()?)));
        let open = |(event, body): (&Event, &[u8])| {
            let words = self.words_of(entry.id, event.seq(), body)?;
            Some(ReplyView {
                at: rfc3339(event.at()),
                words: words.to_string(),
            })
        };
        sealed.filter_map(open).collect()
    }

    fn words_of(&self, id: ReportId, seq: u32, sealed: &[u8]) -> Option<Zeroizing<String>> {
        if let Some(words) = lock(&self.opened).get(&(id, seq)) {
            return Some(words.clone());
        }
        let secrets = self.records.record(id)?.secrets()?;
        let words = open_words(sealed, &secrets.reply_identity)
            .inspect_err(|fault| tracing::warn!(%id, %fault, "a reply cannot be opened"))
            .ok()?;
        lock(&self.opened).insert((id, seq), words.clone());
        Some(words)
    }
}

impl outbox::ReportSecrets for Reports {
    fn signing_seed(&self, id: ReportId) -> Option<Zeroizing<[u8; 32]>> {
        let secrets = self.records.record(id)?.secrets()?;
        Some(Zeroizing::new(secrets.signing_seed))
    }
}

/// Tells every change in its order, away from the threads that deliver: reading what is kept may take a while. The
/// thread ends when what is returned with it is dropped.
pub(crate) fn tell_changes(
    reports: Arc<Reports>,
    tell: Arc<dyn Fn(Vec<ReportView>) + Send + Sync>,
) -> (impl Fn(&[Entry]) + Send + Sync + 'static, JoinHandle<()>) {
    let (changed, changes) = mpsc::channel::<Vec<Entry>>();
    let telling = std::thread::spawn(move || {
        for entries in changes {
            reports.tidy(&entries);
            tell(reports.views(&entries));
        }
    });
    let on_change = move |entries: &[Entry]| {
        let _ = changed.send(entries.to_vec());
    };
    (on_change, telling)
}

fn remove_folder(folder: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

//! Save and decide later: unfinished answers and their files, kept only when asked.

use report::Draft;
use zeroize::Zeroizing;

use crate::errors::{AppError, ErrorCode};
use crate::evidence::{KeptTray, locker};
use crate::vault::{Shelf, VaultFault};
use crate::view::{KeptDraftState, KeptDraftView};
use crate::{App, Sensitive};

const ANSWERS: &str = "answers";
const EVIDENCE: &str = "evidence";
/// The shelf whose key is made from a passphrase.
const UNDER_PASSPHRASE: &str = "answers-passphrase";

impl App {
    /// Keeps the answers encrypted on this computer: under the system's key store, or under `passphrase` if given.
    /// Where there is no key store and no passphrase, nothing is written and the answer says so.
    ///
    /// # Errors
    /// [`ErrorCode::DraftNotKept`] when the disk does not take it, [`ErrorCode::WrongPassphrase`] when other answers
    /// are kept under another passphrase.
    pub fn keep_draft(
        &self,
        draft: &Draft,
        passphrase: Option<&Sensitive>,
    ) -> Result<KeptDraftView, AppError> {
        let records = &self.inner.reports.records;
        let shelf = match passphrase {
            Some(passphrase) => records
                .vault
                .open_or_make_with(UNDER_PASSPHRASE, passphrase),
            None => records.vault.open_or_make(records.keys_asked_anew()),
        };
        match shelf.and_then(|shelf| self.keep_on(&shelf, draft)) {
            Ok(()) => Ok(view(KeptDraftState::Open, Some(draft.clone()))),
            Err(VaultFault::NoKeyStore(_)) => Ok(view(KeptDraftState::NeedsPassphrase, None)),
            Err(fault) => Err(to_error(fault)),
        }
    }

    /// What is kept on this computer. Files that were kept with the answers are attached again.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`], or [`ErrorCode::DraftNotKept`] when it can no longer be opened.
    pub fn kept_draft(&self, passphrase: Option<&Sensitive>) -> Result<KeptDraftView, AppError> {
        let records = &self.inner.reports.records;
        let shelf = match passphrase {
            Some(passphrase) => records.vault.open_with(UNDER_PASSPHRASE, passphrase),
            None => records.vault.open(records.keys_asked_anew()),
        };
        let shelf = shelf.map_err(to_error)?;
        let kept = shelf.map(|shelf| self.take_up(&shelf)).transpose()?;
        if let Some(draft) = kept.flatten() {
            return Ok(view(KeptDraftState::Open, Some(draft)));
        }
        let locked = passphrase.is_none() && records.vault.is_locked(UNDER_PASSPHRASE);
        let state = if locked {
            KeptDraftState::Locked
        } else {
            KeptDraftState::None
        };
        Ok(view(state, None))
    }

    /// Deletes the kept answers and what locked them.
    ///
    /// # Errors
    /// [`ErrorCode::DraftNotKept`] when the system does not let go of a file or the key.
    pub fn forget_draft(&self) -> Result<(), AppError> {
        let reports = &self.inner.reports;
        locker::let_go(&reports.evidence);
        reports
            .records
            .vault
            .remove_locked(UNDER_PASSPHRASE)
            .and_then(|()| reports.records.remove(ANSWERS))
            .and_then(|()| reports.records.remove(EVIDENCE))
            .map_err(to_error)
    }

    fn keep_on(&self, shelf: &Shelf, draft: &Draft) -> Result<(), VaultFault> {
        let answers = Zeroizing::new(serde_json::to_vec(draft).map_err(std::io::Error::from)?);
        shelf.put(ANSWERS, &answers)?;
        match self.inner.writing().tray.keep()? {
            Some(kept) => {
                let kept = Zeroizing::new(serde_json::to_vec(&kept).map_err(std::io::Error::from)?);
                shelf.put(EVIDENCE, &kept)
            }
            None => shelf.remove(EVIDENCE),
        }
    }

    fn take_up(&self, shelf: &Shelf) -> Result<Option<Draft>, AppError> {
        let Some(answers) = shelf.get(ANSWERS).map_err(to_error)? else {
            return Ok(None);
        };
        let draft = serde_json::from_slice(&answers)
            .map_err(|error| AppError::new(ErrorCode::DraftNotKept, error.to_string()))?;
        let files = shelf.get(EVIDENCE).map_err(to_error)?;
        let files = files.and_then(|bytes| serde_json::from_slice::<KeptTray>(&bytes).ok());
        if let Some(files) = files {
            self.inner.writing().tray.take_up(files);
        }
        Ok(Some(draft))
    }
}

const fn view(state: KeptDraftState, draft: Option<Draft>) -> KeptDraftView {
    KeptDraftView { state, draft }
}

fn to_error(fault: VaultFault) -> AppError {
    let code = match fault {
        VaultFault::WrongPassphrase => ErrorCode::WrongPassphrase,
        _ => ErrorCode::DraftNotKept,
    };
    AppError::new(code, fault)
}

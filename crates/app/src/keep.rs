//! Save and decide later: unfinished answers, kept only when asked.

use report::Draft;

use crate::errors::{AppError, ErrorCode};
use crate::vault::{Kept, VaultFault};
use crate::view::{KeptDraftState, KeptDraftView};
use crate::{App, Sensitive};

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
        let answers = zeroize::Zeroizing::new(
            serde_json::to_string(draft)
                .map_err(|error| AppError::new(ErrorCode::Unexpected, error))?,
        );
        let kept = match passphrase {
            Some(passphrase) => self.inner.vault.keep_with(&answers, passphrase),
            None => self.inner.vault.keep(&answers, &*self.inner.keys),
        };
        match kept {
            Ok(()) => Ok(KeptDraftView {
                state: KeptDraftState::Open,
                draft: Some(draft.clone()),
            }),
            Err(VaultFault::NoKeyStore(_)) => Ok(KeptDraftView {
                state: KeptDraftState::NeedsPassphrase,
                draft: None,
            }),
            Err(fault) => Err(to_error(fault)),
        }
    }

    /// What is kept on this computer.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`], or [`ErrorCode::DraftNotKept`] when it can no longer be opened.
    pub fn kept_draft(&self, passphrase: Option<&Sensitive>) -> Result<KeptDraftView, AppError> {
        let kept = match passphrase {
            Some(passphrase) => self.inner.vault.kept_with(passphrase),
            None => self.inner.vault.kept(&*self.inner.keys),
        };
        match kept.map_err(to_error)? {
            Kept::Nothing => Ok(KeptDraftView {
                state: KeptDraftState::None,
                draft: None,
            }),
            Kept::Locked => Ok(KeptDraftView {
                state: KeptDraftState::Locked,
                draft: None,
            }),
            Kept::Open(answers) => {
                let draft = serde_json::from_str(&answers)
                    .map_err(|error| AppError::new(ErrorCode::DraftNotKept, error.to_string()))?;
                Ok(KeptDraftView {
                    state: KeptDraftState::Open,
                    draft: Some(draft),
                })
            }
        }
    }

    /// Deletes the kept answers and their key.
    ///
    /// # Errors
    /// [`ErrorCode::DraftNotKept`] when the system does not let go of a file or the key.
    pub fn forget_draft(&self) -> Result<(), AppError> {
        self.inner.vault.forget(&*self.inner.keys).map_err(to_error)
    }
}

fn to_error(fault: VaultFault) -> AppError {
    let code = match fault {
        VaultFault::WrongPassphrase => ErrorCode::WrongPassphrase,
        _ => ErrorCode::DraftNotKept,
    };
    AppError::new(code, fault)
}

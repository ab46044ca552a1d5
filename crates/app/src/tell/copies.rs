//! A readable copy of what was sent, kept only when the learner asks.

use crate::errors::{AppError, ErrorCode};
use crate::records::{copy_name, copy_shelf};
use crate::vault::VaultFault;
use crate::view::{CopyView, ReportView, ReviewRow};
use crate::{App, Sensitive};

const ROWS: &str = "rows";

impl App {
    /// Keeps a copy, encrypted under the system's key store or under `passphrase` if given.
    ///
    /// # Errors
    /// [`ErrorCode::CopyNotKept`] when the answers are no longer in memory or the disk does not take the copy,
    /// [`ErrorCode::WrongPassphrase`] where there is no key store and no passphrase was given.
    pub fn keep_copy(
        &self,
        id: &str,
        passphrase: Option<&Sensitive>,
    ) -> Result<ReportView, AppError> {
        let id = self.inner.known_report(id)?;
        let reports = &self.inner.reports;
        let rows = reports.answers(id).ok_or(ErrorCode::CopyNotKept)?;
        let kept = match passphrase {
            Some(passphrase) => {
                let shelf = reports
                    .records
                    .vault
                    .open_or_make_with(&copy_shelf(id), passphrase);
                let bytes = zeroize::Zeroizing::new(serde_json::to_vec(&rows).unwrap_or_default());
                shelf.and_then(|shelf| shelf.put(ROWS, &bytes))
            }
            None => {
                reports.records.keys_asked_anew();
                reports
                    .records
                    .put_lasting(&copy_name(id), &rows)
                    .inspect(|()| {
                        reports
                            .records
                            .change_record(id, |record| record.copy_kept = true);
                    })
            }
        };
        kept.map_err(not_kept)?;
        self.inner.report_view(id)
    }

    /// Opens a kept copy.
    ///
    /// # Errors
    /// [`ErrorCode::CopyNotKept`] when there is none, [`ErrorCode::WrongPassphrase`] when it needs another one.
    pub fn read_copy(
        &self,
        id: &str,
        passphrase: Option<&Sensitive>,
    ) -> Result<CopyView, AppError> {
        let id = self.inner.known_report(id)?;
        let records = &self.inner.reports.records;
        if let Some(rows) = records.get::<Vec<ReviewRow>>(&copy_name(id)) {
            return Ok(CopyView { rows });
        }
        if !records.vault.is_locked(&copy_shelf(id)) {
            return Err(ErrorCode::CopyNotKept.into());
        }
        let passphrase = passphrase.ok_or(ErrorCode::WrongPassphrase)?;
        let shelf = records.vault.open_with(&copy_shelf(id), passphrase);
        let bytes = shelf
            .and_then(|shelf| shelf.map_or(Ok(None), |shelf| shelf.get(ROWS)))
            .map_err(not_kept)?
            .ok_or(ErrorCode::CopyNotKept)?;
        let rows = serde_json::from_slice(&bytes)
            .map_err(|error| AppError::new(ErrorCode::CopyNotKept, error.to_string()))?;
        Ok(CopyView { rows })
    }

    /// Deletes a kept copy.
    ///
    /// # Errors
    /// [`ErrorCode::NotDeleted`] when the system does not let go of it.
    pub fn delete_copy(&self, id: &str) -> Result<ReportView, AppError> {
        let id = self.inner.known_report(id)?;
        let records = &self.inner.reports.records;
        records
            .remove(&copy_name(id))
            .and_then(|()| records.vault.remove_locked(&copy_shelf(id)))
            .map_err(|fault| AppError::new(ErrorCode::NotDeleted, fault))?;
        records.change_record(id, |record| record.copy_kept = false);
        self.inner.report_view(id)
    }
}

fn not_kept(fault: VaultFault) -> AppError {
    let code = match fault {
        VaultFault::WrongPassphrase | VaultFault::NoKeyStore(_) => ErrorCode::WrongPassphrase,
        _ => ErrorCode::CopyNotKept,
    };
    AppError::new(code, fault)
}

//! Saved passwords judged, new ones made, typed ones compared. Nothing is kept.

mod advice;
mod audit;
mod compare;
mod export;
mod make;
mod online;
mod square_code;
mod wipe;

pub(crate) use export::Export;

use passwords::known::Known;

use crate::App;

pub use passwords::known::{
    Built as KnownList, ListFault as KnownListFault, build as build_known_list,
};

/// A larger list of known passwords, if somebody put one there.
const MORE_KNOWN: &str = "known-passwords.filter";
/// The largest list that is loaded.
const MOST_BYTES: u64 = 1024 * 1024 * 1024;

impl App {
    /// The list that comes with the program, and a larger one from the data folder.
    pub(crate) fn known_lists(&self) -> Vec<&Known> {
        let more = self.inner.more_known.get_or_init(|| {
            let path = self.inner.config.data.join(MORE_KNOWN);
            let size = std::fs::metadata(&path).ok()?.len();
            if size > MOST_BYTES {
                tracing::warn!("the larger list of known passwords is too large; it is not used");
                return None;
            }
            let known = Known::read(&std::fs::read(&path).ok()?);
            if known.is_err() {
                tracing::warn!("the larger list of known passwords is damaged; it is not used");
            }
            known.ok()
        });
        std::iter::once(Known::built_in())
            .chain(more.as_ref())
            .collect()
    }
}

#[cfg(test)]
mod tests;

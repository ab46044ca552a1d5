//! Leave quickly: what is wiped, and whether the keyboard can ask for it.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Duration;

use crate::App;

impl App {
    /// Wipes what was written, chosen or looked at and not kept on purpose. Waits at most `longest` for a report that is
    /// being made safe on disk; whether all of it was wiped. The end of the program wipes the rest of the memory, and
    /// copies of files that it leaves on disk have lost their key.
    #[must_use]
    pub fn wipe_unsaved(&self, longest: Duration) -> bool {
        let app = self.clone();
        let (wiped, is_wiped) = mpsc::channel();
        std::thread::spawn(move || {
            app.stop_audit();
            app.forget_export();
            app.forget_answers();
            let _ = wiped.send(());
        });
        is_wiped.recv_timeout(longest).is_ok()
    }

    /// Turns Shift pressed three times on or off; what is true from now on. That it cannot be remembered, on a full or
    /// read-only disk, changes nothing until the program ends.
    #[must_use]
    pub fn leave_by_shift(&self, on: bool) -> bool {
        self.inner.leaves_by_shift.store(on, Ordering::Relaxed);
        if let Err(error) = remember(&self.inner.config.data, on) {
            tracing::warn!(%error, "the choice about Shift could not be remembered");
        }
        on
    }
}

/// The file in `data` that says, by being there, that Shift does not close the program.
pub(crate) fn shift_off_file(data: &Path) -> PathBuf {
    data.join("shift-off")
}

/// On, until somebody turned it off: whoever needs it has had no time to look for it.
pub(crate) fn by_shift_at_start(data: &Path) -> bool {
    !shift_off_file(data).exists()
}

fn remember(data: &Path, on: bool) -> std::io::Result<()> {
    let file = shift_off_file(data);
    if !on {
        std::fs::create_dir_all(data)?;
        return std::fs::write(file, "");
    }
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

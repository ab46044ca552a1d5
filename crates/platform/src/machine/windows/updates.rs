#![expect(unsafe_code, reason = "the update agent speaks COM")]

use windows::Win32::System::Com::{CLSCTX_INPROC_SERVER, CoCreateInstance};
use windows::Win32::System::UpdateAgent::{AutomaticUpdates, IAutomaticUpdates};

use super::com::missing;
use crate::machine::Missing;

pub(super) fn notification_level() -> Result<i64, Missing> {
    // SAFETY: the class and the interface belong together; COM was begun on this thread.
    let agent: IAutomaticUpdates =
        unsafe { CoCreateInstance(&AutomaticUpdates, None, CLSCTX_INPROC_SERVER) }
            .map_err(|error| missing(&error))?;
    // SAFETY: plain reads of live interfaces.
    let level = unsafe {
        agent
            .Settings()
            .and_then(|settings| settings.NotificationLevel())
    };
    level
        .map(|level| level.0.into())
        .map_err(|error| missing(&error))
}

#![expect(unsafe_code, reason = "COM wants to be begun and ended by hand")]

use windows::Win32::Foundation::E_ACCESSDENIED;
use windows::Win32::System::Com::{COINIT_MULTITHREADED, CoInitializeEx, CoUninitialize};

use crate::machine::Missing;

/// Asks with COM begun on this thread, which must be a fresh one. What asks must let go of every
/// interface before it answers.
pub(super) fn with_com(ask: impl FnOnce() -> Result<i64, Missing>) -> Result<i64, Missing> {
    // SAFETY: no COM call was made on this fresh thread before.
    unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }
        .ok()
        .map_err(|error| missing(&error))?;
    let answer = ask();
    // SAFETY: matches the call above; `ask` has released every interface by now, because only a
    // number leaves it.
    unsafe { CoUninitialize() };
    answer
}

/// An interface that is not there, or does not answer, is one that this system does not offer.
pub(super) fn missing(error: &windows::core::Error) -> Missing {
    if error.code() == E_ACCESSDENIED {
        Missing::Denied
    } else {
        Missing::NotOffered
    }
}

#![expect(unsafe_code, reason = "this function is found by its name at run time")]

use windows::Win32::Foundation::S_OK;
use windows::Win32::System::LibraryLoader::{
    GetProcAddress, LOAD_LIBRARY_SEARCH_SYSTEM32, LoadLibraryExW,
};
use windows::core::{HRESULT, s, w};

use crate::machine::Missing;

type GetHealth = unsafe extern "system" fn(u32, *mut i32) -> HRESULT;

/// How the Security Center calls the health of a provider.
///
/// Its library is looked for at run time and in the system's own folder only: a program that names
/// it in its imports does not start on a Windows that lacks it.
pub(super) fn health(provider: u32) -> Result<i64, Missing> {
    // SAFETY: the name is a constant, and only the system's own folder is searched.
    let library = unsafe { LoadLibraryExW(w!("wscapi.dll"), None, LOAD_LIBRARY_SEARCH_SYSTEM32) }
        .map_err(|_| Missing::NotOffered)?;
    // SAFETY: the library stays loaded until the program ends.
    let found = unsafe { GetProcAddress(library, s!("WscGetSecurityProviderHealth")) }
        .ok_or(Missing::NotOffered)?;
    // SAFETY: this is the documented shape of the function of that name.
    let get_health: GetHealth = unsafe { std::mem::transmute(found) };
    let mut health = -1;
    // SAFETY: `health` lives until the call is over.
    let answer = unsafe { get_health(provider, &raw mut health) };
    // S_FALSE means that the service is not running: what it then writes is no observation.
    if answer == S_OK {
        Ok(health.into())
    } else {
        Err(Missing::NotOffered)
    }
}

#![expect(
    unsafe_code,
    reason = "the rights of an account are told by plain C functions"
)]

use std::ffi::c_void;

use windows::Win32::Foundation::{CloseHandle, HANDLE};
use windows::Win32::Security::{
    CheckTokenMembership, CreateWellKnownSid, GetTokenInformation, PSID, SECURITY_MAX_SID_SIZE,
    TOKEN_ELEVATION_TYPE, TOKEN_INFORMATION_CLASS, TOKEN_LINKED_TOKEN, TOKEN_QUERY,
    TokenElevationType, TokenElevationTypeLimited, TokenLinkedToken, WinBuiltinAdministratorsSid,
};
use windows::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};
use windows::core::BOOL;

use super::com::missing;
use crate::machine::Missing;

/// Whether this account belongs to the administrators. Windows runs their programs with fewer
/// rights until they agree to more: then the fuller half of the pair is asked.
pub(super) fn is_administrator() -> Result<bool, Missing> {
    let mut token = HANDLE::default();
    // SAFETY: the handle of this process needs no closing, and `token` is owned from here on.
    unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) }
        .map_err(|error| missing(&error))?;
    let token = Owned(token);
    let kind: TOKEN_ELEVATION_TYPE = about(&token, TokenElevationType)?;
    if kind == TokenElevationTypeLimited {
        let linked: TOKEN_LINKED_TOKEN = about(&token, TokenLinkedToken)?;
        let linked = Owned(linked.LinkedToken);
        return belongs(Some(linked.0));
    }
    belongs(None)
}

/// Closes the handle at the end.
struct Owned(HANDLE);

impl Drop for Owned {
    fn drop(&mut self) {
        // SAFETY: the handle is this one's own. One that will not close has nobody to be told.
        let _ = unsafe { CloseHandle(self.0) };
    }
}

fn about<T: Default>(token: &Owned, question: TOKEN_INFORMATION_CLASS) -> Result<T, Missing> {
    let mut answer = T::default();
    let length = u32::try_from(size_of::<T>()).map_err(|_| Missing::NotUnderstood)?;
    let mut written = 0;
    // SAFETY: both callers ask for the type that belongs to the question, a plain number or a
    // handle, and `length` is its size.
    unsafe {
        GetTokenInformation(
            token.0,
            question,
            Some((&raw mut answer).cast::<c_void>()),
            length,
            &raw mut written,
        )
    }
    .map_err(|error| missing(&error))?;
    Ok(answer)
}

fn belongs(token: Option<HANDLE>) -> Result<bool, Missing> {
    // Words, so that the group's name is aligned.
    let mut group = [0_u32; SECURITY_MAX_SID_SIZE as usize / 4 + 1];
    let group_id = PSID(group.as_mut_ptr().cast::<c_void>());
    let mut length = SECURITY_MAX_SID_SIZE;
    // SAFETY: `group` has room for the longest name of a group.
    unsafe {
        CreateWellKnownSid(
            WinBuiltinAdministratorsSid,
            None,
            Some(group_id),
            &raw mut length,
        )
    }
    .map_err(|error| missing(&error))?;
    let mut member = BOOL::default();
    // SAFETY: the name was written above; no token means the one of this thread.
    unsafe { CheckTokenMembership(token, group_id, &raw mut member) }
        .map_err(|error| missing(&error))?;
    Ok(member.as_bool())
}

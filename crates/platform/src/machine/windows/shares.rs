#![expect(unsafe_code, reason = "shares are listed by a plain C function")]

use windows::Win32::Foundation::{ERROR_ACCESS_DENIED, NO_ERROR, WIN32_ERROR};
use windows::Win32::NetworkManagement::NetManagement::NetApiBufferFree;
use windows::Win32::Storage::FileSystem::{
    NetShareEnum, SHARE_INFO_1, STYPE_DISKTREE, STYPE_MASK, STYPE_PRINTQ, STYPE_SPECIAL,
};
use windows::core::PCWSTR;

use crate::machine::Missing;

/// As much as fits.
const ALL: u32 = u32::MAX;
/// The service that shares does not run.
const SERVER_NOT_STARTED: u32 = 2114;
const MOST: usize = 10_000;
/// The longest name that a share can have.
const LONGEST_NAME: usize = 80;

/// How many printers, or folders, are shared with others on purpose. The shares that every Windows
/// has for its administrators end in `$` and do not count.
pub(super) fn count(printers: bool) -> Result<i64, Missing> {
    let (mut place, mut here, mut in_all) = (std::ptr::null_mut(), 0, 0);
    // SAFETY: the three places live until the call is over; no name means this computer.
    let answer = unsafe {
        NetShareEnum(
            PCWSTR::null(),
            1,
            &raw mut place,
            ALL,
            &raw mut here,
            &raw mut in_all,
            None,
        )
    };
    let wanted = if printers {
        STYPE_PRINTQ
    } else {
        STYPE_DISKTREE
    };
    let counted = match WIN32_ERROR(answer) {
        NO_ERROR if place.is_null() => Ok(0),
        NO_ERROR => {
            let length = usize::try_from(here).unwrap_or(0).min(MOST);
            // SAFETY: the call succeeded, so that so many entries of this kind are at `place`.
            let shares = unsafe {
                std::slice::from_raw_parts(place.cast::<SHARE_INFO_1>().cast_const(), length)
            };
            let meant = shares.iter().filter(|share| {
                share.shi1_type.0 & STYPE_MASK.0 == wanted.0
                    && share.shi1_type.0 & STYPE_SPECIAL.0 == 0
                    && !is_hidden(share)
            });
            i64::try_from(meant.count()).map_err(|_| Missing::NotUnderstood)
        }
        ERROR_ACCESS_DENIED => Err(Missing::Denied),
        WIN32_ERROR(SERVER_NOT_STARTED) => Ok(0),
        _ => Err(Missing::NotOffered),
    };
    if !place.is_null() {
        // SAFETY: the list was made for this program, and nothing looks at it any more.
        unsafe { NetApiBufferFree(Some(place.cast_const().cast())) };
    }
    counted
}

fn is_hidden(share: &SHARE_INFO_1) -> bool {
    let name = share.shi1_netname;
    if name.is_null() {
        return false;
    }
    let mut last = 0;
    for index in 0..LONGEST_NAME {
        // SAFETY: the name ends with a zero, and nothing behind it is read.
        let unit = unsafe { name.0.add(index).read() };
        if unit == 0 {
            break;
        }
        last = unit;
    }
    last == u16::from(b'$')
}

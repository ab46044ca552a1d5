#![expect(
    unsafe_code,
    reason = "the registry is read through a plain C function"
)]

use std::ffi::c_void;

use windows::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_SUCCESS, WIN32_ERROR,
};
use windows::Win32::System::Registry::{
    HKEY, HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE, REG_DWORD, REG_EXPAND_SZ, REG_QWORD, REG_SZ,
    REG_VALUE_TYPE, RRF_NOEXPAND, RRF_RT_ANY, RRF_RT_REG_SZ, RRF_SUBKEY_WOW6464KEY, RegGetValueW,
};
use windows::core::HSTRING;

use crate::machine::{Missing, RegistryValue};

/// No value that a check reads is longer.
const LONGEST: usize = 16 * 1024;
const WINLOGON: &str = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";

pub(super) fn read(key: &str, name: &str) -> Result<RegistryValue, Missing> {
    let (root, path) = key.split_once('\\').ok_or(Missing::NotThere)?;
    let root = match root {
        "HKLM" => HKEY_LOCAL_MACHINE,
        "HKCU" => HKEY_CURRENT_USER,
        _ => return Err(Missing::NotThere),
    };
    let mut bytes = vec![0; LONGEST];
    let (kind, length) = get(root, path, name, &mut bytes)?;
    bytes.truncate(length);
    Ok(decode(kind, &bytes))
}

/// Whether the value in which old tools leave the password is there and not empty. Its length is
/// asked for, its text is not.
pub(super) fn has_stored_password() -> Result<bool, Missing> {
    let mut length = 0;
    // SAFETY: the two names live until the call is over, nothing is written but the length.
    let answer = unsafe {
        RegGetValueW(
            HKEY_LOCAL_MACHINE,
            &HSTRING::from(WINLOGON),
            &HSTRING::from("DefaultPassword"),
            RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY,
            None,
            None,
            Some(&raw mut length),
        )
    };
    // An empty text is its final zero and nothing else.
    match checked(answer) {
        Ok(()) => Ok(length > 2),
        Err(Missing::NotThere) => Ok(false),
        Err(missing) => Err(missing),
    }
}

fn get(
    root: HKEY,
    path: &str,
    name: &str,
    bytes: &mut [u8],
) -> Result<(REG_VALUE_TYPE, usize), Missing> {
    let mut kind = REG_VALUE_TYPE::default();
    let mut length = u32::try_from(bytes.len()).map_err(|_| Missing::NotUnderstood)?;
    // SAFETY: the names live until the call is over; `length` is the length of `bytes`.
    let answer = unsafe {
        RegGetValueW(
            root,
            &HSTRING::from(path),
            &HSTRING::from(name),
            RRF_RT_ANY | RRF_NOEXPAND | RRF_SUBKEY_WOW6464KEY,
            Some(&raw mut kind),
            Some(bytes.as_mut_ptr().cast::<c_void>()),
            Some(&raw mut length),
        )
    };
    checked(answer)?;
    let length = usize::try_from(length).map_err(|_| Missing::NotUnderstood)?;
    Ok((kind, length.min(bytes.len())))
}

fn checked(answer: WIN32_ERROR) -> Result<(), Missing> {
    match answer {
        ERROR_SUCCESS => Ok(()),
        ERROR_FILE_NOT_FOUND | ERROR_PATH_NOT_FOUND => Err(Missing::NotThere),
        ERROR_ACCESS_DENIED => Err(Missing::Denied),
        // Longer than any setting, or a trouble that nobody expects here.
        _ => Err(Missing::NotUnderstood),
    }
}

fn decode(kind: REG_VALUE_TYPE, bytes: &[u8]) -> RegistryValue {
    match kind {
        REG_DWORD => bytes.try_into().map_or(RegistryValue::Other, |bytes| {
            RegistryValue::Number(u32::from_le_bytes(bytes).into())
        }),
        REG_QWORD => bytes.try_into().map_or(RegistryValue::Other, |bytes| {
            RegistryValue::Number(u64::from_le_bytes(bytes))
        }),
        REG_SZ | REG_EXPAND_SZ => {
            let (pairs, _) = bytes.as_chunks::<2>();
            let units: Vec<u16> = pairs
                .iter()
                .map(|pair| u16::from_le_bytes(*pair))
                .take_while(|unit| *unit != 0)
                .collect();
            RegistryValue::Text(String::from_utf16_lossy(&units))
        }
        _ => RegistryValue::Other,
    }
}

#![expect(unsafe_code, reason = "programs are listed by plain C functions")]

use std::collections::BTreeSet;

use windows::Win32::Foundation::{CloseHandle, HANDLE};
use windows::Win32::System::Diagnostics::ToolHelp::{
    CreateToolhelp32Snapshot, PROCESSENTRY32W, Process32FirstW, Process32NextW, TH32CS_SNAPPROCESS,
};

use super::com::missing;
use crate::machine::Missing;

/// More programs than a computer at home runs; a longer list is a broken one.
const MOST: usize = 20_000;

/// The file names of running programs.
pub(super) fn running() -> Result<BTreeSet<String>, Missing> {
    // SAFETY: asks for a list of everything; the handle is closed below.
    let list = unsafe { CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0) }
        .map_err(|error| missing(&error))?;
    let names = names(list);
    // SAFETY: the handle is the one from above and is not used again. A list that will not close
    // has nobody to be told.
    let _ = unsafe { CloseHandle(list) };
    if names.is_empty() {
        return Err(Missing::NotUnderstood);
    }
    Ok(names)
}

fn names(list: HANDLE) -> BTreeSet<String> {
    let mut entry = PROCESSENTRY32W {
        dwSize: u32::try_from(size_of::<PROCESSENTRY32W>()).unwrap_or(0),
        ..PROCESSENTRY32W::default()
    };
    let mut names = BTreeSet::new();
    // SAFETY: the list is open and the entry says its own size.
    let mut more = unsafe { Process32FirstW(list, &raw mut entry) }.is_ok();
    let mut seen = 0;
    while more && seen < MOST {
        let length = entry
            .szExeFile
            .iter()
            .position(|unit| *unit == 0)
            .unwrap_or(entry.szExeFile.len());
        let name = String::from_utf16_lossy(&entry.szExeFile[..length]);
        if !name.is_empty() {
            names.insert(name);
        }
        seen += 1;
        // SAFETY: as above.
        more = unsafe { Process32NextW(list, &raw mut entry) }.is_ok();
    }
    names
}

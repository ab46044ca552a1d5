#![expect(unsafe_code, reason = "properties of the shell come through COM")]

use windows::Win32::Foundation::PROPERTYKEY;
use windows::Win32::System::Com::IBindCtx;
use windows::Win32::System::Com::StructuredStorage::PROPVARIANT;
use windows::Win32::System::Variant::{VT_EMPTY, VT_I4, VT_UI4};
use windows::Win32::UI::Shell::PropertiesSystem::{
    GPS_DEFAULT, IPropertyStore, PSGetPropertyKeyFromName, SHGetPropertyStoreFromParsingName,
};
use windows::core::{HSTRING, w};

use super::com::missing;
use crate::machine::Missing;

/// What the shell says of the encryption of the system's drive. The tools that say more want an
/// administrator.
pub(super) fn protection() -> Result<i64, Missing> {
    let mut key = PROPERTYKEY::default();
    // SAFETY: the name is a constant, and `key` lives until the call is over.
    unsafe { PSGetPropertyKeyFromName(w!("System.Volume.BitLockerProtection"), &raw mut key) }
        .map_err(|error| missing(&error))?;
    let drive = HSTRING::from(system_drive());
    // SAFETY: COM was begun on this thread; the path lives until the call is over.
    let properties: IPropertyStore =
        unsafe { SHGetPropertyStoreFromParsingName(&drive, None::<&IBindCtx>, GPS_DEFAULT) }
            .map_err(|error| missing(&error))?;
    // SAFETY: a plain read of a live interface.
    let value = unsafe { properties.GetValue(&raw const key) }.map_err(|error| missing(&error))?;
    number(&value)
}

/// `C:\`, unless Windows says another letter.
fn system_drive() -> String {
    let said = std::env::var("SystemDrive").unwrap_or_default();
    match said.as_bytes() {
        [letter, b':'] if letter.is_ascii_alphabetic() => format!("{said}\\"),
        _ => "C:\\".into(),
    }
}

fn number(value: &PROPVARIANT) -> Result<i64, Missing> {
    // SAFETY: every value begins with its kind, and the number is read only where the kind says
    // that there is one of this width.
    unsafe {
        let inner = &value.Anonymous.Anonymous;
        match inner.vt {
            VT_I4 => Ok(inner.Anonymous.lVal.into()),
            VT_UI4 => Ok(inner.Anonymous.ulVal.into()),
            VT_EMPTY => Err(Missing::NotOffered),
            _ => Err(Missing::NotUnderstood),
        }
    }
}

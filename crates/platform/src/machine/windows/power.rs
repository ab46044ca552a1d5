#![expect(
    unsafe_code,
    reason = "the power plan is read through plain C functions"
)]

use std::mem::{MaybeUninit, offset_of};

use windows::Win32::Foundation::{ERROR_SUCCESS, HLOCAL, LocalFree, WIN32_ERROR};
use windows::Win32::System::Power::{
    CallNtPowerInformation, PowerGetActiveScheme, PowerReadACValueIndex, PowerReadDCValueIndex,
    SYSTEM_POWER_CAPABILITIES, SystemPowerCapabilities,
};
use windows::core::GUID;

use crate::machine::Missing;

/// A setting of the power plan: its group, and itself.
struct Setting(GUID, GUID);

static DISPLAY_OFF: Setting = Setting(
    GUID::from_u128(0x7516b95f_f776_4464_8c53_06167f40cc99),
    GUID::from_u128(0x3c0bc021_c8a8_4e07_a973_6b14cbcb2b7e),
);
static SLEEP: Setting = Setting(
    GUID::from_u128(0x238c9fa8_0aad_41ed_83f4_97be242c8f20),
    GUID::from_u128(0x29f6c1db_86da_48c5_9fdb_f2b67b1f44da),
);
static ASK_AFTER_SLEEP: Setting = Setting(
    GUID::from_u128(0xfea3413e_7e05_4911_9a71_700331f1c294),
    GUID::from_u128(0x0e796bdb_100d_47d6_a2d5_f7d2daa51f51),
);

/// Seconds until the display goes off; 0 for never.
pub(super) fn display_off_after(plugged_in: bool) -> Result<i64, Missing> {
    read(&DISPLAY_OFF, plugged_in)
}

/// Seconds until the computer sleeps; 0 for never.
pub(super) fn sleeps_after(plugged_in: bool) -> Result<i64, Missing> {
    read(&SLEEP, plugged_in)
}

/// Whether it asks for the password when it wakes: 1 or 0.
pub(super) fn asks_when_it_wakes(plugged_in: bool) -> Result<i64, Missing> {
    read(&ASK_AFTER_SLEEP, plugged_in)
}

/// Whether it stays awake a little while it rests, as a phone does: 1 or 0.
pub(super) fn rests_lightly() -> Result<i64, Missing> {
    let mut able = MaybeUninit::<SYSTEM_POWER_CAPABILITIES>::zeroed();
    let length = u32::try_from(size_of_val(&able)).map_err(|_| Missing::NotUnderstood)?;
    // SAFETY: `length` is the size of what `able` has room for.
    let answer = unsafe {
        CallNtPowerInformation(
            SystemPowerCapabilities,
            None,
            0,
            Some(able.as_mut_ptr().cast()),
            length,
        )
    };
    if answer.is_err() {
        return Err(Missing::NotOffered);
    }
    // SAFETY: the place lies inside `able`, every byte of which was written at least as zero. It is
    // read as a number because nobody promises that it is a yes or a no.
    let light: u8 = unsafe {
        able.as_ptr()
            .cast::<u8>()
            .add(offset_of!(SYSTEM_POWER_CAPABILITIES, AoAc))
            .read()
    };
    Ok(light.into())
}

fn read(setting: &'static Setting, plugged_in: bool) -> Result<i64, Missing> {
    let plan = plan_in_use()?;
    let Setting(group, itself) = setting;
    let (plan, group, itself) = (
        Some(&raw const plan),
        Some(std::ptr::from_ref(group)),
        Some(std::ptr::from_ref(itself)),
    );
    let mut number = 0;
    // SAFETY: the three names and `number` live until the call is over.
    let answer = unsafe {
        if plugged_in {
            PowerReadACValueIndex(None, plan, group, itself, &raw mut number)
        } else {
            let answer = PowerReadDCValueIndex(None, plan, group, itself, &raw mut number);
            WIN32_ERROR(answer)
        }
    };
    if answer == ERROR_SUCCESS {
        Ok(number.into())
    } else {
        Err(Missing::NotOffered)
    }
}

fn plan_in_use() -> Result<GUID, Missing> {
    let mut place = std::ptr::null_mut();
    // SAFETY: `place` lives until the call is over.
    let answer = unsafe { PowerGetActiveScheme(None, &raw mut place) };
    if answer != ERROR_SUCCESS || place.is_null() {
        return Err(Missing::NotOffered);
    }
    // SAFETY: the call succeeded, so that there is a name at `place`, and it is freed only once.
    unsafe {
        let plan = *place;
        LocalFree(Some(HLOCAL(place.cast())));
        Ok(plan)
    }
}

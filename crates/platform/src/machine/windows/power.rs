#![expect(
    unsafe_code,
    reason = "the power plan is read through plain C functions"
)]

use windows::Win32::Foundation::{ERROR_SUCCESS, HLOCAL, LocalFree, WIN32_ERROR};
use windows::Win32::System::Power::{
    PowerGetActiveScheme, PowerReadACValueIndex, PowerReadDCValueIndex,
};
use windows::core::GUID;

use crate::machine::Missing;

static DISPLAY: GUID = GUID::from_u128(0x7516b95f_f776_4464_8c53_06167f40cc99);
static OFF_AFTER: GUID = GUID::from_u128(0x3c0bc021_c8a8_4e07_a973_6b14cbcb2b7e);

/// Seconds until the display goes off; 0 for never.
pub(super) fn display_off_after(plugged_in: bool) -> Result<i64, Missing> {
    let plan = plan_in_use()?;
    let (plan, group, setting) = (
        Some(&raw const plan),
        &raw const DISPLAY,
        &raw const OFF_AFTER,
    );
    let mut seconds = 0;
    // SAFETY: the three names and `seconds` live until the call is over.
    let answer = unsafe {
        if plugged_in {
            PowerReadACValueIndex(None, plan, Some(group), Some(setting), &raw mut seconds)
        } else {
            let answer =
                PowerReadDCValueIndex(None, plan, Some(group), Some(setting), &raw mut seconds);
            WIN32_ERROR(answer)
        }
    };
    if answer == ERROR_SUCCESS {
        Ok(seconds.into())
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

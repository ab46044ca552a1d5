#![expect(unsafe_code, reason = "the update agent speaks COM")]

use windows::Win32::System::Com::{CLSCTX_INPROC_SERVER, CoCreateInstance};
use windows::Win32::System::UpdateAgent::{
    AutomaticUpdates, IAutomaticUpdates, IAutomaticUpdates2, ISystemInformation, SystemInformation,
};
use windows::Win32::System::Variant::{VARIANT, VT_DATE, VT_EMPTY, VT_NULL};

use super::com::missing;
use crate::machine::Missing;

const DAY: f64 = 86_400.0;
/// 1 January 1970 in days since 30 December 1899, where such dates begin.
const EPOCH: f64 = 25_569.0;
/// Any year of four digits.
const LATEST: f64 = 2_958_465.0;

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

pub(super) fn restart_needed() -> Result<i64, Missing> {
    // SAFETY: as above.
    let system: ISystemInformation =
        unsafe { CoCreateInstance(&SystemInformation, None, CLSCTX_INPROC_SERVER) }
            .map_err(|error| missing(&error))?;
    // SAFETY: a plain read of a live interface.
    unsafe { system.RebootRequired() }
        .map(|needed| i64::from(needed.as_bool()))
        .map_err(|error| missing(&error))
}

pub(super) fn installed_at() -> Result<i64, Missing> {
    // SAFETY: as above.
    let agent: IAutomaticUpdates2 =
        unsafe { CoCreateInstance(&AutomaticUpdates, None, CLSCTX_INPROC_SERVER) }
            .map_err(|error| missing(&error))?;
    // SAFETY: plain reads of live interfaces.
    let date = unsafe {
        agent
            .Results()
            .and_then(|results| results.LastInstallationSuccessDate())
    };
    date_of(&date.map_err(|error| missing(&error))?).and_then(seconds_since_1970)
}

fn date_of(value: &VARIANT) -> Result<f64, Missing> {
    // SAFETY: every value begins with its kind, and the date is read only where the kind says that
    // there is one.
    unsafe {
        let inner = &value.Anonymous.Anonymous;
        match inner.vt {
            VT_DATE => Ok(inner.Anonymous.date),
            VT_EMPTY | VT_NULL => Err(Missing::NotThere),
            _ => Err(Missing::NotUnderstood),
        }
    }
}

/// Reads a date in days. The agent gives it in UTC.
fn seconds_since_1970(days: f64) -> Result<i64, Missing> {
    // Day 0 is how the agent says that there never was one.
    if days == 0.0 {
        return Err(Missing::NotThere);
    }
    if !(EPOCH..=LATEST).contains(&days) {
        return Err(Missing::NotUnderstood);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "in range, and parts of a second are lost"
    )]
    Ok(((days - EPOCH) * DAY).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_days_is_read_and_a_broken_one_is_not() {
        let cases = [
            (25_569.0, Ok(0)),
            (45_292.5, Ok(1_704_110_400)),
            (0.0, Err(Missing::NotThere)),
            (-3.0, Err(Missing::NotUnderstood)),
            (f64::NAN, Err(Missing::NotUnderstood)),
            (1e300, Err(Missing::NotUnderstood)),
        ];
        for (days, expected) in cases {
            assert_eq!(
                seconds_since_1970(days),
                expected,
                "{days}: the day of the last update is misread"
            );
        }
    }
}

use checkup::Why;

use super::Way;
use crate::device::settings::{governed_number, registry_number};
use crate::machine::{Machine, Missing, Number, RegistryValue};

const POLICIES: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
const DESKTOP: &str = "HKCU\\Control Panel\\Desktop";
const DESKTOP_POLICY: &str = "HKCU\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop";
const NEVER: u64 = 0xffff_ffff;

/// The ways in which Windows locks by itself.
pub(super) fn ways(machine: &dyn Machine) -> Vec<Way> {
    vec![
        limit_of_the_computer(machine),
        screen_saver(machine),
        when_it_rests(machine),
    ]
}

/// Some employers and schools set one.
fn limit_of_the_computer(machine: &dyn Machine) -> Way {
    let seconds = registry_number(machine, POLICIES, "InactivityTimeoutSecs")?;
    Ok(seconds.filter(|seconds| *seconds > 0))
}

fn screen_saver(machine: &dyn Machine) -> Way {
    let value = |name| governed_number(machine, DESKTOP_POLICY, DESKTOP, name);
    // "Active" alone means nothing: it is so on every new Windows, and without a program to show
    // no screen saver begins.
    let begins = value("ScreenSaveActive")? == Some(1) && has_program(machine)?;
    let locks = value("ScreenSaverIsSecure")? == Some(1);
    let after = value("ScreenSaveTimeOut")?;
    Ok(after.filter(|seconds| begins && locks && *seconds > 0))
}

fn has_program(machine: &dyn Machine) -> Result<bool, Why> {
    for key in [DESKTOP_POLICY, DESKTOP] {
        match machine.registry(key, "SCRNSAVE.EXE") {
            Ok(RegistryValue::Text(program)) => return Ok(!program.trim().is_empty()),
            Ok(_) => return Err(Why::NotUnderstood),
            Err(Missing::NotThere) => {}
            Err(missing) => return Err(missing.into()),
        }
    }
    Ok(false)
}

/// A computer that rests lightly locks when its display goes off, any other when it wakes from
/// sleep. What is later, plugged in or on battery, counts.
fn when_it_rests(machine: &dyn Machine) -> Way {
    let light = match machine.number(Number::ModernStandby)? {
        0 => false,
        1 => true,
        _ => return Err(Why::NotUnderstood),
    };
    let plugged_in = when_it_rests_on(machine, light, true)?;
    let on_battery = when_it_rests_on(machine, light, false)?;
    Ok(plugged_in
        .zip(on_battery)
        .map(|(one, other)| one.max(other)))
}

fn when_it_rests_on(machine: &dyn Machine, light: bool, plugged_in: bool) -> Way {
    if light {
        let off_after = seconds(machine, Number::DisplayOffAfter { plugged_in })?;
        // Where the value is missing nobody says what holds.
        let more =
            registry_number(machine, DESKTOP, "DelayLockInterval")?.ok_or(Why::NotSupported)?;
        return Ok(off_after
            .filter(|_| more != NEVER)
            .map(|seconds| seconds.saturating_add(more)));
    }
    let asks = match machine.number(Number::AsksWhenItWakes { plugged_in })? {
        0 => false,
        1 => true,
        _ => return Err(Why::NotUnderstood),
    };
    let sleeps_after = seconds(machine, Number::SleepsAfter { plugged_in })?;
    Ok(sleeps_after.filter(|_| asks))
}

fn seconds(machine: &dyn Machine, question: Number) -> Way {
    let seconds = machine.number(question)?;
    let seconds = u64::try_from(seconds).map_err(|_| Why::NotUnderstood)?;
    Ok((seconds > 0).then_some(seconds))
}

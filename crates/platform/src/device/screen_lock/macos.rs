use checkup::Why;

use super::Way;
use crate::machine::Machine;

/// The ways in which macOS locks by itself: when the screen saver begins, and when the display
/// goes off. The same delay until the password is asked for holds for both.
pub(super) fn ways(machine: &dyn Machine) -> Vec<Way> {
    match delay(machine) {
        Ok(Some(delay)) => [screen_saver(machine), display_off(machine)]
            .map(|way| way.map(|seconds| seconds.map(|seconds| seconds.saturating_add(delay))))
            .to_vec(),
        other => vec![other],
    }
}

/// Seconds until the password is asked for, or nothing where it never is. This tool answers on
/// standard error.
fn delay(machine: &dyn Machine) -> Way {
    let printed = machine.run("/usr/sbin/sysadminctl", &["-screenLock", "status"])?;
    let answer = printed
        .err
        .lines()
        .chain(printed.out.lines())
        .find_map(|line| line.split_once("screenLock "))
        .map(|(_, answer)| answer.trim().trim_end_matches('.'))
        .ok_or(Why::NotUnderstood)?;
    match answer {
        "is off" => return Ok(None),
        "delay is immediate" => return Ok(Some(0)),
        _ => {}
    }
    let seconds = answer
        .strip_prefix("delay is ")
        .and_then(|rest| rest.strip_suffix(" seconds"))
        .and_then(|number| number.parse().ok());
    seconds.map(Some).ok_or(Why::NotUnderstood)
}

/// Where it was never set, nobody says what holds.
fn screen_saver(machine: &dyn Machine) -> Way {
    let arguments = ["-currentHost", "read", "com.apple.screensaver", "idleTime"];
    let printed = machine.run("/usr/bin/defaults", &arguments)?;
    if printed.code != Some(0) {
        return Err(Why::NotSupported);
    }
    let seconds: u64 = printed.out.trim().parse().map_err(|_| Why::NotUnderstood)?;
    Ok((seconds > 0).then_some(seconds))
}

/// The later one, plugged in or on battery. The tool counts in minutes, and 0 is never.
fn display_off(machine: &dyn Machine) -> Way {
    let printed = machine.run("/usr/bin/pmset", &["-g", "custom"])?;
    let minutes: Option<Vec<u64>> = printed
        .out
        .lines()
        .filter_map(|line| line.trim().strip_prefix("displaysleep"))
        .map(|rest| rest.split_whitespace().next()?.parse().ok())
        .collect();
    let minutes = minutes
        .filter(|minutes| !minutes.is_empty())
        .ok_or(Why::NotUnderstood)?;
    if minutes.contains(&0) {
        return Ok(None);
    }
    Ok(minutes
        .into_iter()
        .max()
        .map(|most| most.saturating_mul(60)))
}

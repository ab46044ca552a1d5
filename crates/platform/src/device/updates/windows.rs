use checkup::updates::Way;
use checkup::{Evidence, SecurityHealth, System, Updates, Why};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::device::ask::{evidence, if_there, registry_number, registry_text, service_may_run};
use crate::machine::{Machine, Missing, Number};

const PROVIDER: u32 = 2;
/// The Security Center is content even where these may not run.
const SERVICES: [&str; 2] = ["wuauserv", "UsoSvc"];
const POLICY: &str = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU";
const PAUSE: &str = "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings";
const PAUSED: [&str; 2] = ["PauseUpdatesExpiryTime", "PauseQualityUpdatesEndTime"];

pub(super) fn look(machine: &dyn Machine) -> Updates {
    let health = machine
        .number(Number::SecurityHealth(PROVIDER))
        .map(SecurityHealth::from_number);
    let settings = [
        level(machine).map(Some),
        forbidden(machine),
        ordered(machine),
    ];
    Updates {
        system: System::Windows,
        health: health.unwrap_or_else(|missing| Evidence::Unavailable(Why::from(missing))),
        settings: settings
            .into_iter()
            .filter_map(Result::transpose)
            .map(evidence)
            .collect(),
        services: SERVICES
            .iter()
            .map(|name| evidence(service_may_run(machine, name)))
            .collect(),
        paused_until: evidence(paused_until(machine)),
        restart_needed: evidence(restart_needed(machine)),
        last: evidence(last(machine)),
    }
}

/// What the update service itself says.
fn level(machine: &dyn Machine) -> Result<Way, Missing> {
    match machine.number(Number::UpdateNotificationLevel)? {
        // 0: nobody has chosen anything. Since Windows 10 they come by themselves then.
        0 | 4 => Ok(Way::Automatic),
        1 => Ok(Way::Never),
        2 => Ok(Way::AskBeforeDownload),
        3 => Ok(Way::AskBeforeInstall),
        _ => Err(Missing::NotUnderstood),
    }
}

/// An administrator's rule, where there is one.
fn forbidden(machine: &dyn Machine) -> Result<Option<Way>, Missing> {
    match if_there(registry_number(machine, POLICY, "NoAutoUpdate"))? {
        None => Ok(None),
        Some(0) => Ok(Some(Way::Automatic)),
        Some(1) => Ok(Some(Way::Never)),
        Some(_) => Err(Missing::NotUnderstood),
    }
}

fn ordered(machine: &dyn Machine) -> Result<Option<Way>, Missing> {
    match if_there(registry_number(machine, POLICY, "AUOptions"))? {
        None => Ok(None),
        Some(2) => Ok(Some(Way::AskBeforeDownload)),
        Some(3 | 7) => Ok(Some(Way::AskBeforeInstall)),
        Some(4) => Ok(Some(Way::Automatic)),
        // The person at the computer may choose; what they chose is in the level.
        Some(5) => Ok(None),
        Some(_) => Err(Missing::NotUnderstood),
    }
}

/// Windows writes the end of a pause as text, such as `2027-01-05T09:00:00Z`.
fn paused_until(machine: &dyn Machine) -> Result<Option<OffsetDateTime>, Missing> {
    let mut latest = None;
    for name in PAUSED {
        let Some(text) = if_there(registry_text(machine, PAUSE, name))? else {
            continue;
        };
        let text = text.trim();
        if !text.is_empty() {
            let until =
                OffsetDateTime::parse(text, &Rfc3339).map_err(|_| Missing::NotUnderstood)?;
            latest = latest.max(Some(until));
        }
    }
    Ok(latest)
}

fn restart_needed(machine: &dyn Machine) -> Result<bool, Missing> {
    match machine.number(Number::UpdateRestartNeeded)? {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Missing::NotUnderstood),
    }
}

fn last(machine: &dyn Machine) -> Result<Option<OffsetDateTime>, Missing> {
    if_there(machine.number(Number::UpdatesInstalledAt))?
        .map(|seconds| {
            OffsetDateTime::from_unix_timestamp(seconds).map_err(|_| Missing::NotUnderstood)
        })
        .transpose()
}

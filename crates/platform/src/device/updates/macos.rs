use checkup::updates::Way;
use checkup::{Evidence, System, Updates};
use plist::Dictionary;
use time::OffsetDateTime;

use crate::device::ask::{evidence, if_there, moment, property_list, switch};
use crate::machine::{Machine, Missing};

const SETTINGS: &str = "/Library/Preferences/com.apple.SoftwareUpdate.plist";
/// What a workplace or a school has set goes before what the learner has set.
const MANAGED: &str = "/Library/Managed Preferences/com.apple.SoftwareUpdate.plist";

/// Each switch, and how updates come when it is off. One that is missing was never touched and is on.
const SWITCHES: [(&str, Way); 5] = [
    ("AutomaticCheckEnabled", Way::Never),
    ("AutomaticDownload", Way::AskBeforeDownload),
    ("AutomaticallyInstallMacOSUpdates", Way::AskBeforeInstall),
    ("CriticalUpdateInstall", Way::AskBeforeInstall),
    ("ConfigDataInstall", Way::AskBeforeInstall),
];
/// When it last looked, in the names of older and newer versions.
const LOOKED: [&str; 4] = [
    "LastSuccessfulDate",
    "LastFullSuccessfulDate",
    "LastBackgroundSuccessfulDate",
    "LastSuccessfulBackgroundMSUScanDate",
];

pub(super) fn look(machine: &dyn Machine) -> Updates {
    let own = property_list(machine, SETTINGS);
    let managed = if_there(property_list(machine, MANAGED)).map(Option::unwrap_or_default);
    let settings = SWITCHES
        .iter()
        .map(|(key, off)| evidence(way(&managed, &own, key, *off)))
        .collect();
    Updates {
        system: System::Macos,
        health: Evidence::NotApplicable,
        settings,
        services: Vec::new(),
        paused_until: Evidence::NotApplicable,
        restart_needed: Evidence::NotApplicable,
        last: evidence(own.as_ref().map_err(|missing| *missing).and_then(looked)),
    }
}

fn way(
    managed: &Result<Dictionary, Missing>,
    own: &Result<Dictionary, Missing>,
    key: &str,
    off: Way,
) -> Result<Way, Missing> {
    let [managed, own] = [managed, own].map(|list| list.as_ref().map_err(|missing| *missing));
    let on = match switch(managed?, key)? {
        Some(on) => on,
        None => switch(own?, key)?.unwrap_or(true),
    };
    Ok(if on { Way::Automatic } else { off })
}

fn looked(own: &Dictionary) -> Result<Option<OffsetDateTime>, Missing> {
    let mut newest = None;
    for value in LOOKED.iter().filter_map(|key| own.get(key)) {
        let date = value.as_date().ok_or(Missing::NotUnderstood)?;
        newest = newest.max(Some(moment(date)?));
    }
    Ok(newest)
}

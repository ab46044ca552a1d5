//! Does the computer start without asking who is there?

mod linux;

use checkup::{AutomaticSignIn, Evidence, System, Why};

use super::settings::registry_number;
use crate::machine::{Machine, Missing, Number};
use crate::property_list;

const WINLOGON: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";
const LOGIN_WINDOW: &str = "/Library/Preferences/com.apple.loginwindow.plist";
/// Where macOS keeps the password for signing in by itself. Only whether it is there is asked.
const KC_PASSWORD: &str = "/etc/kcpassword";

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<AutomaticSignIn> {
    let seen = match machine.system() {
        System::Windows => windows(machine),
        System::Macos => macos(machine).map(how),
        System::Linux => linux::is_automatic(machine).map(how),
    };
    seen.map_or_else(Evidence::Unavailable, Evidence::Observed)
}

fn how(automatic: bool) -> AutomaticSignIn {
    if automatic {
        AutomaticSignIn::Automatic
    } else {
        AutomaticSignIn::Asks
    }
}

fn windows(machine: &dyn Machine) -> Result<AutomaticSignIn, Why> {
    let stored = match machine.number(Number::StoredSignInPassword) {
        Ok(1) => return Ok(AutomaticSignIn::StoredPassword),
        Ok(0) => Ok(()),
        Ok(_) => Err(Why::NotUnderstood),
        Err(missing) => Err(missing.into()),
    };
    match registry_number(machine, WINLOGON, "AutoAdminLogon")? {
        Some(1) => Ok(AutomaticSignIn::Automatic),
        Some(0) | None => stored.map(|()| AutomaticSignIn::Asks),
        Some(_) => Err(Why::NotUnderstood),
    }
}

/// The name of the account and the kept password belong together: one without the other is left
/// over from earlier, or not all there is to know.
fn macos(machine: &dyn Machine) -> Result<bool, Why> {
    // Every Mac that was ever used has this list: without it nobody knows.
    let named = names_an_account(&machine.read(LOGIN_WINDOW)?)?;
    let kept = match machine.changed(KC_PASSWORD) {
        Ok(_) => true,
        Err(Missing::NotThere) => false,
        Err(missing) => return Err(missing.into()),
    };
    match (named, kept) {
        (true, true) => Ok(true),
        (false, false) => Ok(false),
        (true, false) | (false, true) => Err(Why::Conflicting),
    }
}

fn names_an_account(list: &[u8]) -> Result<bool, Why> {
    let list = property_list::read(list).ok_or(Why::NotUnderstood)?;
    match list.get("autoLoginUser") {
        None => Ok(false),
        Some(plist::Value::String(name)) => Ok(!name.is_empty()),
        Some(_) => Err(Why::NotUnderstood),
    }
}

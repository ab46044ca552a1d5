use std::time::Duration;

use super::com::with_com;
use super::{account, drive, firewall, power, registry, security, shares, updates};
use crate::machine::{Missing, Number};
use crate::patience::{NoAnswer, within};

const LIMIT: Duration = Duration::from_secs(5);

/// Asks on a thread of its own: COM keeps its mode per thread, and a service may hang.
pub(super) fn ask(question: Number) -> Result<i64, Missing> {
    match within(LIMIT, move || ask_here(question)) {
        Ok(answer) => answer,
        Err(NoAnswer::TimedOut) => Err(Missing::TimedOut),
        Err(NoAnswer::Broken) => Err(Missing::NotOffered),
    }
}

fn ask_here(question: Number) -> Result<i64, Missing> {
    match question {
        Number::SecurityHealth(provider) => security::health(provider),
        Number::FirewallProfile(profile) => with_com(|| firewall::is_on(profile)),
        Number::FirewallProfilesInUse => with_com(firewall::profiles_in_use),
        Number::UpdateNotificationLevel => with_com(updates::notification_level),
        Number::UpdateRestartNeeded => with_com(updates::restart_needed),
        Number::UpdatesInstalledAt => with_com(updates::installed_at),
        Number::DriveProtection => with_com(drive::protection),
        Number::Administrator => account::is_administrator().map(i64::from),
        Number::StoredSignInPassword => registry::has_stored_password().map(i64::from),
        Number::ModernStandby => power::rests_lightly(),
        Number::DisplayOffAfter { plugged_in } => power::display_off_after(plugged_in),
        Number::SleepsAfter { plugged_in } => power::sleeps_after(plugged_in),
        Number::AsksWhenItWakes { plugged_in } => power::asks_when_it_wakes(plugged_in),
        Number::Shares { printers } => shares::count(printers),
    }
}

//! May this account change everything?

use checkup::{DailyAccount, Evidence, System, Why};

use crate::machine::{Machine, Number};

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<DailyAccount> {
    let seen = match machine.system() {
        System::Windows => windows(machine),
        System::Macos => by_groups(machine, &["admin"]),
        // Debian and its children call it sudo, the others wheel, old Ubuntus admin.
        System::Linux => by_groups(machine, &["sudo", "wheel", "admin", "root"]),
    };
    match seen {
        Ok(true) => Evidence::Observed(DailyAccount::Administrator),
        Ok(false) => Evidence::Observed(DailyAccount::Ordinary),
        Err(why) => Evidence::Unavailable(why),
    }
}

fn windows(machine: &dyn Machine) -> Result<bool, Why> {
    match machine.number(Number::Administrator)? {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Why::NotUnderstood),
    }
}

fn by_groups(machine: &dyn Machine, administrators: &[&str]) -> Result<bool, Why> {
    let printed = machine.run("/usr/bin/id", &["-Gn"])?;
    if printed.code != Some(0) || printed.out.trim().is_empty() {
        return Err(Why::NotUnderstood);
    }
    let mut groups = printed.out.split_whitespace();
    Ok(groups.any(|group| administrators.contains(&group)))
}

use checkup::{Evidence, SystemSupport, Why, sanitise};

use crate::device::ask::{if_there, registry_number, registry_text};
use crate::machine::{Machine, Missing};

const KEY: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
const LONGER: &str = "HKCU\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Windows\\ConsumerESU";
const FIRST_BUILD_OF_11: u32 = 22000;

pub(super) fn look(machine: &dyn Machine) -> Result<SystemSupport, Missing> {
    let build: u32 = registry_text(machine, KEY, "CurrentBuild")?
        .trim()
        .parse()
        .map_err(|_| Missing::NotUnderstood)?;
    let edition = registry_text(machine, KEY, "EditionID")?;
    let product = registry_text(machine, KEY, "ProductName")?;
    // The oldest versions of Windows 10 call it otherwise, or not at all.
    let version = match if_there(registry_text(machine, KEY, "DisplayVersion"))? {
        Some(version) => version,
        None => if_there(registry_text(machine, KEY, "ReleaseId"))?.unwrap_or_default(),
    };
    Ok(SystemSupport {
        family: family(&edition).into(),
        version: sanitise(&version),
        build: Some(build),
        name: name(&product, build),
        extended: longer(machine),
        own_date: None,
    })
}

/// Editions made for work have other dates than those for people at home.
fn family(edition: &str) -> &'static str {
    match edition {
        "Core"
        | "CoreN"
        | "CoreSingleLanguage"
        | "CoreCountrySpecific"
        | "Professional"
        | "ProfessionalN"
        | "ProfessionalSingleLanguage"
        | "ProfessionalCountrySpecific"
        | "ProfessionalEducation"
        | "ProfessionalEducationN"
        | "ProfessionalWorkstation"
        | "ProfessionalWorkstationN" => "windows",
        _ if edition.starts_with("Server") => "windows-server",
        _ => "windows-for-work",
    }
}

/// Windows 11 still calls itself Windows 10 here.
fn name(product: &str, build: u32) -> String {
    let product = sanitise(product);
    if build < FIRST_BUILD_OF_11 {
        return product;
    }
    product.replacen("Windows 10", "Windows 11", 1)
}

/// Whether the learner has signed up for longer updates. The numbers for those who have are not
/// documented by their maker, so a yes is never read from them.
fn longer(machine: &dyn Machine) -> Evidence<bool> {
    match registry_number(machine, LONGER, "ESUEligibility") {
        Ok(1 | 2) | Err(Missing::NotThere) => Evidence::Observed(false),
        Ok(_) => Evidence::Unavailable(Why::NotUnderstood),
        Err(missing) => Evidence::Unavailable(Why::from(missing)),
    }
}

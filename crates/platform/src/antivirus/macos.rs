use std::fs;
use std::io::ErrorKind;

use checkup::antivirus::{Product, State, System};
use checkup::{Antivirus, Evidence, Why};
use time::OffsetDateTime;

use super::{ClamavAt, xprotect};

pub(super) fn collect(_clamav: &ClamavAt) -> Evidence<Antivirus> {
    let mut trouble = Why::NotSupported;
    for place in xprotect::PLACES {
        match fs::read(place) {
            Ok(plist) => match xprotect::parse_version(&plist) {
                Some(version) => return Evidence::Observed(built_in(place, &version)),
                None => trouble = Why::NotUnderstood,
            },
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                trouble = Why::NeedsPermission;
            }
            Err(_) => {}
        }
    }
    Evidence::Unavailable(trouble)
}

fn built_in(place: &str, version: &str) -> Antivirus {
    let changed = fs::metadata(place).and_then(|file| file.modified()).ok();
    let version = match changed.map(|time| OffsetDateTime::from(time).date()) {
        Some(date) => format!("{version} ({date})"),
        None => version.to_owned(),
    };
    let product = Product {
        name: "XProtect".into(),
        version: Some(version),
        built_in: true,
        state: Evidence::Observed(State::On),
        // The system renews it by itself and at no fixed pace.
        signatures: Evidence::NotApplicable,
        licence_days_left: None,
        last_scan: None,
    };
    Antivirus {
        system: System::Macos,
        products: vec![product],
    }
}

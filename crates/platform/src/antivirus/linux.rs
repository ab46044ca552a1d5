use std::collections::BTreeSet;
use std::path::Path;

use checkup::antivirus::{Product, State, System};
use checkup::{Antivirus, Evidence, Why};

use super::{ClamavAt, clamd};
use crate::machine::proc;

/// Names of running scanners, as the kernel cuts them at fifteen characters. Update programs,
/// management agents and folders left behind are not scanners.
const SCANNERS: &[(&str, &str)] = &[
    ("avqmd", "Avira"),
    ("bdagentd", "Bitdefender"),
    ("bdsecd", "Bitdefender"),
    ("epagd", "Bitdefender"),
    ("CylanceSvc", "Cylance"),
    ("ds_am", "Trend Micro"),
    ("esets_daemon", "ESET"),
    ("oaeventd", "ESET"),
    ("falcon-sensor", "CrowdStrike Falcon"),
    ("rtvscand", "Symantec"),
    ("s1-agent", "SentinelOne"),
    ("savscand", "Sophos"),
    ("smcd", "Symantec"),
    ("symcfgd", "Symantec"),
    ("wdavdaemon", "Microsoft Defender"),
    ("wdserver", "Kaspersky"),
];

pub(super) fn collect(clamav: &ClamavAt) -> Evidence<Antivirus> {
    let running = proc::programs(Path::new(proc::PROCESSES));
    let mut products: Vec<Product> = clamd::look(clamav, running.as_ref().ok())
        .into_iter()
        .collect();
    match &running {
        Ok(running) => products.extend(other_products(running)),
        Err(missing) if products.is_empty() => {
            return Evidence::Unavailable(Why::from(*missing));
        }
        Err(_) => {}
    }
    Evidence::Observed(Antivirus {
        system: System::Linux,
        products,
    })
}

fn other_products(running: &BTreeSet<String>) -> Vec<Product> {
    let names: BTreeSet<&str> = SCANNERS
        .iter()
        .filter(|(process, _)| running.contains(*process))
        .map(|(_, name)| *name)
        .collect();
    // A process shows that the product runs, not how new its list of viruses is.
    let product = |name: &str| Product {
        name: name.into(),
        version: None,
        built_in: false,
        state: Evidence::Observed(State::On),
        signatures: Evidence::Unavailable(Why::NotSupported),
        licence_days_left: None,
        last_scan: None,
    };
    names.into_iter().map(product).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_scanner_by_its_exact_name_counts() {
        let cases: [(&[&str], &[&str]); 5] = [
            (&["bash", "esets_daemon"], &["ESET"]),
            (
                &["bdagentd", "epagd", "falcon-sensor"],
                &["Bitdefender", "CrowdStrike Falcon"],
            ),
            (&["freshclam", "klnagent", "cmdagent"], &[]),
            (&["my-bdagentd", "falcon-sensor2", "ESETS_DAEMON"], &[]),
            (&[], &[]),
        ];
        for (names, expected) in cases {
            let running = names.iter().map(ToString::to_string).collect();
            let found: Vec<_> = other_products(&running)
                .into_iter()
                .map(|p| p.name)
                .collect();
            assert_eq!(
                found, expected,
                "{names:?}: a scanner is missed, or made up"
            );
        }
    }

    #[test]
    fn every_scanner_s_name_survives_the_kernel_s_cut() {
        for (process, name) in SCANNERS {
            assert!(
                process.len() <= 15,
                "{name} would never be found as {process}"
            );
        }
    }
}

//! Which antivirus is there, and how is it?

use std::path::PathBuf;

use checkup::{Antivirus, Evidence};

pub mod clamav;
pub mod xprotect;

#[cfg(target_os = "linux")]
mod clamd;
#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod imp;
#[cfg(target_os = "macos")]
#[path = "macos.rs"]
mod imp;
#[cfg(windows)]
#[path = "windows.rs"]
mod imp;

/// Where a ClamAV daemon is looked for. Only Linux has one to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ClamavAt {
    /// Where distributions put it.
    #[default]
    UsualPlaces,
    /// Behind this socket and nowhere else.
    Socket(PathBuf),
    /// Where this `clamd.conf` says, and nowhere else.
    Conf(PathBuf),
}

/// Asks the system.
pub fn collect(clamav: &ClamavAt) -> Evidence<Antivirus> {
    imp::collect(clamav)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_the_computer_that_runs_this_brings_an_answer_of_some_kind() {
        let answer = collect(&ClamavAt::UsualPlaces);
        assert_ne!(
            answer,
            Evidence::NotApplicable,
            "every system can have antivirus"
        );
        if let Evidence::Observed(antivirus) = answer {
            assert!(
                antivirus
                    .products
                    .iter()
                    .all(|product| !product.name.is_empty())
            );
        }
    }
}

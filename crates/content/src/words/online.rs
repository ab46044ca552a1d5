use serde::Deserialize;
use time::Date;

use super::address::is_protected;
use super::page::toml_from;
use super::{ContentFault, dates};

/// Services on the internet that the program asks, each only when the learner wants it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Online {
    /// The day somebody last looked whether they are still there.
    #[serde(deserialize_with = "dates::date")]
    pub checked_on: Date,
    /// The large list of stolen passwords.
    pub known_passwords: Service,
}

/// One service.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// What it calls itself.
    pub name: String,
    /// Where it is asked; what is asked stands behind it.
    pub address: String,
}

pub(super) fn read(file: &str, text: &str) -> Result<Online, ContentFault> {
    let online: Online = toml_from(file, text, 1)?;
    let Service { name, address } = &online.known_passwords;
    if name.trim().is_empty() {
        let reason = "a service that a learner's computer asks has a name";
        return Err(ContentFault::at(file, text, "name", reason));
    }
    if !address.starts_with("https://") || !is_protected(address) || !address.ends_with('/') {
        let reason =
            "write an address that begins with https:// and a plain name, and ends with a slash";
        return Err(ContentFault::at(file, text, "address", reason));
    }
    Ok(online)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_asked_over_an_encrypted_connection_only() {
        let online = |address: &str| {
            let text = format!(
                "checked_on = 2026-11-23\n[known_passwords]\nname = \"N\"\naddress = \"{address}\"\n"
            );
            read("online.toml", &text)
        };
        assert!(online("https://list.example/range/").is_ok());
        for bad in [
            "http://list.example/range/",
            "http://127.0.0.1/range/",
            "https://list.example/range",
            "https://user:word@list.example/range/",
            "https://list.example/range/?all=1/",
            "https://",
            "list.example/range/",
            "",
        ] {
            assert!(
                online(bad).is_err(),
                "{bad} would be asked about a learner's password"
            );
        }
    }
}

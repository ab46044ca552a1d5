//! How mail leaves the intake.

use std::net::IpAddr;
use std::path::PathBuf;

use serde::Deserialize;

/// A mail address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(String);

impl Address {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the @.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit('@').next().unwrap_or_default()
    }
}

impl TryFrom<String> for Address {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.parse::<lettre::Address>() {
            // Mail servers deliver to one mailbox whatever the case; so must the rule who is never told.
            Ok(_) => Ok(Self(text.to_ascii_lowercase())),
            Err(_) => Err(format!("{text:?} is no mail address")),
        }
    }
}

/// How the connection to the mail server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Security {
    /// Encrypted after a plain greeting; nothing is sent when the server cannot.
    Starttls,
    /// Encrypted from the first byte.
    Tls,
    /// Not encrypted: on this computer only.
    None,
}

/// The council's mail server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, try_from = "Wire")]
pub struct Smtp {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is encrypted.
    pub security: Security,
    /// Who the mails are from.
    pub from: Address,
    /// For a server that wants to know who sends.
    pub username: Option<String>,
    /// A file with the password alone.
    pub password_file: Option<PathBuf>,
    /// The certificate of an authority of the council's own, as PEM.
    pub ca_file: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    host: String,
    port: Option<u16>,
    security: Security,
    from: Address,
    username: Option<String>,
    password_file: Option<PathBuf>,
    ca_file: Option<PathBuf>,
}

impl TryFrom<Wire> for Smtp {
    type Error = String;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let loopback = wire
            .host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback());
        if wire.security == Security::None && !loopback {
            return Err(format!(
                "security = \"none\" is for a mail server on this computer (127.0.0.1); {:?} needs \"starttls\" or \"tls\"",
                wire.host
            ));
        }
        if wire.username.is_some() != wire.password_file.is_some() {
            return Err("username and password_file belong together".to_owned());
        }
        let port = wire.port.unwrap_or(match wire.security {
            Security::Starttls => 587,
            Security::Tls => 465,
            Security::None => 25,
        });
        Ok(Self {
            host: wire.host,
            port,
            security: wire.security,
            from: wire.from,
            username: wire.username,
            password_file: wire.password_file,
            ca_file: wire.ca_file,
        })
    }
}

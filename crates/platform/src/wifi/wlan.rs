//! Windows: what the Wi-Fi service says of the connection in use.

use checkup::{Evidence, Why, Wifi, WifiSecurity};

use super::Decoded;
use crate::network::links::{self, LinkKind};
use crate::xml::{self, Piece};

/// What the Wi-Fi service told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// No Wi-Fi is in use.
    NoConnection,
    /// The numbers of the connection.
    Connection {
        /// `DOT11_AUTH_ALGORITHM`.
        auth: i32,
        /// `DOT11_CIPHER_ALGORITHM`.
        cipher: i32,
        /// What the access point broadcasts of itself, where this program may hear it.
        broadcast: Option<Vec<u8>>,
    },
    /// The numbers are kept back, and this is what the computer keeps on that Wi-Fi.
    Profile(String),
    /// The numbers are kept back until the learner lets programs use the location.
    Hidden,
}

/// The Wi-Fi in use; nothing for a computer on a cable.
pub(super) fn ask() -> Result<Option<Wifi>, Why> {
    understand(native()?, has_way_out)
}

#[cfg(windows)]
fn native() -> Result<Told, Why> {
    super::windows::ask()
}

#[cfg(not(windows))]
const fn native() -> Result<Told, Why> {
    Err(Why::NotSupported)
}

/// Without Wi-Fi, a way out is a cable.
fn has_way_out() -> bool {
    links::snapshot()
        .iter()
        .any(|link| link.up && link.kind == LinkKind::Physical && !link.gateways.is_empty())
}

fn understand(told: Told, has_way_out: impl FnOnce() -> bool) -> Result<Option<Wifi>, Why> {
    match told {
        Told::NoConnection if has_way_out() => Ok(None),
        Told::NoConnection => Err(Why::Offline),
        Told::Connection {
            auth,
            cipher,
            broadcast,
        } => {
            let wps = broadcast.as_deref().and_then(offers_wps);
            let wps = wps.map_or(
                Evidence::Unavailable(Why::NeedsPermission),
                Evidence::Observed,
            );
            Ok(Some(from_wlan(auth, cipher).with_wps(wps)))
        }
        Told::Profile(profile) => {
            let wps = Evidence::Unavailable(Why::NeedsPermission);
            Ok(Some(from_profile(&profile).with_wps(wps)))
        }
        Told::Hidden => Err(Why::NeedsPermission),
    }
}

mod auth {
    pub(super) const OPEN: i32 = 1;
    pub(super) const SHARED_KEY: i32 = 2;
    pub(super) const WPA: i32 = 3;
    pub(super) const WPA_PSK: i32 = 4;
    pub(super) const RSNA: i32 = 6;
    pub(super) const RSNA_PSK: i32 = 7;
    pub(super) const WPA3_ENT_192: i32 = 8;
    pub(super) const WPA3_SAE: i32 = 9;
    pub(super) const OWE: i32 = 10;
    pub(super) const WPA3_ENT: i32 = 11;
}

mod cipher {
    pub(super) const NONE: i32 = 0;
    pub(super) const TKIP: i32 = 2;
    pub(super) const CCMP: i32 = 4;
    pub(super) const GCMP: i32 = 8;
    pub(super) const GCMP_256: i32 = 9;
    pub(super) const CCMP_256: i32 = 10;
    pub(super) const WEP: i32 = 0x101;
    pub(super) const ALL_WEP: [i32; 3] = [1, 5, WEP];
    pub(super) const STRONG: [i32; 4] = [CCMP, GCMP, GCMP_256, CCMP_256];
}

/// Reads the two numbers of a connection, each by its whole value.
pub fn from_wlan(auth: i32, cipher: i32) -> Decoded {
    use WifiSecurity as S;
    let strong = cipher::STRONG.contains(&cipher);
    match auth {
        auth::OPEN if cipher == cipher::NONE => Decoded::known(S::Open),
        auth::OPEN | auth::SHARED_KEY if cipher::ALL_WEP.contains(&cipher) => {
            Decoded::known(S::Wep)
        }
        auth::WPA | auth::WPA_PSK if strong || cipher == cipher::TKIP => {
            let decoded = Decoded::known(S::Wpa);
            if auth == auth::WPA {
                decoded.with_own_sign_in()
            } else {
                decoded
            }
        }
        auth::RSNA if cipher == cipher::TKIP => Decoded::known(S::WpaAndWpa2).with_own_sign_in(),
        auth::RSNA_PSK if cipher == cipher::TKIP => Decoded::known(S::WpaAndWpa2),
        _ if !strong => Decoded::unknown(Why::NotUnderstood),
        auth::RSNA | auth::WPA3_ENT_192 | auth::WPA3_ENT => Decoded::known(S::Enterprise),
        auth::RSNA_PSK => Decoded::known(S::Wpa2),
        auth::WPA3_SAE => Decoded::known(S::Wpa3),
        auth::OWE => Decoded::known(S::WithoutPassword),
        _ => Decoded::unknown(Why::NotUnderstood),
    }
}

/// Reads what the computer keeps on a Wi-Fi.
pub fn from_profile(profile: &str) -> Decoded {
    let (mut kinds, mut ciphers, mut one_x) = (Vec::new(), Vec::new(), false);
    let read = xml::walk(profile.as_bytes(), |piece| match piece {
        Piece::Close("authentication", text) => kinds.push(text.to_ascii_uppercase()),
        Piece::Close("encryption", text) => ciphers.push(text.to_ascii_uppercase()),
        Piece::Close("useOneX", text) => one_x |= text == "true",
        Piece::Open(_) | Piece::Close(..) => {}
    });
    let ([kind], [cipher], Ok(())) = (kinds.as_slice(), ciphers.as_slice(), read) else {
        return Decoded::unknown(Why::NotUnderstood);
    };
    let kind = match kind.as_str() {
        "OPEN" => auth::OPEN,
        "SHARED" => auth::SHARED_KEY,
        "WPA" => auth::WPA,
        "WPAPSK" => auth::WPA_PSK,
        "WPA2" => auth::RSNA,
        "WPA2PSK" => auth::RSNA_PSK,
        "WPA3" | "WPA3ENT192" => auth::WPA3_ENT_192,
        "WPA3ENT" => auth::WPA3_ENT,
        "WPA3SAE" => auth::WPA3_SAE,
        "OWE" => auth::OWE,
        _ => return Decoded::unknown(Why::NotUnderstood),
    };
    let cipher = match cipher.as_str() {
        "NONE" => cipher::NONE,
        "WEP" => cipher::WEP,
        "TKIP" => cipher::TKIP,
        "AES" => cipher::CCMP,
        "GCMP256" => cipher::GCMP_256,
        _ => return Decoded::unknown(Why::NotUnderstood),
    };
    let decoded = from_wlan(kind, cipher);
    if one_x {
        decoded.with_own_sign_in()
    } else {
        decoded
    }
}

/// Whether an access point offers WPS, from what it broadcasts; none if that makes no sense.
pub fn offers_wps(mut broadcast: &[u8]) -> Option<bool> {
    const VENDOR: u8 = 0xdd;
    const OF_WPS: [u8; 4] = [0x00, 0x50, 0xf2, 0x04];
    if broadcast.is_empty() {
        return None;
    }
    let mut offered = false;
    while let [kind, length, rest @ ..] = broadcast {
        let (element, rest) = rest.split_at_checked(usize::from(*length))?;
        offered |= *kind == VENDOR && element.starts_with(&OF_WPS);
        broadcast = rest;
    }
    broadcast.is_empty().then_some(offered)
}

#[cfg(test)]
mod tests;

//! Linux: what NetworkManager says of the connection in use.

use checkup::{Evidence, Why, Wifi, WifiSecurity};

use super::Decoded;
use crate::machine::{BusPlace, BusValue, Machine, Missing};

const SERVICE: &str = "org.freedesktop.NetworkManager";
const MANAGER: &str = "/org/freedesktop/NetworkManager";
const NOTHING: &str = "/";
const CABLE: i64 = 1;
const WIFI: i64 = 2;
/// A device that NetworkManager leaves to somebody else.
const UNMANAGED: i64 = 10;
const CONNECTED: i64 = 100;
/// The computer is a station of somebody else's Wi-Fi, not the access point of its own.
const STATION: i64 = 2;
const MOST_DEVICES: usize = 32;

/// The Wi-Fi in use; nothing for a computer on a cable.
pub(super) fn ask(machine: &dyn Machine) -> Result<Option<Wifi>, Why> {
    let bus = Bus(machine);
    let devices = bus.texts(MANAGER, "", "Devices")?;
    let mut cable = false;
    let mut left_alone = false;
    let mut in_use = Vec::new();
    for device in devices.iter().take(MOST_DEVICES) {
        let kind = bus.number(device, ".Device", "DeviceType")?;
        if !matches!(kind, CABLE | WIFI) {
            continue;
        }
        match (kind, bus.number(device, ".Device", "State")?) {
            (WIFI, CONNECTED) => in_use.push(device),
            (_, CONNECTED) => cable = true,
            (_, UNMANAGED) => left_alone = true,
            _ => {}
        }
    }
    for device in in_use {
        if bus.number(device, ".Device.Wireless", "Mode")? == STATION {
            return bus.access_point(device).map(Some);
        }
    }
    if cable {
        Ok(None)
    } else if left_alone {
        Err(Why::NotSupported)
    } else {
        Err(Why::Offline)
    }
}

struct Bus<'a>(&'a dyn Machine);

impl Bus<'_> {
    fn access_point(&self, device: &str) -> Result<Wifi, Why> {
        let point = match self.get(device, ".Device.Wireless", "ActiveAccessPoint")? {
            BusValue::Text(point) if point != NOTHING => point,
            _ => return Err(Why::NotUnderstood),
        };
        let flags = |name| {
            let number = self.number(&point, ".AccessPoint", name)?;
            u32::try_from(number).map_err(|_| Why::NotUnderstood)
        };
        let about = flags("Flags")?;
        let decoded = from_flags(about, flags("WpaFlags")?, flags("RsnFlags")?);
        Ok(decoded.with_wps(Evidence::Observed(offers_wps(about))))
    }

    fn get(&self, object: &str, interface: &str, property: &str) -> Result<BusValue, Why> {
        let interface = format!("{SERVICE}{interface}");
        let place = BusPlace {
            session: false,
            service: SERVICE,
            object,
            interface: &interface,
            property,
        };
        self.0.property(&place).map_err(Missing::into)
    }

    fn number(&self, object: &str, interface: &str, property: &str) -> Result<i64, Why> {
        match self.get(object, interface, property)? {
            BusValue::Number(number) => Ok(number),
            _ => Err(Why::NotUnderstood),
        }
    }

    fn texts(&self, object: &str, interface: &str, property: &str) -> Result<Vec<String>, Why> {
        match self.get(object, interface, property)? {
            BusValue::Texts(texts) => Ok(texts),
            _ => Err(Why::NotUnderstood),
        }
    }
}

const PRIVACY: u32 = 0x1;
const WPS: u32 = 0x2 | 0x4 | 0x8;

const WEP: u32 = 0x1 | 0x2 | 0x10 | 0x20;
const TKIP: u32 = 0x4 | 0x40;
const PAIR_TKIP: u32 = 0x4;
const PAIR_CCMP: u32 = 0x8;
const PSK: u32 = 0x100;
const EAP: u32 = 0x200;
const SAE: u32 = 0x400;
const OWE: u32 = 0x800;
/// An open Wi-Fi with an encrypted twin: nobody can say here which of them is in use.
const OWE_TWIN: u32 = 0x1000;
const SUITE_B: u32 = 0x2000;
const KEYS: u32 = PSK | EAP | SAE | OWE | OWE_TWIN | SUITE_B;
const KNOWN: u32 = 0x3fff;

/// Whether the access point offers to let devices in by a button or a short number.
pub fn offers_wps(flags: u32) -> bool {
    flags & WPS != 0
}

/// Reads what an access point says of itself: `Flags`, `WpaFlags` and `RsnFlags`.
pub fn from_flags(flags: u32, wpa: u32, rsn: u32) -> Decoded {
    let decoded = decode(flags & PRIVACY != 0, wpa, rsn);
    if (wpa | rsn) & (EAP | SUITE_B) != 0 {
        decoded.with_own_sign_in()
    } else {
        decoded
    }
}

fn decode(private: bool, wpa: u32, rsn: u32) -> Decoded {
    use WifiSecurity as S;
    let all = wpa | rsn;
    if all & !KNOWN != 0 {
        return Decoded::unknown(Why::NotUnderstood);
    }
    if all == 0 {
        return Decoded::known(if private { S::Wep } else { S::Open });
    }
    if all & OWE_TWIN != 0 {
        return Decoded::unknown(Why::NotUnderstood);
    }
    if !private {
        return Decoded::unknown(Why::Conflicting);
    }
    if all & KEYS == 0 {
        return Decoded::unknown(Why::NotUnderstood);
    }
    if all & WEP != 0 {
        return Decoded::known(S::Wep);
    }
    if rsn == 0 {
        return match wpa & KEYS {
            keys if keys & !(PSK | EAP) == 0 => Decoded::known(S::Wpa),
            _ => Decoded::unknown(Why::NotUnderstood),
        };
    }
    if wpa != 0 || rsn & TKIP != 0 {
        return mixed(wpa, rsn);
    }
    // The newest ciphers have no number here; only the newest kinds of key are used with them.
    let ccmp = rsn & PAIR_CCMP != 0;
    match rsn & KEYS {
        SAE => Decoded::known(S::Wpa3),
        OWE => Decoded::known(S::WithoutPassword),
        keys if keys & OWE != 0 => Decoded::unknown(Why::NotUnderstood),
        keys if keys & SUITE_B != 0 && keys & !(SUITE_B | EAP) == 0 => {
            Decoded::known(S::Enterprise)
        }
        _ if !ccmp => Decoded::unknown(Why::NotUnderstood),
        EAP => Decoded::known(S::Enterprise),
        keys if keys & PSK == 0 => Decoded::unknown(Why::NotUnderstood),
        keys if keys & SAE != 0 => Decoded::known(S::Wpa2AndWpa3),
        _ => Decoded::known(S::Wpa2),
    }
}

/// The older kind beside the newer one, or its cipher.
fn mixed(wpa: u32, rsn: u32) -> Decoded {
    let understood = (wpa == 0 || wpa & KEYS != 0)
        && rsn & (PSK | EAP | SAE) != 0
        && (wpa | rsn) & OWE == 0
        && rsn & (PAIR_TKIP | PAIR_CCMP) != 0;
    if understood {
        Decoded::known(WifiSecurity::WpaAndWpa2)
    } else {
        Decoded::unknown(Why::NotUnderstood)
    }
}

#[cfg(test)]
mod tests;

#![expect(unsafe_code, reason = "the Wi-Fi service speaks C")]

use std::ffi::c_void;
use std::ptr::null_mut;
use std::time::Duration;

use checkup::Why;
use windows::Win32::Foundation::{ERROR_ACCESS_DENIED, ERROR_SERVICE_NOT_ACTIVE, HANDLE};
use windows::Win32::NetworkManagement::WiFi::{
    WLAN_BSS_ENTRY, WLAN_BSS_LIST, WLAN_CONNECTION_ATTRIBUTES, WLAN_INTERFACE_INFO,
    WLAN_INTERFACE_INFO_LIST, WLAN_PROFILE_INFO, WLAN_PROFILE_INFO_LIST, WlanCloseHandle,
    WlanEnumInterfaces, WlanFreeMemory, WlanGetNetworkBssList, WlanGetProfile, WlanGetProfileList,
    WlanOpenHandle, WlanQueryInterface, dot11_BSS_type_infrastructure,
    wlan_interface_state_connected, wlan_intf_opcode_current_connection,
};
use windows::Win32::Networking::NetworkListManager::{
    INetworkListManager, NLM_ENUM_NETWORK_CONNECTED, NetworkListManager,
};
use windows::Win32::System::Com::{
    CLSCTX_ALL, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoUninitialize,
};
use windows::core::{GUID, PCWSTR, PWSTR};

use super::wlan::Told;
use crate::patience::{NoAnswer, within};

const LIMIT: Duration = Duration::from_secs(5);
const SECOND_VERSION: u32 = 2;
/// More than any computer has; a larger count is a broken answer.
const MOST_CARDS: usize = 16;
const MOST_PROFILES: usize = 1024;
const MOST_POINTS: usize = 1024;
const MOST_NETWORKS: usize = 32;
const LONGEST_PROFILE: usize = 64 * 1024;

/// What the Wi-Fi service tells of the connection in use.
pub(super) fn ask() -> Result<Told, Why> {
    match within(LIMIT, told) {
        Ok(told) => told,
        Err(NoAnswer::TimedOut) => Err(Why::TimedOut),
        Err(NoAnswer::Broken) => Err(Why::NotSupported),
    }
}

fn told() -> Result<Told, Why> {
    let service = match Service::open() {
        Ok(service) => service,
        // A computer without a Wi-Fi card need not run the service.
        Err(code) if code == ERROR_SERVICE_NOT_ACTIVE.0 => return Ok(Told::NoConnection),
        Err(code) => return Err(why(code)),
    };
    let cards = service.cards().map_err(why)?;
    let Some(card) = cards
        .iter()
        .find(|card| card.isState == wlan_interface_state_connected)
    else {
        return Ok(Told::NoConnection);
    };
    match service.connection(&card.InterfaceGuid) {
        Ok(told) => Ok(told),
        Err(code) if code == ERROR_ACCESS_DENIED.0 => {
            Ok(service.kept(&card.InterfaceGuid).unwrap_or(Told::Hidden))
        }
        Err(code) => Err(why(code)),
    }
}

const fn why(code: u32) -> Why {
    if code == ERROR_ACCESS_DENIED.0 {
        Why::NeedsPermission
    } else {
        Why::NotSupported
    }
}

/// Memory that the Wi-Fi service gave and takes back.
struct Given<T>(*mut T);

impl<T> Drop for Given<T> {
    fn drop(&mut self) {
        if !self.0.is_null() {
            // SAFETY: every pointer in a `Given` came from the service, and is given back once.
            unsafe { WlanFreeMemory(self.0.cast::<c_void>()) };
        }
    }
}

struct Service(HANDLE);

impl Drop for Service {
    fn drop(&mut self) {
        // SAFETY: the handle is open, and closed once. Nothing can be done about a failure.
        let _ = unsafe { WlanCloseHandle(self.0, None) };
    }
}

impl Service {
    fn open() -> Result<Self, u32> {
        let (mut version, mut handle) = (0, HANDLE::default());
        // SAFETY: both places outlive the call.
        let code =
            unsafe { WlanOpenHandle(SECOND_VERSION, None, &raw mut version, &raw mut handle) };
        done(code).map(|()| Self(handle))
    }

    fn cards(&self) -> Result<Vec<WLAN_INTERFACE_INFO>, u32> {
        let mut list = Given::<WLAN_INTERFACE_INFO_LIST>(null_mut());
        // SAFETY: the handle is open; the list is given back by `Given`.
        done(unsafe { WlanEnumInterfaces(self.0, None, &raw mut list.0) })?;
        if list.0.is_null() {
            return Ok(Vec::new());
        }
        // SAFETY: the service promises that many entries from the first on.
        Ok(unsafe {
            let count = (*list.0).dwNumberOfItems as usize;
            copied(
                (&raw const (*list.0).InterfaceInfo).cast(),
                count,
                MOST_CARDS,
            )
        })
    }

    fn connection(&self, card: &GUID) -> Result<Told, u32> {
        let (mut size, mut data) = (0, Given::<c_void>(null_mut()));
        // SAFETY: the handle is open, every place outlives the call, and `Given` gives back.
        done(unsafe {
            WlanQueryInterface(
                self.0,
                card,
                wlan_intf_opcode_current_connection,
                None,
                &raw mut size,
                &raw mut data.0,
                None,
            )
        })?;
        if data.0.is_null() || (size as usize) < size_of::<WLAN_CONNECTION_ATTRIBUTES>() {
            return Ok(Told::Hidden);
        }
        // SAFETY: the service wrote at least one whole structure of this kind there.
        let seen = unsafe { data.0.cast::<WLAN_CONNECTION_ATTRIBUTES>().read_unaligned() };
        let security = seen.wlanSecurityAttributes;
        Ok(Told::Connection {
            auth: security.dot11AuthAlgorithm.0,
            cipher: security.dot11CipherAlgorithm.0,
            broadcast: self.broadcast(card, &seen),
        })
    }

    /// What the access point in use broadcast when it was last heard. Nothing is sent for it.
    fn broadcast(&self, card: &GUID, seen: &WLAN_CONNECTION_ATTRIBUTES) -> Option<Vec<u8>> {
        let point = &seen.wlanAssociationAttributes;
        let mut list = Given::<WLAN_BSS_LIST>(null_mut());
        // SAFETY: the handle is open, the name outlives the call, and `Given` gives back.
        let code = unsafe {
            WlanGetNetworkBssList(
                self.0,
                card,
                Some(&raw const point.dot11Ssid),
                dot11_BSS_type_infrastructure,
                seen.wlanSecurityAttributes.bSecurityEnabled.as_bool(),
                None,
                &raw mut list.0,
            )
        };
        if done(code).is_err() || list.0.is_null() {
            return None;
        }
        // SAFETY: the service promises that many entries, and the text of each inside the list's
        // whole size, which is checked before it is read.
        unsafe {
            let count = (*list.0).dwNumberOfItems as usize;
            let whole = (*list.0).dwTotalSize as usize;
            let start = list.0.cast::<u8>().cast_const();
            let first: *const WLAN_BSS_ENTRY = (&raw const (*list.0).wlanBssEntries).cast();
            for at in 0..count.min(MOST_POINTS) {
                let entry = first.add(at);
                let read = entry.read_unaligned();
                if read.dot11Bssid != point.dot11Bssid {
                    continue;
                }
                let offset = entry.cast::<u8>().offset_from_unsigned(start);
                let from = offset.checked_add(read.ulIeOffset as usize)?;
                let to = from.checked_add(read.ulIeSize as usize)?;
                if to > whole {
                    return None;
                }
                let text = std::slice::from_raw_parts(start.add(from), to - from);
                return Some(text.to_vec());
            }
        }
        None
    }

    /// What the computer keeps on the Wi-Fi in use, where its name is certain.
    fn kept(&self, card: &GUID) -> Option<Told> {
        let mut list = Given::<WLAN_PROFILE_INFO_LIST>(null_mut());
        // SAFETY: the handle is open; the list is given back by `Given`.
        done(unsafe { WlanGetProfileList(self.0, card, None, &raw mut list.0) }).ok()?;
        if list.0.is_null() {
            return None;
        }
        // SAFETY: the service promises that many entries from the first on.
        let profiles: Vec<WLAN_PROFILE_INFO> = unsafe {
            let count = (*list.0).dwNumberOfItems as usize;
            copied(
                (&raw const (*list.0).ProfileInfo).cast(),
                count,
                MOST_PROFILES,
            )
        };
        let in_use = names_in_use();
        let mut matching = profiles
            .iter()
            .filter(|profile| in_use.contains(&text_of(&profile.strProfileName)));
        let one = matching.next()?;
        if matching.next().is_some() || !one.strProfileName.contains(&0) {
            return None;
        }
        let mut text = PWSTR(null_mut());
        // SAFETY: the name ends with a zero inside its array; the text is given back by `Given`.
        // No flag asks for the password.
        let code = unsafe {
            let name = PCWSTR(one.strProfileName.as_ptr());
            WlanGetProfile(self.0, card, name, None, &raw mut text, None, None)
        };
        let text = Given(text.0);
        if done(code).is_err() || text.0.is_null() {
            return None;
        }
        // SAFETY: the service ends its text with a zero.
        let length = (0..LONGEST_PROFILE).find(|at| unsafe { *text.0.add(*at) } == 0)?;
        // SAFETY: so many letters were just looked at.
        let letters = unsafe { std::slice::from_raw_parts(text.0, length) };
        Some(Told::Profile(String::from_utf16_lossy(letters)))
    }
}

const fn done(code: u32) -> Result<(), u32> {
    if code == 0 { Ok(()) } else { Err(code) }
}

/// # Safety
/// `count` entries must lie at `first`.
unsafe fn copied<T: Copy>(first: *const T, count: usize, most: usize) -> Vec<T> {
    (0..count.min(most))
        // SAFETY: as promised by the caller.
        .map(|at| unsafe { first.add(at).read_unaligned() })
        .collect()
}

fn text_of(letters: &[u16]) -> String {
    let end = letters.iter().position(|letter| *letter == 0);
    String::from_utf16_lossy(&letters[..end.unwrap_or(letters.len())])
}

/// The names of the networks in use, as Windows shows them to everybody.
fn names_in_use() -> Vec<String> {
    // SAFETY: this thread was made for asking, and no COM call was made on it before.
    if unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }.is_err() {
        return Vec::new();
    }
    let names = networks().unwrap_or_default();
    // SAFETY: matches the call above; every interface was released when `networks` returned.
    unsafe { CoUninitialize() };
    names
}

fn networks() -> windows::core::Result<Vec<String>> {
    // SAFETY: the class and the interface belong together.
    let manager: INetworkListManager =
        unsafe { CoCreateInstance(&NetworkListManager, None, CLSCTX_ALL) }?;
    // SAFETY: the interface is alive.
    let all = unsafe { manager.GetNetworks(NLM_ENUM_NETWORK_CONNECTED) }?;
    let mut names = Vec::new();
    for _ in 0..MOST_NETWORKS {
        let (mut one, mut count) = ([None], 0);
        // SAFETY: there is room for the one network that is asked for.
        unsafe { all.Next(&mut one, Some(&raw mut count)) }?;
        let [Some(network)] = &one else {
            break;
        };
        // SAFETY: the interface is alive.
        names.push(unsafe { network.GetName() }?.to_string());
    }
    Ok(names)
}

#![expect(unsafe_code, reason = "the firewall speaks COM")]

use windows::Win32::NetworkManagement::WindowsFirewall::{
    INetFwPolicy2, NET_FW_PROFILE_TYPE2, NetFwPolicy2,
};
use windows::Win32::System::Com::{CLSCTX_INPROC_SERVER, CoCreateInstance};

use super::com::missing;
use crate::machine::Missing;

pub(super) fn is_on(profile: u32) -> Result<i64, Missing> {
    let profile = i32::try_from(profile).map_err(|_| Missing::NotThere)?;
    // SAFETY: a plain read of a live interface.
    let on = unsafe { policy()?.get_FirewallEnabled(NET_FW_PROFILE_TYPE2(profile)) };
    on.map(|on| i64::from(on.as_bool()))
        .map_err(|error| missing(&error))
}

pub(super) fn profiles_in_use() -> Result<i64, Missing> {
    // SAFETY: a plain read of a live interface.
    unsafe { policy()?.CurrentProfileTypes() }
        .map(i64::from)
        .map_err(|error| missing(&error))
}

fn policy() -> Result<INetFwPolicy2, Missing> {
    // SAFETY: the class and the interface belong together; COM was begun on this thread.
    unsafe { CoCreateInstance(&NetFwPolicy2, None, CLSCTX_INPROC_SERVER) }
        .map_err(|error| missing(&error))
}

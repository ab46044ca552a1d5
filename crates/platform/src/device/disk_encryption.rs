//! Is the disk of the system encrypted?

use checkup::{DiskEncryption, Evidence, System, Why};
use serde_json::Value;

use super::settings::{run_first, text};
use crate::machine::{Machine, Number};

const LSBLK: [&str; 2] = ["/usr/bin/lsblk", "/bin/lsblk"];
const ZFS: [&str; 3] = ["/usr/sbin/zfs", "/sbin/zfs", "/usr/bin/zfs"];
/// Deeper than any stack of disks, arrays, volumes and locks.
const DEEPEST: usize = 32;

/// Asks the computer.
pub fn collect(machine: &dyn Machine) -> Evidence<DiskEncryption> {
    let seen = match machine.system() {
        System::Windows => windows(machine),
        System::Macos => macos(machine),
        System::Linux => linux(machine),
    };
    seen.map_or_else(Evidence::Unavailable, Evidence::Observed)
}

/// 1 and 2 are what the system's own menus go by. 5 is only known from others' programs, and calls
/// for looking whatever it means; nobody documents the rest.
fn windows(machine: &dyn Machine) -> Result<DiskEncryption, Why> {
    match machine.number(Number::DriveProtection)? {
        1 => Ok(DiskEncryption::On),
        2 => Ok(DiskEncryption::Off),
        5 => Ok(DiskEncryption::Paused),
        _ => Err(Why::NotUnderstood),
    }
}

/// That the chip of a newer Mac encrypts its disk protects nothing without FileVault, so nothing
/// but FileVault counts.
fn macos(machine: &dyn Machine) -> Result<DiskEncryption, Why> {
    let printed = machine.run("/usr/bin/fdesetup", &["status"])?;
    let says = |words: &str| {
        printed
            .out
            .lines()
            .any(|line| line.trim().starts_with(words))
    };
    let changes = says("Encryption in progress") || says("Decryption in progress");
    match (says("FileVault is On"), says("FileVault is Off")) {
        (true, true) => Err(Why::Conflicting),
        (true, false) | (false, true) if changes => Ok(DiskEncryption::InProgress),
        (true, false) => Ok(DiskEncryption::On),
        (false, true) => Ok(DiskEncryption::Off),
        (false, false) => Err(Why::NotUnderstood),
    }
}

fn linux(machine: &dyn Machine) -> Result<DiskEncryption, Why> {
    if let Some(dataset) = zfs_root(machine) {
        return zfs(machine, &dataset);
    }
    let tree = block_devices(machine)?;
    let devices = tree["blockdevices"].as_array().ok_or(Why::NotUnderstood)?;
    let mut roots = Vec::new();
    for device in devices {
        find_root(device, false, 0, &mut roots);
    }
    match (roots.contains(&true), roots.contains(&false)) {
        (true, true) => Err(Why::Conflicting),
        (true, false) => Ok(DiskEncryption::On),
        (false, true) => Ok(DiskEncryption::Off),
        // As in a live system, whose root is no disk.
        (false, false) => Err(Why::NotSupported),
    }
}

fn block_devices(machine: &dyn Machine) -> Result<Value, Why> {
    // The second is for versions before 2.37, which show one place of each device.
    for columns in ["NAME,TYPE,MOUNTPOINTS", "NAME,TYPE,MOUNTPOINT"] {
        let printed = run_first(machine, &LSBLK, &["-J", "-o", columns])?;
        if printed.code == Some(0) {
            return serde_json::from_str(&printed.out).map_err(|_| Why::NotUnderstood);
        }
    }
    Err(Why::NotUnderstood)
}

/// Notes for every device that holds `/` whether it is, or lies in, an encrypted one. An encrypted
/// disk elsewhere, such as one for backups, says nothing about the system's.
fn find_root(device: &Value, encrypted: bool, depth: usize, roots: &mut Vec<bool>) {
    if depth > DEEPEST {
        return;
    }
    let encrypted = encrypted || device["type"] == "crypt";
    let is_root = device["mountpoint"] == "/"
        || device["mountpoints"]
            .as_array()
            .is_some_and(|places| places.iter().any(|place| place == "/"));
    if is_root {
        roots.push(encrypted);
    }
    for child in device["children"].as_array().into_iter().flatten() {
        find_root(child, encrypted, depth + 1, roots);
    }
}

/// The dataset of `/`, where ZFS holds it. `lsblk` does not know about those.
fn zfs_root(machine: &dyn Machine) -> Option<String> {
    let mounts = text(machine, "/proc/self/mounts").ok()??;
    mounts.lines().find_map(|line| {
        let mut parts = line.split(' ');
        let (dataset, place, kind) = (parts.next()?, parts.next()?, parts.next()?);
        (place == "/" && kind == "zfs").then(|| dataset.to_owned())
    })
}

fn zfs(machine: &dyn Machine, dataset: &str) -> Result<DiskEncryption, Why> {
    let arguments = ["get", "-H", "-o", "name,value", "encryption"];
    let printed = run_first(machine, &ZFS, &arguments)?;
    let value = printed
        .out
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .find(|(name, _)| *name == dataset)
        .map(|(_, value)| value.trim());
    match value {
        Some("off") => Ok(DiskEncryption::Off),
        Some(cipher) if cipher.starts_with("aes-") => Ok(DiskEncryption::On),
        _ => Err(Why::NotUnderstood),
    }
}

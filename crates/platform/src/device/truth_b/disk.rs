use checkup::disk_encryption::assess;

use super::*;
use crate::device::disk_encryption::collect;
use crate::machine::Number;

const UBUNTU: &str = include_str!("../../../tests/captured/linux/lsblk-ubuntu-24.04-luks.json");
const USB: &str =
    include_str!("../../../tests/captured/linux/lsblk-debian-12-plain-with-locked-usb.json");
const OLD: &str = include_str!("../../../tests/captured/linux/lsblk-debian-11-luks.json");
const LIVE: &str = include_str!("../../../tests/captured/linux/lsblk-live-usb.json");
const LSBLK: &str = "/usr/bin/lsblk -J -o NAME,TYPE,MOUNTPOINTS";

fn drive(number: i64) -> Captured {
    windows().with_number(Number::DriveProtection, number)
}

fn vault(says: &str) -> Captured {
    macos().with_printed("/usr/bin/fdesetup status", 0, says, "")
}

fn lsblk(prints: &str) -> Captured {
    linux()
        .with_file("/proc/self/mounts", "/dev/sda1 / ext4 rw,relatime 0 0\n")
        .with_printed(LSBLK, 0, prints, "")
}

fn zfs(prints: &str) -> Captured {
    linux()
        .with_file(
            "/proc/self/mounts",
            "sysfs /sys sysfs rw 0 0\nrpool/ROOT/ubuntu_x1 / zfs rw,relatime 0 0\n",
        )
        .with_printed(
            "/usr/sbin/zfs get -H -o name,value encryption",
            0,
            prints,
            "",
        )
}

fn old_lsblk() -> Captured {
    let error = "lsblk: unknown column: NAME,TYPE,MOUNTPOINTS\n";
    linux().with_printed(LSBLK, 1, "", error).with_printed(
        "/usr/bin/lsblk -J -o NAME,TYPE,MOUNTPOINT",
        0,
        OLD,
        "",
    )
}

fn on_two_disks() -> Captured {
    lsblk(
        r#"{"blockdevices":[{"name":"a","type":"disk","mountpoints":["/"]},
        {"name":"b","type":"crypt","mountpoints":["/"]}]}"#,
    )
}

fn bottomless() -> Captured {
    lsblk(&format!(
        "{}{}{}",
        r#"{"blockdevices":["#,
        r#"{"type":"crypt","children":["#.repeat(5000),
        "]}".repeat(5001)
    ))
}

#[test]
fn only_the_disk_of_the_system_counts() {
    Table {
        check: CheckId::DiskEncryption,
        judge: |machine| assess(&collect(machine), NOW),
        cases: vec![
            case("Windows 11 with device encryption", drive(1), GOOD, "on"),
            case("Windows 10 Home without", drive(2), ADVICE, "off"),
            case("BitLocker paused for an update", drive(5), ADVICE, "paused"),
            unseen("a number nobody documents", drive(3), Why::NotUnderstood),
            unseen(
                "a locked drive that is in use",
                drive(6),
                Why::NotUnderstood,
            ),
            unseen("nothing", drive(0), Why::NotUnderstood),
            case(
                "macOS 15 with FileVault",
                vault("FileVault is On.\n"),
                GOOD,
                "on",
            ),
            case(
                "a Mac with a chip that encrypts, without FileVault",
                vault("FileVault is Off.\n"),
                ADVICE,
                "off",
            ),
            case(
                "a Mac that will ask at the next sign-in",
                vault(
                    "FileVault is Off.\nDeferred enablement appears to be active for user 'ann'.\n",
                ),
                ADVICE,
                "off",
            ),
            case(
                "a Mac at it",
                vault("FileVault is On.\nEncryption in progress: Percent completed = 42\n"),
                ADVICE,
                "in-progress",
            ),
            case(
                "a Mac that undoes it",
                vault("FileVault is Off.\nDecryption in progress: Percent completed = 7\n"),
                ADVICE,
                "in-progress",
            ),
            unseen(
                "a Mac in riddles",
                vault("FileVault ist an.\n"),
                Why::NotUnderstood,
            ),
            unseen(
                "a Mac that says both",
                vault("FileVault is On.\nFileVault is Off.\n"),
                Why::Conflicting,
            ),
            case("Ubuntu 24.04 with LUKS and LVM", lsblk(UBUNTU), GOOD, "on"),
            case(
                "Debian 12 with only a USB disk and swap locked",
                lsblk(USB),
                ADVICE,
                "off",
            ),
            case(
                "Debian 11, whose lsblk knows one place each",
                old_lsblk(),
                GOOD,
                "on",
            ),
            case(
                "Ubuntu 24.04 on locked ZFS",
                zfs("bpool\toff\nrpool\taes-256-gcm\nrpool/ROOT/ubuntu_x1\taes-256-gcm\n"),
                GOOD,
                "on",
            ),
            case(
                "ZFS that is not locked, beside a dataset that is",
                zfs("rpool/ROOT/ubuntu_x1\toff\nrpool/private\taes-256-gcm\n"),
                ADVICE,
                "off",
            ),
            unseen(
                "ZFS that does not name the root",
                zfs("rpool\ton\n"),
                Why::NotUnderstood,
            ),
            unseen("a live system", lsblk(LIVE), Why::NotSupported),
            unseen("two roots", on_two_disks(), Why::Conflicting),
            unseen("no tree", lsblk("{}"), Why::NotUnderstood),
            unseen("a hostile tree", bottomless(), Why::NotUnderstood),
        ],
        reached: [
            (System::Windows, &["on", "off", "paused"]),
            (System::Macos, &["on", "off", "in-progress", "conflicting"]),
            (System::Linux, &["on", "off", "conflicting"]),
        ],
    }
    .hold();
}

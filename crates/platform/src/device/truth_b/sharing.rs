use checkup::sharing::assess;

use super::*;
use crate::device::sharing::collect;
use crate::machine::Number;

fn shares(folders: i64, printers: i64) -> Captured {
    windows()
        .with_number(Number::Shares { printers: false }, folders)
        .with_number(Number::Shares { printers: true }, printers)
        // Every Windows waits there, shared folders or not.
        .with_listening(&["0.0.0.0:445", "192.168.1.20:139"])
}

fn mac(places: &[&str]) -> Captured {
    macos().with_listening(places)
}

fn penguin(places: &[&str]) -> Captured {
    linux().with_listening(places)
}

#[test]
fn sharing_is_told_only_where_others_can_reach_it() {
    let ids: &[&str] = &["closed", "open"];
    Table {
        check: CheckId::Sharing,
        judge: |machine| assess(&collect(machine), NOW),
        cases: vec![
            case(
                "Windows with its own hidden shares only",
                shares(0, 0),
                GOOD,
                "closed",
            ),
            case("a shared folder", shares(1, 0), ADVICE, "open"),
            case("a shared printer", shares(0, 1), ADVICE, "open"),
            unseen("a broken count", shares(-1, 0), Why::NotUnderstood),
            case(
                "a Mac with AirPlay and its own printers",
                mac(&["0.0.0.0:7000", "127.0.0.1:631", "[::1]:631"]),
                GOOD,
                "closed",
            ),
            case(
                "File Sharing",
                mac(&["0.0.0.0:445", "[::]:445"]),
                ADVICE,
                "open",
            ),
            case("Printer Sharing", mac(&["0.0.0.0:631"]), ADVICE, "open"),
            case("Media Sharing", mac(&["0.0.0.0:3689"]), ADVICE, "open"),
            case(
                "Linux with a port mapper and nothing behind it",
                penguin(&["0.0.0.0:111", "127.0.0.1:631"]),
                GOOD,
                "closed",
            ),
            case(
                "Samba",
                penguin(&["0.0.0.0:139", "0.0.0.0:445"]),
                ADVICE,
                "open",
            ),
            case(
                "NFS",
                penguin(&["0.0.0.0:111", "0.0.0.0:2049"]),
                ADVICE,
                "open",
            ),
            case("MiniDLNA", penguin(&["0.0.0.0:8200"]), ADVICE, "open"),
        ],
        reached: [
            (System::Windows, ids),
            (System::Macos, ids),
            (System::Linux, ids),
        ],
    }
    .hold();
}

use checkup::daily_account::assess;

use super::*;
use crate::device::daily_account::collect;
use crate::machine::Number;

fn groups(machine: Captured, names: &str) -> Captured {
    machine.with_printed("/usr/bin/id -Gn", 0, &format!("{names}\n"), "")
}

#[test]
fn an_account_is_called_what_the_system_calls_it() {
    let administrator = |number| windows().with_number(Number::Administrator, number);
    let both: &[&str] = &["ordinary", "administrator"];
    Table {
        check: CheckId::DailyAccount,
        judge: |machine| assess(&collect(machine), NOW),
        cases: vec![
            case("a standard user of Windows 11", administrator(0), GOOD, "ordinary"),
            case("the first account of Windows 11", administrator(1), ADVICE, "administrator"),
            unseen("an odd number", administrator(7), Why::NotUnderstood),
            // macOS 15, the form that `id` prints there.
            case(
                "the first account of a Mac",
                groups(macos(), "staff everyone localaccounts _appserverusr admin _lpadmin com.apple.access_ssh"),
                ADVICE,
                "administrator",
            ),
            case(
                "a standard user of a Mac",
                groups(macos(), "staff everyone localaccounts _lpoperator"),
                GOOD,
                "ordinary",
            ),
            unseen("a Mac that says nothing", groups(macos(), ""), Why::NotUnderstood),
            case(
                "the first account of Ubuntu 24.04",
                groups(linux(), "ann adm cdrom sudo dip plugdev users lpadmin"),
                ADVICE,
                "administrator",
            ),
            case("the first account of Fedora 41", groups(linux(), "ann wheel"), ADVICE, "administrator"),
            case("root itself", groups(linux(), "root"), ADVICE, "administrator"),
            case(
                "an account of Debian 12 whose groups only sound like it",
                groups(linux(), "ann cdrom sudoers-not wheelchair netdev"),
                GOOD,
                "ordinary",
            ),
            unseen(
                "groups that nobody knows",
                linux().with_printed("/usr/bin/id -Gn", 1, "ann", "id: cannot find name for group"),
                Why::NotUnderstood,
            ),
        ],
        reached: [
            (System::Windows, both),
            (System::Macos, both),
            (System::Linux, both),
        ],
    }
    .hold();
}

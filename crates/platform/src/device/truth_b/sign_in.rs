use checkup::automatic_sign_in::assess;

use super::*;
use crate::device::automatic_sign_in::collect;
use crate::machine::{Number, RegistryValue};

const WINLOGON: &str = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";

fn pc(stored: i64) -> Captured {
    windows().with_number(Number::StoredSignInPassword, stored)
}

fn logon(stored: i64, value: RegistryValue) -> Captured {
    pc(stored).with_registry(WINLOGON, "AutoAdminLogon", value)
}

fn said(stored: i64, text: &str) -> Captured {
    logon(stored, RegistryValue::Text(text.into()))
}

fn login_window(inside: &str) -> Captured {
    let list = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>\
         <key>lastUser</key><string>loggedIn</string>{inside}</dict></plist>"
    );
    macos().with_file("/Library/Preferences/com.apple.loginwindow.plist", list)
}

fn named() -> Captured {
    login_window("<key>autoLoginUser</key><string>ann</string>")
}

fn kept(machine: Captured) -> Captured {
    machine.with_changed("/etc/kcpassword", NOW)
}

fn greeter(name: &str) -> Captured {
    linux().with_programs(&["systemd", name, "Xorg"])
}

fn gdm(process: &str, file: &str, inside: &str) -> Captured {
    greeter(process).with_file(file, format!("[daemon]\n{inside}\n[security]\n[debug]\n"))
}

fn sddm(main: &str, name: &str, part: &str) -> Captured {
    greeter("sddm")
        .with_file("/etc/sddm.conf", main)
        .with_names("/etc/sddm.conf.d", &[name])
        .with_file(&format!("/etc/sddm.conf.d/{name}"), part)
}

fn windows_cases() -> Vec<Case> {
    vec![
        case("a usual Windows 11", said(0, "0"), GOOD, "asks"),
        case("a Windows that never heard of it", pc(0), GOOD, "asks"),
        case(
            "signs in, the password hidden",
            said(0, "1"),
            ADVICE,
            "automatic",
        ),
        case(
            "signs in, set as a number by a tool",
            logon(0, RegistryValue::Number(1)),
            ADVICE,
            "automatic",
        ),
        case(
            "signs in, password in plain text",
            said(1, "1"),
            PROBLEM,
            "stored-password",
        ),
        case(
            "a password left over from earlier",
            said(1, "0"),
            PROBLEM,
            "stored-password",
        ),
        unseen("an odd word", said(0, "maybe"), Why::NotUnderstood),
        unseen("an odd number", said(0, "2"), Why::NotUnderstood),
        unseen("bytes", logon(0, RegistryValue::Other), Why::NotUnderstood),
        unseen(
            "an odd answer about the password",
            said(5, "0"),
            Why::NotUnderstood,
        ),
    ]
}

fn mac_cases() -> Vec<Case> {
    let odd = "<key>autoLoginUser</key><integer>1</integer>";
    vec![
        case("a usual Mac, macOS 15", login_window(""), GOOD, "asks"),
        case(
            "a Mac that signs in by itself",
            kept(named()),
            ADVICE,
            "automatic",
        ),
        unseen("a name without a password", named(), Why::Conflicting),
        unseen(
            "a password without a name",
            kept(login_window("")),
            Why::Conflicting,
        ),
        unseen(
            "a name that is a number",
            login_window(odd),
            Why::NotUnderstood,
        ),
        unseen("no list", macos(), Why::NotSupported),
        unseen(
            "a damaged list",
            macos().with_file(
                "/Library/Preferences/com.apple.loginwindow.plist",
                "bplist00\0",
            ),
            Why::NotUnderstood,
        ),
    ]
}

fn linux_cases() -> Vec<Case> {
    let custom = "/etc/gdm3/custom.conf";
    let on = "AutomaticLoginEnable=True\nAutomaticLogin=ann";
    vec![
        case("Ubuntu 24.04", gdm("gdm3", custom, "#  AutomaticLoginEnable = true"), GOOD, "asks"),
        case("Ubuntu that signs in", gdm("gdm3", custom, on), ADVICE, "automatic"),
        case(
            "Debian 12 that signs in after a wait",
            gdm("gdm3", "/etc/gdm3/daemon.conf", "TimedLoginEnable = true\nTimedLogin = ann"),
            ADVICE,
            "automatic",
        ),
        case("Fedora 41 that signs in", gdm("gdm", "/etc/gdm/custom.conf", on), ADVICE, "automatic"),
        case(
            "a name that is not in use",
            gdm("gdm", "/etc/gdm/custom.conf", "AutomaticLoginEnable=false\nAutomaticLogin=ann"),
            GOOD,
            "asks",
        ),
        unseen(
            "an odd word",
            gdm("gdm", "/etc/gdm/custom.conf", "AutomaticLoginEnable=perhaps"),
            Why::NotUnderstood,
        ),
        case(
            "Kubuntu with a user in another section",
            sddm("[Users]\nUser=ann\n", "kde_settings.conf", "[Autologin]\nUser=\nSession=plasma\n"),
            GOOD,
            "asks",
        ),
        case(
            "Kubuntu that signs in",
            sddm("", "kde_settings.conf", "[Autologin]\nRelogin=false\nUser=ann\n"),
            ADVICE,
            "automatic",
        ),
        case(
            "Kubuntu whose main file overrules",
            sddm("[Autologin]\nUser=\n", "old.conf", "[Autologin]\nUser=ann\n"),
            GOOD,
            "asks",
        ),
        case("Xubuntu", greeter("lightdm"), GOOD, "asks"),
        case(
            "Raspberry Pi OS, as it comes",
            greeter("lightdm").with_file(
                "/etc/lightdm/lightdm.conf",
                "[LightDM]\nautologin-user=not-here\n[Seat:*]\nautologin-user=pi\n",
            ),
            ADVICE,
            "automatic",
        ),
        case(
            "a guest who is let in",
            greeter("lightdm")
                .with_names("/etc/lightdm/lightdm.conf.d", &["50-guest.conf", "50-guest.conf.bak"])
                .with_file("/etc/lightdm/lightdm.conf.d/50-guest.conf", "[Seat:*]\nautologin-guest=true"),
            ADVICE,
            "automatic",
        ),
        case(
            "greetd that starts a session",
            greeter("greetd").with_file(
                "/etc/greetd/config.toml",
                "[default_session]\ncommand = \"tuigreet\"\n[initial_session]\ncommand = \"sway\"\nuser = \"ann\"\n",
            ),
            ADVICE,
            "automatic",
        ),
        case(
            "greetd that asks",
            greeter("greetd")
                .with_file("/etc/greetd/config.toml", "[default_session]\ncommand = \"tuigreet\"\n"),
            GOOD,
            "asks",
        ),
        case(
            "settings of a greeter that does not run",
            greeter("lightdm").with_file(custom, format!("[daemon]\n{on}")),
            GOOD,
            "asks",
        ),
        unseen("a greeter that nobody knows", greeter("ly-dm"), Why::NotSupported),
    ]
}

#[test]
fn a_computer_that_signs_in_by_itself_is_told() {
    Table {
        check: CheckId::AutomaticSignIn,
        judge: |machine| assess(&collect(machine), NOW),
        cases: [windows_cases(), mac_cases(), linux_cases()]
            .into_iter()
            .flatten()
            .collect(),
        reached: [
            (System::Windows, &["asks", "automatic", "stored-password"]),
            (System::Macos, &["asks", "automatic", "conflicting"]),
            (System::Linux, &["asks", "automatic"]),
        ],
    }
    .hold();
}

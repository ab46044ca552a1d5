use checkup::Why;

use crate::device::settings::{text, texts, value_in, yes_or_no};
use crate::machine::Machine;

type Ask = fn(&dyn Machine) -> Result<bool, Why>;

/// The programs that ask who is there, by the names of their processes. Only the one that runs is
/// asked: the settings of another may be left over from earlier.
const GREETERS: [(&str, Ask); 5] = [
    ("gdm3", gdm),
    ("gdm", gdm),
    ("sddm", sddm),
    ("lightdm", lightdm),
    ("greetd", greetd),
];

pub(super) fn is_automatic(machine: &dyn Machine) -> Result<bool, Why> {
    let running = machine.programs()?;
    let (_, ask) = GREETERS
        .iter()
        .find(|(name, _)| running.contains(*name))
        .ok_or(Why::NotSupported)?;
    ask(machine)
}

/// GNOME's own. Debian calls the file `daemon.conf`, Ubuntu and Fedora `custom.conf`.
fn gdm(machine: &dyn Machine) -> Result<bool, Why> {
    const FILES: [&str; 3] = [
        "/etc/gdm3/daemon.conf",
        "/etc/gdm3/custom.conf",
        "/etc/gdm/custom.conf",
    ];
    for file in FILES {
        let Some(text) = text(machine, file)? else {
            continue;
        };
        let value = |key| value_in(&text, |section| section == "daemon", key).unwrap_or_default();
        for (enable, who) in [
            ("AutomaticLoginEnable", "AutomaticLogin"),
            ("TimedLoginEnable", "TimedLogin"),
        ] {
            let enabled = yes_or_no(value(enable)).ok_or(Why::NotUnderstood)?;
            if enabled && !value(who).is_empty() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// KDE's. Many sections have a `User`; one of them means signing in.
fn sddm(machine: &dyn Machine) -> Result<bool, Why> {
    let mut all = texts(machine, "/usr/lib/sddm/sddm.conf.d", "")?;
    all.extend(texts(machine, "/etc/sddm.conf.d", "")?);
    all.extend(text(machine, "/etc/sddm.conf")?);
    let user = last_value(&all, |section| section == "Autologin", "User");
    Ok(user.is_some_and(|user| !user.is_empty()))
}

fn lightdm(machine: &dyn Machine) -> Result<bool, Why> {
    let mut all = texts(machine, "/usr/share/lightdm/lightdm.conf.d", ".conf")?;
    all.extend(texts(machine, "/etc/xdg/lightdm/lightdm.conf.d", ".conf")?);
    all.extend(texts(machine, "/etc/lightdm/lightdm.conf.d", ".conf")?);
    all.extend(text(machine, "/etc/lightdm/lightdm.conf")?);
    let is_seat = |section: &str| section.starts_with("Seat");
    let user = last_value(&all, is_seat, "autologin-user");
    let guest = last_value(&all, is_seat, "autologin-guest").unwrap_or_default();
    let guest = yes_or_no(guest).ok_or(Why::NotUnderstood)?;
    Ok(guest || user.is_some_and(|user| !user.is_empty()))
}

fn greetd(machine: &dyn Machine) -> Result<bool, Why> {
    let text = text(machine, "/etc/greetd/config.toml")?.ok_or(Why::NotSupported)?;
    Ok(value_in(&text, |section| section == "initial_session", "command").is_some())
}

/// Later files overrule earlier ones.
fn last_value<'a>(
    texts: &'a [String],
    section: impl Fn(&str) -> bool,
    key: &str,
) -> Option<&'a str> {
    texts
        .iter()
        .filter_map(|text| value_in(text, &section, key))
        .next_back()
}

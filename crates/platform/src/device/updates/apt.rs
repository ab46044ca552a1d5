//! Debian, Ubuntu and their relatives.

use std::collections::BTreeMap;

use checkup::updates::Way;
use checkup::{Evidence, System, Updates};
use time::OffsetDateTime;

use crate::device::ask::{evidence, if_there, is_there, text, unit_active};
use crate::machine::{Machine, Missing};

const FILE: &str = "/etc/apt/apt.conf";
const FOLDER: &str = "/etc/apt/apt.conf.d";
const INSTALLER: &str = "/usr/bin/unattended-upgrade";
const TIMERS: [&str; 2] = ["apt-daily.timer", "apt-daily-upgrade.timer"];
const RESTART: &str = "/run/reboot-required";
/// What changes whenever the lists of packages were fetched.
const FETCHED: [&str; 2] = [
    "/var/lib/apt/periodic/update-success-stamp",
    "/var/lib/apt/lists",
];

pub(super) fn look(machine: &dyn Machine) -> Updates {
    Updates {
        system: System::Linux,
        health: Evidence::NotApplicable,
        settings: settings(machine),
        services: TIMERS
            .iter()
            .map(|timer| evidence(unit_active(machine, timer)))
            .collect(),
        paused_until: Evidence::NotApplicable,
        restart_needed: evidence(is_there(machine, RESTART)),
        last: evidence(fetched(machine)),
    }
}

fn settings(machine: &dyn Machine) -> Vec<Evidence<Way>> {
    let installer = is_there(machine, INSTALLER).map(|there| match there {
        true => Way::Automatic,
        false => Way::Manual,
    });
    let conf = match conf(machine) {
        Ok(conf) => conf,
        Err(missing) => return vec![evidence(Err(missing)), evidence(installer)],
    };
    let part = |name: &str, without: &str, off: Way| {
        let value = conf.get(&format!("apt::periodic::{name}"));
        let value = value.map_or(without, String::as_str);
        every(value).map(|on| if on { Way::Automatic } else { off })
    };
    let parts = [
        part("enable", "1", Way::Manual),
        part("update-package-lists", "0", Way::Manual),
        part("unattended-upgrade", "0", Way::AskBeforeDownload),
        installer,
    ];
    parts.into_iter().map(evidence).collect()
}

/// How often something is done: "0" is never, "1" every day, "3h" every three hours.
fn every(value: &str) -> Result<bool, Missing> {
    if value == "always" {
        return Ok(true);
    }
    let digits = value.trim_end_matches(['s', 'm', 'h', 'd']);
    let often = digits.parse::<u32>().map_err(|_| Missing::NotUnderstood)?;
    Ok(often > 0)
}

fn fetched(machine: &dyn Machine) -> Result<Option<OffsetDateTime>, Missing> {
    let mut newest = None;
    for path in FETCHED {
        newest = newest.max(if_there(machine.changed(path))?);
    }
    Ok(newest)
}

/// All settings of the package manager, by their names in small letters. Later files win.
fn conf(machine: &dyn Machine) -> Result<BTreeMap<String, String>, Missing> {
    let mut conf = BTreeMap::new();
    let names = if_there(machine.names(FOLDER))?.unwrap_or_default();
    for name in names.iter().filter(|name| is_read(name)) {
        read(&text(machine, &format!("{FOLDER}/{name}"))?, &mut conf)?;
    }
    if let Some(text) = if_there(text(machine, FILE))? {
        read(&text, &mut conf)?;
    }
    Ok(conf)
}

/// The package manager passes over copies that editors and upgrades leave behind.
fn is_read(name: &str) -> bool {
    let usual = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    name.chars().all(usual) && !name.starts_with('.') && matches!(ending, None | Some("conf"))
}

const DEEPEST: usize = 16;

/// Reads `A::B "value";` and `A { B "value"; };`, in any mixture.
fn read(text: &str, conf: &mut BTreeMap<String, String>) -> Result<(), Missing> {
    let mut scopes: Vec<String> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for token in tokens(text)? {
        match token {
            Token::Word(word) => words.push(word),
            Token::Open => {
                scopes.push(words.first().cloned().unwrap_or_default());
                words.clear();
                if scopes.len() > DEEPEST {
                    return Err(Missing::NotUnderstood);
                }
            }
            Token::Close => {
                scopes.pop();
                words.clear();
            }
            Token::End => {
                if let [name, value] = words.as_slice() {
                    let path: Vec<&str> = scopes
                        .iter()
                        .chain([name])
                        .map(String::as_str)
                        .filter(|part| !part.is_empty())
                        .collect();
                    set(conf, &path.join("::").to_ascii_lowercase(), value);
                }
                words.clear();
            }
        }
    }
    Ok(())
}

fn set(conf: &mut BTreeMap<String, String>, name: &str, value: &str) {
    if name != "#clear" {
        conf.insert(name.to_owned(), value.to_owned());
        return;
    }
    let cleared = value.to_ascii_lowercase();
    let below = format!("{}::", cleared.trim_end_matches(':'));
    conf.retain(|name, _| *name != cleared && !name.starts_with(&below));
}

enum Token {
    Word(String),
    Open,
    Close,
    End,
}

fn tokens(text: &str) -> Result<Vec<Token>, Missing> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some(long) = rest.strip_prefix("/*") {
            let (_, after) = long.split_once("*/").ok_or(Missing::NotUnderstood)?;
            rest = after;
        } else if rest.starts_with("//") || (first == '#' && !rest.starts_with("#clear")) {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(quoted) = rest.strip_prefix('"') {
            let (word, after) = quoted.split_once('"').ok_or(Missing::NotUnderstood)?;
            tokens.push(Token::Word(word.to_owned()));
            rest = after;
        } else if let Some(token) = mark(first) {
            tokens.push(token);
            rest = &rest[1..];
        } else if first.is_whitespace() {
            rest = &rest[first.len_utf8()..];
        } else {
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '"' | '{' | '}' | ';'))
                .unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_owned()));
            rest = &rest[end..];
        }
    }
    Ok(tokens)
}

const fn mark(c: char) -> Option<Token> {
    match c {
        '{' => Some(Token::Open),
        '}' => Some(Token::Close),
        ';' => Some(Token::End),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn settings_of(text: &str) -> BTreeMap<String, String> {
        let mut conf = BTreeMap::new();
        read(text, &mut conf).unwrap();
        conf
    }

    #[test]
    fn every_way_of_writing_a_setting_is_read() {
        let cases = [
            ("APT::Periodic::Unattended-Upgrade \"1\";", Some("1")),
            ("apt::periodic::unattended-upgrade \"1\" ;", Some("1")),
            (
                "APT { Periodic { Unattended-Upgrade \"1\"; }; };",
                Some("1"),
            ),
            ("APT::Periodic { Unattended-Upgrade 1; }", Some("1")),
            ("// APT::Periodic::Unattended-Upgrade \"1\";\n", None),
            ("# APT::Periodic::Unattended-Upgrade \"1\";\n", None),
            ("/* APT::Periodic::Unattended-Upgrade \"1\"; */", None),
            (
                "APT::Periodic::Unattended-Upgrade \"1\";\nAPT::Periodic::Unattended-Upgrade \"0\";",
                Some("0"),
            ),
            (
                "APT::Periodic::Unattended-Upgrade \"1\";\n#clear APT::Periodic;",
                None,
            ),
            ("APT::Periodic::Unattended-Upgrade \"1\"", None),
            (
                "Acquire::http::Proxy \"http://x/#y//z\";\nAPT::Periodic::Unattended-Upgrade \"1\";",
                Some("1"),
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(
                settings_of(text)
                    .get("apt::periodic::unattended-upgrade")
                    .map(String::as_str),
                expected,
                "{text}: updates are believed to come, or not to come"
            );
        }
    }

    #[test]
    fn copies_that_editors_leave_behind_do_not_count() {
        for name in ["20auto-upgrades", "50unattended-upgrades", "99local.conf"] {
            assert!(is_read(name), "{name}");
        }
        for name in [
            "20auto-upgrades.dpkg-old",
            "20auto-upgrades~",
            "20auto-upgrades.ucf-dist",
            ".20auto-upgrades",
        ] {
            assert!(!is_read(name), "{name} counts, and apt passes it over");
        }
    }

    #[test]
    fn only_a_number_above_nothing_means_that_something_is_done() {
        for on in ["1", "7", "3h", "always"] {
            assert_eq!(every(on), Ok(true), "{on}");
        }
        assert_eq!(every("0"), Ok(false));
        for odd in ["", "yes", "true", "-1", "1x", "d"] {
            assert_eq!(every(odd), Err(Missing::NotUnderstood), "{odd}");
        }
    }

    proptest! {
        #[test]
        fn no_settings_break_the_check(text in any::<String>()) {
            let _result = read(&text, &mut BTreeMap::new());
        }
    }
}

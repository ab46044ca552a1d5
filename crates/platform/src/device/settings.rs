//! Values as systems write them into their settings, and files in sections.

use checkup::Why;

use crate::machine::{Machine, Missing, Printed, RegistryValue};

/// A number in the registry, which some programs write as a text; nothing where there is no value.
pub(super) fn registry_number(
    machine: &dyn Machine,
    key: &str,
    name: &str,
) -> Result<Option<u64>, Why> {
    match machine.registry(key, name) {
        Ok(RegistryValue::Number(number)) => Ok(Some(number)),
        Ok(RegistryValue::Text(text)) => match text.trim().parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err(Why::NotUnderstood),
        },
        Ok(RegistryValue::Other) => Err(Why::NotUnderstood),
        Err(Missing::NotThere) => Ok(None),
        Err(missing) => Err(missing.into()),
    }
}

/// The same under a policy's key, or else under the person's own.
pub(super) fn governed_number(
    machine: &dyn Machine,
    policy: &str,
    own: &str,
    name: &str,
) -> Result<Option<u64>, Why> {
    match registry_number(machine, policy, name)? {
        Some(number) => Ok(Some(number)),
        None => registry_number(machine, own, name),
    }
}

/// The text of a file, or nothing where there is none.
pub(super) fn text(machine: &dyn Machine, path: &str) -> Result<Option<String>, Why> {
    match machine.read(path) {
        Ok(bytes) => String::from_utf8(bytes)
            .map(Some)
            .map_err(|_| Why::NotUnderstood),
        Err(Missing::NotThere) => Ok(None),
        Err(missing) => Err(missing.into()),
    }
}

/// The texts of the files in a folder whose names end so, in the order of their names.
pub(super) fn texts(machine: &dyn Machine, folder: &str, ending: &str) -> Result<Vec<String>, Why> {
    let names = match machine.names(folder) {
        Ok(names) => names,
        Err(Missing::NotThere) => return Ok(Vec::new()),
        Err(missing) => return Err(missing.into()),
    };
    names
        .iter()
        .filter(|name| name.ends_with(ending))
        .filter_map(|name| text(machine, &format!("{folder}/{name}")).transpose())
        .collect()
}

/// What the first of these programs that is there prints.
pub(super) fn run_first(
    machine: &dyn Machine,
    programs: &[&str],
    arguments: &[&str],
) -> Result<Printed, Missing> {
    for program in programs {
        match machine.run(program, arguments) {
            Err(Missing::NotThere) => {}
            answer => return answer,
        }
    }
    Err(Missing::NotThere)
}

/// The last value of a key in the sections of this kind. Comments begin with `#` or `;`.
pub(super) fn value_in<'a>(
    text: &'a str,
    section: impl Fn(&str) -> bool,
    key: &str,
) -> Option<&'a str> {
    let mut inside = false;
    let mut found = None;
    for line in text.lines().map(str::trim) {
        if line.starts_with(['#', ';']) {
            continue;
        }
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            inside = section(name.trim());
        } else if inside
            && let Some((name, value)) = line.split_once('=')
            && name.trim() == key
        {
            found = Some(value.trim());
        }
    }
    found
}

/// A yes or no of such a file; nothing where it says neither.
pub(super) fn yes_or_no(value: &str) -> Option<bool> {
    const YES: [&str; 4] = ["true", "1", "yes", "on"];
    const NO: [&str; 5] = ["false", "0", "no", "off", ""];
    let is = |word: &&str| value.eq_ignore_ascii_case(word);
    if YES.iter().any(is) {
        return Some(true);
    }
    NO.iter().any(is).then_some(false)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_value_counts_in_its_own_section_only() {
        let text = "[Users]\nUser=nobody\n[Autologin]\n# User=ann\n User = bob \n[Other]\nUser=eve";
        let value = |section: &str| value_in(text, |name| name == section, "User");
        assert_eq!(value("Autologin"), Some("bob"));
        assert_eq!(value("Users"), Some("nobody"));
        assert_eq!(value("Nowhere"), None);
        assert_eq!(value_in("User=bob", |_| true, "User"), None);
    }

    #[test]
    fn a_word_that_is_neither_yes_nor_no_is_neither() {
        for (word, expected) in [
            ("True", Some(true)),
            ("1", Some(true)),
            ("FALSE", Some(false)),
            ("", Some(false)),
            ("perhaps", None),
        ] {
            assert_eq!(yes_or_no(word), expected, "{word:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_a_file_holds_does_not_break_the_check(text in any::<String>()) {
            let _value = value_in(&text, |name| name == "Autologin", "User");
        }
    }
}

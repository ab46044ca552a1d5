//! The computer's own list of names and addresses, which it believes before it asks anybody.

use checkup::{Evidence, System, Why};

use crate::machine::{Machine, Missing};

const MOST_NAMES_ON_A_LINE: usize = 64;

/// Which of these names stand in it.
pub fn named(machine: &dyn Machine, names: &[String]) -> Evidence<Vec<String>> {
    let place = match machine.system() {
        System::Windows => {
            let windows = machine.variable("SystemRoot");
            let windows = windows.unwrap_or_else(|| "C:\\Windows".into());
            format!("{windows}\\System32\\drivers\\etc\\hosts")
        }
        System::Macos | System::Linux => "/etc/hosts".into(),
    };
    match machine.read(&place) {
        Ok(bytes) => Evidence::Observed(in_list(&String::from_utf8_lossy(&bytes), names)),
        // Without such a file, no name stands in it.
        Err(Missing::NotThere) => Evidence::Observed(Vec::new()),
        Err(missing) => Evidence::Unavailable(Why::from(missing)),
    }
}

/// Which of these names a list holds, in the order in which they were asked for.
pub fn in_list(list: &str, names: &[String]) -> Vec<String> {
    let listed: Vec<&str> = list
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default())
        .flat_map(|line| {
            let mut words = line.trim_start_matches('\u{feff}').split_whitespace();
            let has_address = words.next().is_some_and(is_address);
            let most = if has_address { MOST_NAMES_ON_A_LINE } else { 0 };
            words.take(most)
        })
        .collect();
    let same = |a: &str, b: &str| a.trim_end_matches('.').eq_ignore_ascii_case(b);
    names
        .iter()
        .filter(|name| listed.iter().any(|listed| same(listed, name)))
        .cloned()
        .collect()
}

fn is_address(word: &str) -> bool {
    let without_zone = word.split('%').next().unwrap_or_default();
    without_zone.parse::<std::net::IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::machine::captured::Captured;

    fn names() -> Vec<String> {
        ["www.gov.uk", "bank.example"].map(Into::into).to_vec()
    }

    const WINDOWS: &str = "\u{feff}# Copyright (c) 1993-2009 Microsoft Corp.\r\n#\t127.0.0.1 www.gov.uk\r\n\
         127.0.0.1       localhost\r\n203.0.113.9\tshop.example  Bank.Example. # mine\r\n";

    #[test]
    fn names_that_lead_elsewhere_on_this_computer_are_found() {
        let cases = [
            (WINDOWS, vec!["bank.example"]),
            ("", vec![]),
            ("127.0.0.1 localhost\n::1 localhost\n", vec![]),
            ("0.0.0.0 www.gov.uk\n", vec!["www.gov.uk"]),
            (
                "fe80::1%lo0 www.gov.uk bank.example",
                vec!["www.gov.uk", "bank.example"],
            ),
            ("www.gov.uk bank.example\n", vec![]),
            ("127.0.0.1 not-www.gov.uk www.gov.uk.evil.example\n", vec![]),
        ];
        for (list, found) in cases {
            assert_eq!(
                in_list(list, &names()),
                found,
                "{list:?}: a false bank is believed before anybody is asked"
            );
        }
    }

    #[test]
    fn each_system_has_its_list_in_its_own_place() {
        let machines = [
            Captured::new(System::Windows)
                .with_variable("SystemRoot", "D:\\Win")
                .with_file("D:\\Win\\System32\\drivers\\etc\\hosts", WINDOWS),
            Captured::new(System::Windows)
                .with_file("C:\\Windows\\System32\\drivers\\etc\\hosts", WINDOWS),
            Captured::new(System::Macos).with_file("/etc/hosts", WINDOWS),
            Captured::new(System::Linux).with_file("/etc/hosts", WINDOWS),
        ];
        for machine in machines {
            let found = Evidence::Observed(vec!["bank.example".to_owned()]);
            assert_eq!(named(&machine, &names()), found);
        }
        let bare = Captured::new(System::Linux);
        assert_eq!(named(&bare, &names()), Evidence::Observed(Vec::new()));
        for (missing, why) in [
            (Missing::Denied, Why::NeedsPermission),
            (Missing::NotUnderstood, Why::NotUnderstood),
        ] {
            let closed = Captured::new(System::Linux).without("file /etc/hosts", missing);
            assert_eq!(named(&closed, &names()), Evidence::Unavailable(why));
        }
    }

    proptest! {
        #[test]
        fn any_list_is_read_without_harm(list in any::<String>()) {
            let found = in_list(&list, &names());
            prop_assert!(found.len() <= 2);
        }
    }
}

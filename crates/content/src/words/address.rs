use core::net::{Ipv4Addr, Ipv6Addr};

/// `https` with a plain host, or `http` to this computer.
pub(super) fn is_protected(address: &str) -> bool {
    let (rest, plain) = match (
        address.strip_prefix("https://"),
        address.strip_prefix("http://"),
    ) {
        (Some(rest), _) => (rest, false),
        (None, Some(rest)) => (rest, true),
        (None, None) => return false,
    };
    let strange = |character: char| {
        character.is_whitespace()
            || character.is_control()
            || matches!(character, '@' | '?' | '#' | '\\')
    };
    if rest.contains(strange) {
        return false;
    }
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
    {
        Some((host, _)) => host,
        None => authority.split(':').next().unwrap_or_default(),
    };
    let this_computer = host == "localhost"
        || host
            .parse::<Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback())
        || host
            .parse::<Ipv6Addr>()
            .is_ok_and(|address| address.is_loopback());
    !host.is_empty() && (!plain || this_computer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_never_travels_where_others_can_read_along() {
        let cases = [
            ("https://intake.example", true),
            ("https://intake.example:8443/base", true),
            ("http://127.0.0.1:8731", true),
            ("http://localhost:8731/x", true),
            ("http://[::1]:8731", true),
            ("http://intake.example", false),
            ("http://127.0.0.1.example", false),
            ("http://127.0.0.1@intake.example", false),
            ("http://localhost:1@intake.example", false),
            ("http://192.168.0.2", false),
            ("http://[::2]", false),
            ("https://", false),
            ("https://user@intake.example", false),
            ("https://intake.example/?to=x", false),
            ("ftp://127.0.0.1", false),
            ("127.0.0.1", false),
            ("HTTP://127.0.0.1", false),
            ("", false),
        ];
        for (address, allowed) in cases {
            assert_eq!(
                is_protected(address),
                allowed,
                "a report would go to, or be kept from, {address:?}"
            );
        }
    }
}

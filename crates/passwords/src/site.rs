//! What an address of a saved login says: which site it is, how much it matters, and whether the way there is open.

/// Parts that stand before the ending of an address, as in `.co.uk`.
const SECOND: [&str; 11] = [
    "co", "org", "ac", "gov", "com", "net", "me", "sch", "nhs", "edu", "ltd",
];

const MAIL: &[&str] = &[
    "gmail",
    "google",
    "outlook",
    "hotmail",
    "live",
    "msn",
    "microsoft",
    "microsoftonline",
    "yahoo",
    "icloud",
    "apple",
    "aol",
    "btinternet",
    "btmail",
    "proton",
    "protonmail",
    "gmx",
    "zoho",
    "mail",
    "talktalk",
    "virginmedia",
    "plus",
    "onet",
    "wp",
    "interia",
    "o2",
    "yandex",
    "ukr",
    "seznam",
    "163",
    "qq",
];

const MONEY: &[&str] = &[
    "barclays",
    "barclaycard",
    "lloydsbank",
    "lloydsbankinggroup",
    "natwest",
    "hsbc",
    "santander",
    "halifax",
    "nationwide",
    "monzo",
    "starlingbank",
    "revolut",
    "tsb",
    "firstdirect",
    "metrobankonline",
    "chase",
    "paypal",
    "wise",
    "skrill",
    "klarna",
    "clearpay",
    "americanexpress",
    "mbna",
    "capitalone",
    "westernunion",
    "moneygram",
    "worldremit",
    "remitly",
    "hmrc",
    "service",
    "universal-credit",
    "amazon",
    "ebay",
    "coinbase",
    "nsandi",
    "experian",
    "clearscore",
];

/// How much harm a thief can do there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Importance {
    /// Whoever reads the mail can set new passwords everywhere.
    Mail,
    /// Money and the state.
    Money,
    /// Everything else.
    Other,
}

/// The host of an address, in small letters, without "www.".
pub(crate) fn host(address: &str) -> String {
    let address = address.trim();
    // Bitwarden writes several addresses one after the other.
    let first = address.split([',', ' ', '\n']).next().unwrap_or(address);
    let rest = first.split_once("://").map_or(first, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or(six),
        None => host.split(':').next().unwrap_or(host),
    };
    let host: String = host
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .take(253)
        .flat_map(char::to_lowercase)
        .collect();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// The name that people call a site by: "example" in `login.example.co.uk`.
pub(crate) fn label(host: &str) -> &str {
    if host
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b':')
    {
        return "";
    }
    let parts: Vec<&str> = host.split('.').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => "",
        [one] => one,
        // An Android app is named the other way round.
        [first, name, ..] if matches!(*first, "com" | "uk" | "org") && parts.len() > 2 => {
            if SECOND.contains(name) {
                parts[2]
            } else {
                name
            }
        }
        [.., name, second, _] if SECOND.contains(second) => name,
        [.., name, _] => name,
    }
}

/// How much a site matters, by its host.
pub(crate) fn importance(host: &str) -> Importance {
    let label = label(host);
    let begins = |name: &str| host.split('.').next() == Some(name);
    if MAIL.contains(&label) || begins("mail") || begins("webmail") || begins("owa") {
        Importance::Mail
    } else if MONEY.contains(&label)
        || label.contains("bank")
        || label.contains("credit")
        || host.ends_with(".gov.uk")
        || host.ends_with("nhs.uk")
    {
        Importance::Money
    } else {
        Importance::Other
    }
}

/// Whether the way to a site is open to everybody on it: `http://`, but not to a hub or printer at home.
pub(crate) fn is_open(address: &str) -> bool {
    let address = address.trim();
    let open = address
        .get(..7)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http://"));
    open && !is_at_home(&host(address))
}

fn is_at_home(host: &str) -> bool {
    let four: Vec<Option<u8>> = host.split('.').map(|part| part.parse().ok()).collect();
    match four.as_slice() {
        [Some(10 | 127), Some(_), Some(_), Some(_)]
        | [Some(192), Some(168), Some(_), Some(_)]
        | [Some(169), Some(254), Some(_), Some(_)] => true,
        [Some(172), Some(second), Some(_), Some(_)] => (16..32).contains(second),
        _ => {
            !host.contains('.')
                || [".local", ".home", ".lan", ".home.arpa", ".internal"]
                    .iter()
                    .any(|end| host.ends_with(end))
                || host.starts_with("fe80:")
                || matches!(
                    host,
                    "routerlogin.net" | "routerlogin.com" | "tplinkwifi.net" | "mywifiext.net"
                )
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_name_of_a_site_is_found_in_its_address() {
        for (address, found, named) in [
            (
                "https://www.example.co.uk/login?next=1",
                "example.co.uk",
                "example",
            ),
            (
                "http://user:pw@login.Shop.example.com:8080/",
                "login.shop.example.com",
                "example",
            ),
            (
                "android://aGFzaA==@com.instagram.android/",
                "com.instagram.android",
                "instagram",
            ),
            ("example.org", "example.org", "example"),
            (
                "https://a.example.com,https://b.example.org",
                "a.example.com",
                "example",
            ),
            ("http://192.168.1.254/", "192.168.1.254", ""),
            ("https://[fe80::1]/", "fe80::1", "fe80::1"),
            ("", "", ""),
            ("://", "", ""),
        ] {
            let host = host(address);
            assert_eq!(host, found, "{address:?}");
            assert_eq!(label(&host), named, "{address:?}");
        }
    }

    #[test]
    fn mail_and_money_come_first() {
        for (host, important) in [
            ("accounts.google.com", Importance::Mail),
            ("mail.example.org", Importance::Mail),
            ("online.lloydsbank.co.uk", Importance::Money),
            ("smallvillagebank.com", Importance::Money),
            ("tax.service.gov.uk", Importance::Money),
            ("knitting.example.org", Importance::Other),
            ("", Importance::Other),
        ] {
            assert_eq!(importance(host), important, "{host}");
        }
    }

    #[test]
    fn an_open_way_is_named_but_not_at_home() {
        for (address, open) in [
            ("http://shop.example.com/", true),
            ("HTTP://shop.example.com", true),
            ("https://shop.example.com/", false),
            ("http://192.168.1.254/", false),
            ("http://172.20.0.1/", false),
            ("http://bthub.home/", false),
            ("http://printer/", false),
            ("shop.example.com", false),
        ] {
            assert_eq!(is_open(address), open, "{address}");
        }
    }

    proptest! {
        #[test]
        fn any_address_is_read(address in "\\PC{0,80}") {
            let host = host(&address);
            let _ = (label(&host), importance(&host), is_open(&address));
        }
    }
}

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use time::OffsetDateTime;

use crate::Why;

const LONGEST_VALUE: usize = 200;
/// What a device or a person named freely.
const PRIVATE: [&str; 4] = ["gateway-range", "page-title", "page-server", "page-realm"];

/// What a check concluded from what it saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The check that was made.
    pub check: CheckId,
    /// What the evidence means.
    pub verdict: Verdict,
    /// Who supplied the evidence.
    pub source: Source,
    /// The id of the words that say so; always listed in [`crate::advice::ALL`] for this check.
    pub advice: &'static str,
    /// What the words may name: `name`, `days`. Sanitised.
    pub facts: BTreeMap<&'static str, String>,
    /// What was seen, line by line, without addresses or serial numbers. Sanitised.
    pub saw: Vec<Seen>,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub checked_at: OffsetDateTime,
}

impl Finding {
    pub(crate) fn measured(
        check: CheckId,
        verdict: Verdict,
        advice: &'static str,
        now: OffsetDateTime,
    ) -> Self {
        Self {
            check,
            verdict,
            source: Source::Measured,
            advice,
            facts: BTreeMap::new(),
            saw: Vec::new(),
            checked_at: now,
        }
    }

    pub(crate) fn could_not_tell(check: CheckId, why: Why, now: OffsetDateTime) -> Self {
        Self::measured(check, Verdict::CannotTell(why), why.id(), now)
    }

    /// The same finding for somebody else's eyes: without names, addresses and serial numbers.
    #[must_use]
    pub fn for_others(&self) -> Self {
        let mut finding = self.clone();
        finding.saw.retain(|seen| !PRIVATE.contains(&seen.fact));
        for seen in &mut finding.saw {
            seen.value = redacted(&seen.value);
        }
        for value in finding.facts.values_mut() {
            *value = redacted(value);
        }
        finding
    }

    pub(crate) fn with_fact(mut self, name: &'static str, value: &str) -> Self {
        self.facts.insert(name, sanitise(value));
        self
    }

    pub(crate) fn with_saw(mut self, saw: Vec<Seen>) -> Self {
        self.saw = saw;
        self
    }
}

/// What the evidence means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Seen, and as it should be.
    Good,
    /// Seen, and worth knowing or improving.
    Advice,
    /// Seen, and a danger.
    Problem,
    /// Not seen well enough to say.
    CannotTell(Why),
    /// The question makes no sense here.
    NotApplicable,
}

/// Who supplied the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// This program looked.
    Measured,
    /// The learner said so.
    ToldByYou,
}

/// One line of evidence, fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// What kind of thing, in kebab-case.
    pub fact: &'static str,
    /// Printable text of at most 200 characters.
    pub value: String,
}

impl Seen {
    /// A line of evidence from text that may be hostile.
    pub fn new(fact: &'static str, value: &str) -> Self {
        Self {
            fact,
            value: sanitise(value),
        }
    }
}

/// The checks this program makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckId {
    /// Is there antivirus, is it on, is it current?
    Antivirus,
    /// Is the firewall on?
    Firewall,
    /// Does the system keep itself up to date?
    Updates,
    /// Does the maker still mend this version of the system?
    SystemSupport,
    /// Can the disk be read by somebody who takes the computer?
    DiskEncryption,
    /// Does the screen lock itself?
    ScreenLock,
    /// Does the computer start without asking who is there?
    AutomaticSignIn,
    /// May the account of every day change everything?
    DailyAccount,
    /// Can somebody steer this computer from elsewhere?
    RemoteAccess,
    /// Does this computer offer files or printers to the network?
    Sharing,
    /// Does the system look at programs before they run?
    AppGuard,
    /// Is there a second copy of the files?
    Backup,
    /// Is there a home hub at the other end of the network?
    Router,
    /// Does the hub's settings page open without encryption?
    RouterAdminPage,
    /// Which hub is it?
    RouterModel,
    /// Is the hub's password still one that others know?
    RouterPassword,
    /// Which doors does the hub open to this side?
    RouterPorts,
    /// Which doors to the internet did devices open in the hub?
    Upnp,
    /// Is there a second hub before the internet?
    DoubleNat,
    /// Do names on the internet lead where they should?
    Dns,
    /// Is the Wi-Fi in use encrypted?
    WifiEncryption,
    /// Does the Wi-Fi offer to let devices in without its password?
    Wps,
}

impl CheckId {
    /// Every check, in the order in which they are shown.
    pub const ALL: [Self; 22] = [
        Self::Antivirus,
        Self::Firewall,
        Self::Updates,
        Self::SystemSupport,
        Self::DiskEncryption,
        Self::ScreenLock,
        Self::AutomaticSignIn,
        Self::DailyAccount,
        Self::RemoteAccess,
        Self::Sharing,
        Self::AppGuard,
        Self::Backup,
        Self::Router,
        Self::RouterAdminPage,
        Self::RouterModel,
        Self::RouterPassword,
        Self::RouterPorts,
        Self::Upnp,
        Self::DoubleNat,
        Self::Dns,
        Self::WifiEncryption,
        Self::Wps,
    ];

    /// The checks that look at this computer and ask nobody else.
    pub const DEVICE: [Self; 12] = [
        Self::Antivirus,
        Self::Firewall,
        Self::Updates,
        Self::SystemSupport,
        Self::DiskEncryption,
        Self::ScreenLock,
        Self::AutomaticSignIn,
        Self::DailyAccount,
        Self::RemoteAccess,
        Self::Sharing,
        Self::AppGuard,
        Self::Backup,
    ];

    /// The checks that look at the home network.
    pub const HOME_NETWORK: [Self; 10] = [
        Self::Router,
        Self::RouterAdminPage,
        Self::RouterModel,
        Self::RouterPassword,
        Self::RouterPorts,
        Self::Upnp,
        Self::DoubleNat,
        Self::Dns,
        Self::WifiEncryption,
        Self::Wps,
    ];

    /// The stable name, used for words, on the command line and across IPC.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Antivirus => "antivirus",
            Self::Firewall => "firewall",
            Self::Updates => "updates",
            Self::SystemSupport => "system-support",
            Self::DiskEncryption => "disk-encryption",
            Self::ScreenLock => "screen-lock",
            Self::AutomaticSignIn => "automatic-sign-in",
            Self::DailyAccount => "daily-account",
            Self::RemoteAccess => "remote-access",
            Self::Sharing => "sharing",
            Self::AppGuard => "app-guard",
            Self::Backup => "backup",
            Self::Router => "router",
            Self::RouterAdminPage => "router-admin-page",
            Self::RouterModel => "router-model",
            Self::RouterPassword => "router-password",
            Self::RouterPorts => "router-ports",
            Self::Upnp => "upnp",
            Self::DoubleNat => "double-nat",
            Self::Dns => "dns",
            Self::WifiEncryption => "wifi-encryption",
            Self::Wps => "wps",
        }
    }
}

impl fmt::Display for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// No check has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no check has this name")]
pub struct UnknownCheck;

impl FromStr for CheckId {
    type Err = UnknownCheck;

    fn from_str(id: &str) -> Result<Self, UnknownCheck> {
        Self::ALL
            .into_iter()
            .find(|check| check.id() == id)
            .ok_or(UnknownCheck)
    }
}

/// Text from a device or a program, made fit to be shown: one line, printable, at most 200
/// characters, without the marks that turn the direction of writing or hide characters.
pub fn sanitise(text: &str) -> String {
    let mut clean = String::new();
    let mut length = 0;
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            gap = true;
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        if gap && length > 0 {
            clean.push(' ');
            length += 1;
        }
        gap = false;
        if length >= LONGEST_VALUE {
            break;
        }
        clean.push(c);
        length += 1;
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// Text without what names a person's things: quotations, addresses, serial numbers.
fn redacted(text: &str) -> String {
    let mut quoted = false;
    let words = text.split_whitespace().map(|word| {
        let hidden = quoted || word.contains('"') || names_a_thing(word);
        if word.matches('"').count() % 2 == 1 {
            quoted = !quoted;
        }
        if hidden { HIDDEN } else { word }
    });
    let mut shown: Vec<&str> = words.collect();
    shown.dedup_by(|a, b| *a == HIDDEN && *b == HIDDEN);
    shown.join(" ")
}

const HIDDEN: &str = "…";

/// Addresses, and runs of letters and digits as long as serial numbers.
fn names_a_thing(word: &str) -> bool {
    const SERIAL: usize = 8;
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let separators = word.matches([':', '.', '-', '@', '/']).count();
    let digits = word.chars().any(|c| c.is_ascii_digit());
    let letters = word.chars().any(char::is_alphabetic);
    let groups_of_an_address = separators >= 3 && (digits || word.contains(':'));
    let serial = digits && letters && word.chars().count() >= SERIAL;
    let number = !letters && word.chars().filter(char::is_ascii_digit).count() >= SERIAL;
    word.contains('@') || word.contains("::") || groups_of_an_address || serial || number
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}' | '\u{e000}'..='\u{f8ff}'
        | '\u{e0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_check_is_found_by_its_own_name_only() {
        for check in CheckId::ALL {
            assert_eq!(
                check.id().parse(),
                Ok(check),
                "`companion check --only` could not name {check}"
            );
            assert_eq!(
                serde_json::to_string(&check).unwrap(),
                format!("\"{}\"", check.id()),
                "the screen would know {check} by another name"
            );
        }
        for wrong in ["", "Antivirus", "router ", "password"] {
            assert_eq!(
                wrong.parse::<CheckId>(),
                Err(UnknownCheck),
                "{wrong:?} named a check"
            );
        }
    }

    #[test]
    fn a_sheet_for_others_names_no_person_and_no_device() {
        let cases = [
            ("port 9100 to \"Anna's phone\"", "port 9100 to …"),
            ("192.168.1.64", "…"),
            ("at fe80::1 and aa:bb:cc:dd:ee:ff", "at … and …"),
            ("serial S1234567X", "serial …"),
            ("BT Smart Hub 2", "BT Smart Hub 2"),
            ("12 days", "12 days"),
            ("mail anna@example.org now", "mail … now"),
        ];
        for (text, expected) in cases {
            assert_eq!(redacted(text), expected, "the sheet would show {text:?}");
        }
    }

    #[test]
    fn what_a_device_says_about_itself_is_made_fit_to_be_shown() {
        let cases = [
            ("BT Hub Manager - Home", "BT Hub Manager - Home"),
            ("  two\r\n\tlines\0 ", "two lines"),
            ("\u{202e}evil\u{200b}\u{feff}", "evil"),
            ("caf\u{e9} \u{1f600}", "caf\u{e9} \u{1f600}"),
            ("\u{7}\u{1b}[31mred", "[31mred"),
            ("", ""),
        ];
        for (raw, shown) in cases {
            assert_eq!(
                sanitise(raw),
                shown,
                "{raw:?} would reach the screen in the wrong shape"
            );
        }
    }

    proptest! {
        #[test]
        fn whatever_a_device_says_stays_short_and_printable(text in any::<String>()) {
            let shown = sanitise(&text);
            prop_assert!(shown.chars().count() <= LONGEST_VALUE);
            prop_assert!(!shown.chars().any(|c| c.is_control() || is_invisible(c)));
            prop_assert_eq!(sanitise(&shown), shown.clone(), "not stable: {:?}", text);
        }
    }
}

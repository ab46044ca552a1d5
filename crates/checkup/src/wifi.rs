//! Is the Wi-Fi in use encrypted, and does it let devices in without its password?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

/// The Wi-Fi this computer is on. A computer on a cable has none: [`Evidence::NotApplicable`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wifi {
    /// How it is encrypted.
    pub security: Evidence<WifiSecurity>,
    /// Everybody signs in with a name of their own, as at a college or an employer's.
    pub own_sign_in: bool,
    /// It offers to let devices in by a button or a short number.
    pub wps: Evidence<bool>,
}

/// How a Wi-Fi is encrypted. Where it speaks several kinds, the weakest counts, because devices
/// may be talked into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WifiSecurity {
    /// Not at all.
    Open,
    /// Encrypted, and everybody may join without a password.
    WithoutPassword,
    /// With a kind that is broken within minutes.
    Wep,
    /// With the first mended kind, or with its cipher.
    Wpa,
    /// With WPA and WPA2, or with WPA2 that still takes the cipher of WPA.
    WpaAndWpa2,
    /// With WPA2.
    Wpa2,
    /// With WPA2 and WPA3.
    Wpa2AndWpa3,
    /// With WPA3.
    Wpa3,
    /// With WPA2 or WPA3, and a sign-in of one's own.
    Enterprise,
}

impl WifiSecurity {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Open,
        Self::WithoutPassword,
        Self::Wep,
        Self::Wpa,
        Self::WpaAndWpa2,
        Self::Wpa2,
        Self::Wpa2AndWpa3,
        Self::Wpa3,
        Self::Enterprise,
    ];

    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::WithoutPassword => "without-password",
            Self::Wep => "wep",
            Self::Wpa => "wpa",
            Self::WpaAndWpa2 => "wpa-and-wpa2",
            Self::Wpa2 => "wpa2",
            Self::Wpa2AndWpa3 => "wpa2-and-wpa3",
            Self::Wpa3 => "wpa3",
            Self::Enterprise => "enterprise",
        }
    }

    const fn judge(self) -> (Verdict, &'static str) {
        match self {
            Self::Open => (Verdict::Problem, "open"),
            Self::WithoutPassword => (Verdict::Advice, "without-password"),
            Self::Wep => (Verdict::Problem, "wep"),
            Self::Wpa => (Verdict::Problem, "wpa"),
            Self::WpaAndWpa2 => (Verdict::Advice, "mixed"),
            Self::Wpa2 | Self::Wpa2AndWpa3 => (Verdict::Good, "wpa2"),
            Self::Wpa3 => (Verdict::Good, "wpa3"),
            Self::Enterprise => (Verdict::Good, "enterprise"),
        }
    }
}

/// Judges the encryption.
pub fn assess_encryption(evidence: &Evidence<Wifi>, now: OffsetDateTime) -> Finding {
    const CHECK: CheckId = CheckId::WifiEncryption;
    let wifi = match seen(CHECK, evidence, now) {
        Ok(wifi) => wifi,
        Err(finding) => return finding,
    };
    let security = match wifi.security {
        Evidence::Observed(security) => security,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, why, now),
    };
    let (verdict, advice) = security.judge();
    Finding::measured(CHECK, verdict, advice, now)
        .with_saw(vec![Seen::new("wifi-security", security.id())])
}

/// Judges whether it lets devices in without its password.
pub fn assess_wps(evidence: &Evidence<Wifi>, now: OffsetDateTime) -> Finding {
    const CHECK: CheckId = CheckId::Wps;
    let wifi = match seen(CHECK, evidence, now) {
        Ok(wifi) => wifi,
        Err(finding) => return finding,
    };
    match wifi.wps {
        Evidence::Observed(true) => Finding::measured(CHECK, Verdict::Advice, "offered", now),
        Evidence::Observed(false) => Finding::measured(CHECK, Verdict::Good, "not-offered", now),
        Evidence::NotApplicable => Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, why, now),
    }
}

/// The Wi-Fi, or what is said where there is none to judge.
fn seen(check: CheckId, evidence: &Evidence<Wifi>, now: OffsetDateTime) -> Result<&Wifi, Finding> {
    match evidence {
        Evidence::Observed(wifi) => Ok(wifi),
        Evidence::NotApplicable => {
            let verdict = Verdict::NotApplicable;
            Err(Finding::measured(check, verdict, "cable", now))
        }
        Evidence::Unavailable(why) => Err(Finding::could_not_tell(check, *why, now)),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{HomeNetwork, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn wifi(security: Evidence<WifiSecurity>, wps: Evidence<bool>) -> Evidence<Wifi> {
        Evidence::Observed(Wifi {
            security,
            own_sign_in: false,
            wps,
        })
    }

    #[test]
    fn each_kind_of_encryption_gets_its_own_words() {
        use WifiSecurity as S;
        let cases = [
            (S::Open, Verdict::Problem, "open"),
            (S::WithoutPassword, Verdict::Advice, "without-password"),
            (S::Wep, Verdict::Problem, "wep"),
            (S::Wpa, Verdict::Problem, "wpa"),
            (S::WpaAndWpa2, Verdict::Advice, "mixed"),
            (S::Wpa2, Verdict::Good, "wpa2"),
            (S::Wpa2AndWpa3, Verdict::Good, "wpa2"),
            (S::Wpa3, Verdict::Good, "wpa3"),
            (S::Enterprise, Verdict::Good, "enterprise"),
        ];
        assert_eq!(cases.map(|(kind, ..)| kind), S::ALL, "a kind is not tested");
        for (kind, verdict, words) in cases {
            let evidence = wifi(Evidence::Observed(kind), Evidence::Observed(false));
            let finding = assess_encryption(&evidence, NOW);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, words),
                "{kind:?}: the learner is told something else about the Wi-Fi"
            );
            assert!(advice::of(CheckId::WifiEncryption).contains(&words));
        }
    }

    #[test]
    fn wps_is_judged_by_what_was_seen() {
        for (offered, verdict, words) in [
            (true, Verdict::Advice, "offered"),
            (false, Verdict::Good, "not-offered"),
        ] {
            let unseen = Evidence::Unavailable(Why::NotUnderstood);
            let finding = assess_wps(&wifi(unseen, Evidence::Observed(offered)), NOW);
            assert_eq!((finding.verdict, finding.advice), (verdict, words));
        }
    }

    #[test]
    fn what_could_not_be_seen_is_not_judged() {
        for why in Why::ALL {
            let cannot = (Verdict::CannotTell(why), why.id());
            let unseen = wifi(Evidence::Unavailable(why), Evidence::Unavailable(why));
            for evidence in [Evidence::Unavailable(why), unseen] {
                for finding in [
                    assess_encryption(&evidence, NOW),
                    assess_wps(&evidence, NOW),
                ] {
                    assert_eq!(
                        (finding.verdict, finding.advice),
                        cannot,
                        "a Wi-Fi that nobody saw is judged"
                    );
                }
            }
        }
        for assess in [assess_encryption, assess_wps] {
            let finding = assess(&Evidence::NotApplicable, NOW);
            assert_eq!(
                (finding.verdict, finding.advice),
                (Verdict::NotApplicable, "cable"),
                "a computer on a cable has no Wi-Fi to judge"
            );
        }
    }

    #[test]
    fn a_network_where_everybody_signs_in_is_no_home() {
        let home = || HomeNetwork {
            kind: NetworkKind::Home,
            gateway: Some(crate::Gateway::new("192.168.1.1".parse().unwrap(), 2)),
        };
        let wifi = |own_sign_in| {
            Evidence::Observed(Wifi {
                security: Evidence::Observed(WifiSecurity::Enterprise),
                own_sign_in,
                wps: Evidence::Observed(false),
            })
        };
        let at_work = home().with_wifi(&wifi(true));
        assert_eq!(at_work.kind, NetworkKind::WorkNetwork);
        assert_eq!(at_work.hub(), None, "a college's network is asked");
        for evidence in [
            wifi(false),
            Evidence::NotApplicable,
            Evidence::Unavailable(Why::NotSupported),
        ] {
            assert!(home().with_wifi(&evidence).hub().is_some());
        }
        assert_eq!(home().with_workplace(true).hub(), None);
    }
}

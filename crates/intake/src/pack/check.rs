//! What would leave learners without a council is never signed.

use std::fs;

use super::{Contents, LONGEST_DAYS, Order, PACK_FILE, PackFault};
use crate::keys::{DESKS, PublicKeys, RecipientKey};

pub(super) fn check(order: &Order, public: &PublicKeys) -> Result<(), PackFault> {
    if order.version == 0 {
        return Err(PackFault::Version);
    }
    if !(1..=LONGEST_DAYS).contains(&order.days) {
        return Err(PackFault::Days);
    }
    if !address_is_safe(&order.intake_url) {
        return Err(PackFault::Address(order.intake_url.clone()));
    }
    let recipients: Vec<&RecipientKey> = public.in_use().collect();
    for (place, each) in recipients.iter().enumerate() {
        let twice = recipients
            .iter()
            .take(place)
            .any(|other| other.id == each.id || other.key == each.key);
        let known = each.gets.iter().all(|desk| DESKS.contains(&desk.as_str()));
        if twice || !known || each.event_key().is_none() {
            return Err(PackFault::Recipient(each.id.clone()));
        }
    }
    if public.who_get("usual") < 2 || public.receipt.key.is_empty() {
        return Err(PackFault::TooFewKeys);
    }
    for desk in ["about-staff", "about-lead"] {
        if public.who_get(desk) == 1 {
            return Err(PackFault::OneReader(desk));
        }
    }
    let there = fs::read_to_string(order.out.join(PACK_FILE)).ok();
    let there = there.and_then(|text| toml::from_str::<Contents>(&text).ok());
    match there {
        Some(there) if there.version > order.version => Err(PackFault::Older {
            path: order.out.clone(),
            found: there.version,
        }),
        _ => Ok(()),
    }
}

/// Encrypted on the way, or never leaving this computer.
pub(crate) fn address_is_safe(url: &str) -> bool {
    let plain = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|each| each.is_ascii_graphic() && !"@\\\"'<>?#".contains(each))
    };
    if let Some(rest) = url.strip_prefix("https://") {
        return plain(rest) && !rest.starts_with('/');
    }
    let Some(rest) = url.strip_prefix("http://").filter(|rest| plain(rest)) else {
        return false;
    };
    let authority = rest.split('/').next().unwrap_or_default();
    if authority
        .parse::<std::net::SocketAddr>()
        .is_ok_and(|address| address.ip().is_loopback())
    {
        return true;
    }
    let host = authority.trim_start_matches('[').trim_end_matches(']');
    host.parse::<std::net::IpAddr>()
        .is_ok_and(|address| address.is_loopback())
}

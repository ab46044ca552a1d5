//! The council of a trial: its keys, its address, and what is sealed to it.

use std::path::Path;

use council_intake::keys;
use outbox::{Council, Destination};
use report::{ReceiptKey, Recipient};

use crate::Trouble;

pub(crate) const ORG: &str = "trial-council";

/// What a learner's program knows about the council, from its public keys.
pub(crate) fn known(keys: &Path, url: &str) -> Result<(Council, Vec<Recipient>), Trouble> {
    let public = keys::read_public(keys)?;
    let recipients = public
        .recipients
        .iter()
        .filter(|each| each.gets.iter().any(|gets| gets == "usual"))
        .map(|each| Recipient {
            id: each.id.clone(),
            role: each.role.clone(),
            key: each.key.clone(),
        })
        .collect();
    let reader = |each: &keys::RecipientKey| ReceiptKey::parse(&each.id, &each.reader_key);
    let council = Council {
        destination: Some(Destination {
            org: ORG.to_owned(),
            council_name: "A council on trial".to_owned(),
            intake_url: url.to_owned(),
        }),
        receipt_keys: vec![ReceiptKey::parse(&public.receipt.kid, &public.receipt.key)?],
        reader_keys: public
            .recipients
            .iter()
            .map(reader)
            .collect::<Result<_, _>>()?,
    };
    Ok((council, recipients))
}

//! A report that came as one file, by e-mail or on a stick.

use std::io::{self, Read};

use report::Envelope;

use super::DeskFault;
use crate::store::REPORT_LIMIT;

/// An opened bundle: the parts inside are still sealed.
#[derive(Debug)]
pub struct Bundle {
    /// The clear description.
    pub envelope: Envelope,
    /// The sealed parts in its order, each compared with it.
    pub parts: Vec<Vec<u8>>,
}

/// Opens the outer seal of a report file. Every part is what the envelope announced, or nothing is returned.
pub fn read_bundle(from: impl Read, identity: &str) -> Result<Bundle, DeskFault> {
    let mut parts = Vec::new();
    let envelope = report::read_bundle(from, identity, &mut |envelope, part| {
        let announced = envelope.parts();
        let total = announced
            .iter()
            .fold(0, |sum: u64, part| sum.saturating_add(part.size));
        if total > REPORT_LIMIT {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut sealed = Vec::new();
        part.sealed.take(REPORT_LIMIT).read_to_end(&mut sealed)?;
        let right = announced
            .get(part.number)
            .is_some_and(|announced| announced.matches(&sealed));
        if !right {
            return Err(io::ErrorKind::InvalidData.into());
        }
        parts.push(sealed);
        Ok(())
    });
    let envelope = envelope.map_err(|_| DeskFault::NotABundle)?;
    Ok(Bundle { envelope, parts })
}

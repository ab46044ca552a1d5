//! What the desk finds in the end.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use council_intake::keys;
use council_intake::store::{Place, Store};

use crate::clerk::Service;
use crate::{Trouble, learner};

/// The numbers that the council has, by their ids.
pub(crate) fn there(service: &Service) -> Result<BTreeSet<u32>, Trouble> {
    let store = Store::beside(&Place::Folder(service.data.clone()))?;
    let rows = store.received()?.into_iter();
    Ok(rows.map(|row| learner::number_of(&row.id)).collect())
}

/// How often each number arrived, by its words, as the desk's own key opens them.
pub(crate) fn found(service: &Service) -> Result<BTreeMap<u32, u32>, Trouble> {
    let store = Store::beside(&Place::Folder(service.data.clone()))?;
    let identity = keys::read_identity(&service.keys.join("desk/lead.key"))?;
    let mut found = BTreeMap::new();
    for row in store.received()? {
        let envelope = store.envelope(&row.id)?.ok_or("an envelope is missing")?;
        for number in 0..envelope.parts().len() {
            let mut sealed = Vec::new();
            store
                .part_reader(&envelope, number)?
                .read_to_end(&mut sealed)?;
            if !envelope.parts()[number].matches(&sealed) {
                return Err("a part is not what was announced".into());
            }
            if number == 0 {
                let report = report::open(&sealed, &identity)?;
                let number = learner::number(&report.answers().words);
                let number = number.ok_or("a report says something else")?;
                *found.entry(number).or_default() += 1;
            }
        }
    }
    Ok(found)
}

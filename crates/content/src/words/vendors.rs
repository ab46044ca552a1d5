use std::collections::{BTreeMap, BTreeSet};

use data_encoding::HEXUPPER;
use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::{ContentFault, dates};

/// A maker of home hubs, and how the network addresses that it gives begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubMaker {
    /// What people call it.
    pub name: String,
    /// The first three bytes of an address.
    pub prefixes: Vec<[u8; 3]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(deserialize_with = "dates::date")]
    #[expect(dead_code, reason = "a table without a day is not dated")]
    checked_on: Date,
    #[expect(dead_code, reason = "required in the file, and for its editors only")]
    source: String,
    vendors: BTreeMap<String, String>,
}

pub(super) fn read(file: &str, text: &str) -> Result<Vec<HubMaker>, ContentFault> {
    let mut taken = BTreeSet::new();
    let mut makers = Vec::new();
    for (name, written) in toml_from::<File>(file, text, 1)?.vendors {
        let fault = |reason| ContentFault::at(file, text, &format!("\"{name}\""), reason);
        let mut prefixes = Vec::new();
        for prefix in written.split_whitespace() {
            let prefix = three_bytes(prefix).ok_or_else(|| {
                fault("an address begins with six hexadecimal digits in capitals")
            })?;
            if !taken.insert(prefix) {
                return Err(fault("two makers cannot give the same addresses"));
            }
            prefixes.push(prefix);
        }
        if prefixes.is_empty() {
            return Err(fault("this maker can never be recognised"));
        }
        makers.push(HubMaker { name, prefixes });
    }
    Ok(makers)
}

fn three_bytes(text: &str) -> Option<[u8; 3]> {
    HEXUPPER.decode(text.as_bytes()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_is_known_by_whole_prefixes_that_only_it_has() {
        let table = |vendors: &str| {
            let text = format!("checked_on = 2026-11-23\nsource = \"S\"\n[vendors]\n{vendors}\n");
            read("vendors.toml", &text)
        };
        let good = table("\"A Maker\" = \"AABBCC 001122\"").unwrap();
        assert_eq!(good[0].prefixes, [[0xaa, 0xbb, 0xcc], [0, 0x11, 0x22]]);
        for bad in [
            "\"A\" = \"\"",
            "\"A\" = \"AABBC\"",
            "\"A\" = \"aabbcc\"",
            "\"A\" = \"AABBCC AABBCC\"",
            "\"A\" = \"AABBCC\"\n\"B\" = \"AABBCC\"",
        ] {
            assert!(table(bad).is_err(), "{bad} would name the wrong maker");
        }
    }
}

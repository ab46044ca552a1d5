use std::collections::BTreeMap;

use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::tables::unique;
use super::{ContentFault, dates};

/// How to find and change the passwords of one provider's hub, or of one make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubGuide {
    /// Stable.
    pub id: String,
    /// What a learner calls it.
    pub name: String,
    /// How the table of hubs calls those who hand it out.
    pub providers: Vec<String>,
    /// How the names of its Wi-Fi begin when nobody has changed them.
    pub wifi_names: Vec<String>,
    /// Addresses it usually has.
    pub gateways: Vec<String>,
    /// What to type to see its own page.
    pub admin_address: String,
    /// Where the sticker is.
    pub sticker: String,
    /// Which of the passwords on the sticker is which.
    pub two_passwords: String,
    /// How to change the password of its own page, one action each.
    pub change_steps: Vec<String>,
    /// Whether it mends itself.
    pub updates: String,
    /// How to ask for a newer one.
    pub ask_for_newer: String,
    /// A drawing of it: SVG without anything that runs or leads elsewhere.
    pub picture: String,
    /// What the drawing shows.
    pub picture_text: String,
    /// Somebody compared these steps with a real hub, or with its maker's own page.
    pub sure: bool,
    /// Where the steps come from.
    pub source: String,
    /// The day somebody last looked.
    pub checked_on: Date,
}

/// The folder of drawings.
pub(super) const PICTURES: &str = "pictures/";
const LARGEST_PICTURE: usize = 8 * 1024;
/// A drawing that a council puts into a pack is shown to learners: it may only draw.
const MORE_THAN_A_DRAWING: [&str; 9] = [
    "<script",
    "<foreignobject",
    "<image",
    "<style",
    "<a ",
    "href",
    "url(",
    "<!",
    " on",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(deserialize_with = "dates::date")]
    checked_on: Date,
    guide: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    #[serde(default)]
    providers: Vec<String>,
    #[serde(default)]
    wifi_names: Vec<String>,
    #[serde(default)]
    gateways: Vec<String>,
    admin_address: String,
    sticker: String,
    two_passwords: String,
    change_steps: Vec<String>,
    updates: String,
    ask_for_newer: String,
    picture: String,
    picture_text: String,
    sure: bool,
    source: String,
}

/// Reads the guides, each with its drawing.
pub(super) fn read(
    file: &str,
    text: &str,
    pictures: &BTreeMap<&str, &str>,
) -> Result<Vec<HubGuide>, ContentFault> {
    for (name, picture) in pictures {
        only_draws(name, picture)?;
    }
    let File { checked_on, guide } = toml_from(file, text, 1)?;
    unique(file, text, guide.iter().map(|guide| guide.id.as_str()))?;
    let mut guides = Vec::new();
    for entry in guide {
        let fault = |reason: &str| ContentFault::at(file, text, &entry.id, reason);
        if entry.change_steps.is_empty() {
            return Err(fault("a guide needs at least one step"));
        }
        let name = format!("{PICTURES}{}", entry.picture);
        let Some(picture) = pictures.get(name.as_str()) else {
            return Err(fault("its drawing is missing"));
        };
        guides.push(HubGuide {
            id: entry.id,
            name: entry.name,
            providers: entry.providers,
            wifi_names: entry.wifi_names,
            gateways: entry.gateways,
            admin_address: entry.admin_address,
            sticker: entry.sticker,
            two_passwords: entry.two_passwords,
            change_steps: entry.change_steps,
            updates: entry.updates,
            ask_for_newer: entry.ask_for_newer,
            picture: (*picture).to_owned(),
            picture_text: entry.picture_text,
            sure: entry.sure,
            source: entry.source,
            checked_on,
        });
    }
    if !guides
        .last()
        .is_some_and(|last| last.providers.is_empty() && last.gateways.is_empty())
    {
        let reason = "the last guide is for any other hub: it names no provider and no address";
        return Err(ContentFault::new(file, 1, reason));
    }
    Ok(guides)
}

fn only_draws(file: &str, picture: &str) -> Result<(), ContentFault> {
    let fault = |reason: &str| Err(ContentFault::new(file, 1, reason));
    if picture.len() > LARGEST_PICTURE {
        return fault("a drawing is at most 8 KiB");
    }
    if !picture.starts_with("<svg ") || !picture.contains("<title") {
        return fault("a drawing is an <svg> with a <title>");
    }
    let lower: String = picture
        .to_lowercase()
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    match MORE_THAN_A_DRAWING
        .into_iter()
        .find(|part| lower.contains(part))
    {
        Some(part) => fault(&format!("a drawing may not hold {part:?}")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_in_a_pack_can_only_draw() {
        let svg =
            |inside: &str| format!("<svg viewBox='0 0 9 9'><title>A hub</title>{inside}</svg>");
        assert_eq!(
            only_draws("pictures/a.svg", &svg("<path d='M0 0h9'/>")),
            Ok(())
        );
        for bad in [
            "<script>1</script>",
            "<SCRIPT>1</SCRIPT>",
            "<image href='http://example.org'/>",
            "<use xlink:href='#a'/>",
            "<g onclick='1'/>",
            "<g\nONLOAD='1'/>",
            "<rect fill='url(http://example.org)'/>",
            "<style>*{}</style>",
            "<!ENTITY a 'b'>",
            "<foreignObject/>",
        ] {
            assert!(
                only_draws("pictures/a.svg", &svg(bad)).is_err(),
                "{bad} would run, or fetch something, on a learner's computer"
            );
        }
    }
}

use std::collections::BTreeMap;

use super::{ContentFault, hub_guides, prints, text};

/// The tables that must be there; everything else is a page in one of the folders.
const TABLES: [&str; 21] = [
    "council.toml",
    "dns.toml",
    "en/facts.toml",
    "en/glossary.toml",
    "en/hub-guides.toml",
    "en/passwords.toml",
    "en/posting.toml",
    "en/synonyms.toml",
    "en/topics.toml",
    "en/two-step.toml",
    "hubs.toml",
    "languages.toml",
    "locales/en.ftl",
    "national.toml",
    "online.toml",
    "posters.toml",
    "routes.toml",
    "sources.toml",
    "systems.toml",
    "trust.toml",
    "vendors.toml",
];

/// Every file that is text.
pub(super) struct Files<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Files<'a> {
    pub(super) fn new(files: &'a BTreeMap<String, Vec<u8>>) -> Result<Self, ContentFault> {
        let mut texts = BTreeMap::new();
        for (name, bytes) in files.iter().filter(|(name, _)| !prints::is_print(name)) {
            let text = std::str::from_utf8(bytes).map_err(|fault| {
                let line = 1 + bytes[..fault.valid_up_to()]
                    .iter()
                    .filter(|byte| **byte == b'\n')
                    .count();
                ContentFault::new(name, line, "this is not UTF-8 text")
            })?;
            if let Some((line, character)) = text::first_hidden(text) {
                let reason = format!(
                    "the invisible character U+{:04X} is not allowed",
                    u32::from(character)
                );
                return Err(ContentFault::new(name, line, reason));
            }
            texts.insert(name.as_str(), text);
        }
        Ok(Self(texts))
    }

    pub(super) fn find(&self, file: &str) -> Option<&'a str> {
        self.0.get(file).copied()
    }

    pub(super) fn below<'b>(
        &'b self,
        folder: &'b str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> + 'b {
        let files = self.0.iter().map(|(file, text)| (*file, *text));
        files.filter(move |(file, _)| file.starts_with(folder))
    }

    pub(super) fn text(&self, file: &str) -> Result<&'a str, ContentFault> {
        self.find(file)
            .ok_or_else(|| ContentFault::new(file, 1, "this file is missing"))
    }

    pub(super) fn pictures(&self) -> BTreeMap<&'a str, &'a str> {
        let drawn = |file: &str| file.starts_with(hub_guides::PICTURES);
        let pictures = self.0.iter().filter(|(file, _)| drawn(file));
        pictures.map(|(file, text)| (*file, *text)).collect()
    }

    /// The drawings of steps; whether they only draw is looked at with those of the hubs.
    pub(super) fn step_pictures(&self) -> BTreeMap<String, String> {
        let name = |file: &str| {
            let name = file.strip_prefix(hub_guides::PICTURES)?;
            let name = name.strip_suffix(".svg")?;
            name.starts_with("step-").then(|| name.to_owned())
        };
        let pictures = self.0.iter();
        pictures
            .filter_map(|(file, text)| Some((name(file)?, (*text).to_owned())))
            .collect()
    }

    pub(super) fn pages(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .iter()
            .filter(|(file, _)| !TABLES.contains(file))
            .filter(|(file, _)| !file.starts_with(hub_guides::PICTURES))
            .filter(|(file, _)| !file.starts_with(prints::FOLDER))
            .map(|(file, text)| (*file, *text))
    }
}

//! The poster and the leaflet.

use std::collections::BTreeMap;

use super::{EMBEDDED, Library};
use crate::paper::{self, Paper, fingerprint};
use crate::words::{MADE_FROM, PRINTS, Posters};

impl Library {
    /// The poster or the leaflet as one page of HTML that needs nothing else; `None` for a language that is not offered.
    #[must_use]
    pub fn paper(&self, language: &str, paper: Paper) -> Option<String> {
        let language = self.language(language)?;
        Some(paper::page(self, language, paper))
    }

    /// The same as a PDF, where there is one of exactly these words, or the council's own from its pack.
    #[must_use]
    pub fn printed(&self, language: &str, paper: Paper) -> Option<&[u8]> {
        let page = self.paper(language, paper)?;
        let name = format!("{PRINTS}{language}/{}.pdf", paper.id());
        let ours = embedded(&name);
        // A pack that holds the program's own file has not made one of its words.
        let own = self.files.get(&name).map(Vec::as_slice);
        if let Some(own) = own.filter(|own| Some(*own) != ours) {
            return Some(own);
        }
        ours.filter(|_| made_from(language, paper) == Some(fingerprint(&page)))
    }

    pub(crate) fn posters(&self) -> &Posters {
        &self.words.posters
    }
}

fn embedded(name: &str) -> Option<&'static [u8]> {
    let found = EMBEDDED.iter().find(|(file, _)| *file == name);
    found.map(|(_, bytes)| *bytes)
}

/// Of which page the file inside the program was made.
fn made_from(language: &str, paper: Paper) -> Option<String> {
    let text = std::str::from_utf8(embedded(MADE_FROM)?).ok()?;
    let mut made: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(text).ok()?;
    made.get_mut(language)?.remove(paper.id())
}

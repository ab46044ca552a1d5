use super::Library;
use crate::search::found_in;
use crate::{Official, OfficialPart};

/// What stands beside the plain words of a rule.
impl Library {
    /// The council's documents in its own words. A copy without a pack has none.
    #[must_use]
    pub fn official(&self) -> &[Official] {
        &self.words.official
    }

    /// The places of a document, in the council's own words, that a rule says in plain ones.
    pub fn official_of<'a>(
        &'a self,
        doc: &'a str,
        rule: &'a str,
    ) -> impl Iterator<Item = &'a OfficialPart> {
        let documents = self.words.official.iter();
        documents
            .filter(move |document| document.doc == doc)
            .flat_map(|document| &document.parts)
            .filter(move |part| part.rules.iter().any(|id| id == rule))
    }

    /// The words of one rule, as somebody reads it who chose `language`, that answer `query`: each spelling once, as it
    /// stands in the rule.
    #[must_use]
    pub fn found_in(&self, language: &str, rule: &str, query: &str) -> Vec<String> {
        self.rule_in(language, rule)
            .map(|(rule, _)| found_in(self.index_in(language), rule, query))
            .unwrap_or_default()
    }
}

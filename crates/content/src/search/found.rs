use std::collections::BTreeSet;

use super::excerpt::stems;
use super::index::Index;
use super::tokens::tokens;
use crate::words::{Block, Rule};

/// Every spelling in the rule's text that answers the query, in reading order.
pub(crate) fn found_in(index: &Index, rule: &Rule, query: &str) -> Vec<String> {
    let wanted = index.wanted(query);
    let answers = |spelling: &String| {
        stems(&index.tongues, spelling)
            .any(|stem| wanted.iter().any(|wanted| wanted.contains_key(&stem)))
    };
    let lines = rule.blocks.iter().flat_map(Block::lines);
    let texts = std::iter::once(rule.summary.clone()).chain(lines.map(ToString::to_string));
    let mut known = BTreeSet::new();
    let mut found = Vec::new();
    for text in texts {
        for token in tokens(&text) {
            let word = &text[token.range.clone()];
            if token.spellings.iter().any(answers) && known.insert(word.to_owned()) {
                found.push(word.to_owned());
            }
        }
    }
    found
}

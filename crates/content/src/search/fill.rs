//! Puts the words of rules and synonyms into an index.

use std::collections::{BTreeMap, BTreeSet};

use super::index::{Index, Indexed};
use super::tokens::tokens;
use super::tongue::Tongue;
use crate::words::{Block, Rule, Synonyms, Translated, Words, sentences};

/// How much the English words of a rule say to somebody who chose another language.
const BESIDE: f32 = 0.4;

impl Index {
    pub(crate) fn english(words: &Words) -> Self {
        let mut index = Self::new(&[Tongue::English]);
        for rule in &words.rules {
            let number = index.add_rule(rule);
            index.add(number, Tongue::English, rule, words, 1.0);
        }
        index.add_synonyms(Tongue::English, &words.synonyms);
        index
    }

    /// Rules by their words in one language; the English words find them too, so that nobody has to change language.
    pub(crate) fn translated(english: &Words, code: &str, words: &Translated) -> Self {
        let tongue = Tongue::of(code);
        let mut index = Self::new(&[tongue, Tongue::English]);
        for rule in &english.rules {
            let own = words.rules.get(&rule.id).and_then(Option::as_ref);
            let told = own.map_or(rule, |(told, _)| told);
            let number = index.add_rule(told);
            if own.is_some() {
                let question = words.topics.iter().find(|topic| topic.id == rule.topic);
                let question = question.map_or("", |topic| topic.question.as_str());
                index.add_texts(number, tongue, told, question, 1.0);
            }
            let weight = if own.is_some() { BESIDE } else { 1.0 };
            index.add(number, Tongue::English, rule, english, weight);
        }
        index.add_synonyms(tongue, &words.synonyms);
        index.add_synonyms(Tongue::English, &english.synonyms);
        index
    }

    fn new(tongues: &[Tongue]) -> Self {
        Self {
            tongues: tongues.to_vec(),
            rules: Vec::new(),
            stems: BTreeMap::new(),
            spellings: BTreeMap::new(),
            meanings: BTreeMap::new(),
        }
    }

    fn add_rule(&mut self, rule: &Rule) -> usize {
        let lines = rule.blocks.iter().flat_map(Block::lines);
        let texts = std::iter::once(rule.summary.clone()).chain(lines.map(ToString::to_string));
        let all = texts.flat_map(|text| {
            let cut = sentences(&text).into_iter();
            cut.map(str::to_owned).collect::<Vec<_>>()
        });
        self.rules.push(Indexed {
            id: rule.id.clone(),
            sentences: all.collect(),
        });
        self.rules.len() - 1
    }

    fn add(&mut self, number: usize, tongue: Tongue, rule: &Rule, words: &Words, weight: f32) {
        let question = words.topics.iter().find(|topic| topic.id == rule.topic);
        let question = question.map_or("", |topic| topic.question.as_str());
        self.add_texts(number, tongue, rule, question, weight);
    }

    fn add_texts(
        &mut self,
        number: usize,
        tongue: Tongue,
        rule: &Rule,
        question: &str,
        weight: f32,
    ) {
        let search_words = rule.search_words.join(" ");
        for (text, more) in [
            (&*rule.title, 8.0),
            (&*search_words, 6.0),
            (question, 4.0),
            (&*rule.summary, 4.0),
        ] {
            self.add_text(number, tongue, text, more * weight);
        }
        for line in rule.blocks.iter().flat_map(Block::lines) {
            self.add_text(number, tongue, &line.to_string(), weight);
        }
    }

    fn add_text(&mut self, rule: usize, tongue: Tongue, text: &str, weight: f32) {
        for spelling in tokens(text).into_iter().flat_map(|token| token.spellings) {
            let folded = tongue.fold(&spelling);
            let stem = tongue.stem(&folded);
            *self
                .stems
                .entry(stem.clone())
                .or_default()
                .entry(rule)
                .or_default() += weight;
            self.spellings.entry(folded).or_default().insert(stem);
        }
    }

    fn add_synonyms(&mut self, tongue: Tongue, synonyms: &Synonyms) {
        for (typed, meant) in synonyms {
            let meant: BTreeSet<String> = self
                .tongues
                .iter()
                .filter(|one| tongue != Tongue::English || **one == Tongue::English)
                .flat_map(|tongue| meant.iter().flat_map(|phrase| stems_of(*tongue, phrase)))
                .collect();
            let key = stems_of(tongue, typed).join(" ");
            self.meanings.entry(key).or_default().extend(meant);
        }
    }
}

fn stems_of(tongue: Tongue, text: &str) -> Vec<String> {
    tokens(text)
        .into_iter()
        .filter_map(|token| {
            let spelling = token.spellings.first()?;
            Some(tongue.stem(&tongue.fold(spelling)))
        })
        .collect()
}

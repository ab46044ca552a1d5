//! The same words in the languages beside English.

use std::collections::BTreeMap;

use super::Library;
use crate::search::Index;
use crate::words::{ENGLISH, Pattern, Standing, Translated};
use crate::{GlossaryWord, Hit, Language, Messages, Rule, Topic};

/// In which words something is told to somebody who chose a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// In the chosen language.
    Chosen(Standing),
    /// In English: there is no translation.
    Untranslated,
    /// In English: it has a newer meaning than its translation.
    Outdated,
}

impl Library {
    /// English, and every language that has words for the screens, in the order in which they are offered.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.words.languages.iter().filter(|language| {
            let words = self.translated(&language.code);
            language.code == ENGLISH || words.is_some_and(|words| !words.messages.is_empty())
        })
    }

    /// One of the languages that are offered.
    #[must_use]
    pub fn language(&self, code: &str) -> Option<&Language> {
        self.languages().find(|language| language.code == code)
    }

    /// One rule as somebody reads it who chose `language`.
    #[must_use]
    pub fn rule_in(&self, language: &str, id: &str) -> Option<(&Rule, Telling)> {
        let english = self.rule(id)?;
        Some(self.told(language, english))
    }

    /// Every rule as somebody reads it who chose `language`, in reading order.
    pub fn rules_in(&self, language: &str) -> impl Iterator<Item = (&Rule, Telling)> {
        self.rules()
            .iter()
            .map(move |rule| self.told(language, rule))
    }

    /// A question learners ask, in `language` where it has it.
    #[must_use]
    pub fn topic_in<'a>(&'a self, language: &str, topic: &'a Topic) -> (&'a Topic, Telling) {
        if language == ENGLISH {
            return (topic, Telling::Chosen(Standing::Original));
        }
        let topics = self.translated(language).map(|words| &words.topics);
        let found = topics.and_then(|topics| topics.iter().find(|one| one.id == topic.id));
        match found {
            Some(found) => (found, self.standing(language)),
            None => (topic, Telling::Untranslated),
        }
    }

    /// A word that is explained, in `language` where it has it.
    #[must_use]
    pub fn word_in<'a>(
        &'a self,
        language: &str,
        word: &'a GlossaryWord,
    ) -> (&'a GlossaryWord, Telling) {
        if language == ENGLISH {
            return (word, Telling::Chosen(Standing::Original));
        }
        let words = self.translated(language).map(|words| &words.glossary);
        let found = words.and_then(|words| words.iter().find(|one| one.id == word.id));
        match found {
            Some(found) => (found, self.standing(language)),
            None => (word, Telling::Untranslated),
        }
    }

    /// The words of the screens in one language alone, without the English ones that stand in for what is missing.
    #[must_use]
    pub fn own_messages(&self, language: &str) -> Option<&Messages> {
        if language == ENGLISH {
            return Some(&self.words.messages);
        }
        Some(&self.translated(language)?.messages)
    }

    /// The words of the screens in one language, English where it has none.
    #[must_use]
    pub fn messages(&self, language: &str) -> Messages {
        let own = self.translated(language).map(|words| &words.messages);
        own.map_or_else(
            || self.words.messages.clone(),
            |own| self.words.messages.under(own),
        )
    }

    /// A message of the screens on one line, its values as `{ $name }`; `None` where it chooses between words.
    #[must_use]
    pub fn message(&self, language: &str, id: &str) -> Option<String> {
        let own = self.translated(language).map(|words| &words.messages);
        let find = |id: &str| {
            let own = own.and_then(|own| own.get(id));
            own.or_else(|| self.words.messages.get(id))
        };
        find(id)?.line(&find)
    }

    /// What differs from the English words inside the program, as the screens' reader takes it: JSON, id to pattern.
    #[must_use]
    pub fn patterns(&self, language: &str) -> String {
        let known = &Self::built_in().words.messages;
        let messages = self.messages(language);
        let other: BTreeMap<&str, &Pattern> = messages
            .iter()
            .filter(|(id, pattern)| known.get(id) != Some(*pattern))
            .collect();
        serde_json::to_string(&other).unwrap_or_default()
    }

    /// The rules that answer `query`, by their words in `language` and in English, best first.
    #[must_use]
    pub fn search_in(&self, language: &str, query: &str) -> Vec<Hit> {
        match (self.indices.get(language), self.translated(language)) {
            (Some(index), Some(words)) if !words.rules.is_empty() => index
                .get_or_init(|| Index::translated(&self.words, language, words))
                .search(query),
            _ => self.search(query),
        }
    }

    fn translated(&self, language: &str) -> Option<&Translated> {
        self.words.translated.get(language)
    }

    fn told<'a>(&'a self, language: &str, english: &'a Rule) -> (&'a Rule, Telling) {
        if language == ENGLISH {
            return (english, Telling::Chosen(Standing::Original));
        }
        let words = self.translated(language);
        match words.and_then(|words| words.rules.get(&english.id)) {
            Some(Some((rule, standing))) => (rule, Telling::Chosen(*standing)),
            Some(None) => (english, Telling::Outdated),
            None => (english, Telling::Untranslated),
        }
    }

    fn standing(&self, language: &str) -> Telling {
        let language = self.words.languages.iter().find(|one| one.code == language);
        language.map_or(Telling::Untranslated, |one| Telling::Chosen(one.standing))
    }
}

use std::borrow::Cow;

use crate::{Direction, ENGLISH, Language, Library, Messages, Rule, Standing, Telling, Topic};

/// Words, and whether they are in English on a page in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) language: Tongue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    /// The page's own.
    Page,
    /// English on a page in another language.
    English,
}

/// Says things in one language, and in English where it lacks the words.
#[derive(Debug)]
pub(super) struct Sayer<'a> {
    pub(super) library: &'a Library,
    pub(super) language: &'a Language,
    own: Option<&'a Messages>,
    all: Messages,
}

impl<'a> Sayer<'a> {
    pub(super) fn new(library: &'a Library, language: &'a Language) -> Self {
        Self {
            library,
            language,
            own: library.own_messages(&language.code),
            all: library.messages(&language.code),
        }
    }

    pub(super) fn message(&self, id: &str) -> Said<'a> {
        let own = self.own.is_some_and(|own| own.get(id).is_some());
        let text = self.all.line(id).unwrap_or_default();
        self.said(text.into(), own)
    }

    /// What is written in English only, such as names of offices.
    pub(super) fn english(&self, text: String) -> Said<'a> {
        self.said(text.into(), false)
    }

    pub(super) fn title(&self, rule: &'a Rule, telling: Telling) -> Said<'a> {
        self.said(rule.title.as_str().into(), is_own(telling))
    }

    pub(super) fn summary(&self, rule: &'a Rule, telling: Telling) -> Said<'a> {
        self.said(rule.summary.as_str().into(), is_own(telling))
    }

    pub(super) fn question(&self, topic: &'a Topic) -> Said<'a> {
        let (topic, telling) = self.library.topic_in(&self.language.code, topic);
        self.said(topic.question.as_str().into(), is_own(telling))
    }

    pub(super) fn rule(&self, id: &str) -> Option<(&'a Rule, Telling)> {
        self.library.rule_in(&self.language.code, id)
    }

    pub(super) fn rules(&self) -> impl Iterator<Item = (&'a Rule, Telling)> {
        self.library.rules_in(&self.language.code)
    }

    /// Whether something here was translated and nobody has checked it.
    pub(super) fn is_draft(&self) -> bool {
        let draft = |telling| telling == Telling::Chosen(Standing::Draft);
        self.language.standing == Standing::Draft || self.rules().any(|(_, telling)| draft(telling))
    }

    fn said(&self, text: Cow<'a, str>, own: bool) -> Said<'a> {
        let language = if own || self.language.code == ENGLISH {
            Tongue::Page
        } else {
            Tongue::English
        };
        Said { text, language }
    }
}

fn is_own(telling: Telling) -> bool {
    matches!(telling, Telling::Chosen(_))
}

impl Direction {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

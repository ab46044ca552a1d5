//! Read and stop: home, rules, search, guides.

use content::ENGLISH;

use crate::App;
use crate::config::Config;
use crate::errors::{AppError, ErrorCode};
use crate::view::{
    CouncilView, GuideSummaryView, GuideView, HitView, HomeView, RuleSummaryView, RuleView,
    SearchView, SpanView, TopicView,
};
use crate::words;

/// How many rules are offered when a search finds nothing.
const SUGGESTIONS: usize = 4;

impl App {
    /// The first screen.
    #[must_use]
    pub fn home(&self) -> HomeView {
        let waiting = self
            .inner
            .report_views()
            .iter()
            .filter(|report| report.state.is_unsent())
            .count();
        HomeView {
            council: self.council(),
            notices: self.inner.notices(),
            reports_waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
            can_send: self.inner.reporting().is_some(),
            practice: self.inner.practice(),
            version: Config::version().to_owned(),
        }
    }

    /// The rules, grouped by the questions learners ask.
    #[must_use]
    pub fn topics(&self) -> Vec<TopicView> {
        self.topics_in(&self.inner.language())
    }

    /// One rule.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`].
    pub fn rule(&self, id: &str) -> Result<RuleView, AppError> {
        self.rule_in(&self.inner.language(), id)
    }

    /// One rule in English, whatever language was chosen.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`].
    pub fn rule_in_english(&self, id: &str) -> Result<RuleView, AppError> {
        self.rule_in(ENGLISH, id)
    }

    /// The rules that answer `query`, best first; never an empty page.
    #[must_use]
    pub fn search(&self, query: &str) -> SearchView {
        let library = self.inner.library();
        let language = self.inner.language();
        let hit = |hit: content::Hit| {
            let rule = library.rule_in(&language, &hit.rule_id)?;
            let excerpt = hit
                .excerpt
                .into_iter()
                .map(|span| SpanView {
                    text: span.text,
                    marked: span.marked,
                })
                .collect();
            Some(HitView {
                rule: words::rule_summary(rule),
                excerpt,
            })
        };
        let found = library.search_in(&language, query);
        let hits: Vec<HitView> = found.into_iter().filter_map(hit).collect();
        let suggestions = if hits.is_empty() {
            let rules = library.rules_in(&language).take(SUGGESTIONS);
            rules.map(words::rule_summary).collect()
        } else {
            Vec::new()
        };
        SearchView { hits, suggestions }
    }

    /// The guides out of unwanted contact.
    #[must_use]
    pub fn guides(&self) -> Vec<GuideSummaryView> {
        self.inner
            .library()
            .guides()
            .iter()
            .map(words::guide_summary)
            .collect()
    }

    /// One guide.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`].
    pub fn guide(&self, id: &str) -> Result<GuideView, AppError> {
        let guide = self.inner.library().guide(id).ok_or(ErrorCode::NotFound)?;
        Ok(words::guide_view(guide, self.inner.config.system))
    }

    fn topics_in(&self, language: &str) -> Vec<TopicView> {
        let library = self.inner.library();
        let topic = |topic: &content::Topic| {
            let (question, telling) = library.topic_in(language, topic);
            let rules = library.rules_in(language);
            TopicView {
                title: question.question.clone(),
                english: words::is_english(telling),
                rules: rules
                    .filter(|(rule, _)| rule.topic == topic.id)
                    .map(words::rule_summary)
                    .collect(),
            }
        };
        library
            .topics()
            .iter()
            .map(topic)
            .filter(|topic| !topic.rules.is_empty())
            .collect()
    }

    fn rule_in(&self, language: &str, id: &str) -> Result<RuleView, AppError> {
        let library = self.inner.library();
        let (rule, telling) = library.rule_in(language, id).ok_or(ErrorCode::NotFound)?;
        let in_order: Vec<RuleSummaryView> = self
            .topics_in(language)
            .into_iter()
            .flat_map(|topic| topic.rules)
            .collect();
        let place = in_order
            .iter()
            .position(|summary| summary.id == id)
            .ok_or(ErrorCode::NotFound)?;
        Ok(RuleView {
            id: rule.id.clone(),
            title: rule.title.clone(),
            summary: rule.summary.clone(),
            telling: words::telling(telling),
            blocks: words::blocks(&rule.blocks, self.inner.config.system),
            sources: words::rule_sources(library, rule),
            links: words::rule_links(rule),
            previous: place
                .checked_sub(1)
                .and_then(|before| in_order.get(before))
                .cloned(),
            next: in_order.get(place + 1).cloned(),
        })
    }

    fn council(&self) -> CouncilView {
        let council = self.inner.library().council();
        CouncilView {
            name: council.name.clone(),
            lead_role: council.lead.role.clone(),
            lead_name: council.lead.name.clone(),
            phone: council.lead.phone.clone(),
            email: council.lead.email.clone(),
            contact_source: council.lead.source.clone(),
            confirmed: council.confirmed,
        }
    }
}

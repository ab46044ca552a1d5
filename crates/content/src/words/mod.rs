//! Reads and checks the files of `policy-content`. The build script and the program run this same code, so a
//! damaged file stops the build with the words that a refused pack would give.

mod address;
mod age_key;
mod check;
mod council;
mod dates;
mod dns;
mod facts;
mod fault;
mod files;
mod guide;
mod hub_guides;
mod hubs;
mod languages;
mod links;
mod markdown;
mod markup;
mod messages;
mod official;
mod online;
mod page;
mod passwords;
mod pattern;
mod posters;
mod posting;
mod prints;
mod reporting;
mod rule;
mod step_notes;
mod systems;
mod tables;
mod text;
mod translation;
mod two_step;
mod vendors;
mod ways;

use std::collections::BTreeMap;

pub use check::{AdviceWords, CheckWords, Said};
pub use council::{Contact, Council};
pub use dns::{Dns, Keeper, NameServer};
pub use fault::ContentFault;
pub use guide::{DONE, GUIDE_DAYS, Guide, PLACES, Phase, Step};
pub use hub_guides::HubGuide;
pub use hubs::{Hub, HubLogin, HubLoginKind};
pub use languages::{Direction, ENGLISH, Language, Standing};
pub use markup::{Block, Line, Link, Piece, System};
pub use messages::Messages;
pub use official::{Official, OfficialPart};
pub use online::{Online, Service};
pub use passwords::{CHANGES, GUESS_TIMES, PASSWORD_TABLES, PasswordWords, REASONS, STRENGTHS};
pub use pattern::{Filled, Part, Pattern, Variant};
pub use posting::{POSTING_KINDS, PostingKindWords, PostingLists, PostingSaid, PostingWords};
pub use reporting::{Gets, ReceiptKey, Recipient, Reporting, ReportingFault};
pub use rule::{Place, Rule};
pub use step_notes::StepPicture;
pub use systems::{SystemState, SystemVersion};
pub use tables::{GlossaryWord, Route, Source, Topic};
pub use text::sentences;
pub use two_step::{Account, TwoStep};
pub use vendors::HubMaker;
pub use ways::{AgeGroup, HAPPENED, Ways};

pub(crate) use council::read_unchecked as read_council;
pub(crate) use facts::Facts;
pub(crate) use posters::Posters;
pub(crate) use prints::{FOLDER as PRINTS, MADE_FROM};
pub(crate) use reporting::key_bytes;
pub(crate) use tables::Synonyms;
pub(crate) use translation::Translated;

use files::Files;
use links::Uses;
use translation::English;

/// Everything in `policy-content`, read and checked.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    pub(crate) rules: Vec<Rule>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) guides: Vec<Guide>,
    /// The drawings of the guides, by name without folder and ending.
    pub(crate) pictures: BTreeMap<String, String>,
    pub(crate) checks: Vec<CheckWords>,
    pub(crate) council: Council,
    pub(crate) sources: Vec<Source>,
    pub(crate) roots: Vec<[u8; 32]>,
    pub(crate) dns: Dns,
    /// How many of them have to sign.
    pub(crate) custodians: usize,
    pub(crate) hubs: Vec<Hub>,
    pub(crate) hub_families: Vec<Hub>,
    pub(crate) hub_guides: Vec<HubGuide>,
    pub(crate) routes: Vec<Route>,
    pub(crate) systems: Vec<SystemVersion>,
    pub(crate) hub_makers: Vec<HubMaker>,
    pub(crate) online: Online,
    pub(crate) passwords: PasswordWords,
    pub(crate) two_step: TwoStep,
    pub(crate) ways: Ways,
    /// What stands on paper.
    pub(crate) posters: Posters,
    pub(crate) posting: PostingWords,
    pub(crate) facts: Facts,
    pub(crate) glossary: Vec<GlossaryWord>,
    /// Only a council's pack brings them.
    pub(crate) official: Vec<Official>,
    pub(crate) synonyms: Synonyms,
    /// English first.
    pub(crate) languages: Vec<Language>,
    /// The words of the screens, in English.
    pub(crate) messages: Messages,
    /// By the code of the language.
    pub(crate) translated: BTreeMap<String, Translated>,
}

/// What lies under the words of a pack: the words inside the program.
#[derive(Clone, Copy)]
pub(crate) struct Under<'a> {
    pub(crate) words: &'a Words,
    /// The files that the pack brings.
    pub(crate) brought: &'a BTreeMap<String, Vec<u8>>,
}

impl Words {
    /// Reads every file. A file that nothing reads is a fault, because its author believes that it has an effect.
    pub(crate) fn read(
        files: &BTreeMap<String, Vec<u8>>,
        under: Option<Under<'_>>,
    ) -> Result<Self, ContentFault> {
        prints::check(files)?;
        let files = Files::new(files)?;
        let mut uses = Uses::default();
        let languages = languages::read("languages.toml", files.text("languages.toml")?)?;
        let messages = read_messages(&files, under)?;
        let topics = tables::topics("en/topics.toml", files.text("en/topics.toml")?)?;
        let sources = tables::sources("sources.toml", files.text("sources.toml")?)?;
        let (hubs, hub_families) = hubs::read("hubs.toml", files.text("hubs.toml")?)?;
        let (roots, custodians) = tables::roots("trust.toml", files.text("trust.toml")?)?;
        let mut words = Self {
            rules: Vec::new(),
            guides: Vec::new(),
            pictures: files.step_pictures(),
            checks: Vec::new(),
            council: council::read("council.toml", files.text("council.toml")?)?,
            roots,
            custodians,
            dns: dns::read("dns.toml", files.text("dns.toml")?)?,
            hubs,
            hub_families,
            hub_guides: hub_guides::read(
                "en/hub-guides.toml",
                files.text("en/hub-guides.toml")?,
                &files.pictures(),
            )?,
            routes: tables::routes("national.toml", files.text("national.toml")?)?,
            systems: systems::read("systems.toml", files.text("systems.toml")?)?,
            hub_makers: vendors::read("vendors.toml", files.text("vendors.toml")?)?,
            online: online::read("online.toml", files.text("online.toml")?)?,
            passwords: passwords::read("en/passwords.toml", files.text("en/passwords.toml")?)?,
            two_step: two_step::read("en/two-step.toml", files.text("en/two-step.toml")?)?,
            ways: ways::read("routes.toml", files.text("routes.toml")?)?,
            posters: Posters::default(),
            posting: posting::read("en/posting.toml", files.text("en/posting.toml")?, &mut uses)?,
            facts: facts::read("en/facts.toml", files.text("en/facts.toml")?)?,
            glossary: tables::glossary("en/glossary.toml", files.text("en/glossary.toml")?)?,
            official: Vec::new(),
            synonyms: tables::synonyms("en/synonyms.toml", files.text("en/synonyms.toml")?)?,
            topics,
            sources,
            languages,
            messages,
            translated: BTreeMap::new(),
        };
        for (file, text) in files.pages() {
            let page = file
                .strip_suffix(".md")
                .and_then(|page| page.rsplit_once('/'));
            match page.map(|(folder, _)| folder) {
                Some("en/rules") => {
                    words.rules.push(rule::read(
                        file,
                        text,
                        &words.topics,
                        &words.sources,
                        &mut uses,
                    )?);
                }
                Some("en/guides") => words.guides.push(guide::read(file, text, &mut uses)?),
                Some("en/checks") => words.checks.push(check::read(file, text, &mut uses)?),
                _ if translation::is_read(file, &words.languages) => {}
                // A council may leave out a language that the program has.
                _ if under.is_some_and(|under| !under.brought.contains_key(file)) => {}
                Some("official") => {
                    let document = official::read(file, text, &words.sources, &mut uses)?;
                    words.official.push(document);
                }
                _ => {
                    return Err(ContentFault::new(
                        file,
                        1,
                        "no part of the program reads this file",
                    ));
                }
            }
        }
        if words.rules.is_empty() {
            return Err(ContentFault::new("en/rules", 1, "there is no rule at all"));
        }
        let topics = &words.topics;
        words.rules.sort_by_key(|rule| {
            (
                topics.iter().position(|topic| topic.id == rule.topic),
                rule.order,
                rule.id.clone(),
            )
        });
        words
            .guides
            .sort_by_key(|guide| (guide.order, guide.id.clone()));
        uses.resolve(&words)?;
        official::check(&words.official, &words.rules)?;
        words.posters = posters::read(
            "posters.toml",
            files.text("posters.toml")?,
            &words.rules,
            &words.messages,
        )?;
        words.translated = words.read_translated(&files, under)?;
        Ok(words)
    }

    fn read_translated(
        &self,
        files: &Files<'_>,
        under: Option<Under<'_>>,
    ) -> Result<BTreeMap<String, Translated>, ContentFault> {
        let english = English {
            rules: &self.rules,
            topics: &self.topics,
            glossary: &self.glossary,
            messages: &self.messages,
            under,
        };
        let codes = self.languages.iter().map(|language| &language.code);
        codes
            .filter(|code| *code != ENGLISH)
            .map(|code| Ok((code.clone(), translation::read(files, code, &english)?)))
            .collect()
    }
}

/// A council's own words lie over those inside the program, so that its pack goes on working when there are new ones.
fn read_messages(files: &Files<'_>, under: Option<Under<'_>>) -> Result<Messages, ContentFault> {
    let name = translation::messages_file(ENGLISH);
    let text = files.text(&name)?;
    let Some(Under { words, brought }) = under else {
        return messages::english(&name, text);
    };
    if !brought.contains_key(&name) {
        return Ok(words.messages.clone());
    }
    let own = messages::translated(&name, text, &words.messages)?;
    Ok(words.messages.under(&own))
}

#[cfg(test)]
mod tests;

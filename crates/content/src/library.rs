mod beside;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use ed25519_dalek::VerifyingKey;
use time::Date;

use crate::search::Index;
use crate::trust::Trust;
use crate::words::{Under, Words, key_bytes};
use crate::{
    CheckWords, ContentFault, Council, Dns, GlossaryWord, Guide, Hit, Hub, HubGuide, HubMaker,
    Online, Pack, PasswordWords, PostingWords, Route, Rule, Source, SystemVersion, Topic, TwoStep,
    Ways,
};

/// Every word, fact and table of one council. Never changes once read.
#[derive(Debug, Clone)]
pub struct Library {
    files: BTreeMap<String, Vec<u8>>,
    words: Words,
    roots: Vec<VerifyingKey>,
    index: Index,
    /// Of every other language, made when somebody first searches in it.
    indices: BTreeMap<String, OnceLock<Index>>,
}

/// The files of `policy-content` as they were when the program was built.
const EMBEDDED: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/policy_content.rs"));

impl Library {
    /// The words inside the program.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the build script has read the same files with the same reader"
    )]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Library> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            let files = EMBEDDED
                .iter()
                // These stay where they are: nobody has to read them first.
                .filter(|(name, _)| !name.ends_with(".pdf"))
                .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
                .collect();
            Self::parse(&files).expect("the embedded words were checked when the program was built")
        })
    }

    /// Reads a whole `policy-content` folder, file name (with `/`) to bytes.
    ///
    /// # Errors
    /// The first thing that is wrong, with file and line.
    pub fn parse(files: &BTreeMap<String, Vec<u8>>) -> Result<Self, ContentFault> {
        Self::read(files, None)
    }

    fn read(
        files: &BTreeMap<String, Vec<u8>>,
        under: Option<Under<'_>>,
    ) -> Result<Self, ContentFault> {
        let words = Words::read(files, under)?;
        let roots = words
            .roots
            .iter()
            .map(|bytes| {
                usable_key(bytes).ok_or_else(|| {
                    ContentFault::new(
                        "trust.toml",
                        1,
                        "a root key is not a point on the curve, or is a weak one",
                    )
                })
            })
            .collect::<Result<_, _>>()?;
        let index = Index::english(&words);
        let codes = words.translated.keys();
        let indices = codes.map(|code| (code.clone(), OnceLock::new())).collect();
        Ok(Self {
            files: files.clone(),
            words,
            roots,
            index,
            indices,
        })
    }

    /// These words with the files of a verified pack laid over them. Which keys are trusted stays as it was built.
    ///
    /// # Errors
    /// The first thing that is wrong with a file of the pack.
    pub fn with_pack(&self, pack: &Pack) -> Result<Self, ContentFault> {
        let mut files = self.files.clone();
        files.extend(
            pack.files
                .iter()
                .map(|(name, bytes)| (name.clone(), bytes.clone())),
        );
        if files.get(TRUST) != self.files.get(TRUST) {
            return Err(ContentFault::new(
                TRUST,
                1,
                "a pack cannot change whom this program trusts",
            ));
        }
        let under = Under {
            words: &self.words,
            brought: &pack.files,
        };
        Self::read(&files, Some(under))
    }

    #[cfg(test)]
    pub(crate) fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Every rule, grouped by topic, in reading order.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.words.rules
    }

    /// One rule.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.words.rules.iter().find(|rule| rule.id == id)
    }

    /// The questions learners ask, in order.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.words.topics
    }

    /// Every guide.
    #[must_use]
    pub fn guides(&self) -> &[Guide] {
        &self.words.guides
    }

    /// One guide.
    #[must_use]
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.words.guides.iter().find(|guide| guide.id == id)
    }

    /// A drawing that a step names: SVG that only draws.
    #[must_use]
    pub fn picture(&self, name: &str) -> Option<&str> {
        self.words.pictures.get(name).map(String::as_str)
    }

    /// The names of all drawings for steps.
    pub fn picture_names(&self) -> impl Iterator<Item = &str> {
        self.words.pictures.keys().map(String::as_str)
    }

    /// The guides that nobody has compared with their platform for more than [`GUIDE_DAYS`](crate::GUIDE_DAYS).
    #[must_use]
    pub fn old_guides(&self, today: Date) -> Vec<&Guide> {
        let guides = self.words.guides.iter();
        guides.filter(|guide| guide.is_old(today)).collect()
    }

    /// The words of every check.
    #[must_use]
    pub fn checks(&self) -> &[CheckWords] {
        &self.words.checks
    }

    /// The words of one check.
    #[must_use]
    pub fn check(&self, id: &str) -> Option<&CheckWords> {
        self.words.checks.iter().find(|check| check.id == id)
    }

    /// One thing that a check saw, as a line for a person, for example "Antivirus program: Defender".
    #[must_use]
    pub fn fact(&self, id: &str, value: &str) -> String {
        self.words.facts.say(id, value)
    }

    /// What to say about passwords.
    #[must_use]
    pub fn passwords(&self) -> &PasswordWords {
        &self.words.passwords
    }

    /// Two-step sign-in, and where the switch is.
    #[must_use]
    pub fn two_step(&self) -> &TwoStep {
        &self.words.two_step
    }

    /// Services on the internet that the program may ask when the learner wants it.
    #[must_use]
    pub fn online(&self) -> &Online {
        &self.words.online
    }

    /// What to say about a text before it is posted.
    #[must_use]
    pub fn posting(&self) -> &PostingWords {
        &self.words.posting
    }

    /// The council that this copy serves.
    #[must_use]
    pub fn council(&self) -> &Council {
        &self.words.council
    }

    /// Who tells computers where names lead, and the names that the test looks at.
    #[must_use]
    pub fn dns(&self) -> &Dns {
        &self.words.dns
    }

    /// Hub models that somebody has tested. Only these may be called good or bad.
    #[must_use]
    pub fn hubs(&self) -> &[Hub] {
        &self.words.hubs
    }

    /// Makes of hub that can be told by their page, but not which model it is. They may be named, never judged.
    #[must_use]
    pub fn hub_families(&self) -> &[Hub] {
        &self.words.hub_families
    }

    /// How to find and change the passwords of each provider's hub; the last one is for any other.
    #[must_use]
    pub fn hub_guides(&self) -> &[HubGuide] {
        &self.words.hub_guides
    }

    /// Makers of home hubs, and how the network addresses that they give begin.
    #[must_use]
    pub fn hub_makers(&self) -> &[HubMaker] {
        &self.words.hub_makers
    }

    /// The council's documents that rules come from.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.words.sources
    }

    /// One of the council's documents.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.words.sources.iter().find(|source| source.id == id)
    }

    /// Numbers and addresses that are the same all over the country.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        &self.words.routes
    }

    /// Versions of Windows, macOS and Linux, and until when each is mended.
    #[must_use]
    pub fn systems(&self) -> &[SystemVersion] {
        &self.words.systems
    }

    /// Who else can help, by what happened.
    #[must_use]
    pub fn ways(&self) -> &Ways {
        &self.words.ways
    }

    /// Words that are explained.
    #[must_use]
    pub fn glossary(&self) -> &[GlossaryWord] {
        &self.words.glossary
    }

    /// The keys whose signature makes a pack trusted.
    #[must_use]
    pub fn roots(&self) -> &[VerifyingKey] {
        &self.roots
    }

    /// Whose signatures make a pack the council's.
    #[must_use]
    pub fn trust(&self) -> Trust {
        Trust::new(self.roots.clone(), self.words.custodians)
    }

    /// The rules that answer `query`, in English, best first. Meant to be called at every key press: the last word may be unfinished.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<Hit> {
        self.index.search(query)
    }
}

mod languages;
mod papers;

pub use languages::Telling;

const TRUST: &str = "trust.toml";

/// A root key written as 64 hex characters.
#[must_use]
pub fn parse_root(hex: &str) -> Option<VerifyingKey> {
    usable_key(&key_bytes(hex.trim())?)
}

/// Weak keys are refused: anybody could sign for them.
pub(crate) fn usable_key(bytes: &[u8; 32]) -> Option<VerifyingKey> {
    VerifyingKey::from_bytes(bytes)
        .ok()
        .filter(|key| !key.is_weak())
}

//! What a screen or a terminal is shown. Whole states, no paths, no operating-system text.

#![expect(
    missing_docs,
    reason = "fields are named as the screens name them; what is not plain is documented"
)]

mod check;
mod languages;
mod marks;
mod packs;
mod paper;
mod passwords;
mod posting;
mod tell;
mod ways;

use report::draft::{Done, Place};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use check::*;
pub use languages::*;
pub use marks::*;
pub use packs::*;
pub use paper::*;
pub use passwords::*;
pub use posting::*;
pub use tell::*;
pub use ways::*;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HomeView {
    pub council: CouncilView,
    /// Something the learner should know before anything else.
    pub notices: Vec<Notice>,
    /// Reports that are saved here and not yet received by the council.
    pub reports_waiting: u32,
    /// Whether this copy knows a council that can receive a sealed report.
    pub can_send: bool,
    /// Whether the council is a practice one on this computer.
    pub practice: bool,
    pub version: String,
    /// Whether Shift pressed three times closes the program.
    pub leaves_by_shift: bool,
}

/// A state of the program itself that the learner should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Notice {
    /// A pack from the council was refused; the built-in words are in use.
    PackRefused,
    /// The council's pack is past its date; its words are still shown.
    PackExpired,
    /// Reports on this computer could not be read; nothing was deleted.
    ReportsUnreadable,
}

/// Who the council's safeguarding lead is and how to reach them, as far as this copy knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CouncilView {
    pub name: String,
    pub lead_role: String,
    pub lead_name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Where these details come from, for example "Online Safety Policy 2020-21".
    pub contact_source: String,
    /// Whether the council has confirmed them.
    pub confirmed: bool,
}

/// Rules grouped by the questions learners ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TopicView {
    pub title: String,
    /// Whether this is English although another language was chosen.
    pub english: bool,
    pub rules: Vec<RuleSummaryView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RuleSummaryView {
    pub id: String,
    pub title: String,
    pub summary: String,
    /// Whether this is English although another language was chosen.
    pub english: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub telling: TellingView,
    pub blocks: Vec<BlockView>,
    pub sources: Vec<SourceView>,
    pub links: Vec<LinkView>,
    /// Words of the text that the word list explains.
    pub words: Vec<ExplainedView>,
    /// The day these words were written or last changed (ISO date).
    pub written: String,
    /// Somebody who looks over a shoulder could draw conclusions.
    pub sensitive: bool,
    /// Whether the look at a text before it is posted goes by this rule.
    pub before_posting: bool,
    pub previous: Option<RuleSummaryView>,
    pub next: Option<RuleSummaryView>,
}

/// A piece of text. Text is plain: a screen shows it as it is, never as markup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BlockView {
    Paragraph { text: String },
    List { items: Vec<String> },
    Do { items: Vec<String> },
    Dont { items: Vec<String> },
    Steps { items: Vec<String> },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SourceView {
    pub title: String,
    pub year: String,
    /// The place in the document, for example "section 3, fourth point".
    pub place: String,
    /// The council's own words, if this copy has them.
    pub official: Vec<OfficialView>,
}

/// A place in a document of the council, letter by letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OfficialView {
    pub place: String,
    pub paragraphs: Vec<String>,
}

/// A word of a text that the word list explains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ExplainedView {
    /// As it stands in the text.
    pub said: String,
    pub word: String,
    pub meaning: String,
}

/// A word of the word list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct WordView {
    pub word: String,
    pub meaning: String,
}

/// A way on from a text to another part of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LinkView {
    pub target: LinkTarget,
    /// The rule's or guide's id; empty for the others.
    pub id: String,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum LinkTarget {
    Rule,
    Guide,
    Guides,
    Check,
    Password,
    Report,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SearchView {
    pub hits: Vec<HitView>,
    /// Offered when nothing was found, so that a search never ends in an empty page.
    pub suggestions: Vec<RuleSummaryView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HitView {
    pub rule: RuleSummaryView,
    /// A sentence of the rule, cut so that the found words can be marked.
    pub excerpt: Vec<SpanView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SpanView {
    pub text: String,
    pub marked: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct GuideSummaryView {
    pub id: String,
    pub title: String,
    pub summary: String,
    /// Where it can have happened when this guide is right; the first one fits best.
    pub places: Vec<Place>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GuideView {
    pub id: String,
    pub title: String,
    pub summary: String,
    /// The day somebody last compared the steps with the real platform (ISO date).
    pub checked_on: String,
    /// Where it can have happened when this guide is right; the first one fits best.
    pub places: Vec<Place>,
    /// What to keep as proof.
    pub keep: Vec<String>,
    pub steps: Vec<StepView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StepView {
    pub phase: StepPhase,
    pub title: String,
    pub blocks: Vec<BlockView>,
    pub pictures: Vec<PictureView>,
    /// What somebody who did this step can tell the council.
    pub done: Vec<Done>,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PictureView {
    /// As a `data:` address.
    pub address: String,
    /// What it shows, for those who do not see it.
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum StepPhase {
    KeepProof,
    Block,
    Report,
    After,
}

/// What can be said about a password without ever repeating it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PasswordView {
    pub strength: StrengthView,
    /// The verdict in one sentence.
    pub headline: String,
    /// How long guessing takes, in words.
    pub guess_time: String,
    pub reasons: Vec<String>,
    /// The one change that helps most.
    pub best_change: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum StrengthView {
    Empty,
    VeryWeak,
    Weak,
    Fair,
    Good,
    Strong,
}

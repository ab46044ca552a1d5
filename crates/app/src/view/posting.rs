//! What can be said about a text before it is posted.

use serde::Serialize;
use specta::Type;

use super::RuleSummaryView;

/// A text, cut at what the rules warn about, and what they say about it. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingView {
    /// What was seen, in one sentence.
    pub headline: String,
    /// What happens with the text, and that not everything can be seen.
    pub notes: Vec<String>,
    /// One for each kind, what harms most first.
    pub warnings: Vec<PostingWarningView>,
    /// The text in order: joined together it is the text that was given, as far as it was looked at.
    pub pieces: Vec<PostingPieceView>,
    /// Only the first part of the text was looked at.
    pub cut: bool,
}

/// What the rules say about one kind of thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingWarningView {
    pub kind: PostingKind,
    pub title: String,
    pub why: String,
    pub change: String,
    /// How often it stands in the text.
    pub count: u32,
    pub rule: RuleSummaryView,
}

/// A part of the text.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingPieceView {
    pub text: String,
    /// `None`: nothing to say about it.
    pub kind: Option<PostingKind>,
}

impl std::fmt::Debug for PostingPieceView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PostingPieceView({:?}, <redacted>)", self.kind)
    }
}

/// What can be seen in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PostingKind {
    Card,
    BankAccount,
    NationalInsurance,
    DateOfBirth,
    Email,
    Phone,
    Profile,
    Postcode,
    Name,
    Threat,
    Hurtful,
}

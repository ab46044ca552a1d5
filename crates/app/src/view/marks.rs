//! Which rules the learner has read and wants at hand.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::RuleSummaryView;

/// The learner's own marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MarksView {
    pub keeping: MarksKeeping,
    /// Ids of rules that were read as they are now.
    pub read: Vec<String>,
    /// Ids of rules whose meaning changed after they were read.
    pub changed: Vec<String>,
    /// The short list, in the order of the contents.
    pub at_hand: Vec<RuleSummaryView>,
}

/// How long the marks last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum MarksKeeping {
    /// In memory only. So it is until somebody chooses otherwise.
    #[default]
    UntilClosed,
    /// Encrypted on this computer, because the learner chose it.
    OnThisComputer,
    /// The learner chose it, but there is no safe place: new marks are in memory only.
    NoSafePlace,
}

/// What a rule can be marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RuleMark {
    Read,
    AtHand,
}

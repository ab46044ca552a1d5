use serde::{Deserialize, Serialize};
use specta::Type;
use zeroize::Zeroize;

use super::StrengthView;

/// What became of an export that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AuditOutcomeView {
    /// Nothing was judged, and why.
    Refused {
        why: String,
        words: String,
        /// It is a list of saved passwords all the same: then it should not lie about.
        #[serde(rename = "isExport")]
        is_export: bool,
    },
    /// Somebody stopped it; nothing is said.
    Stopped,
    /// Everything was judged that could be.
    Done(AuditView),
}

impl AuditOutcomeView {
    /// Whether the file was seen to be a list of saved passwords.
    #[must_use]
    pub const fn is_export(&self) -> bool {
        match self {
            Self::Refused { is_export, .. } => *is_export,
            Self::Stopped | Self::Done(_) => true,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AuditView {
    /// Whose export it is, in words.
    pub from: String,
    pub judged: u32,
    pub different: u32,
    /// Logins with nothing to change.
    pub fine: u32,
    /// "Change these three first."
    pub first: Vec<SavedLoginView>,
    /// Everything else with something to change, in this order.
    pub later: Vec<SavedLoginView>,
    /// How many logins have each fault; those that nobody has are left out.
    pub counts: Vec<CountView>,
    /// Why rows were not judged, and how many.
    pub skipped: Vec<CountView>,
    /// The first lines with something wrong.
    pub bad_lines: Vec<BadLineView>,
    /// Only when rows could not be judged because something is wrong with them.
    pub not_whole: Option<String>,
    /// Whether the system keeps the passwords out of its swap file.
    pub locked: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CountView {
    pub id: String,
    pub words: String,
    pub count: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct BadLineView {
    /// As an editor counts them: the first line is 1.
    pub line: u32,
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedLoginView {
    pub place: SiteView,
    pub strength: StrengthView,
    pub reasons: Vec<SaidView>,
    /// Other places with the same password, the first twenty.
    pub same: Vec<SiteView>,
    pub same_count: u32,
    /// Other places with nearly the same password, the first twenty.
    pub near: Vec<SiteView>,
    pub near_count: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SaidView {
    /// Stable over versions.
    pub id: String,
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SiteView {
    /// The site, for example "example.org".
    pub name: String,
    pub user: String,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct AuditProgressView {
    pub done: u32,
    pub of: u32,
}

/// What kind of password to make.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MakeRequest {
    /// How many words; held to 3 to 10. Not used for Wi-Fi.
    pub words: u8,
    /// For the hub or the Wi-Fi.
    pub wifi: bool,
    /// The name of the Wi-Fi, for the card.
    pub network: String,
    /// Some sites want a capital letter.
    pub capitals: bool,
    /// Some sites want a digit.
    pub digit: bool,
}

/// A new password on its way to the learner's own screen. It does not print itself, and is wiped.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MadeView {
    pub password: String,
    /// Its parts, letter by letter.
    pub spelled: Vec<SpelledView>,
    /// How many yes-no questions somebody would need who knows how it was made.
    pub bits: u32,
    /// How strong that is, in words.
    pub strength: String,
    /// How to remember and to keep it.
    pub help: Vec<String>,
    /// Only for Wi-Fi.
    pub card: Option<CardView>,
}

impl std::fmt::Debug for MadeView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MadeView(<redacted>)")
    }
}

impl Drop for MadeView {
    fn drop(&mut self) {
        self.password.zeroize();
        for part in &mut self.spelled {
            part.part.zeroize();
            part.letters.zeroize();
        }
        if let Some(card) = &mut self.card {
            card.code.zeroize();
            card.picture.zeroize();
        }
    }
}

#[derive(Clone, PartialEq, Eq, Serialize, Type)]
pub struct SpelledView {
    pub part: String,
    pub letters: String,
}

/// What stands on a card to print, beside the password and its letters.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CardView {
    pub title: String,
    pub network_label: String,
    pub network: String,
    pub password_label: String,
    pub letters_label: String,
    pub keep: String,
    /// What a square code for phones holds.
    pub code: String,
    /// The square code itself, drawn: an SVG as a data address. Not there when it would be too large to read.
    pub picture: Option<String>,
}

/// How one typed password stands to the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedView {
    pub verdict: ComparedVerdict,
    pub words: String,
    /// The fields with the same password; the first is 1.
    pub same: Vec<u32>,
    /// The fields with nearly the same password.
    pub near: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ComparedVerdict {
    Empty,
    Same,
    Near,
    Different,
}

/// What the large list on the internet says about a password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OnlineView {
    pub outcome: OnlineOutcome,
    pub words: String,
    /// What left this computer.
    pub what_is_sent: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum OnlineOutcome {
    /// Thieves have it.
    Known,
    /// It is not in this list, which says nothing about others.
    NotFound,
    /// Nobody knows.
    CouldNot,
}

/// What became of the file that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DeletedExportView {
    /// Whether the file is gone.
    pub done: bool,
    /// What was done, and what nobody can promise.
    pub words: Vec<String>,
}

/// When to change a password, and how to ask for a second step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PasswordAdviceView {
    pub policy: Vec<SaidView>,
    pub two_step: TwoStepView,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TwoStepView {
    pub title: String,
    pub intro: String,
    /// For every account.
    pub steps: Vec<String>,
    pub accounts: Vec<AccountView>,
    /// The day somebody last looked at these words.
    pub checked_on: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AccountView {
    pub name: String,
    pub steps: Vec<String>,
}

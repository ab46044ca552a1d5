//! The council's packs on this computer.

use serde::Serialize;
use specta::Type;

/// Whose words are in use now and from the next start on, and which others are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PacksView {
    /// The words of this moment. Everything below is about the next start.
    pub now: WordsInUseView,
    /// What is used from the next start on, where that is something else.
    pub next: Option<OtherWordsView>,
    /// What going back leads to; `None` where there is nothing before.
    pub before: Option<OtherWordsView>,
    pub contact: ContactOriginView,
    /// The newest first.
    pub kept: Vec<PackView>,
    /// The words inside the program are in use.
    pub built_in: bool,
    /// A pack that somebody put into the data folder is in use.
    pub placed: bool,
    /// Whoever started the program named a pack: it is used, whatever was taken here.
    pub named: bool,
    /// Where the council gives out newer ones.
    pub address: Option<String>,
}

/// Who put words there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum WordsOrigin {
    /// They are inside the program.
    BuiltIn,
    /// Somebody took the council's pack on this computer.
    Taken,
    /// Somebody put a pack into the data folder.
    Placed,
    /// Whoever started the program named a pack.
    Named,
}

/// The words that the program shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WordsInUseView {
    pub origin: WordsOrigin,
    /// Of the council's pack; the words inside the program have the program's version.
    pub version: Option<String>,
    /// ISO date.
    pub made_on: Option<String>,
    /// ISO date.
    pub not_after: Option<String>,
    pub expired: bool,
    pub practice: bool,
}

/// Words that are not in use now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OtherWordsView {
    pub origin: WordsOrigin,
    pub version: Option<String>,
}

/// Where the council's contact details come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ContactOriginView {
    /// A document, for example "Online Safety Policy".
    pub source: String,
    /// That document's date, as it is written there.
    pub date: String,
    /// Whether the council has confirmed them.
    pub confirmed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PackView {
    pub version: String,
    /// It is still as the council signed it.
    pub good: bool,
    /// ISO date.
    pub not_after: Option<String>,
    pub expired: bool,
    pub practice: bool,
    pub in_use: bool,
}

/// What came of taking a pack or going back. A refusal is an answer, not an error: the old words stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PackChangeView {
    pub outcome: PackOutcome,
    pub title: String,
    pub what_to_do: String,
    pub version: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PackOutcome {
    Taken,
    AlreadyHere,
    WentBack,
    NothingBefore,
    Older,
    Expired,
    NotSigned,
    NotWhole,
    AnotherCouncil,
    NotForThisProgram,
    TooLarge,
    NotFound,
    AddressNotAllowed,
    NoAnswer,
    NotKept,
}

impl PackOutcome {
    /// Whether the words in use are now those that were asked for.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Taken | Self::AlreadyHere | Self::WentBack)
    }

    /// The messages that say it and what to do.
    pub(crate) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Taken => ("pack-taken", "pack-next-start"),
            Self::AlreadyHere => ("pack-already-here", "pack-nothing-to-do"),
            Self::WentBack => ("pack-went-back", "pack-next-start"),
            Self::NothingBefore => ("pack-nothing-before", "pack-nothing-to-do"),
            Self::Older => ("pack-older", "pack-ask-for-newest"),
            Self::Expired => ("pack-expired", "pack-ask-for-newest"),
            Self::NotSigned => ("pack-not-signed", "pack-do-not-use"),
            Self::NotWhole => ("pack-not-whole", "pack-get-again"),
            Self::AnotherCouncil => ("pack-another-council", "pack-do-not-use"),
            Self::NotForThisProgram => ("pack-not-for-this-program", "pack-tell-council"),
            Self::TooLarge => ("pack-too-large", "pack-do-not-use"),
            Self::NotFound => ("pack-not-found", "pack-choose-again"),
            Self::AddressNotAllowed => ("pack-address-not-allowed", "pack-tell-council"),
            Self::NoAnswer => ("pack-no-answer", "pack-try-later"),
            Self::NotKept => ("pack-not-kept", "pack-make-room"),
        }
    }
}

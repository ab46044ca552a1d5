use content::PackFault;

use crate::view::PackOutcome;

/// Why a pack is not used.
#[derive(Debug, thiserror::Error)]
pub enum PackRefused {
    /// A file of it could not be read.
    #[error("the pack could not be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// It ends in the middle, or is not a pack at all.
    #[error("this is not a whole pack: {0}")]
    NotWhole(&'static str),
    /// It holds more than a pack can.
    #[error("the pack is too large")]
    TooLarge,
    /// It is not what the council signed.
    #[error(transparent)]
    Fault(#[from] PackFault),
    /// Its words do not parse.
    #[error(transparent)]
    Content(#[from] content::ContentFault),
    /// It is past its date.
    #[error("the pack was good until {0} only")]
    Expired(time::OffsetDateTime),
    /// It belongs to another council.
    #[error("the pack belongs to {theirs}, and this copy to {ours}")]
    AnotherCouncil {
        /// Whose pack it is.
        theirs: String,
        /// Whose copy this is.
        ours: String,
    },
    /// The address is not one that may be used, or there is none.
    #[error("the address may not be used; it begins with https://")]
    AddressNotAllowed,
    /// Nobody answered, or with something else.
    #[error("the council's address did not give out a pack")]
    NoAnswer,
    /// The disk did not take it.
    #[error("the pack could not be kept on this computer: {0}")]
    NotKept(std::io::Error),
}

impl PackRefused {
    /// What the learner is told.
    #[must_use]
    pub const fn outcome(&self) -> PackOutcome {
        match self {
            Self::Unreadable(_) => PackOutcome::NotFound,
            Self::TooLarge => PackOutcome::TooLarge,
            Self::Expired(_) => PackOutcome::Expired,
            Self::AnotherCouncil { .. } => PackOutcome::AnotherCouncil,
            Self::AddressNotAllowed => PackOutcome::AddressNotAllowed,
            Self::NoAnswer => PackOutcome::NoAnswer,
            Self::NotKept(_) => PackOutcome::NotKept,
            Self::Content(_) => PackOutcome::NotForThisProgram,
            Self::NotWhole(_) => PackOutcome::NotWhole,
            Self::Fault(fault) => of_fault(fault),
        }
    }
}

const fn of_fault(fault: &PackFault) -> PackOutcome {
    match fault {
        PackFault::Unsigned | PackFault::NotTrusted | PackFault::TooFewSignatures { .. } => {
            PackOutcome::NotSigned
        }
        PackFault::RolledBack { .. } => PackOutcome::Older,
        PackFault::NoContents | PackFault::Missing(_) | PackFault::Changed(_) => {
            PackOutcome::NotWhole
        }
        PackFault::OtherOrganisation => PackOutcome::AnotherCouncil,
        PackFault::Unreadable(_)
        | PackFault::OtherFormat(_)
        | PackFault::EndsBeforeItBegins
        | PackFault::NotAllowed(_)
        | PackFault::Extra(_)
        | PackFault::PracticeUnclear
        | PackFault::Reporting(_)
        | PackFault::Council(_) => PackOutcome::NotForThisProgram,
    }
}

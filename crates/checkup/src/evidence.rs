use serde::Serialize;

/// What looking brought back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence<T> {
    /// The thing was seen.
    Observed(T),
    /// The question makes no sense here.
    NotApplicable,
    /// The thing could not be seen. It may be good or bad.
    Unavailable(Why),
}

impl<T> Evidence<T> {
    /// The observed value, or the reason why there is none.
    pub fn observed(&self) -> Option<&T> {
        match self {
            Self::Observed(value) => Some(value),
            Self::NotApplicable | Self::Unavailable(_) => None,
        }
    }

    /// The same evidence of what follows from the observed value.
    pub fn map<U>(self, follows: impl FnOnce(T) -> U) -> Evidence<U> {
        match self {
            Self::Observed(value) => Evidence::Observed(follows(value)),
            Self::NotApplicable => Evidence::NotApplicable,
            Self::Unavailable(why) => Evidence::Unavailable(why),
        }
    }

    /// Why it could not be seen, where it could not.
    pub fn unseen(&self) -> Option<Why> {
        match self {
            Self::Unavailable(why) => Some(*why),
            Self::Observed(_) | Self::NotApplicable => None,
        }
    }

    /// The id of the observed value, or of the reason why there is none, for [`crate::Seen`].
    pub(crate) fn id_or_why(&self, id: impl FnOnce(&T) -> &'static str) -> &'static str {
        match self {
            Self::Observed(value) => id(value),
            Self::NotApplicable => "not-applicable",
            Self::Unavailable(why) => why.id(),
        }
    }
}

/// Why something could not be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The system asks for a permission that this program does not have.
    NeedsPermission,
    /// This system, or this kind of network, offers no way to look.
    NotSupported,
    /// The answer did not come in time.
    TimedOut,
    /// There is no network.
    Offline,
    /// There was an answer, and it made no sense.
    NotUnderstood,
    /// Two answers contradict each other.
    Conflicting,
}

impl Why {
    /// Every reason, in the order of the words on screen.
    pub const ALL: [Self; 6] = [
        Self::NeedsPermission,
        Self::NotSupported,
        Self::TimedOut,
        Self::Offline,
        Self::NotUnderstood,
        Self::Conflicting,
    ];

    /// The stable name; also the id of the words that explain it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NeedsPermission => "needs-permission",
            Self::NotSupported => "not-supported",
            Self::TimedOut => "timed-out",
            Self::Offline => "offline",
            Self::NotUnderstood => "not-understood",
            Self::Conflicting => "conflicting",
        }
    }
}

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

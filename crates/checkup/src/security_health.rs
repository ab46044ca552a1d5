use serde::Serialize;

use crate::{Evidence, Why};

/// What the Security Center of Windows thinks of one kind of protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecurityHealth {
    /// It needs no attention.
    Good,
    /// Somebody told the Security Center to look away.
    NotMonitored,
    /// It needs attention.
    Poor,
    /// It is switched off for a while.
    Snoozed,
}

impl SecurityHealth {
    /// Reads the number that `WscGetSecurityProviderHealth` hands over.
    pub const fn from_number(number: i64) -> Evidence<Self> {
        match number {
            0 => Evidence::Observed(Self::Good),
            1 => Evidence::Observed(Self::NotMonitored),
            2 => Evidence::Observed(Self::Poor),
            3 => Evidence::Observed(Self::Snoozed),
            _ => Evidence::Unavailable(Why::NotUnderstood),
        }
    }

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::NotMonitored => "not-monitored",
            Self::Poor => "poor",
            Self::Snoozed => "snoozed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_nobody_documented_is_not_understood() {
        let health = |number| SecurityHealth::from_number(number);
        assert_eq!(health(0), Evidence::Observed(SecurityHealth::Good));
        assert_eq!(health(1), Evidence::Observed(SecurityHealth::NotMonitored));
        assert_eq!(health(2), Evidence::Observed(SecurityHealth::Poor));
        assert_eq!(health(3), Evidence::Observed(SecurityHealth::Snoozed));
        for unknown in [-1, 4, 0x100, i64::MIN, i64::MAX] {
            assert_eq!(
                health(unknown),
                Evidence::Unavailable(Why::NotUnderstood),
                "{unknown} would be called good or bad"
            );
        }
    }
}

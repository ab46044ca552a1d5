//! Does this computer offer files or printers to the network?

use serde::Serialize;
use time::OffsetDateTime;

use crate::{CheckId, Evidence, Finding, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::Sharing;

/// What others on the same network may use, without repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sharing {
    /// The kinds of things.
    pub things: Vec<Shared>,
}

/// A kind of thing that can be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shared {
    /// Folders.
    Files,
    /// Printers.
    Printer,
    /// Music, pictures and films.
    Media,
}

impl Shared {
    /// The stable name, which is also the id of its words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Printer => "printer",
            Self::Media => "media",
        }
    }
}

/// Judges it.
pub fn assess(evidence: &Evidence<Sharing>, now: OffsetDateTime) -> Finding {
    let sharing = match evidence {
        Evidence::Observed(sharing) => sharing,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    if sharing.things.is_empty() {
        return Finding::measured(CHECK, Verdict::Good, "closed", now)
            .with_saw(vec![Seen::new("shared-thing", "none")]);
    }
    let saw = sharing
        .things
        .iter()
        .map(|thing| Seen::new("shared-thing", thing.id()))
        .collect();
    Finding::measured(CHECK, Verdict::Advice, "open", now).with_saw(saw)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn sharing_is_worth_knowing_and_nothing_worse() {
        let now = datetime!(2026-11-23 10:00 UTC);
        let shared = |things| assess(&Evidence::Observed(Sharing { things }), now);
        let closed = shared(vec![]);
        assert_eq!((closed.verdict, closed.advice), (Verdict::Good, "closed"));
        let open = shared(vec![Shared::Files, Shared::Printer]);
        assert_eq!((open.verdict, open.advice), (Verdict::Advice, "open"));
        let saw: Vec<_> = open.saw.iter().map(|seen| seen.value.as_str()).collect();
        assert_eq!(
            saw,
            ["files", "printer"],
            "the learner does not learn what is shared"
        );
        for why in Why::ALL {
            let finding = assess(&Evidence::Unavailable(why), now);
            assert_eq!(finding.verdict, Verdict::CannotTell(why));
        }
    }
}

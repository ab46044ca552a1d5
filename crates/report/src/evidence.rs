//! Files that go with a report: what their manifest says, and how many and how big they may be.

use serde::{Deserialize, Serialize};

use crate::{canonical, ids::Sha256Hash};

/// The most files one report may have.
pub const MOST_FILES: usize = 10;
/// The most bytes one file may have.
pub const FILE_LIMIT: u64 = 25 * 1024 * 1024;
/// The most bytes all files of one report may have.
pub const FILES_LIMIT: u64 = 100 * 1024 * 1024;
/// The most characters a file's name may have.
pub const NAME_LIMIT: usize = 255;
/// The most characters may be said about what a file shows.
const SHOWS_LIMIT: usize = 500;

answers! {
    /// Something in a file that does not show when it is opened.
    Hidden {
        /// Where it was made.
        Place = "place",
        Device = "device",
        Author = "author",
        Time = "time",
        Software = "software",
        /// A smaller picture inside, perhaps from before a change.
        Preview = "preview",
        Other = "other",
    }
}

/// A file as it is sent. File `n` is part `n + 1` of the envelope.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its name, without a folder.
    pub name: String,
    /// What its content is, such as `image/png`.
    pub media_type: String,
    /// Its length in bytes, before it is sealed.
    pub size: u64,
    /// The hash of the bytes that are sent.
    pub sha256: Sha256Hash,
    /// What it shows, in the learner's words.
    pub shows: String,
    /// What was taken out of it before it was sealed.
    pub removed: Vec<Hidden>,
    /// The hash of the file as the learner chose it, where that is another.
    pub original: Option<Sha256Hash>,
}

impl std::fmt::Debug for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Evidence(<redacted>)")
    }
}

impl Evidence {
    fn can_be_sent(&self) -> bool {
        let plain = |text: &str, limit: usize| {
            text.chars().nth(limit).is_none() && !text.chars().any(char::is_control)
        };
        let said = self.shows.replace(['\n', '\t'], " ");
        !self.name.is_empty()
            && plain(&self.name, NAME_LIMIT)
            && !self.name.contains(['/', '\\'])
            && canonical::is_name(&self.media_type)
            && plain(&said, SHOWS_LIMIT)
            && self.removed.len() <= Hidden::ALL.len()
            && (1..=FILE_LIMIT).contains(&self.size)
    }
}

/// Whether a report may carry these files.
pub(crate) fn can_be_sent(files: &[Evidence]) -> bool {
    let total = files.iter().map(|file| file.size);
    files.len() <= MOST_FILES
        && files.iter().all(Evidence::can_be_sent)
        && total.fold(0, u64::saturating_add) <= FILES_LIMIT
}

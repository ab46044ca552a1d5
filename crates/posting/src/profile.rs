//! Web addresses that lead to one person's profile.

use std::sync::LazyLock;

use regex::Regex;

use crate::folded::Folded;
use crate::{Found, Kind, Lists};

static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}/[\p{L}\p{N}@._~/%?=&+-]+")
        .ok()
});

/// In front of a site's name, and nothing to do with whose page it is.
const IN_FRONT: [&str; 5] = ["www.", "m.", "mobile.", "en-gb.", "uk."];

pub(crate) fn find(folded: &Folded, lists: &Lists, found: &mut Found) {
    let Some(shape) = &*ADDRESS else {
        return;
    };
    for address in shape.find_iter(&folded.plain) {
        let text = address.as_str().trim_end_matches(['.', '/', '?', '-']);
        let lower = text.to_ascii_lowercase();
        let bare = lower
            .strip_prefix("https://")
            .or_else(|| lower.strip_prefix("http://"))
            .unwrap_or(&lower);
        let bare = IN_FRONT
            .iter()
            .find_map(|front| bare.strip_prefix(front))
            .unwrap_or(bare);
        let range = address.start()..address.start() + text.len();
        if lists.is_profile(bare) {
            found.add(range, Kind::Profile);
        } else {
            // A number inside an address is part of the address.
            found.take(range, None);
        }
    }
}

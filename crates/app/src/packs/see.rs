//! Whose words are in use, which others there are, and what going back leads to.

use super::{Choice, Kept};
use crate::App;
use crate::council;
use crate::view::{ContactOriginView, OtherWordsView, PackView, PacksView, WordsOrigin};

impl App {
    /// Whose words are in use, and which others are kept here to go back to.
    #[must_use]
    pub fn packs(&self) -> PacksView {
        let council = self.inner.council();
        let chosen = self.choice();
        let named = self.inner.config.pack.is_some();
        let changes = !named && chosen != council.chosen;
        let contact = &self.inner.library().council().lead;
        PacksView {
            now: council.in_use.clone(),
            next: changes.then(|| other(&chosen)),
            before: self.before(&chosen).map(|before| other(&before)),
            contact: ContactOriginView {
                source: contact.source.clone(),
                date: contact.source_date.clone(),
                confirmed: self.inner.library().council().confirmed,
            },
            kept: self.kept(&chosen),
            built_in: chosen == Choice::BuiltIn,
            placed: chosen == Choice::Placed,
            named,
            address: self.inner.library().council().words_url.clone(),
        }
    }

    /// The words before those of `chosen`. Whoever goes back wants words that work.
    pub(super) fn before(&self, chosen: &Choice) -> Option<Choice> {
        match chosen {
            Choice::BuiltIn => None,
            Choice::Placed => Some(Choice::BuiltIn),
            Choice::Kept(current) => Some(self.before_kept(current)),
        }
    }

    fn before_kept(&self, current: &Kept) -> Choice {
        let store = self.store();
        let mut older = store.kept().into_iter().filter(|kept| kept < current);
        let good = older.find(|kept| {
            let files = store.read(kept);
            files.is_ok_and(|files| council::open(&files, &self.inner.config, 0).is_ok())
        });
        let placed = council::placed_pack(&self.inner.config.data).is_some();
        match good {
            Some(kept) => Choice::Kept(kept),
            None if placed => Choice::Placed,
            None => Choice::BuiltIn,
        }
    }

    fn kept(&self, chosen: &Choice) -> Vec<PackView> {
        let store = self.store();
        let now = self.inner.clock.now();
        let kept = store.kept().into_iter().map(|kept| {
            let pack = store
                .read(&kept)
                .ok()
                .and_then(|files| council::verify(&files, &self.inner.config, 0).ok());
            PackView {
                version: kept.version.to_string(),
                good: pack.is_some(),
                not_after: pack.as_ref().map(|pack| pack.not_after.date().to_string()),
                expired: pack.as_ref().is_some_and(|pack| pack.expired(now)),
                practice: pack.as_ref().is_some_and(|pack| pack.practice),
                in_use: *chosen == Choice::Kept(kept),
            }
        });
        kept.collect()
    }
}

fn other(choice: &Choice) -> OtherWordsView {
    let (origin, version) = match choice {
        Choice::BuiltIn => (WordsOrigin::BuiltIn, None),
        Choice::Placed => (WordsOrigin::Placed, None),
        Choice::Kept(kept) => (WordsOrigin::Taken, Some(kept.version.to_string())),
    };
    OtherWordsView { origin, version }
}

//! Try a password: judged here, answered in words, kept nowhere.

use checkup::password::Strength;

use crate::view::{PasswordView, StrengthView};
use crate::{App, Sensitive};

impl App {
    /// What can be said about a password. It is not stored, logged or repeated.
    #[must_use]
    pub fn try_password(&self, password: &Sensitive) -> PasswordView {
        let judgement = ::passwords::judge::judge(password.expose(), &[], &self.known_lists());
        let words = self.inner.library().passwords();
        let said = |found: Option<&str>| found.map(str::to_owned);
        PasswordView {
            strength: strength(judgement.strength),
            headline: said(words.strength(judgement.strength.id())).unwrap_or_default(),
            guess_time: said(words.guess_time(judgement.guess_time.id())).unwrap_or_default(),
            reasons: judgement
                .reasons
                .iter()
                .filter_map(|reason| said(words.reason(reason)))
                .collect(),
            best_change: judgement
                .best_change
                .and_then(|change| said(words.change(change))),
        }
    }
}

pub(crate) const fn strength(strength: Strength) -> StrengthView {
    match strength {
        Strength::Empty => StrengthView::Empty,
        Strength::VeryWeak => StrengthView::VeryWeak,
        Strength::Weak => StrengthView::Weak,
        Strength::Fair => StrengthView::Fair,
        Strength::Good => StrengthView::Good,
        Strength::Strong => StrengthView::Strong,
    }
}

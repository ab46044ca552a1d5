//! Try a password: judged here, answered in words, kept nowhere.

use crate::view::{PasswordView, StrengthView};
use crate::{App, Sensitive};

impl App {
    /// What can be said about a password. It is not stored, logged or repeated.
    #[must_use]
    pub fn try_password(&self, password: &Sensitive) -> PasswordView {
        let judgement = checkup::password::judge(password.expose(), &[]);
        let words = self.inner.library().passwords();
        let said = |found: Option<&str>| found.map(str::to_owned);
        PasswordView {
            strength: strength(judgement.strength.id()),
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

fn strength(id: &str) -> StrengthView {
    match id {
        "very-weak" => StrengthView::VeryWeak,
        "weak" => StrengthView::Weak,
        "fair" => StrengthView::Fair,
        "good" => StrengthView::Good,
        "strong" => StrengthView::Strong,
        _ => StrengthView::Empty,
    }
}

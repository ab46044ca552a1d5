//! When to change a password, and how to ask for a second step. The council can change the words.

use content::PASSWORD_TABLES;

use crate::App;
use crate::view::{AccountView, PasswordAdviceView, SaidView, TwoStepView};

impl App {
    /// What the policy and national advice say, and the guide to two-step sign-in.
    #[must_use]
    pub fn password_advice(&self) -> PasswordAdviceView {
        let library = self.inner.library();
        let words = library.passwords();
        let ids = PASSWORD_TABLES
            .iter()
            .find(|(table, _)| *table == "policy")
            .map_or(&[] as &[&str], |(_, ids)| *ids);
        let two_step = library.two_step();
        PasswordAdviceView {
            policy: ids
                .iter()
                .map(|id| SaidView {
                    id: (*id).to_owned(),
                    words: words.policy(id).unwrap_or_default().to_owned(),
                })
                .collect(),
            two_step: TwoStepView {
                title: two_step.title.clone(),
                intro: two_step.intro.clone(),
                steps: two_step.steps.clone(),
                accounts: two_step
                    .accounts
                    .iter()
                    .map(|account| AccountView {
                        name: account.name.clone(),
                        steps: account.steps.clone(),
                    })
                    .collect(),
                checked_on: two_step.checked_on.to_string(),
            },
        }
    }
}

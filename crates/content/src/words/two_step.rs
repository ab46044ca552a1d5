use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::tables::unique;
use super::{ContentFault, dates};

/// Two-step sign-in: what it is, what holds for every account, and where the switch is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TwoStep {
    /// The day somebody last looked at these words.
    #[serde(deserialize_with = "dates::date")]
    pub checked_on: Date,
    /// What a learner calls it.
    pub title: String,
    /// What it is.
    pub intro: String,
    /// What holds for every account.
    pub steps: Vec<String>,
    /// Accounts that learners have.
    #[serde(rename = "account")]
    pub accounts: Vec<Account>,
}

/// Where the switch of one account is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Stable.
    pub id: String,
    /// What a learner calls it.
    pub name: String,
    /// One action each.
    pub steps: Vec<String>,
    /// Where the steps come from, for editors.
    pub source: String,
}

pub(super) fn read(file: &str, text: &str) -> Result<TwoStep, ContentFault> {
    let guide: TwoStep = toml_from(file, text, 1)?;
    let fault = |at: &str, reason: &str| Err(ContentFault::at(file, text, at, reason));
    unique(
        file,
        text,
        guide.accounts.iter().map(|account| account.id.as_str()),
    )?;
    if guide.title.trim().is_empty() || guide.intro.trim().is_empty() {
        return fault("title", "the guide needs a title and says what it is about");
    }
    if guide.steps.is_empty() || guide.accounts.is_empty() {
        return fault("steps", "the guide needs steps and accounts");
    }
    let all = guide
        .accounts
        .iter()
        .flat_map(|account| account.steps.iter().chain([&account.name, &account.source]));
    if all.chain(&guide.steps).any(|line| line.trim().is_empty()) {
        return fault("steps", "there is a line without words");
    }
    if let Some(account) = guide.accounts.iter().find(|each| each.steps.is_empty()) {
        let at = format!("\"{}\"", account.id);
        return fault(&at, "an account needs at least one step");
    }
    Ok(guide)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guide_without_a_step_leads_nowhere_and_is_refused() {
        let guide = |steps: &str, accounts: &str| {
            let text = format!(
                "checked_on = 2026-11-23\ntitle = \"T\"\nintro = \"I.\"\nsteps = [{steps}]\n{accounts}"
            );
            read("en/two-step.toml", &text)
        };
        let account = |id: &str, steps: &str| {
            format!("[[account]]\nid = \"{id}\"\nname = \"A\"\nsteps = [{steps}]\nsource = \"S\"\n")
        };
        let one = account("a", "\"Open it.\"");
        assert!(guide("\"Start.\"", &one).is_ok());
        assert!(guide("", &one).is_err());
        assert!(guide("\"Start.\"", "account = []\n").is_err());
        assert!(guide("\"Start.\"", &account("a", "")).is_err());
        assert!(guide("\"Start.\"", &account("a", "\" \"")).is_err());
        assert!(guide("\"Start.\"", &format!("{one}{one}")).is_err());
        assert!(guide("\"Start.\"", &format!("{one}more = 1\n")).is_err());
    }
}

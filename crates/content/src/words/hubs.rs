//! How to recognise home hubs, what is known of them, and which passwords they were given out with.

use serde::Deserialize;
use time::Date;

use super::page::toml_from;
use super::tables::unique;
use super::{ContentFault, dates};

/// How to recognise one make of home hub. Texts match when they occur anywhere, in capitals or not.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hub {
    /// Stable.
    pub id: String,
    /// Who gives it out, or who makes it.
    pub provider: String,
    /// What a learner calls it.
    pub name: String,
    /// Texts in the title of its own page.
    #[serde(default)]
    pub titles: Vec<String>,
    /// Texts in the `Server` header.
    #[serde(default)]
    pub servers: Vec<String>,
    /// Texts in the realm of its sign-in question.
    #[serde(default)]
    pub realms: Vec<String>,
    /// Addresses it usually has. A hint only: never enough to name it.
    #[serde(default)]
    pub gateways: Vec<String>,
    /// It was given out with the same, known password on every one.
    #[serde(default)]
    pub known_default_password: bool,
    /// Its maker has stopped sending updates.
    #[serde(default)]
    pub no_more_updates: bool,
    /// Who tested it.
    pub source: Option<String>,
    /// When, as far as it is known ("2021-05").
    pub source_date: Option<String>,
    login: Option<HubLogin>,
}

impl Hub {
    /// How to try the known password. None unless somebody has tried it on a real hub of this model: a guess could
    /// lock a hub, or call a bad one good.
    #[must_use]
    pub fn login(&self) -> Option<&HubLogin> {
        self.login.as_ref().filter(|login| login.sure)
    }
}

/// How a model asks for its password, and the one that every hub of it was given out with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HubLogin {
    /// Somebody has tried this on a real hub of the model.
    #[serde(default)]
    sure: bool,
    /// Where it comes from, and who tried it when.
    pub note: String,
    /// How the hub asks.
    pub kind: HubLoginKind,
    /// The page that asks.
    pub path: String,
    /// The name that belongs to the password. May be empty.
    #[serde(default)]
    pub user: String,
    /// The password.
    pub password: String,
    /// A text that only the page of a signed-in visitor has.
    pub proof: String,
    /// Texts by which a form says that the password is wrong.
    #[serde(default)]
    pub refused: Vec<String>,
    /// Texts by which this model says that it takes no more passwords.
    #[serde(default)]
    pub locked: Vec<String>,
    /// The page that signs out, if opening it is enough.
    pub sign_out: Option<String>,
    /// Form only: the page that the form is sent to.
    pub action: Option<String>,
    /// Form only: its fields, name and value. `{user}` and `{password}` stand for the two.
    #[serde(default)]
    pub fields: Vec<(String, String)>,
    /// Form only: the page to look at for the proof after signing in.
    pub then: Option<String>,
}

/// How a hub asks for a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HubLoginKind {
    /// The browser's own question.
    Basic,
    /// The same, with the password hashed.
    Digest,
    /// A form on a page.
    Form,
}

/// Models that somebody has tested, and makes that can only be named.
pub(super) fn read(file: &str, text: &str) -> Result<(Vec<Hub>, Vec<Hub>), ContentFault> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        /// The day somebody last looked for newer facts; a table without one is not dated.
        #[serde(deserialize_with = "dates::date")]
        #[expect(dead_code, reason = "required in the file, and for its editors only")]
        checked_on: Date,
        hub: Vec<Hub>,
        family: Vec<Hub>,
    }
    let File {
        hub: models,
        family: families,
        ..
    } = toml_from(file, text, 1)?;
    let all = || models.iter().chain(&families);
    unique(file, text, all().map(|hub| hub.id.as_str()))?;
    let fault = |hub: &Hub, reason: &str| {
        Err(ContentFault::at(
            file,
            text,
            &format!("\"{}\"", hub.id),
            reason,
        ))
    };
    for hub in all() {
        let texts = || hub.titles.iter().chain(&hub.servers).chain(&hub.realms);
        if texts().next().is_none() {
            let reason =
                "this hub can never be recognised: give a text of its title, server or realm";
            return fault(hub, reason);
        }
        if texts().any(|pattern| pattern.trim().len() < 3) {
            let reason = "a text of fewer than three letters would match almost every hub";
            return fault(hub, reason);
        }
        if let Some(reason) = hub.login.as_ref().and_then(HubLogin::fault) {
            return fault(hub, reason);
        }
        if hub.login.is_some() && !hub.known_default_password {
            return fault(
                hub,
                "a password is tried only on a model with known_default_password",
            );
        }
    }
    let untested = |hub: &&Hub| hub.source.is_none() || hub.source_date.is_none();
    if let Some(hub) = models.iter().find(untested) {
        return fault(
            hub,
            "say who tested this model and when, or list it as a family",
        );
    }
    let weak = |hub: &&Hub| hub.known_default_password || hub.no_more_updates;
    if let Some(hub) = families.iter().find(weak) {
        return fault(hub, "a weakness belongs to a model, not to a family");
    }
    Ok((models, families))
}

impl HubLogin {
    fn fault(&self) -> Option<&'static str> {
        let paths = [&self.sign_out, &self.action, &self.then];
        let mut paths = paths.into_iter().flatten().chain([&self.path]);
        if paths.any(|path| !is_path(path)) {
            return Some("a page of the hub begins with / and has no spaces");
        }
        if self.proof.trim().len() < 4 {
            return Some("a proof of fewer than four letters would be found on every page");
        }
        let mut texts = self.refused.iter().chain(&self.locked);
        if texts.any(|text| text.trim().len() < 4) {
            return Some("a text of fewer than four letters would be found on every page");
        }
        if self.note.trim().is_empty() {
            return Some("say where this comes from, and who tried it when");
        }
        let plain = |text: &str| text.chars().all(|c| c.is_ascii_graphic() || c == ' ');
        if !plain(&self.user) || !plain(&self.password) || self.user.contains(':') {
            return Some("name and password are plain letters, digits and signs");
        }
        let form = self.kind == HubLoginKind::Form;
        if !form && (self.action.is_some() || self.then.is_some() || !self.fields.is_empty()) {
            return Some("action, fields and then belong to a form");
        }
        let has_password = self.fields.iter().any(|(_, value)| value == "{password}");
        if form && (self.action.is_none() || !has_password) {
            return Some("a form needs an action, and a field with {password}");
        }
        None
    }
}

fn is_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 200
        && path
            .bytes()
            .all(|b| b.is_ascii_graphic() && b != b'\\' && b != b'#')
}

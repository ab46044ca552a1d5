use std::fmt;
use std::net::IpAddr;

use zeroize::Zeroizing;

use crate::router_model::is_model;
use crate::{AdminPage, HubPattern};

/// How to try the password that a model is known to have been handed out with. Filled from the
/// dated table in `policy-content`.
#[derive(Clone, PartialEq, Eq)]
pub struct LoginRecipe {
    /// The model's name in `hubs`.
    pub model: String,
    /// The whole table of hubs, so that a later model of the family is not taken for this one.
    pub hubs: Vec<HubPattern>,
    /// How the hub asks.
    pub kind: LoginKind,
    /// The page that asks.
    pub path: String,
    /// The name that belongs to the password.
    pub user: String,
    /// The password.
    pub password: Zeroizing<String>,
    /// A text that only the page of a signed-in visitor has.
    pub proof: String,
    /// Texts by which a form says that the password is wrong. Without one of them, a form that
    /// comes back is not called a refusal.
    pub refused: Vec<String>,
    /// Further texts by which this model says that it takes no more passwords.
    pub locked: Vec<String>,
    /// The page that signs out, if there is one that needs no more than being opened.
    pub sign_out: Option<String>,
}

/// How a hub asks for a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoginKind {
    /// The browser's own question.
    Basic,
    /// The browser's own question, with the password hashed.
    Digest,
    /// A form on a page.
    Form {
        /// The page that the form is sent to.
        action: String,
        /// Its fields. `{user}` and `{password}` stand for the two.
        fields: Vec<(String, String)>,
        /// The page to look at for the proof after signing in, if it is not the answer itself.
        then: Option<String>,
    },
}

impl LoginRecipe {
    /// Whether the page is that of exactly the model this recipe is for.
    #[must_use]
    pub fn fits(&self, page: &AdminPage, address: IpAddr) -> bool {
        is_model(&self.model, page, address, &self.hubs)
    }
}

impl fmt::Debug for LoginRecipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginRecipe")
            .field("model", &self.model)
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_never_reaches_a_log() {
        let recipe = LoginRecipe {
            model: "Example Hub".into(),
            hubs: Vec::new(),
            kind: LoginKind::Basic,
            path: "/".into(),
            user: "somebody".into(),
            password: Zeroizing::new("open-sesame".into()),
            proof: "Sign out".into(),
            refused: Vec::new(),
            locked: Vec::new(),
            sign_out: None,
        };
        let shown = format!("{recipe:?}");
        assert!(
            !shown.contains("sesame") && !shown.contains("somebody"),
            "{shown}"
        );
    }
}

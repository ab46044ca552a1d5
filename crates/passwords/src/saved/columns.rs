//! Whose table is it? The first line tells.

use super::SavedFault;
use super::table::Fields;

/// Who made an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chrome, Edge and their relatives: the same table.
    ChromeOrEdge,
    /// Firefox.
    Firefox,
    /// Safari and Apple Passwords.
    Safari,
    /// Bitwarden.
    Bitwarden,
    /// 1Password.
    OnePassword,
    /// KeePassXC.
    KeePassXc,
    /// KeePass 2.
    KeePass,
}

impl Kind {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::ChromeOrEdge,
        Self::Firefox,
        Self::Safari,
        Self::Bitwarden,
        Self::OnePassword,
        Self::KeePassXc,
        Self::KeePass,
    ];

    /// The id of its name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ChromeOrEdge => "chrome-or-edge",
            Self::Firefox => "firefox",
            Self::Safari => "safari",
            Self::Bitwarden => "bitwarden",
            Self::OnePassword => "one-password",
            Self::KeePassXc => "keepassxc",
            Self::KeePass => "keepass",
        }
    }
}

/// Names of more columns than this are no export.
const MOST: usize = 64;

/// Which field is what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    kind: Kind,
    count: usize,
    title: Option<usize>,
    address: Option<usize>,
    user: Option<usize>,
    password: usize,
    kind_column: Option<usize>,
    backslash: bool,
}

impl Columns {
    pub(super) fn find(header: &Fields<'_>) -> Result<Self, SavedFault> {
        if header.get(0).contains(&0) || header.get(0).starts_with(b"\xff\xfe") {
            return Err(SavedFault::NotATable);
        }
        if matches!(
            header.get(0).trim_ascii_start().first(),
            Some(b'{' | b'[' | b'<')
        ) {
            return Err(SavedFault::NotATable);
        }
        if header.len() < 2 || header.len() > MOST {
            return Err(SavedFault::UnknownHeader);
        }
        let mut names = Vec::with_capacity(header.len());
        for at in 0..header.len() {
            let name = std::str::from_utf8(header.get(at)).map_err(|_| SavedFault::NotATable)?;
            names.push(name.trim().to_ascii_lowercase());
        }
        Self::of(&names).ok_or(SavedFault::UnknownHeader)
    }

    fn of(names: &[String]) -> Option<Self> {
        let at = |wanted: &[&str]| {
            names
                .iter()
                .position(|name| wanted.contains(&name.as_str()))
        };
        let all = |wanted: &[&str]| wanted.iter().all(|name| at(&[name]).is_some());
        let any = |wanted: &[&str]| at(wanted).is_some();
        let columns = |kind, title: &[&str], address: &[&str], user: &[&str], password: &[&str]| {
            Some(Self {
                kind,
                count: names.len(),
                title: at(title),
                address: at(address),
                user: at(user),
                password: at(password)?,
                kind_column: None,
                backslash: false,
            })
        };
        // The same name twice: nobody knows which one is meant.
        let password_names = ["password", "login_password"];
        if names
            .iter()
            .filter(|name| password_names.contains(&name.as_str()))
            .count()
            != 1
        {
            return None;
        }
        if all(&["login_uri", "login_username", "login_password"]) {
            let found = columns(
                Kind::Bitwarden,
                &["name"],
                &["login_uri"],
                &["login_username"],
                &["login_password"],
            )?;
            return Some(Self {
                kind_column: at(&["type"]),
                ..found
            });
        }
        if all(&["account", "login name", "web site"]) {
            let found = columns(
                Kind::KeePass,
                &["account"],
                &["web site"],
                &["login name"],
                &["password"],
            )?;
            return Some(Self {
                backslash: true,
                ..found
            });
        }
        if all(&["title", "user name", "url"]) {
            return columns(
                Kind::KeePass,
                &["title"],
                &["url"],
                &["user name"],
                &["password"],
            );
        }
        if all(&["group", "title", "username", "url"]) {
            return columns(
                Kind::KeePassXc,
                &["title"],
                &["url"],
                &["username"],
                &["password"],
            );
        }
        if all(&["url", "username"])
            && any(&["httprealm", "formactionorigin", "timepasswordchanged"])
        {
            return columns(Kind::Firefox, &[], &["url"], &["username"], &["password"]);
        }
        if all(&["title", "username"]) && any(&["url", "website", "urls", "websites"]) {
            let only_safari = names.iter().all(|name| {
                matches!(
                    name.as_str(),
                    "title" | "url" | "username" | "password" | "notes" | "otpauth"
                )
            });
            let kind = if only_safari {
                Kind::Safari
            } else {
                Kind::OnePassword
            };
            return columns(
                kind,
                &["title"],
                &["url", "website", "urls", "websites"],
                &["username"],
                &["password"],
            );
        }
        if all(&["name", "url", "username"]) {
            return columns(
                Kind::ChromeOrEdge,
                &["name"],
                &["url"],
                &["username"],
                &["password"],
            );
        }
        None
    }

    pub(super) const fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) const fn count(&self) -> usize {
        self.count
    }

    pub(super) const fn title(&self) -> Option<usize> {
        self.title
    }

    pub(super) const fn address(&self) -> Option<usize> {
        self.address
    }

    pub(super) const fn user(&self) -> Option<usize> {
        self.user
    }

    pub(super) const fn password(&self) -> usize {
        self.password
    }

    pub(super) const fn kind_column(&self) -> Option<usize> {
        self.kind_column
    }

    /// Bitwarden writes notes, cards and identities into the same table.
    pub(super) fn is_login(&self, kind: &str) -> bool {
        self.kind_column.is_none() || kind.eq_ignore_ascii_case("login")
    }

    pub(super) const fn escapes_with_backslash(&self) -> bool {
        self.backslash
    }
}

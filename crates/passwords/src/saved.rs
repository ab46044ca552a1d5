//! What a browser or a password keeper saved, read from the table it exports.
//!
//! The table is read piece by piece; passwords go into locked memory and are wiped. Every row is judged or named.

mod columns;
mod locked;
mod table;

use std::io::{self, Read};

use thiserror::Error;

pub use columns::Kind;

use columns::Columns;
use locked::{Locked, Place};
use table::{Row, Table};

/// More rows are counted, but not judged.
pub const MOST_LOGINS: usize = 50_000;
/// A longer file is no export of passwords.
pub const MOST_BYTES: u64 = 128 * 1024 * 1024;
/// So many bad rows are named; all are counted.
const NAMED: usize = 200;
/// A title is cut here.
const TITLE: usize = 80;

/// Why nothing was judged.
#[derive(Debug, Error)]
pub enum SavedFault {
    /// Reading failed.
    #[error("the file cannot be read")]
    System(#[from] io::Error),
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is not a table: a picture, a zip file, JSON, or text in an old encoding.
    #[error("the file is not a table of logins")]
    NotATable,
    /// A table, but its first line is none that we know.
    #[error("the first line is of no browser or password keeper that we know")]
    UnknownHeader,
    /// Longer than any export.
    #[error("the file is too long")]
    TooLong,
}

/// Why a row was not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skipped {
    /// Not as many fields as the first line.
    WrongFields,
    /// Letters that cannot be read.
    NotText,
    /// Far longer than a login.
    TooLong,
    /// There is a line end in the password: a quotation mark is missing somewhere.
    BrokenQuotes,
    /// There is no password in it: a passkey, a note, an empty entry.
    NoPassword,
    /// After the last row that is judged.
    TooMany,
}

impl Skipped {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::WrongFields,
        Self::NotText,
        Self::TooLong,
        Self::BrokenQuotes,
        Self::NoPassword,
        Self::TooMany,
    ];

    /// The id of its words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::WrongFields => "wrong-fields",
            Self::NotText => "not-text",
            Self::TooLong => "too-long",
            Self::BrokenQuotes => "broken-quotes",
            Self::NoPassword => "no-password",
            Self::TooMany => "too-many",
        }
    }

    /// Whether it means that something is wrong with the file.
    #[must_use]
    pub const fn is_bad(self) -> bool {
        !matches!(self, Self::NoPassword)
    }
}

/// A row that was not judged, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkippedRow {
    /// The line it begins at; the first line of the file is 1.
    pub line: u64,
    /// Why.
    pub why: Skipped,
}

/// One saved login.
struct Login {
    title: Box<str>,
    host: Box<str>,
    open: bool,
    line: u64,
    user: Place,
    password: Place,
}

/// Everything that was saved. Wiped when dropped.
pub struct Saved {
    kind: Kind,
    logins: Vec<Login>,
    secrets: Locked,
    skipped: Vec<SkippedRow>,
    counts: [u64; Skipped::ALL.len()],
}

impl std::fmt::Debug for Saved {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Saved({:?}, {} logins)", self.kind, self.logins.len())
    }
}

impl Saved {
    /// Reads an export from front to end.
    pub fn read(from: impl Read) -> Result<Self, SavedFault> {
        let mut table = Table::new(from, MOST_BYTES);
        let columns = {
            let Some(header) = table.next()? else {
                return Err(if table.is_empty() {
                    SavedFault::Empty
                } else {
                    SavedFault::NotATable
                });
            };
            let Row::Fields(header) = header else {
                return Err(SavedFault::NotATable);
            };
            Columns::find(&header)?
        };
        if columns.escapes_with_backslash() {
            table.escape_with_backslash();
        }
        let mut saved = Self {
            kind: columns.kind(),
            logins: Vec::new(),
            secrets: Locked::new(),
            skipped: Vec::new(),
            counts: [0; Skipped::ALL.len()],
        };
        let mut last = 1;
        while let Some(row) = table.next()? {
            let (line, added) = match row {
                Row::TooLong(line) => (line, Err(Skipped::TooLong)),
                Row::Fields(fields) if fields.is_blank() => continue,
                Row::Fields(fields) => (fields.line(), saved.add(&columns, &fields)),
            };
            if let Err(why) = added {
                saved.skip(line, why);
            }
            last = line;
        }
        if table.ends_inside_quotes() {
            // The last row swallowed the rest of the file, so what it says cannot be believed.
            if saved.logins.last().is_some_and(|login| login.line == last) {
                saved.logins.pop();
            }
            saved.skip(last, Skipped::BrokenQuotes);
        }
        Ok(saved)
    }

    fn add(&mut self, columns: &Columns, fields: &table::Fields<'_>) -> Result<(), Skipped> {
        if fields.len() != columns.count() {
            return Err(Skipped::WrongFields);
        }
        let text = |at: Option<usize>| match at.map(|at| fields.get(at)) {
            Some(field) => std::str::from_utf8(field).map_err(|_| Skipped::NotText),
            None => Ok(""),
        };
        if !columns.is_login(text(columns.kind_column())?) {
            return Err(Skipped::NoPassword);
        }
        let password = text(Some(columns.password()))?;
        if password.is_empty() {
            return Err(Skipped::NoPassword);
        }
        if password.contains(['\n', '\r']) {
            return Err(Skipped::BrokenQuotes);
        }
        let address = text(columns.address())?;
        let (title, user) = (text(columns.title())?, text(columns.user())?);
        if self.logins.len() >= MOST_LOGINS {
            return Err(Skipped::TooMany);
        }
        let login = Login {
            title: shown(title).into(),
            host: crate::site::host(address).into(),
            open: crate::site::is_open(address),
            line: fields.line(),
            user: self.secrets.keep(user),
            password: self.secrets.keep(password),
        };
        self.logins.push(login);
        Ok(())
    }

    fn skip(&mut self, line: u64, why: Skipped) {
        if let Some(at) = Skipped::ALL.iter().position(|each| *each == why) {
            self.counts[at] += 1;
        }
        if why.is_bad() && self.skipped.len() < NAMED {
            self.skipped.push(SkippedRow { line, why });
        }
    }

    /// Whose export it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// How many logins can be judged.
    #[must_use]
    pub fn len(&self) -> usize {
        self.logins.len()
    }

    /// Whether there is nothing to judge.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.logins.is_empty()
    }

    /// How many rows were left out for this reason.
    #[must_use]
    pub fn skipped(&self, why: Skipped) -> u64 {
        Skipped::ALL
            .iter()
            .position(|each| *each == why)
            .map_or(0, |at| self.counts[at])
    }

    /// The first rows with something wrong, by line.
    #[must_use]
    pub fn bad_rows(&self) -> &[SkippedRow] {
        &self.skipped
    }

    /// Whether every row that has a password was judged.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        Skipped::ALL
            .iter()
            .all(|why| !why.is_bad() || self.skipped(*why) == 0)
    }

    /// Whether the system keeps the passwords out of its swap file. It may refuse.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.secrets.is_locked()
    }

    /// What a login is called: its own title, or the site's host.
    #[must_use]
    pub fn name(&self, login: usize) -> &str {
        let login = &self.logins[login];
        if login.host.is_empty() {
            &login.title
        } else {
            &login.host
        }
    }

    /// The user name, which is for the learner's own screen only.
    #[must_use]
    pub fn user(&self, login: usize) -> &str {
        self.secrets.get(self.logins[login].user)
    }

    /// The line of the file.
    #[must_use]
    pub fn line(&self, login: usize) -> u64 {
        self.logins[login].line
    }

    pub(crate) fn password(&self, login: usize) -> &str {
        self.secrets.get(self.logins[login].password)
    }

    pub(crate) fn host(&self, login: usize) -> &str {
        &self.logins[login].host
    }

    pub(crate) fn is_open(&self, login: usize) -> bool {
        self.logins[login].open
    }
}

/// Fit to be shown: one short line.
fn shown(title: &str) -> String {
    title
        .chars()
        .filter(|c| !c.is_control())
        .take(TITLE)
        .collect::<String>()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests;

//! Where a passphrase comes from: typed unseen, or one line of standard input. Never an argument, which others could list.

use std::io::{self, BufRead as _, IsTerminal as _};

use age::secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::KeysFault;

/// Where a passphrase comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Somebody types it; it does not show.
    Typed,
    /// The next line of standard input.
    Stdin,
}

impl Source {
    /// A passphrase that opens a key file.
    pub fn ask(self, what: &str) -> Result<SecretString, KeysFault> {
        match self {
            Self::Typed => typed(&format!("Passphrase of {what}: ")),
            Self::Stdin => next_line(),
        }
    }

    /// A new passphrase; typed twice, because a slip would lose the key.
    pub fn ask_new(self, what: &str) -> Result<SecretString, KeysFault> {
        if self == Self::Stdin {
            return next_line();
        }
        let first = typed(&format!("New passphrase for {what}: "))?;
        let again = typed("The same again: ")?;
        if first.expose_secret() != again.expose_secret() {
            return Err(KeysFault::DifferentPassphrases);
        }
        Ok(first)
    }
}

fn typed(question: &str) -> Result<SecretString, KeysFault> {
    if !io::stdin().is_terminal() {
        let nobody = "nobody is at the keyboard; use --passphrase-stdin";
        return Err(KeysFault::NoPassphrase(io::Error::other(nobody)));
    }
    rpassword::prompt_password(question)
        .map(SecretString::from)
        .map_err(KeysFault::NoPassphrase)
}

fn next_line() -> Result<SecretString, KeysFault> {
    let mut line = Zeroizing::new(String::new());
    let count = io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(KeysFault::NoPassphrase)?;
    if count == 0 {
        let end = io::Error::new(io::ErrorKind::UnexpectedEof, "standard input ended");
        return Err(KeysFault::NoPassphrase(end));
    }
    Ok(SecretString::from(line.trim_end_matches(['\r', '\n'])))
}

//! Shows a file, a new message or a page of the system's settings in other programs.

mod settings;

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

pub use settings::SettingsPage;

use crate::machine::ThisMachine;
use crate::patience::within;

/// A file manager or a mail program that does not answer must not hold up the window.
const LIMIT: Duration = Duration::from_secs(10);

/// No program of this computer took it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no program on this computer shows it")]
pub struct NotShown;

/// Shows a file in the file manager, chosen among the others in its folder.
///
/// # Errors
/// When there is no file manager, or it does not answer.
pub fn file_manager(file: &Path) -> Result<(), NotShown> {
    let file = file.to_owned();
    ask(move || opener::reveal(file))
}

/// Opens a file in the program that this computer has for its kind.
///
/// # Errors
/// When there is no such program, or it does not answer.
pub fn file(file: &Path) -> Result<(), NotShown> {
    let file = file.to_owned();
    ask(move || opener::open(file))
}

/// Opens a new message in the mail program. Nothing is sent, and nothing can be attached this way.
///
/// # Errors
/// When there is no mail program, or it does not answer.
pub fn new_mail(to: &str, subject: &str, text: &str) -> Result<(), NotShown> {
    let address = mailto(to, subject, text);
    ask(move || opener::open(address))
}

/// Whether this computer can open a page of its settings.
pub fn has_settings(page: SettingsPage) -> bool {
    settings::way(page, &ThisMachine).is_some()
}

/// Opens a page of the system's settings. What there is to change, the person changes.
///
/// # Errors
/// When this system has no such page, or nothing that opens it.
pub fn settings(page: SettingsPage) -> Result<(), NotShown> {
    match settings::way(page, &ThisMachine).ok_or(NotShown)? {
        settings::Way::Address(address) => ask(move || opener::open(address)),
        settings::Way::Program(program, arguments) => start(program, arguments),
    }
}

/// Starts a program that stays open, and does not wait for it.
fn start(program: &'static str, arguments: &'static [&'static str]) -> Result<(), NotShown> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| NotShown)?;
    // Somebody must take note of its end, or its number stays taken as long as this program runs.
    thread::spawn(move || child.wait());
    Ok(())
}

fn ask(
    question: impl FnOnce() -> Result<(), opener::OpenError> + Send + 'static,
) -> Result<(), NotShown> {
    match within(LIMIT, question) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(NotShown),
    }
}

fn mailto(to: &str, subject: &str, text: &str) -> String {
    format!(
        "mailto:{}?subject={}&body={}",
        escaped(to),
        escaped(subject),
        escaped(text)
    )
}

/// Every byte but the harmless ones as `%XX`, so that no address can smuggle in another header.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::mailto;

    #[test]
    fn nothing_in_an_address_becomes_another_field() {
        let cases = [
            (
                (
                    "lead@council.example",
                    "A sealed file",
                    "One.\nTwo & three?",
                ),
                "mailto:lead@council.example?subject=A%20sealed%20file&body=One.%0ATwo%20%26%20three%3F",
            ),
            (
                ("a@b.example?cc=c@d.example&x", "", ""),
                "mailto:a@b.example%3Fcc%3Dc@d.example%26x?subject=&body=",
            ),
            (("é@b", "", ""), "mailto:%C3%A9@b?subject=&body="),
        ];
        for ((to, subject, text), expected) in cases {
            assert_eq!(
                mailto(to, subject, text),
                expected,
                "the message would go to somebody else"
            );
        }
    }
}

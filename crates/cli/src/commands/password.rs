//! `companion password try`

use std::io::{self, IsTerminal, Read};
use std::process::ExitCode;

use app::Sensitive;
use app::view::{PasswordView, StrengthView};
use zeroize::{Zeroize, Zeroizing};

use crate::page::Page;
use crate::program::{Fault, Output, Running};
use crate::words::{say, say_of};

/// What could not be judged is neither good nor bad.
pub(crate) const NOT_JUDGED: u8 = 2;
/// Far above any password.
const LIMIT: u64 = 256 * 1024;

/// The exit status tells a script what to do with it.
pub(crate) fn try_one(running: &Running, out: &mut Output<'_>) -> Result<ExitCode, Fault> {
    let password = if io::stdin().is_terminal() {
        Sensitive::new(rpassword::prompt_password(format!(
            "{}: ",
            say("password-label")
        ))?)
    } else {
        one_line(io::stdin().lock())?
    };
    let view = running.app.try_password(&password);
    if out.json {
        out.value(&view)?;
    } else {
        out.page(&page(&view))?;
    }
    Ok(match view.strength {
        StrengthView::Empty => ExitCode::from(NOT_JUDGED),
        StrengthView::VeryWeak | StrengthView::Weak | StrengthView::Fair => ExitCode::FAILURE,
        StrengthView::Good | StrengthView::Strong => ExitCode::SUCCESS,
    })
}

/// Everything up to the first line end.
fn one_line(from: impl Read) -> Result<Sensitive, Fault> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(1024));
    from.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(Fault::TooLong);
    }
    let end = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(bytes.len());
    let mut text = String::from_utf8_lossy(&bytes[..end]).into_owned();
    if text.ends_with('\r') {
        text.pop();
    }
    let password = Sensitive::new(text.clone());
    text.zeroize();
    Ok(password)
}

fn page(view: &PasswordView) -> Page {
    let mut page = Page::default();
    page.line(&format!(
        "{}: {}",
        say("password-result-heading"),
        say_of("strength", &view.strength)
    ));
    page.line(&view.headline);
    if !view.guess_time.is_empty() {
        page.line(&format!(
            "{}: {}",
            say("password-guess-time"),
            view.guess_time
        ));
    }
    if !view.reasons.is_empty() {
        page.line(&format!("{}:", say("password-reasons")))
            .items(&view.reasons);
    }
    if let Some(change) = &view.best_change {
        page.line(&format!("{}: {change}", say("password-best-change")));
    }
    page.gap().line(say("password-promise"));
    page
}

//! A word on the desktop that says nothing to whoever else looks at the screen.

use std::time::Duration;

use notify_rust::Notification;

use crate::patience::within;

const LIMIT: Duration = Duration::from_secs(5);
const SUMMARY: &str = "Learner Companion";
const BODY: &str = "You have an update.";

/// The desktop could not be asked to show a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the desktop shows no notification")]
pub struct NotifyFault;

/// Says that there is something new, and nothing of what it is.
///
/// # Errors
/// When the desktop has no place for notifications, or does not answer.
pub fn neutral() -> Result<(), NotifyFault> {
    let shown = within(LIMIT, || {
        Notification::new()
            .appname(SUMMARY)
            .summary(SUMMARY)
            .body(BODY)
            .show()
            .map(drop)
    });
    match shown {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(NotifyFault),
    }
}

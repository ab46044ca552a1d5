use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// A question that brought no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAnswer {
    /// Not in time. The question may still be answered later; nobody listens then.
    TimedOut,
    /// Whoever was asked broke down.
    Broken,
}

/// Asks on a thread of its own and waits no longer than `limit`: a prompt that nobody answers, or
/// a service that hangs, must not hang the program.
pub(crate) fn within<T: Send + 'static>(
    limit: Duration,
    ask: impl FnOnce() -> T + Send + 'static,
) -> Result<T, NoAnswer> {
    let (answer, listen) = channel();
    let asking = thread::Builder::new().name("asking".into()).spawn(move || {
        // Nobody listens any more once the limit has passed.
        let _ = answer.send(ask());
    });
    if asking.is_err() {
        return Err(NoAnswer::Broken);
    }
    listen.recv_timeout(limit).map_err(|error| match error {
        RecvTimeoutError::Timeout => NoAnswer::TimedOut,
        RecvTimeoutError::Disconnected => NoAnswer::Broken,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_that_hangs_is_given_up() {
        let moment = Duration::from_millis(50);
        assert_eq!(within(moment * 20, || 7), Ok(7), "an answer was lost");
        assert_eq!(
            within(moment, move || thread::sleep(moment * 20)),
            Err(NoAnswer::TimedOut),
            "the program hangs with whoever it asks"
        );
        let broken: Result<(), _> =
            within(moment * 20, || panic!("as a hostile service may cause"));
        assert_eq!(
            broken,
            Err(NoAnswer::Broken),
            "a breakdown looks like an answer"
        );
    }
}

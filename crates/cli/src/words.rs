//! The screens' own words. The terminal has none of its own for what a learner reads.

use app::message;

/// The words for an answer: those of its question, or those that read the same everywhere.
pub(crate) fn say_answer(field: &str, id: &str) -> String {
    message(&format!("answer-{field}-{id}"))
        .or_else(|| message(&format!("answer-{id}")))
        .unwrap_or(id)
        .to_owned()
}

/// The words of a one-line message without variables.
pub(crate) fn say(key: &str) -> &str {
    message(key).unwrap_or(key)
}

/// The words of a one-line message with its variables filled in.
pub(crate) fn fill(key: &str, values: &[(&str, &str)]) -> String {
    let filled = values
        .iter()
        .map(|(name, value)| (format!("{{ ${name} }}"), *value));
    filled.fold(say(key).to_owned(), |text, (place, value)| {
        text.replace(&place, value)
    })
}

/// The words for a value of a view, by its word on the wire; that word itself where a screen has none for it.
pub(crate) fn say_of(prefix: &str, value: &impl serde::Serialize) -> String {
    let id = serde_json::to_value(value).unwrap_or_default();
    let id = id.as_str().unwrap_or_default();
    message(&format!("{prefix}-{id}")).unwrap_or(id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_that_is_asked_for_exists() {
        let sources = [
            include_str!("commands/check.rs"),
            include_str!("commands/outbox.rs"),
            include_str!("commands/password.rs"),
            include_str!("commands/passwords.rs"),
            include_str!("commands/read.rs"),
            include_str!("commands/report.rs"),
            include_str!("page.rs"),
            include_str!("program.rs"),
        ];
        let mut asked = 0;
        let mut faults = Vec::new();
        for source in sources {
            for call in ["say(", "fill(", "heading("] {
                let arguments = source.split(call).skip(1).map(str::trim_start);
                for key in arguments.filter_map(|rest| rest.strip_prefix('"')?.split('"').next()) {
                    asked += 1;
                    let usable = |words: &str| {
                        !words.contains("->") && words.contains("{ $") == (call == "fill(")
                    };
                    if !message(key).is_some_and(usable) {
                        faults.push(key);
                    }
                }
            }
        }
        assert_eq!(
            faults, [""; 0],
            "somebody would read these keys, or gaps in their words"
        );
        assert!(
            asked > 20,
            "the test found only {asked} messages: it looks in the wrong place"
        );
    }

    #[test]
    fn every_state_an_outcome_can_have_has_words() {
        let keys = [
            (
                "verdict",
                &["good", "advice", "problem", "cannot-tell", "not-applicable"][..],
            ),
            (
                "strength",
                &["empty", "very-weak", "weak", "fair", "good", "strong"],
            ),
            (
                "report-state",
                &[
                    "saved",
                    "sending",
                    "waiting",
                    "needs-help",
                    "handed-over",
                    "confirmed-by-code",
                    "received",
                    "opened",
                    "closed",
                    "withdrawn",
                ],
            ),
            (
                "report-text",
                &[
                    "saved",
                    "sending",
                    "waiting",
                    "needs-help",
                    "handed-over",
                    "confirmed-by-code",
                    "received",
                    "opened",
                    "closed",
                    "withdrawn",
                ],
            ),
            (
                "reason",
                &[
                    "offline",
                    "not-the-council",
                    "busy",
                    "refused",
                    "damaged",
                    "disk",
                    "council-changed",
                ],
            ),
            ("guide-phase", &["keep-proof", "block", "report", "after"]),
            (
                "notice",
                &["pack-refused", "pack-expired", "reports-unreadable"],
            ),
            (
                "failure",
                &[
                    "cannot-send-here",
                    "draft-too-long",
                    "report-not-saved",
                    "gate-closed",
                    "cannot-withdraw",
                    "not-handed-over",
                    "not-found",
                    "unexpected",
                ],
            ),
        ];
        for (prefix, ids) in keys {
            for id in ids {
                assert!(
                    message(&format!("{prefix}-{id}")).is_some(),
                    "{prefix}-{id} has no words"
                );
            }
        }
    }
}

//! Plain text for a terminal: no colours, nothing from outside that a terminal would obey.

use std::fmt::Write;

use app::view::BlockView;
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

use crate::escape;
use crate::words::say;

/// A time for people: to the minute, and saying that it is not local time.
pub(crate) fn when(rfc3339: &str) -> String {
    let Ok(time) = OffsetDateTime::parse(rfc3339, &Rfc3339) else {
        return say("report-time-unknown").to_owned();
    };
    let time = time.to_offset(UtcOffset::UTC);
    format!(
        "{} {:02}:{:02} UTC",
        time.date(),
        time.hour(),
        time.minute()
    )
}

/// A text that grows line by line. Every line is made harmless on its way in.
#[derive(Debug, Default)]
pub(crate) struct Page {
    text: String,
}

impl Page {
    pub(crate) fn line(&mut self, text: &str) -> &mut Self {
        let _ = writeln!(self.text, "{}", escape::line(text));
        self
    }

    /// An empty line, never two, never first.
    pub(crate) fn gap(&mut self) -> &mut Self {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        self
    }

    /// A heading from the screens' words.
    pub(crate) fn heading(&mut self, key: &str) -> &mut Self {
        self.gap().line(say(key))
    }

    pub(crate) fn items<T: AsRef<str>>(&mut self, items: &[T]) -> &mut Self {
        for item in items {
            self.line(&format!("  - {}", item.as_ref()));
        }
        self
    }

    pub(crate) fn steps<T: AsRef<str>>(&mut self, items: &[T]) -> &mut Self {
        for (number, item) in items.iter().enumerate() {
            self.line(&format!("  {}. {}", number + 1, item.as_ref()));
        }
        self
    }

    /// A name and a value. A value of several lines stands below, each line marked.
    pub(crate) fn entry(&mut self, name: &str, value: &str) -> &mut Self {
        if !value.contains('\n') {
            return self.line(&format!("  {name}: {value}"));
        }
        self.line(&format!("  {name}:"));
        for line in escape::lines(value) {
            self.line(&format!("    | {line}"));
        }
        self
    }

    pub(crate) fn blocks(&mut self, blocks: &[BlockView]) -> &mut Self {
        for block in blocks {
            self.gap();
            match block {
                BlockView::Paragraph { text } => self.line(text),
                BlockView::List { items } => self.items(items),
                BlockView::Do { items } => self.line(say("rule-do")).items(items),
                BlockView::Dont { items } => self.line(say("rule-dont")).items(items),
                BlockView::Steps { items } => self.steps(items),
            };
        }
        self
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_stays_text() {
        let nasty = "a\u{1b}[2J\u{9b}1A\u{202e}b".to_owned();
        let mut page = Page::default();
        page.line(&nasty)
            .items(&[&nasty])
            .steps(&[&nasty])
            .entry("name", &nasty)
            .entry("name", &format!("{nasty}\nx"));
        page.blocks(&[
            BlockView::Paragraph {
                text: nasty.clone(),
            },
            BlockView::Do { items: vec![nasty] },
        ]);
        let steering = page
            .text()
            .chars()
            .find(|each| (each.is_control() && *each != '\n') || *each == '\u{202e}');
        assert_eq!(steering, None, "{}", page.text());
    }

    #[test]
    fn times_are_for_people() {
        assert_eq!(
            when("2026-11-23T12:48:03.436569925Z"),
            "2026-11-23 12:48 UTC"
        );
        assert_eq!(when("2026-11-23T00:48:03+01:00"), "2026-11-22 23:48 UTC");
        assert_eq!(when("soon"), "Time not known");
    }

    #[test]
    fn a_long_answer_cannot_pose_as_another_line() {
        let mut page = Page::default();
        page.entry("In your words", "first\n  Name: fake");
        assert_eq!(
            page.text(),
            "  In your words:\n    | first\n    |   Name: fake\n"
        );
    }
}

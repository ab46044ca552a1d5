//! One line of JSON per event for whoever runs the service: short ids, numbers and sizes, never content.

use std::fmt;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Where the lines go. Clones write to the same place.
#[derive(Clone)]
pub struct Log {
    place: Arc<Mutex<dyn Write + Send>>,
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Log")
    }
}

impl Log {
    /// Writes to any place.
    pub fn to(place: impl Write + Send + 'static) -> Self {
        Self {
            place: Arc::new(Mutex::new(place)),
        }
    }

    /// Writes to standard error.
    #[must_use]
    pub fn to_stderr() -> Self {
        Self::to(std::io::stderr())
    }

    /// Something went as it should.
    pub fn info(&self, event: fmt::Arguments<'_>) {
        self.line("info", &event.to_string(), None::<()>);
    }

    /// Somebody who runs the service should look.
    pub fn warn(&self, event: fmt::Arguments<'_>) {
        self.line("warn", &event.to_string(), None::<()>);
    }

    /// Something went as it should; `fields` say what.
    pub fn info_fields(&self, event: &str, fields: &impl Serialize) {
        self.line("info", event, Some(fields));
    }

    /// Somebody who runs the service should look; `fields` say at what.
    pub fn warn_fields(&self, event: &str, fields: &impl Serialize) {
        self.line("warn", event, Some(fields));
    }

    fn line(&self, level: &str, event: &str, fields: Option<impl Serialize>) {
        let now = OffsetDateTime::now_utc()
            .replace_nanosecond(0)
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let line = serde_json::to_string(&Line {
            at: now.format(&Rfc3339).unwrap_or_default(),
            level,
            event,
            fields,
        });
        let line = crate::escape::json(&line.unwrap_or_default());
        let mut place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        // A log that cannot be written must not stop a report from being received.
        let _ = writeln!(place, "{line}");
    }
}

#[derive(Serialize)]
struct Line<'a, T> {
    at: String,
    level: &'a str,
    event: &'a str,
    #[serde(flatten)]
    fields: Option<T>,
}

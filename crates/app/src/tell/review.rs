//! Every value of a report, one row each, made from the very manifest that is sealed.

use report::report::Report;
use serde_json::Value;

use crate::errors::{AppError, ErrorCode};
use crate::view::ReviewRow;

/// The questions in the order a learner answered them, with their word in a row and whether the value is a choice.
const QUESTIONS: &[(&str, &str, bool)] = &[
    ("danger", "danger", true),
    ("kinds", "kinds", true),
    ("about", "about", true),
    ("age", "age", true),
    ("place", "place", true),
    ("when", "when", true),
    ("words", "words", false),
    ("contactWay", "contact-way", true),
    ("contactDetail", "contact-detail", false),
    ("contactTimes", "contact-times", false),
    ("name", "name", false),
];

/// What the program adds, with its word in a row.
const TECHNICAL: &[(&str, &str)] = &[
    ("made_at", "made-at"),
    ("org", "org"),
    ("report_id", "report-number"),
    ("program", "program"),
    ("pack_version", "pack-version"),
    ("schema", "format"),
    ("report_key", "report-key"),
    ("ack_secret", "reply-secret"),
];

/// # Errors
/// When the manifest holds something there is no row for: nothing may leave unseen.
pub(super) fn rows(report: &Report) -> Result<Vec<ReviewRow>, AppError> {
    let manifest = serde_json::from_slice(&report.to_manifest())
        .map_err(|error| AppError::new(ErrorCode::Unexpected, error))?;
    let Value::Object(mut fields) = manifest else {
        return Err(ErrorCode::Unexpected.into());
    };
    let Some(Value::Object(mut answers)) = fields.remove("answers") else {
        return Err(ErrorCode::Unexpected.into());
    };
    let mut rows = Vec::new();
    for (key, field, choice) in QUESTIONS {
        let Some(value) = answers.remove(*key) else {
            continue;
        };
        rows.push(ReviewRow {
            field: (*field).to_owned(),
            values: texts(&value),
            choice: *choice,
            technical: false,
        });
    }
    for (key, field) in TECHNICAL {
        let Some(value) = fields.remove(*key) else {
            continue;
        };
        rows.push(ReviewRow {
            field: (*field).to_owned(),
            values: texts(&value),
            choice: false,
            technical: true,
        });
    }
    if let Some(unseen) = answers.keys().chain(fields.keys()).next() {
        return Err(AppError::new(
            ErrorCode::Unexpected,
            format!("no row shows {unseen}"),
        ));
    }
    Ok(rows)
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        other => vec![other.to_string()],
    }
}

//! Every value of a report, one row each, made from the very manifest that is sealed.

use report::report::Report;
use serde_json::{Map, Value};

use crate::errors::{AppError, ErrorCode};
use crate::view::ReviewRow;

/// The questions in the order of the form, with their word in a row and whether the value is a choice.
const QUESTIONS: &[(&str, &str, bool)] = &[
    ("danger", "danger", true),
    ("about", "about", true),
    ("atRisk", "at-risk", true),
    ("age", "age", true),
    ("carerContact", "carer-contact", true),
    ("carerDetail", "carer-detail", false),
    ("kinds", "kinds", true),
    ("place", "place", true),
    ("placeDetail", "place-detail", false),
    ("inClass", "in-class", true),
    ("course", "course", false),
    ("when", "when", true),
    ("stillGoing", "still-going", true),
    ("whenDetail", "when-detail", false),
    ("who", "who", true),
    ("whoDetail", "who-detail", false),
    ("words", "words", false),
    ("effect", "effect", false),
    ("under18Images", "under18-images", true),
    (EVIDENCE, EVIDENCE, false),
    ("done", "done", true),
    ("doneDetail", "done-detail", false),
    ("wants", "wants", true),
    ("sharing", "sharing", true),
    ("needs", "needs", false),
    ("contactWay", "contact-way", true),
    ("contactDetail", "contact-detail", false),
    ("contactTimes", "contact-times", false),
    ("leaveMessage", "leave-message", true),
    ("name", "name", false),
    ("trueAsKnown", "true-as-known", true),
];

/// What the program adds, with its word in a row.
const TECHNICAL: &[(&str, &str)] = &[
    ("opened_at", "opened-at"),
    ("made_at", "made-at"),
    ("org", "org"),
    ("report_id", "report-number"),
    ("parent_id", "parent"),
    (FILES, FILES),
    ("program", "program"),
    ("pack_version", "pack-version"),
    ("schema", "format"),
    ("report_key", "report-key"),
    ("reply_key", "reply-key"),
    ("ack_secret", "reply-secret"),
];

/// The words of a message in the language of now.
type Say<'a> = &'a dyn Fn(&str) -> Option<String>;

const EVIDENCE: &str = "evidence";
const FILES: &str = "file-numbers";

/// # Errors
/// When the manifest holds something there is no row for: nothing may leave unseen.
pub(super) fn rows(report: &Report, say: Say<'_>) -> Result<Vec<ReviewRow>, AppError> {
    let manifest = serde_json::from_slice(&report.to_manifest())
        .map_err(|error| AppError::new(ErrorCode::Unexpected, error))?;
    let Value::Object(mut fields) = manifest else {
        return Err(ErrorCode::Unexpected.into());
    };
    let Some(Value::Object(mut answers)) = fields.remove("answers") else {
        return Err(ErrorCode::Unexpected.into());
    };
    let (files, numbers) = evidence(fields.remove(EVIDENCE), say)?;
    answers.insert(EVIDENCE.to_owned(), files);
    fields.insert(FILES.to_owned(), numbers);

    let mut rows = Vec::new();
    for (key, field, choice) in QUESTIONS {
        rows.extend(row(&mut answers, key, field, *choice, false));
    }
    for (key, field) in TECHNICAL {
        rows.extend(row(&mut fields, key, field, false, true));
    }
    if let Some(unseen) = answers.keys().chain(fields.keys()).next() {
        return Err(no_row(unseen));
    }
    Ok(rows)
}

fn row(
    values: &mut Map<String, Value>,
    key: &str,
    field: &str,
    choice: bool,
    technical: bool,
) -> Option<ReviewRow> {
    let value = values.remove(key)?;
    Some(ReviewRow {
        field: field.to_owned(),
        values: texts(&value),
        choice,
        technical,
    })
}

/// One line a file for people, and one with its type and hashes.
fn evidence(files: Option<Value>, say: Say<'_>) -> Result<(Value, Value), AppError> {
    let Some(Value::Array(files)) = files else {
        return Err(ErrorCode::Unexpected.into());
    };
    let (mut lines, mut numbers) = (Vec::new(), Vec::new());
    for file in files {
        let Value::Object(mut file) = file else {
            return Err(ErrorCode::Unexpected.into());
        };
        let mut take = |key: &str| texts(&file.remove(key).unwrap_or_default()).join(", ");
        let (name, size) = (take("name"), take("size"));
        let mut line = format!("{name} ({})", size_in_words(&size));
        for (key, words) in [
            ("shows", "evidence-row-shows"),
            ("removed", "evidence-row-removed"),
        ] {
            let value = take(key);
            if !value.is_empty() {
                let words = say(words).unwrap_or_else(|| key.to_owned());
                line = format!("{line}; {words}: {value}");
            }
        }
        lines.push(Value::String(line));
        let hashes = [take("media_type"), take("sha256"), take("original")];
        numbers.push(Value::String(format!("{name}: {}", hashes.join(" "))));
        if let Some(unseen) = file.keys().next() {
            return Err(no_row(unseen));
        }
    }
    Ok((Value::Array(lines), Value::Array(numbers)))
}

fn size_in_words(bytes: &str) -> String {
    let bytes: u64 = bytes.parse().unwrap_or_default();
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

fn no_row(unseen: &str) -> AppError {
    AppError::new(ErrorCode::Unexpected, format!("no row shows {unseen}"))
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::Bool(true) => vec!["yes".to_owned()],
        Value::Bool(false) => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        other => vec![other.to_string()],
    }
}

use super::ContentFault;
use super::guide::DONE;
use super::links::Uses;
use super::markup::System;

/// A drawing that shows a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepPicture {
    /// The file's name in `pictures`, without `.svg`; it begins with `step-`.
    pub name: String,
    /// What it shows, for those who do not see it.
    pub text: String,
    /// For which system; `None` is for all of them.
    pub system: Option<System>,
}

/// What stands in a step beside its text.
pub(super) struct StepNotes {
    pub(super) pictures: Vec<StepPicture>,
    pub(super) done: Vec<String>,
    /// The text without these lines; every other line keeps its number.
    pub(super) text: String,
}

/// Takes `:::picture step-name: what it shows`, `:::picture windows step-name: what it shows` and `:::done blocked`
/// out of a step. Each is one line and needs no end.
pub(super) fn read(
    file: &str,
    text: &str,
    first_line: usize,
    uses: &mut Uses,
) -> Result<StepNotes, ContentFault> {
    let mut notes = StepNotes {
        pictures: Vec::new(),
        done: Vec::new(),
        text: String::with_capacity(text.len()),
    };
    for (index, part) in text.split_inclusive('\n').enumerate() {
        let line = first_line + index;
        let fault = |reason: String| ContentFault::new(file, line, reason);
        if let Some(words) = part.trim_end().strip_prefix(":::picture ") {
            let picture = picture(words)
                .ok_or_else(|| fault("write \":::picture step-name: what it shows\"".to_owned()))?;
            uses.add_picture(file, line, &picture.name);
            notes.pictures.push(picture);
        } else if let Some(word) = part.trim_end().strip_prefix(":::done ") {
            if !DONE.contains(&word) {
                return Err(fault(format!("a report has no answer called \"{word}\"")));
            }
            notes.done.push(word.to_owned());
        } else {
            notes.text.push_str(part);
            continue;
        }
        notes.text.push('\n');
    }
    Ok(notes)
}

fn picture(words: &str) -> Option<StepPicture> {
    let (named, text) = words.split_once(": ")?;
    let (system, name) = match named.split_once(' ') {
        None => (None, named),
        Some(("windows", name)) => (Some(System::Windows), name),
        Some(("macos", name)) => (Some(System::Macos), name),
        Some(("linux", name)) => (Some(System::Linux), name),
        Some(_) => return None,
    };
    let text = text.trim();
    (name.starts_with("step-") && !text.is_empty()).then(|| StepPicture {
        name: name.to_owned(),
        text: text.to_owned(),
        system,
    })
}

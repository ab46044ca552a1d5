use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::{self, ParserError};

use super::ContentFault;
use super::pattern::{Pattern, pattern};

/// The words of the screens that one file has: id and pattern.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Messages(BTreeMap<String, Pattern>);

impl Messages {
    /// One message.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Pattern> {
        self.0.get(id)
    }

    /// The names of all messages.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Every message with its pattern.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Pattern)> {
        self.0.iter().map(|(id, pattern)| (id.as_str(), pattern))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These messages with `over` laid over them.
    #[must_use]
    pub fn under(&self, over: &Self) -> Self {
        let mut all = self.0.clone();
        all.extend(
            over.iter()
                .map(|(id, pattern)| (id.to_owned(), pattern.clone())),
        );
        Self(all)
    }

    /// A message on one line, its values as `{ $name }`; `None` where it chooses between words.
    #[must_use]
    pub fn line(&self, id: &str) -> Option<String> {
        self.get(id)?.line(&|id| self.get(id))
    }

    /// The values that a message asks for, those of a message inside it too.
    #[must_use]
    pub fn values(&self, id: &str) -> BTreeSet<&str> {
        let Some(pattern) = self.get(id) else {
            return BTreeSet::new();
        };
        let inside = pattern.references().into_iter();
        let inside = inside.filter_map(|id| Some(self.get(id)?.values()));
        inside.fold(pattern.values(), |all, more| {
            all.union(&more).copied().collect()
        })
    }
}

/// Reads the words of the screens in English: these are all that there are.
pub(super) fn english(file: &str, text: &str) -> Result<Messages, ContentFault> {
    let messages = parse(file, text)?;
    check(file, text, &messages, &messages, &messages)?;
    Ok(messages)
}

/// Reads words for some of the messages of `english`, in another language or a council's own.
pub(super) fn translated(
    file: &str,
    text: &str,
    english: &Messages,
) -> Result<Messages, ContentFault> {
    let messages = parse(file, text)?;
    check(file, text, &messages, &english.under(&messages), english)?;
    Ok(messages)
}

/// Holds each of `messages` against its English; `all` is what they are shown among.
fn check(
    file: &str,
    text: &str,
    messages: &Messages,
    all: &Messages,
    english: &Messages,
) -> Result<(), ContentFault> {
    for (id, pattern) in messages.iter() {
        let fault = |reason: String| ContentFault::new(file, line_of(text, id), reason);
        if english.get(id).is_none() {
            return Err(fault(format!("the screens have no message \"{id}\"")));
        }
        for inside in pattern.references() {
            let Some(other) = all.get(inside) else {
                return Err(fault(format!(
                    "there is no message \"{inside}\" to put here"
                )));
            };
            // One step only, so that no message can stand inside itself.
            if !other.references().is_empty() {
                let reason = format!("\"{inside}\" has a message inside, so it cannot stand here");
                return Err(fault(reason));
            }
        }
        let (here, there) = (all.values(id), english.values(id));
        if here != there {
            let named = there.into_iter().collect::<Vec<_>>().join(", ");
            return Err(fault(format!(
                "\"{id}\" needs the values of its English: {named}"
            )));
        }
    }
    // A message that stands inside others must not begin to hold one itself.
    for (id, pattern) in all.iter() {
        for inside in pattern.references() {
            if messages
                .get(inside)
                .is_some_and(|own| !own.references().is_empty())
            {
                let reason =
                    format!("\"{inside}\" stands inside \"{id}\", so it cannot hold a message");
                return Err(ContentFault::new(file, line_of(text, inside), reason));
            }
        }
    }
    Ok(())
}

fn parse(file: &str, text: &str) -> Result<Messages, ContentFault> {
    // Line ends as Windows writes them would stand in the words.
    if let Some(at) = text.find('\r') {
        let reason = "lines end with a line feed alone here";
        return Err(ContentFault::new(file, line_at(text, at), reason));
    }
    let resource = parser::parse(text).map_err(|(_, faults)| {
        let begins = |fault: &ParserError| fault.slice.as_ref().unwrap_or(&fault.pos).start;
        let at = faults.first().map_or(0, begins);
        let reason = faults
            .first()
            .map_or_else(String::new, |fault| fault.kind.to_string());
        ContentFault::new(
            file,
            line_at(text, at),
            format!("this is not a message: {reason}"),
        )
    })?;
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Term(term) => {
                let line = line_of(text, &format!("-{}", term.id.name));
                return Err(ContentFault::new(
                    file,
                    line,
                    "the screens read no terms, only messages",
                ));
            }
            Entry::Junk { content } => {
                let line = text.find(content).map_or(1, |at| line_at(text, at));
                return Err(ContentFault::new(file, line, "this is not a message"));
            }
        };
        let id = message.id.name;
        let fault = |reason: String| ContentFault::new(file, line_of(text, id), reason);
        let value = message
            .value
            .filter(|_| message.attributes.is_empty())
            .ok_or_else(|| fault(format!("\"{id}\" has words and nothing else")))?;
        let read = pattern(&value).map_err(|reason| fault(format!("\"{id}\": {reason}")))?;
        if found.insert(id.to_owned(), read).is_some() {
            return Err(fault(format!("\"{id}\" stands here twice")));
        }
    }
    Ok(Messages(found))
}

fn line_of(text: &str, id: &str) -> usize {
    let begins = |line: &str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines().position(begins).map_or(1, |index| index + 1)
}

fn line_at(text: &str, at: usize) -> usize {
    let before = text.as_bytes().iter().take(at);
    1 + before.filter(|byte| **byte == b'\n').count()
}

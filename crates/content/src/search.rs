mod common;
mod endings;
mod excerpt;
mod fill;
mod index;
mod tokens;
mod tongue;

pub(crate) use index::Index;

/// A rule that answers a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The rule's id.
    pub rule_id: String,
    /// The sentence that answers best, cut so that the found words can be marked.
    pub excerpt: Vec<Span>,
}

/// A part of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they were searched for.
    pub marked: bool,
}

#[cfg(test)]
mod tests;

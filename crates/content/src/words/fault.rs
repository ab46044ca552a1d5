/// What is wrong with a file of `policy-content`, and where. Read by the person who edits the words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct ContentFault {
    /// The file's name inside `policy-content`.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// One sentence for the editor.
    pub reason: String,
}

impl ContentFault {
    pub(crate) fn new(file: &str, line: usize, reason: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line,
            reason: reason.into(),
        }
    }

    /// Points at the first line that holds `needle`, or at the first line of the file.
    pub(crate) fn at(file: &str, text: &str, needle: &str, reason: impl Into<String>) -> Self {
        let line = text
            .lines()
            .position(|line| line.contains(needle))
            .map_or(1, |index| index + 1);
        Self::new(file, line, reason)
    }
}

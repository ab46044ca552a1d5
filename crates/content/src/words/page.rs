use serde::de::DeserializeOwned;

use super::ContentFault;

/// A Markdown file: TOML between two `+++` lines, then the body.
pub(super) struct Page<'a> {
    pub(super) file: &'a str,
    front: &'a str,
    pub(super) body: &'a str,
    /// The line of the file on which the body starts.
    pub(super) body_line: usize,
}

impl<'a> Page<'a> {
    pub(super) fn split(file: &'a str, text: &'a str) -> Result<Self, ContentFault> {
        const FENCE: &str = "+++";
        let mut rest = text.split_inclusive('\n');
        let first = rest.next().unwrap_or_default();
        if first.trim_end() != FENCE {
            return Err(ContentFault::new(file, 1, "the first line must be +++"));
        }
        let (mut end, mut line) = (first.len(), 2);
        for part in rest {
            if part.trim_end() == FENCE {
                return Ok(Self {
                    file,
                    front: &text[first.len()..end],
                    body: &text[end + part.len()..],
                    body_line: line + 1,
                });
            }
            end += part.len();
            line += 1;
        }
        Err(ContentFault::new(
            file,
            line - 1,
            "the +++ block is never closed",
        ))
    }

    pub(super) fn front<T: DeserializeOwned>(&self) -> Result<T, ContentFault> {
        toml_from(self.file, self.front, 2)
    }

    /// The body cut at every line that starts with `marker`: heading, the line it stands on, text under it, the line
    /// that text starts on.
    pub(super) fn sections(&self, marker: &str) -> Result<Vec<Section<'a>>, ContentFault> {
        let mut sections: Vec<Section<'a>> = Vec::new();
        let mut start = 0;
        for (index, part) in self.body.split_inclusive('\n').enumerate() {
            let line = self.body_line + index;
            let end = start + part.len();
            if let Some(heading) = part.strip_prefix(marker) {
                sections.push(Section {
                    heading: heading.trim(),
                    line,
                    range: (end, end),
                    body: self.body,
                });
            } else if let Some(section) = sections.last_mut() {
                section.range.1 = end;
            } else if !part.trim().is_empty() {
                let reason = format!("text stands before the first \"{}\" heading", marker.trim());
                return Err(ContentFault::new(self.file, line, reason));
            }
            start = end;
        }
        if sections.is_empty() {
            let reason = format!("there is no \"{}\" heading", marker.trim());
            return Err(ContentFault::new(self.file, self.body_line, reason));
        }
        Ok(sections)
    }

    pub(super) fn check_id(&self, id: &str) -> Result<(), ContentFault> {
        let stem = self
            .file
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".md"));
        if stem == Some(id) {
            return Ok(());
        }
        let line = 2 + self
            .front
            .lines()
            .position(|line| line.starts_with("id"))
            .unwrap_or_default();
        Err(ContentFault::new(
            self.file,
            line,
            "the id must be the file's name without .md",
        ))
    }
}

pub(super) struct Section<'a> {
    pub(super) heading: &'a str,
    pub(super) line: usize,
    range: (usize, usize),
    body: &'a str,
}

impl<'a> Section<'a> {
    pub(super) fn text(&self) -> &'a str {
        &self.body[self.range.0..self.range.1]
    }
}

/// Reads TOML; `first_line` is the line of the file on which `text` starts.
pub(super) fn toml_from<T: DeserializeOwned>(
    file: &str,
    text: &str,
    first_line: usize,
) -> Result<T, ContentFault> {
    toml::from_str(text).map_err(|fault| {
        let before = fault.span().map_or(0, |span| span.start).min(text.len());
        let line = first_line
            + text.as_bytes()[..before]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count();
        ContentFault::new(file, line, fault.message().replace('\n', " "))
    })
}

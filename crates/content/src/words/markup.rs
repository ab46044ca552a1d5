use std::fmt;

use super::ContentFault;
use super::links::Uses;
use super::markdown::Chunk;

/// A piece of a text, in the order a reader meets it. Plain text and links only; nothing is markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// One paragraph.
    Paragraph(Line),
    /// A list without an order.
    List(Vec<Line>),
    /// Things to do.
    Do(Vec<Line>),
    /// Things not to do.
    Dont(Vec<Line>),
    /// Things to do one after the other.
    Steps {
        /// For which system; `None` is for all of them.
        system: Option<System>,
        /// One action each.
        items: Vec<Line>,
    },
}

impl Block {
    /// The lines of the block.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        match self {
            Self::Paragraph(line) => std::slice::from_ref(line),
            Self::List(items) | Self::Do(items) | Self::Dont(items) | Self::Steps { items, .. } => {
                items
            }
        }
    }
}

/// The systems that some steps differ for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum System {
    /// Windows 10 and 11.
    Windows,
    /// macOS.
    Macos,
    /// Linux.
    Linux,
}

impl System {
    /// The stable name: `windows`, `macos` or `linux`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Windows => "windows",
            Self::Macos => "macos",
            Self::Linux => "linux",
        }
    }
}

/// A run of text with links in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(pub(crate) Vec<Piece>);

impl Line {
    /// Text and links, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The links, in order.
    pub fn links(&self) -> impl Iterator<Item = (&str, &Link)> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Link { text, to } => Some((text.as_str(), to)),
        })
    }

    pub(super) fn push_text(&mut self, more: &str) {
        if let Some(Piece::Text(text)) = self.0.last_mut() {
            text.push_str(more);
        } else {
            self.0.push(Piece::Text(more.to_owned()));
        }
    }
}

/// The words alone.
impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Text(text) | Piece::Link { text, .. } => formatter.write_str(text),
        })
    }
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// Words that lead somewhere.
    Link {
        /// What is read.
        text: String,
        /// Where it leads.
        to: Link,
    },
}

/// Where a link leads. There are no addresses here: nothing in a text can open a web page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Link {
    /// Telling the council.
    Report,
    /// Checking the device.
    Check,
    /// Trying a password.
    Password,
    /// All guides.
    Guides,
    /// One guide, by id.
    Guide(String),
    /// One rule, by id.
    Rule(String),
    /// A word of the word list, by id.
    Word(String),
}

impl Link {
    pub(super) fn parse(address: &str) -> Option<Self> {
        let (kind, id) = address.split_once(':')?;
        match (kind, id) {
            ("flow", "report") => Some(Self::Report),
            ("flow", "check") => Some(Self::Check),
            ("flow", "password") => Some(Self::Password),
            ("flow", "guides") => Some(Self::Guides),
            ("guide", id) => Some(Self::Guide(id.to_owned())),
            ("rule", id) => Some(Self::Rule(id.to_owned())),
            ("glossary", id) => Some(Self::Word(id.to_owned())),
            _ => None,
        }
    }
}

/// Reads the body of a page: paragraphs, lists and `:::` boxes. `first_line` is where `text` starts in the file.
pub(super) fn blocks(
    file: &str,
    text: &str,
    first_line: usize,
    uses: &mut Uses,
) -> Result<Vec<Block>, ContentFault> {
    let mut found = Vec::new();
    let mut open: Option<(Fence, usize)> = None;
    let (mut start, mut start_line) = (0, first_line);
    let mut end = 0;
    for (index, part) in text.split_inclusive('\n').enumerate() {
        let line = first_line + index;
        let next = end + part.len();
        if let Some(name) = part.trim_end().strip_prefix(":::") {
            let chunk = Chunk {
                file,
                text: &text[start..end],
                first_line: start_line,
            };
            match (open.take(), name.trim()) {
                (None, "") => return Err(ContentFault::new(file, line, "this ::: closes nothing")),
                (None, name) => {
                    found.extend(chunk.read(uses)?);
                    let fence = Fence::parse(name).ok_or_else(|| {
                        ContentFault::new(
                            file,
                            line,
                            format!("there is no box called \":::{name}\""),
                        )
                    })?;
                    open = Some((fence, line));
                }
                (Some((fence, opened)), "") => found.push(fence.fill(&chunk, opened, uses)?),
                (Some((_, opened)), _) => return Err(unclosed(file, opened)),
            }
            (start, start_line) = (next, line + 1);
        }
        end = next;
    }
    if let Some((_, opened)) = open {
        return Err(unclosed(file, opened));
    }
    found.extend(
        Chunk {
            file,
            text: &text[start..],
            first_line: start_line,
        }
        .read(uses)?,
    );
    Ok(found)
}

fn unclosed(file: &str, line: usize) -> ContentFault {
    ContentFault::new(
        file,
        line,
        "this box is not closed with ::: before the next one or the end",
    )
}

#[derive(Clone, Copy)]
enum Fence {
    Do,
    Dont,
    Steps(Option<System>),
}

impl Fence {
    fn parse(name: &str) -> Option<Self> {
        match name {
            "do" => Some(Self::Do),
            "dont" => Some(Self::Dont),
            "steps" => Some(Self::Steps(None)),
            "steps windows" => Some(Self::Steps(Some(System::Windows))),
            "steps macos" => Some(Self::Steps(Some(System::Macos))),
            "steps linux" => Some(Self::Steps(Some(System::Linux))),
            _ => None,
        }
    }

    fn fill(
        self,
        chunk: &Chunk<'_>,
        opened: usize,
        uses: &mut Uses,
    ) -> Result<Block, ContentFault> {
        let mut inside = chunk.read(uses)?;
        let (Some(Block::List(items)), true) = (inside.pop(), inside.is_empty()) else {
            return Err(ContentFault::new(
                chunk.file,
                opened,
                "a box holds one list and nothing else",
            ));
        };
        Ok(match self {
            Self::Do => Block::Do(items),
            Self::Dont => Block::Dont(items),
            Self::Steps(system) => Block::Steps { system, items },
        })
    }
}

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::ContentFault;
use super::links::Uses;
use super::markup::{Block, Line, Link, Piece};

/// Markdown without boxes.
pub(super) struct Chunk<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    pub(super) first_line: usize,
}

impl Chunk<'_> {
    pub(super) fn read(&self, uses: &mut Uses) -> Result<Vec<Block>, ContentFault> {
        let mut found = Vec::new();
        let mut items: Option<Vec<Line>> = None;
        let mut line = Line::default();
        let mut link: Option<(Link, String)> = None;
        for (event, range) in Parser::new_ext(self.text, Options::empty()).into_offset_iter() {
            let here = || self.line_of(range.start);
            match event {
                Event::Start(Tag::List(_)) if items.is_none() => items = Some(Vec::new()),
                Event::Start(Tag::List(_)) => {
                    return Err(self.fault(here(), "a list stands inside a list"));
                }
                Event::Start(Tag::Paragraph) if items.is_some() && !line.0.is_empty() => {
                    return Err(self.fault(here(), "a list item has more than one paragraph"));
                }
                Event::Start(Tag::Paragraph | Tag::Item) => {}
                Event::Start(Tag::Link {
                    link_type: LinkType::Inline,
                    dest_url,
                    ..
                }) => {
                    let to = Link::parse(&dest_url).ok_or_else(|| {
                        self.fault(
                            here(),
                            &format!("the program has no place called \"{dest_url}\""),
                        )
                    })?;
                    uses.add(self.file, here(), &to);
                    link = Some((to, String::new()));
                }
                Event::Text(text) => match &mut link {
                    Some((_, words)) => words.push_str(&text),
                    None => line.push_text(&text),
                },
                Event::SoftBreak => match &mut link {
                    Some((_, words)) => words.push(' '),
                    None => line.push_text(" "),
                },
                Event::End(TagEnd::Link) => {
                    let Some((to, text)) = link.take().filter(|(_, text)| !text.trim().is_empty())
                    else {
                        return Err(self.fault(here(), "a link has no words"));
                    };
                    line.0.push(Piece::Link { text, to });
                }
                Event::End(TagEnd::Paragraph) if items.is_none() => {
                    found.push(Block::Paragraph(std::mem::take(&mut line)));
                }
                Event::End(TagEnd::Paragraph) => {}
                Event::End(TagEnd::Item) => {
                    let item = std::mem::take(&mut line);
                    if item.0.is_empty() {
                        return Err(self.fault(here(), "a list item is empty"));
                    }
                    items.get_or_insert_default().push(item);
                }
                Event::End(TagEnd::List(_)) => {
                    found.push(Block::List(items.take().unwrap_or_default()));
                }
                other => {
                    let reason = format!(
                        "only paragraphs, lists and links may stand here, not {}",
                        name_of(&other)
                    );
                    return Err(self.fault(here(), &reason));
                }
            }
        }
        Ok(found)
    }

    fn line_of(&self, offset: usize) -> usize {
        self.first_line
            + self.text.as_bytes()[..offset]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count()
    }

    fn fault(&self, line: usize, reason: &str) -> ContentFault {
        ContentFault::new(self.file, line, reason)
    }
}

fn name_of(event: &Event<'_>) -> &'static str {
    match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => "HTML",
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => "code",
        Event::Start(Tag::Heading { .. }) => "a heading",
        Event::Start(Tag::Image { .. }) => "a picture",
        Event::Start(Tag::Emphasis | Tag::Strong) => "bold or slanted letters",
        Event::Start(Tag::Link { .. }) => "a web address",
        Event::Rule => "a line across",
        Event::HardBreak => "two spaces or a backslash at the end of a line",
        _ => "this",
    }
}

use std::fmt::Write as _;

use super::said::{Said, Tongue};
use crate::{Direction, Language};

/// A page of HTML that is being written. Text can only be put in escaped.
#[derive(Debug)]
pub(super) struct Html {
    page: String,
    direction: Direction,
    letters: usize,
}

/// The page may load nothing and run nothing; its style stands in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
const ENGLISH: &str = " lang=\"en-GB\" dir=\"ltr\"";

impl Html {
    /// Up to the beginning of the text. `styles` are this program's own.
    pub(super) fn begin(language: &Language, title: &str, class: &str, styles: &[&str]) -> Self {
        let mut html = Self {
            page: String::new(),
            letters: 0,
            direction: language.direction,
        };
        let (tag, direction) = (&language.tag, language.direction.id());
        html.raw(&format!(
            "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\" class=\"{class}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        ));
        html.text(title);
        html.raw("</title>\n<style>\n");
        for style in styles {
            html.raw(style);
        }
        html.raw("</style>\n</head>\n<body>\n<main>\n");
        html
    }

    /// How many letters somebody reads.
    pub(super) const fn letters(&self) -> usize {
        self.letters
    }

    pub(super) fn end(mut self) -> String {
        self.raw("</main>\n</body>\n</html>\n");
        self.page
    }

    pub(super) fn open(&mut self, name: &str, class: &str) {
        self.tag(name, class, Tongue::Page);
        self.raw("\n");
    }

    pub(super) fn close(&mut self, name: &str) {
        self.raw(&format!("</{name}>\n"));
    }

    pub(super) fn element(&mut self, name: &str, class: &str, said: &Said<'_>) {
        self.element_with(name, class, said, None);
    }

    /// An element with a phone number after its words.
    pub(super) fn element_with(
        &mut self,
        name: &str,
        class: &str,
        said: &Said<'_>,
        number: Option<&str>,
    ) {
        self.tag(name, class, said.language);
        self.said(said);
        if let Some(number) = number {
            self.raw(" <strong class=\"number\" dir=\"ltr\">");
            self.text(number);
            self.raw("</strong>");
        }
        self.close(name);
    }

    /// An element with a name for what follows.
    pub(super) fn labelled(&mut self, name: &str, class: &str, label: &Said<'_>, said: &Said<'_>) {
        self.tag(name, class, label.language);
        self.said(label);
        self.raw(": ");
        self.tag("span", "", said.language);
        self.said(said);
        self.raw("</span>");
        self.close(name);
    }

    fn tag(&mut self, name: &str, class: &str, language: Tongue) {
        self.raw(&format!("<{name}"));
        if !class.is_empty() {
            self.raw(&format!(" class=\"{class}\""));
        }
        if language == Tongue::English {
            self.raw(ENGLISH);
        }
        self.raw(">");
    }

    fn said(&mut self, said: &Said<'_>) {
        let mixed = self.direction == Direction::RightToLeft && said.language == Tongue::Page;
        if !mixed {
            self.text(&said.text);
            return;
        }
        for (piece, number) in numbers_apart(&said.text) {
            if number {
                self.raw("<bdi class=\"number\" dir=\"ltr\">");
                self.text(piece);
                self.raw("</bdi>");
            } else {
                self.text(piece);
            }
        }
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            self.letters += 1;
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                other => self.page.push(other),
            }
        }
    }

    fn raw(&mut self, html: &str) {
        // Writing to a String cannot fail.
        let _ = self.page.write_str(html);
    }
}

/// Cuts out numbers that are written in groups: in a line that runs to the left the groups would change places.
fn numbers_apart(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, found) = rest.split_at(at);
        let end = found
            .find(|character: char| !character.is_ascii_digit() && character != ' ')
            .unwrap_or(found.len());
        let (number, after) = found.split_at(found[..end].trim_end().len());
        pieces.push((before, false));
        pieces.push((number, true));
        rest = after;
    }
    pieces.push((rest, false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::numbers_apart;

    #[test]
    fn a_phone_number_keeps_its_groups_together() {
        let cases: [(&str, &[(&str, bool)]); 4] = [
            ("", &[]),
            ("رقم", &[("رقم", false)]),
            (
                "رقم 0800 1111.",
                &[("رقم ", false), ("0800 1111", true), (".", false)],
            ),
            ("999 رقم", &[("999", true), (" رقم", false)]),
        ];
        for (text, expected) in cases {
            assert_eq!(
                numbers_apart(text),
                expected,
                "somebody would dial the groups of {text:?} in the wrong order"
            );
        }
    }
}

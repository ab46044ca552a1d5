//! Reads XML as if an enemy had written it: small, shallow, and without anything that could make
//! more of it than was sent.

use quick_xml::Reader;
use quick_xml::events::Event;

/// The largest text that is looked at.
pub(crate) const LONGEST: usize = 1024 * 1024;
const DEEPEST: usize = 24;
const MOST_PIECES: usize = 20_000;
const LONGEST_TEXT: usize = 4096;

/// This is not XML, or not such as a device needs to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotUnderstood;

/// One end of an element. Names are without their prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// It begins.
    Open(&'a str),
    /// It ends; with the text directly inside it, without the space around.
    Close(&'a str, &'a str),
}

/// Tells the elements in order.
pub(crate) fn walk(bytes: &[u8], mut tell: impl FnMut(Piece<'_>)) -> Result<(), NotUnderstood> {
    if bytes.len() > LONGEST {
        return Err(NotUnderstood);
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut reader = Reader::from_str(text);
    let mut inside: Vec<String> = Vec::new();
    let mut seen_any = false;
    for _ in 0..MOST_PIECES {
        match reader.read_event().map_err(|_| NotUnderstood)? {
            Event::Start(start) => {
                if inside.len() >= DEEPEST {
                    return Err(NotUnderstood);
                }
                seen_any = true;
                tell(Piece::Open(start.local_name().into_inner()));
                inside.push(String::new());
            }
            Event::Empty(empty) => {
                seen_any = true;
                let name = empty.local_name();
                tell(Piece::Open(name.into_inner()));
                tell(Piece::Close(name.into_inner(), ""));
            }
            Event::End(end) => {
                let text = inside.pop().ok_or(NotUnderstood)?;
                tell(Piece::Close(end.local_name().into_inner(), text.trim()));
            }
            Event::Text(text) => add(&mut inside, &text),
            Event::CData(text) => add(&mut inside, &text),
            Event::GeneralRef(name) => {
                let character = match &*name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => name
                        .resolve_char_ref()
                        .ok()
                        .flatten()
                        .ok_or(NotUnderstood)?,
                };
                add(&mut inside, character.encode_utf8(&mut [0; 4]));
            }
            // A document type can make much out of little.
            Event::DocType(_) => return Err(NotUnderstood),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => {
                let whole = seen_any && inside.is_empty();
                return if whole { Ok(()) } else { Err(NotUnderstood) };
            }
        }
    }
    Err(NotUnderstood)
}

/// A text that is too long is nobody's name or address; its rest is dropped.
fn add(inside: &mut [String], more: &str) {
    if let Some(text) = inside.last_mut()
        && text.len() + more.len() <= LONGEST_TEXT
    {
        text.push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> Result<Vec<String>, NotUnderstood> {
        let mut all = Vec::new();
        walk(text.as_bytes(), |piece| {
            all.push(match piece {
                Piece::Open(name) => format!("<{name}"),
                Piece::Close(name, text) => format!("{name}>{text}"),
            });
        })
        .map(|()| all)
    }

    #[test]
    fn elements_are_told_with_their_text() {
        let text = "\u{feff}<?xml version=\"1.0\"?>\r\n<!-- hub --><s:a x='1'><b> one &amp; &#x74;wo<c/> </b><![CDATA[<3]]></s:a>\n";
        assert_eq!(
            told(text).unwrap(),
            ["<a", "<b", "<c", "c>", "b>one & two", "a><3"]
        );
    }

    #[test]
    fn what_a_device_needs_not_send_is_refused() {
        let deep = format!("{}x{}", "<a>".repeat(9_000), "</a>".repeat(9_000));
        let many = format!("<a>{}</a>", "<b/>".repeat(MOST_PIECES));
        let large = format!("<a>{}</a>", "x".repeat(LONGEST));
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        let cases = [
            "",
            "text",
            "<a>",
            "</a>",
            "<a></b>",
            "<a>&unknown;</a>",
            "<a",
            bomb,
            &deep,
            &many,
            &large,
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        ];
        for case in cases {
            assert_eq!(told(case), Err(NotUnderstood), "{:.60} was read", case);
        }
        let long = format!("<a>{}</a>", "x".repeat(LONGEST_TEXT + 1));
        assert_eq!(told(&long).unwrap(), ["<a", "a>"], "a long text is kept");
    }

    proptest! {
        #[test]
        fn anything_is_read_without_harm(text in "[<>/a-c&;#x!\\[\\] \"=?-]{0,200}") {
            let _ = told(&text);
        }
    }
}

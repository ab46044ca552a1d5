/// Cuts text into sentences. A sentence ends at `.`, `?` or `!` before white space or at the end of the text.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if !matches!(character, '.' | '?' | '!') {
            continue;
        }
        if characters
            .peek()
            .is_none_or(|(_, next)| next.is_whitespace())
        {
            push(&mut found, &text[start..at + 1]);
            start = at + 1;
        }
    }
    push(&mut found, &text[start..]);
    found
}

fn push<'a>(found: &mut Vec<&'a str>, sentence: &'a str) {
    let sentence = sentence.trim();
    if !sentence.is_empty() {
        found.push(sentence);
    }
}

/// The first character that changes text without being seen (controls, direction marks, zero width), and its line.
pub(super) fn first_hidden(text: &str) -> Option<(usize, char)> {
    let mut line = 1;
    for character in text.chars() {
        match character {
            '\n' => line += 1,
            '\r' | '\t' => {}
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' => {
                return Some((line, character));
            }
            other if other.is_control() => return Some((line, other)),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_would_stop() {
        let cases: [(&str, &[&str]); 5] = [
            ("", &[]),
            ("One.", &["One."]),
            ("One. Two? Three!", &["One.", "Two?", "Three!"]),
            (
                "Send it to a.b@c.uk now. Done",
                &["Send it to a.b@c.uk now.", "Done"],
            ),
            ("Version 3.1 is out.", &["Version 3.1 is out."]),
        ];
        for (text, expected) in cases {
            assert_eq!(
                sentences(text),
                expected,
                "read aloud would stop in the wrong place in {text:?}"
            );
        }
    }
}

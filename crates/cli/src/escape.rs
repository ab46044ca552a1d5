//! Text that came from outside, made safe for a terminal.
//!
//! A pack, a hub or a file may hold anything. A raw escape byte could recolour, move or hide what somebody reads,
//! and a direction override could turn a sentence round.

use std::fmt::Write;

/// One line of text in which every character is visible and harmless. Line breaks show as `\n`.
#[must_use]
pub(crate) fn line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => shown.push_str("\\n"),
            '\t' => shown.push(' '),
            unsafe_one if acts_on_terminal(unsafe_one) => {
                // Writing to a String cannot fail.
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(unsafe_one));
            }
            harmless => shown.push(harmless),
        }
    }
    shown
}

/// Text of several lines. The caller puts its own mark before each, so that no line can pose as a label.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split('\n')
        .map(|each| line(each.trim_end_matches('\r')))
}

/// JSON text with the same characters written as `\u….`: it reads the same and is harmless when shown.
#[must_use]
pub(crate) fn json(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if character == '\n' || !acts_on_terminal(character) {
            shown.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            let _ = write!(shown, "\\u{unit:04x}");
        }
    }
    shown
}

/// Whether a terminal would do something other than draw this character where it stands.
fn acts_on_terminal(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_terminal_would_obey_comes_through() {
        let cases = [
            ("plain words, é, 漢字, 👩‍🏫", "plain words, é, 漢字, 👩‍🏫"),
            ("\u{1b}[2Jgone", "\\u{1b}[2Jgone"),
            ("\u{9b}31mred", "\\u{9b}31mred"),
            ("a\rb", "a\\u{d}b"),
            ("a\nb", "a\\nb"),
            ("a\tb", "a b"),
            ("\u{202e}evil", "\\u{202e}evil"),
            ("bell\u{7}", "bell\\u{7}"),
            ("del\u{7f}", "del\\u{7f}"),
            ("\u{e0041}hidden", "\\u{e0041}hidden"),
        ];
        for (text, expected) in cases {
            assert_eq!(
                line(text),
                expected,
                "the reader would see something other than {text:?}"
            );
        }
    }

    #[test]
    fn json_means_the_same_after_escaping() {
        let text = "\u{1b}[2J \u{9b} \u{202e} \u{e0041} é 👩‍🏫 \"quoted\" \\ \n end";
        let raw = serde_json::to_string(text).unwrap();
        let shown = json(&raw);
        assert!(
            !shown.chars().any(acts_on_terminal),
            "a terminal would obey {shown:?}"
        );
        assert_eq!(
            serde_json::from_str::<String>(&shown).unwrap(),
            text,
            "a script would read other words"
        );
    }
}

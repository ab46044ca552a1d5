use std::ops::Range;

/// A word of a text: where it stands, and the spellings it is found by.
pub(super) struct Token {
    pub(super) range: Range<usize>,
    /// The word as one; first joined over its hyphens ("e-mail" is "email"), then each part.
    pub(super) spellings: Vec<String>,
}

/// Cuts text into words. Hyphens and apostrophes between letters belong to the word.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = character.is_alphanumeric() || start.is_some() && is_joint(character);
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                let word = text[from..at].trim_end_matches(is_joint);
                found.push(Token {
                    range: from..from + word.len(),
                    spellings: spellings(word),
                });
            }
            _ => {}
        }
    }
    found
}

const fn is_joint(character: char) -> bool {
    matches!(character, '-' | '\'' | '\u{2019}' | '\u{2010}' | '\u{2011}')
}

fn spellings(word: &str) -> Vec<String> {
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    let joined: String = lower
        .chars()
        .filter(|character| !is_joint(*character))
        .collect();
    let mut found = vec![joined];
    let parts = lower.split(['-', '\u{2010}', '\u{2011}']);
    let parts: Vec<String> = parts
        .map(|part| part.replace(is_joint, ""))
        .filter(|part| part.chars().count() > 1)
        .collect();
    if parts.first().is_some_and(|part| *part != found[0]) {
        found.extend(parts);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_joined() {
        let cases: [(&str, &[&[&str]]); 6] = [
            ("", &[]),
            ("Say no.", &[&["say"], &["no"]]),
            ("An e-mail!", &[&["an"], &["email", "mail"]]),
            ("anti-virus", &[&["antivirus", "anti", "virus"]]),
            ("don't 'shout'", &[&["dont"], &["shout"]]),
            ("Zoë\u{2019}s 2-step", &[&["zoës"], &["2step", "step"]]),
        ];
        for (text, expected) in cases {
            let found: Vec<Vec<String>> = tokens(text)
                .into_iter()
                .map(|token| token.spellings)
                .collect();
            assert_eq!(
                found, expected,
                "a learner who types {text:?} another way finds nothing"
            );
        }
    }
}

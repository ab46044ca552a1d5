//! How hard a text is to read, after Flesch and Kincaid (1975).

use content::sentences;

/// School years that a reader needs.
pub(crate) fn grade(lines: &[String]) -> f64 {
    let sentences: Vec<&str> = lines.iter().flat_map(|line| sentences(line)).collect();
    let words: Vec<&str> = sentences
        .iter()
        .flat_map(|sentence| words(sentence))
        .collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let per = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    0.39 * per(words.len(), sentences.len()) + 11.8 * per(syllables, words.len()) - 15.59
}

pub(crate) fn words(sentence: &str) -> Vec<&str> {
    sentence
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

/// Groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let word: String = word
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        groups += usize::from(is_vowel(letter) && !before);
        before = is_vowel(letter);
    }
    let silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded")
        || word.ends_with("es")
            && !["ses", "zes", "xes", "ches", "shes", "ces", "ges"]
                .iter()
                .any(|end| word.ends_with(end));
    if silent && groups > 1 {
        groups - 1
    } else {
        groups.max(1)
    }
}

#[test]
fn the_measure_itself_is_right() {
    let words = [
        ("cat", 1),
        ("password", 2),
        ("computer", 3),
        ("make", 1),
        ("little", 2),
        ("started", 2),
        ("blocked", 1),
        ("messages", 3),
    ];
    for (word, expected) in words {
        assert_eq!(syllables(word), expected, "{word}");
    }
    let easy = ["The cat sat on the mat.".to_owned()];
    let hard = ["Notwithstanding organisational responsibilities, unauthorised communication constitutes a disciplinary offence \
                 which the appropriate authorities will investigate in accordance with established procedures."
        .to_owned()];
    assert!(grade(&easy) < 1.0, "{}", grade(&easy));
    assert!(grade(&hard) > 18.0, "{}", grade(&hard));
}

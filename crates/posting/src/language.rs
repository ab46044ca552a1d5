//! Words that may hurt, also in simple disguises: `sh1t`, `s.h.i.t`, `s h i t`, `sh*t`, `shiiit`.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::folded::Folded;
use crate::{Found, Kind};

/// What is looked for by name. All of it is data that a council can change.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Whole words, by their plain spelling.
    words: HashMap<String, Kind>,
    /// Beginnings of words.
    beginnings: Vec<(String, Kind)>,
    /// Several words, by the first of them.
    phrases: HashMap<String, Vec<(Vec<String>, Kind)>>,
    birth: Vec<String>,
    profiles: Vec<String>,
    not_profiles: HashSet<String>,
}

/// More pieces than any disguised word has.
const MOST_PIECES: usize = 14;
const LONGEST_WORD: usize = 40;

impl Lists {
    /// With words that hurt or threaten: `"bully*"` stands for every word that begins so, two words or more for just
    /// that order of words.
    #[must_use]
    pub fn new(hurtful: &[String], threats: &[String]) -> Self {
        let mut lists = Self::default();
        for (entries, kind) in [(threats, Kind::Threat), (hurtful, Kind::Hurtful)] {
            for entry in entries {
                lists.add(entry, kind);
            }
        }
        lists
    }

    /// With words that call a date somebody's day of birth.
    #[must_use]
    pub fn with_birth(mut self, words: &[String]) -> Self {
        self.birth = words.iter().map(|word| word.to_lowercase()).collect();
        self
    }

    /// With the beginnings of web addresses that name a person, and those of the same sites that do not.
    #[must_use]
    pub fn with_profiles(mut self, profiles: &[String], not: &[String]) -> Self {
        self.profiles = profiles.to_vec();
        self.not_profiles = not.iter().cloned().collect();
        self
    }

    pub(crate) fn calls_birth(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.birth.iter().any(|word| {
            text.match_indices(word.as_str()).any(|(at, _)| {
                let letter = |character: Option<char>| character.is_some_and(char::is_alphabetic);
                !letter(text[..at].chars().next_back())
                    && !letter(text[at + word.len()..].chars().next())
            })
        })
    }

    pub(crate) fn is_profile(&self, address: &str) -> bool {
        self.profiles.iter().any(|place| {
            let Some(rest) = address.strip_prefix(place.as_str()) else {
                return false;
            };
            let name = rest.split(['/', '?', '&']).next().unwrap_or_default();
            let page = format!("{place}{name}");
            name.chars().any(char::is_alphanumeric) && !self.not_profiles.contains(&page)
        })
    }

    fn add(&mut self, entry: &str, kind: Kind) {
        let mut words: Vec<String> = entry
            .split_whitespace()
            .map(|word| plain(word.trim_end_matches('*')))
            .collect();
        match words.len() {
            0 => {}
            1 if entry.ends_with('*') => self.beginnings.push((words.remove(0), kind)),
            1 => {
                self.words.entry(words.remove(0)).or_insert(kind);
            }
            _ => {
                let first = words.remove(0);
                self.phrases.entry(first).or_default().push((words, kind));
            }
        }
    }

    fn word(&self, spelling: &str) -> Option<Kind> {
        if spelling.len() > LONGEST_WORD {
            return None;
        }
        if spelling.contains(HIDDEN) {
            return self.hidden(spelling);
        }
        let singular = spelling.strip_suffix('s').unwrap_or(spelling);
        let listed = self
            .words
            .get(spelling)
            .or_else(|| self.words.get(singular));
        let begun = || {
            self.beginnings
                .iter()
                .find(|(beginning, _)| spelling.starts_with(beginning.as_str()))
                .map(|(_, kind)| *kind)
        };
        listed.copied().or_else(begun)
    }

    /// A word with some of its letters starred out.
    fn hidden(&self, spelling: &str) -> Option<Kind> {
        let seen = spelling.chars().filter(|letter| *letter != HIDDEN).count();
        if seen < 2 {
            return None;
        }
        let fits = |word: &str, whole: bool| {
            let mut letters = spelling.chars();
            let same = word.chars().all(|wanted| {
                letters
                    .next()
                    .is_some_and(|letter| letter == wanted || letter == HIDDEN)
            });
            same && (!whole || letters.next().is_none())
        };
        let listed = self.words.iter().find(|(word, _)| fits(word, true));
        let begun = || {
            let mut beginnings = self.beginnings.iter();
            beginnings.find(|(beginning, _)| fits(beginning, false))
        };
        listed
            .map(|(_, kind)| *kind)
            .or_else(|| begun().map(|(_, kind)| *kind))
    }

    /// Each spelling that the word may stand for.
    fn any(&self, word: &str) -> Option<Kind> {
        spellings(word)
            .iter()
            .find_map(|spelling| self.word(spelling))
    }
}

/// Stands for a letter that was starred out.
const HIDDEN: char = '*';

struct Token {
    range: Range<usize>,
    plain: String,
}

pub(crate) fn find(folded: &Folded, lists: &Lists, found: &mut Found) {
    let text = folded.plain.as_str();
    let tokens = tokens(text);
    for place in 0..tokens.len() {
        let hit = phrase(text, &tokens[place..], lists)
            .or_else(|| lists.any(&tokens[place].plain).map(|kind| (1, kind)))
            .or_else(|| in_pieces(text, &tokens[place..], lists));
        if let Some((length, kind)) = hit {
            let end = tokens[place + length - 1].range.end;
            found.add(tokens[place].range.start..end, kind);
        }
    }
}

fn phrase(text: &str, tokens: &[Token], lists: &Lists) -> Option<(usize, Kind)> {
    let first = tokens.first()?;
    for spelling in spellings(&first.plain) {
        for (rest, kind) in lists.phrases.get(&spelling).into_iter().flatten() {
            let fits = rest.len() < tokens.len()
                && rest.iter().enumerate().all(|(number, word)| {
                    let (before, token) = (&tokens[number], &tokens[number + 1]);
                    let between = &text[before.range.end..token.range.start];
                    !between.contains(['.', '?', '\n']) && spellings(&token.plain).contains(word)
                });
            if fits {
                return Some((rest.len() + 1, *kind));
            }
        }
    }
    None
}

/// One word whose letters, or whose halves, are kept apart.
fn in_pieces(text: &str, tokens: &[Token], lists: &Lists) -> Option<(usize, Kind)> {
    let mut joined = tokens.first()?.plain.clone();
    let mut best = None;
    let mut letters_only = joined.chars().count() == 1;
    for (number, token) in tokens.iter().enumerate().skip(1).take(MOST_PIECES) {
        let between = &text[tokens[number - 1].range.end..token.range.start];
        letters_only &= token.plain.chars().count() == 1;
        let tight = matches!(between, "." | "-" | "_" | "*" | "~");
        if !(tight || letters_only && between == " ") {
            break;
        }
        joined.push_str(&token.plain);
        if let Some(kind) = lists.any(&joined) {
            best = Some((number + 1, kind));
        }
    }
    best
}

fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = character.is_alphanumeric()
            || is_combining_mark(character)
            || matches!(character, '\'' | '@' | '$' | '!' | '*' | '#' | '|');
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                found.extend(token(text, from..at));
            }
            _ => {}
        }
    }
    found
}

fn token(text: &str, range: Range<usize>) -> Option<Token> {
    let whole = &text[range.clone()];
    let word = whole.trim_start_matches(['\'', '*', '#', '@', '!', '|']);
    let start = range.end - word.len();
    let word = word.trim_end_matches(['\'', '*', '#', '@', '!', '|']);
    let has_letter = word.chars().any(char::is_alphabetic);
    has_letter.then(|| Token {
        range: start..start + word.len(),
        plain: plain(word),
    })
}

/// Without capitals, accents, apostrophes and look-alike signs.
fn plain(word: &str) -> String {
    let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
    word.nfkd()
        .filter(|character| !is_combining_mark(*character) && *character != '\'')
        .flat_map(char::to_lowercase)
        .map(|character| look_alike(character, latin))
        .collect()
}

fn look_alike(character: char, latin: bool) -> char {
    match character {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        '#' => HIDDEN,
        // Cyrillic letters inside a Latin word; a Cyrillic word stays as it is.
        'а' if latin => 'a',
        'е' if latin => 'e',
        'о' if latin => 'o',
        'с' if latin => 'c',
        'р' if latin => 'p',
        'у' if latin => 'y',
        'х' if latin => 'x',
        'і' if latin => 'i',
        'к' if latin => 'k',
        'т' if latin => 't',
        other => other,
    }
}

/// As it is written and, when a letter is drawn out ("shiiit"), with that letter once and twice.
fn spellings(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    for kept in [1, 2] {
        let mut shorter = String::with_capacity(word.len());
        let mut run: Vec<char> = Vec::new();
        for letter in word.chars().map(Some).chain([None]) {
            if run.last().copied() != letter && !run.is_empty() {
                let length = if run.len() > 2 { kept } else { run.len() };
                shorter.extend(run.drain(..).take(length));
                run.clear();
            }
            run.extend(letter);
        }
        if shorter != word {
            found.push(shorter);
        }
    }
    found
}

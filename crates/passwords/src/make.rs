//! Makes a password out of random words: easy to say, to remember and to type, hard to guess.

use thiserror::Error;
use zeroize::Zeroizing;

static WORDS: &str = include_str!("../data/words.txt");

/// Fewer words are not strong enough.
pub const FEWEST: usize = 3;
/// More cannot be remembered.
pub const MOST: usize = 10;
/// A Wi-Fi password can be tried at home by whoever hears the connection, so it has one word more.
const WIFI_WORDS: usize = 4;
const WIFI_SHORTEST: usize = 12;
/// No hub takes more.
const WIFI_LONGEST: usize = 63;

/// Where chance comes from: fills bytes, or says that it cannot.
pub type Chance<'a> = dyn FnMut(&mut [u8]) -> Result<(), NoChance> + 'a;

/// The system gives no randomness; then there is no password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this computer gives no random numbers now")]
pub struct NoChance;

/// What a site or a hub asks for on top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// A capital letter at the beginning of each word.
    pub capitals: bool,
    /// A digit at the end.
    pub digit: bool,
}

/// A new password. It does not print itself.
pub struct Made {
    words: Vec<&'static str>,
    text: Zeroizing<String>,
    bits: f64,
}

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Made(<redacted>, {:.0} bits)", self.bits)
    }
}

impl Made {
    /// The password.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its words, to be remembered by.
    #[must_use]
    pub fn words(&self) -> &[&'static str] {
        &self.words
    }

    /// How strong it is even for somebody who knows the list and the rules: the number of yes-no questions.
    #[must_use]
    pub const fn bits(&self) -> f64 {
        self.bits
    }

    /// Each word with its letters, one by one: for reading aloud and for writing down.
    #[must_use]
    pub fn spelled(&self) -> Vec<(&'static str, String)> {
        self.words
            .iter()
            .map(|word| {
                let letters: Vec<String> = word.chars().map(String::from).collect();
                (*word, letters.join(" "))
            })
            .collect()
    }
}

/// How many words there are to choose from.
#[must_use]
pub fn choice() -> usize {
    WORDS.lines().count()
}

/// A password of random words with a hyphen between them. `count` is held to 3 to 10.
pub fn words(count: usize, wishes: Wishes, chance: &mut Chance<'_>) -> Result<Made, NoChance> {
    let list: Vec<&'static str> = WORDS.lines().collect();
    let count = count.clamp(FEWEST, MOST);
    let mut words: Vec<&'static str> = Vec::with_capacity(count);
    let mut bits = 0.0;
    while words.len() < count {
        let word = list[below(list.len(), chance)?];
        // Never the same word twice: that looks like a mistake, and costs next to nothing.
        if !words.contains(&word) {
            bits += ((list.len() - words.len()) as f64).log2();
            words.push(word);
        }
    }
    let mut text = Zeroizing::new(String::with_capacity(count * 10 + 2));
    for word in &words {
        if !text.is_empty() {
            text.push('-');
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if wishes.capitals => text.push(first.to_ascii_uppercase()),
            Some(first) => text.push(first),
            None => {}
        }
        text.push_str(letters.as_str());
    }
    if wishes.digit {
        // Without 0 and 1, which look like letters on paper.
        let digit = b"23456789"[below(8, chance)?];
        text.push('-');
        text.push(char::from(digit));
        bits += 3.0;
    }
    Ok(Made { words, text, bits })
}

/// A password for the hub or the Wi-Fi: at least twelve characters, only such as every device can type.
pub fn wifi(wishes: Wishes, chance: &mut Chance<'_>) -> Result<Made, NoChance> {
    let mut count = WIFI_WORDS;
    loop {
        let made = words(count, wishes, chance)?;
        match made.text().len() {
            length if length < WIFI_SHORTEST && count < MOST => count += 1,
            length if length > WIFI_LONGEST && count > FEWEST => count -= 1,
            _ => return Ok(made),
        }
    }
}

/// A card to print and to keep beside the hub: what is written on it, line by line.
pub struct Card {
    /// The name of the network, as it was typed.
    pub network: String,
    /// The password.
    pub password: Zeroizing<String>,
    /// Each part of the password, letter by letter.
    pub spelled: Vec<(String, String)>,
    /// What a square code for phones holds.
    pub code: Zeroizing<String>,
}

impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Card(<redacted>)")
    }
}

/// The card for a network and a password.
#[must_use]
pub fn card(network: &str, made: &Made) -> Card {
    let network: String = network
        .chars()
        .filter(|c| !c.is_control())
        .take(32)
        .collect();
    let code = Zeroizing::new(format!(
        "WIFI:T:WPA;S:{};P:{};;",
        escaped(&network),
        escaped(made.text())
    ));
    Card {
        spelled: made
            .text()
            .split('-')
            .map(|part| (part.to_owned(), said(part)))
            .collect(),
        password: made.text.clone(),
        network,
        code,
    }
}

/// Letter by letter; a capital letter says so.
fn said(part: &str) -> String {
    let letters: Vec<String> = part
        .chars()
        .map(|c| {
            if c.is_uppercase() {
                format!("capital {c}")
            } else {
                c.to_string()
            }
        })
        .collect();
    letters.join(" ")
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 4);
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',' | ':' | '"') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// A number below `limit`, each as likely as the others.
fn below(limit: usize, chance: &mut Chance<'_>) -> Result<usize, NoChance> {
    let limit = u64::try_from(limit).map_err(|_| NoChance)?;
    let fair = u64::from(u32::MAX) + 1 - (u64::from(u32::MAX) + 1) % limit;
    // A source that keeps giving unfair numbers is broken.
    for _ in 0..1_000 {
        let mut bytes = [0; 4];
        chance(&mut bytes)?;
        let number = u64::from(u32::from_le_bytes(bytes));
        if number < fair {
            return usize::try_from(number % limit).map_err(|_| NoChance);
        }
    }
    Err(NoChance)
}

#[cfg(test)]
mod tests;

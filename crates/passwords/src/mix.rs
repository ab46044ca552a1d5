//! Passwords as people make them, the same in every run: what tests and measurements are fed with.

use std::collections::BTreeSet;

static WORDS: &str = include_str!("../data/words.txt");

const NAMES: [&str; 24] = [
    "amina", "tomasz", "fatima", "john", "maria", "ahmed", "olena", "wei", "priya", "david",
    "sara", "ali", "elena", "yusuf", "grace", "pedro", "nadia", "kofi", "anna", "hassan", "lucy",
    "ivan", "mei", "omar",
];
const COMMON: [&str; 24] = [
    "password",
    "123456",
    "qwerty",
    "letmein",
    "monkey",
    "dragon",
    "sunshine",
    "football",
    "iloveyou",
    "princess",
    "welcome",
    "liverpool",
    "charlie",
    "chelsea",
    "arsenal",
    "shadow",
    "abc123",
    "master",
    "michael",
    "superman",
    "flower",
    "summer",
    "chocolate",
    "butterfly",
];
const ROWS: [&str; 8] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx",
    "qazwsxedc",
    "1234567890",
    "zaq12wsx",
    "poiuytrewq",
];
const MARKS: &[u8] = b"!!!!?.@#*-_$&";
const ANY: &[u8] = b"abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#$%&*+-=?@_";

/// A small source of numbers.
struct Dice(u64);

impl Dice {
    const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// `count` different passwords: common ones, names with years, words with digits, swapped letters, paths over the
/// keys, dates, random letters, and words put together.
#[must_use]
pub fn passwords(count: usize) -> Vec<String> {
    let words: Vec<&str> = WORDS.lines().collect();
    let mut dice = Dice::new(20_261_123);
    let mut made = BTreeSet::new();
    let mut list = Vec::with_capacity(count);
    while list.len() < count {
        let password = one(&mut dice, &words);
        if made.insert(password.clone()) {
            list.push(password);
        }
    }
    list
}

fn one(dice: &mut Dice, words: &[&str]) -> String {
    let digits = |dice: &mut Dice, most: usize| -> String {
        (0..1 + dice.below(most))
            .map(|_| char::from(b'0' + dice.below(10) as u8))
            .collect()
    };
    match dice.below(20) {
        0 | 1 => format!("{}{}", dice.of(&COMMON), digits(dice, 3)),
        2 => format!(
            "{}{}",
            capital(dice.of(&COMMON)),
            char::from(MARKS[dice.below(MARKS.len())])
        ),
        3 | 4 => format!("{}{}", capital(dice.of(&NAMES)), 1_950 + dice.below(76)),
        5 => format!("{}{}{}", dice.of(&NAMES), dice.of(&NAMES), digits(dice, 4)),
        6..=8 => {
            let mark = char::from(MARKS[dice.below(MARKS.len())]);
            format!("{}{}{mark}", capital(dice.of(words)), digits(dice, 4))
        }
        9 => swapped(dice.of(words)) + &digits(dice, 2),
        10 => {
            let row = dice.of(&ROWS);
            let length = 4 + dice.below(row.len() - 3);
            format!("{}{}", &row[..length], digits(dice, 3))
        }
        11 => format!(
            "{:02}{:02}{}",
            1 + dice.below(28),
            1 + dice.below(12),
            1_950 + dice.below(70)
        ),
        12 | 13 => (0..8 + dice.below(9))
            .map(|_| char::from(ANY[dice.below(ANY.len())]))
            .collect(),
        14 => format!("{}{}", dice.of(words), dice.of(words)),
        15 => {
            let piece = dice.of(words);
            format!("{piece}{piece}{}", digits(dice, 2))
        }
        16..=18 => {
            let between = ["-", " ", "", "."][dice.below(4)];
            let count = 3 + dice.below(2);
            let parts: Vec<&str> = (0..count).map(|_| dice.of(words)).collect();
            parts.join(between)
        }
        _ => {
            let letters: String = (0..6 + dice.below(8))
                .map(|_| char::from(b'a' + dice.below(26) as u8))
                .collect();
            format!("{letters}{}", digits(dice, 3))
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
        .unwrap_or_default()
}

fn swapped(word: &str) -> String {
    word.chars()
        .map(|letter| match letter {
            'a' => '@',
            'e' => '3',
            'i' => '1',
            'o' => '0',
            's' => '$',
            other => other,
        })
        .collect()
}

/// An export of `count` invented logins as Chrome writes it. Every sixth password is used twice, every tenth nearly.
#[must_use]
pub fn export(count: usize) -> String {
    let passwords = passwords(count);
    let mut dice = Dice::new(77);
    let mut text = String::with_capacity(count * 80);
    text.push_str("name,url,username,password,note\n");
    for (number, password) in passwords.iter().enumerate() {
        let again = &passwords[dice.below(number + 1)];
        let used = match number {
            number if number % 6 == 5 => again.clone(),
            number if number % 10 == 9 => format!("{again}1"),
            _ => password.clone(),
        };
        let site = match number % 50 {
            7 => format!("mail{number}.example"),
            13 => format!("bank{number}.example"),
            _ => format!("site{number}.example"),
        };
        let scheme = if number % 17 == 3 { "http" } else { "https" };
        text += &format!(
            "{site},{scheme}://{site}/login,user{}@mail.example,\"{}\",\n",
            dice.below(5),
            used.replace('"', "\"\"")
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mix_is_the_same_in_every_run_and_every_password_is_another() {
        let mix = passwords(2_000);
        assert_eq!(mix, passwords(2_000));
        let different: BTreeSet<&String> = mix.iter().collect();
        assert_eq!(different.len(), 2_000);
        assert!(mix.iter().all(|password| (3..60).contains(&password.len())));
    }
}

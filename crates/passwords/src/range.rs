//! The public question "is this password in a breach?": five characters of a hash go out, hundreds of endings come
//! back, and the comparing is done here. Who is asked cannot know which one was meant.

use std::collections::{BTreeSet, HashMap};

use sha1::{Digest, Sha1};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// An answer has about a thousand lines of forty characters.
pub const MOST_BYTES: usize = 1024 * 1024;
const PREFIX: usize = 5;
const SUFFIX: usize = 35;

/// What is asked, and what is kept back.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Question {
    hex: [u8; PREFIX + SUFFIX],
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Question(<redacted>)")
    }
}

impl Question {
    /// The question about one password.
    #[must_use]
    pub fn about(password: &str) -> Self {
        const HEX: &[u8; 16] = b"0123456789ABCDEF";
        let hash: Zeroizing<[u8; 20]> = Zeroizing::new(Sha1::digest(password.as_bytes()).into());
        let mut hex = [0; PREFIX + SUFFIX];
        for (two, byte) in hex.chunks_exact_mut(2).zip(hash.iter()) {
            two[0] = HEX[usize::from(byte >> 4)];
            two[1] = HEX[usize::from(byte & 15)];
        }
        Self { hex }
    }

    /// The five characters that go out.
    #[must_use]
    pub fn prefix(&self) -> String {
        self.hex[..PREFIX].iter().copied().map(char::from).collect()
    }

    fn suffix(&self) -> &[u8] {
        &self.hex[PREFIX..]
    }
}

/// What has to be asked for many passwords: each prefix once.
#[must_use]
pub fn prefixes<'a>(questions: impl IntoIterator<Item = &'a Question>) -> Vec<String> {
    let different: BTreeSet<String> = questions.into_iter().map(Question::prefix).collect();
    different.into_iter().collect()
}

/// What came back is not an answer, for example the page of a hotel's Wi-Fi.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotAnAnswer {
    /// Longer than any answer.
    #[error("the answer is too long")]
    TooLong,
    /// There is nothing in it; a real answer always has lines.
    #[error("the answer is empty")]
    Empty,
    /// A line is not an ending and a number.
    #[error("line {0} of the answer is not understood")]
    Nonsense(usize),
}

/// The endings that belong to one prefix.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    counts: HashMap<[u8; SUFFIX], u64>,
}

impl Answer {
    /// Reads an answer. One line that is not understood, and nothing of it is believed.
    pub fn read(body: &[u8]) -> Result<Self, NotAnAnswer> {
        if body.len() > MOST_BYTES {
            return Err(NotAnAnswer::TooLong);
        }
        let mut counts = HashMap::new();
        let mut any = false;
        for (number, line) in body.split(|byte| *byte == b'\n').enumerate() {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if line.is_empty() {
                continue;
            }
            any = true;
            let (suffix, count) = row(line).ok_or(NotAnAnswer::Nonsense(number + 1))?;
            // Padding, so that nobody can tell answers apart by their length.
            if count > 0 {
                let held: &mut u64 = counts.entry(suffix).or_default();
                *held = count.max(*held);
            }
        }
        if any {
            Ok(Self { counts })
        } else {
            Err(NotAnAnswer::Empty)
        }
    }

    /// How often the password was seen in breaches; 0 when never.
    #[must_use]
    pub fn count(&self, question: &Question) -> u64 {
        let mut suffix = [0; SUFFIX];
        suffix.copy_from_slice(question.suffix());
        self.counts.get(&suffix).copied().unwrap_or(0)
    }
}

fn row(line: &[u8]) -> Option<([u8; SUFFIX], u64)> {
    let (hex, rest) = line.split_at_checked(SUFFIX)?;
    let count = rest.strip_prefix(b":")?;
    let digits = !count.is_empty() && count.iter().all(u8::is_ascii_digit);
    if !digits || !hex.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut suffix = [0; SUFFIX];
    for (place, byte) in suffix.iter_mut().zip(hex) {
        *place = byte.to_ascii_uppercase();
    }
    let count = std::str::from_utf8(count).ok()?.parse().ok()?;
    Some((suffix, count))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// SHA-1 of "password" is 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.
    const REST: &str = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";

    #[test]
    fn five_characters_go_out_and_each_only_once() {
        let question = Question::about("password");
        assert_eq!(question.prefix(), "5BAA6");
        assert!(!format!("{question:?}").contains("1E4C9"));
        let asked = ["password", "otter", "password"].map(Question::about);
        assert_eq!(
            prefixes(&asked).len(),
            2,
            "the same question would be asked twice"
        );
    }

    #[test]
    fn an_answer_is_compared_whatever_its_letters_and_line_ends() {
        let question = Question::about("password");
        let other = "0018A45C4D1DEF81644B54AB7F969B88D65";
        for (body, count) in [
            (format!("{other}:3\r\n{REST}:42\r\n"), 42),
            (format!("{}:42\n", REST.to_lowercase()), 42),
            (format!("{other}:3"), 0),
            (format!("{REST}:0\r\n{other}:0"), 0),
        ] {
            let answer = Answer::read(body.as_bytes()).unwrap();
            assert_eq!(answer.count(&question), count, "{body:?}");
        }
    }

    #[test]
    fn nonsense_is_not_believed() {
        for (body, fault) in [
            (String::new(), NotAnAnswer::Empty),
            ("\r\n\n".into(), NotAnAnswer::Empty),
            (
                "<html>Welcome to our Wi-Fi</html>".into(),
                NotAnAnswer::Nonsense(1),
            ),
            (format!("{REST}:4\n{REST}:\n"), NotAnAnswer::Nonsense(2)),
            (format!("{REST}:-1"), NotAnAnswer::Nonsense(1)),
            (format!("{REST} :1"), NotAnAnswer::Nonsense(1)),
            (format!("Z{}:1", &REST[1..]), NotAnAnswer::Nonsense(1)),
            (
                format!("{REST}:{}", "9".repeat(40)),
                NotAnAnswer::Nonsense(1),
            ),
            ("A".repeat(MOST_BYTES + 1), NotAnAnswer::TooLong),
        ] {
            assert_eq!(Answer::read(body.as_bytes()).unwrap_err(), fault);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_may_come_back(body in prop::collection::vec(any::<u8>(), 0..500)) {
            let _ = Answer::read(&body);
        }
    }
}

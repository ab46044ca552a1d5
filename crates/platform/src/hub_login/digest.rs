//! The browser's own question with the password hashed (RFC 7616), as far as hubs use it: MD5 or
//! SHA-256, with `qop=auth` or without.

use data_encoding::HEXLOWER;
use md5::Md5;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

const LONGEST_CHALLENGE: usize = 4096;

/// A question that can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    realm: String,
    nonce: String,
    opaque: Option<String>,
    algorithm: Algorithm,
    /// The word for it, if the question named one.
    named: Option<String>,
    with_count: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Algorithm {
    Md5,
    Sha256,
}

impl Algorithm {
    fn hash(self, text: &str) -> Zeroizing<String> {
        Zeroizing::new(match self {
            Self::Md5 => HEXLOWER.encode(&Md5::digest(text.as_bytes())),
            Self::Sha256 => HEXLOWER.encode(&Sha256::digest(text.as_bytes())),
        })
    }
}

impl Challenge {
    /// Reads the value of a `WWW-Authenticate` header; `None` if it asks in another way.
    #[must_use]
    pub fn parse(header: &str) -> Option<Self> {
        let header = header.trim();
        let (scheme, rest) = header.split_once(' ')?;
        if !scheme.eq_ignore_ascii_case("digest") || header.len() > LONGEST_CHALLENGE {
            return None;
        }
        let parts = parts(rest)?;
        let part = |name: &str| {
            let found = parts.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.clone())
        };
        let named = part("algorithm");
        let algorithm = match named.as_deref().map(str::to_ascii_lowercase).as_deref() {
            None | Some("md5") => Algorithm::Md5,
            Some("sha-256") => Algorithm::Sha256,
            Some(_) => return None,
        };
        let with_count = match part("qop") {
            None => false,
            Some(ways) => {
                let mut ways = ways.split(',');
                ways.any(|way| way.trim().eq_ignore_ascii_case("auth"))
                    .then_some(true)?
            }
        };
        Some(Self {
            realm: part("realm")?,
            nonce: part("nonce")?,
            opaque: part("opaque"),
            algorithm,
            named,
            with_count,
        })
    }

    /// The value of the `Authorization` header that answers it. `count` says how often this
    /// question was answered, this time included; `own` is a random text.
    #[must_use]
    pub fn answer(
        &self,
        (user, password): (&str, &str),
        (method, path): (&str, &str),
        count: u32,
        own: &str,
    ) -> Zeroizing<String> {
        let hash = |text: &str| self.algorithm.hash(text);
        let secret = Zeroizing::new(format!("{user}:{}:{password}", self.realm));
        let (who, what) = (hash(&secret), hash(&format!("{method}:{path}")));
        let nonce = &self.nonce;
        let response = if self.with_count {
            hash(&format!(
                "{}:{nonce}:{count:08x}:{own}:auth:{}",
                *who, *what
            ))
        } else {
            hash(&format!("{}:{nonce}:{}", *who, *what))
        };
        let mut header = format!(
            "Digest username=\"{user}\", realm=\"{}\", nonce=\"{nonce}\", uri=\"{path}\", response=\"{}\"",
            self.realm, *response
        );
        if let Some(named) = &self.named {
            header.push_str(&format!(", algorithm={named}"));
        }
        if let Some(opaque) = &self.opaque {
            header.push_str(&format!(", opaque=\"{opaque}\""));
        }
        if self.with_count {
            header.push_str(&format!(", qop=auth, nc={count:08x}, cnonce=\"{own}\""));
        }
        Zeroizing::new(header)
    }
}

/// The names and values of a question. Values that would need an escape are not understood.
fn parts(text: &str) -> Option<Vec<(&str, String)>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => {
                let end = after.find(',').unwrap_or(after.len());
                (after[..end].trim(), &after[end..])
            }
        };
        let plain = |c: char| (c.is_ascii_graphic() || c == ' ') && c != '"' && c != '\\';
        if !value.chars().all(plain) {
            return None;
        }
        parts.push((name.trim(), value.to_owned()));
        rest = after.trim_start().trim_start_matches(',').trim_start();
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const QUESTION: &str = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=MD5, \
         nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
    const OWN: &str = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    fn answer(question: &str) -> Option<String> {
        let challenge = Challenge::parse(question)?;
        let who = ("Mufasa", "Circle of Life");
        Some(
            challenge
                .answer(who, ("GET", "/dir/index.html"), 1, OWN)
                .to_string(),
        )
    }

    #[test]
    fn the_examples_of_the_standard_are_answered_as_it_says() {
        let cases = [
            (QUESTION.to_owned(), "8ca523f5e9506fed4657c9700eebdbec"),
            (
                QUESTION.replace("algorithm=MD5", "algorithm=SHA-256"),
                "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
            ),
            (
                QUESTION
                    .replace("algorithm=MD5, ", "")
                    .replace("Digest ", "digest "),
                "8ca523f5e9506fed4657c9700eebdbec",
            ),
        ];
        for (question, response) in cases {
            let answer = answer(&question).unwrap();
            assert!(
                answer.contains(&format!("response=\"{response}\"")),
                "{answer}"
            );
            assert!(answer.contains("nc=00000001, cnonce="), "{answer}");
        }
        let old =
            "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"";
        let answer = Challenge::parse(old).unwrap().answer(
            ("Mufasa", "Circle Of Life"),
            ("GET", "/dir/index.html"),
            1,
            "",
        );
        assert!(
            answer.contains("response=\"670fd8c2df070c60b045671b8b24ff02\""),
            "{}",
            *answer
        );
        assert!(!answer.contains("cnonce"), "{}", *answer);
    }

    #[test]
    fn a_question_that_is_not_understood_is_not_answered() {
        for question in [
            "",
            "Digest",
            "Basic realm=\"x\"",
            "Digest realm=\"x\"",
            "Digest nonce=\"x\"",
            "Digest realm=\"x\", nonce=\"y\", algorithm=MD5-sess",
            "Digest realm=\"x\", nonce=\"y\", qop=\"auth-int\"",
            "Digest realm=\"x\\\", nonce=\"y\"",
            "Digest realm=\"x\", nonce=\"y",
            "Digest realm=\"x\u{7}\", nonce=\"y\"",
        ] {
            assert_eq!(
                answer(question),
                None,
                "{question:?} costs a try for nothing"
            );
        }
    }

    proptest! {
        #[test]
        fn any_question_is_read_without_harm(text in any::<String>()) {
            for question in [text.clone(), format!("Digest realm=\"{text}\", nonce=\"{text}\"")] {
                if let Some(answer) = answer(&question) {
                    prop_assert!(!answer.contains(['\r', '\n']), "{:?}", answer);
                }
            }
        }
    }
}

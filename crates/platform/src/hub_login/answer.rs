//! What a hub answers at its door, read as if an enemy had written it.

use std::net::IpAddr;

use checkup::AdminPage;
use checkup::network::{EncryptedAnswer, PlainAnswer};

use crate::admin_page::http::{self, Redirect};

const MOST_HEADERS: usize = 64;
const MOST_CHALLENGES: usize = 4;
const MOST_COOKIES: usize = 8;
const LONGEST_COOKIE: usize = 1024;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// Everything that was sent has come.
    pub whole: bool,
    /// What the password is asked for.
    pub realm: Option<String>,
    /// The ways in which it is asked for, each as it was written.
    pub challenges: Vec<String>,
    /// What it wants to be reminded of: `name=value`.
    pub cookies: Vec<String>,
    title: Option<String>,
    server: Option<String>,
    location: Option<String>,
    wants_a_pause: bool,
    /// In small letters.
    body: String,
}

impl Reply {
    /// What the page says about which hub it is.
    #[must_use]
    pub fn page(&self) -> AdminPage {
        AdminPage {
            plain: PlainAnswer::Page,
            encrypted: EncryptedAnswer::NotUnderstood,
            title: self.title.clone(),
            server: self.server.clone(),
            realm: self.realm.clone(),
        }
    }

    /// Whether the page holds a text, in capitals or not.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        let text = text.trim().to_lowercase();
        !text.is_empty() && self.body.contains(&text)
    }

    /// Whether the hub counts wrong passwords, or has closed its door.
    #[must_use]
    pub fn is_locked(&self, further: &[String]) -> bool {
        matches!(self.status, 403 | 423 | 429)
            || self.wants_a_pause
            || self.body.contains("too many")
            || has_word(&self.body, "locked")
            || further.iter().any(|text| self.has(text))
    }

    /// Whether the hub only wants its question answered afresh.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        let stale = |challenge: &String| challenge.to_lowercase().contains("stale=true");
        let quoted = |challenge: &String| challenge.to_lowercase().contains("stale=\"true\"");
        self.challenges
            .iter()
            .any(|challenge| stale(challenge) || quoted(challenge))
    }

    /// Whether it leads nowhere, or to another page of the hub.
    #[must_use]
    pub fn stays_here(&self, hub: IpAddr) -> bool {
        match &self.location {
            None => (200..300).contains(&self.status),
            Some(location) => matches!(http::redirect(location, hub), Redirect::Here(_)),
        }
    }
}

/// Whether everything that was announced has come.
#[must_use]
pub fn is_complete(bytes: &[u8]) -> bool {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    let Ok(httparse::Status::Complete(start)) = response.parse(bytes) else {
        return false;
    };
    let length = response
        .headers
        .iter()
        .find(|header| header.name.eq_ignore_ascii_case("content-length"))
        .and_then(|header| {
            std::str::from_utf8(header.value)
                .ok()?
                .trim()
                .parse::<usize>()
                .ok()
        });
    length.is_some_and(|length| bytes.len() - start >= length)
}

/// Reads an answer; `None` if it is not one. `cut_off` says that more might have come.
#[must_use]
pub fn parse(bytes: &[u8], cut_off: bool) -> Option<Reply> {
    let said = http::parse(bytes)?;
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    let Ok(httparse::Status::Complete(start)) = response.parse(bytes) else {
        return None;
    };
    let values = |name: &'static str| {
        let named = response.headers.iter();
        let named = named.filter(move |header| header.name.eq_ignore_ascii_case(name));
        named.map(|header| String::from_utf8_lossy(header.value).into_owned())
    };
    let body = String::from_utf8_lossy(bytes.get(start..).unwrap_or_default());
    Some(Reply {
        status: said.status,
        whole: !cut_off || is_complete(bytes),
        realm: said.realm,
        challenges: values("www-authenticate").take(MOST_CHALLENGES).collect(),
        cookies: values("set-cookie")
            .filter_map(|cookie| name_and_value(&cookie))
            .take(MOST_COOKIES)
            .collect(),
        title: said.title,
        server: said.server,
        location: said.location,
        wants_a_pause: values("retry-after").next().is_some(),
        body: body.to_lowercase(),
    })
}

/// The part of a cookie that is sent back.
fn name_and_value(cookie: &str) -> Option<String> {
    let pair = cookie.split(';').next()?.trim();
    let (name, value) = pair.split_once('=')?;
    let plain = |c: char| c.is_ascii_graphic() && c != ';' && c != ',';
    let sound = !name.is_empty()
        && name.chars().all(|c| plain(c) && c != '=')
        && value.chars().all(plain)
        && pair.len() <= LONGEST_COOKIE;
    sound.then(|| pair.to_owned())
}

/// Whether a word stands in the text by itself: "locked", but not "blocked".
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(before) && !letter(after)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reply(text: &str) -> Reply {
        parse(text.as_bytes(), false).unwrap_or_else(|| panic!("{text:?}"))
    }

    #[test]
    fn signs_of_a_lock_are_seen_and_other_words_are_not() {
        let cases = [
            ("HTTP/1.0 403 No\r\n\r\n", true),
            ("HTTP/1.0 423 No\r\n\r\n", true),
            ("HTTP/1.0 429 No\r\n\r\n", true),
            ("HTTP/1.0 401 No\r\nRetry-After: 60\r\n\r\n", true),
            ("HTTP/1.0 200 Ok\r\n\r\n<p>Your account is LOCKED.", true),
            ("HTTP/1.0 200 Ok\r\n\r\nToo many wrong passwords", true),
            ("HTTP/1.0 200 Ok\r\n\r\nbitte warten", true),
            (
                "HTTP/1.0 401 No\r\n\r\nBlocked websites, unlocked doors",
                false,
            ),
            ("HTTP/1.0 200 Ok\r\n\r\nWelcome", false),
        ];
        for (text, locked) in cases {
            assert_eq!(
                reply(text).is_locked(&["Bitte warten".into()]),
                locked,
                "{text:?}: the learner is locked out of their hub"
            );
        }
    }

    #[test]
    fn only_plain_cookies_are_sent_back() {
        let text = "HTTP/1.0 200 Ok\r\nSet-Cookie: SID=abc/1=; Path=/; HttpOnly\r\nSet-Cookie: =x\r\n\
             Set-Cookie: a b=c\r\nSet-Cookie: nothing\r\nset-cookie: t=1,2\r\nset-cookie: u=\r\n\r\n";
        assert_eq!(reply(text).cookies, ["SID=abc/1=", "u="]);
    }

    #[test]
    fn a_stale_question_is_not_a_refusal() {
        let stale = |value: &str| {
            reply(&format!(
                "HTTP/1.0 401 No\r\nWWW-Authenticate: Digest nonce=\"x\", {value}\r\n\r\n"
            ))
            .is_stale()
        };
        assert!(stale("stale=true") && stale("stale=\"TRUE\"") && !stale("stale=false"));
    }

    proptest! {
        #[test]
        fn any_answer_is_read_without_harm(
            bytes in prop::collection::vec(any::<u8>(), 0..300), text in any::<String>(), cut in any::<bool>(),
        ) {
            let _reply = parse(&bytes, cut);
            let _complete = is_complete(&bytes);
            for whole in [
                format!("HTTP/1.1 200 OK\r\nSet-Cookie: {text}\r\nWWW-Authenticate: {text}\r\n\r\n{text}"),
                format!("HTTP/1.1 401 No\r\nContent-Length: {}\r\n\r\n{text}", text.len()),
            ] {
                if let Some(reply) = parse(whole.as_bytes(), cut) {
                    let _locked = reply.is_locked(&[]);
                    let _there = reply.has(&text);
                    let sound = |c: char| c.is_ascii_graphic();
                    prop_assert!(reply.cookies.iter().all(|cookie| cookie.chars().all(sound)));
                }
            }
        }
    }
}

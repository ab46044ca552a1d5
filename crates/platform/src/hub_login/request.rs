//! What is said to a hub at its door. Passwords are wiped from memory after they were sent.

use std::net::IpAddr;

use checkup::LoginRecipe;
use checkup::router_password::LoginKind;
use data_encoding::{BASE64, HEXLOWER};
use zeroize::Zeroizing;

use super::answer::Reply;
use super::digest::Challenge;

/// A request without its end, so that reminders can follow.
pub(super) struct Request {
    head: Zeroizing<String>,
    body: Zeroizing<String>,
}

impl Request {
    /// For a page.
    pub(super) fn page(hub: IpAddr, path: &str) -> Self {
        Self {
            head: Zeroizing::new(head("GET", hub, path)),
            body: Zeroizing::new(String::new()),
        }
    }

    /// The one attempt at this door; `None` if the door asks in another way than the recipe says.
    pub(super) fn attempt(hub: IpAddr, recipe: &LoginRecipe, door: &Reply) -> Option<Self> {
        match &recipe.kind {
            LoginKind::Basic | LoginKind::Digest => {
                let answer = answer(recipe, &recipe.path, door, 1)?;
                Some(Self::page(hub, &recipe.path).with_line("Authorization", &answer))
            }
            LoginKind::Form { action, fields, .. } => {
                let mut body = Zeroizing::new(String::with_capacity(1024));
                for (name, value) in fields {
                    let value = match value.as_str() {
                        "{user}" => recipe.user.as_str(),
                        "{password}" => recipe.password.as_str(),
                        other => other,
                    };
                    if !body.is_empty() {
                        body.push('&');
                    }
                    for (part, between) in [(name.as_str(), "="), (value, "")] {
                        encode(part, &mut body);
                        body.push_str(between);
                    }
                }
                let request = Self {
                    head: Zeroizing::new(head("POST", hub, action)),
                    body,
                };
                let from = format!("http://{}{}", host(hub), recipe.path);
                Some(
                    request
                        .with_line("Referer", &from)
                        .with_line("Content-Type", "application/x-www-form-urlencoded")
                        .with_cookies(&[door]),
                )
            }
        }
    }

    /// For a page that only a signed-in visitor may open.
    pub(super) fn inside(hub: IpAddr, recipe: &LoginRecipe, path: &str, door: &Reply) -> Self {
        let request = Self::page(hub, path);
        match answer(recipe, path, door, 2) {
            Some(answer) => request.with_line("Authorization", &answer),
            None => request,
        }
    }

    /// The same, with what the hub wanted to be reminded of. Later reminders replace earlier ones.
    pub(super) fn with_cookies(self, replies: &[&Reply]) -> Self {
        let mut cookies: Vec<&str> = Vec::new();
        let name = |cookie: &str| cookie.split('=').next().map(str::to_owned);
        for cookie in replies.iter().flat_map(|reply| &reply.cookies) {
            cookies.retain(|held| name(held) != name(cookie));
            cookies.push(cookie);
        }
        if cookies.is_empty() {
            return self;
        }
        self.with_line("Cookie", &cookies.join("; "))
    }

    /// The whole text.
    pub(super) fn text(&self) -> Zeroizing<String> {
        let (head, body) = (self.head.as_str(), self.body.as_str());
        let length = if body.is_empty() {
            String::new()
        } else {
            format!("Content-Length: {}\r\n", body.len())
        };
        Zeroizing::new(format!("{head}{length}\r\n{body}"))
    }

    fn with_line(self, name: &str, value: &str) -> Self {
        Self {
            head: Zeroizing::new(format!("{}{name}: {value}\r\n", *self.head)),
            body: self.body,
        }
    }
}

/// Whether nothing in a recipe could be read as more than it is.
pub(super) fn is_sound(recipe: &LoginRecipe) -> bool {
    let is_path = |path: &str| {
        path.starts_with('/')
            && !path.starts_with("//")
            && path.len() <= 200
            && path.bytes().all(|b| b.is_ascii_graphic() && b != b'"')
    };
    let plain = |text: &str| {
        let plain = |c: char| (c.is_ascii_graphic() || c == ' ') && c != '"' && c != '\\';
        text.len() <= 100 && text.chars().all(plain)
    };
    let (action, then) = match &recipe.kind {
        LoginKind::Basic | LoginKind::Digest => (None, None),
        LoginKind::Form { action, then, .. } => (Some(action), then.as_ref()),
    };
    let mut paths = [Some(&recipe.path), recipe.sign_out.as_ref(), action, then]
        .into_iter()
        .flatten();
    paths.all(|path| is_path(path))
        && plain(&recipe.user)
        && plain(&recipe.password)
        && !recipe.user.contains(':')
        && recipe.proof.trim().len() >= 4
}

/// The answer to the browser's own question; `None` for a form, and where the question is not of
/// the kind that the recipe names.
fn answer(recipe: &LoginRecipe, path: &str, door: &Reply, count: u32) -> Option<Zeroizing<String>> {
    let (user, password) = (recipe.user.as_str(), recipe.password.as_str());
    match recipe.kind {
        LoginKind::Basic => {
            let asks = |challenge: &String| {
                let scheme = challenge.split_whitespace().next().unwrap_or_default();
                scheme.eq_ignore_ascii_case("basic")
            };
            door.challenges.iter().any(asks).then(|| {
                let both = Zeroizing::new(format!("{user}:{password}"));
                let encoded = Zeroizing::new(BASE64.encode(both.as_bytes()));
                Zeroizing::new(format!("Basic {}", *encoded))
            })
        }
        LoginKind::Digest => {
            let challenge = door
                .challenges
                .iter()
                .find_map(|text| Challenge::parse(text))?;
            let mut own = [0; 16];
            getrandom::fill(&mut own).ok()?;
            let own = HEXLOWER.encode(&own);
            Some(challenge.answer((user, password), ("GET", path), count, &own))
        }
        LoginKind::Form { .. } => None,
    }
}

fn head(method: &str, hub: IpAddr, path: &str) -> String {
    format!(
        "{method} {path} HTTP/1.0\r\nHost: {}\r\nUser-Agent: LearnerCompanion\r\nAccept: text/html\r\n\
         Connection: close\r\n",
        host(hub)
    )
}

fn host(hub: IpAddr) -> String {
    match hub {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("[{v6}]"),
    }
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                out.push_str(&data_encoding::HEXUPPER.encode(&[byte]));
            }
        }
    }
}

use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use crate::home::Home;

/// A hub with ways that no real server has. It writes every request into a file.
pub(crate) struct Played {
    pub(crate) home: Home,
}

impl Played {
    pub(crate) fn new(behaviour: &str) -> Self {
        let mut home = Home::usual();
        let this = std::env::current_exe().unwrap().display().to_string();
        let behaviour = format!("LEARNER_COMPANION_TEST_HUB={behaviour}");
        let log = format!("LEARNER_COMPANION_TEST_LOG={}", home.path("said"));
        fs::write(home.path("said"), "").unwrap();
        let arguments = [
            &behaviour,
            &log,
            &this,
            "--ignored",
            "--exact",
            "play_a_hub",
        ];
        home.serve(80, "/usr/bin/env", &arguments);
        Self { home }
    }

    /// Every request, on one line.
    pub(crate) fn said(&self) -> Vec<String> {
        let said = fs::read_to_string(self.home.path("said")).unwrap();
        said.lines().map(str::to_owned).collect()
    }

    /// How many passwords the hub saw.
    pub(crate) fn attempts(&self) -> usize {
        let said = self.said();
        let attempt = |line: &&String| line.starts_with("POST") || line.contains("Authorization:");
        said.iter().filter(attempt).count()
    }
}

const ASK: &str =
    "HTTP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Example Hub\"\r\n\r\nNo.";
const FORM: &str =
    "HTTP/1.0 200 OK\r\n\r\n<title>Example Hub</title><form method=post action=/login>";
const INSIDE: &str = "HTTP/1.0 200 OK\r\n\r\n<title>Example Hub</title>Sign out of your hub";
const AWAY: &str = "HTTP/1.0 302 Found\r\nLocation: http://203.0.113.80/elsewhere\r\n\r\n";

/// Plays a hub until it is ended.
pub(crate) fn play(behaviour: &str, log: &str) {
    let listener = TcpListener::bind("0.0.0.0:80").unwrap();
    let mut wrong = 0;
    for visitor in listener.incoming() {
        let mut visitor = visitor.unwrap();
        let Some(said) = hear(&mut visitor) else {
            continue;
        };
        let mut file = OpenOptions::new().append(true).open(log).unwrap();
        writeln!(file, "{}", said.replace("\r\n", " | ")).unwrap();
        let attempt = said.starts_with("POST") || said.contains("Authorization:");
        if attempt {
            wrong += 1;
        }
        answer(&mut visitor, behaviour, &said, attempt, wrong);
    }
}

/// A request with its body.
fn hear(visitor: &mut TcpStream) -> Option<String> {
    visitor
        .set_read_timeout(Some(Duration::from_secs(2)))
        .unwrap();
    let mut said = String::new();
    let mut piece = [0; 4096];
    loop {
        if let Some((head, body)) = said.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("Content-Length: "));
            if length.is_none_or(|length| body.len() >= length.parse().unwrap()) {
                return Some(said);
            }
        }
        match visitor.read(&mut piece) {
            Ok(0) | Err(_) => return None,
            Ok(length) => said.push_str(&String::from_utf8_lossy(&piece[..length])),
        }
    }
}

fn answer(visitor: &mut TcpStream, behaviour: &str, said: &str, attempt: bool, wrong: usize) {
    let asks_by_form = said.starts_with("POST");
    let door = if behaviour.ends_with("-form") {
        FORM
    } else {
        ASK
    };
    let text = match (behaviour.trim_end_matches("-form"), attempt) {
        ("locks-after-two", true) if wrong >= 2 => {
            "HTTP/1.0 401 No\r\nWWW-Authenticate: Basic realm=\"Example Hub\"\r\n\r\nThis page is now locked."
        }
        ("locks-after-two", false) if wrong >= 2 => "HTTP/1.0 429 Wait\r\n\r\n",
        ("says-yes-to-everything", _) => "HTTP/1.0 200 OK\r\n\r\n<title>Example Hub</title>Welcome",
        ("open-to-everybody", _) => INSIDE,
        ("sends-away-at-once", _) => AWAY,
        ("another-model", false) => {
            "HTTP/1.0 401 No\r\nWWW-Authenticate: Basic realm=\"Other Hub\"\r\n\r\n"
        }
        ("later-model", false) => {
            "HTTP/1.0 401 No\r\nWWW-Authenticate: Basic realm=\"Example Hub 2\"\r\n\r\n"
        }
        ("forbidden", false) => "HTTP/1.0 403 No\r\n\r\n<title>Example Hub</title>",
        ("asks-for-a-pause", false) => {
            "HTTP/1.0 401 No\r\nRetry-After: 60\r\nWWW-Authenticate: Basic realm=\"Example Hub\"\r\n\r\n"
        }
        ("asks-for-a-hash", false) => {
            "HTTP/1.0 401 No\r\nWWW-Authenticate: Digest realm=\"Example Hub\", nonce=\"x\"\r\n\r\n"
        }
        ("drops-everybody", _) | ("drops-then", true) => return,
        ("silent", _) => {
            thread::sleep(Duration::from_secs(20));
            return;
        }
        ("endless", _) => {
            let _ = visitor.write_all(FORM.as_bytes());
            while visitor.write_all(&[b'x'; 4096]).is_ok() {}
            return;
        }
        ("yes-without-proof", true) => "HTTP/1.0 200 OK\r\n\r\n<title>Example Hub</title>Hello",
        ("sends-away-then", true) => AWAY,
        ("another-name-then", true) => {
            "HTTP/1.0 401 No\r\nWWW-Authenticate: Basic realm=\"Another\"\r\n\r\n"
        }
        ("locked-then", true) => "HTTP/1.0 423 Locked\r\n\r\n",
        ("too-many-then", true) => "HTTP/1.0 200 OK\r\n\r\nToo many tries. Wrong password.",
        ("same-form-then", true) => FORM,
        ("both-then", true) => "HTTP/1.0 200 OK\r\n\r\nWrong password. Sign out of your hub.",
        ("form-with-session", _) => return session(visitor, said),
        (_, true) if asks_by_form => "HTTP/1.0 500 No\r\n\r\n",
        (_, true) => ASK,
        (_, false) => door,
    };
    let _ = visitor.write_all(text.as_bytes());
}

fn session(visitor: &mut TcpStream, said: &str) {
    let page = said.split(' ').nth(1).unwrap();
    let inside = said.contains("SID=2");
    let text = match page {
        "/" => "HTTP/1.0 200 OK\r\nSet-Cookie: SID=1\r\n\r\n<title>Example Hub</title><form>",
        "/login" if said.contains("SID=1") && said.ends_with("name=admin&password=sky") => {
            "HTTP/1.0 302 Found\r\nSet-Cookie: SID=2; HttpOnly\r\nLocation: /status\r\n\r\n"
        }
        "/status" if inside => INSIDE,
        "/logout" if inside => "HTTP/1.0 200 OK\r\n\r\nBye",
        _ => "HTTP/1.0 404 No\r\n\r\n",
    };
    let _ = visitor.write_all(text.as_bytes());
}

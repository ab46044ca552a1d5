use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use passwords::range::{Answer, NotAnAnswer, Question};
use sha1::{Digest, Sha1};

use super::*;

const TIME: Duration = Duration::from_secs(3);

/// What the service does with a question.
#[derive(Clone, Copy)]
enum Mood {
    Well,
    SmallLetters,
    Slow,
    /// Status, the seconds of `Retry-After`, and how many questions are refused like this.
    Refuses(u16, Option<u64>, usize),
    Redirects,
    Page,
    Empty,
    Endless,
    Silent,
    Cut,
}

/// A service on this computer that answers as the real one does, and keeps everything that it hears.
struct Service {
    address: String,
    heard: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Service {
    fn new(mood: Mood, stolen: &[(&str, u64)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/range/", listener.local_addr().unwrap());
        let heard = Arc::new(Mutex::new(Vec::new()));
        let most_at_once = Arc::new(AtomicUsize::new(0));
        let now = Arc::new(AtomicUsize::new(0));
        let known = Arc::new(known(stolen));
        let (keep, most) = (Arc::clone(&heard), Arc::clone(&most_at_once));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (keep, most) = (Arc::clone(&keep), Arc::clone(&most));
                let (now, known) = (Arc::clone(&now), Arc::clone(&known));
                thread::spawn(move || {
                    let work = || {
                        // Counted before it is answered: then the question is still under way for whoever asked.
                        let running = now.fetch_add(1, Ordering::SeqCst) + 1;
                        most.fetch_max(running, Ordering::SeqCst);
                        thread::sleep(Duration::from_millis(150));
                        now.fetch_sub(1, Ordering::SeqCst);
                    };
                    let _ = answer(stream.unwrap(), mood, &work, &known, &keep);
                });
            }
        });
        Self {
            address,
            heard,
            most_at_once,
        }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// What a learner's question comes to: how often thieves have it.
    fn count(&self, password: &str) -> Result<Result<u64, NotAnAnswer>, NoAnswer> {
        let question = Question::about(password);
        let body = ThievesList::on_this_computer(TIME).endings(&self.address, &question.prefix());
        body.map(|body| Answer::read(&body).map(|answer| answer.count(&question)))
    }
}

fn hex(password: &str) -> String {
    let hash = Sha1::digest(password.as_bytes());
    hash.iter().map(|byte| format!("{byte:02X}")).collect()
}

fn known(stolen: &[(&str, u64)]) -> BTreeMap<String, Vec<String>> {
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (password, count) in stolen {
        let hex = hex(password);
        let rows = known.entry(hex[..5].to_owned()).or_default();
        rows.push(format!("{}:{count}", &hex[5..]));
    }
    known
}

/// As the service does: what is known, others with the same beginning, and padding that was never seen.
fn rows(known: &BTreeMap<String, Vec<String>>, five: &str) -> Vec<String> {
    let mut rows = known.get(five).cloned().unwrap_or_default();
    for number in 0..800_u64 {
        let ending = hex(&format!("{five} {number}"))[..35].to_owned();
        let count = if number % 4 == 0 { 0 } else { number };
        rows.push(format!("{ending}:{count}"));
    }
    rows.sort();
    rows
}

fn answer(
    mut stream: TcpStream,
    mood: Mood,
    work: &dyn Fn(),
    known: &BTreeMap<String, Vec<String>>,
    keep: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut head = String::new();
    let mut lines = BufReader::new(stream.try_clone()?);
    while lines.read_line(&mut head)? > 2 {}
    let asked_before = {
        let mut heard = keep.lock().unwrap();
        heard.push(head.clone());
        heard.len() - 1
    };
    let lower = head.to_lowercase();
    // The real one answers nobody who has no name.
    if !lower.contains("user-agent: ") {
        return stream.write_all(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
    }
    let five = head.split(' ').nth(1).unwrap_or_default();
    let five = five.rsplit('/').next().unwrap_or_default().to_owned();
    let padded = lower.contains("add-padding: true");
    let mut body = rows(known, &five);
    if !padded {
        body.retain(|row| !row.ends_with(":0"));
    }
    let mut body = body.join("\r\n");
    let plain = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nconnection: close\r\n";
    match mood {
        Mood::Well => {}
        Mood::SmallLetters => body = body.to_lowercase(),
        Mood::Slow => work(),
        Mood::Refuses(status, after, times) if asked_before < times => {
            let after = after.map_or(String::new(), |after| format!("retry-after: {after}\r\n"));
            return write!(
                stream,
                "HTTP/1.1 {status} No\r\n{after}connection: close\r\ncontent-length: 0\r\n\r\n"
            );
        }
        Mood::Refuses(..) => {}
        Mood::Redirects => {
            return write!(
                stream,
                "HTTP/1.1 302 Found\r\nlocation: /elsewhere/{five}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
            );
        }
        Mood::Page => body = "<!doctype html><title>Welcome to our Wi-Fi</title>".to_owned(),
        Mood::Empty => body.clear(),
        Mood::Silent => thread::sleep(TIME * 2),
        Mood::Endless => {
            write!(stream, "{plain}\r\n")?;
            loop {
                stream.write_all(&[b'A'; 4096])?;
            }
        }
        Mood::Cut => {
            return write!(
                stream,
                "{plain}content-length: {}\r\n\r\n{}",
                body.len(),
                &body[..2000]
            );
        }
    }
    write!(
        stream,
        "{plain}content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

#[test]
fn what_thieves_have_is_found_in_capitals_and_in_small_letters() {
    for mood in [Mood::Well, Mood::SmallLetters] {
        let service = Service::new(mood, &[("correct horse", 37_615), ("sunflower", 0)]);
        assert_eq!(service.count("correct horse"), Ok(Ok(37_615)));
        assert_eq!(
            service.count("sunflower"),
            Ok(Ok(0)),
            "a row that only pads frightens a learner"
        );
        assert_eq!(service.count("nobody has this one"), Ok(Ok(0)));
    }
}

#[test]
fn five_characters_of_the_hash_leave_and_nothing_else_of_it() {
    let service = Service::new(Mood::Well, &[]);
    let passwords = ["a secret of mine", "P\u{e4}ssw\u{f6}rd 9", ""];
    for password in passwords {
        assert!(service.count(password).is_ok());
    }
    let heard = service.heard();
    assert_eq!(heard.len(), passwords.len());
    for (head, password) in heard.iter().zip(passwords) {
        let hash = hex(password);
        let port = service.address.split(['/', ':']).nth(4).unwrap();
        let mut lines: Vec<&str> = head.trim_end().split("\r\n").collect();
        lines[1..].sort_unstable();
        assert_eq!(
            lines,
            [
                &format!("GET /range/{} HTTP/1.1", &hash[..5]),
                "accept: */*",
                "add-padding: true",
                &format!("host: 127.0.0.1:{port}"),
                "user-agent: LearnerCompanion",
            ],
            "more than five characters leave the computer"
        );
        let upper = head.to_uppercase();
        assert!(!upper.contains(&hash[..6]) && !upper.contains(&hash[5..15]));
        assert!(password.is_empty() || !head.contains(password));
    }
}

#[test]
fn only_five_characters_of_a_hash_can_be_asked_for() {
    let list = ThievesList::on_this_computer(TIME);
    let service = Service::new(Mood::Well, &[]);
    let whole = hex("a secret of mine");
    for five in [
        "", "A", "ABCD", "ABCDEF", "abcde", "GHIJK", "../..", "12 45", "AB%41", &whole, "Ä123",
    ] {
        assert_eq!(
            list.endings(&service.address, five),
            Err(NoAnswer::NotAllowed),
            "{five:?} must not leave the computer"
        );
    }
    assert!(service.heard().is_empty());
}

#[test]
fn the_list_is_asked_over_an_encrypted_connection_only() {
    let list = ThievesList::new();
    let service = Service::new(Mood::Well, &[]);
    for address in [
        service.address.as_str(),
        "http://list.example/range/",
        "https://list.example/range",
        "https://user:word@list.example/range/",
        "https://list.example/?range/",
        "ftp://list.example/range/",
        "nonsense/",
        "",
    ] {
        let answer = list.endings(address, "ABCDE");
        assert_eq!(answer, Err(NoAnswer::NotAllowed), "{address}");
    }
    assert!(service.heard().is_empty());
    // And the service of a test is on this computer.
    let here = ThievesList::on_this_computer(TIME);
    let elsewhere = here.endings("http://192.0.2.1/range/", "ABCDE");
    assert_eq!(elsewhere, Err(NoAnswer::NotAllowed));
}

#[test]
fn a_busy_service_is_asked_again_when_it_says_and_not_before() {
    for status in [429, 503] {
        let service = Service::new(Mood::Refuses(status, Some(1), 1), &[("sunflower", 5)]);
        let begun = Instant::now();
        assert_eq!(service.count("sunflower"), Ok(Ok(5)), "{status}");
        assert!(begun.elapsed() >= Duration::from_secs(1), "{status}");
        assert_eq!(service.heard().len(), 2);
    }
}

#[test]
fn a_service_that_wants_quiet_gets_it() {
    let service = Service::new(Mood::Refuses(429, Some(30), 9), &[]);
    let list = ThievesList::on_this_computer(TIME);
    for _ in 0..3 {
        let answer = list.endings(&service.address, "ABCDE");
        assert_eq!(answer, Err(NoAnswer::Busy));
    }
    assert_eq!(service.heard().len(), 1, "the service is pestered");
}

#[test]
fn a_service_that_is_always_busy_does_not_hold_the_learner() {
    let service = Service::new(Mood::Refuses(503, Some(0), usize::MAX), &[]);
    let begun = Instant::now();
    let answer = ThievesList::on_this_computer(TIME).endings(&service.address, "ABCDE");
    assert!(matches!(answer, Err(NoAnswer::Busy | NoAnswer::TimedOut)));
    assert!(begun.elapsed() < TIME + Duration::from_secs(1));
    assert!(service.heard().len() < 40, "the service is pestered");
}

#[test]
fn what_is_no_answer_is_never_called_one() {
    let refused = |status| Mood::Refuses(status, None, usize::MAX);
    for (mood, expected) in [
        (refused(429), Err(NoAnswer::Refused(429))),
        (refused(503), Err(NoAnswer::Refused(503))),
        (refused(404), Err(NoAnswer::Refused(404))),
        (refused(403), Err(NoAnswer::Refused(403))),
        (Mood::Redirects, Err(NoAnswer::Refused(302))),
        (Mood::Endless, Err(NoAnswer::TooLong)),
        (Mood::Silent, Err(NoAnswer::TimedOut)),
        (Mood::Cut, Err(NoAnswer::NoConnection)),
        (Mood::Page, Ok(Err(NotAnAnswer::Nonsense(1)))),
        (Mood::Empty, Ok(Err(NotAnAnswer::Empty))),
    ] {
        let service = Service::new(mood, &[("sunflower", 5)]);
        assert_eq!(service.count("sunflower"), expected);
        assert_eq!(service.heard().len(), 1, "it was asked elsewhere, or twice");
    }
}

#[test]
fn nobody_there_is_no_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let answer = ThievesList::on_this_computer(TIME).endings(&address, "ABCDE");
    assert_eq!(answer, Err(NoAnswer::NoConnection));
}

#[test]
fn at_most_four_questions_are_under_way() {
    let service = Service::new(Mood::Slow, &[]);
    let list = ThievesList::on_this_computer(TIME);
    thread::scope(|scope| {
        for number in 0..12 {
            let (list, address) = (list.clone(), &service.address);
            scope.spawn(move || list.endings(address, &format!("{number:05X}")).unwrap());
        }
    });
    assert_eq!(service.heard().len(), 12);
    let most = service.most_at_once.load(Ordering::SeqCst);
    assert!((2..=AT_ONCE).contains(&most), "{most} questions at once");
}

#[tokio::test]
async fn it_can_be_asked_from_inside_a_runtime() {
    let service = Service::new(Mood::Well, &[("sunflower", 5)]);
    assert_eq!(service.count("sunflower"), Ok(Ok(5)));
}

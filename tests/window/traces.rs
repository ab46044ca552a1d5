//! What a report leaves behind on the laptop and on the way: nothing that can be read.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use crate::stage::{Stage, alone, free_port};
use crate::tell::{contains, files_below, stop_asking};
use crate::walk::answer_until;

const WORDS: &str = "Zebulon keeps writing to me about the quicksilver.";
/// Words that stand in the answers, in the file and in its name, and nowhere else.
const MARKS: [&str; 4] = ["Zebulon", "quicksilver", "marmalade", "Quibbleton"];

#[tokio::test]
async fn no_word_of_a_report_is_left_anywhere() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    for folder in ["home", "home/config", "home/share", "home/cache", "tmp"] {
        std::fs::create_dir_all(stage.path(folder)).unwrap();
    }
    let file = PathBuf::from(stage.path("chosen-marmalade.txt"));
    std::fs::write(&file, "A page about Quibbleton.").unwrap();
    stage.choose(&file);
    let log = stage.keep_log("everything.log");
    let behind = free_port();
    stage.start_intake_on(behind);
    let sent = record(stage.intake_address(), behind);
    let notices = Notices::listen(Path::new(&stage.path("notices.log")));

    let app = stage.open_app().await;
    app.press("Something happened").await;
    app.press("Start").await;
    answer_until(&app, WORDS, "tell-evidence").await;
    app.press("Choose a file").await;
    app.sees("chosen-marmalade.txt").await;
    app.press("Continue").await;
    app.leaves("tell-evidence").await;
    stop_asking(&app).await;
    app.sees("Zebulon").await;
    app.press("Send to the council").await;
    app.sees("Received by the council").await;
    app.close().await;
    let heard = notices.end();
    assert!(!heard.is_empty(), "nobody listened to the desktop");
    std::fs::remove_file(&file).unwrap();

    let sent = sent.lock().unwrap().clone();
    assert!(sent.len() > 10_000, "nothing was recorded on the way");
    look("a request to the council", &sent, &MARKS);
    look(
        "a notification or another message to the desktop",
        &heard,
        &MARKS,
    );
    let said = std::fs::read(&log).unwrap();
    assert!(!said.is_empty(), "the program's log was not kept");
    look("the log", &said, &MARKS);
    nothing_is_left(&stage, &MARKS);
}

/// None of these words stands in a file that the program could have written, or in its name.
pub(crate) fn nothing_is_left(stage: &Stage, marks: &[&str]) {
    let left = files_below(Path::new(&stage.path("")));
    assert!(left.len() > 5, "the folders were not looked at");
    for path in left {
        let name = path.to_string_lossy().into_owned();
        assert!(!name.contains("core"), "a crash left {name}");
        look(&name, name.as_bytes(), marks);
        look(&name, &std::fs::read(&path).unwrap_or_default(), marks);
    }
}

/// None of these words stands in these bytes.
pub(crate) fn look(place: &str, bytes: &[u8], marks: &[&str]) {
    for mark in marks {
        let wide: Vec<u8> = mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let there = contains(bytes, mark.as_bytes()) || contains(bytes, &wide);
        assert!(!there, "{place} holds the learner's word {mark:?}");
    }
}

/// Stands between laptop and council, and keeps everything that the laptop sends.
fn record(at: (&'static str, u16), council: u16) -> Arc<Mutex<Vec<u8>>> {
    let kept = Arc::new(Mutex::new(Vec::new()));
    let listener = TcpListener::bind(at).unwrap();
    let for_all = Arc::clone(&kept);
    std::thread::spawn(move || {
        for laptop in listener.incoming().flatten() {
            let council = TcpStream::connect(("127.0.0.1", council)).unwrap();
            let (from, to) = (laptop.try_clone().unwrap(), council.try_clone().unwrap());
            let kept = Arc::clone(&for_all);
            std::thread::spawn(move || pass(from, to, Some(&kept)));
            std::thread::spawn(move || pass(council, laptop, None));
        }
    });
    kept
}

fn pass(mut from: TcpStream, mut to: TcpStream, keep: Option<&Mutex<Vec<u8>>>) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut bytes) {
        if let Some(kept) = keep {
            kept.lock().unwrap().extend_from_slice(&bytes[..length]);
        }
        if to.write_all(&bytes[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(std::net::Shutdown::Write);
}

/// Everything that is said on the session bus, except between a program and the key store.
struct Notices {
    monitor: Child,
    file: PathBuf,
}

impl Notices {
    fn listen(file: &Path) -> Self {
        let output = std::fs::File::create(file).unwrap();
        let monitor = Command::new("dbus-monitor")
            .args(["--session", "interface='org.freedesktop.Notifications'"])
            .stdout(output)
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-monitor listens");
        Self {
            monitor,
            file: file.to_owned(),
        }
    }

    fn end(mut self) -> Vec<u8> {
        let _ = self.monitor.kill();
        let _ = self.monitor.wait();
        let heard = std::fs::read(&self.file).unwrap();
        std::fs::remove_file(&self.file).unwrap();
        heard
    }
}

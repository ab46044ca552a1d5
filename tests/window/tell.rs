//! A report and what comes after it: files, answers from the team, taking it back, and other ways to bring it.

use std::path::Path;

use crate::laptop::Laptop;
use crate::stage::{Stage, alone, free_port, root};
use crate::walk::{answer_until, reference_on};
use crate::weather::send_quick_report;

const WORDS: &str = "He sent me a picture from outside my house.";

/// A picture of a test that says where it was taken.
fn picture() -> std::path::PathBuf {
    root().join("crates/evidence/tests/fixtures/phone.jpg")
}

#[tokio::test]
async fn a_file_goes_without_its_place_and_the_team_answers() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.choose(&picture());
    stage.start_intake();
    let app = stage.open_app().await;
    app.press("Something happened").await;
    app.press("Start").await;
    answer_until(&app, WORDS, "tell-evidence").await;
    app.press("Choose a file").await;
    app.sees("phone.jpg").await;
    app.sees("Where it was made").await;
    app.picture("30-hidden-place").await;
    app.press_starting("Take them out").await;
    app.sees("The hidden things are taken out").await;
    app.picture("31-taken-out").await;
    app.press("Continue").await;
    app.leaves("tell-evidence").await;
    stop_asking(&app).await;
    app.sees("phone.jpg").await;
    app.picture("32-check-with-file").await;
    app.press("Send to the council").await;
    app.sees("Received by the council").await;
    let reference = reference_on(&app).await;

    let saved = stage.path("saved");
    let opened = stage.desk(&["open", &reference, "--save-files", &saved]);
    assert!(opened.contains(WORDS), "the team cannot read the report");
    let files: Vec<_> = std::fs::read_dir(&saved).unwrap().flatten().collect();
    assert_eq!(files.len(), 1, "the file did not arrive");
    let sent = std::fs::read(files[0].path()).unwrap();
    assert!(!contains(&sent, b"GPS") && sent.len() > 100);
    let hidden = evidence::look(&mut std::io::Cursor::new(&sent), "phone.jpg");
    assert!(
        hidden.hidden.is_empty(),
        "the place left this computer: {:?}",
        hidden.hidden.len()
    );
    std::fs::write(stage.path("answer.txt"), "We will phone you on Tuesday.").unwrap();
    stage.desk(&["reply", &reference, "--file", &stage.path("answer.txt")]);
    app.close().await;

    // The team is listened to at every start.
    let app = stage.open_app().await;
    app.sees("The safeguarding team has written to you.").await;
    app.press("My reports").await;
    app.sees("Opened by the safeguarding team").await;
    app.press_starting("Report of").await;
    app.sees("We will phone you on Tuesday.").await;
    app.picture("33-answer").await;

    app.press("Add something").await;
    app.screen("tell-words").await;
    app.write("What do you want to say?", "It happened again.")
        .await;
    app.press("Continue").await;
    app.screen("tell-images").await;
    app.press("You can send it now: check your answers").await;
    app.screen("tell-check").await;
    app.press("Send to the council").await;
    app.sees("This adds to an earlier report").await;
    app.sees("Received by the council").await;
    assert_eq!(stage.desk_list().len(), 2);
    app.close().await;
}

#[tokio::test]
async fn with_a_picture_of_somebody_under_18_no_file_is_ever_asked_for() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.choose(Path::new("/nobody/may/look/here.jpg"));
    let app = stage.open_app().await;
    app.press("Something happened").await;
    app.press("Start").await;
    loop {
        let screen = app.shown().await;
        if screen == "tell-images" {
            app.choose("I am not sure").await;
            app.press("Continue").await;
            break;
        }
        if screen == "tell-words" {
            app.write("What do you want to say?", WORDS).await;
        }
        app.press("Continue").await;
        app.leaves(&screen).await;
    }
    app.screen("tell-images-help").await;
    app.picture("34-no-files").await;
    app.press_starting("Go on").await;
    app.leaves("tell-images-help").await;
    assert_ne!(app.shown().await, "tell-evidence", "a file could be chosen");
    app.close().await;
}

#[tokio::test]
async fn a_report_that_has_not_gone_can_be_taken_back() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    let app = stage.open_app().await;
    send_quick_report(&app).await;
    app.sees("We could not reach the council").await;
    app.press("Take this report back").await;
    app.press("Yes, take it back").await;
    app.sees("Withdrawn").await;
    app.picture("35-withdrawn").await;
    app.close().await;
    stage.start_intake();
    let app = stage.open_app().await;
    app.press("My reports").await;
    app.sees("Withdrawn").await;
    assert_eq!(
        stage.desk_list().len(),
        0,
        "it went although it was taken back"
    );
    app.close().await;
}

#[tokio::test]
async fn a_file_on_a_stick_is_received_once_the_code_is_right() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    let stick = stage.path("stick");
    std::fs::create_dir(&stick).unwrap();
    stage.choose(Path::new(&stick));
    let app = stage.open_app().await;
    send_quick_report(&app).await;
    app.sees("We could not reach the council").await;
    app.unfold("Other ways to tell the council").await;
    app.press_starting("Give it on a USB stick").await;
    app.press("Choose the USB stick").await;
    app.sees("The file is on the stick").await;
    app.picture("36-on-the-stick").await;
    assert!(
        !app.text().await.contains("Received"),
        "handed over is not received"
    );

    // The council enters it in another building, where learners do not reach it.
    let port = free_port();
    stage.start_intake_on(port);
    let file = std::fs::read_dir(&stick)
        .unwrap()
        .flatten()
        .next()
        .unwrap()
        .path();
    let url = format!("http://127.0.0.1:{port}");
    stage.desk(&["import", &file.to_string_lossy(), "--url", &url]);
    let reference = stage.desk_list()[0]["reference"]
        .as_str()
        .unwrap()
        .to_owned();
    let code = stage.desk(&["code", &reference]);
    let code = code
        .split_whitespace()
        .find(|word| word.len() == 11 && word.contains('-'));

    app.press("I have the code").await;
    app.write("The code", "00000-00000").await;
    app.press("Check the code").await;
    app.sees("There is a problem").await;
    clear(&app).await;
    app.write("The code", &code.unwrap().to_lowercase()).await;
    app.press("Check the code").await;
    app.sees("Received: confirmed by code").await;
    app.picture("37-confirmed").await;
    app.close().await;
}

#[tokio::test]
async fn everything_can_be_deleted() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.start_intake();
    let app = stage.open_app().await;
    send_quick_report(&app).await;
    app.sees("Received by the council").await;
    app.press("About and help").await;
    app.press("Delete everything that is kept here").await;
    app.screen("delete-everything").await;
    app.picture("38-delete-everything").await;
    app.press("Yes, delete everything").await;
    app.screen("deleted").await;
    let left = files_below(Path::new(&stage.path("data")));
    let told: Vec<_> = left
        .iter()
        .filter(|path| {
            path.to_string_lossy().contains("outbox") || path.to_string_lossy().contains("vault")
        })
        .collect();
    assert!(told.is_empty(), "this is still here: {told:?}");
    app.close().await;
}

/// Leaves out what is still asked.
pub(crate) async fn stop_asking(app: &Laptop) {
    app.press("You can send it now: check your answers").await;
    app.screen("tell-check").await;
}

async fn clear(app: &Laptop) {
    let field = app.find("//input[@id='code']").await;
    field.clear().await.unwrap();
}

pub(crate) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

pub(crate) fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .flat_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_below(&entry.path()),
            Ok(kind) if kind.is_file() => vec![entry.path()],
            _ => Vec::new(),
        })
        .collect()
}

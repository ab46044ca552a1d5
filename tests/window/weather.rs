//! Bad weather: no council, a killed program, a captive portal, a full disk, a pack that lies, a second start.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::laptop::Laptop;
use crate::stage::{Stage, alone, program};

pub(crate) async fn send_quick_report(app: &Laptop) {
    app.press("Tell the council now").await;
    app.screen("quick").await;
    app.write("What happened?", "A message I did not want.")
        .await;
    app.sees("Who can read it").await;
    app.press("Send to the council").await;
}

#[tokio::test]
async fn a_report_made_offline_survives_a_kill_and_is_received_once() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    let app = stage.open_app().await;
    send_quick_report(&app).await;
    app.screen("report").await;
    app.sees("Saved on this computer").await;
    app.sees("We could not reach the council").await;
    app.picture("20-waiting").await;
    assert!(
        !app.text().await.contains("Received by"),
        "the screen promises what nobody has proven"
    );
    app.kill().await;

    stage.start_intake();
    let app = stage.open_app().await;
    app.press("My reports").await;
    app.sees("Received by the council").await;
    app.picture("21-my-reports").await;
    assert_eq!(
        stage.desk_list().len(),
        1,
        "the report was lost or came twice"
    );
    app.close().await;
}

#[tokio::test]
async fn a_waiting_report_goes_by_itself_when_the_council_comes_back() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    let app = stage.open_app().await;
    send_quick_report(&app).await;
    app.sees("We could not reach the council").await;
    stage.start_intake();
    app.sees("Received by the council").await;
    assert_eq!(stage.desk_list().len(), 1);
    app.close().await;
}

#[tokio::test]
async fn a_sign_in_page_is_never_the_council() {
    let _turn = alone().await;
    let stage = Stage::new();
    let portal = TcpListener::bind(stage.intake_address()).unwrap();
    std::thread::spawn(move || {
        for stream in portal.incoming() {
            let Ok(mut stream) = stream else { return };
            let _ = stream.set_read_timeout(Some(Duration::from_millis(200)));
            let _ = stream.read(&mut [0; 65536]);
            let page = "<html><title>Received by the council</title>Welcome to the hotel</html>";
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}",
                page.len()
            );
        }
    });
    let app = stage.open_app().await;
    send_quick_report(&app).await;
    app.sees("Something else answered").await;
    assert!(
        !app.text().await.contains("Received"),
        "a hotel's page counted as the council's receipt"
    );
    app.close().await;
}

#[tokio::test]
async fn a_report_that_the_disk_does_not_take_keeps_its_words_on_the_screen() {
    let _turn = alone().await;
    let stage = Stage::new();
    std::fs::create_dir_all(stage.path("data")).unwrap();
    // Where the reports should be there is a file: no folder can be made, whoever runs the test.
    std::fs::write(stage.path("data/outbox"), "").unwrap();
    let app = stage.open_app().await;
    send_quick_report(&app).await;
    app.sees("Your report is NOT saved").await;
    app.sees("0151 356 6767").await;
    app.picture("22-not-saved").await;
    let words = app
        .find("//textarea")
        .await
        .prop("value")
        .await
        .unwrap()
        .unwrap_or_default();
    assert_eq!(
        words, "A message I did not want.",
        "the learner's words are gone"
    );
    app.close().await;
}

#[tokio::test]
async fn a_changed_pack_is_refused_and_the_screen_says_so() {
    let _turn = alone().await;
    let stage = Stage::new();
    let council = stage.path("pack/council.toml");
    let changed = std::fs::read_to_string(&council)
        .unwrap()
        .replace("127.0.0.1", "127.0.0.2");
    std::fs::write(&council, changed).unwrap();
    let app = stage.open_app().await;
    app.sees("could not be trusted").await;
    app.sees("This copy cannot send a report yet").await;
    app.close().await;
}

#[tokio::test]
async fn a_second_start_brings_the_first_window_forward() {
    let _turn = alone().await;
    let stage = Stage::new();
    let app = stage.open_app().await;
    let mut second = Command::new(program("learner-companion", "LC_WINDOW_BIN"))
        .envs(stage.environment())
        .spawn()
        .unwrap();
    let started = Instant::now();
    while second.try_wait().unwrap().is_none() {
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "a second window stays open beside the first"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(app.app_processes().len(), 1);
    app.sees("What do you want to do?").await;
    app.close().await;
}

#[tokio::test]
async fn leaving_quickly_ends_the_program() {
    let _turn = alone().await;
    let stage = Stage::new();
    let app = stage.open_app().await;
    app.press("Something happened").await;
    let button = app
        .find("//button[normalize-space(.)='Leave quickly']")
        .await;
    // The program may be gone before the driver hears that the button was pressed.
    let _ = button.click().await;
    let started = Instant::now();
    while !app.app_processes().is_empty() {
        assert!(
            started.elapsed() < Duration::from_secs(10),
            "the program is still there"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    app.close().await;
}

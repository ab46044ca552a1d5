//! Leave quickly: with the keyboard from anywhere, with the button, while something else is going on; and what is left.
//!
//! Times are measured by `cargo xtask bench --only leave`. Here it counts what is in the very next frame.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::laptop::Laptop;
use crate::stage::{PATIENCE, PAUSE, Stage, alone};
use crate::traces::{look, nothing_is_left};
use crate::walk::answer_until;

const WORDS: &str = "Balthazar waits outside with the periwinkle.";
/// Words that stand in the answers, in the file and in its name, and nowhere else.
const MARKS: [&str; 4] = ["Balthazar", "periwinkle", "gooseberry", "Snodgrass"];

/// Notes what the first frame after a key or a click shows, and keeps the program from hearing that it is to leave, so
/// that there is time to look.
const WATCH: &str = r#"
    const ask = window.fetch;
    window.noted = { first: null, asked: 0 };
    window.letGo = () => { window.fetch = ask; };
    window.fetch = (...call) => {
        if (!/\/leave$/.test(String(call[0]))) return ask(...call);
        window.noted.asked += 1;
        return new Promise(() => undefined);
    };
    const note = () => requestAnimationFrame(() => {
        const words = document.getElementById("app").textContent.trim();
        window.noted.first = { covered: document.documentElement.hidden, words, title: document.title };
    });
    window.addEventListener("keyup", note, true);
    window.addEventListener("click", note, true);
"#;

#[derive(Debug, Clone, Copy)]
enum From {
    Page,
    Field,
    Button,
    Click,
}

#[tokio::test]
async fn the_page_is_empty_in_the_next_frame_from_wherever_somebody_leaves() {
    let _turn = alone().await;
    let stage = Stage::new();
    for from in [From::Page, From::Field, From::Button, From::Click] {
        let app = stage.open_app().await;
        go_to(&app, from).await;
        app.driver.execute(WATCH, Vec::new()).await.unwrap();
        leave(&app, from).await;
        let first = noted(&app, from).await;
        assert_eq!(
            first["covered"], true,
            "{from:?}: somebody behind the learner still reads it"
        );
        assert_eq!(first["words"], "", "{from:?}: the words are only covered");
        assert_eq!(first["title"], "Learner Companion", "{from:?}");
        asks_again(&app).await;
        assert_eq!(
            app.text().await.trim(),
            "",
            "{from:?}: the old screen came back because the program did not answer"
        );
        // It may be gone before this is answered.
        let _ = app.driver.execute("window.letGo()", Vec::new()).await;
        is_gone(&app).await;
        app.close().await;
    }
}

#[tokio::test]
async fn shift_three_times_leaves_nothing_behind_and_the_next_start_is_home() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    for folder in ["home", "home/config", "home/share", "home/cache", "tmp"] {
        fs::create_dir_all(stage.path(folder)).unwrap();
    }
    let file = PathBuf::from(stage.path("chosen-gooseberry.txt"));
    fs::write(&file, "A page about Snodgrass.").unwrap();
    stage.choose(&file);
    let log = stage.keep_log("everything.log");
    let app = stage.open_app().await;
    app.press("Something happened").await;
    app.sees("A report that you sent stays sent.").await;
    app.press("Start").await;
    answer_until(&app, WORDS, "tell-evidence").await;
    app.press("Choose a file").await;
    app.sees("chosen-gooseberry.txt").await;
    press_shift(&app, 3).await;
    is_gone(&app).await;
    app.close().await;
    fs::remove_file(&file).unwrap();

    let app = stage.open_app().await;
    assert_eq!(app.shown().await, "home");
    let text = app.text().await;
    assert!(
        !text.contains("answers"),
        "the next person at this computer learns that somebody was writing:\n{text}"
    );
    app.picture("60-after-leaving").await;
    app.close().await;
    let said = fs::read(&log).unwrap();
    assert!(!said.is_empty(), "the program's log was not kept");
    look("the log", &said, &MARKS);
    nothing_is_left(&stage, &MARKS);
}

#[tokio::test]
async fn leaving_works_while_saved_passwords_are_judged() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    let export = PathBuf::from(stage.path("Chrome Passwords.csv"));
    many_logins(&export);
    stage.choose(&export);
    let app = stage.open_app().await;
    app.press("Check my device").await;
    app.press("Passwords").await;
    app.press_starting("Check what my browser saved").await;
    app.screen("password-saved").await;
    app.press("Choose the file").await;
    app.sees("You can stop at any time").await;
    press_shift(&app, 3).await;
    is_gone(&app).await;
    app.close().await;
    assert!(
        export.exists(),
        "leaving deleted a file that nobody had decided about"
    );
}

async fn go_to(app: &Laptop, from: From) {
    if matches!(from, From::Field) {
        app.press("Tell the council now").await;
        app.screen("quick").await;
        app.write("What happened?", WORDS).await;
        return;
    }
    app.press("Something happened").await;
    app.screen("tell-start").await;
    let focus = match from {
        From::Button => "document.querySelector('main button').focus()",
        _ => "document.activeElement.blur()",
    };
    app.driver.execute(focus, Vec::new()).await.unwrap();
}

async fn leave(app: &Laptop, from: From) {
    if matches!(from, From::Click) {
        let button = app
            .find("//button[normalize-space(.)='Leave quickly']")
            .await;
        button.click().await.unwrap();
    } else {
        press_shift(app, 3).await;
    }
}

/// Presses Shift with the driver's keyboard, wherever the focus is.
async fn press_shift(app: &Laptop, times: usize) {
    let mut keys = app.driver.action_chain();
    for _ in 0..times {
        keys = keys.key_down(Key::Shift).key_up(Key::Shift);
    }
    // The program may be gone before the driver hears that the keys were pressed.
    let _ = keys.perform().await;
}

/// What stood in the first frame after the last key or click.
async fn noted(app: &Laptop, from: From) -> Value {
    let started = Instant::now();
    loop {
        let noted = ask(app).await;
        if noted["asked"].as_u64() > Some(0) && noted["first"]["covered"] == true {
            return noted["first"].clone();
        }
        assert!(
            started.elapsed() < PATIENCE,
            "{from:?}: nobody left, or not before the next frame: {noted}"
        );
        tokio::time::sleep(PAUSE).await;
    }
}

async fn asks_again(app: &Laptop) {
    let started = Instant::now();
    while ask(app).await["asked"].as_u64() < Some(3) {
        assert!(
            started.elapsed() < PATIENCE,
            "a program that was busy once is never asked again"
        );
        tokio::time::sleep(PAUSE).await;
    }
}

async fn ask(app: &Laptop) -> Value {
    let noted = app
        .driver
        .execute("return window.noted", Vec::new())
        .await
        .unwrap();
    noted.json().clone()
}

async fn is_gone(app: &Laptop) {
    let started = Instant::now();
    while !app.app_processes().is_empty() {
        assert!(
            started.elapsed() < PATIENCE / 2,
            "the program is still there"
        );
        tokio::time::sleep(PAUSE).await;
    }
}

fn many_logins(export: &Path) {
    let mut text = "name,url,username,password,note\n".to_owned();
    for login in 0..20_000 {
        text.push_str(&format!(
            "site,https://site-{login}.example/,sam,orange{login}Tiger,\n"
        ));
    }
    fs::write(export, text).unwrap();
}

//! The main job, from Home to the council's desk.

use thirtyfour::prelude::*;

use crate::laptop::Laptop;
use crate::stage::{Stage, alone};

const ACCOUNT: &str = "blue-river";
const WORDS: &str = "Somebody from another class keeps sending me messages.";

#[tokio::test]
async fn walk_the_main_job() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.start_intake();
    let app = stage.open_app().await;
    app.sees("What do you want to do?").await;
    app.picture("01-home").await;

    read_a_rule(&app).await;
    check_the_device(&app).await;
    try_a_password(&app).await;
    follow_a_guide(&app).await;
    let reference = tell_the_council(&app).await;

    let reports = stage.desk_list();
    assert_eq!(
        reports.len(),
        1,
        "the council has not exactly one report: {reports:?}"
    );
    assert!(
        stage.desk_open(&reference).contains(WORDS),
        "the safeguarding team cannot read the report"
    );
    app.close().await;
}

async fn read_a_rule(app: &Laptop) {
    app.press("Read the rules").await;
    app.screen("rules").await;
    app.picture("02-rules").await;
    app.write("Search the rules", "pasword").await;
    app.sees("found").await;
    app.picture("03-search").await;
    app.find("//main//li//a[contains(translate(., 'P', 'p'), 'password')]")
        .await
        .click()
        .await
        .unwrap();
    app.screen("rule").await;
    app.sees("Where this rule comes from").await;
    app.picture("04-rule").await;
}

async fn check_the_device(app: &Laptop) {
    app.press("Check my device").await;
    app.screen("check").await;
    app.picture("05-check").await;
    app.choose("No, only this computer").await;
    app.press("Start the check").await;
    app.screen("check-results").await;
    app.sees("The check is finished.").await;
    // What it says differs from computer to computer; that it says something must not.
    app.find("//section[@data-check='antivirus'][@data-verdict]")
        .await;
    app.picture("06-check-results").await;
}

async fn try_a_password(app: &Laptop) {
    app.press("Check my device").await;
    app.press("Passwords").await;
    app.screen("passwords").await;
    app.press_starting("Try a password").await;
    app.screen("password").await;
    app.write("Password to try", "liverpool1").await;
    app.sees("Time to guess it").await;
    app.picture("07-password").await;
    assert!(
        !app.text().await.contains("liverpool1"),
        "the password stands readable on the screen"
    );
}

async fn follow_a_guide(app: &Laptop) {
    app.press("Home").await;
    app.press("Stop unwanted contact").await;
    app.screen("tell-danger").await;
    app.choose("No").await;
    app.press("Continue").await;
    app.screen("guides").await;
    app.picture("08-guides").await;
    app.find("//main//a[contains(., 'Teams')]")
        .await
        .click()
        .await
        .unwrap();
    app.screen("guide").await;
    app.press("Start").await;
    app.screen("guide-step").await;
    app.picture("09-guide-step").await;
    app.find("//main//img[starts-with(@src, 'data:image/svg+xml')][@alt]")
        .await;
    for number in 1.. {
        // Steps look alike: the one before may still be on the screen.
        let step = format!(
            "//main[@data-screen='guide-step']//p[contains(., 'Step {number} of ')] | //main[@data-screen='guide-notes']"
        );
        app.find(&step).await;
        if app.shown().await == "guide-notes" {
            app.write("Which account, link, number or group?", ACCOUNT)
                .await;
            app.picture("09b-notes").await;
            app.press("Continue").await;
            app.leaves("guide-notes").await;
            app.find(&step).await;
        }
        let last = app.text().await.contains("Done – finish");
        app.press(if last {
            "Done – finish"
        } else {
            "Done – next step"
        })
        .await;
        if last {
            break;
        }
    }
    app.screen("guide-end").await;
    app.sees("What you did").await;
    app.picture("09c-guide-end").await;
}

async fn tell_the_council(app: &Laptop) -> String {
    app.choose("Yes, now").await;
    app.press("Continue").await;
    app.sees("You are in control").await;
    app.picture("10-tell-start").await;
    app.press("Start").await;
    answer_to_the_end(app, WORDS).await;
    app.sees(WORDS).await;
    // What was done with the guide is in the report, for the learner to see first.
    app.sees("I blocked them").await;
    app.sees(ACCOUNT).await;
    app.sees("Who can read it").await;
    app.picture("12-check-answers").await;
    app.press("Send to the council").await;
    app.screen("report").await;
    app.sees("Received by the council").await;
    app.picture("13-received").await;
    reference_on(app).await
}

/// Goes from question to question, answers some and leaves the others out, until the answers can be checked.
pub(crate) async fn answer_to_the_end(app: &Laptop, words: &str) {
    answer_until(app, words, "tell-check").await;
}

/// The same up to a screen of the form.
pub(crate) async fn answer_until(app: &Laptop, words: &str, last: &str) {
    let mut seen = Vec::new();
    loop {
        let screen = app.shown().await;
        if screen == last {
            break;
        }
        assert!(!seen.contains(&screen), "the questions go round: {seen:?}");
        match screen.as_str() {
            "tell-danger" => app.choose("No").await,
            "tell-about" => app.choose("Me").await,
            "tell-age" => app.choose("18 or over").await,
            "tell-kinds" => {
                app.choose("Contact I did not want").await;
                app.picture("11-what-happened").await;
            }
            "tell-place" => app.choose("Microsoft Teams").await,
            "tell-proof" => app.choose("No, go on").await,
            "tell-who" => app.choose("Another learner").await,
            "tell-words" => app.write("What do you want to say?", words).await,
            "tell-images" => app.choose("No").await,
            "tell-evidence" => app.picture("11b-files").await,
            "tell-contact-way" => app.choose("Through my tutor").await,
            _ => {}
        }
        app.press("Continue").await;
        app.leaves(&screen).await;
        seen.push(screen);
    }
    let least = if last == "tell-check" { 12 } else { 1 };
    assert!(seen.len() > least, "questions were left out: {seen:?}");
}

/// The reference as a learner reads it from the screen.
pub(crate) async fn reference_on(app: &Laptop) -> String {
    let text = app.text().await;
    let start = text.find("CW-").expect("the screen shows a reference");
    text[start..].chars().take("CW-7K3M-9QXP".len()).collect()
}

#[tokio::test]
async fn one_click_opens_the_quick_report_and_one_sends_it() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.start_intake();
    let app = stage.open_app().await;
    app.press("Tell the council now").await;
    app.screen("quick").await;
    app.sees("Who can read it").await;
    app.picture("14-quick").await;
    app.press("Send to the council").await;
    app.sees("Received by the council").await;
    assert_eq!(stage.desk_list().len(), 1);
    app.close().await;
}

#[tokio::test]
async fn the_quick_report_works_with_the_keyboard_alone() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.start_intake();
    let app = stage.open_app().await;
    tab_to(&app, "Tell the council now").await;
    type_key(&app, Key::Enter).await;
    app.screen("quick").await;
    app.sees("Who can read it").await;
    tab_to(&app, "Send to the council").await;
    type_key(&app, Key::Enter).await;
    app.sees("Received by the council").await;
    app.close().await;
}

async fn type_key(app: &Laptop, key: Key) {
    app.driver
        .active_element()
        .await
        .unwrap()
        .send_keys(key + "")
        .await
        .unwrap();
}

async fn tab_to(app: &Laptop, words: &str) {
    for _ in 0..60 {
        let focused = app.driver.active_element().await.unwrap();
        if focused.text().await.unwrap_or_default().trim() == words {
            return;
        }
        type_key(app, Key::Tab).await;
    }
    panic!("the keyboard never reaches {words:?}");
}

//! Passwords in the real window: what a browser saved is judged and its file goes, typed ones are compared, a new one is
//! made, and none of them stays anywhere.

use std::fs;
use std::path::PathBuf;

use crate::laptop::Laptop;
use crate::stage::{Stage, alone};
use crate::traces::{look, nothing_is_left};

/// Passwords that stand nowhere else.
const SECRETS: [&str; 3] = [
    "zebra-quilt-9-monsoon",
    "iguana_parsnip_oboe",
    "Tr0mb0ne&velvet!lamp",
];

#[tokio::test]
async fn passwords_are_judged_compared_and_made_and_none_of_them_stays() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    for folder in ["home", "home/config", "home/share", "home/cache", "tmp"] {
        fs::create_dir_all(stage.path(folder)).unwrap();
    }
    let export = PathBuf::from(stage.path("Chrome Passwords.csv"));
    fs::write(&export, saved()).unwrap();
    stage.choose(&export);
    let log = stage.keep_log("everything.log");
    let app = stage.open_app().await;
    app.press("Check my device").await;
    app.press("Passwords").await;
    app.screen("passwords").await;
    app.picture("50-passwords").await;

    judge_saved(&app).await;
    assert!(
        !export.exists(),
        "the file with every password is still there"
    );
    compare(&app).await;
    let made = make(&app).await;
    app.close().await;

    let said = fs::read(&log).unwrap();
    assert!(!said.is_empty(), "the program's log was not kept");
    let marks = [SECRETS[0], SECRETS[1], SECRETS[2], made.as_str()];
    look("the log", &said, &marks);
    nothing_is_left(&stage, &marks);
}

fn saved() -> String {
    let rows = [
        ("https://mail.example/", "sunshine"),
        ("https://shop.example/", SECRETS[0]),
        ("https://club.example/", SECRETS[0]),
        ("http://old.example/", SECRETS[2]),
        ("https://fine.example/", SECRETS[1]),
    ];
    let mut text = "name,url,username,password,note\n".to_owned();
    for (url, password) in rows {
        text.push_str(&format!("site,{url},sam,{password},\n"));
    }
    text
}

async fn judge_saved(app: &Laptop) {
    app.press_starting("Check what my browser saved").await;
    app.screen("password-saved").await;
    app.picture("51-saved").await;
    app.press("Choose the file").await;
    app.sees("Change these three first").await;
    app.sees("mail.example").await;
    app.picture("52-saved-results").await;
    let text = app.text().await;
    for secret in SECRETS {
        assert!(
            !text.contains(secret),
            "a saved password stands on the screen"
        );
    }
    app.choose("Yes, delete the file that I chose.").await;
    app.press("Delete this file now").await;
    app.sees("The file is gone").await;
    app.picture("53-saved-deleted").await;
}

async fn compare(app: &Laptop) {
    app.press("Check my device").await;
    app.press("Passwords").await;
    app.press_starting("Is mine the same everywhere?").await;
    app.screen("password-same").await;
    app.write("Password 1", SECRETS[0]).await;
    app.write("Password 2", SECRETS[0]).await;
    app.press("Compare them").await;
    app.sees("The same as: Password 2").await;
    app.picture("54-same").await;
}

/// The password that was made.
async fn make(app: &Laptop) -> String {
    app.press("Check my device").await;
    app.press("Passwords").await;
    app.press_starting("Make one").await;
    app.screen("password-make").await;
    app.press("Make a password").await;
    app.sees("How strong it is").await;
    app.picture("55-made").await;
    let field = app
        .find("//*[@id=//label[normalize-space(.)='The password']/@for]")
        .await;
    let made = field.value().await.unwrap().unwrap_or_default();
    assert!(made.len() > 10, "no password was made: {made:?}");
    made
}

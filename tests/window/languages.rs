//! The first start, and a language that runs from right to left.

use crate::stage::{Stage, alone};

#[tokio::test]
async fn the_first_start_asks_for_the_language_and_the_next_one_remembers_it() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.ask_for_language();
    let app = stage.open_app().await;
    app.screen("languages").await;
    app.picture("00-language").await;
    app.press("العربية").await;
    app.screen("home").await;
    app.find("/html[@lang='ar'][@dir='rtl']").await;
    app.picture("00-home-from-right-to-left").await;
    app.press("English").await;
    app.find("/html[@lang='en'][@dir='ltr']").await;
    app.sees("What do you want to do?").await;
    app.close().await;

    let app = stage.open_app().await;
    app.screen("home").await;
    app.find("/html[@lang='ar']").await;
    app.close().await;
}

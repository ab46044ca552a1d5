//! The accessibility rules of WCAG 2.2 AA, asked of the real engine on the screens a person passes.

use std::time::Duration;

use serde_json::Value;

use crate::laptop::Laptop;
use crate::stage::{Stage, alone, root};

const RULES: &str = r#"
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(found => done(found.violations.map(one => one.id + ": " + one.nodes.map(node => node.html).join(" | "))))
        .catch(error => done(["axe did not run: " + error]));
"#;

async fn no_barriers(app: &Laptop, screen: &str) {
    let axe = std::fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js")).unwrap();
    app.driver.execute(axe, Vec::new()).await.unwrap();
    let found = app.driver.execute_async(RULES, Vec::new()).await.unwrap();
    let found: Vec<Value> = found.json().as_array().unwrap().clone();
    assert!(
        found.is_empty(),
        "somebody cannot use the screen {screen}: {found:#?}"
    );
}

#[tokio::test]
async fn no_screen_has_a_barrier_in_the_real_engine() {
    let _turn = alone().await;
    let mut stage = Stage::new();
    stage.start_intake();
    let app = stage.open_app().await;
    app.driver
        .set_script_timeout(Duration::from_secs(30))
        .await
        .unwrap();
    no_barriers(&app, "home").await;
    for (link, screen) in [
        ("The rules", "rules"),
        ("Check my device", "check"),
        ("Something happened", "tell-start"),
        ("My reports", "reports"),
        ("About and help", "about"),
    ] {
        app.press(link).await;
        app.screen(screen).await;
        no_barriers(&app, screen).await;
    }
    app.press("Home").await;
    app.press("Stop unwanted contact").await;
    app.screen("tell-danger").await;
    app.press("Continue").await;
    app.screen("guides").await;
    no_barriers(&app, "guides").await;
    app.press("Home").await;
    app.press("Tell the council now").await;
    app.screen("quick").await;
    app.sees("Who can read it").await;
    no_barriers(&app, "quick").await;
    app.press("Send to the council").await;
    app.sees("Received by the council").await;
    no_barriers(&app, "report").await;
    app.close().await;
}

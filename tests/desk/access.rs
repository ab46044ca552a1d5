//! The accessibility rules, a narrow window and forced colours, asked of the real engine.

use serde_json::{Value, json};

use crate::browser::{Browser, alone};
use crate::council::Council;
use crate::learner::{Attached, Learner, draft};

const RULES: &str = r#"
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(found => done(found.violations.map(one => one.id + ": " + one.nodes.map(node => node.html).join(" | "))))
        .catch(error => done(["axe did not run: " + error]));
"#;
/// What sticks out of the window to the right, but for what scrolls by itself.
const TOO_WIDE: &str = "
    return [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
        .filter(one => !one.closest('.desk-scroll, .govuk-visually-hidden, .govuk-skip-link'))
        .map(one => one.outerHTML.slice(0, 120));";

#[tokio::test]
async fn every_screen_can_be_used_by_everybody() {
    let _turn = alone().await;
    let council = Council::new();
    let mut learner = Learner::new();
    let files = [Attached {
        name: "a-very-long-name-of-a-file-that-somebody-saved-from-a-telephone-2026-11-23-14-05-00.txt",
        shows: "What he wrote",
        bytes: b"He wrote to me.",
    }];
    let long = format!(
        "{} {}",
        "https://example.org/".repeat(12),
        "Some words. ".repeat(40)
    );
    let told = learner.tell(&council, draft(&long), &files);
    let reference = learner.send(&council, &told).await;

    let browser = Browser::open(&council).await;
    browser.holds_up("sign-in").await;
    browser.sign_in(&council, "lead").await;
    browser.sees(&reference).await;
    browser.holds_up("reports").await;
    browser.press(&reference).await;
    browser.sees("Some words.").await;
    browser.holds_up("report").await;
    browser.press("Reply to the learner").await;
    browser.press("Send reply").await;
    browser.sees("Write your reply").await;
    browser.holds_up("reply").await;
    browser.press("Back").await;
    browser.press("Close this report").await;
    browser.screen("close").await;
    browser.holds_up("close").await;
    browser.press("Enter a report from a file").await;
    browser.screen("import").await;
    browser.holds_up("import").await;
    browser.press("History").await;
    browser.sees("Opened the report").await;
    browser.holds_up("history").await;
    browser.close().await;
}

#[tokio::test]
async fn a_printed_report_has_room_for_notes_and_no_buttons() {
    let _turn = alone().await;
    let council = Council::new();
    let mut learner = Learner::new();
    let told = learner.tell(&council, draft("Words to print."), &[]);
    let reference = learner.send(&council, &told).await;
    let browser = Browser::open(&council).await;
    browser.sign_in(&council, "lead").await;
    browser.press(&reference).await;
    browser.sees("Words to print.").await;
    browser
        .pretend("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    browser.sees("Safeguarding notes").await;
    let text = browser.text().await;
    for wanted in [
        "Restricted: safeguarding",
        "Words to print.",
        "Parent or carer told",
        "Outcome",
    ] {
        assert!(
            text.contains(wanted),
            "{wanted:?} is not on the paper:\n{text}"
        );
    }
    for unwanted in ["Reply to the learner", "Sign out", &told.code] {
        assert!(!text.contains(unwanted), "{unwanted:?} is on the paper");
    }
    let notes = browser.find("//*[contains(@class,'desk-notes')]").await;
    notes.scroll_into_view().await.unwrap();
    browser.picture("13-print").await;
    browser.close().await;
}

impl Browser {
    /// No barrier, nothing beyond a narrow window, and a picture in forced colours.
    async fn holds_up(&self, screen: &str) {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../desk");
        let axe = std::fs::read_to_string(root.join("node_modules/axe-core/axe.min.js"))
            .expect("`npm ci` in the folder desk");
        self.driver.execute(axe, Vec::new()).await.unwrap();
        let found = self.driver.execute_async(RULES, Vec::new()).await.unwrap();
        let found: Vec<Value> = found.json().as_array().unwrap().clone();
        assert!(
            found.is_empty(),
            "somebody cannot use the screen {screen}: {found:#?}"
        );

        let narrow =
            json!({ "width": 320, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.pretend("Emulation.setDeviceMetricsOverride", narrow)
            .await;
        let wide = self.ask(TOO_WIDE).await;
        self.picture(&format!("narrow-{screen}")).await;
        self.pretend("Emulation.clearDeviceMetricsOverride", json!({}))
            .await;
        assert_eq!(wide, json!([]), "{screen} is cut off at 400 % zoom");

        for colours in ["active", "none"] {
            let media = json!({ "features": [{ "name": "forced-colors", "value": colours }] });
            self.pretend("Emulation.setEmulatedMedia", media).await;
            if colours == "active" {
                self.picture(&format!("forced-{screen}")).await;
            }
        }
    }

    /// Lets the browser behave as on another screen.
    async fn pretend(&self, command: &str, how: Value) {
        self.driver.cdp().send_raw(command, how).await.unwrap();
    }
}

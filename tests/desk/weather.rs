//! Bad weather at the desk: changed bytes, a report for somebody else, too many tries, a service that is gone.

use crate::browser::{Browser, alone};
use crate::council::Council;
use crate::learner::{Learner, draft};

const WORDS: &str = "A message that nobody asked for.";

#[tokio::test]
async fn one_changed_byte_on_the_councils_disk_is_said_and_nothing_is_shown() {
    let _turn = alone().await;
    let council = Council::new();
    let mut learner = Learner::new();
    let told = learner.tell(&council, draft(WORDS), &[]);
    let reference = learner.send(&council, &told).await;
    let sealed = b"age-encryption.org/v1";
    let parts = council.kept().into_iter();
    let mut parts = parts.filter(|(_, bytes)| bytes.starts_with(sealed));
    let (path, mut bytes) = parts.next().expect("the service keeps parts as files");
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(path, bytes).unwrap();

    let browser = Browser::open(&council).await;
    browser.sign_in(&council, "lead").await;
    browser.press(&reference).await;
    browser.sees("This is not what was sent").await;
    browser.picture("11-changed").await;
    assert!(!browser.text().await.contains(WORDS));
    browser.close().await;
    assert!(
        learner.entry(&council, &told).await.heard.is_empty(),
        "the learner is told that somebody read it"
    );
}

#[tokio::test]
async fn a_report_for_others_does_not_exist_for_this_reader() {
    let _turn = alone().await;
    let council = Council::new();
    let mut learner = Learner::new();
    let told = learner.tell(&council, draft(WORDS), &[]);
    let reference = learner.send(&council, &told).await;

    let browser = Browser::open(&council).await;
    browser.sign_in(&council, "alternate").await;
    browser.sees("No reports").await;
    assert!(!browser.text().await.contains(&reference));
    browser.close().await;
}

#[tokio::test]
async fn a_key_that_the_council_does_not_know_is_locked_out_after_some_tries() {
    let _turn = alone().await;
    let (council, other) = (Council::new(), Council::new());
    let browser = Browser::open(&council).await;
    browser
        .choose_file("key-file", &other.key_file("lead"))
        .await;
    browser
        .write("passphrase", crate::council::PASSPHRASE)
        .await;
    for _ in 0..5 {
        browser.press("Sign in").await;
        browser.sees("does not know this key").await;
        // The words of the last try must be gone before the next is judged.
        browser
            .ask("document.querySelector('.govuk-error-summary')?.remove()")
            .await;
    }
    browser.press("Sign in").await;
    browser.sees("There were too many tries").await;
    browser.picture("12-locked").await;
    browser.close().await;
}

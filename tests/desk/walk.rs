//! What the safeguarding team does with a report, from the first sign-in to the last.

use report::{EventKind, open_words};
use thirtyfour::Key;

use crate::browser::{Browser, alone};
use crate::council::{Council, PASSPHRASE};
use crate::learner::{Attached, Learner, draft};

const WORDS: &str = "Xanthippe wrote to me at midnight again. Ärger – naïve?";
const URGENT: &str = "Vellichor is outside my door now.";
const REPLY: &str = "Zephyrine from our team will phone you at noon.";
const NOTE: &[u8] = b"23:58 Quidnunc: answer me\r\n<script>document.title = 'owned'</script>\r\n";
const PICTURE: &[u8] = include_bytes!("picture.png");

#[tokio::test]
async fn a_report_is_opened_answered_and_closed_and_the_service_sees_no_word() {
    let _turn = alone().await;
    let council = Council::new();
    let mut learner = Learner::new();
    let files = [
        Attached {
            name: "brindle-messages.txt",
            shows: "Opusculum of last night",
            bytes: NOTE,
        },
        Attached {
            name: "harlequin.png",
            shows: "The profile picture",
            bytes: PICTURE,
        },
    ];
    let told = learner.tell(&council, draft(WORDS), &files);
    let reference = learner.send(&council, &told).await;
    let mut urgent = draft(URGENT);
    urgent.danger = Some(report::draft::Danger::Yes);
    let urgent = learner.tell(&council, urgent, &[]);
    let urgent_reference = learner.send(&council, &urgent).await;

    let browser = Browser::open(&council).await;
    browser.picture("1-sign-in").await;
    browser
        .choose_file("key-file", &council.key_file("lead"))
        .await;
    browser.write("passphrase", "not the passphrase").await;
    browser.press("Sign in").await;
    browser
        .sees("This passphrase does not open the key file")
        .await;
    browser.picture("2-wrong-passphrase").await;
    browser
        .find("//*[@id='passphrase']")
        .await
        .clear()
        .await
        .unwrap();
    browser.write("passphrase", PASSPHRASE).await;
    browser.press("Sign in").await;
    browser.screen("reports").await;
    browser.sees("2 reports").await;
    let list = browser.text().await;
    assert!(
        list.find(&urgent_reference) < list.find(&reference),
        "the urgent report is not the first:\n{list}"
    );
    browser.picture("3-reports").await;

    browser.press(&reference).await;
    browser.sees(WORDS).await;
    browser
        .sees("what the learner sealed and what the council received")
        .await;
    browser.sees(&told.code).await;
    browser.sees("Opusculum of last night").await;
    browser.picture("4-report").await;
    look_at_files(&browser).await;

    browser.press("Reply to the learner").await;
    browser.screen("reply").await;
    browser.write("reply", REPLY).await;
    browser.picture("6-reply").await;
    browser.press("Send reply").await;
    browser.screen("report").await;
    browser.sees(REPLY).await;
    browser.press("Close this report").await;
    browser.screen("close").await;
    browser.picture("7-close").await;
    browser.press("Close report").await;
    browser.sees("closed it").await;
    browser.press("Save as JSON").await;
    let exported = browser.saved(&format!("{reference}.json")).await;
    assert!(String::from_utf8(exported).unwrap().contains("Xanthippe"));
    browser.press("History").await;
    browser.sees("Replied to the learner").await;
    browser.picture("8-history").await;
    browser.press("Sign out").await;
    browser.sees("Your key is no longer in this page").await;
    assert!(!browser.text().await.contains("Xanthippe"));
    browser.close().await;

    hears_back(&council, &learner, &told).await;
    nobody_else_reads(&council, &urgent_reference);
}

async fn look_at_files(browser: &Browser) {
    browser.press("Show: brindle-messages.txt").await;
    browser.sees("23:58 Quidnunc").await;
    browser.sees("<script>document.title").await;
    let title = browser.driver.title().await.unwrap();
    assert!(title.ends_with("Safeguarding desk"), "a file ran: {title}");
    browser.press("Show: harlequin.png").await;
    browser.sees("Hide").await;
    let drawn = "const canvas = [...document.querySelectorAll('canvas')].find(one => one.offsetWidth > 0);
        if (!canvas) return null;
        return [canvas.width, canvas.height, ...canvas.getContext('2d').getImageData(45, 5, 1, 1).data];";
    let started = std::time::Instant::now();
    while browser.ask(drawn).await != serde_json::json!([320, 200, 11, 83, 80, 255]) {
        assert!(
            started.elapsed().as_secs() < 10,
            "the picture is not drawn: {}",
            browser.ask(drawn).await
        );
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let canvas = browser.find("//canvas[@width='320']").await;
    canvas.scroll_into_view().await.unwrap();
    browser.picture("5-files").await;
    browser.press("Save file: harlequin.png").await;
    assert_eq!(
        browser.saved("harlequin.png").await,
        PICTURE,
        "the police would get another file"
    );
}

/// What the learner's program believes afterwards.
async fn hears_back(council: &Council, learner: &Learner, told: &crate::learner::Told) {
    let entry = learner.entry(council, told).await;
    let kinds: Vec<_> = entry.heard.iter().map(report::Event::kind).collect();
    assert_eq!(
        kinds,
        [EventKind::Opened, EventKind::Reply, EventKind::Closed],
        "the learner hears something else"
    );
    let body = entry.heard[1].body().unwrap();
    let words = open_words(body, &told.reply_identity).unwrap();
    assert_eq!(*words, REPLY);
}

/// No byte that the browser sent, and no file that the service keeps, holds a word of a person.
fn nobody_else_reads(council: &Council, control: &str) {
    let sent = council.recorder.sent();
    let total: usize = sent.iter().map(Vec::len).sum();
    assert!(total > 5_000, "the recorder heard {total} bytes only");
    let kept = council.kept();
    let log = std::fs::read(council.path("log")).unwrap();
    let places = sent
        .iter()
        .map(|bytes| ("the browser's requests".to_owned(), bytes))
        .chain(
            kept.iter()
                .map(|(path, bytes)| (path.display().to_string(), bytes)),
        )
        .chain([("the log".to_owned(), &log)]);
    let places: Vec<_> = places.collect();
    // A search that finds nothing anywhere would prove nothing.
    assert!(
        places
            .iter()
            .any(|(_, bytes)| holds(bytes, control.as_bytes())),
        "the search does not find the reference {control}, which the service knows"
    );
    let identity = std::fs::read(council.path("keys/desk/lead.key.age")).unwrap();
    let secrets = [
        "Xanthippe",
        "Vellichor",
        "Zephyrine",
        "Quidnunc",
        "Opusculum",
        "Quillfeather",
        "brindle",
        "harlequin",
        "marmalade",
        "not the passphrase",
        "AGE-SECRET-KEY",
    ];
    for (place, bytes) in &places {
        for secret in secrets {
            for written in spellings(secret) {
                assert!(!holds(bytes, &written), "{place} holds {secret:?}");
            }
        }
        assert!(!holds(bytes, &identity), "{place} holds the key file");
    }
}

/// A word as it may hide: plain, two bytes a letter, in base64 at each of its three beginnings.
fn spellings(word: &str) -> Vec<Vec<u8>> {
    let wide = |letter: u16| letter.to_le_bytes();
    let mut spellings = vec![
        word.as_bytes().to_vec(),
        word.encode_utf16().flat_map(wide).collect(),
        data_encoding::HEXLOWER.encode(word.as_bytes()).into_bytes(),
    ];
    for shift in 0..3 {
        let shifted = [&[b'.'; 3][..shift], word.as_bytes()].concat();
        let whole = shifted.len() / 3 * 4;
        let text = data_encoding::BASE64.encode(&shifted);
        // The first and last letters depend on what stands beside the word.
        spellings.push(text.as_bytes()[if shift == 0 { 0 } else { 4 }..whole].to_vec());
    }
    spellings
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[tokio::test]
async fn a_report_on_a_stick_is_entered_and_gives_its_code() {
    let _turn = alone().await;
    let council = Council::new();
    let mut learner = Learner::new();
    let files = [Attached {
        name: "harlequin.png",
        shows: "",
        bytes: PICTURE,
    }];
    let told = learner.tell(&council, draft(WORDS), &files);
    let stick = learner.hand_over(&council, &told);

    let browser = Browser::open(&council).await;
    browser.sign_in(&council, "deputy").await;
    browser.sees("No reports").await;
    browser.press("Enter a report from a file").await;
    browser.screen("import").await;
    browser.picture("9-enter").await;
    browser
        .choose_file("report-file", &council.path("keys/public.toml"))
        .await;
    browser.press("Enter report").await;
    browser.sees("Ask for it again").await;
    browser.choose_file("report-file", &stick).await;
    browser.press("Enter report").await;
    browser.screen("report").await;
    browser.sees(WORDS).await;
    browser.sees(&told.code).await;
    let code = browser.find("//*[@data-code]").await;
    code.scroll_into_view().await.unwrap();
    browser.picture("10-code").await;

    // The same report may still come by the network: it stays one.
    learner.send(&council, &told).await;
    browser.press("Reports").await;
    browser.sees("One report").await;
    browser.close().await;
}

#[tokio::test]
async fn the_keyboard_alone_signs_in_and_opens_a_report() {
    let _turn = alone().await;
    let council = Council::new();
    let mut learner = Learner::new();
    let told = learner.tell(&council, draft(WORDS), &[]);
    let reference = learner.send(&council, &told).await;

    let browser = Browser::open(&council).await;
    tab_to(&browser, "key-file").await;
    // A person chooses in the system's own window, which no driver reaches; the field has the focus.
    let focused = browser.driver.active_element().await.unwrap();
    let file = council.key_file("lead");
    focused.send_keys(file.to_str().unwrap()).await.unwrap();
    tab_to(&browser, "passphrase").await;
    let focused = browser.driver.active_element().await.unwrap();
    focused.send_keys(PASSPHRASE).await.unwrap();
    press_key(&browser, Key::Enter).await;
    browser.sees(&reference).await;
    tab_to(&browser, &reference).await;
    press_key(&browser, Key::Enter).await;
    browser.sees(WORDS).await;
    let focused = browser.driver.active_element().await.unwrap();
    assert_eq!(
        focused.tag_name().await.unwrap(),
        "h1",
        "the opened report is not read out"
    );
    browser.close().await;
}

/// Goes on with the Tab key to what has this id or these words.
async fn tab_to(browser: &Browser, wanted: &str) {
    for _ in 0..40 {
        let focused = browser.driver.active_element().await.unwrap();
        let id = focused.id().await.unwrap().unwrap_or_default();
        if id == wanted || focused.text().await.unwrap_or_default().trim() == wanted {
            return;
        }
        press_key(browser, Key::Tab).await;
    }
    panic!("the keyboard never reaches {wanted:?}");
}

async fn press_key(browser: &Browser, key: Key) {
    let keyboard = browser.driver.action_chain();
    keyboard.send_keys(key).perform().await.unwrap();
}

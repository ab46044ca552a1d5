//! Passwords: what a browser saved, the large list, comparing and making. Nothing of it stays anywhere.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use app::view::{
    AuditOutcomeView, AuditProgressView, AuditView, ComparedVerdict, MakeRequest, OnlineOutcome,
};
use app::{App, Sensitive};
use checkup::Why;
use data_encoding::{BASE64, HEXUPPER};
use product_tests::{FakeKeys, Laptop};
use sha1::{Digest, Sha1};
use testkit::FakeComputer;

const HEADER: &str = "name,url,username,password,note\n";
/// Passwords that stand nowhere else.
const SECRETS: [&str; 4] = [
    "zebra-quilt-9-monsoon",
    "zebra-quilt-8-monsoon",
    "Tr0mb0ne&velvet!lamp",
    "iguana_parsnip_oboe",
];

fn laptop() -> Laptop {
    Laptop::new(FakeComputer::blind(Why::NotSupported))
}

fn export(laptop: &Laptop, rows: &[[&str; 3]]) -> std::path::PathBuf {
    let path = laptop.path("Chrome Passwords.csv");
    let mut file = fs::File::create(&path).unwrap();
    file.write_all(HEADER.as_bytes()).unwrap();
    for [url, user, password] in rows {
        writeln!(file, "site,{url},{user},{password},").unwrap();
    }
    laptop.picker.choose(std::slice::from_ref(&path));
    path
}

fn judged(app: &App) -> AuditView {
    let done = match app.audit_chosen(&|_| {}) {
        Some(AuditOutcomeView::Done(view)) => Some(view),
        _ => None,
    };
    done.unwrap()
}

fn some_rows() -> Vec<[&'static str; 3]> {
    vec![
        ["https://mail.example/", "sam", "sunshine"],
        ["https://shop.example/", "sam", SECRETS[0]],
        ["https://club.example/", "sam", SECRETS[0]],
        ["http://old.example/", "sam", SECRETS[2]],
        ["https://fine.example/", "sam", SECRETS[3]],
    ]
}

#[tokio::test]
async fn saved_passwords_are_judged_and_the_file_is_deleted_only_when_asked() {
    let laptop = laptop();
    let path = export(&laptop, &some_rows());
    let app = laptop.open(0, FakeKeys::default());
    let told = Mutex::new(Vec::new());
    let progress = |now: AuditProgressView| told.lock().unwrap().push(now.done);
    let Some(AuditOutcomeView::Done(view)) = app.audit_chosen(&progress) else {
        panic!("nothing was judged");
    };
    assert_eq!((view.judged, view.different, view.fine), (5, 4, 1));
    assert_eq!(view.first[0].place.name, "mail.example");
    let told = told.into_inner().unwrap();
    assert_eq!(told.last(), Some(&4), "the learner waits without a sign");
    assert!(told.is_sorted());
    assert!(path.exists(), "nobody asked to delete it");
    let deleted = app.delete_export();
    assert!(deleted.done && !path.exists());
    assert!(deleted.words.len() == 3 && deleted.words.iter().all(|words| !words.is_empty()));
    let promise = deleted.words.join(" ");
    assert!(
        promise.contains("Nobody can rule that out") && promise.contains("backup"),
        "the learner believes that nothing can be left: {promise}"
    );
    let again = app.delete_export();
    assert!(!again.done && again.words.len() == 1);
}

#[tokio::test]
async fn a_file_that_is_kept_is_forgotten() {
    let laptop = laptop();
    let path = export(&laptop, &some_rows());
    let app = laptop.open(0, FakeKeys::default());
    judged(&app);
    app.forget_export();
    assert!(!app.delete_export().done);
    assert!(path.exists(), "a file was deleted that the learner kept");
}

#[tokio::test]
async fn only_the_file_that_was_looked_at_last_can_be_deleted() {
    let laptop = laptop();
    let path = export(&laptop, &some_rows());
    let app = laptop.open(0, FakeKeys::default());
    assert!(!app.delete_export().done, "nothing was chosen yet");
    judged(&app);
    fs::rename(&path, laptop.path("moved.csv")).unwrap();
    fs::write(&path, "another file").unwrap();
    assert!(!app.delete_export().done);
    assert_eq!(fs::read_to_string(&path).unwrap(), "another file");
    assert!(laptop.path("moved.csv").exists());
}

#[tokio::test]
async fn changing_ones_mind_and_a_wrong_file_judge_nothing() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    assert_eq!(app.audit_chosen(&|_| {}), None);
    for (name, contents, expected) in [
        ("photo.csv", &b"\xff\xd8\xff\xe0 not a table"[..], None),
        ("empty.csv", b"", Some("empty")),
        ("prices.csv", b"apples,pears\n1,2\n", Some("unknown-header")),
    ] {
        let path = laptop.path(name);
        fs::write(&path, contents).unwrap();
        laptop.picker.choose(std::slice::from_ref(&path));
        let Some(AuditOutcomeView::Refused { why, words, .. }) = app.audit_chosen(&|_| {}) else {
            panic!("{name} was judged");
        };
        assert!(
            !app.delete_export().done && path.exists(),
            "{name} is no list of passwords and could be deleted"
        );
        assert!(!words.is_empty());
        assert!(expected.is_none_or(|expected| why == expected), "{why}");
    }
    laptop.picker.choose(&[laptop.path("")]);
    let folder = app.audit_chosen(&|_| {});
    assert!(
        matches!(folder, Some(AuditOutcomeView::Refused { why, .. }) if why == "cannot-read"),
        "a folder was read"
    );
}

#[tokio::test]
async fn a_long_look_can_be_stopped_and_then_says_nothing() {
    let laptop = laptop();
    let passwords: Vec<String> = (0..3_000).map(|n| format!("pelican{n}-gravel")).collect();
    let rows: Vec<[&str; 3]> = passwords
        .iter()
        .map(|password| ["https://a.example/", "sam", password.as_str()])
        .collect();
    let path = export(&laptop, &rows);
    let app = laptop.open(0, FakeKeys::default());
    let stopped = app.audit_chosen(&|_| app.stop_audit());
    assert_eq!(stopped, Some(AuditOutcomeView::Stopped));
    assert_eq!(
        judged(&app).judged,
        3_000,
        "a stop must not reach the next look"
    );
    let stopped = app.audit_chosen(&|_| app.stop_audit());
    assert_eq!(stopped, Some(AuditOutcomeView::Stopped));
    assert!(
        app.delete_export().done && !path.exists(),
        "a list of passwords lies about after its look was stopped"
    );
}

#[tokio::test]
async fn no_saved_password_is_left_in_a_file_a_log_or_a_printed_view() {
    let log = Log::start();
    let laptop = laptop();
    let mut rows = some_rows();
    rows.push(["https://near.example/", "sam", SECRETS[1]]);
    rows.push(["https://two.example/", "sam", "cut \"here"]);
    export(&laptop, &rows);
    let app = laptop.open(0, FakeKeys::default());
    let view = judged(&app);
    for secret in SECRETS {
        let secret = Sensitive::new(secret.to_owned());
        let _ = app.try_password(&secret);
        let _ = app.ask_thieves_list(&secret);
        log.hear(&format!("{secret:?}"));
    }
    let made = app.make_password(&MakeRequest::default()).unwrap();
    log.hear(&format!("{view:?} {made:?} {:?}", app.delete_export()));
    log.hear(&serde_json::to_string(&view).unwrap());
    app.stop_audit();
    let heard = log.heard();
    assert!(
        heard.contains("mail.example"),
        "the test looks at the wrong place"
    );
    let mut places = vec![("what was printed".to_owned(), heard.into_bytes())];
    everything_below(laptop.folder.path(), &mut places);
    for (place, bytes) in places {
        for secret in SECRETS.into_iter().chain([made.password.as_str()]) {
            let found = bytes
                .windows(secret.len())
                .any(|window| window == secret.as_bytes());
            assert!(!found, "{secret} stands in {place}");
        }
    }
}

#[tokio::test]
async fn the_large_list_hears_five_characters_and_its_silence_proves_nothing() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let password = Sensitive::new(SECRETS[3].to_owned());
    let hash = HEXUPPER.encode(&Sha1::digest(SECRETS[3].as_bytes()));
    let unknown = app.ask_thieves_list(&password);
    assert_eq!(unknown.outcome, OnlineOutcome::CouldNot);
    let other = "0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n";
    let rows = |count: u64| format!("{other}{}:{count}\r\n", &hash[5..]);
    let page = "<html>Welcome to our Wi-Fi</html>";
    for (body, expected) in [
        (rows(1), OnlineOutcome::Known),
        (rows(2_000_000), OnlineOutcome::Known),
        (rows(0), OnlineOutcome::NotFound),
        (other.to_owned(), OnlineOutcome::NotFound),
        (page.to_owned(), OnlineOutcome::CouldNot),
        (String::new(), OnlineOutcome::CouldNot),
    ] {
        laptop.thieves.answers(body.clone());
        let view = app.ask_thieves_list(&password);
        assert_eq!(view.outcome, expected, "{body}");
        assert!(!view.words.is_empty() && view.what_is_sent.contains("five characters"));
        let praised = ["safe", "secure", "good password"]
            .iter()
            .any(|word| view.words.contains(word));
        assert!(!praised, "{}", view.words);
    }
    let asked = laptop.thieves.asked.lock().unwrap().clone();
    assert_eq!(asked.len(), 7);
    for [address, five] in asked {
        assert_eq!(five, hash[..5]);
        assert!(address.starts_with("https://"));
    }
    let nothing = app.ask_thieves_list(&Sensitive::new(String::new()));
    assert_eq!(nothing.outcome, OnlineOutcome::CouldNot);
    assert_eq!(laptop.thieves.asked.lock().unwrap().len(), 7);
}

#[tokio::test]
async fn trying_a_password_asks_nobody() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.try_password(&Sensitive::new(SECRETS[0].to_owned()));
    export(&laptop, &some_rows());
    judged(&app);
    assert!(laptop.thieves.asked.lock().unwrap().is_empty());
}

#[tokio::test]
async fn typed_passwords_are_compared() {
    let app = laptop().open(0, FakeKeys::default());
    let typed = [SECRETS[0], SECRETS[1], SECRETS[0], SECRETS[3], ""]
        .map(|password| Sensitive::new(password.to_owned()));
    let views = app.compare_passwords(&typed);
    let verdicts: Vec<ComparedVerdict> = views.iter().map(|view| view.verdict).collect();
    use ComparedVerdict::{Different, Empty, Near, Same};
    assert_eq!(verdicts, [Same, Near, Same, Different, Empty]);
    assert_eq!((&views[0].same, &views[0].near), (&vec![3], &vec![2]));
    assert!(views.iter().all(|view| !view.words.is_empty()));
}

#[tokio::test]
async fn a_made_password_is_new_each_time_and_has_a_card_for_the_wifi() {
    let app = laptop().open(0, FakeKeys::default());
    let request = MakeRequest {
        wifi: true,
        network: "Our home; \"upstairs\"".to_owned(),
        ..MakeRequest::default()
    };
    let made = app.make_password(&request).unwrap();
    let card = made.card.as_ref().unwrap();
    assert_eq!(
        card.code,
        format!(
            "WIFI:T:WPA;S:Our home\\; \\\"upstairs\\\";P:{};;",
            made.password
        )
    );
    let picture = card.picture.as_deref().unwrap();
    let picture = picture.strip_prefix("data:image/svg+xml;base64,").unwrap();
    let picture = String::from_utf8(BASE64.decode(picture.as_bytes()).unwrap()).unwrap();
    assert!(picture.starts_with("<svg "));
    assert_ne!(made.password, app.make_password(&request).unwrap().password);
    let plain = app.make_password(&MakeRequest::default()).unwrap();
    assert!(plain.card.is_none() && plain.password.split('-').count() == 3);
}

#[tokio::test]
async fn the_advice_has_the_policy_and_the_guide_to_two_steps() {
    let app = laptop().open(0, FakeKeys::default());
    let advice = app.password_advice();
    assert_eq!(advice.policy[0].id, "says");
    assert!(advice.policy.iter().all(|said| !said.words.is_empty()));
    let guide = advice.two_step;
    assert!(guide.steps[0].contains("e-mail"));
    let names: Vec<&str> = guide.accounts.iter().map(|a| a.name.as_str()).collect();
    for account in [
        "Microsoft",
        "Google",
        "Facebook",
        "Instagram",
        "WhatsApp",
        "Apple",
        "bank",
    ] {
        let found = names.iter().any(|name| name.contains(account));
        assert!(found, "{account} is missing");
    }
    assert_eq!(guide.checked_on.len(), 10);
}

/// Everything that this program logs, at the finest level.
#[derive(Clone)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn start() -> Self {
        let log = Self(Arc::default());
        let writer = log.clone();
        tracing_subscriber::fmt()
            .with_env_filter("trace")
            .with_writer(move || writer.clone())
            .init();
        log
    }

    fn hear(&self, text: &str) {
        self.0.lock().unwrap().extend_from_slice(text.as_bytes());
    }

    fn heard(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn everything_below(folder: &Path, places: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            everything_below(&path, places);
        } else {
            places.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
}

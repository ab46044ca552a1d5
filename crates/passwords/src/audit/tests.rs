use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::*;

const QUIET: Watch<'static> = Watch {
    progress: &|_, _| {},
    stopped: &|| false,
};

fn options() -> Options<'static> {
    static KNOWN: std::sync::LazyLock<[&'static Known; 1]> =
        std::sync::LazyLock::new(|| [Known::built_in()]);
    Options {
        own_words: &[],
        known: &*KNOWN,
        workers: 2,
    }
}

fn table(rows: &[(&str, &str, &str)]) -> Saved {
    let mut text = String::from("name,url,username,password\n");
    for (address, user, password) in rows {
        text += &format!("x,{address},{user},\"{}\"\n", password.replace('"', "\"\""));
    }
    Saved::read(text.as_bytes()).unwrap()
}

fn reasons(audit: &Audit, login: usize) -> Vec<&'static str> {
    audit
        .entries
        .iter()
        .find(|entry| entry.login == login)
        .map(|entry| entry.reasons.iter().map(|reason| reason.id()).collect())
        .unwrap_or_default()
}

#[test]
fn each_fault_is_found_and_good_logins_are_left_alone() {
    let saved = table(&[
        ("https://knitting.example.com", "amina", "sunshine"),
        (
            "https://forum.example.net",
            "amina",
            "kettle-orchard-violin",
        ),
        ("https://garden.example.net", "amina", "Violet+Harbour7"),
        (
            "https://cooking.example.net",
            "amina",
            "kettle-orchard-violin",
        ),
        ("https://running.example.net", "amina", "violetharbour8!"),
        (
            "https://aminayusuf.example.net",
            "amina.yusuf",
            "aminayusuf1",
        ),
        ("http://old.example.net", "amina", "copper-window-garden"),
        ("https://fine.example.net", "amina", "marble-sketch-ferret"),
        ("https://books.example.net", "amina", "Tinkerbell2024!"),
    ]);
    let audit = audit(&saved, options(), &QUIET).unwrap();
    for (login, expected) in [
        (0, vec!["known-to-thieves", "very-weak"]),
        (1, vec!["reused"]),
        (2, vec!["nearly-same"]),
        (3, vec!["reused"]),
        (4, vec!["nearly-same"]),
        (5, vec!["made-of-its-names", "very-weak"]),
        (6, vec!["open-site"]),
        (7, vec![]),
        (8, vec!["close-to-known", "weak"]),
    ] {
        assert_eq!(reasons(&audit, login), expected, "login {login}");
    }
    assert_eq!((audit.judged, audit.different, audit.fine()), (9, 8, 1));
    let reused = audit.entries.iter().find(|entry| entry.login == 1).unwrap();
    assert_eq!(reused.same, [3], "a learner asks which other site it is");
    let near = audit.entries.iter().find(|entry| entry.login == 2).unwrap();
    assert_eq!(near.near, [4]);
}

#[test]
fn mail_and_money_come_first_then_what_thieves_have() {
    let saved = table(&[
        ("https://a.example.net", "u", "copper-window-gardens"),
        ("https://b.example.net", "u", "sunshine"),
        ("https://c.example.net", "u", "monkey123"),
        ("https://d.example.net", "u", "monkey123"),
        (
            "https://online.lloydsbank.co.uk",
            "u",
            "marble-sketch-ferret",
        ),
        ("https://mail.example.org", "u", "marble-sketch-ferret"),
        ("http://e.example.net", "u", "kettle-orchard-violin"),
        ("https://f.example.net", "u", "copper-window-garden"),
    ]);
    let audit = audit(&saved, options(), &QUIET).unwrap();
    let order: Vec<usize> = audit.entries.iter().map(|entry| entry.login).collect();
    assert_eq!(order[..2], [5, 4], "the mail account opens all others");
    assert_eq!(order[2..4], [2, 3]);
    assert_eq!(order[4], 1);
    assert_eq!(order[7], 6, "no new password mends an open site");
    assert_eq!(audit.first().len(), 3);
}

#[test]
fn a_password_that_is_everywhere_names_twenty_places_and_counts_all() {
    let rows: Vec<(String, String)> = (0..50)
        .map(|number| {
            (
                format!("https://s{number}.example"),
                "kettle-orchard-violin".to_owned(),
            )
        })
        .collect();
    let rows: Vec<(&str, &str, &str)> = rows
        .iter()
        .map(|(address, password)| (address.as_str(), "u", password.as_str()))
        .collect();
    let audit = audit(&table(&rows), options(), &QUIET).unwrap();
    assert_eq!(audit.entries[0].same.len(), MOST_PLACES);
    assert_eq!(audit.entries[0].same_count, 49);
    assert_eq!(audit.different, 1);
}

#[test]
fn it_tells_how_far_it_is_and_stops_when_asked() {
    let text = crate::mix::export(3_000);
    let saved = Saved::read(text.as_bytes()).unwrap();
    let told = Mutex::new(Vec::new());
    let progress = |done, of| told.lock().unwrap().push((done, of));
    let watch = Watch {
        progress: &progress,
        stopped: &|| false,
    };
    let audit_ = audit(&saved, options(), &watch).unwrap();
    let told = told.into_inner().unwrap();
    assert!(told.len() > 10, "a learner would think that it hangs");
    assert!(
        told.iter()
            .all(|(done, of)| done <= of && *of == audit_.different)
    );
    assert!(told.iter().any(|(done, of)| done == of));

    let asked = AtomicUsize::new(0);
    let stopped = || asked.fetch_add(1, Ordering::Relaxed) > 100;
    let watch = Watch {
        progress: &|_, _| {},
        stopped: &stopped,
    };
    let start = Instant::now();
    assert!(
        audit(&saved, options(), &watch).is_none(),
        "half a result would look like a whole one"
    );
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_crowd_of_nearly_equal_passwords_does_not_stop_the_clock() {
    let mut text = String::from("name,url,username,password\n");
    for number in 0..20_000 {
        text += &format!("x,https://s{number}.example,u,\"Otterlantern{number}\"\n");
    }
    let saved = Saved::read(text.as_bytes()).unwrap();
    let start = Instant::now();
    let password_of: Vec<usize> = (0..saved.len()).collect();
    let found = alike::find(&saved, &password_of, &|| false).unwrap();
    assert!(
        found
            .iter()
            .all(|found| found.count > 0 && found.places.len() <= MOST_PLACES)
    );
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn nothing_saved_is_nothing_found() {
    let audit = audit(&table(&[]), options(), &QUIET).unwrap();
    assert_eq!(audit, Audit::default());
}

#[test]
fn one_or_many_workers_find_the_same() {
    let saved = Saved::read(crate::mix::export(300).as_bytes()).unwrap();
    let with = |workers| {
        audit(
            &saved,
            Options {
                workers,
                ..options()
            },
            &QUIET,
        )
        .unwrap()
    };
    assert_eq!(with(0), with(4));
}

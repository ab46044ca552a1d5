//! A password goes in and never comes out.

use std::time::{Duration, Instant};

use crate::support::{Copy, files};

#[test]
fn any_password_gets_an_answer_at_once_and_is_never_repeated() {
    let copy = Copy::new();
    let long = "Zq8-ü漢".repeat(2_000);
    let cases: [(&[u8], &str); 7] = [
        (b"", "empty"),
        (b"\n", "empty"),
        (b"password1\n", "very-weak"),
        (b"qqZ\xff\xfe broken utf-8 7T!kw", ""),
        ("p\u{301}ässwörter-漢字-👩‍🏫-ᚠ".as_bytes(), ""),
        (long.as_bytes(), ""),
        (b"correct-lantern-otter-9-violin\r\n", ""),
    ];
    for (typed, strength) in cases {
        for more in [&[][..], &["--json"]] {
            let started = Instant::now();
            let judged = copy.run_with(&[&["password", "try"], more].concat(), typed);
            assert!(
                started.elapsed() < Duration::from_secs(10),
                "somebody would think it hangs"
            );
            let code = match judged_strength(&judged, more) {
                Some("empty") => 2,
                Some("very-weak" | "weak" | "fair") => 1,
                Some(_) => 0,
                None => judged.code,
            };
            assert_eq!(judged.code, code, "{}", judged.err);
            assert!((0..=2).contains(&judged.code), "{}", judged.err);
            let text = String::from_utf8_lossy(typed);
            let text = text.trim();
            if text.chars().count() > 8 {
                assert!(
                    !judged.out.contains(text) && !judged.err.contains(text),
                    "the password was repeated"
                );
            }
            if !more.is_empty() && !strength.is_empty() {
                assert_eq!(judged.json()["strength"], strength);
            }
        }
    }
    for file in files(copy.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let kept = bytes
            .windows(18)
            .any(|window| window == b"correct-lantern-ot");
        assert!(!kept, "{} keeps the password", file.display());
    }
}

#[test]
fn only_the_first_line_counts() {
    let copy = Copy::new();
    let one = copy
        .run_with(&["password", "try", "--json"], b"abc\n")
        .json();
    let two = copy
        .run_with(
            &["password", "try", "--json"],
            b"abc\nxK9#vv2!mmQ0-otter-lantern\n",
        )
        .json();
    assert_eq!(
        one, two,
        "a second line would make a weak password look strong"
    );
}

/// What a script reads out of the JSON.
fn judged_strength(judged: &crate::support::Ended, more: &[&str]) -> Option<&'static str> {
    if more.is_empty() {
        return None;
    }
    let json = judged.json();
    ["empty", "very-weak", "weak", "fair", "good", "strong"]
        .into_iter()
        .find(|strength| json["strength"] == *strength)
}

const EXPORT: &str = "name,url,username,password\n\
    Mail,https://mail.example.org,amina@example.org,Tinkerbell2024!\n\
    Forum,https://forum.example.net,amina,kettle-orchard-violin\n\
    Garden,https://garden.example.net,amina,kettle-orchard-violin\n\
    Broken,https://broken.example\n";
const SECRETS: [&str; 2] = ["Tinkerbell2024!", "kettle-orchard-violin"];

#[test]
fn an_export_is_judged_from_a_file_or_from_standard_input_and_never_repeated() {
    let copy = Copy::new();
    let file = copy.folder.path().join("export.csv");
    std::fs::write(&file, EXPORT).unwrap();
    let file = file.to_str().unwrap();
    for json in [&[][..], &["--json"]] {
        let from_file = copy.run(&[&["password", "audit", file], json].concat());
        let typed = copy.run_with(
            &[&["password", "audit", "-"], json].concat(),
            EXPORT.as_bytes(),
        );
        for judged in [&from_file, &typed] {
            assert_eq!(judged.code, 1, "{}", judged.err);
            for secret in SECRETS {
                assert!(
                    !judged.out.contains(secret) && !judged.err.contains(secret),
                    "a password was repeated"
                );
            }
        }
        if json.is_empty() {
            assert!(from_file.out.contains("Line 5:"), "{}", from_file.out);
            let mail = from_file.out.find("mail.example.org").unwrap();
            let forum = from_file.out.find("forum.example.net").unwrap();
            assert!(mail < forum, "the mail account comes first");
        } else {
            let view = from_file.json();
            assert_eq!(view["judged"], 3);
            assert_eq!(view["badLines"][0]["line"], 5);
            assert_eq!(view["first"][1]["reasons"][0]["id"], "reused");
        }
    }
    for kept in files(&copy.data()) {
        let bytes = std::fs::read(&kept).unwrap();
        let found = bytes
            .windows(21)
            .any(|window| window == b"kettle-orchard-violin");
        assert!(!found, "{} keeps a password", kept.display());
    }
}

#[test]
fn scripts_can_tell_good_from_bad_from_not_judged() {
    let copy = Copy::new();
    let head = "name,url,username,password\n";
    let good = format!("{head}Mail,https://mail.example.org,amina,marble-sketch-ferret\n");
    let half = format!("{good}Broken,x\n");
    for (text, code) in [
        (good.as_str(), 0),
        (half.as_str(), 2),
        (head, 2),
        ("", 2),
        ("date,amount\n1,2\n", 2),
        (EXPORT, 1),
    ] {
        for json in [&[][..], &["--json"]] {
            let judged = copy.run_with(
                &[&["password", "audit", "-"], json].concat(),
                text.as_bytes(),
            );
            assert_eq!(judged.code, code, "{text:?}: {}", judged.out);
        }
    }
}

#[test]
fn a_password_is_made_and_another_one_the_next_time() {
    let copy = Copy::new();
    let made = |more: &[&str]| {
        let made = copy.run(&[&["password", "make", "--json"], more].concat());
        assert_eq!(made.code, 0, "{}", made.err);
        made.json()
    };
    let one = made(&[]);
    assert_ne!(one["password"], made(&[])["password"]);
    assert_eq!(one["spelled"].as_array().unwrap().len(), 3);
    assert_eq!(one["bits"], 38);
    let wifi = made(&["--wifi", "--network", "Otter", "--digit"]);
    assert!(wifi["password"].as_str().unwrap().len() >= 12);
    assert_eq!(wifi["card"]["network"], "Otter");
    assert_eq!(copy.run(&["password", "make", "--words", "2"]).code, 64);
    let judged = copy.run_with(
        &["password", "try"],
        one["password"].as_str().unwrap().as_bytes(),
    );
    assert_eq!(judged.code, 0, "we would make what we call weak");
}

#[test]
fn a_larger_list_is_built_and_used() {
    let copy = Copy::new();
    std::fs::create_dir_all(copy.data()).unwrap();
    let download = copy.folder.path().join("download.txt");
    // The SHA-1 of "marble-sketch-ferret", then a line that is not as it should be.
    let hash = "53BC630A18534B9BB894AC950D3FFF344FE05EE7";
    std::fs::write(&download, format!("{hash}:7\nnonsense\n")).unwrap();
    let list = copy.data().join("known-passwords.filter");
    let (download, list) = (download.to_str().unwrap(), list.to_str().unwrap());
    let before = copy.run_with(&["password", "try"], b"marble-sketch-ferret\n");
    assert_eq!(before.code, 0);
    let arguments = [
        "password",
        "list-build",
        download,
        "--most",
        "10",
        "--out",
        list,
    ];
    let built = copy.run(&arguments);
    assert_eq!(built.code, 0, "{}", built.err);
    assert!(
        built.out.contains('2'),
        "the bad line is not named: {}",
        built.out
    );
    let after = copy.run_with(&["password", "try", "--json"], b"marble-sketch-ferret\n");
    assert_eq!(after.json()["strength"], "very-weak");
    assert_eq!(copy.run(&arguments).code, 1, "a list would be written over");
}

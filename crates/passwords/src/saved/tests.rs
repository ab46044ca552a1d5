use proptest::prelude::*;

use super::*;

fn export(name: &str) -> Saved {
    let path = format!("{}/tests/exports/{name}.csv", env!("CARGO_MANIFEST_DIR"));
    Saved::read(std::fs::File::open(path).unwrap()).unwrap()
}

fn passwords(saved: &Saved) -> Vec<&str> {
    (0..saved.len())
        .map(|login| saved.password(login))
        .collect()
}

#[test]
fn every_export_is_recognised_and_read_whole() {
    let cases: [(&str, Kind, &[&str]); 8] = [
        (
            "chrome",
            Kind::ChromeOrEdge,
            &[
                "Summer2024!",
                "gravel-otter-lantern-41",
                "Summer2025!",
                "a,b \"quoted\" c",
                "Summer2024!",
            ],
        ),
        (
            "edge-bom-crlf",
            Kind::ChromeOrEdge,
            &["zażółć gęślą jaźń", "password1"],
        ),
        (
            "firefox",
            Kind::Firefox,
            &["Tinkerbell77", "gravel otter lantern"],
        ),
        (
            "safari",
            Kind::Safari,
            &["qwertyuiop", "quiet-teapot-saturn-9"],
        ),
        (
            "bitwarden",
            Kind::Bitwarden,
            &["monkey123", "violet-harbour-engine"],
        ),
        (
            "onepassword",
            Kind::OnePassword,
            &["letmein", "copper-window-garden"],
        ),
        (
            "keepassxc",
            Kind::KeePassXc,
            &["dragon", "say \"hello\" to otters"],
        ),
        (
            "keepass2",
            Kind::KeePass,
            &["dragon", "back\\slash and \"marks\" too"],
        ),
    ];
    for (name, kind, expected) in cases {
        let saved = export(name);
        assert_eq!(saved.kind(), kind, "{name}");
        assert_eq!(
            passwords(&saved),
            expected,
            "{name}: a login would be judged wrongly"
        );
        assert!(
            !format!("{saved:?}").contains(expected[0]),
            "{name}: a log would hold a password"
        );
    }
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let chrome = export("chrome");
    let lines: Vec<u64> = (0..chrome.len()).map(|login| chrome.line(login)).collect();
    assert_eq!(lines, [2, 3, 5, 6, 7]);
    assert_eq!(chrome.skipped(Skipped::NoPassword), 1);
    assert!(
        chrome.is_whole(),
        "an entry without a password is no fault of the file"
    );
    assert_eq!(chrome.name(0), "mail.example.org");
    assert_eq!(chrome.user(0), "amina@example.org");

    let edge = export("edge-bom-crlf");
    let bad = SkippedRow {
        line: 3,
        why: Skipped::WrongFields,
    };
    assert_eq!(edge.bad_rows(), [bad]);
    assert_eq!(edge.line(1), 4);
    assert!(
        !edge.is_whole(),
        "a bad row would be passed over in silence"
    );
}

#[test]
fn rows_that_cannot_be_judged_are_named() {
    let head = "name,url,username,password\n";
    let cases: [(Vec<u8>, Skipped, u64, usize); 5] = [
        (
            [head.as_bytes(), b"a,b,c,\xff\xfe\n"].concat(),
            Skipped::NotText,
            2,
            0,
        ),
        (
            format!("{head}a,b,c,d\nx,y,z,\"open\nand on\n").into(),
            Skipped::BrokenQuotes,
            3,
            1,
        ),
        (
            format!("{head}a,b,c,\"two\nlines\"\nx,y,z,w\n").into(),
            Skipped::BrokenQuotes,
            2,
            1,
        ),
        (
            format!("{head}a,b,c,d,e\nx,y,z,w").into(),
            Skipped::WrongFields,
            2,
            1,
        ),
        (
            format!("{head}a,b,c,{}\nx,y,z,w", "long".repeat(100_000)).into(),
            Skipped::TooLong,
            2,
            1,
        ),
    ];
    for (text, why, line, judged) in cases {
        let saved = Saved::read(text.as_slice()).unwrap();
        assert_eq!(saved.bad_rows(), [SkippedRow { line, why }]);
        assert_eq!(saved.skipped(why), 1);
        assert_eq!(saved.len(), judged, "{why:?}");
    }
}

#[test]
fn what_is_no_export_is_refused_as_a_whole() {
    let cases: [(&[u8], &str); 9] = [
        (b"", "Empty"),
        (b"\n\n", "NotATable"),
        (b"{\"items\": [1, 2]}", "NotATable"),
        (b"PK\x03\x04\0\0,x", "NotATable"),
        (b"\xff\xfen\0a\0m\0e\0", "NotATable"),
        (b"date,amount,shop\n1,2,3\n", "UnknownHeader"),
        (b"hello", "UnknownHeader"),
        (b"name,url,username,password,password\n", "UnknownHeader"),
        (b"https://x.example,amina,otter-secret\n", "UnknownHeader"),
    ];
    for (bytes, fault) in cases {
        let found = Saved::read(bytes).unwrap_err();
        assert_eq!(
            format!("{found:?}"),
            fault,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
        assert!(
            !found.to_string().contains("otter"),
            "the file would be repeated"
        );
    }
}

#[test]
fn rows_after_the_last_one_are_counted() {
    let mut text = String::from("name,url,username,password\n");
    for number in 0..MOST_LOGINS + 7 {
        text += &format!("n,https://s{number}.example,u,p{number}\n");
    }
    let saved = Saved::read(text.as_bytes()).unwrap();
    assert_eq!(saved.len(), MOST_LOGINS);
    assert_eq!(saved.skipped(Skipped::TooMany), 7);
    assert!(!saved.is_whole());
    assert_eq!(
        saved.password(MOST_LOGINS - 1),
        format!("p{}", MOST_LOGINS - 1)
    );
}

/// Gives its bytes in pieces of any size.
struct Drip<'a>(&'a [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = self.0.len().min(into.len()).min(self.1);
        let (now, later) = self.0.split_at(length);
        into[..length].copy_from_slice(now);
        self.0 = later;
        Ok(length)
    }
}

#[test]
fn it_does_not_matter_in_which_pieces_a_file_arrives() {
    for name in ["chrome", "edge-bom-crlf", "keepass2"] {
        let path = format!("{}/tests/exports/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).unwrap();
        let whole = Saved::read(bytes.as_slice()).unwrap();
        for piece in [1, 2, 3, 7, 64] {
            let parts = Saved::read(Drip(&bytes, piece)).unwrap();
            assert_eq!(
                passwords(&parts),
                passwords(&whole),
                "{name} in pieces of {piece}"
            );
            assert_eq!(parts.bad_rows(), whole.bad_rows());
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..2_000), piece in 1_usize..50) {
        let _ = Saved::read(Drip(&bytes, piece));
    }

    #[test]
    fn any_bytes_after_a_header_are_judged_or_named(
        rows in prop::collection::vec("[a-z\",\\\\\r\n\u{e9}]{0,40}", 0..20),
    ) {
        for head in ["name,url,username,password", "Account,Login Name,Password,Web Site,Comments"] {
            let text = format!("{head}\n{}", rows.join("\n"));
            let saved = Saved::read(text.as_bytes()).unwrap();
            for login in 0..saved.len() {
                prop_assert!(!saved.password(login).is_empty());
                prop_assert!(saved.line(login) >= 2);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_back(
        fields in prop::collection::vec(("\\PC{0,20}", "[^\r\n\u{0}]{1,20}"), 1..20),
    ) {
        let mut text = String::from("name,url,username,password\r\n");
        for (user, password) in &fields {
            let quoted = |field: &str| format!("\"{}\"", field.replace('"', "\"\""));
            text += &format!("n,https://x.example,{},{}\r\n", quoted(user), quoted(password));
        }
        let saved = Saved::read(text.as_bytes()).unwrap();
        prop_assert!(saved.is_whole());
        let expected: Vec<&str> = fields.iter().map(|(_, password)| password.as_str()).collect();
        prop_assert_eq!(passwords(&saved), expected);
    }
}

use evidence::safe_name;
use proptest::prelude::*;

#[test]
fn a_name_is_safe_and_still_itself() {
    for (name, expected) in [
        ("photo.jpg", "photo.jpg"),
        ("Foto von Zoë 12.11.jpeg", "Foto von Zoë 12.11.jpeg"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Users\\me\\a.txt", "C__Users_me_a.txt"),
        ("photo\u{202e}gpj.exe", "photogpj.exe"),
        ("two\nlines\0.pdf", "twolines.pdf"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("LPT¹.pdf", "_LPT¹.pdf"),
        ("console.txt", "console.txt"),
        ("com10.txt", "com10.txt"),
        ("aux .txt", "_aux.txt"),
        ("name. . .", "name"),
        (".jpg", "jpg"),
        ("", "file"),
        ("\u{200b}", "file"),
        ("...", "file"),
        ("a<b>|?*\".txt", "a_b_____.txt"),
    ] {
        assert_eq!(safe_name(name), expected, "{name:?}");
    }
}

#[test]
fn a_long_name_keeps_its_extension() {
    for (name, chars) in [("x".repeat(300), 120), ("日".repeat(300), 83)] {
        let safe = safe_name(&format!("{name}.jpeg"));
        assert!(safe.ends_with(".jpeg"), "{safe}: the file does not open");
        assert_eq!(safe.chars().count(), chars, "{safe}");
    }
}

proptest! {
    #[test]
    fn no_name_leads_elsewhere(name in "\\PC{0,300}|[\\x00-\\x7f]{0,300}|(con|aux|[./\\\\ ]){0,20}") {
        let safe = safe_name(&name);
        prop_assert!(!safe.is_empty() && safe.chars().count() <= 120 && safe.len() <= 255);
        prop_assert!(!safe.contains(['/', '\\', ':', '\0', '\n', '\u{202e}']), "{safe:?}");
        prop_assert!(!safe.starts_with('.') && !safe.ends_with(['.', ' ']), "{safe:?}");
    }
}

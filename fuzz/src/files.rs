use std::io::Cursor;

use evidence::{look, safe_name, without_hidden};

/// A file that a learner was sent: the first line is its name.
pub fn evidence(bytes: &[u8]) -> bool {
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let (name, file) = bytes.split_at(end.map_or(0, |end| end + 1));
    let name = String::from_utf8_lossy(name);
    check_name(&safe_name(&name));

    let before = look(&mut Cursor::new(file), &name);
    let mut copy = Vec::new();
    let removed = without_hidden(&mut Cursor::new(file), &mut copy);
    assert!(
        removed.is_ok() || !before.removable,
        "a promise that is not kept: {before:?}"
    );
    let Ok(removed) = removed else {
        return before.looked;
    };
    let after = look(&mut Cursor::new(&copy), &name);
    assert_eq!(after.media_type, before.media_type, "another kind of file");
    assert!(
        after.hidden.is_empty(),
        "{removed:?} taken out, still there: {:?}",
        after.hidden
    );
    before.looked
}

fn check_name(safe: &str) {
    assert!(!safe.is_empty() && safe.chars().count() <= 120, "{safe:?}");
    let odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | '\u{202e}');
    assert!(!safe.contains(odd), "{safe:?} leads elsewhere");
}

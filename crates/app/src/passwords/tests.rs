use content::Library;
use passwords::audit::Reason;
use passwords::saved::{Kind, Skipped};

#[test]
fn everything_that_can_be_said_about_passwords_has_words() {
    let words = Library::built_in().passwords();
    for reason in Reason::ALL {
        assert!(words.saved(reason.id()).is_some(), "{}", reason.id());
    }
    for why in Skipped::ALL {
        assert!(words.skipped(why.id()).is_some(), "{}", why.id());
    }
    for kind in Kind::ALL {
        assert!(words.kind(kind.id()).is_some(), "{}", kind.id());
    }
    for reason in passwords::judge::REASONS {
        assert!(words.reason(reason).is_some(), "{reason}");
    }
    for fault in [
        "cannot-read",
        "empty",
        "not-a-table",
        "unknown-header",
        "too-long",
        "not-whole",
    ] {
        assert!(words.file(fault).is_some(), "{fault}");
    }
    for id in ["empty", "same", "near", "different"] {
        assert!(words.compared(id).is_some(), "{id}");
    }
}

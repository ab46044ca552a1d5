//! Every outcome that the rooms below can produce has words.

use checkup::{CheckId, advice, password};
use content::Library;

#[test]
fn every_advice_has_words() {
    for (check, ids) in advice::ALL {
        let words = Library::built_in()
            .check(check.id())
            .unwrap_or_else(|| panic!("no words for {}", check.id()));
        for id in *ids {
            assert!(
                words.advice(id).is_some(),
                "{} has no words for {id}: the learner sees an empty result",
                check.id()
            );
        }
        assert_eq!(
            words.advice.len(),
            ids.len(),
            "{} has words that no outcome asks for",
            check.id()
        );
    }
    assert_eq!(advice::ALL.len(), CheckId::ALL.len());
}

#[test]
fn every_judgement_of_a_password_has_words() {
    let words = Library::built_in().passwords();
    for strength in password::Strength::ALL {
        assert!(words.strength(strength.id()).is_some(), "{}", strength.id());
    }
    for time in password::GuessTime::ALL {
        assert!(words.guess_time(time.id()).is_some(), "{}", time.id());
    }
    for reason in password::REASONS {
        assert!(words.reason(reason).is_some(), "{reason}");
    }
    for change in password::SUGGESTIONS {
        assert!(words.change(change).is_some(), "{change}");
    }
}

#[test]
fn everything_that_is_marked_before_posting_has_words() {
    let words = Library::built_in().posting();
    for kind in posting::Kind::ALL {
        assert!(
            words.kind(kind.id()).is_some(),
            "{} has no words",
            kind.id()
        );
    }
    assert_eq!(content::POSTING_KINDS.len(), posting::Kind::ALL.len());
}

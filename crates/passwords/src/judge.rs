//! One password, judged by guessing, by our own rules, and by the lists of thieves.

use checkup::password::{GuessTime, Judgement, Strength};

use crate::known::{Known, Standing};

/// Every reason that [`judge`] adds to those of `checkup`.
pub const REASONS: &[&str] = &["known-to-thieves", "close-to-one-known-to-thieves"];

/// Judges a password. `own_words` are the learner's name, course and the like.
#[must_use]
pub fn judge(password: &str, own_words: &[&str], known: &[&Known]) -> Judgement {
    let mut judgement = checkup::password::judge(password, own_words);
    hold_to(&mut judgement, standing(password, known));
    judgement
}

/// The worst that any of the lists says.
#[must_use]
pub fn standing(password: &str, known: &[&Known]) -> Standing {
    let mut worst = Standing::NotSeen;
    for list in known {
        match list.standing(password) {
            Standing::Listed => return Standing::Listed,
            Standing::Close => worst = Standing::Close,
            Standing::NotSeen => {}
        }
    }
    worst
}

pub(crate) fn hold_to(judgement: &mut Judgement, standing: Standing) {
    match standing {
        Standing::Listed => judgement.lower(Strength::VeryWeak, GuessTime::AtOnce, REASONS[0]),
        Standing::Close => judgement.lower(Strength::Weak, GuessTime::Minutes, REASONS[1]),
        Standing::NotSeen => {}
    }
}

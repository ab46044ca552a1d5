//! Paths over the keys of a British keyboard.

use super::strength::Strength;

/// Every key with and without Shift, row by row; a row begins as far to the right as keyboards are built.
const ROWS: [(&str, &str, i32); 4] = [
    ("`1234567890-=", "¬!\"£$%^&*()_+", 0),
    ("qwertyuiop[]", "QWERTYUIOP{}", 3),
    ("asdfghjkl;'#", "ASDFGHJKL:@~", 4),
    ("\\zxcvbnm,./", "|ZXCVBNM<>?", 2),
];
/// One key is this wide.
const WIDE: i32 = 2;
/// Fewer keys in a row are no path.
const SHORTEST: usize = 3;
/// Characters that may stand beside the paths.
const LOOSE: usize = 2;

/// The best that a password can be when it is nothing but paths over the keys.
pub(super) fn best_for(password: &str) -> Option<Strength> {
    let keys: Vec<Option<Key>> = password.chars().map(key).collect();
    let runs = runs(&keys);
    let covered: usize = runs.iter().map(|run| run.length).sum();
    let longest = runs.iter().map(|run| run.length).max().unwrap_or(0);
    if covered + LOOSE < keys.len() || longest < SHORTEST + 1 || covered * 4 < keys.len() * 3 {
        return None;
    }
    // The first path may begin anywhere; the next ones mostly begin beside it.
    let mut bits = 0.0;
    for (number, run) in runs.iter().enumerate() {
        bits += if number == 0 { 5.5 } else { 3.0 };
        bits += 3.0 + 2.0 * run.turns as f64;
    }
    bits += 3.3 * (keys.len() - covered) as f64;
    match bits {
        bits if bits < 10.0 => Some(Strength::VeryWeak),
        bits if bits < 22.0 => Some(Strength::Weak),
        bits if bits < 30.0 => Some(Strength::Fair),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq)]
struct Key {
    across: i32,
    down: i32,
}

struct Run {
    length: usize,
    turns: usize,
}

fn key(c: char) -> Option<Key> {
    ROWS.iter()
        .enumerate()
        .find_map(|(down, (plain, shifted, begins))| {
            let place = [plain, shifted]
                .iter()
                .find_map(|row| row.chars().position(|there| there == c))?;
            Some(Key {
                across: begins + WIDE * i32::try_from(place).unwrap_or(0),
                down: i32::try_from(down).unwrap_or(0),
            })
        })
}

/// The step from one key to a key beside it.
fn step(from: Key, to: Key) -> Option<(i32, i32)> {
    let (across, down) = (to.across - from.across, to.down - from.down);
    let beside = match down {
        0 => across.abs() == WIDE,
        1 | -1 => across.abs() <= WIDE + 1,
        _ => false,
    };
    beside.then_some((across.signum(), down))
}

fn runs(keys: &[Option<Key>]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < keys.len() {
        let mut end = start + 1;
        let mut turns = 0;
        let mut heading = None;
        while let (Some(Some(from)), Some(Some(to))) = (keys.get(end - 1), keys.get(end)) {
            let Some(next) = step(*from, *to) else { break };
            // Down one column of keys is straight, although the rows are shifted.
            let same = heading.is_none_or(|(across, down): (i32, i32)| {
                down == next.1 && (down != 0 || across == next.0)
            });
            turns += usize::from(!same);
            heading = Some(next);
            end += 1;
        }
        if end - start >= SHORTEST {
            runs.push(Run {
                length: end - start,
                turns,
            });
            start = end;
        } else {
            start += 1;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_over_a_british_keyboard_are_seen() {
        for (password, best) in [
            ("qwertyuiop", Strength::VeryWeak),
            ("1\"£$%^&*", Strength::VeryWeak),
            ("asdfghjkl;'#", Strength::VeryWeak),
            ("\\zxcvbnm", Strength::VeryWeak),
            ("zaq12wsx", Strength::Weak),
            ("1qaz2wsx3edc", Strength::Weak),
            ("qwerty12", Strength::Weak),
            ("zxcvbnm,./!", Strength::Weak),
        ] {
            let found = best_for(password);
            assert!(
                found.is_some_and(|found| found <= best),
                "{password:?} is only a path over the keys: {found:?}"
            );
        }
    }

    #[test]
    fn words_and_random_letters_are_no_paths() {
        for password in [
            "",
            "a",
            "gravel otter lantern",
            "kqzvwmrt",
            "xK9#vQ2!",
            "weather report",
            "漢字漢字",
            "property",
        ] {
            assert_eq!(best_for(password), None, "{password:?} is no path");
        }
    }
}

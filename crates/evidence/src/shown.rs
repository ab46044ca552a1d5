//! A stranger's text, made safe and short enough to stand on a screen.

const LONGEST: usize = 60;

/// One short line without anything that could steer the screen.
pub(crate) fn shown(text: &str) -> String {
    let plain = |c: char| {
        if c.is_control() || is_steering(c) {
            ' '
        } else {
            c
        }
    };
    let text: String = text.chars().take(20 * LONGEST).map(plain).collect();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let start: String = words.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}

/// Turns the direction of writing, or cannot be seen.
pub(crate) const fn is_steering(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KB", bytes / 1024),
        _ => format!("{} MB", bytes / 1_048_576),
    }
}

/// Text in the bytes of an old format: UTF-8 where it is, Latin-1 otherwise, up to the first NUL.
pub(crate) fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0);
    let bytes = &bytes[..end.unwrap_or(bytes.len())];
    std::str::from_utf8(bytes).map_or_else(
        |_| bytes.iter().copied().map(char::from).collect(),
        str::to_owned,
    )
}

/// A day and a time, however a format writes them: `D:20261120183000Z`, `2026:11:20 18:30:00`.
pub(crate) fn moment(text: &str) -> String {
    let text = text.trim().trim_start_matches("D:");
    let part = |c: &char| c.is_ascii_digit() || matches!(c, ':' | '-' | '/' | ' ' | 'T');
    let digits: String = text
        .chars()
        .take_while(part)
        .filter(char::is_ascii_digit)
        .collect();
    let number = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let is_day = ["19", "20"].contains(&number(0, 2)) && digits.len() >= 8;
    if !is_day {
        return text.to_owned();
    }
    let day = format!("{}-{}-{}", number(0, 4), number(4, 6), number(6, 8));
    if digits.len() < 12 {
        return day;
    }
    format!("{day} {}:{}", number(8, 10), number(10, 12))
}

/// Two degrees, as a map takes them.
pub(crate) fn place(latitude: f64, longitude: f64) -> String {
    format!("{latitude:.3}, {longitude:.3}")
}

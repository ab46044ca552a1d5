//! Passwords as they stand on the stickers of home hubs. Many are short enough to be worked through at home.

/// Whether a password has the shape of one that came with a hub: nothing but eight letters of one size, eight
/// capital letters and digits, or ten hexadecimal digits.
pub(super) fn looks_printed(password: &str) -> bool {
    let bytes = password.as_bytes();
    match bytes.len() {
        8 => {
            bytes.iter().all(u8::is_ascii_lowercase)
                || bytes
                    .iter()
                    .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        }
        10 => {
            let small = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            let capital = |byte: &u8| matches!(byte, b'0'..=b'9' | b'A'..=b'F');
            bytes.iter().all(small) || bytes.iter().all(capital)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::looks_printed;

    #[test]
    fn the_shapes_of_stickers_are_known_and_others_are_left_alone() {
        for (password, printed) in [
            ("QZKVWMRT", true),
            ("kqzvwmrt", true),
            ("Q7KV2MR4", true),
            ("a3f09be41c", true),
            ("A3F09BE41C", true),
            ("a3F09bE41c", false),
            ("kqzvwmrtp", false),
            ("kqzvw-rt", false),
            ("", false),
            ("żółtakura", false),
        ] {
            assert_eq!(
                looks_printed(password),
                printed,
                "{password:?}: a sticker's password would pass as one's own"
            );
        }
    }
}

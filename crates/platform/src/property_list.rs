//! Property lists of macOS, text or binary, of a size and depth that settings have.

use std::io::Cursor;

use plist::{Dictionary, Value};

/// Lists inside lists are taken apart one call deep for each; so many fit on any stack.
const MOST_PARTS: usize = 1000;
/// The two marks after the tags belong to a form from before XML, which is not used for settings.
const TEXT_PARTS: [&str; 4] = ["<array", "<dict", "{", "("];
const BINARY: &[u8] = b"bplist";
const BINARY_END: usize = 32;

/// The outermost dictionary of a property list.
pub(crate) fn read(bytes: &[u8]) -> Option<Dictionary> {
    let parts = if bytes.starts_with(BINARY) {
        binary_parts(bytes)?
    } else {
        text_parts(bytes)?
    };
    if parts > MOST_PARTS {
        return None;
    }
    Value::from_reader(Cursor::new(bytes))
        .ok()?
        .into_dictionary()
}

/// The number of objects, which stands in the last bytes.
fn binary_parts(bytes: &[u8]) -> Option<usize> {
    let start = bytes.len().checked_sub(BINARY_END)? + 8;
    let number = <[u8; 8]>::try_from(bytes.get(start..start + 8)?).ok()?;
    usize::try_from(u64::from_be_bytes(number)).ok()
}

fn text_parts(bytes: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(bytes).ok()?;
    if !text.trim_start().starts_with('<') {
        return None;
    }
    Some(
        TEXT_PARTS
            .iter()
            .map(|part| text.matches(part).count())
            .sum(),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn nested(depth: usize) -> Value {
        let mut value = Value::Array(Vec::new());
        for _ in 0..depth {
            value = Value::Array(vec![value]);
        }
        let mut list = Dictionary::new();
        list.insert("a".into(), value);
        Value::Dictionary(list)
    }

    fn binary(value: &Value) -> Vec<u8> {
        let mut bytes = Vec::new();
        value.to_writer_binary(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn settings_are_read_in_both_forms() {
        let value = nested(20);
        let mut text = Vec::new();
        value.to_writer_xml(&mut text).unwrap();
        let list = value.clone().into_dictionary();
        assert_eq!(read(&text), list);
        assert_eq!(read(&binary(&value)), list);
    }

    #[test]
    fn a_list_without_end_inside_itself_is_refused() {
        let [open, close] = ["<array>", "</array>"].map(|tag| tag.repeat(50_000));
        let texts = [
            format!("<plist><dict><key>a</key>{open}{close}</dict></plist>"),
            format!("<plist><dict><key>a</key>{open}{}", &close[..300_000]),
            format!("<plist>{}", "<dict><key>a</key>".repeat(50_000)),
            format!("{}{}", "{a=".repeat(50_000), "0;}".repeat(50_000)),
            format!("<0f>{}{}", "(".repeat(50_000), ")".repeat(50_000)),
        ];
        for text in texts {
            assert_eq!(
                read(text.as_bytes()),
                None,
                "a damaged file ends the program"
            );
        }
        assert_eq!(read(&binary(&nested(1001))), None);
        assert!(
            read(&binary(&nested(900))).is_some(),
            "the limit is lower than it says"
        );
    }

    proptest! {
        #[test]
        fn no_damage_breaks_the_check(
            at in 0_usize..400,
            byte in any::<u8>(),
            cut in 0_usize..400,
            rest in prop::collection::vec(any::<u8>(), 0..64),
        ) {
            let mut damaged = binary(&nested(20));
            let at = at % damaged.len();
            damaged[at] = byte;
            let _list = read(&damaged);
            damaged.truncate(cut);
            damaged.extend(rest);
            let _list = read(&damaged);
        }
    }
}

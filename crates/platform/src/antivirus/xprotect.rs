//! What the protection built into macOS says about itself. A parser only.

/// The places of its bundle, the newer systems' first.
pub const PLACES: [&str; 2] = [
    "/var/protected/xprotect/XProtect.bundle/Contents/Info.plist",
    "/Library/Apple/System/Library/CoreServices/XProtect.bundle/Contents/Info.plist",
];

/// Reads the version from the bundle's `Info.plist`, text or binary.
pub fn parse_version(plist: &[u8]) -> Option<String> {
    let list = crate::property_list::read(plist)?;
    let version = list.get("CFBundleShortVersionString")?.as_string()?;
    let version = checkup::sanitise(version);
    let is_number = version.chars().all(|c| c.is_ascii_digit() || c == '.');
    (is_number && version.contains(|c: char| c.is_ascii_digit())).then_some(version)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn info(inside: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>\
             <key>CFBundleIdentifier</key><string>com.apple.XProtect</string>{inside}</dict></plist>"
        )
    }

    #[test]
    fn the_version_is_read_and_nothing_else_passes_for_one() {
        let version = |text: &str| {
            info(&format!(
                "<key>CFBundleShortVersionString</key><string>{text}</string>"
            ))
        };
        let cases = [
            (version("5287"), Some("5287")),
            (version("2.1"), Some("2.1")),
            (version(""), None),
            (version("none"), None),
            (version("."), None),
            (info("<key>CFBundleVersion</key><string>1</string>"), None),
            (
                info("<key>CFBundleShortVersionString</key><integer>5287</integer>"),
                None,
            ),
            ("<plist><array/></plist>".into(), None),
            (String::new(), None),
        ];
        for (plist, expected) in cases {
            assert_eq!(
                parse_version(plist.as_bytes()).as_deref(),
                expected,
                "{plist}: a Mac looks protected, or unprotected, without being so"
            );
        }
    }

    #[test]
    fn the_binary_form_is_read_too() {
        let mut dictionary = plist::Dictionary::new();
        dictionary.insert("CFBundleShortVersionString".into(), "5287".into());
        let mut bytes = Vec::new();
        plist::Value::Dictionary(dictionary)
            .to_writer_binary(&mut bytes)
            .unwrap();
        assert_eq!(parse_version(&bytes).as_deref(), Some("5287"));
    }

    proptest! {
        #[test]
        fn damaged_files_do_not_break_the_check(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _version = parse_version(&bytes);
        }
    }
}

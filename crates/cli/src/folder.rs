//! Where the window keeps its data, so that both see the same reports.

use std::ffi::OsString;
use std::path::PathBuf;

/// The name of the window's data folder.
const IDENTIFIER: &str = "uk.gov.cheshirewestandchester.learner-companion";

/// The window's data folder on `system`; `None` when the system does not say where data belongs.
pub(crate) fn usual(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |name: &str| {
        variable(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let base = match system {
        "windows" => folder("LOCALAPPDATA"),
        "macos" => folder("HOME").map(|home| home.join("Library").join("Application Support")),
        _ => folder("XDG_DATA_HOME").or_else(|| Some(folder("HOME")?.join(".local").join("share"))),
    };
    Some(base?.join(IDENTIFIER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terminal_and_the_window_share_one_folder() {
        let window: serde_json::Value =
            serde_json::from_str(include_str!("../../../src-tauri/tauri.conf.json")).unwrap();
        assert_eq!(
            window["identifier"], IDENTIFIER,
            "reports made in one would be missing in the other"
        );
    }

    #[cfg(unix)]
    #[test]
    fn each_system_has_its_own_place() {
        let cases = [
            ("linux", &[("HOME", "/h")][..], Some("/h/.local/share")),
            (
                "linux",
                &[("HOME", "/h"), ("XDG_DATA_HOME", "/x")],
                Some("/x"),
            ),
            (
                "linux",
                &[("HOME", "/h"), ("XDG_DATA_HOME", "x")],
                Some("/h/.local/share"),
            ),
            (
                "macos",
                &[("HOME", "/h")],
                Some("/h/Library/Application Support"),
            ),
            (
                "windows",
                &[("LOCALAPPDATA", "/l"), ("HOME", "/h")],
                Some("/l"),
            ),
            ("windows", &[("HOME", "/h")], None),
            ("linux", &[], None),
        ];
        for (system, variables, expected) in cases {
            let look = |name: &str| {
                variables
                    .iter()
                    .find(|(found, _)| *found == name)
                    .map(|(_, value)| value.into())
            };
            let expected = expected.map(|base| PathBuf::from(base).join(IDENTIFIER));
            assert_eq!(usual(system, look), expected, "{system} {variables:?}");
        }
    }
}

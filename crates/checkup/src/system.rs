use serde::Serialize;

/// An operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Windows 10 and later.
    Windows,
    /// macOS 12 and later.
    Macos,
    /// Linux with a desktop.
    Linux,
}

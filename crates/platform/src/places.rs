use std::path::PathBuf;

/// The name of the operating system: `windows`, `macos` or `linux`.
pub const fn system() -> &'static str {
    if cfg!(windows) {
        "windows"
    } else if cfg!(target_os = "macos") {
        "macos"
    } else {
        "linux"
    }
}

/// The folder named by `LEARNER_COMPANION_DATA`, for copies that must not touch the learner's own.
pub fn data_folder_override() -> Option<PathBuf> {
    std::env::var_os("LEARNER_COMPANION_DATA")
        .filter(|folder| !folder.is_empty())
        .map(Into::into)
}

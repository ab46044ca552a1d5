//! The use cases with a fixed clock and a fake computer. The window and the terminal show nothing but these views.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod check;
mod home;
mod tell;
mod words;

//! The use cases with a fixed clock and a fake computer. The window and the terminal show nothing but these views.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod after;
mod answers;
mod check;
mod delete;
mod evidence;
mod hand_over;
mod home;
mod languages;
mod leave;
mod marks;
mod new_keys;
mod official;
mod packs;
mod paper;
mod passwords;
mod posting;
mod routing;
mod tell;
mod ways;
mod words;

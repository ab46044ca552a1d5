//! Learner Companion.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// What is freed is wiped, so that no copy of a password outlives its use where swap space or a crash report finds it.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    desktop::run()
}

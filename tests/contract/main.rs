//! What one room may count on from another: layers, commands, the page's walls, the generated types.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod bindings;
mod commands;
mod csp;
mod layers;

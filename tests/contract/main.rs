//! What one room may count on from another: layers, commands, the page's walls, the generated types.

mod bindings;
mod commands;
mod csp;
mod layers;

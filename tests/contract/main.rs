//! What one room may count on from another: layers, commands, the page's walls, the generated types.

mod commands;
mod bindings;
mod csp;
mod layers;

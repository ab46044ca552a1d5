//! Tries once whether the password that a model was handed out with still opens it.

use checkup::{Evidence, Gateway, LoginAnswer, LoginRecipe, Stop, Why};

/// Asks.
pub fn ask(
    _hub: &Gateway,
    _recipe: &LoginRecipe,
    _stop: &Stop,
    _still_there: impl Fn() -> bool,
) -> Evidence<LoginAnswer> {
    Evidence::Unavailable(Why::NotSupported)
}

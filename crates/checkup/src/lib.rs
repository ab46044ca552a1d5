//! Evidence in, findings out: what a check saw and what that means. Pure.

//! Use cases with fakes.

//! The council's words: parsed, checked, searched, and read from a signed pack. Pure.

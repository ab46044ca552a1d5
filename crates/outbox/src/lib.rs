//! Durable delivery of sealed reports. Knows sealed bytes and ids, never words.

//! Fakes, fixtures and a fake home network, for tests only.

//! The only room that asks the operating system or the home network anything.

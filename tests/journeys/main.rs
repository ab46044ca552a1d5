//! The use cases with a fixed clock and a fake computer. The window and the terminal show nothing but these views.

mod check;
mod home;
mod tell;
mod words;

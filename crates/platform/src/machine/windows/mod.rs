//! Windows: its registry, and the native interfaces that a program may use without more rights.

mod account;
mod com;
mod drive;
mod firewall;
mod listening;
mod numbers;
mod power;
mod processes;
mod registry;
mod security;
mod shares;
mod updates;

use std::collections::BTreeSet;
use std::net::SocketAddr;

use checkup::System;
use time::OffsetDateTime;

use super::{
    BusPlace, BusValue, Machine, Missing, Number, Printed, RegistryValue, files, programs,
};

/// The computer this program runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct ThisMachine;

impl Machine for ThisMachine {
    fn system(&self) -> System {
        System::Windows
    }

    fn home(&self) -> Option<String> {
        self.variable("USERPROFILE")
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Missing> {
        files::read(path)
    }

    fn names(&self, folder: &str) -> Result<Vec<String>, Missing> {
        files::names(folder)
    }

    fn changed(&self, path: &str) -> Result<OffsetDateTime, Missing> {
        files::changed(path)
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Result<Printed, Missing> {
        programs::run(program, arguments)
    }

    fn variable(&self, name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }

    fn registry(&self, key: &str, name: &str) -> Result<RegistryValue, Missing> {
        registry::read(key, name)
    }

    fn property(&self, _place: &BusPlace<'_>) -> Result<BusValue, Missing> {
        Err(Missing::NotOffered)
    }

    fn number(&self, question: Number) -> Result<i64, Missing> {
        numbers::ask(question)
    }

    fn programs(&self) -> Result<BTreeSet<String>, Missing> {
        processes::running()
    }

    fn listening(&self) -> Result<Vec<SocketAddr>, Missing> {
        listening::ports()
    }
}

#[cfg(test)]
mod tests;

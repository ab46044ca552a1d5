use std::collections::BTreeSet;
use std::net::SocketAddr;

use checkup::System;
use time::OffsetDateTime;

use super::{
    BusPlace, BusValue, Machine, Missing, Number, Printed, RegistryValue, files, printed, programs,
};

/// The computer this program runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct ThisMachine;

impl Machine for ThisMachine {
    fn system(&self) -> System {
        System::Macos
    }

    fn home(&self) -> Option<String> {
        self.variable("HOME")
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

    fn registry(&self, _key: &str, _name: &str) -> Result<RegistryValue, Missing> {
        Err(Missing::NotOffered)
    }

    fn property(&self, _place: &BusPlace<'_>) -> Result<BusValue, Missing> {
        Err(Missing::NotOffered)
    }

    fn number(&self, _question: Number) -> Result<i64, Missing> {
        Err(Missing::NotOffered)
    }

    fn programs(&self) -> Result<BTreeSet<String>, Missing> {
        printed::programs(&self.run("/bin/ps", &["-axco", "command"])?)
    }

    fn listening(&self) -> Result<Vec<SocketAddr>, Missing> {
        printed::listening(&self.run("/usr/sbin/netstat", &["-anWp", "tcp"])?)
    }
}

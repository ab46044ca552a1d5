//! A computer made of answers that were captured from real ones.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;

use checkup::System;
use time::OffsetDateTime;

use super::{BusPlace, BusValue, Machine, Missing, Number, Printed, RegistryValue};

/// A computer that answers what a test has put into it, and [`Missing::NotThere`] to all else.
#[derive(Clone, Debug)]
pub(crate) struct Captured {
    system: System,
    answers: BTreeMap<String, Result<Answer, Missing>>,
}

/// An answer of any shape.
#[derive(Clone, Debug)]
enum Answer {
    Bytes(Vec<u8>),
    Names(Vec<String>),
    Moment(OffsetDateTime),
    Printed(Printed),
    Text(String),
    Registry(RegistryValue),
    Bus(BusValue),
    Number(i64),
    Programs(BTreeSet<String>),
    Listening(Vec<SocketAddr>),
}

impl Captured {
    /// A computer of this system about which nothing is known yet.
    pub(crate) fn new(system: System) -> Self {
        let new = Self {
            system,
            answers: BTreeMap::new(),
        };
        let home = match system {
            System::Windows => "C:\\Users\\learner",
            System::Macos => "/Users/learner",
            System::Linux => "/home/learner",
        };
        new.with_variable("HOME", home)
    }

    pub(crate) fn with_file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.with(
            format!("file {path}"),
            Answer::Bytes(text.as_ref().to_vec()),
        )
    }

    pub(crate) fn with_names(self, folder: &str, names: &[&str]) -> Self {
        let names = names.iter().map(ToString::to_string).collect();
        self.with(format!("names {folder}"), Answer::Names(names))
    }

    pub(crate) fn with_changed(self, path: &str, moment: OffsetDateTime) -> Self {
        self.with(format!("changed {path}"), Answer::Moment(moment))
    }

    /// `command` is the program and its arguments with one space between.
    pub(crate) fn with_printed(self, command: &str, code: i32, out: &str, err: &str) -> Self {
        let printed = Printed {
            code: Some(code),
            out: out.into(),
            err: err.into(),
        };
        self.with(format!("run {command}"), Answer::Printed(printed))
    }

    pub(crate) fn with_variable(self, name: &str, value: &str) -> Self {
        self.with(format!("variable {name}"), Answer::Text(value.into()))
    }

    pub(crate) fn with_registry(self, key: &str, name: &str, value: RegistryValue) -> Self {
        self.with(format!("registry {key} {name}"), Answer::Registry(value))
    }

    pub(crate) fn with_property(self, place: &BusPlace<'_>, value: BusValue) -> Self {
        self.with(bus(place), Answer::Bus(value))
    }

    pub(crate) fn with_number(self, question: Number, value: i64) -> Self {
        self.with(format!("number {question:?}"), Answer::Number(value))
    }

    pub(crate) fn with_programs(self, names: &[&str]) -> Self {
        let names = names.iter().map(ToString::to_string).collect();
        self.with("programs".into(), Answer::Programs(names))
    }

    pub(crate) fn with_listening(self, places: &[&str]) -> Self {
        let places = places.iter().map(|place| place.parse().unwrap()).collect();
        self.with("listening".into(), Answer::Listening(places))
    }

    /// The same computer with one question that brings no answer. `question` is written as in
    /// [`Captured::each_without`].
    pub(crate) fn without(mut self, question: &str, missing: Missing) -> Self {
        self.answers.insert(question.into(), Err(missing));
        self
    }

    /// The same computer again and again: each time one answer is missing in one way.
    pub(crate) fn each_without(&self) -> Vec<(String, Missing, Self)> {
        const WAYS: [Missing; 4] = [
            Missing::Denied,
            Missing::TimedOut,
            Missing::NotUnderstood,
            Missing::NotOffered,
        ];
        let questions: Vec<String> = self.answers.keys().cloned().collect();
        questions
            .into_iter()
            .flat_map(|question| WAYS.map(|missing| (question.clone(), missing)))
            .map(|(question, missing)| {
                let less = self.clone().without(&question, missing);
                (question, missing, less)
            })
            .collect()
    }

    /// The same computer with every question unanswered in one way.
    pub(crate) fn without_anything(&self, missing: Missing) -> Self {
        let mut less = self.clone();
        for answer in less.answers.values_mut() {
            *answer = Err(missing);
        }
        less
    }

    fn with(mut self, question: String, answer: Answer) -> Self {
        self.answers.insert(question, Ok(answer));
        self
    }

    fn ask(&self, question: &str) -> Result<Answer, Missing> {
        self.answers
            .get(question)
            .cloned()
            .unwrap_or(Err(Missing::NotThere))
    }
}

fn bus(place: &BusPlace<'_>) -> String {
    format!(
        "bus {} {} {} {}",
        place.service, place.object, place.interface, place.property
    )
}

macro_rules! answer {
    ($asked:expr, $shape:ident) => {
        match $asked? {
            Answer::$shape(answer) => Ok(answer),
            other => panic!("the test holds {other:?} there"),
        }
    };
}

impl Machine for Captured {
    fn system(&self) -> System {
        self.system
    }

    fn home(&self) -> Option<String> {
        self.variable("HOME")
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Missing> {
        answer!(self.ask(&format!("file {path}")), Bytes)
    }

    fn names(&self, folder: &str) -> Result<Vec<String>, Missing> {
        answer!(self.ask(&format!("names {folder}")), Names)
    }

    fn changed(&self, path: &str) -> Result<OffsetDateTime, Missing> {
        answer!(self.ask(&format!("changed {path}")), Moment)
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Result<Printed, Missing> {
        let command = [&[program], arguments].concat().join(" ");
        answer!(self.ask(&format!("run {command}")), Printed)
    }

    fn variable(&self, name: &str) -> Option<String> {
        match self.ask(&format!("variable {name}")) {
            Ok(Answer::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn registry(&self, key: &str, name: &str) -> Result<RegistryValue, Missing> {
        answer!(self.ask(&format!("registry {key} {name}")), Registry)
    }

    fn property(&self, place: &BusPlace<'_>) -> Result<BusValue, Missing> {
        answer!(self.ask(&bus(place)), Bus)
    }

    fn number(&self, question: Number) -> Result<i64, Missing> {
        answer!(self.ask(&format!("number {question:?}")), Number)
    }

    fn programs(&self) -> Result<BTreeSet<String>, Missing> {
        answer!(self.ask("programs"), Programs)
    }

    fn listening(&self) -> Result<Vec<SocketAddr>, Missing> {
        answer!(self.ask("listening"), Listening)
    }
}

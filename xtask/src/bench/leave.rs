//! From the third press of Shift to a window that nobody sees any more, looked at from outside.

use std::time::{Duration, Instant};

use super::start::{self, Subject};
use super::x11::{Key, Screen};
use super::{Aim, Row, median};
use crate::desktop::{Desktop, Parts};
use crate::project::Project;
use crate::setup::{self, Need};
use crate::trouble::Trouble;

const COUNTED: usize = 9;
/// Longer than this, and somebody who comes in has seen it.
const BUDGET_MS: f64 = 150.0;
/// Between two presses of a hurried hand.
const BETWEEN: Duration = Duration::from_millis(60);
/// What a window does at its start is over by then.
const SETTLING: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) fn measure(project: &Project, _wanted: &[&str]) -> Result<Vec<Row>, Trouble> {
    setup::ensure(project, &[Need::Build, Need::BuiltScreens, Need::Display])?;
    let log = project.log("bench")?;
    println!("building the program for release ({})", log.display());
    let subject = start::ours(project, &log)?;
    let desktop = Desktop::start(Parts::BusAndDisplay)?;
    println!("leaving it {COUNTED} times, after one time that does not count");
    let mut times = Vec::new();
    for run in 0..=COUNTED {
        let milliseconds = leave(&desktop, &subject)?;
        if run > 0 {
            times.push(milliseconds);
        }
    }
    Ok(vec![Row {
        name: "leave",
        ours: median(times),
        beside: BUDGET_MS,
        unit: "ms",
        aim: Aim::AtMost(1.0),
    }])
}

fn leave(desktop: &Desktop, subject: &Subject) -> Result<f64, Trouble> {
    let mut screen = start::screen(desktop)?;
    let mut running = subject.start(desktop)?;
    let started = Instant::now();
    let window = loop {
        let seen = screen.seen().map_err(display)?;
        let usable = seen.into_iter().find(|(_, title)| (subject.usable)(title));
        if let Some((window, _)) = usable {
            break window;
        }
        if started.elapsed() > PATIENCE || running.ended().is_some() {
            return Err(Trouble::Wrong("the window did not get usable".into()));
        }
        std::thread::sleep(start::GLANCE);
    };
    let shift = screen.shift_key().map_err(display)?;
    screen.focus(window).map_err(display)?;
    std::thread::sleep(SETTLING);
    let milliseconds = hidden_after(&mut screen, window, shift)?;
    let hidden = Instant::now();
    while running.ended().is_none() {
        if hidden.elapsed() > PATIENCE {
            let reason = "the program is hidden, and still runs";
            return Err(Trouble::Wrong(reason.into()));
        }
        std::thread::sleep(start::GLANCE);
    }
    Ok(milliseconds)
}

fn hidden_after(screen: &mut Screen, window: u32, shift: Key) -> Result<f64, Trouble> {
    for _ in 0..2 {
        screen.press(shift).map_err(display)?;
        std::thread::sleep(BETWEEN);
    }
    if !screen.is_seen(window).map_err(display)? {
        return Err(Trouble::Wrong("two presses are enough to leave".into()));
    }
    let third = Instant::now();
    screen.press(shift).map_err(display)?;
    while screen.is_seen(window).map_err(display)? {
        if third.elapsed() > PATIENCE {
            let reason = "three presses of Shift do not hide the window";
            return Err(Trouble::Wrong(reason.into()));
        }
    }
    Ok(third.elapsed().as_secs_f64() * 1000.0)
}

fn display(error: std::io::Error) -> Trouble {
    Trouble::Wrong(format!("the virtual display: {error}"))
}

//! Many reports under every fault at once.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use outbox::State;
use serde::Serialize;

use crate::clerk::{self, Part, Service};
use crate::proxy::{self, Weather};
use crate::{Trouble, council, desk, learner};

const LEARNERS: u32 = 8;
/// So many reports are on their way at once; a learner's computer never holds thousands.
const WAVE: u32 = 1_000;
/// In each wave the council's disk is restored to what it was at the first share of the work, when the second is reached.
const BACKUP: (f64, f64) = (0.3, 0.6);
const LONGEST: Duration = Duration::from_secs(45 * 60);

/// What happened. Everything but the first three is weather.
#[derive(Debug, Default, Serialize)]
struct Outcome {
    lost: u32,
    doubled: u32,
    unverified: u32,
    reports: u32,
    received: u32,
    learners_killed: u32,
    services_killed: u32,
    backups_restored: u32,
    sent_twice_at_once: u32,
    cuts: u64,
    sign_in_pages: u64,
    seconds: u64,
}

/// One learner's computer and the program on it.
struct Computer {
    folder: PathBuf,
    arguments: Vec<OsString>,
    part: Option<Part>,
}

pub(crate) fn run(reports: u32, seed: u64) -> Result<bool, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let folder = tempfile::tempdir()?;
    let outcome = runtime.block_on(storm(folder.path(), reports, seed))?;
    println!("{}", serde_json::to_string(&outcome)?);
    Ok(outcome.lost + outcome.doubled + outcome.unverified == 0 && outcome.received == reports)
}

async fn storm(folder: &Path, reports: u32, seed: u64) -> Result<Outcome, Trouble> {
    let started = Instant::now();
    let mut service = Service::new(folder)?;
    service.start()?;
    let weather = Arc::new(Weather::default());
    let address = proxy::start(service.address, Arc::clone(&weather), seed).await?;
    let mut outcome = Outcome {
        reports,
        ..Outcome::default()
    };
    let mut storm = Storm {
        url: format!("http://{address}"),
        folder,
        service,
        weather,
        chance: fastrand::Rng::with_seed(seed),
        started,
    };
    let mut computers = Vec::new();
    for first in (0..reports).step_by(WAVE as usize) {
        let end = (first + WAVE).min(reports);
        computers.extend(storm.wave(first..end, &mut outcome).await?);
    }
    outcome.cuts = storm.weather.cuts.load(Ordering::Relaxed);
    outcome.sign_in_pages = storm.weather.portals.load(Ordering::Relaxed);
    outcome.seconds = started.elapsed().as_secs();
    judge(&mut outcome, &computers, &storm.service)?;
    Ok(outcome)
}

/// What lasts from wave to wave.
struct Storm<'a> {
    url: String,
    folder: &'a Path,
    service: Service,
    weather: Arc<Weather>,
    chance: fastrand::Rng,
    started: Instant,
}

impl Storm<'_> {
    async fn wave(
        &mut self,
        numbers: Range<u32>,
        outcome: &mut Outcome,
    ) -> Result<Vec<Computer>, Trouble> {
        let mut computers = self.computers(&numbers)?;
        let (mut twins, mut restored) = (Vec::<Part>::new(), false);
        let backup = self.folder.join(format!("backup-{}", numbers.start));
        self.weather.calm.store(false, Ordering::Relaxed);
        while !computers.iter().all(Computer::is_done) && self.started.elapsed() < LONGEST {
            let pause = self.chance.u64(100..500);
            tokio::time::sleep(Duration::from_millis(pause)).await;
            match self.chance.u32(0..10) {
                0..4 => {
                    let which = self.chance.usize(..computers.len());
                    computers[which].part = None;
                    outcome.learners_killed += 1;
                }
                4..6 => {
                    self.service.kill();
                    outcome.services_killed += 1;
                }
                6 => {
                    twins.clear();
                    let which = self.chance.usize(..computers.len());
                    twins.push(computers[which].twin(&self.folder.join("twin"))?);
                    outcome.sent_twice_at_once += 1;
                }
                _ => {}
            }
            let share = f64::from(saved(&computers)) / f64::from(numbers.end - numbers.start);
            if share >= BACKUP.0 && !backup.exists() {
                self.service.kill();
                clerk::copy(&self.service.data, &backup)?;
            }
            if share >= BACKUP.1 && backup.exists() && !restored {
                self.service.kill();
                clerk::copy(&backup, &self.service.data)?;
                restored = true;
                outcome.backups_restored += 1;
            }
            self.service.start()?;
            for computer in &mut computers {
                computer.go_on()?;
            }
        }
        // Somebody whose report was on the lost disk hears so when they listen next.
        self.weather.calm.store(true, Ordering::Relaxed);
        drop(twins);
        settle(&mut computers, &self.service, self.started).await?;
        if backup.exists() {
            std::fs::remove_dir_all(&backup)?;
        }
        Ok(computers)
    }

    fn computers(&mut self, numbers: &Range<u32>) -> Result<Vec<Computer>, Trouble> {
        let share = (numbers.end - numbers.start).div_ceil(LEARNERS);
        let mut computers = Vec::new();
        for first in numbers.clone().step_by(share as usize) {
            let end = (first + share).min(numbers.end);
            let home = self.folder.join(format!("learner-{first}"));
            std::fs::create_dir(&home)?;
            let days_off = [-365, 0, 0, 365][self.chance.usize(..4)];
            let full = [0, 400, 1_000, 60][self.chance.usize(..4)];
            let arguments = [
                "learner".to_owned(),
                format!("--url={}", self.url),
                format!("--first={first}"),
                format!("--end={end}"),
                format!("--days-off={days_off}"),
                format!("--full={full}"),
            ];
            let mut arguments: Vec<OsString> = arguments.into_iter().map(OsString::from).collect();
            arguments.extend(["--keys".into(), self.service.keys.clone().into_os_string()]);
            let mut computer = Computer {
                folder: home,
                arguments,
                part: None,
            };
            computer.go_on()?;
            computers.push(computer);
        }
        Ok(computers)
    }
}

impl Computer {
    fn start_in(&self, folder: &Path, more: &[&str]) -> Result<Part, Trouble> {
        let mut arguments = self.arguments.clone();
        arguments.extend(more.iter().map(OsString::from));
        arguments.extend(["--folder".into(), folder.as_os_str().to_owned()]);
        arguments.push(format!("--seed={}", fastrand::u64(..1 << 60)).into());
        clerk::start(arguments)
    }

    /// Starts the program if it does not run.
    fn go_on(&mut self) -> Result<(), Trouble> {
        if self.part.as_mut().is_none_or(|part| part.ended().is_some()) {
            self.part = Some(self.start_in(&self.folder, &[])?);
        }
        Ok(())
    }

    /// The same reports on a copy of the disk, sent at the same time.
    fn twin(&mut self, folder: &Path) -> Result<Part, Trouble> {
        self.part = None;
        clerk::copy(&self.folder, folder)?;
        // Two computers never draw the same number for different reports.
        self.start_in(folder, &["--send-only"])
    }

    fn is_done(&self) -> bool {
        self.folder.join("done").exists()
    }
}

fn saved(computers: &[Computer]) -> u32 {
    let kept = computers
        .iter()
        .map(|each| learner::kept(&each.folder).len());
    u32::try_from(kept.sum::<usize>()).unwrap_or(u32::MAX)
}

/// Waits until every learner's last word is "received" and the council has what it gave receipts for.
async fn settle(
    computers: &mut [Computer],
    service: &Service,
    started: Instant,
) -> Result<(), Trouble> {
    loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        for computer in computers.iter_mut() {
            computer.go_on()?;
        }
        let there = desk::there(service)?;
        let wanted: BTreeSet<u32> = computers
            .iter()
            .flat_map(|each| learner::kept(&each.folder))
            .collect();
        let arrived = wanted.is_subset(&there);
        if arrived && computers.iter().all(Computer::is_done) || started.elapsed() > LONGEST {
            break;
        }
    }
    for computer in computers.iter() {
        std::fs::File::create(computer.folder.join("stop"))?;
    }
    for computer in computers.iter_mut() {
        let until = Instant::now() + Duration::from_secs(10);
        while computer
            .part
            .as_mut()
            .is_some_and(|part| part.ended().is_none())
            && Instant::now() < until
        {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        computer.part = None;
    }
    Ok(())
}

fn judge(outcome: &mut Outcome, computers: &[Computer], service: &Service) -> Result<(), Trouble> {
    let found = desk::found(service)?;
    let (known, _) = council::known(&service.keys, "")?;
    for computer in computers {
        for number in learner::kept(&computer.folder) {
            match found.get(&number) {
                None => outcome.lost += 1,
                Some(1) => outcome.received += 1,
                Some(_) => outcome.doubled += 1,
            }
        }
        for entry in learner::entries(&computer.folder, &known)? {
            if !matches!(entry.state, State::Received(_)) {
                outcome.unverified += 1;
            }
        }
    }
    Ok(())
}

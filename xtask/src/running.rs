//! What is running now, each program in a group of its own, ended by that group's id.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::trouble::Trouble;

const GLANCE: Duration = Duration::from_millis(20);
const LAST_WORDS: Duration = Duration::from_secs(5);

/// The groups that are alive now.
static GROUPS: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Makes Ctrl+C and a polite end of this command take everything along that it started.
pub(crate) fn end_children_when_interrupted() {
    let set = ctrlc::set_handler(|| {
        let groups = groups().clone();
        for &group in &groups {
            signal(group, End::Asked);
        }
        std::thread::sleep(Duration::from_millis(500));
        for &group in &groups {
            signal(group, End::Forced);
        }
        std::process::exit(130);
    });
    if let Err(error) = set {
        eprintln!("Ctrl+C will leave programs behind: {error}");
    }
}

/// A program that is running, with everything it started.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    what: String,
}

impl Running {
    /// Starts a program in a group of its own.
    pub(crate) fn start(command: &mut Command, what: &str) -> Result<Self, Trouble> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let mut alive = groups();
        let child = command.spawn().map_err(|source| Trouble::NotStarted {
            program: what.to_owned(),
            source,
        })?;
        alive.insert(child.id());
        drop(alive);
        Ok(Self {
            child,
            what: what.to_owned(),
        })
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether the program has ended by itself.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    pub(crate) fn wait(
        mut self,
        limit: Duration,
        log: Option<&Path>,
    ) -> Result<ExitStatus, Trouble> {
        let started = Instant::now();
        loop {
            if let Some(status) = self.ended() {
                return Ok(status);
            }
            if started.elapsed() > limit {
                let program = self.what.clone();
                return Err(Trouble::TooLong {
                    program,
                    limit,
                    log: log.map(Path::to_owned),
                });
            }
            std::thread::sleep(GLANCE);
        }
    }

    pub(crate) const fn stdout(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    pub(crate) const fn stdin(&mut self) -> Option<ChildStdin> {
        self.child.stdin.take()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let group = self.child.id();
        if self.ended().is_none() {
            signal(group, End::Asked);
            let asked = Instant::now();
            while self.ended().is_none() && asked.elapsed() < LAST_WORDS {
                std::thread::sleep(GLANCE);
            }
        }
        // What the program left behind in its group ends too.
        signal(group, End::Forced);
        let _ = self.child.kill();
        let _ = self.child.wait();
        groups().remove(&group);
    }
}

#[derive(Clone, Copy)]
enum End {
    Asked,
    Forced,
}

#[cfg(unix)]
fn signal(group: u32, end: End) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let Some(group) = i32::try_from(group).ok().and_then(Pid::from_raw) else {
        return;
    };
    let signal = match end {
        End::Asked => Signal::TERM,
        End::Forced => Signal::KILL,
    };
    // A group that is already gone is what was wanted.
    let _ = kill_process_group(group, signal);
}

#[cfg(not(unix))]
fn signal(_group: u32, _end: End) {}

fn groups() -> MutexGuard<'static, BTreeSet<u32>> {
    GROUPS.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use crate::process::Program;

    fn alive(id: u32) -> bool {
        // A zombie that nobody has asked about yet is not alive.
        std::fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|stat| {
            !stat
                .rsplit(')')
                .next()
                .unwrap_or("")
                .trim_start()
                .starts_with('Z')
        })
    }

    #[test]
    fn a_dropped_program_takes_its_children_along() {
        let script = "sleep 60 & echo $!; wait";
        let (running, line) = Program::new("sh")
            .args(["-c", script])
            .start_and_read_line()
            .unwrap();
        let child: u32 = line.parse().unwrap();
        assert!(alive(child));
        drop(running);
        std::thread::sleep(Duration::from_millis(200));
        assert!(
            !alive(child),
            "a server of an earlier run would hold the port of the next one"
        );
    }
}

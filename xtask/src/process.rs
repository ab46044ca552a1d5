//! Programs that end when they should: each in a group of its own, ended by that group's id.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs::OpenOptions;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::trouble::Trouble;

const DEFAULT_LIMIT: Duration = Duration::from_secs(60 * 60);

/// A program to be started.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
    limit: Duration,
    log: Option<PathBuf>,
    input: Option<Vec<u8>>,
}

impl Program {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            command: Command::new(program),
            limit: DEFAULT_LIMIT,
            log: None,
            input: None,
        }
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.command.args(arguments);
        self
    }

    pub(crate) fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn envs(mut self, pairs: impl IntoIterator<Item = (String, OsString)>) -> Self {
        self.command.envs(pairs);
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub(crate) fn dir(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub(crate) fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// What the program says goes to the end of this file instead of the terminal.
    pub(crate) fn log(mut self, log: &Path) -> Self {
        self.log = Some(log.to_owned());
        self
    }

    /// Nobody reads what the program complains about.
    pub(crate) fn log_nowhere(mut self) -> Self {
        self.command.stderr(Stdio::null());
        self
    }

    pub(crate) fn input(mut self, bytes: &[u8]) -> Self {
        self.input = Some(bytes.to_vec());
        self
    }

    /// Runs the program to its end.
    pub(crate) fn run(self) -> Result<(), Trouble> {
        let (what, limit, log) = (self.shown(), self.limit, self.log.clone());
        let status = self.start()?.wait(limit, log.as_deref())?;
        judge(status, what, log)
    }

    /// Runs the program to its end and gives back its standard output and how it ended.
    pub(crate) fn answer(mut self) -> Result<(String, ExitStatus), Trouble> {
        let (limit, log) = (self.limit, self.log.clone());
        self.command.stdout(Stdio::piped());
        let mut running = self.start_as(Out::Kept)?;
        let reader = running.stdout().map(|mut stdout| {
            std::thread::spawn(move || {
                let mut bytes = Vec::new();
                let _ = stdout.read_to_end(&mut bytes);
                String::from_utf8_lossy(&bytes).into_owned()
            })
        });
        let status = running.wait(limit, log.as_deref())?;
        let text = reader
            .and_then(|reader| reader.join().ok())
            .unwrap_or_default();
        Ok((text, status))
    }

    /// Runs the program, which must end well, and gives back its standard output.
    pub(crate) fn output(self) -> Result<String, Trouble> {
        let (what, log) = (self.shown(), self.log.clone());
        let (text, status) = self.answer()?;
        judge(status, what, log)?;
        Ok(text)
    }

    /// Starts the program; it ends, with all it started, when the result is dropped.
    pub(crate) fn start(self) -> Result<Running, Trouble> {
        self.start_as(Out::Usual)
    }

    /// Starts the program and waits for its first line.
    pub(crate) fn start_and_read_line(self) -> Result<(Running, String), Trouble> {
        let what = self.shown();
        let mut running = self.start_as(Out::Kept)?;
        let Some(stdout) = running.stdout() else {
            return Err(Trouble::Wrong(format!("`{what}` has no output")));
        };
        let (tell, told) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut lines = BufReader::new(stdout).lines();
            if let Some(Ok(line)) = lines.next() {
                let _ = tell.send(line);
            }
            // Read on, so that the program never waits for a reader.
            lines.for_each(drop);
        });
        match told.recv_timeout(Duration::from_secs(60)) {
            Ok(line) => Ok((running, line)),
            Err(_) => Err(Trouble::Wrong(format!(
                "`{what}` did not say that it is ready"
            ))),
        }
    }

    /// Replaces nothing and hides nothing: shares the terminal, so that the program can ask a question.
    pub(crate) fn run_in_front(mut self) -> Result<(), Trouble> {
        let what = self.shown();
        let status = self
            .command
            .status()
            .map_err(|source| Trouble::NotStarted {
                program: what.clone(),
                source,
            })?;
        judge(status, what, None)
    }

    fn shown(&self) -> String {
        let name = Path::new(self.command.get_program())
            .file_name()
            .unwrap_or_default();
        let mut shown = name.to_string_lossy().into_owned();
        for argument in self.command.get_args().take(8) {
            shown.push(' ');
            shown.push_str(&argument.to_string_lossy());
        }
        shown
    }

    fn start_as(mut self, out: Out) -> Result<Running, Trouble> {
        let what = self.shown();
        self.command.stdin(if self.input.is_some() {
            Stdio::piped()
        } else {
            Stdio::null()
        });
        if let Some(log) = &self.log {
            let file = OpenOptions::new()
                .create(true)
                .append(true)
                .open(log)
                .map_err(Trouble::file(log))?;
            let copy = file.try_clone().map_err(Trouble::file(log))?;
            self.command.stdout(file).stderr(copy);
        }
        if out == Out::Kept {
            self.command.stdout(Stdio::piped());
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut self.command, 0);
        let mut alive = groups();
        let mut child = self.command.spawn().map_err(|source| Trouble::NotStarted {
            program: what.clone(),
            source,
        })?;
        alive.insert(child.id());
        drop(alive);
        if let (Some(bytes), Some(mut stdin)) = (self.input.take(), child.stdin.take()) {
            // A program that does not read its input says so by how it ends.
            let _ = stdin.write_all(&bytes);
        }
        Ok(Running { child, what })
    }
}

#[derive(PartialEq, Eq)]
enum Out {
    Usual,
    Kept,
}

fn judge(status: ExitStatus, program: String, log: Option<PathBuf>) -> Result<(), Trouble> {
    if status.success() {
        Ok(())
    } else {
        Err(Trouble::Failed {
            program,
            status,
            log,
        })
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

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

    #[test]
    fn a_program_that_hangs_is_ended() {
        let started = Instant::now();
        let hung = Program::new("sleep")
            .arg("60")
            .limit(Duration::from_millis(200))
            .run();
        assert!(
            matches!(hung, Err(Trouble::TooLong { .. })),
            "a hanging check would hang CI"
        );
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_bad_end_is_not_a_good_one() {
        assert!(matches!(
            Program::new("false").run(),
            Err(Trouble::Failed { .. })
        ));
        assert!(matches!(
            Program::new("/no/such/program").run(),
            Err(Trouble::NotStarted { .. })
        ));
        assert_eq!(Program::new("cat").input(b"word").output().unwrap(), "word");
    }
}

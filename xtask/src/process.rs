//! Programs to be started, with a limit of time and a place for what they say.

use std::ffi::{OsStr, OsString};
use std::fs::OpenOptions;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::running::Running;
use crate::trouble::Trouble;

/// A program that left something behind may hold its output open for ever.
const LAST_OUTPUT: Duration = Duration::from_secs(5);
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
        let output = running.stdout().map(read_on);
        let status = running.wait(limit, log.as_deref())?;
        let bytes: Vec<u8> = output.map(until_it_ends).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
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
        let (tell, told) = channel();
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
        let mut running = Running::start(&mut self.command, &what)?;
        if let (Some(bytes), Some(mut stdin)) = (self.input.take(), running.stdin()) {
            // A program that does not read its input says so by how it ends.
            let _ = stdin.write_all(&bytes);
        }
        Ok(running)
    }
}

#[derive(PartialEq, Eq)]
enum Out {
    Usual,
    Kept,
}

/// Passes on what a program says, piece by piece.
fn read_on(mut stdout: ChildStdout) -> Receiver<Vec<u8>> {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let mut piece = vec![0; 64 * 1024];
        while let Ok(length @ 1..) = stdout.read(&mut piece) {
            if tell.send(piece[..length].to_vec()).is_err() {
                return;
            }
        }
    });
    told
}

/// Everything that was said until the last one who could say something has ended.
fn until_it_ends(told: Receiver<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    while let Ok(piece) = told.recv_timeout(LAST_OUTPUT) {
        bytes.extend(piece);
    }
    bytes
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
    use std::time::Instant;

    use super::*;

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
    fn what_is_left_behind_does_not_hold_up_the_rest() {
        let started = Instant::now();
        let script = "echo word; setsid sleep 20 & exit 0";
        let text = Program::new("sh").args(["-c", script]).output().unwrap();
        assert_eq!(text, "word\n");
        let waited = started.elapsed();
        assert!(
            waited < Duration::from_secs(15),
            "a forgotten server would hang CI for {waited:?}"
        );
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

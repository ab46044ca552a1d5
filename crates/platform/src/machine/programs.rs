//! Runs a program of the system: by its whole path, in the language `C`, for a limited time.

use std::io::{ErrorKind, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Missing, Printed};

const LIMIT: Duration = Duration::from_secs(5);
const LOOK_EVERY: Duration = Duration::from_millis(10);
const LONGEST_OUTPUT: u64 = 1024 * 1024;

/// Runs it and waits for its end.
///
/// # Errors
/// [`Missing::NotThere`] when there is no such program, [`Missing::TimedOut`] when it was killed.
pub fn run(program: &str, arguments: &[&str]) -> Result<Printed, Missing> {
    run_within(program, arguments, LIMIT)
}

fn run_within(program: &str, arguments: &[&str], limit: Duration) -> Result<Printed, Missing> {
    if !Path::new(program).is_absolute() {
        return Err(Missing::NotThere);
    }
    let mut child = Command::new(program)
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("LANGUAGE")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| match error.kind() {
            ErrorKind::NotFound => Missing::NotThere,
            ErrorKind::PermissionDenied => Missing::Denied,
            _ => Missing::NotUnderstood,
        })?;
    let out = child.stdout.take().map(listen);
    let err = child.stderr.take().map(listen);
    let code = wait(&mut child, limit)?;
    Ok(Printed {
        code,
        out: heard(out),
        err: heard(err),
    })
}

fn listen(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What came before a broken pipe is all there is.
        let _ = pipe.by_ref().take(LONGEST_OUTPUT).read_to_end(&mut bytes);
        // A program that says more must still be able to end.
        let _ = std::io::copy(&mut pipe, &mut std::io::sink());
        bytes
    })
}

fn wait(child: &mut Child, limit: Duration) -> Result<Option<i32>, Missing> {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.code()),
            Ok(None) if start.elapsed() < limit => thread::sleep(LOOK_EVERY),
            Ok(None) | Err(_) => {
                // It may have ended in between.
                let _ = child.kill();
                let _ = child.wait();
                return Err(Missing::TimedOut);
            }
        }
    }
}

fn heard(listener: Option<thread::JoinHandle<Vec<u8>>>) -> String {
    let bytes = listener.and_then(|listener| listener.join().ok());
    String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
}

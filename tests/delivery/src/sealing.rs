//! The speed and the memory of sealing one file.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use report::{Readers, Recipient, seal_file};
use serde_json::json;

use crate::Trouble;

pub(crate) fn run(from: &Path, to: &Path, keys: &[String]) -> Result<bool, Trouble> {
    let recipients = keys.iter().enumerate().map(|(number, key)| Recipient {
        id: format!("reader-{number}"),
        role: "Reader".to_owned(),
        key: key.clone(),
    });
    let readers = Readers::new(&recipients.collect::<Vec<_>>())?;
    let started = Instant::now();
    let mut file = File::open(from)?;
    let size = file.metadata()?.len();
    let mut sealed = BufWriter::with_capacity(128 * 1024, File::create(to)?);
    let part = seal_file(&mut file, size, &mut sealed, &readers)?;
    sealed.flush()?;
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{}",
        json!({"seconds": seconds, "bytes": part.size, "megabytes_of_memory": peak_memory()})
    );
    Ok(true)
}

/// The most memory this process ever held, in megabytes.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1024.0)
}

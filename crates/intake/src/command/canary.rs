//! `council-intake canary`

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::Fault;
use crate::watch::Canary;

#[derive(Debug, Args)]
pub(super) struct CanaryArgs {
    /// The address that learners use.
    #[arg(long)]
    url: String,
    /// The folder with public.toml and canary/.
    #[arg(long)]
    keys: PathBuf,
    /// The organisation, where the intake serves only one.
    #[arg(long, default_value = "canary")]
    org: String,
}

pub(super) fn obey(args: &CanaryArgs, out: &mut dyn Write) -> Result<(), Fault> {
    let canary = Canary::new(&args.keys, &args.url, &args.org)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let took = runtime.block_on(canary.fly())?;
    writeln!(
        out,
        "the test report came back after {} ms",
        took.as_millis()
    )?;
    Ok(())
}

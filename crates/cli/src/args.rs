//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Told at the end of --help.
const EXIT_STATUS: &str = "\
Exit status:
   0  done; for `check`: everything that was seen is good or only worth knowing
   1  it could not be done; for `check`: something needs attention; for `pack verify`: refused;
      for `password try` and `password audit`: something to change
   2  for `check`: something could not be checked, and nothing needs attention;
      for `password try` and `password audit`: it could not be judged, or not all of it
  64  the command was not understood";

const PASSWORD_STATUS: &str = "\
Exit status:
   0  nothing to change
   1  something to change
   2  it could not be judged, or not all of it
  64  the command was not understood";

/// Online safety for adult learners: the rules, a check of this computer, help against unwanted contact, and a
/// report to the council.
#[derive(Debug, Parser)]
#[command(name = "companion", version, arg_required_else_help = true, after_help = EXIT_STATUS)]
pub(crate) struct Program {
    #[command(flatten)]
    pub(crate) shared: Shared,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Args)]
pub(crate) struct Shared {
    /// The folder for reports and settings [default: the same one as the window's].
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Use this signed pack of the council, whatever was taken with `pack take`.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) pack: Option<PathBuf>,
    /// Print JSON for other programs.
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Look at this computer and, only if asked, at the home hub.
    #[command(after_help = EXIT_STATUS)]
    Check(CheckArgs),
    /// See how hard passwords are to guess, and make better ones.
    #[command(subcommand)]
    Password(PasswordCommand),
    /// Look at a text before you post it.
    #[command(subcommand)]
    Posting(PostingCommand),
    /// Read the online safety rules.
    Rules(RulesArgs),
    /// See which guides against unwanted contact there are.
    #[command(subcommand)]
    Guides(GuidesCommand),
    /// Stop unwanted contact, one step at a time.
    #[command(subcommand)]
    Guide(GuideCommand),
    /// Tell the council.
    #[command(subcommand)]
    Report(ReportCommand),
    /// Follow the reports of this computer.
    #[command(subcommand)]
    Outbox(OutboxCommand),
    /// The council's words: check a pack, take a newer one, go back.
    #[command(subcommand)]
    Pack(PackCommand),
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Only this check; may be given more than once.
    #[arg(long, value_name = "ID", value_parser = app::CheckId::ALL.map(app::CheckId::id))]
    pub(crate) only: Vec<String>,
    /// You are at home and the hub is yours: look at it too. Asked each time, never remembered.
    #[arg(long)]
    pub(crate) home_network: bool,
    /// Also test whether well-known names lead where they should. Some public sites are visited.
    #[arg(long, requires = "home_network")]
    pub(crate) names: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PasswordCommand {
    /// Judge one password, read from standard input. It is never kept and never sent.
    #[command(after_help = PASSWORD_STATUS)]
    Try,
    /// Judge everything that a browser or a password keeper saved, from the CSV file it exports.
    #[command(after_help = PASSWORD_STATUS)]
    Audit {
        /// The export; "-" reads it from standard input. It is only read: delete it afterwards.
        file: PathBuf,
    },
    /// Make a password of random words.
    Make(MakeArgs),
    /// Make a larger list of known passwords out of the public breach download (lines of SHA1:COUNT).
    ListBuild {
        /// The download; "-" reads it from standard input.
        file: PathBuf,
        /// How many of the most used passwords to keep. Needs about 60 bytes of memory for each.
        #[arg(long, value_name = "N", default_value_t = 5_000_000)]
        most: usize,
        /// The file to write. It is not written over.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct MakeArgs {
    /// How many words.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(3..=10))]
    pub(crate) words: u8,
    /// For the hub or the Wi-Fi: longer, and with a card to print.
    #[arg(long, conflicts_with = "words")]
    pub(crate) wifi: bool,
    /// The name of the Wi-Fi, for the card.
    #[arg(long, value_name = "NAME", requires = "wifi", default_value = "")]
    pub(crate) network: String,
    /// With a capital letter at the beginning of each word, for sites that want one.
    #[arg(long)]
    pub(crate) capitals: bool,
    /// With a digit at the end, for sites that want one.
    #[arg(long)]
    pub(crate) digit: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PostingCommand {
    /// See what in a text, read from standard input, the rules warn about. It is never kept and never sent.
    Look,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    /// The language of the rules, for example pl; what is not translated is shown in English.
    #[arg(long, global = true, value_name = "CODE", default_value = app::ENGLISH)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: RulesCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    /// List all rules.
    List,
    /// Show one rule.
    Show {
        /// As in `rules list`.
        id: String,
    },
    /// Find rules by words.
    Search {
        /// For example: someone keeps messaging me
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Write the poster or the leaflet as a file, to print it.
    #[command(group = clap::ArgGroup::new("paper").required(true).args(["poster", "leaflet"]))]
    Print(PrintArgs),
}

#[derive(Debug, Args)]
pub(crate) struct PrintArgs {
    /// One page for a wall, with the most important rules.
    #[arg(long)]
    pub(crate) poster: bool,
    /// A few pages to take home, with every rule.
    #[arg(long)]
    pub(crate) leaflet: bool,
    /// The folder to write to. No file in it is written over.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: PathBuf,
    /// A page for a web browser instead of a PDF.
    #[arg(long)]
    pub(crate) page: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum GuidesCommand {
    /// List all guides.
    List,
}

#[derive(Debug, Subcommand)]
pub(crate) enum GuideCommand {
    /// Show one guide with all its steps.
    Show {
        /// As in `guides list`, for example: teams
        platform: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReportCommand {
    /// Show everything that will leave this computer, ask, seal it, save it and send it.
    Send {
        /// A file with the answers as JSON; "-" reads them from standard input.
        file: PathBuf,
        /// Send at once, without showing everything and asking first.
        #[arg(long)]
        quick: bool,
        /// A file to send with it; may be given up to ten times. Needs --no-under-18-images.
        #[arg(long, value_name = "FILE", requires = "no_under_18_images")]
        attach: Vec<PathBuf>,
        /// You say that no picture or video shows somebody under 18 naked or in a sexual way. Otherwise no file is
        /// looked at: do not copy, forward or delete it; tell the police (999 in danger, else 101) or iwf.org.uk.
        #[arg(long = "no-under-18-images")]
        no_under_18_images: bool,
        /// Adds to an earlier report, by its number as in `outbox list`.
        #[arg(long, value_name = "ID")]
        add_to: Option<String>,
        /// How long to wait for the council's receipt. The report is safe on disk in any case.
        #[arg(long, value_name = "SECONDS", default_value_t = 30)]
        wait: u64,
    },
    /// Take a report back while the council cannot have it yet.
    Withdraw {
        /// As in `outbox list`.
        id: String,
    },
    /// Write a sealed report as one file, to hand over by mail or on a stick.
    Export {
        /// As in `outbox list`.
        id: String,
        /// The file to write, for example report.age.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum OutboxCommand {
    /// List the reports of this computer.
    List,
    /// Try now to deliver what is waiting.
    Send,
    /// Go on delivering and tell every change, until the council has received everything.
    Watch,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PackCommand {
    /// Check a pack as the program does before it uses one.
    Verify {
        /// The pack: a folder or one file.
        dir: PathBuf,
    },
    /// Take a newer pack. It is used from the next start on; the one before is kept.
    Take {
        /// A file, a folder or an address that begins with https://; without it, the council's own address.
        source: Option<String>,
    },
    /// Go back to the pack before, or to the words inside the program.
    Back,
    /// List the packs that are kept here.
    List,
}

//! One function per command: ask the app, show its view.

mod check;
mod outbox;
mod pack;
mod password;
mod passwords;
mod posting;
mod read;
mod report;

use std::io::Write;
use std::process::ExitCode;

use crate::args::{
    Command, GuideCommand, GuidesCommand, OutboxCommand, PackCommand, PasswordCommand,
    PostingCommand, ReportCommand, RulesArgs, RulesCommand, Shared,
};
use crate::page::Page;
use crate::program::{Fault, Output, Running};
use crate::words::say_of;

pub(crate) fn run(
    command: Command,
    shared: &Shared,
    out: &mut Output<'_>,
    err: &mut dyn Write,
) -> Result<ExitCode, Fault> {
    if let Command::Pack(PackCommand::Verify { dir }) = command {
        return pack::verify(&dir, shared, out);
    }
    let needs_reports = matches!(command, Command::Report(_) | Command::Outbox(_));
    let running = Running::start(shared, needs_reports)?;
    tell_notices(&running, err);
    match command {
        Command::Check(args) => return check::check(&running, &args, out),
        Command::Password(PasswordCommand::Try) => return password::try_one(&running, out),
        Command::Password(PasswordCommand::Audit { file }) => {
            return passwords::audit(&running, &file, out, err);
        }
        Command::Password(PasswordCommand::Make(args)) => passwords::make(&running, &args, out),
        Command::Password(PasswordCommand::ListBuild {
            file,
            most,
            out: to,
        }) => passwords::list_build(&file, most, &to, out),
        Command::Posting(PostingCommand::Look) => posting::look(&running, out),
        Command::Rules(RulesArgs { language, command }) => {
            read::speak(&running, &language)?;
            match command {
                RulesCommand::List => read::rules(&running, out),
                RulesCommand::Show { id } => read::rule(&running, &id, out),
                RulesCommand::Search { words } => read::search(&running, &words.join(" "), out),
                RulesCommand::Print(args) => read::print(&running, language, &args, out),
            }
        }
        Command::Guides(GuidesCommand::List) => read::guides(&running, out),
        Command::Guide(GuideCommand::Show { platform }) => read::guide(&running, &platform, out),
        Command::Report(ReportCommand::Send {
            file,
            quick,
            attach,
            no_under_18_images,
            add_to,
            wait,
        }) => {
            let sending = report::Sending {
                file,
                quick,
                attach,
                no_under_18_images,
                add_to,
                wait,
            };
            report::send(&running, sending, out, err)
        }
        Command::Report(ReportCommand::Withdraw { id }) => report::withdraw(&running, &id, out),
        Command::Report(ReportCommand::Export { id, file }) => {
            report::export(&running, &id, &file, out)
        }
        Command::Outbox(OutboxCommand::List) => outbox::list(&running, out),
        Command::Outbox(OutboxCommand::Send) => outbox::send(&running, out),
        Command::Outbox(OutboxCommand::Watch) => outbox::watch(&running, out),
        Command::Pack(PackCommand::Take { source }) => return pack::take(&running, source, out),
        Command::Pack(PackCommand::Back) => return pack::back(&running, out),
        Command::Pack(PackCommand::List) => pack::list(&running, out),
        Command::Pack(PackCommand::Verify { .. }) => Ok(()),
    }?;
    Ok(ExitCode::SUCCESS)
}

fn tell_notices(running: &Running, err: &mut dyn Write) {
    let mut page = Page::default();
    for notice in running.notices() {
        page.line(&say_of("notice", &notice));
    }
    // What somebody asked for matters more than a notice that cannot be written.
    let _ = err.write_all(page.text().as_bytes());
}

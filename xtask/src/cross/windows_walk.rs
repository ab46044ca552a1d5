//! The main job in the terminal programs for Windows: read, check, tell while the council is away, deliver, open.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use super::wine::Wine;
use super::wrong;
use crate::built::Built;
use crate::project::root_key;
use crate::running::Running;
use crate::test::Work;
use crate::trouble::Trouble;

const LIMIT: Duration = Duration::from_secs(2 * 60);
const WORDS: &str = "Somebody I do not know keeps writing to me.";

pub(super) fn walk(work: &mut Work<'_>, built: &Built, wine: &Wine) -> Result<(), Trouble> {
    let folder = work.project.scratch("wine/walk")?;
    std::fs::remove_dir_all(&folder).map_err(Trouble::file(&folder))?;
    let folder = work.project.scratch("wine/walk")?;
    let council = Council::new(work, built, wine, &folder)?;
    let learner = Learner {
        wine,
        program: built.program("companion")?,
        folder: &folder,
        root: root_key(&folder.join("keys/public.toml"))?,
        log: &work.log,
    };
    learner.reads()?;
    learner.checks()?;
    learner.tells_while_the_council_is_away()?;
    let service = council.serve()?;
    let reference = learner.delivers()?;
    council.opens(&reference)?;
    drop(service);
    Ok(())
}

struct Learner<'w> {
    wine: &'w Wine,
    program: &'w Path,
    folder: &'w Path,
    root: String,
    log: &'w Path,
}

impl Learner<'_> {
    fn reads(&self) -> Result<(), Trouble> {
        let rules = self.asks(&["rules", "list"], 0)?;
        need(
            rules.to_string().matches("\"id\"").count() >= 8,
            "fewer than eight rules can be read",
        )?;
        let found = self.asks(&["rules", "search", "pasword"], 0)?;
        need(
            found.to_string().to_lowercase().contains("password"),
            "search finds no rule on passwords",
        )?;
        let guide = self.asks(&["guide", "show", "teams"], 0)?;
        need(
            guide["steps"]
                .as_array()
                .is_some_and(|steps| steps.len() > 2),
            "the guide has no steps",
        )
    }

    /// Wine has no Security Center: what cannot be seen must be said to be so, and must not crash.
    fn checks(&self) -> Result<(), Trouble> {
        let check = self.asks(&["check", "--only", "antivirus"], 2)?;
        let verdict = &check["findings"][0]["verdict"];
        need(
            verdict == "cannot-tell",
            &format!("nobody could see an antivirus, and it is called {verdict}"),
        )
    }

    fn tells_while_the_council_is_away(&self) -> Result<(), Trouble> {
        let draft = self.folder.join("draft.json");
        let answers =
            json!({ "words": WORDS, "kinds": ["unwanted-contact"], "contactWay": "no-contact" });
        std::fs::write(&draft, answers.to_string()).map_err(Trouble::file(&draft))?;
        let sent = self.asks(
            &[
                "report",
                "send",
                &Wine::path(&draft),
                "--quick",
                "--wait",
                "5",
            ],
            0,
        )?;
        let state = &sent["state"];
        need(
            state == "waiting" || state == "saved",
            &format!("without a council a report is {state}"),
        )
    }

    /// Gives back the reference of the one report that was received.
    fn delivers(&self) -> Result<String, Trouble> {
        self.asks(&["outbox", "send"], 0)?;
        let reports = self.asks(&["outbox", "list"], 0)?;
        let reports = reports.as_array().cloned().unwrap_or_default();
        need(
            reports.len() == 1,
            &format!("one report was made and {} are listed", reports.len()),
        )?;
        let state = &reports[0]["state"];
        need(
            state == "received",
            &format!("with a council the report is {state}"),
        )?;
        let reference = reports[0]["reference"].as_str().unwrap_or_default();
        need(!reference.is_empty(), "a received report has no reference")?;
        Ok(reference.to_owned())
    }

    /// The program's JSON; it must end with this number.
    fn asks(&self, arguments: &[&str], expected: i32) -> Result<Value, Trouble> {
        let shown = arguments[..arguments.len().min(2)].join(" ");
        let (text, status) = self
            .wine
            .program(self.program)
            .args(["--json", "--data", &Wine::path(&self.folder.join("data"))])
            .args(["--pack", &Wine::path(&self.folder.join("pack"))])
            .args(arguments)
            .env("LEARNER_COMPANION_PRACTICE_ROOT", &self.root)
            .limit(LIMIT)
            .log(self.log)
            .answer()?;
        let ending = status.code().unwrap_or(-1);
        need(
            ending == expected,
            &format!("`companion {shown}` ended with {ending}"),
        )?;
        serde_json::from_str(&text)
            .map_err(|fault| wrong(format!("`companion {shown}` is not JSON: {fault}")))
    }
}

struct Council<'w> {
    wine: &'w Wine,
    program: &'w Path,
    folder: &'w Path,
    log: &'w Path,
    port: u16,
}

impl<'w> Council<'w> {
    /// Makes keys and signs a pack for a service that does not run yet.
    fn new(
        work: &'w Work<'_>,
        built: &'w Built,
        wine: &'w Wine,
        folder: &'w Path,
    ) -> Result<Self, Trouble> {
        let program = built.program("council-intake")?;
        let council = Self {
            wine,
            program,
            folder,
            log: &work.log,
            port: free_port()?,
        };
        council.does(&[
            "keys",
            "new",
            "--no-passphrase",
            "--out",
            &council.path("keys"),
        ])?;
        let details = Wine::path(&work.project.root.join("policy-content/council.toml"));
        let url = format!("http://127.0.0.1:{}", council.port);
        council.does(&[
            "pack",
            "sign",
            "--practice",
            "--version",
            "1",
            "--days",
            "30",
            "--keys",
            &council.path("keys"),
            "--council",
            &details,
            "--out",
            &council.path("pack"),
            "--intake-url",
            &url,
        ])?;
        Ok(council)
    }

    fn serve(&self) -> Result<Running, Trouble> {
        let listen = format!("127.0.0.1:{}", self.port);
        let (service, _) = self
            .wine
            .program(self.program)
            .args([
                "serve",
                "--data",
                &self.path("intake"),
                "--keys",
                &self.path("keys"),
                "--listen",
                &listen,
            ])
            .log(self.log)
            .start_and_read_line()?;
        Ok(service)
    }

    fn opens(&self, reference: &str) -> Result<(), Trouble> {
        let list = self.does(&["desk", "list", "--data", &self.path("intake"), "--json"])?;
        need(
            list.matches(reference).count() == 1,
            "the council has not exactly one report",
        )?;
        let key = self.path("keys/desk/lead.key");
        let arguments = [
            "desk",
            "open",
            reference,
            "--data",
            &self.path("intake"),
            "--identity",
            &key,
        ];
        need(
            self.does(&arguments)?.contains(WORDS),
            "the council cannot read the report",
        )
    }

    fn does(&self, arguments: &[&str]) -> Result<String, Trouble> {
        self.wine
            .program(self.program)
            .args(arguments)
            .limit(LIMIT)
            .log(self.log)
            .output()
    }

    fn path(&self, name: &str) -> String {
        let path: PathBuf = self.folder.join(name);
        Wine::path(&path)
    }
}

fn free_port() -> Result<u16, Trouble> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| wrong(format!("this computer has no free port: {error}")))
}

fn need(holds: bool, what: &str) -> Result<(), Trouble> {
    if holds {
        Ok(())
    } else {
        Err(wrong(format!("under Wine, {what}")))
    }
}

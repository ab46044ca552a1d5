//! A real PostgreSQL from Debian, started for these tests and gone with them.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

static RUNNING: OnceLock<Postgres> = OnceLock::new();
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Ends with the test program, however that ends: its end closes the pipe that this waits for.
const KEEPER: &str = r#"
set -eu
trap : HUP INT TERM
bin=$1 folder=$2
"$bin/initdb" --pgdata "$folder/data" --auth trust --username intake --encoding UTF8 --no-sync >"$folder/log" 2>&1
"$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=300 >>"$folder/log" 2>&1 &
server=$!
until "$bin/pg_isready" --quiet --host "$folder"; do
    kill -0 "$server" || { cat "$folder/log"; exit 1; }
    sleep 0.1
done
echo ready
read -r end || true
kill -INT "$server"
wait "$server" || true
rm -rf "$folder"
"#;

struct Postgres {
    folder: PathBuf,
    bin: PathBuf,
    _keeper: Child,
    _pipe: ChildStdin,
}

/// The address of a new database without tables.
pub(crate) fn empty_database() -> String {
    let server = RUNNING.get_or_init(Postgres::start);
    let name = format!("intake_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let made = Command::new(server.bin.join("createdb"))
        .arg("--host")
        .arg(&server.folder)
        .args(["--username", "intake", &name])
        .output()
        .unwrap();
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let folder = server.folder.display();
    format!("postgres://intake@localhost/{name}?host={folder}")
}

impl Postgres {
    fn start() -> Self {
        let bin = binaries();
        let folder = tempfile::Builder::new()
            .prefix("pg")
            .tempdir()
            .unwrap()
            .keep();
        let mut command = keeper(&folder);
        let mut keeper = command
            .args(["sh", "-c", KEEPER, "sh"])
            .arg(&bin)
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let pipe = keeper.stdin.take().unwrap();
        let mut line = String::new();
        BufReader::new(keeper.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        assert_eq!(
            line,
            "ready\n",
            "PostgreSQL did not start in {}",
            folder.display()
        );
        Self {
            folder,
            bin,
            _keeper: keeper,
            _pipe: pipe,
        }
    }
}

/// Where Debian puts a PostgreSQL server, the newest if there are more.
fn binaries() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let found = versions.filter_map(|each| Some(each.ok()?.path().join("bin")));
    let found = found.filter(|bin| bin.join("initdb").is_file()).max();
    found.expect("PostgreSQL is not installed: apt-get install postgresql")
}

/// PostgreSQL refuses to run as root.
fn keeper(folder: &Path) -> Command {
    let root = id(&["-u"]) == Some(0);
    if !root {
        return Command::new("env");
    }
    let user = id(&["-u", "postgres"]).expect("the package postgresql makes a user of this name");
    std::os::unix::fs::chown(folder, Some(user), None).unwrap();
    let mut command = Command::new("setpriv");
    command.args([
        "--reuid",
        "postgres",
        "--regid",
        "postgres",
        "--clear-groups",
    ]);
    command
}

fn id(args: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(args).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

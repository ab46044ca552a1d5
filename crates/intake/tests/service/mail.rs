//! A real mail server: Debian's python3-aiosmtpd, in a process of its own.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Debian's own Python, which has Debian's own packages.
const PYTHON: &str = "/usr/bin/python3";

const SERVER: &str = r#"
import asyncio, json, os, ssl, sys
from aiosmtpd.smtp import SMTP
folder, port, cert, key = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
class Keep:
    count = 0
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 fine"
    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        mail = {"from": envelope.mail_from, "to": envelope.rcpt_tos,
                "tls": session.ssl is not None,
                "text": envelope.content.decode("utf-8", "replace")}
        path = os.path.join(folder, "%d-%d" % (os.getpid(), Keep.count))
        with open(path + ".part", "w") as file:
            json.dump(mail, file)
        os.rename(path + ".part", path + ".json")
        return "250 kept"
async def main():
    tls = None
    if cert:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(cert, key)
    make = lambda: SMTP(Keep(), hostname="localhost", tls_context=tls, require_starttls=bool(tls))
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", port)
    print("ready", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"#;

/// A mail server and what it took.
pub(crate) struct MailServer {
    pub(crate) port: u16,
    folder: TempDir,
    child: Option<Child>,
}

/// One mail as the server got it.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) tls: bool,
    pub(crate) text: String,
}

impl MailServer {
    pub(crate) fn start() -> Self {
        let mut server = Self::absent();
        server.come(None);
        server
    }

    /// With encryption only.
    pub(crate) fn start_encrypted(certificate: &Path, key: &Path) -> Self {
        let mut server = Self::absent();
        server.come(Some((certificate, key)));
        server
    }

    /// A port at which nobody answers yet.
    pub(crate) fn absent() -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        Self {
            port,
            folder: tempfile::tempdir().unwrap(),
            child: None,
        }
    }

    pub(crate) fn come(&mut self, encrypted: Option<(&Path, &Path)>) {
        let path = |path: Option<&Path>| path.map_or_else(PathBuf::new, Path::to_path_buf);
        let child = Command::new(PYTHON)
            .args(["-c", SERVER])
            .arg(self.folder.path())
            .arg(self.port.to_string())
            .arg(path(encrypted.map(|(certificate, _)| certificate)))
            .arg(path(encrypted.map(|(_, key)| key)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn();
        let mut child =
            child.expect("/usr/bin/python3 is missing: apt-get install python3-aiosmtpd");
        let mut line = String::new();
        let stdout = child.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        assert!(
            line.starts_with("ready"),
            "the mail server did not start: apt-get install python3-aiosmtpd"
        );
        self.child = Some(child);
    }

    /// Everything it took, in no order.
    pub(crate) fn mails(&self) -> Vec<Kept> {
        let files = fs::read_dir(self.folder.path()).unwrap().flatten();
        let files = files.map(|file| file.path());
        files
            .filter(|path| path.extension().is_some_and(|end| end == "json"))
            .map(|path| {
                let mail: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                Kept {
                    from: text(&mail["from"]),
                    to: mail["to"].as_array().unwrap().iter().map(text).collect(),
                    tls: mail["tls"].as_bool().unwrap(),
                    text: text(&mail["text"]),
                }
            })
            .collect()
    }

    /// Who got mail, sorted.
    pub(crate) fn told(&self) -> Vec<String> {
        let mut told: Vec<String> = self.mails().into_iter().flat_map(|mail| mail.to).collect();
        told.sort_unstable();
        told
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

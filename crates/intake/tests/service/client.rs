//! The running program and a sender that can stop half-way through a request.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use report::{Envelope, Sealed};

#[cfg(unix)]
use crate::support::wait_until;
use crate::support::{checksum, part_path, report_path};

/// A running service, ended by its own process id.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    log: PathBuf,
}

impl Server {
    pub(crate) fn start(command: &mut Command, folder: &Path) -> Self {
        let log = folder.join("service.log");
        let stderr = File::options()
            .create(true)
            .append(true)
            .open(&log)
            .unwrap();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .trim()
            .strip_prefix("listening on ")
            .and_then(|address| address.split("//").nth(1))
            .and_then(|text| text.parse().ok());
        let address = address.unwrap_or_else(|| {
            panic!(
                "the service did not start: {line:?} {}",
                fs::read_to_string(&log).unwrap_or_default()
            )
        });
        Self {
            child,
            address,
            log,
        }
    }

    /// As a power cut does.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    #[cfg(unix)]
    pub(crate) fn terminate(mut self) -> std::process::ExitStatus {
        let status = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(status.success());
        wait_until(|| self.child.try_wait().unwrap())
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    pub(crate) fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, String)],
        body: &[u8],
    ) -> Answer {
        let mut stream = self.send(method, path, headers, body);
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::parse(&bytes)
    }

    /// Sends a request and leaves the answer unread.
    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, String)],
        body: &[u8],
    ) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n",
            self.address,
            body.len()
        );
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str("\r\n");
        let mut bytes = request.into_bytes();
        bytes.extend(body);
        // A service that refuses a big body early closes the connection; its answer still counts.
        let _ = stream.write_all(&bytes);
        stream
    }

    pub(crate) fn announce(&self, envelope: &Envelope) -> Answer {
        self.call("PUT", &report_path(envelope), &[], &envelope.to_bytes())
    }

    pub(crate) fn held(&self, envelope: &Envelope) -> u64 {
        self.held_of(envelope, 0)
    }

    pub(crate) fn held_of(&self, envelope: &Envelope, number: usize) -> u64 {
        let answer = self.call("HEAD", &part_path(envelope, number), &[], b"");
        assert_eq!(answer.status, 200);
        answer.offset()
    }

    pub(crate) fn append(&self, envelope: &Envelope, offset: u64, chunk: &[u8]) -> Answer {
        self.append_to(envelope, 0, offset, chunk)
    }

    pub(crate) fn append_to(
        &self,
        envelope: &Envelope,
        number: usize,
        offset: u64,
        chunk: &[u8],
    ) -> Answer {
        let headers = [
            ("Upload-Offset", offset.to_string()),
            ("Upload-Checksum", checksum(chunk)),
        ];
        self.call("PATCH", &part_path(envelope, number), &headers, chunk)
    }

    pub(crate) fn commit(&self, envelope: &Envelope) -> Answer {
        self.call(
            "POST",
            &format!("{}/commit", report_path(envelope)),
            &[],
            b"",
        )
    }

    /// What a learner's program asks about its own report.
    pub(crate) fn signed(&self, method: &str, path: &str, seed: &[u8; 32]) -> Answer {
        let signature = report::sign_request(method, path, seed);
        self.call(method, path, &[("Report-Signature", signature)], b"")
    }

    /// Everything a sender does; safe to repeat from any point.
    pub(crate) fn deliver(&self, sealed: &Sealed) -> Vec<u8> {
        let envelope = &sealed.envelope;
        let announced = self.announce(envelope).status;
        assert!(
            [200, 201].contains(&announced),
            "announce answered {announced}"
        );
        for (number, part) in sealed.parts.iter().enumerate() {
            let mut offset = self.held_of(envelope, number);
            while offset < part.len() as u64 {
                let start = usize::try_from(offset).unwrap();
                // A small report travels in several chunks too.
                let length = (part.len() / 4).clamp(4_000, 4 * 1024 * 1024);
                let end = part.len().min(start + length);
                let answer = self.append_to(envelope, number, offset, &part[start..end]);
                assert!(
                    [204, 409].contains(&answer.status),
                    "append answered {answer:?}"
                );
                offset = answer.offset();
            }
        }
        let answer = self.commit(envelope);
        assert_eq!(answer.status, 200, "commit answered {answer:?}");
        answer.body
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn parse(bytes: &[u8]) -> Self {
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("the answer has no end of its head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Self {
            status,
            head,
            body: bytes[end + 4..].to_vec(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self
            .head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "));
        lines
            .filter(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
            .next()
    }

    pub(crate) fn offset(&self) -> u64 {
        self.header("upload-offset")
            .expect("the answer must say how much is held")
            .parse()
            .unwrap()
    }

    /// The code of a refusal; fails when the answer says more than that.
    pub(crate) fn code(&self) -> String {
        let value: serde_json::Value = serde_json::from_slice(&self.body).unwrap();
        let only = value.as_object().unwrap();
        assert_eq!(
            only.len(),
            1,
            "a refusal must not say more than its code: {value}"
        );
        only["error"].as_str().unwrap().to_owned()
    }
}

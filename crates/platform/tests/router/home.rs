use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// A home made of two network namespaces: a computer, and a hub at the other end of a cable.
/// No packet can leave them.
pub(crate) struct Home {
    name: String,
    pub(crate) folder: TempDir,
    servers: Vec<Child>,
}

impl Home {
    /// A home whose hub has `hub`, whose computer has `computer` (both with a prefix), and whose
    /// way out is `way_out`.
    pub(crate) fn new(hub: &str, computer: &str, way_out: Option<&str>) -> Self {
        for (program, package) in [
            ("/usr/sbin/ip", "iproute2"),
            ("/usr/sbin/lighttpd", "lighttpd"),
            ("/usr/bin/busybox", "busybox"),
            ("/usr/bin/openssl", "openssl"),
            ("/usr/sbin/nft", "nftables"),
            ("/usr/sbin/miniupnpd", "miniupnpd-nftables"),
            ("/usr/bin/upnpc", "miniupnpc"),
            ("/usr/sbin/dropbear", "dropbear-bin"),
            ("/usr/sbin/dnsmasq", "dnsmasq-base"),
            ("/usr/sbin/telnetd", "inetutils-telnetd"),
        ] {
            assert!(
                Path::new(program).exists(),
                "this test needs: apt-get install {package}"
            );
        }
        let folder = tempfile::tempdir().unwrap();
        let unique = folder
            .path()
            .file_name()
            .unwrap()
            .to_string_lossy()
            .replace('.', "");
        let home = Self {
            name: format!("lc{unique}"),
            folder,
            servers: Vec::new(),
        };
        home.ip(&["netns", "add", &home.hub()]);
        home.ip(&["netns", "add", &home.computer()]);
        home.ip(&[
            "-n",
            &home.hub(),
            "link",
            "add",
            "lan0",
            "type",
            "veth",
            "peer",
            "name",
            "eth0",
            "netns",
            &home.computer(),
        ]);
        for (place, link, address) in [
            (home.hub(), "lan0", hub),
            (home.computer(), "eth0", computer),
        ] {
            home.ip(&["-n", &place, "address", "add", address, "dev", link]);
            home.ip(&["-n", &place, "link", "set", "lo", "up"]);
            home.ip(&["-n", &place, "link", "set", link, "up"]);
        }
        home.wait_for_cable("eth0", true);
        if let Some(way_out) = way_out {
            home.ip(&[
                "-n",
                &home.computer(),
                "route",
                "add",
                "default",
                "via",
                way_out,
            ]);
        }
        home
    }

    /// The usual home.
    pub(crate) fn usual() -> Self {
        Self::new("192.168.77.1/24", "192.168.77.2/24", Some("192.168.77.1"))
    }

    pub(crate) fn hub(&self) -> String {
        format!("{}-hub", self.name)
    }

    pub(crate) fn computer(&self) -> String {
        format!("{}-pc", self.name)
    }

    /// Pulls the cable out of the hub.
    pub(crate) fn pull_cable(&self) {
        self.ip(&["-n", &self.hub(), "link", "set", "lan0", "down"]);
        self.wait_for_cable("eth0", false);
    }

    /// The kernel notices a cable with some delay.
    pub(crate) fn wait_for_cable(&self, link: &str, carries: bool) {
        let start = Instant::now();
        let place = format!("/sys/class/net/{link}/operstate");
        loop {
            let state = self.run(&self.computer(), "/bin/cat", &[&place]);
            if (state.stdout == b"up\n") == carries {
                return;
            }
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "the cable stays as it was"
            );
            thread::sleep(Duration::from_millis(50));
        }
    }

    pub(crate) fn ip(&self, arguments: &[&str]) {
        let output = Command::new("/usr/sbin/ip")
            .args(arguments)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "`ip {}` failed: {said}. This test makes network namespaces and needs root.",
            arguments.join(" ")
        );
    }

    /// Starts a server on the hub and waits until it listens on `port`.
    pub(crate) fn serve(&mut self, port: u16, program: &str, arguments: &[&str]) {
        let server = Command::new("/usr/sbin/ip")
            .args(["netns", "exec", &self.hub(), program])
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.servers.push(server);
        let listening = format!(":{port:04X} 00000000:0000 0A");
        let start = Instant::now();
        loop {
            let sockets = self.run(&self.hub(), "/bin/cat", &["/proc/net/tcp"]);
            if String::from_utf8_lossy(&sockets.stdout).contains(&listening) {
                return;
            }
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "{program} does not listen"
            );
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Starts lighttpd with a front page and these further lines of configuration.
    pub(crate) fn serve_pages(&mut self, name: &str, address: &str, title: &str, further: &str) {
        let root = self.folder.path().join(name);
        fs::create_dir(&root).unwrap();
        fs::write(
            root.join("index.html"),
            format!("<html><head><title>{title}</title></head>"),
        )
        .unwrap();
        let conf = format!(
            "server.modules = (\"mod_accesslog\", \"mod_redirect\")\n\
             server.document-root = \"{root}\"\nserver.bind = \"{address}\"\nserver.port = 80\n\
             index-file.names = (\"index.html\")\nmimetype.assign = (\".html\" => \"text/html\")\n\
             accesslog.filename = \"{root}.log\"\n{further}\n",
            root = root.display()
        );
        let path = self.folder.path().join(format!("{name}.conf"));
        fs::write(&path, conf).unwrap();
        self.serve(
            80,
            "/usr/sbin/lighttpd",
            &["-D", "-f", &path.display().to_string()],
        );
    }

    /// Starts a TLS server with a certificate of its own, as hubs have.
    pub(crate) fn serve_encrypted(&mut self, further: &[&str]) {
        let (key, certificate) = (self.path("key.pem"), self.path("certificate.pem"));
        let made = Command::new("/usr/bin/openssl")
            .args([
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=hub",
            ])
            .args(["-keyout", &key, "-out", &certificate])
            .output()
            .unwrap();
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let base = [
            "s_server",
            "-accept",
            "0.0.0.0:443",
            "-www",
            "-key",
            &key,
            "-cert",
            &certificate,
        ];
        let arguments: Vec<&str> = base.iter().chain(further).copied().collect();
        self.serve(443, "/usr/bin/openssl", &arguments);
    }

    /// Ends the servers and reads which visits one of them wrote down.
    pub(crate) fn visits(&mut self, name: &str) -> Vec<String> {
        // Only at its end does lighttpd write down everything.
        for server in &mut self.servers {
            let id = server.id().to_string();
            assert!(
                Command::new("kill")
                    .args(["-TERM", &id])
                    .status()
                    .unwrap()
                    .success()
            );
            server.wait().unwrap();
        }
        self.servers.clear();
        let log = fs::read_to_string(self.path(&format!("{name}.log"))).unwrap();
        log.lines().map(str::to_owned).collect()
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Looks from the computer, as the product looks.
    pub(crate) fn look(&self) -> Value {
        self.look_with("look_from_here", "")
    }

    /// Runs one of this file's own ignored tests on the computer and reads what it wrote.
    pub(crate) fn look_with(&self, test: &str, input: &str) -> Value {
        let seen = self.path("seen.json");
        let this = std::env::current_exe().unwrap();
        let output = Command::new("/usr/sbin/ip")
            .args(["netns", "exec", &self.computer()])
            .arg(this)
            .args(["--ignored", "--exact", test])
            .env("LEARNER_COMPANION_TEST_OUT", &seen)
            .env("LEARNER_COMPANION_TEST_IN", input)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
        serde_json::from_slice(&fs::read(seen).unwrap()).unwrap()
    }

    fn run(&self, place: &str, program: &str, arguments: &[&str]) -> Output {
        Command::new("/usr/sbin/ip")
            .args(["netns", "exec", place, program])
            .args(arguments)
            .output()
            .unwrap()
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        for server in &mut self.servers {
            let _ = server.kill();
            let _ = server.wait();
        }
        for place in [self.hub(), self.computer()] {
            let _ = Command::new("/usr/sbin/ip")
                .args(["netns", "del", &place])
                .status();
        }
    }
}

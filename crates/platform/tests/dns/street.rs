use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::home::Home;
use crate::tls::{Made, READY, Signer};

/// The websites of this internet, and where they really are.
pub(crate) const NAMES: [(&str, &str); 3] = [
    ("www.one.test", "203.0.113.10"),
    ("bank.test", "203.0.113.11"),
    ("mail.test", "203.0.113.12"),
];

/// A home, and an internet of a few shops that the hub plays.
pub(crate) struct Street {
    home: Home,
    /// Whom everybody trusts.
    pub(crate) root: Signer,
    /// Whom only this computer was told to trust.
    pub(crate) here: Signer,
    shops: Vec<Value>,
    /// What the computer believes about names stands here, by the rule of `ip netns exec`.
    etc: PathBuf,
}

impl Street {
    pub(crate) fn new() -> Self {
        let dnsmasq = Path::new("/usr/sbin/dnsmasq");
        assert!(
            dnsmasq.exists(),
            "this test needs: apt-get install dnsmasq-base"
        );
        let home = Home::usual();
        let etc = Path::new("/etc/netns").join(home.computer());
        fs::create_dir_all(&etc).unwrap();
        let street = Self {
            home,
            root: Signer::new("Everybody's Root"),
            here: Signer::new("Example Antivirus"),
            shops: Vec::new(),
            etc,
        };
        for (_, address) in NAMES {
            street.address(address);
        }
        street.address("203.0.113.66");
        street.believe("nameserver 192.168.77.1\n", "127.0.0.1 localhost\n");
        street
    }

    /// What the computer is told: whom to ask for names, and its own list.
    pub(crate) fn believe(&self, resolv_conf: &str, hosts: &str) {
        fs::write(self.etc.join("resolv.conf"), resolv_conf).unwrap();
        fs::write(self.etc.join("hosts"), hosts).unwrap();
    }

    pub(crate) fn address(&self, address: &str) {
        let (hub, with_prefix) = (self.home.hub(), format!("{address}/32"));
        self.home
            .ip(&["-n", &hub, "address", "add", &with_prefix, "dev", "lan0"]);
    }

    pub(crate) fn shop(&mut self, address: &str, made: Made) {
        self.shops.push(made.at(address));
    }

    /// Every website is itself.
    pub(crate) fn honest(&mut self) {
        for (name, address) in NAMES {
            self.shops.push(self.root.sign(name).at(address));
        }
    }

    /// Every website listens and says nothing.
    pub(crate) fn silent(&mut self) {
        for (_, address) in NAMES {
            self.shops.push(json!({ "address": address }));
        }
    }

    /// Where the names lead, with some of them changed. Nothing else of theirs exists.
    pub(crate) fn every_name(&self, changed: &[(&str, &str)]) -> Vec<String> {
        let mut lines = vec!["--local=/test/".to_owned()];
        for (name, address) in NAMES {
            let lie = changed.iter().find(|(changed, _)| *changed == name);
            match lie.map_or(address, |(_, lie)| lie) {
                "" => {}
                address => lines.push(format!("--host-record={name},{address}")),
            }
        }
        lines
    }

    /// Starts a name server at an address of the hub, and tells the computer to ask it.
    pub(crate) fn asked_at(&mut self, address: &str, lines: Vec<String>) {
        self.believe(&format!("nameserver {address}\n"), "127.0.0.1 localhost\n");
        let mut arguments = vec![
            "--keep-in-foreground".to_owned(),
            "--conf-file=/dev/null".into(),
            "--no-resolv".into(),
            "--no-hosts".into(),
            "--user=root".into(),
            "--pid-file=".into(),
            "--bind-interfaces".into(),
            "--log-queries".into(),
            format!("--log-facility={}", self.home.path("dnsmasq.log")),
            format!("--listen-address={address}"),
        ];
        arguments.extend(lines);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        self.home.serve(53, "/usr/sbin/dnsmasq", &arguments);
        let shops = self.home.path("shops.json");
        fs::write(&shops, json!(self.shops).to_string()).unwrap();
        let this = std::env::current_exe().unwrap().display().to_string();
        let shops = format!("LEARNER_COMPANION_TEST_SHOPS={shops}");
        let arguments = [shops.as_str(), &this, "--ignored", "--exact", "serve_tls"];
        self.home.serve(READY, "/usr/bin/env", &arguments);
    }

    pub(crate) fn look(&self, agreed: bool) -> Value {
        self.look_with(agreed, false)
    }

    /// Looks, and stops soon after.
    pub(crate) fn look_and_stop(&self) -> Value {
        self.look_with(true, true)
    }

    fn look_with(&self, agreed: bool, stop: bool) -> Value {
        let (root, here) = (self.home.path("root.der"), self.home.path("here.der"));
        fs::write(&root, self.root.certificate()).unwrap();
        fs::write(&here, self.here.certificate()).unwrap();
        let input = json!({ "root": root, "here": here, "agreed": agreed, "stop": stop });
        self.home.look_with("look_from_here", &input.to_string())
    }

    /// Which names were asked for.
    pub(crate) fn questions(&self) -> Vec<String> {
        let log = fs::read_to_string(self.home.path("dnsmasq.log")).unwrap();
        let asked = log.lines().filter(|line| line.contains("query["));
        asked.map(str::to_owned).collect()
    }

    /// Who was visited, and how many bytes were said there after the handshake.
    pub(crate) fn visits(&self) -> Vec<String> {
        // A visit is written down when it ends.
        thread::sleep(Duration::from_millis(300));
        let log = fs::read_to_string(self.home.path("shops.json.log")).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }

    /// The verdict and the words must be these.
    pub(crate) fn expect(&self, seen: &Value, expected: [&str; 2]) {
        let finding = &seen["finding"];
        let verdict = match &finding["verdict"] {
            Value::String(verdict) => verdict.clone(),
            other => other.as_object().unwrap().keys().next().unwrap().clone(),
        };
        let told = [verdict.as_str(), finding["advice"].as_str().unwrap()];
        assert_eq!(told, expected, "{seen:#}");
    }
}

impl Drop for Street {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.etc);
    }
}

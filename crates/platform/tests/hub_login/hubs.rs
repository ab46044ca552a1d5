use std::fs;
use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::home::Home;

const INSIDE: &str = "<title>Settings</title><p>Sign out of your hub</p>";

/// A real server that plays a hub.
pub(crate) struct Hub {
    pub(crate) home: Home,
    /// The file of its log, and what the line of an attempt holds there.
    log: (&'static str, &'static str),
    /// Lines that look like an attempt but are the visit without a password.
    visits: usize,
}

impl Hub {
    /// How many passwords the server saw.
    pub(crate) fn attempts(mut self) -> usize {
        let (file, sign) = self.log;
        // BusyBox writes at once; lighttpd writes everything down at its end only.
        thread::sleep(Duration::from_millis(100));
        let lines = if file == "pages.log" {
            self.home.visits("pages")
        } else {
            let log = fs::read_to_string(self.home.path(file)).unwrap();
            log.lines().map(str::to_owned).collect()
        };
        let seen = lines.iter().filter(|line| line.contains(sign)).count();
        assert!(
            seen >= self.visits,
            "the log of the server is not understood: {lines:?}"
        );
        seen - self.visits
    }
}

/// BusyBox, with the browser's own question.
pub(crate) fn basic(password: &str) -> Hub {
    let mut home = Home::usual();
    let (pages, conf, log) = (home.path("pages"), home.path("conf"), home.path("log"));
    fs::create_dir(&pages).unwrap();
    fs::write(home.folder.path().join("pages/index.html"), INSIDE).unwrap();
    fs::write(&conf, format!("/:admin:{password}\n")).unwrap();
    let server = format!(
        "exec /usr/bin/busybox httpd -f -vv -p 192.168.77.1:80 -h {pages} -c {conf} -r 'Example Hub' 2>{log}"
    );
    home.serve(80, "/bin/sh", &["-c", &server]);
    Hub {
        home,
        log: ("log", "response:"),
        visits: 1,
    }
}

/// lighttpd, with the same question and the password hashed.
pub(crate) fn digest(password: &str, algorithm: &str) -> Hub {
    let mut home = Home::usual();
    let users = home.path("users");
    let secret = format!("admin:Example Hub:{password}");
    let tool = if algorithm == "MD5" {
        "md5sum"
    } else {
        "sha256sum"
    };
    let hashed = Command::new("/bin/sh")
        .args(["-c", &format!("printf %s \"$0\" | {tool}"), &secret])
        .output()
        .unwrap();
    let hashed = String::from_utf8(hashed.stdout).unwrap();
    let hashed = hashed.split_whitespace().next().unwrap();
    fs::write(&users, format!("admin:Example Hub:{hashed}\n")).unwrap();
    let further = format!(
        "server.modules += (\"mod_auth\", \"mod_authn_file\")\n\
         auth.backend = \"htdigest\"\nauth.backend.htdigest.userfile = \"{users}\"\n\
         auth.require = (\"/\" => (\"method\" => \"digest\", \"algorithm\" => \"{algorithm}\", \
         \"realm\" => \"Example Hub\", \"require\" => \"valid-user\"))\n\
         accesslog.format = \"%r %{{Authorization}}i\""
    );
    home.serve_pages("pages", "192.168.77.1", "Settings", &further);
    fs::write(home.folder.path().join("pages/index.html"), INSIDE).unwrap();
    Hub {
        home,
        log: ("pages.log", " Digest "),
        visits: 0,
    }
}

/// lighttpd, with a form and a small program behind it.
pub(crate) fn form(password: &str) -> Hub {
    let mut home = Home::usual();
    let further = "server.modules += (\"mod_cgi\")\n\
         $HTTP[\"url\"] == \"/login\" { cgi.assign = (\"\" => \"/bin/sh\") }";
    home.serve_pages("pages", "192.168.77.1", "Example Hub", further);
    let pages = home.folder.path().join("pages");
    let program = format!(
        "body=$(head -c \"$CONTENT_LENGTH\")\nprintf 'Content-Type: text/html\\r\\n\\r\\n'\n\
         if [ \"$body\" = 'name=admin&password={password}' ]; then echo '{INSIDE}'\n\
         else echo '<title>Example Hub</title>Wrong password, try again.'; fi\n"
    );
    fs::write(pages.join("login"), program).unwrap();
    Hub {
        home,
        log: ("pages.log", "\"POST "),
        visits: 0,
    }
}

//! The check of a home network in the real window, with a real server as the hub at the other end of a cable that
//! exists only for the test. No packet can leave it.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::stage::{Stage, alone, end};

#[tokio::test]
async fn a_hub_that_is_no_longer_mended_is_found_in_the_window() {
    let home = Home::new();
    let inside = Command::new("/usr/sbin/ip")
        .args(["netns", "exec", &home.computer])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "home_network::look_from_inside",
            "--nocapture",
        ])
        .status()
        .unwrap();
    assert!(
        inside.success(),
        "the check of a home network does not work"
    );
    let visits = fs::read_to_string(home.folder.path().join("visits")).unwrap();
    assert!(
        !visits.is_empty() && visits.lines().all(|visit| visit.contains("\"GET /")),
        "the hub was asked something else:\n{visits}"
    );
}

#[tokio::test]
#[ignore = "the test above runs this inside a network namespace"]
async fn look_from_inside() {
    let _turn = alone().await;
    let app = Stage::new().open_app().await;
    app.press("Check my device").await;
    app.screen("check").await;
    app.choose("Yes, check my hub too").await;
    app.press("Continue").await;
    app.screen("check-home").await;
    app.picture("40-check-home").await;
    app.choose("Knock on my hub’s doors. It may note this. Nothing is changed.")
        .await;
    app.press("Start the check").await;
    app.screen("check-results").await;
    app.picture("41-check-running").await;
    // A hub that keeps quiet is waited for; then it is finished within half a minute.
    tokio::time::sleep(Duration::from_secs(15)).await;
    app.sees("The check is finished.").await;
    app.find("//section[@data-check='router-model'][@data-verdict='problem']")
        .await;
    app.find("//section[@data-check='router-admin-page'][@data-verdict='advice']")
        .await;
    app.find("//section[@data-check='router-password'][@data-verdict='cannot-tell']")
        .await;
    app.picture("42-check-home-results").await;

    app.press("Tell us about your hub’s password").await;
    app.screen("hub-which").await;
    app.picture("43-hub-which").await;
    app.choose("I do not know").await;
    app.press("Continue").await;
    app.sees("Find the sticker on your hub").await;
    app.picture("44-hub-sticker").await;
    app.press("Continue").await;
    app.choose("No, somebody at home changed it").await;
    app.press("Continue").await;
    app.screen("check-results").await;
    app.find("//section[@data-check='router-password'][@data-verdict='good']")
        .await;

    app.press("Help sheet for a friend or tutor").await;
    app.screen("help-sheet").await;
    app.sees("We left out names, addresses and serial numbers.")
        .await;
    app.picture("45-help-sheet").await;
    assert!(
        !app.text().await.contains("192.168"),
        "the sheet for a helper shows an address"
    );
    app.close().await;
}

/// A computer and a hub with one cable between them.
struct Home {
    hub: String,
    computer: String,
    folder: TempDir,
    server: Child,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let unique = std::process::id();
        let (hub, computer) = (format!("lcw{unique}-hub"), format!("lcw{unique}-pc"));
        for place in [&hub, &computer] {
            ip(&["netns", "add", place]);
            ip(&["-n", place, "link", "set", "lo", "up"]);
        }
        ip(&[
            "-n", &hub, "link", "add", "lan0", "type", "veth", "peer", "name", "eth0", "netns",
            &computer,
        ]);
        for (place, link, address) in [
            (&hub, "lan0", "192.168.0.1/24"),
            (&computer, "eth0", "192.168.0.7/24"),
        ] {
            ip(&["-n", place, "address", "add", address, "dev", link]);
            ip(&["-n", place, "link", "set", link, "up"]);
        }
        ip(&[
            "-n",
            &computer,
            "route",
            "add",
            "default",
            "via",
            "192.168.0.1",
        ]);
        let server = serve(&hub, &folder);
        Self {
            hub,
            computer,
            folder,
            server,
        }
    }
}

/// A page that names an old model.
fn serve(hub: &str, folder: &TempDir) -> Child {
    let pages = folder.path().join("pages");
    fs::create_dir(&pages).unwrap();
    fs::write(
        pages.join("index.html"),
        "<html><head><title>SR102</title></head>",
    )
    .unwrap();
    let conf = folder.path().join("lighttpd.conf");
    let lines = format!(
        "server.modules = (\"mod_accesslog\")\nserver.document-root = \"{}\"\nserver.bind = \"192.168.0.1\"\n\
         server.port = 80\nindex-file.names = (\"index.html\")\nmimetype.assign = (\".html\" => \"text/html\")\n\
         accesslog.filename = \"{}\"\n",
        pages.display(),
        folder.path().join("visits").display()
    );
    fs::write(&conf, lines).unwrap();
    Command::new("/usr/sbin/ip")
        .args(["netns", "exec", hub, "/usr/sbin/lighttpd", "-D", "-f"])
        .arg(&conf)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .expect("this test needs: apt-get install iproute2 lighttpd")
}

impl Drop for Home {
    fn drop(&mut self) {
        end(&mut self.server);
        for place in [&self.hub, &self.computer] {
            let _ = Command::new("/usr/sbin/ip")
                .args(["netns", "del", place])
                .status();
        }
    }
}

fn ip(arguments: &[&str]) {
    let output = Command::new("/usr/sbin/ip")
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "`ip {}` failed: {}. This test makes network namespaces and needs root.",
        arguments.join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
}

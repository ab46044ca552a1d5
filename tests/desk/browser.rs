//! A reader's browser: Chromium without a window, driven as a person would.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::sync::{Mutex, MutexGuard};

use crate::council::{Council, PASSPHRASE, end, free_port};

const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(50);

/// One browser at a time: two of them and a slow passphrase are too much for a small computer.
pub(crate) async fn alone() -> MutexGuard<'static, ()> {
    static TURN: OnceLock<Mutex<()>> = OnceLock::new();
    TURN.get_or_init(Mutex::default).lock().await
}

pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    process: Child,
    pub(crate) downloads: tempfile::TempDir,
}

impl Browser {
    /// Opens the page.
    pub(crate) async fn open(council: &Council) -> Self {
        let port = free_port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: install Debian's chromium and chromium-driver");
        let downloads = tempfile::tempdir().unwrap();
        let mut wanted = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--window-size=1100,1400",
        ] {
            wanted.add_arg(argument).unwrap();
        }
        let saved = json!({ "download.default_directory": downloads.path() });
        wanted.add_experimental_option("prefs", saved).unwrap();
        let started = Instant::now();
        let driver = loop {
            match WebDriver::new(format!("http://127.0.0.1:{port}"), wanted.clone()).await {
                Ok(driver) => break driver,
                Err(error) => assert!(
                    started.elapsed() < PATIENCE,
                    "the browser did not start: {error}"
                ),
            }
            tokio::time::sleep(PAUSE).await;
        };
        driver
            .set_script_timeout(Duration::from_secs(30))
            .await
            .unwrap();
        driver.goto(council.page()).await.unwrap();
        let browser = Self {
            driver,
            process,
            downloads,
        };
        browser.screen("sign-in").await;
        browser
    }

    pub(crate) async fn sign_in(&self, council: &Council, who: &str) {
        self.choose_file("key-file", &council.key_file(who)).await;
        self.write("passphrase", PASSPHRASE).await;
        self.press("Sign in").await;
        self.screen("reports").await;
    }

    /// Waits until the screen of this name is shown.
    pub(crate) async fn screen(&self, name: &str) {
        self.find(&format!("//main[@data-screen='{name}']")).await;
    }

    /// Waits for an element.
    pub(crate) async fn find(&self, xpath: &str) -> WebElement {
        let started = Instant::now();
        loop {
            if let Ok(element) = self.driver.find(By::XPath(xpath)).await {
                return element;
            }
            if started.elapsed() > PATIENCE {
                panic!("nobody finds {xpath} on this page:\n{}", self.text().await);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Presses the button or follows the link with these words, or the button with this full name.
    pub(crate) async fn press(&self, words: &str) {
        let xpath = format!(
            "//*[self::button or self::a][normalize-space(.)={words:?} or @aria-label={words:?}]"
        );
        let element = self.find(&xpath).await;
        element.scroll_into_view().await.unwrap();
        if let Err(error) = element.click().await {
            panic!(
                "{words:?} cannot be pressed: {error}\n{}",
                self.text().await
            );
        }
    }

    pub(crate) async fn write(&self, id: &str, text: &str) {
        let field = self.find(&format!("//*[@id='{id}']")).await;
        field.send_keys(text).await.unwrap();
    }

    pub(crate) async fn choose_file(&self, id: &str, file: &Path) {
        let path = file.to_str().unwrap();
        assert!(file.exists(), "{path} is not there");
        self.write(id, path).await;
    }

    /// Waits until these words stand on the page.
    pub(crate) async fn sees(&self, words: &str) {
        let started = Instant::now();
        while !self.text().await.contains(words) {
            assert!(
                started.elapsed() < PATIENCE,
                "{words:?} is not on this page:\n{}",
                self.text().await
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    pub(crate) async fn text(&self) -> String {
        match self.driver.find(By::Tag("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// The file that the browser saved, once it is whole.
    pub(crate) async fn saved(&self, name: &str) -> Vec<u8> {
        let path = self.downloads.path().join(name);
        let started = Instant::now();
        while !path.exists() {
            let there = std::fs::read_dir(self.downloads.path()).unwrap();
            let there: Vec<_> = there.flatten().map(|entry| entry.file_name()).collect();
            assert!(
                started.elapsed() < PATIENCE,
                "not saved; there is {there:?}"
            );
            tokio::time::sleep(PAUSE).await;
        }
        std::fs::read(path).unwrap()
    }

    /// A question to the browser itself, beside the page.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        let answer = self.driver.execute(script, Vec::new()).await.unwrap();
        answer.json().clone()
    }

    /// Keeps a picture of the whole page if somebody asked for pictures.
    pub(crate) async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("LC_PICTURES") else {
            return;
        };
        let folder = PathBuf::from(folder);
        std::fs::create_dir_all(&folder).unwrap();
        tokio::time::sleep(Duration::from_millis(300)).await;
        let path = folder.join(format!("desk-{name}.png"));
        self.driver.screenshot(&path).await.unwrap();
    }

    pub(crate) async fn close(self) {
        let _ = tokio::time::timeout(Duration::from_secs(5), self.driver.clone().quit()).await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

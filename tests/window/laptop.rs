//! The open window, and what a person does with it.

use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::prelude::*;

use crate::stage::{PATIENCE, PAUSE, Stage, end, free_port, program};

/// The open window and the driver that looks at it.
pub(crate) struct Laptop {
    pub(crate) driver: WebDriver,
    process: Child,
    data: String,
}

impl Laptop {
    pub(crate) async fn open(stage: &Stage) -> Self {
        let mut capabilities = thirtyfour::Capabilities::new();
        capabilities.set("browserName", json!("wry")).unwrap();
        let application = program("learner-companion", "LC_WINDOW_BIN");
        capabilities
            .set(
                "tauri:options",
                json!({ "application": application.to_string_lossy() }),
            )
            .unwrap();
        let started = Instant::now();
        let laptop = loop {
            let port = free_port();
            let process = start_driver(stage, port);
            let url = format!("http://127.0.0.1:{port}");
            let data = stage.path("data");
            match session(&url, &capabilities).await {
                Some(driver) => {
                    break Self {
                        driver,
                        process,
                        data,
                    };
                }
                // Now and then the driver never starts the program. A program that did start must answer.
                None if processes_with(&data).is_empty() && started.elapsed() < 3 * PATIENCE => {
                    let mut process = process;
                    end(&mut process);
                }
                None => panic!("the window did not open"),
            }
        };
        laptop.shown().await;
        laptop
    }

    /// Waits until the screen of this name is shown.
    pub(crate) async fn screen(&self, name: &str) {
        self.find(&format!("//main[@data-screen='{name}']")).await;
    }

    /// The name of the screen that is shown now.
    pub(crate) async fn shown(&self) -> String {
        let main = self.find("//main[@data-screen]").await;
        let name = main.attr("data-screen").await.unwrap();
        name.unwrap_or_default()
    }

    /// Waits until another screen is shown.
    pub(crate) async fn leaves(&self, screen: &str) {
        self.find(&format!("//main[@data-screen!='{screen}']"))
            .await;
    }

    /// Waits for an element.
    pub(crate) async fn find(&self, xpath: &str) -> WebElement {
        let started = Instant::now();
        loop {
            if let Ok(element) = self.driver.find(By::XPath(xpath)).await {
                return element;
            }
            if started.elapsed() > PATIENCE {
                panic!(
                    "nobody finds {xpath} on this screen:\n{}",
                    self.text().await
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Presses the button or follows the link with these words.
    pub(crate) async fn press(&self, words: &str) {
        let xpath = format!("//*[self::button or self::a][normalize-space(.)={words:?}]");
        self.press_at(&xpath).await;
    }

    /// Presses the button or follows the link that begins with these words.
    pub(crate) async fn press_starting(&self, words: &str) {
        let xpath =
            format!("//*[self::button or self::a][starts-with(normalize-space(.),{words:?})]");
        self.press_at(&xpath).await;
    }

    /// Opens what is folded under these words.
    pub(crate) async fn unfold(&self, words: &str) {
        self.press_at(&format!("//summary[normalize-space(.)={words:?}]"))
            .await;
    }

    /// Chooses the answer with these words, with the keyboard.
    pub(crate) async fn choose(&self, words: &str) {
        let xpath = format!("//input[@id=//label[normalize-space(.)={words:?}]/@for]");
        let answer = self.find(&xpath).await;
        if let Err(error) = answer.send_keys(" ").await {
            panic!("{words:?} cannot be chosen: {error}\n{}", self.text().await);
        }
        assert!(
            answer.is_selected().await.unwrap(),
            "{words:?} was not chosen"
        );
    }

    /// Presses what a person could press: visible, scrolled into view and no longer moving.
    async fn press_at(&self, xpath: &str) {
        let element = self.find(xpath).await;
        // The driver does not scroll for a person who sees that the page goes on below.
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        let _ = self
            .driver
            .execute(scroll, vec![element.to_json().unwrap()])
            .await;
        self.stands_still(&element).await;
        if let Err(error) = element.click().await {
            panic!("{xpath} cannot be pressed: {error}\n{}", self.text().await);
        }
    }

    /// Waits until a list that is being brought up to date has moved what stands below it. The driver looks where a
    /// button is and presses there a moment later, which no person does while the page moves.
    async fn stands_still(&self, element: &WebElement) {
        let started = Instant::now();
        let mut before = None;
        while started.elapsed() < PATIENCE {
            let busy = self
                .driver
                .find(By::Css("[aria-busy='true']"))
                .await
                .is_ok();
            let Ok(place) = element.rect().await else {
                return;
            };
            let place = (place.x.to_bits(), place.y.to_bits());
            if !busy && before == Some(place) {
                return;
            }
            before = Some(place);
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Types into the field with this label.
    pub(crate) async fn write(&self, label: &str, text: &str) {
        let xpath = format!("//*[@id=//label[contains(normalize-space(.),{label:?})]/@for]");
        let field = self.find(&xpath).await;
        if let Err(error) = field.send_keys(text).await {
            panic!(
                "nobody can type into {label:?}: {error}\n{}",
                self.text().await
            );
        }
    }

    /// Waits until these words stand on the screen.
    pub(crate) async fn sees(&self, words: &str) {
        let started = Instant::now();
        while !self.text().await.contains(words) {
            assert!(
                started.elapsed() < PATIENCE,
                "{words:?} is not on this screen:\n{}",
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

    /// Keeps a picture if somebody asked for pictures.
    pub(crate) async fn picture(&self, name: &str) {
        if let Some(folder) = std::env::var_os("LC_PICTURES") {
            let folder = PathBuf::from(folder);
            // The engine answers before it has painted.
            tokio::time::sleep(Duration::from_millis(300)).await;
            std::fs::create_dir_all(&folder).unwrap();
            self.driver
                .screenshot(&folder.join(format!("{name}.png")))
                .await
                .unwrap();
        }
    }

    /// Ends the program the hard way, as a power cut would.
    pub(crate) async fn kill(self) {
        for process in self.app_processes() {
            let killed = Command::new("kill")
                .args(["-9", &process.to_string()])
                .status()
                .unwrap();
            assert!(killed.success());
        }
        let _ = tokio::time::timeout(Duration::from_secs(3), self.driver.clone().quit()).await;
    }

    /// Ends the program and waits until it is gone: a second start would only bring the first one forward.
    pub(crate) async fn close(self) {
        let _ = tokio::time::timeout(Duration::from_secs(5), self.driver.clone().quit()).await;
        let started = Instant::now();
        while !self.app_processes().is_empty() && started.elapsed() < PATIENCE {
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Programs of ours that use this laptop's data folder.
    pub(crate) fn app_processes(&self) -> Vec<u32> {
        processes_with(&self.data)
    }
}

impl Drop for Laptop {
    fn drop(&mut self) {
        // A window left open by a failed test would answer for the next one.
        end(&mut self.process);
        for process in self.app_processes() {
            let _ = Command::new("kill")
                .args(["-9", &process.to_string()])
                .status();
        }
    }
}

fn start_driver(stage: &Stage, port: u16) -> Child {
    Command::new(tauri_driver())
        .args(["--port", &port.to_string()])
        .args(["--native-port", &free_port().to_string()])
        .envs(stage.environment())
        .stdout(stage.output())
        .stderr(stage.output())
        .spawn()
        .expect("tauri-driver starts")
}

/// A session with the driver, once it listens.
async fn session(url: &str, capabilities: &thirtyfour::Capabilities) -> Option<WebDriver> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        let asked = WebDriver::new(url, capabilities.clone());
        if let Ok(Ok(driver)) = tokio::time::timeout(PATIENCE, asked).await {
            return Some(driver);
        }
        tokio::time::sleep(PAUSE).await;
    }
    None
}

fn processes_with(data: &str) -> Vec<u32> {
    let wanted = format!("LEARNER_COMPANION_DATA={data}");
    std::fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .filter(|id| {
            let name = std::fs::read_link(format!("/proc/{id}/exe")).unwrap_or_default();
            let environment = std::fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
            name.file_name()
                .is_some_and(|name| name == "learner-companion")
                && String::from_utf8_lossy(&environment).contains(&wanted)
        })
        .collect()
}

fn tauri_driver() -> PathBuf {
    std::env::var_os("LC_TAURI_DRIVER").map_or_else(|| PathBuf::from("tauri-driver"), PathBuf::from)
}

//! A real intake for a laptop's practice council.

use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use app::App;
use app::view::ReportView;
use council_intake::desk::{self, OpenedReport, Saying};
use council_intake::keys::{self, DeskKey};
use council_intake::log::Log;
use council_intake::serve;
use council_intake::store::{Place, Store};

use crate::{Laptop, TODAY};

/// Longer than any delivery on one computer takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// An address on this computer where nobody listens yet.
///
/// # Panics
/// When the computer gives none.
#[must_use]
#[expect(clippy::expect_used, reason = "a test without an address cannot go on")]
pub fn free_address() -> SocketAddr {
    let free = TcpListener::bind("127.0.0.1:0").expect("a free address");
    free.local_addr().expect("its number")
}

/// An intake that serves until it is dropped.
pub struct Serving {
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    data: PathBuf,
    keys: PathBuf,
}

impl Laptop {
    /// Starts the intake of this laptop's council.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test without an intake cannot go on")]
    pub fn serve(&self, address: SocketAddr) -> Serving {
        let (data, keys) = (self.path("council"), self.path("keys"));
        let options = serve::Options {
            place: Place::Folder(data.clone()),
            listen: address,
            keys: keys.clone(),
            org: None,
            behind_proxy: false,
            tls: None,
            config: None,
        };
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let (ready, is_ready) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().expect("a runtime");
            let mut out = Ready(ready);
            let stop = async { drop(stopped.await) };
            let log = Log::to(std::io::sink());
            runtime
                .block_on(serve::serve(options, &mut out, log, stop))
                .expect("an intake that serves");
        });
        is_ready.recv().expect("an intake that is ready");
        Serving {
            stop: Some(stop),
            thread: Some(thread),
            data,
            keys,
        }
    }
}

impl Serving {
    /// Opens a report at the desk of `reader`, as the command line does.
    ///
    /// # Panics
    /// When the reader cannot open it.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test that cannot read cannot go on")]
    pub fn read(&self, reader: &str, reference: &str) -> OpenedReport {
        let key = self.key(reader);
        desk::open(&self.store(), reference, key.identity()).expect("a report that opens")
    }

    /// Whether `reader` can open it.
    #[must_use]
    pub fn can_read(&self, reader: &str, reference: &str) -> bool {
        desk::open(&self.store(), reference, self.key(reader).identity()).is_ok()
    }

    /// Says something to the learner.
    ///
    /// # Panics
    /// When it cannot be said.
    #[expect(clippy::expect_used, reason = "a test that cannot answer cannot go on")]
    pub fn say(&self, reader: &str, report: &OpenedReport, saying: Saying<'_>) {
        let key = self.key(reader);
        desk::say(&self.store(), report, &key, saying, TODAY).expect("words that arrive");
    }

    /// Saves the files of a report to `folder`.
    ///
    /// # Panics
    /// When a file does not open.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test that cannot read cannot go on")]
    pub fn save_files(&self, reader: &str, report: &OpenedReport, folder: PathBuf) -> Vec<PathBuf> {
        let key = self.key(reader);
        desk::save_files(&self.store(), report, key.identity(), &folder).expect("files that open")
    }

    /// How many reports have been received.
    ///
    /// # Panics
    /// When the store cannot be read.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test that cannot count cannot go on")]
    pub fn received(&self) -> usize {
        self.store().received().expect("the store").len()
    }

    #[expect(clippy::expect_used, reason = "a test without a store cannot go on")]
    fn store(&self) -> Store {
        Store::beside(&Place::Folder(self.data.clone())).expect("the store")
    }

    #[expect(clippy::expect_used, reason = "a test without a key cannot go on")]
    fn key(&self, reader: &str) -> DeskKey {
        let file = keys::desk_key_file(&self.keys, reader).expect("a key file");
        DeskKey::read(&file, &mut || Err(keys::KeysFault::NotAKey(file.clone()))).expect("a key")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Waits until a report is as it should be.
///
/// # Panics
/// When that never happens; it says how the report is instead.
#[expect(clippy::panic, reason = "a report that stays behind fails its test")]
pub fn until(app: &App, id: &str, is: impl Fn(&ReportView) -> bool) -> ReportView {
    let started = Instant::now();
    loop {
        let found = app.reports().into_iter().find(|view| view.id == id);
        match found {
            Some(view) if is(&view) => return view,
            other if started.elapsed() > PATIENCE => panic!("it stayed like this: {other:?}"),
            _ => {}
        }
        let _ = app.send_now();
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Tells that the service has said it is ready.
struct Ready(mpsc::Sender<()>);

impl Write for Ready {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let _ = self.0.send(());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

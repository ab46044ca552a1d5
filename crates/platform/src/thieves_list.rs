//! Asks the public list of stolen passwords. Five characters of a hash go out; what is behind them never comes here.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::{Client, Response, StatusCode, Url, header, redirect::Policy};
use thiserror::Error;
use tokio::sync::Semaphore;

/// What the service may know about who asks: the program's name, and not which version of it.
const NAME: &str = "LearnerCompanion";
/// The service wants to be asked about five characters.
const FIVE: usize = 5;
/// A real answer has about a thousand lines of forty characters.
const MOST_BYTES: usize = 1024 * 1024;
/// More questions at once are refused by the service.
const AT_ONCE: usize = 4;
/// Nobody waits longer for a "perhaps".
const LONGEST: Duration = Duration::from_secs(10);

/// There is no answer. Nothing follows from that about the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoAnswer {
    /// The address is not of the kind that may be asked, or the question is not five characters of a hash.
    #[error("this may not be asked")]
    NotAllowed,
    /// Nobody answered, or the connection broke.
    #[error("the list does not answer")]
    NoConnection,
    /// It took too long.
    #[error("the list did not answer in time")]
    TimedOut,
    /// The service wants to be left alone for a while.
    #[error("the list wants to be asked later")]
    Busy,
    /// Anything but "here it is".
    #[error("the list answered with status {0}")]
    Refused(u16),
    /// No list of endings is that long.
    #[error("the answer of the list is too long")]
    TooLong,
}

/// The way to the list. Clones share the number of questions that may be under way.
#[derive(Clone, Debug)]
pub struct ThievesList {
    secure: bool,
    longest: Duration,
    places: Arc<Semaphore>,
    quiet_until: Arc<Mutex<Option<Instant>>>,
}

impl ThievesList {
    /// Asks over encrypted connections only.
    #[must_use]
    pub fn new() -> Self {
        Self {
            secure: true,
            longest: LONGEST,
            places: Arc::new(Semaphore::new(AT_ONCE)),
            quiet_until: Arc::default(),
        }
    }

    /// Asks a service of a test on this computer.
    #[cfg(test)]
    fn on_this_computer(longest: Duration) -> Self {
        Self {
            secure: false,
            longest,
            ..Self::new()
        }
    }

    /// The answer about `five` characters of a hash, unread, asked for behind `address`. Waits up to ten seconds.
    ///
    /// # Errors
    /// Why there is none.
    pub fn endings(&self, address: &str, five: &str) -> Result<Vec<u8>, NoAnswer> {
        let url = self.question(address, five)?;
        // A thread of its own, because whoever asks may be inside a runtime already.
        std::thread::scope(|scope| {
            let asking = scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build()
                    .map_err(|_| NoAnswer::NoConnection)?;
                let answer = runtime
                    .block_on(async { tokio::time::timeout(self.longest, self.ask(url)).await });
                // Looking up a name cannot be broken off; nobody has to wait for it.
                runtime.shutdown_background();
                answer.unwrap_or(Err(NoAnswer::TimedOut))
            });
            asking.join().unwrap_or(Err(NoAnswer::NoConnection))
        })
    }

    fn question(&self, address: &str, five: &str) -> Result<Url, NoAnswer> {
        let is_hash = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
        if five.len() != FIVE || !five.bytes().all(is_hash) || !address.ends_with('/') {
            return Err(NoAnswer::NotAllowed);
        }
        let url = Url::parse(address).map_err(|_| NoAnswer::NotAllowed)?;
        let named = !url.username().is_empty() || url.password().is_some();
        let more = url.query().is_some() || url.fragment().is_some();
        let fits = match url.scheme() {
            "https" => self.secure,
            "http" => !self.secure && url.host_str() == Some("127.0.0.1"),
            _ => false,
        };
        if named || more || !fits {
            return Err(NoAnswer::NotAllowed);
        }
        url.join(five).map_err(|_| NoAnswer::NotAllowed)
    }

    async fn ask(&self, url: Url) -> Result<Vec<u8>, NoAnswer> {
        let begun = Instant::now();
        let _place = self.places.acquire().await;
        self.is_quiet()?;
        let client = self.client()?;
        loop {
            let request = client.get(url.clone()).header("Add-Padding", "true");
            let response = request.send().await.map_err(fault)?;
            if response.status() == StatusCode::OK {
                return read(response).await;
            }
            let Some(wait) = wanted_wait(&response) else {
                return Err(NoAnswer::Refused(response.status().as_u16()));
            };
            if begun.elapsed() + wait >= self.longest {
                self.leave_alone(wait);
                return Err(NoAnswer::Busy);
            }
            drop(response);
            tokio::time::sleep(wait.max(Duration::from_millis(100))).await;
        }
    }

    fn client(&self) -> Result<Client, NoAnswer> {
        let client = Client::builder()
            .user_agent(NAME)
            .redirect(Policy::none())
            .referer(false)
            .https_only(self.secure);
        let client = if self.secure {
            client
        } else {
            client.no_proxy().tls_certs_only([])
        };
        client.build().map_err(|_| NoAnswer::NoConnection)
    }

    /// Pressing the button again and again does not reach a service that asked for quiet.
    fn is_quiet(&self) -> Result<(), NoAnswer> {
        let quiet = self.quiet_until.lock();
        match *quiet.unwrap_or_else(PoisonError::into_inner) {
            Some(until) if Instant::now() < until => Err(NoAnswer::Busy),
            _ => Ok(()),
        }
    }

    fn leave_alone(&self, wait: Duration) {
        // Nobody can switch the question off for longer than an hour.
        let until = Instant::now().checked_add(wait.min(Duration::from_secs(3600)));
        *self
            .quiet_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = until;
    }
}

impl Default for ThievesList {
    fn default() -> Self {
        Self::new()
    }
}

/// How long a busy service wants to be left alone; `None` when it is not busy, or does not say.
fn wanted_wait(response: &Response) -> Option<Duration> {
    let busy = [
        StatusCode::TOO_MANY_REQUESTS,
        StatusCode::SERVICE_UNAVAILABLE,
    ];
    if !busy.contains(&response.status()) {
        return None;
    }
    let seconds = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    seconds.trim().parse().ok().map(Duration::from_secs)
}

async fn read(mut response: Response) -> Result<Vec<u8>, NoAnswer> {
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(fault)? {
        if body.len() + piece.len() > MOST_BYTES {
            return Err(NoAnswer::TooLong);
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

fn fault(error: reqwest::Error) -> NoAnswer {
    if error.is_timeout() {
        NoAnswer::TimedOut
    } else {
        NoAnswer::NoConnection
    }
}

#[cfg(test)]
mod tests;

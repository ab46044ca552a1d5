//! Runs the service: one listener, limited connections, a graceful end.

use std::future::Future;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::http::{Intake, router};
use crate::keys::{self, KeysFault};
use crate::log::Log;
use crate::store::{Store, StoreFault};

/// How many connections are open at once; more wait in the system's queue.
const CONNECTIONS: usize = 512;
/// A request's head must be complete after this long.
const HEAD_TIME_LIMIT: Duration = Duration::from_secs(15);
/// How long requests may go on after the service was asked to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// How to run the service.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where reports are kept.
    pub data: PathBuf,
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The folder with `intake/receipt.key`.
    pub keys: PathBuf,
    /// The only organisation that gets receipts; `None` takes any.
    pub org: Option<String>,
    /// Whether an encrypting proxy stands in front, so that another address than loopback is allowed.
    pub behind_proxy: bool,
}

/// Why the service did not start or did not go on.
#[derive(Debug, Error)]
pub enum ServeFault {
    /// Envelopes would cross a network in the clear.
    #[error(
        "{0} can be reached from outside without encryption; put a TLS proxy in front and add --behind-proxy"
    )]
    Unencrypted(SocketAddr),
    /// The receipt key cannot be used.
    #[error(transparent)]
    Keys(#[from] KeysFault),
    /// The data folder cannot be used.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// The address cannot be used.
    #[error("cannot listen on {0}: {1}")]
    Listen(SocketAddr, io::Error),
    /// The line that says the service is ready could not be written.
    #[error("standard output: {0}")]
    Output(io::Error),
}

/// Serves until `stop` is done. Writes `listening on http://…` to `out` once requests are answered.
pub async fn serve(
    options: Options,
    out: &mut dyn Write,
    log: Log,
    stop: impl Future<Output = ()>,
) -> Result<(), ServeFault> {
    if !options.listen.ip().is_loopback() && !options.behind_proxy {
        return Err(ServeFault::Unencrypted(options.listen));
    }
    let signer = keys::read_receipt_signer(&options.keys)?;
    if keys::holds_desk_keys(&options.keys) {
        log.warn(format_args!(
            "the keys folder also holds the desk's keys; keep those on the desk's computers"
        ));
    }
    let store = Store::open(&options.data)?;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|fault| ServeFault::Listen(options.listen, fault))?;
    let address = listener
        .local_addr()
        .map_err(|fault| ServeFault::Listen(options.listen, fault))?;
    writeln!(out, "listening on http://{address}")
        .and_then(|()| out.flush())
        .map_err(ServeFault::Output)?;
    log.info(format_args!("started kid={}", signer.kid));

    let intake = Intake::new(store, signer, options.org, log.clone());
    answer_until(listener, intake, &log, stop).await;
    log.info(format_args!("stopped"));
    Ok(())
}

async fn answer_until(
    listener: TcpListener,
    intake: Arc<Intake>,
    log: &Log,
    stop: impl Future<Output = ()>,
) {
    let service = TowerToHyperService::new(router(intake));
    let open = GracefulShutdown::new();
    let free = Arc::new(Semaphore::new(CONNECTIONS));
    let mut stop = pin!(stop);
    loop {
        let place = tokio::select! {
            place = Arc::clone(&free).acquire_owned() => place,
            () = &mut stop => break,
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(fault) => {
                log.warn(format_args!("cannot accept: {fault}"));
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIME_LIMIT)
            .serve_connection(TokioIo::new(stream), service.clone());
        let connection = open.watch(connection);
        tokio::spawn(async move {
            // A connection that breaks is the sender's to repeat; what was answered is durable.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(LAST_REQUESTS, open.shutdown())
        .await
        .is_err()
    {
        log.warn(format_args!(
            "stopped with requests unanswered; their senders will repeat them"
        ));
    }
}

/// Done when the system asks the program to end.
pub fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    #[cfg(unix)]
    let mut interrupt = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt())?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        #[cfg(not(unix))]
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

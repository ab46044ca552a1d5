//! Runs the service: one listener, limited connections, a graceful end.

mod crowd;
mod tls;

use std::future::Future;
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use thiserror::Error;
use time::OffsetDateTime;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use crate::config::{Config, ConfigFault};
use crate::desk_api::{self, Desk};
use crate::http::metrics::Metrics;
use crate::http::{Connection, Intake, Settings, router};
use crate::keys::{self, KeysFault};
use crate::log::Log;
use crate::store::{Place, Store, StoreFault};
use crate::watch::{self, Duties};
use crowd::Crowd;

pub use tls::{Tls, TlsFault};

/// A request's head must be complete after this long; so must the handshake before it.
const HEAD_TIME_LIMIT: Duration = Duration::from_secs(15);
/// How long requests may go on after the service was asked to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How often unfinished reports are looked through.
const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);

/// How to run the service.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where reports are kept.
    pub place: Place,
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The folder with `intake/receipt.key`.
    pub keys: PathBuf,
    /// The only organisation that gets receipts; `None` takes any.
    pub org: Option<String>,
    /// Whether an encrypting proxy stands in front, so that another address than loopback is allowed.
    pub behind_proxy: bool,
    /// The certificate to encrypt with.
    pub tls: Option<Tls>,
    /// The file `intake.toml`, where the council decided something.
    pub config: Option<PathBuf>,
}

/// Why the service did not start or did not go on.
#[derive(Debug, Error)]
pub enum ServeFault {
    /// Envelopes would cross a network in the clear.
    #[error(
        "{0} can be reached from outside without encryption; add --tls-cert and --tls-key, or put a TLS proxy in front and add --behind-proxy"
    )]
    Unencrypted(SocketAddr),
    /// The certificate cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsFault),
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigFault),
    /// The receipt key cannot be used.
    #[error(transparent)]
    Keys(#[from] KeysFault),
    /// The data folder or database cannot be used.
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
    let encrypted = options.tls.is_some() || options.behind_proxy;
    if !options.listen.ip().is_loopback() && !encrypted {
        return Err(ServeFault::Unencrypted(options.listen));
    }
    let tls = options.tls.as_ref().map(Tls::acceptor).transpose()?;
    let config = match &options.config {
        Some(path) => Config::read(path)?,
        None => Config::default(),
    };
    let signer = keys::read_receipt_signer(&options.keys)?;
    if keys::holds_desk_keys(&options.keys) {
        log.warn(format_args!(
            "the keys folder also holds the desk's keys; keep those on the desk's computers"
        ));
    }
    let store = open_store(options.place).await?;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|fault| ServeFault::Listen(options.listen, fault))?;
    let address = listener
        .local_addr()
        .map_err(|fault| ServeFault::Listen(options.listen, fault))?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    writeln!(out, "listening on {scheme}://{address}")
        .and_then(|()| out.flush())
        .map_err(ServeFault::Output)?;
    log.info(format_args!("started kid={}", signer.kid));

    let metrics = Metrics::default();
    let config = Arc::new(config);
    let desk = desk_api::router(Desk::new(
        Arc::clone(&store),
        options.keys.clone(),
        &signer,
        options.org.clone(),
        Arc::clone(&config),
        encrypted,
        log.clone(),
    ));
    let duties = Duties {
        store: Arc::clone(&store),
        config: Arc::clone(&config),
        keys: options.keys,
        org: options.org.clone().unwrap_or_else(|| "canary".to_owned()),
        url: format!("{scheme}://{}", reachable(address)),
        metrics: metrics.clone(),
        log: log.clone(),
    };
    let settings = Settings {
        org: options.org,
        hours: config.hours.clone(),
        limits: config.quotas.clone(),
        behind_proxy: options.behind_proxy,
    };
    let unfinished = time::Duration::days(i64::from(config.quotas.unfinished_days.max(1)));
    let sweeping = tokio::spawn(sweep(Arc::clone(&store), unfinished, log.clone()));
    let (rest, rested) = oneshot::channel::<()>();
    let watching = tokio::spawn(watch::run(duties, async {
        let _ = rested.await;
    }));
    let intake = Intake::new(store, signer, settings, log.clone(), metrics);
    let door = Door {
        service: TowerToHyperService::new(router(intake, desk)),
        tls,
        crowd: Crowd::new(!options.behind_proxy),
    };
    door.answer_until(listener, &log, stop).await;
    sweeping.abort();
    drop(rest);
    let _ = watching.await;
    log.info(format_args!("stopped"));
    Ok(())
}

/// Where this computer finds itself.
fn reachable(address: SocketAddr) -> SocketAddr {
    let own = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(own, address.port())
}

/// A database waits; it must not do so on a thread that answers.
async fn open_store(place: Place) -> Result<Arc<Store>, StoreFault> {
    let opened = tokio::task::spawn_blocking(move || Store::serve(&place)).await;
    let opened = opened.map_err(|_| StoreFault::Database("it did not open".to_owned()))?;
    opened.map(Arc::new)
}

/// Forgets what its senders gave up.
async fn sweep(store: Arc<Store>, unfinished: time::Duration, log: Log) {
    let mut turn = tokio::time::interval(SWEEP_EVERY);
    loop {
        turn.tick().await;
        let before = OffsetDateTime::now_utc() - unfinished;
        let store = Arc::clone(&store);
        let swept = tokio::task::spawn_blocking(move || store.sweep_unfinished(before)).await;
        match swept {
            Ok(Ok(0)) | Err(_) => {}
            Ok(Ok(count)) => log.info(format_args!("forgot {count} unfinished reports")),
            Ok(Err(fault)) => log.warn(format_args!("unfinished reports stay: {fault}")),
        }
    }
}

/// What stands between the listener and the calls.
struct Door {
    service: TowerToHyperService<Router>,
    tls: Option<TlsAcceptor>,
    crowd: Crowd,
}

impl Door {
    async fn answer_until(self, listener: TcpListener, log: &Log, stop: impl Future<Output = ()>) {
        let open = GracefulShutdown::new();
        let mut stop = pin!(stop);
        loop {
            let place = tokio::select! {
                place = self.crowd.place() => place,
                () = &mut stop => break,
            };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                () = &mut stop => break,
            };
            let (stream, peer) = match accepted {
                Ok((stream, peer)) => (stream, peer.ip()),
                Err(fault) => {
                    log.warn(format_args!("cannot accept: {fault}"));
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            };
            let Some(place) = self.crowd.admit(place, peer) else {
                continue;
            };
            let service = self.service.clone();
            let watcher = open.watcher();
            let tls = self.tls.clone();
            tokio::spawn(async move {
                match tls {
                    None => answer(stream, peer, service, watcher).await,
                    Some(tls) => {
                        let handshake = tokio::time::timeout(HEAD_TIME_LIMIT, tls.accept(stream));
                        if let Ok(Ok(stream)) = handshake.await {
                            answer(stream, peer, service, watcher).await;
                        }
                    }
                }
                drop(place);
            });
        }
        drop(listener);
        let ended = tokio::time::timeout(LAST_REQUESTS, open.shutdown()).await;
        if ended.is_err() {
            log.warn(format_args!(
                "stopped with requests unanswered; their senders will repeat them"
            ));
        }
    }
}

async fn answer<S>(stream: S, peer: IpAddr, service: TowerToHyperService<Router>, watcher: Watcher)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(Connection(peer));
        service.call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME_LIMIT)
        .serve_connection(TokioIo::new(stream), service);
    // A connection that breaks is the sender's to repeat; what was answered is durable.
    let _ = watcher.watch(connection).await;
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

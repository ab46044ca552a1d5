//! A network between learner and council that cuts connections at any byte, loses answers and plays a sign-in page.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const PORTAL: &[u8] =
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 21\r\nConnection: close\r\n\r\n<html>Sign in</html>\n";

/// What a connection meets.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Calm,
    /// Cut after so many bytes towards the council.
    CutUp(u64),
    /// Cut after so many bytes towards the learner.
    CutDown(u64),
    /// Somebody else answers.
    Portal,
}

/// How rough the weather is, and what it did.
#[derive(Debug, Default)]
pub(crate) struct Weather {
    pub(crate) calm: AtomicBool,
    pub(crate) cuts: AtomicU64,
    pub(crate) portals: AtomicU64,
}

/// Listens on a free port of this computer and passes everything on to `council`, as the weather lets it.
pub(crate) async fn start(
    council: SocketAddr,
    weather: Arc<Weather>,
    seed: u64,
) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        let mut chance = fastrand::Rng::with_seed(seed);
        while let Ok((learner, _)) = listener.accept().await {
            let fate = fate(&mut chance, weather.calm.load(Ordering::Relaxed));
            tokio::spawn(carry(learner, council, fate, Arc::clone(&weather)));
        }
    });
    Ok(address)
}

fn fate(chance: &mut fastrand::Rng, calm: bool) -> Fate {
    if calm {
        return Fate::Calm;
    }
    match chance.u32(0..100) {
        0..12 => Fate::CutUp(chance.u64(0..80_000)),
        12..26 => Fate::CutDown(chance.u64(0..3_000)),
        26..29 => Fate::Portal,
        _ => Fate::Calm,
    }
}

async fn carry(mut learner: TcpStream, council: SocketAddr, fate: Fate, weather: Arc<Weather>) {
    let (up, down) = match fate {
        Fate::Calm => (u64::MAX, u64::MAX),
        Fate::CutUp(after) => (after, u64::MAX),
        Fate::CutDown(after) => (u64::MAX, after),
        Fate::Portal => {
            weather.portals.fetch_add(1, Ordering::Relaxed);
            let mut request = [0; 4096];
            let _ = learner.read(&mut request).await;
            let _ = learner.write_all(PORTAL).await;
            let _ = learner.shutdown().await;
            return;
        }
    };
    let Ok(intake) = TcpStream::connect(council).await else {
        return;
    };
    let (mut from_learner, mut to_learner) = learner.into_split();
    let (mut from_intake, mut to_intake) = intake.into_split();
    let cut = tokio::select! {
        cut = pass(&mut from_learner, &mut to_intake, up) => cut,
        cut = pass(&mut from_intake, &mut to_learner, down) => cut,
    };
    if cut {
        weather.cuts.fetch_add(1, Ordering::Relaxed);
        // Whatever was on its way may still arrive; nobody is told.
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Passes bytes on; true when the connection is to be cut here.
async fn pass(
    from: &mut (impl AsyncReadExt + Unpin),
    to: &mut (impl AsyncWriteExt + Unpin),
    mut left: u64,
) -> bool {
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let Ok(read) = from.read(&mut buffer).await else {
            return false;
        };
        if read == 0 {
            return false;
        }
        let passed = usize::try_from(left).unwrap_or(usize::MAX).min(read);
        if to.write_all(&buffer[..passed]).await.is_err() {
            return false;
        }
        left -= passed as u64;
        if left == 0 {
            return true;
        }
    }
}

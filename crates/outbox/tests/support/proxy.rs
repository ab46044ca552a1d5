//! A connection to the intake that breaks after a given number of bytes.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    thread,
};

/// Which bytes are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Those the learner's computer sends.
    Up,
    /// Those the intake answers.
    Down,
}

/// Breaks once, at one byte; afterwards everything gets through.
pub(crate) struct Proxy {
    pub(crate) url: String,
    /// How many bytes went the counted way so far.
    pub(crate) passed: Arc<AtomicU64>,
}

impl Proxy {
    pub(crate) fn start(to: SocketAddr, way: Way, cut_after: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let passed = Arc::new(AtomicU64::new(0));
        let left = Arc::new(AtomicI64::new(i64::try_from(cut_after).unwrap()));
        let counted = passed.clone();
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let far = TcpStream::connect(to).unwrap();
                near.set_nodelay(true).unwrap();
                far.set_nodelay(true).unwrap();
                for counts in [Way::Up, Way::Down] {
                    let (near, far) = (near.try_clone().unwrap(), far.try_clone().unwrap());
                    let (from, to) = match counts {
                        Way::Up => (near, far),
                        Way::Down => (far, near),
                    };
                    let counted = (counts == way).then(|| (left.clone(), counted.clone()));
                    thread::spawn(move || carry(from, to, counted));
                }
            }
        });
        Self { url, passed }
    }
}

type Counted = Option<(Arc<AtomicI64>, Arc<AtomicU64>)>;

fn carry(mut from: TcpStream, mut to: TcpStream, counted: Counted) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        let mut whole = true;
        let mut length = read;
        if let Some((left, passed)) = &counted {
            let before = left.fetch_sub(i64::try_from(read).unwrap(), Ordering::SeqCst);
            passed.fetch_add(read as u64, Ordering::SeqCst);
            // Only the piece that crosses the mark is cut: a broken connection comes back.
            if before >= 0 && before < i64::try_from(read).unwrap() {
                (whole, length) = (false, usize::try_from(before).unwrap());
            }
        }
        if to.write_all(&buffer[..length]).is_err() || !whole {
            break;
        }
    }
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}

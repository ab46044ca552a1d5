//! Stands between the browser and the service and keeps every byte that the browser sends.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

pub(crate) struct Recorder {
    pub(crate) port: u16,
    sent: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Recorder {
    /// Takes connections for the service on `port`.
    pub(crate) fn before(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let own = listener.local_addr().unwrap().port();
        let sent = Arc::new(Mutex::new(Vec::new()));
        let recorded = Arc::clone(&sent);
        thread::spawn(move || {
            for browser in listener.incoming().map_while(Result::ok) {
                let Ok(service) = TcpStream::connect(("127.0.0.1", port)) else {
                    continue;
                };
                carry(browser, service, &recorded);
            }
        });
        Self { port: own, sent }
    }

    /// Everything the browser sent so far, a vector for each connection.
    pub(crate) fn sent(&self) -> Vec<Vec<u8>> {
        let sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        sent.clone()
    }
}

fn carry(browser: TcpStream, service: TcpStream, sent: &Arc<Mutex<Vec<Vec<u8>>>>) {
    let (from_browser, to_browser) = (browser.try_clone().unwrap(), browser);
    let (from_service, to_service) = (service.try_clone().unwrap(), service);
    let sent = Arc::clone(sent);
    let number = {
        let mut all = sent.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(Vec::new());
        all.len() - 1
    };
    thread::spawn(move || {
        pump(from_browser, to_service, |bytes| {
            let mut all = sent.lock().unwrap_or_else(PoisonError::into_inner);
            all[number].extend_from_slice(bytes);
        });
    });
    thread::spawn(move || pump(from_service, to_browser, |_| ()));
}

fn pump(mut from: TcpStream, mut to: TcpStream, mut seen: impl FnMut(&[u8])) {
    let mut block = [0; 64 * 1024];
    while let Ok(read) = from.read(&mut block) {
        if read == 0 {
            break;
        }
        seen(&block[..read]);
        if to.write_all(&block[..read]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}

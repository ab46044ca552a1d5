//! Servers that do not speak properly.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    thread,
    time::Duration,
};

/// The address of a server that treats every connection with `treat`, for the life of the test.
pub(crate) fn serve(treat: fn(TcpStream)) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || treat(stream));
        }
    });
    url
}

/// Says 200 and then never stops talking.
pub(crate) fn endless(mut stream: TcpStream) {
    hear(&mut stream);
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n");
    while stream.write_all(&[b' '; 8192]).is_ok() {}
}

/// Promises a body and hangs up in the middle.
pub(crate) fn cut(mut stream: TcpStream) {
    hear(&mut stream);
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{\"v\":1,");
}

/// Hangs up at once.
pub(crate) fn hang_up(_: TcpStream) {}

/// Answers with something that is not HTTP.
pub(crate) fn babble(mut stream: TcpStream) {
    hear(&mut stream);
    let _ = stream.write_all(b"220 mail.example ready\r\n");
}

/// Listens and says nothing.
pub(crate) fn silent(mut stream: TcpStream) {
    hear(&mut stream);
    thread::sleep(Duration::from_secs(60));
}

fn hear(stream: &mut TcpStream) {
    let _ = stream.read(&mut [0; 4096]);
}

//! Hubs that lie, talk without end or say nothing.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream, UdpSocket};
use std::thread;
use std::time::Duration;

use checkup::router_ports;
use serde_json::Value;

use crate::counter::{Counter, Packets};
use crate::doors::saw;
use crate::home::Home;
use crate::hub::run;
use crate::told;

const HUB: &str = "192.168.77.1";
/// Another device at home, whose visitors would be seen.
const STRANGER: &str = "192.168.77.99";
const SERVICE: &str = "urn:schemas-upnp-org:service:WANIPConnection:1";

/// Looks at a hub that behaves in this way, and counts.
fn look_at(way: &str) -> (Value, Packets) {
    let mut home = Home::usual();
    let hub = home.hub();
    let stranger = format!("{STRANGER}/24");
    home.ip(&["-n", &hub, "address", "add", &stranger, "dev", "lan0"]);
    let this = std::env::current_exe().unwrap().display().to_string();
    let way_in = format!("LEARNER_COMPANION_TEST_IN={way}");
    home.serve(
        5000,
        "/usr/bin/env",
        &[&way_in, &this, "--ignored", "--exact", "hostile::be_a_hub"],
    );
    let counter = Counter::start(&home);
    let seen = home.look_with("doors::look_at_doors", "");
    let sent = counter.read();
    let took = seen["milliseconds"].as_u64().unwrap();
    assert!(took < 30_000, "{way}: the learner waits for {took} ms");
    assert_eq!(
        sent.elsewhere, 0,
        "{way}: a stranger was sent something: {sent:?}"
    );
    (seen, sent)
}

#[test]
fn what_a_hub_says_is_believed_of_itself() {
    let (seen, _) = look_at("private");
    assert_eq!(told(&seen, "double-nat"), ["advice", "double"], "{seen}");
    assert_eq!(told(&seen, "upnp"), ["problem", "risky"], "{seen}");
    assert_eq!(
        saw(&seen, "upnp"),
        [
            "upnp-model: Example <b>Hub</b>",
            "mapping-command-line: port 23 to another device: cam"
        ]
    );
    let (seen, _) = look_at("shared");
    assert_eq!(told(&seen, "double-nat"), ["advice", "double"], "{seen}");
    let (seen, _) = look_at("newer");
    assert_eq!(told(&seen, "double-nat"), ["good", "single"], "{seen}");
}

#[test]
fn descriptions_that_do_harm_are_not_read() {
    for way in [
        "large",
        "bomb",
        "deep",
        "redirect",
        "control-elsewhere",
        "base-elsewhere",
    ] {
        let (seen, _) = look_at(way);
        assert_eq!(
            told(&seen, "upnp"),
            ["cannot-tell", "not-understood"],
            "{way}: {seen}"
        );
        assert_eq!(
            told(&seen, "double-nat"),
            ["cannot-tell", "no-reply"],
            "{way}"
        );
    }
}

#[test]
fn answers_that_lead_elsewhere_or_come_from_elsewhere_are_no_answers() {
    for way in ["location-elsewhere", "from-elsewhere", "noise"] {
        let (seen, _) = look_at(way);
        assert_eq!(
            told(&seen, "upnp"),
            ["cannot-tell", "no-reply"],
            "{way}: {seen}"
        );
    }
}

#[test]
fn talk_without_end_ends() {
    for way in [
        "endless-description",
        "trickle-description",
        "endless-soap",
        "silent-soap",
    ] {
        let (seen, _) = look_at(way);
        assert_eq!(told(&seen, "upnp")[0], "cannot-tell", "{way}: {seen}");
    }
    let (seen, sent) = look_at("endless-list");
    assert_eq!(told(&seen, "upnp"), ["problem", "risky"], "{seen}");
    assert!(sent.to_hub < 64 * 8, "{sent:?}");
}

#[test]
fn a_hub_that_drops_every_packet_is_left_after_a_while() {
    let home = Home::usual();
    let rules = home.path("drop.nft");
    let text = "table inet silence {\n chain entrance {\n type filter hook input priority 0\n \
                ip protocol { tcp, udp } drop\n }\n}\n";
    std::fs::write(&rules, text).unwrap();
    run(&home.hub(), "/usr/sbin/nft", &["-f", &rules]);
    let seen = home.look_with("doors::look_at_doors", "");
    let took = seen["milliseconds"].as_u64().unwrap();
    assert!(took < 30_000, "the learner waits for {took} ms");
    for (check, words) in [
        ("router-admin-page", "timed-out"),
        ("router-ports", "timed-out"),
        ("upnp", "no-reply"),
        ("double-nat", "no-reply"),
    ] {
        assert_eq!(
            told(&seen, check),
            ["cannot-tell", words],
            "{check}: {seen}"
        );
    }
}

#[test]
fn a_hub_whose_every_door_holds_its_visitor_is_left_after_a_while() {
    let (seen, _) = look_at("tar-pit");
    assert_eq!(
        told(&seen, "router-ports"),
        ["problem", "old-ways-in"],
        "{seen}"
    );
    assert_eq!(told(&seen, "upnp")[0], "cannot-tell", "{seen}");
    assert_eq!(told(&seen, "double-nat")[0], "cannot-tell", "{seen}");
}

#[test]
#[ignore = "the other tests run this inside a network namespace"]
fn be_a_hub() {
    let way = std::env::var("LEARNER_COMPANION_TEST_IN").unwrap();
    let answers = way.clone();
    thread::spawn(move || answer_everybody(&answers));
    if way == "tar-pit" {
        for port in router_ports::ports() {
            let way = way.clone();
            thread::spawn(move || serve(port, &way));
        }
    }
    serve(5000, &way);
}

fn answer_everybody(way: &str) {
    let socket = UdpSocket::bind("0.0.0.0:1900").unwrap();
    let group = Ipv4Addr::new(239, 255, 255, 250);
    socket
        .join_multicast_v4(&group, &HUB.parse().unwrap())
        .unwrap();
    let from = if way == "from-elsewhere" {
        STRANGER
    } else {
        HUB
    };
    let answers = UdpSocket::bind((from, 0)).unwrap();
    let host = if way == "location-elsewhere" {
        STRANGER
    } else {
        HUB
    };
    let reply = format!("HTTP/1.1 200 OK\r\nLOCATION: http://{host}:5000/d.xml\r\nST: x\r\n\r\n");
    let mut question = [0; 1024];
    while let Ok((_, asker)) = socket.recv_from(&mut question) {
        if way == "noise" {
            for _ in 0..500 {
                let _ = answers.send_to(&[0xff; 1400], asker);
            }
            continue;
        }
        let _ = answers.send_to(reply.as_bytes(), asker);
    }
}

fn serve(port: u16, way: &str) {
    let listener = TcpListener::bind(("0.0.0.0", port)).unwrap();
    for visitor in listener.incoming() {
        let (visitor, way) = (visitor.unwrap(), way.to_owned());
        thread::spawn(move || answer(visitor, &way));
    }
}

fn answer(mut visitor: TcpStream, way: &str) {
    let mut request = Vec::new();
    let mut piece = [0; 2048];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match visitor.read(&mut piece) {
            Ok(length) if length > 0 => request.extend_from_slice(&piece[..length]),
            _ => return,
        }
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    if way == "tar-pit" {
        trickle(&mut visitor);
    } else if request.starts_with("GET ") {
        describe(&mut visitor, way);
    } else {
        tell(&mut visitor, way, &request);
    }
    // A close with bytes unread would take back what was said.
    let _ = visitor.shutdown(std::net::Shutdown::Write);
    let _ = visitor.read(&mut piece);
}

fn trickle(visitor: &mut TcpStream) {
    while visitor.write_all(b"x").is_ok() {
        thread::sleep(Duration::from_millis(100));
    }
}

fn without_end(visitor: &mut TcpStream, start: &str) {
    let _ = visitor.write_all(start.as_bytes());
    while visitor.write_all(&[b' '; 4096]).is_ok() {}
}

fn describe(visitor: &mut TcpStream, way: &str) {
    let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n";
    let body = match way {
        "endless-description" => return without_end(visitor, &format!("{ok}<root><device>")),
        "trickle-description" => return trickle(visitor),
        "redirect" => {
            let to =
                format!("HTTP/1.1 302 Found\r\nLocation: http://{STRANGER}:5000/d.xml\r\n\r\n");
            let _ = visitor.write_all(to.as_bytes());
            return;
        }
        "large" => format!(
            "{}<!--{}-->",
            description("/c", ""),
            "x".repeat(10 * 1024 * 1024)
        ),
        "deep" => format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000)),
        "bomb" => {
            let mut dtd = String::from("<!DOCTYPE root [<!ENTITY a0 \"aaaaaaaaaa\">");
            for level in 1..20 {
                let before = format!("&a{};", level - 1).repeat(10);
                dtd.push_str(&format!("<!ENTITY a{level} \"{before}\">"));
            }
            format!("{dtd}]>{}", description("/c", "<x>&a19;</x>"))
        }
        "control-elsewhere" => description(&format!("http://{STRANGER}:5000/c"), ""),
        "base-elsewhere" => {
            let base = format!("<URLBase>http://{STRANGER}:5000/</URLBase>");
            description("/c", &base)
        }
        _ => description("/c", ""),
    };
    let _ = visitor.write_all(format!("{ok}{body}").as_bytes());
}

fn description(control: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><root>{more}<device><manufacturer>Example</manufacturer>\
         <modelName>&lt;b>Hub&lt;/b></modelName><serviceList><service><serviceType>{SERVICE}</serviceType>\
         <controlURL>{control}</controlURL></service></serviceList></device></root>"
    )
}

fn tell(visitor: &mut TcpStream, way: &str, request: &str) {
    let outside = match way {
        "shared" => "100.71.3.4",
        "newer" => "81.2.69.142",
        _ => "192.168.0.17",
    };
    let first = request.contains("<NewPortMappingIndex>0<");
    let body = match way {
        "endless-soap" => return without_end(visitor, "HTTP/1.1 200 OK\r\n\r\n<a>"),
        "silent-soap" => {
            thread::sleep(Duration::from_secs(30));
            return;
        }
        _ if request.contains("#GetExternalIPAddress") => {
            format!("<NewExternalIPAddress>{outside}</NewExternalIPAddress>")
        }
        _ if first || way == "endless-list" => {
            "<NewRemoteHost/><NewExternalPort>23</NewExternalPort>\
             <NewProtocol>TCP</NewProtocol><NewInternalPort>23</NewInternalPort>\
             <NewInternalClient>192.168.77.9</NewInternalClient><NewEnabled>1</NewEnabled>\
             <NewPortMappingDescription>cam</NewPortMappingDescription>"
                .to_owned()
        }
        _ => "<s:Fault><errorCode>713</errorCode></s:Fault>".to_owned(),
    };
    let body = format!("<s:Envelope><s:Body>{body}</s:Body></s:Envelope>");
    let answer = if way == "newer" {
        // In pieces, as newer servers send.
        let (one, two) = body.split_at(20);
        format!(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{one}\r\n{:x}\r\n{two}\r\n0\r\n\r\n",
            one.len(),
            two.len()
        )
    } else {
        format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    };
    let _ = visitor.write_all(answer.as_bytes());
}

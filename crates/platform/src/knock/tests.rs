use std::net::TcpListener;
use std::thread;

use super::*;

const LIMIT: Duration = Duration::from_secs(3);
const LONGEST_ANSWER: usize = 64 * 1024;

#[test]
fn packets_cannot_leave_the_home() {
    assert_eq!(
        socket("192.168.1.1".parse().unwrap())
            .unwrap()
            .ttl_v4()
            .unwrap(),
        1
    );
    assert_eq!(
        socket("fe80::1".parse().unwrap())
            .unwrap()
            .unicast_hops_v6()
            .unwrap(),
        1
    );
}

fn patience(stop: &Stop) -> Patience {
    Patience {
        step: LIMIT,
        until: Instant::now() + LIMIT * 2,
        longest: LONGEST_ANSWER,
        stop: stop.clone(),
    }
}

fn against(
    behave: impl FnOnce(std::net::TcpStream) + Send + 'static,
) -> (Result<Vec<u8>, Trouble>, Duration) {
    against_with(&Stop::new(), behave)
}

fn against_with(
    stop: &Stop,
    behave: impl FnOnce(std::net::TcpStream) + Send + 'static,
) -> (Result<Vec<u8>, Trouble>, Duration) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || behave(listener.accept().unwrap().0));
    let gateway = Gateway::new("127.0.0.1".parse().unwrap(), 1);
    let start = Instant::now();
    let answer = exchange(&gateway, port, b"ask", &patience(stop), |bytes| {
        bytes.ends_with(b"end")
    });
    (answer, start.elapsed())
}

#[test]
fn a_hostile_hub_can_neither_hold_the_program_nor_fill_it() {
    let (answer, took) = against(|mut stream| {
        let mut asked = [0; 3];
        stream.read_exact(&mut asked).unwrap();
        stream.write_all(b"the end").unwrap();
        thread::sleep(LIMIT);
    });
    assert_eq!(answer.unwrap(), b"the end");
    assert!(took < LIMIT / 2, "a complete answer is waited on");

    let (answer, took) = against(|mut stream| while stream.write_all(&[b'x'; 8192]).is_ok() {});
    assert!(
        answer.unwrap().len() <= LONGEST_ANSWER,
        "an endless answer fills the memory"
    );
    assert!(took < LIMIT * 2, "an endless answer took {took:?}");

    let (answer, took) = against(|mut stream| {
        while stream.write_all(b"x").is_ok() {
            thread::sleep(Duration::from_millis(100));
        }
    });
    assert!(answer.is_ok());
    assert!(took < LIMIT * 2, "a trickle took {took:?}");

    let (answer, took) = against(|_stream| thread::sleep(LIMIT * 2));
    assert_eq!(
        answer,
        Err(Trouble::NoAnswer),
        "silence was taken for an answer"
    );
    assert!(took < LIMIT * 2, "silence took {took:?}");
}

#[test]
fn a_learner_who_stops_does_not_wait_for_the_hub() {
    let stop = Stop::new();
    let later = stop.clone();
    let (answer, took) = against_with(&stop, move |_stream| {
        thread::sleep(Duration::from_millis(300));
        later.ask();
        thread::sleep(LIMIT);
    });
    assert_eq!(answer, Err(Trouble::Stop(Why::TimedOut)));
    assert!(took < LIMIT / 2, "stopping took {took:?}");

    let gateway = Gateway::new("127.0.0.1".parse().unwrap(), 1);
    let asked = connect(&gateway, 9, &patience(&stop)).map(drop);
    assert_eq!(asked, Err(Trouble::Stop(Why::TimedOut)), "it still knocks");
}

use proptest::prelude::*;

use super::*;

fn hub() -> IpAddr {
    "192.168.1.254".parse().unwrap()
}

#[test]
fn a_redirect_is_followed_only_to_the_hub_itself() {
    let here = |path: &str| Redirect::Here(path.into());
    let cases = [
        ("/login.html", here("/login.html")),
        ("login.html?a=b#c", here("/login.html?a=b")),
        ("?a=b", here("/?a=b")),
        ("http://192.168.1.254/Home.HTM", here("/Home.HTM")),
        ("http://192.168.1.254:80", here("/")),
        ("HTTP://192.168.1.254?x", here("/?x")),
        ("//192.168.1.254/x", here("/x")),
        ("http://bthub.home/x", here("/x")),
        ("http://www.routerlogin.net/x", here("/x")),
        ("http://router/x", here("/x")),
        ("http://192.168.1.254:8080/", Redirect::OtherPort),
        ("https://192.168.1.254/", Redirect::Encrypted(443)),
        ("HTTPS://192.168.1.254:8443/x", Redirect::Encrypted(8443)),
        ("https://fritz.box/", Redirect::Encrypted(443)),
        ("https://192.168.1.254./", Redirect::Encrypted(443)),
        ("http://192.168.1.1/", Redirect::Elsewhere),
        ("http://signin.example.com/", Redirect::Elsewhere),
        ("https://signin.example.com/", Redirect::Elsewhere),
        ("//signin.example.com", Redirect::Elsewhere),
        (
            "http://192.168.1.254@signin.example.com/",
            Redirect::Elsewhere,
        ),
        ("http://192.168.1.254.example.com/", Redirect::Elsewhere),
        ("https://[2001:db8::1]/", Redirect::Elsewhere),
        ("http://routerlogin.net.example.com/", Redirect::Elsewhere),
        ("http://3232235777/", Redirect::Elsewhere),
        ("http:\\\\signin.example.com", Redirect::NotUnderstood),
        ("/\\signin.example.com", Redirect::NotUnderstood),
        ("/a\r\nX: y", Redirect::NotUnderstood),
        ("javascript:alert(1)", Redirect::NotUnderstood),
        ("ftp://192.168.1.254/", Redirect::NotUnderstood),
        ("http://192.168.1.254:99999/", Redirect::NotUnderstood),
        ("http:///x", Redirect::NotUnderstood),
        ("https://[fe80::1/", Redirect::NotUnderstood),
        ("", Redirect::NotUnderstood),
    ];
    for (location, expected) in cases {
        assert_eq!(
            redirect(location, hub()),
            expected,
            "{location:?}: the program would visit a stranger, or miss the hub"
        );
    }
}

#[test]
fn what_a_page_says_of_itself_is_read() {
    let page = b"HTTP/1.1 401 Unauthorized\r\nSERVER:  tiny\xff/1.0 \r\n\
        WWW-Authenticate: Basic realm=\"NETGEAR R7000\", charset=\"UTF-8\"\r\n\r\n\
        <HTML><Title lang=en>\n BT &amp; Friends&nbsp;Hub \n</TITLE>";
    let answer = parse(page).unwrap();
    assert_eq!(answer.status, 401);
    assert_eq!(answer.title.as_deref(), Some("BT & Friends Hub"));
    assert_eq!(answer.server.as_deref(), Some("tiny/1.0"));
    assert_eq!(answer.realm.as_deref(), Some("NETGEAR R7000"));
    assert_eq!(answer.location, None);
}

#[test]
fn answers_that_are_not_web_pages_are_not_taken_for_any() {
    let many: Vec<u8> = [
        b"HTTP/1.0 200 OK\r\n".to_vec(),
        b"a: b\r\n".repeat(100),
        b"\r\n".to_vec(),
    ]
    .concat();
    let cases: [(&str, &[u8]); 6] = [
        ("nothing", b""),
        ("a greeting of another kind", b"SSH-2.0-dropbear\r\n\r\n"),
        (
            "a page without a header",
            b"<html><title>Hub</title></html>\n\n",
        ),
        ("half a header", b"HTTP/1.0 200 OK\r\nServer: x\r\n"),
        ("too many headers", &many),
        ("a broken status", b"HTTP/1.0 abc OK\r\n\r\n"),
    ];
    for (what, bytes) in cases {
        assert_eq!(parse(bytes), None, "{what} was read as an answer");
    }
}

#[test]
fn a_status_is_judged_for_what_it_shows() {
    let cases = [
        (200, PlainAnswer::Page),
        (401, PlainAnswer::Page),
        (403, PlainAnswer::Page),
        (404, PlainAnswer::NoPage),
        (503, PlainAnswer::NoPage),
        (100, PlainAnswer::NotUnderstood),
        (302, PlainAnswer::NotUnderstood),
        (999, PlainAnswer::NotUnderstood),
    ];
    for (status, expected) in cases {
        assert_eq!(judge(status), expected, "status {status}");
    }
}

#[test]
fn reading_stops_as_soon_as_enough_has_come() {
    let cases: [(&[u8], bool); 6] = [
        (b"HTTP/1.0 200 OK\r\n\r\n<title>Hub</title>", true),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab", true),
        (
            b"HTTP/1.0 302 Found\r\nContent-Length: 0\r\nLocation: /x\r\n\r\n",
            true,
        ),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nab", false),
        (b"HTTP/1.0 200 OK\r\n\r\n<title>Hub", false),
        (b"HTTP/1.0 200 OK\r\n", false),
    ];
    for (bytes, expected) in cases {
        let shown = String::from_utf8_lossy(bytes);
        assert_eq!(
            is_complete(bytes),
            expected,
            "{shown:?}: the learner waits for nothing"
        );
    }
}

proptest! {
    #[test]
    fn any_answer_is_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _complete = is_complete(&bytes);
        let _answer = parse(&bytes);
    }

    #[test]
    fn any_page_shows_only_short_printable_text(
        header in "[ -~]{0,300}",
        title in any::<String>(),
    ) {
        let page = format!("HTTP/1.0 200 OK\r\nServer: {header}\r\n\r\n<title>{title}</title>");
        if let Some(answer) = parse(page.as_bytes()) {
            for text in [answer.title, answer.server].into_iter().flatten() {
                prop_assert!(text.chars().count() <= 200);
                prop_assert!(!text.chars().any(char::is_control));
            }
        }
    }

    #[test]
    fn a_followed_path_never_smuggles_a_second_request(location in any::<String>()) {
        if let Redirect::Here(path) = redirect(&location, hub()) {
            prop_assert!(path.starts_with('/') && path.len() <= LONGEST_PATH + 1);
            prop_assert!(path.chars().all(|c| c.is_ascii_graphic()));
        }
    }
}

use checkup::HubPattern;

use super::*;

fn recipe() -> LoginRecipe {
    LoginRecipe {
        model: "Example Hub".into(),
        hubs: vec![HubPattern {
            name: "Example Hub".into(),
            realm: vec!["Example Hub".into()],
            ..HubPattern::default()
        }],
        kind: LoginKind::Basic,
        path: "/".into(),
        user: "admin".into(),
        password: "open sesame&=".to_owned().into(),
        proof: "Sign out".into(),
        refused: Vec::new(),
        locked: Vec::new(),
        sign_out: None,
    }
}

fn hub(address: &str) -> Gateway {
    Gateway::new(address.parse().unwrap(), 1)
}

#[test]
fn strangers_and_changed_networks_are_never_tried() {
    for address in [
        "127.0.0.1",
        "203.0.113.1",
        "100.64.0.1",
        "::1",
        "2001:db8::1",
    ] {
        let asked = ask(&hub(address), &recipe(), &Stop::new(), || {
            panic!("{address} was about to be tried")
        });
        assert_eq!(asked, Evidence::Unavailable(Why::NotSupported));
    }
    let changed = ask(&hub("192.168.255.254"), &recipe(), &Stop::new(), || false);
    assert_eq!(changed, Evidence::Unavailable(Why::Conflicting));
    let stop = Stop::new();
    stop.ask();
    let stopped = ask(&hub("192.168.255.254"), &recipe(), &stop, || true);
    assert_eq!(stopped, Evidence::Unavailable(Why::TimedOut));
}

#[test]
fn a_recipe_that_says_more_than_it_should_is_not_followed() {
    let spoilt: [fn(&mut LoginRecipe); 7] = [
        |recipe| recipe.path = "/\r\nX: y".into(),
        |recipe| recipe.path = "//elsewhere.example/".into(),
        |recipe| recipe.sign_out = Some("http://elsewhere.example/".into()),
        |recipe| recipe.user = "a:b".into(),
        |recipe| recipe.user = "a\"".into(),
        |recipe| recipe.password = "a\r\nb".to_owned().into(),
        |recipe| recipe.proof = " ".into(),
    ];
    for (at, spoil) in spoilt.iter().enumerate() {
        let mut recipe = recipe();
        spoil(&mut recipe);
        let asked = ask(&hub("192.168.255.254"), &recipe, &Stop::new(), || {
            panic!("recipe {at} was about to be followed")
        });
        assert_eq!(asked, Evidence::Unavailable(Why::NotSupported), "{at}");
    }
}

#[test]
fn the_password_is_sent_as_the_door_asks_and_no_other_way() {
    let home = "192.168.1.1".parse().unwrap();
    let door = |text: &str| answer::parse(text.as_bytes(), false).unwrap();
    let basic = "HTTP/1.0 401 No\r\nWWW-Authenticate: Basic realm=\"Example Hub\"\r\n\r\n";
    let sent = Request::attempt(home, &recipe(), &door(basic))
        .unwrap()
        .text();
    assert!(
        sent.contains("\r\nAuthorization: Basic YWRtaW46b3BlbiBzZXNhbWUmPQ==\r\n"),
        "{}",
        *sent
    );
    let digest = LoginRecipe {
        kind: LoginKind::Digest,
        ..recipe()
    };
    let in_the_clear = Request::attempt(home, &digest, &door(basic)).is_some();
    assert!(
        !in_the_clear,
        "a password that should be hashed is sent in the clear"
    );

    let form = LoginRecipe {
        kind: LoginKind::Form {
            action: "/login.cgi".into(),
            fields: vec![
                ("user name".into(), "{user}".into()),
                ("pw".into(), "{password}".into()),
                ("go".into(), "1".into()),
            ],
            then: None,
        },
        ..recipe()
    };
    let page = "HTTP/1.0 200 OK\r\nSet-Cookie: SID=1; Path=/\r\n\r\n";
    let sent = Request::attempt(home, &form, &door(page)).unwrap().text();
    assert!(
        sent.starts_with("POST /login.cgi HTTP/1.0\r\n"),
        "{}",
        *sent
    );
    assert!(sent.contains("\r\nCookie: SID=1\r\n"), "{}", *sent);
    let body = "user+name=admin&pw=open+sesame%26%3D&go=1";
    assert!(
        sent.ends_with(&format!("Content-Length: {}\r\n\r\n{body}", body.len())),
        "{}",
        *sent
    );
}

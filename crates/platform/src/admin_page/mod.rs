//! Opens the hub's settings page once, as a visitor would, and writes down what answers.
//!
//! The rules: only the hub of a home network, looked up again before every connection; packets
//! that cannot leave the local network; one page, without a password, without anything that
//! changes the hub; short limits; and every byte of the answer is taken for hostile.

use std::thread;
use std::time::{Duration, Instant};

use checkup::network::{EncryptedAnswer, PlainAnswer, is_home_address};
use checkup::{AdminPage, Evidence, Gateway, Stop, Why};

pub mod http;
pub mod tls;

use crate::knock::{self, Patience, Trouble};
use http::{Answer, Redirect};

const PLAIN_PORT: u16 = 80;
const ENCRYPTED_PORT: u16 = 443;
/// Hubs often send a visitor from the front page to a page of their own first.
const MOST_REDIRECTS: usize = 2;
const PAUSE: Duration = Duration::from_millis(250);
/// A hub that answers nothing takes twice this long: once without and once with encryption.
const STEP: Duration = Duration::from_secs(3);
const LONGEST_VISIT: Duration = Duration::from_secs(8);
const LONGEST_ANSWER: usize = 64 * 1024;

/// Asks the hub. `still_there` is called before every connection and says whether the hub is
/// still this computer's way out.
pub fn ask(gateway: &Gateway, stop: &Stop, still_there: impl Fn() -> bool) -> Evidence<AdminPage> {
    if !is_home_address(gateway.address) {
        return Evidence::Unavailable(Why::NotSupported);
    }
    let visit = Visit {
        gateway,
        still_there: &still_there,
        patience: Patience {
            step: STEP,
            until: Instant::now() + LONGEST_VISIT,
            longest: LONGEST_ANSWER,
            stop: stop.clone(),
        },
    };
    match visit.make() {
        Ok(page) => Evidence::Observed(page),
        Err(why) => Evidence::Unavailable(why),
    }
}

struct Visit<'a> {
    gateway: &'a Gateway,
    still_there: &'a dyn Fn() -> bool,
    patience: Patience,
}

impl Visit<'_> {
    fn make(&self) -> Result<AdminPage, Why> {
        let plain = self.plain("/", 0)?;
        thread::sleep(PAUSE);
        let encrypted = self.encrypted(plain.encrypted_port.unwrap_or(ENCRYPTED_PORT))?;
        Ok(AdminPage {
            plain: plain.answer,
            encrypted,
            title: plain.title,
            server: plain.server,
            realm: plain.realm,
        })
    }

    fn plain(&self, path: &str, redirects: usize) -> Result<Plain, Why> {
        let request = http::request(self.gateway.address, path);
        let bytes = match self.exchange(PLAIN_PORT, request.as_bytes(), http::is_complete) {
            Ok(bytes) => bytes,
            Err(Trouble::Stop(why)) => return Err(why),
            Err(Trouble::Refused) => return Ok(Plain::of(PlainAnswer::Refused)),
            Err(Trouble::NoAnswer) => return Ok(Plain::of(PlainAnswer::NoAnswer)),
            Err(Trouble::Broken) => return Ok(Plain::of(PlainAnswer::NotUnderstood)),
        };
        let Some(answer) = http::parse(&bytes) else {
            return Ok(Plain::of(PlainAnswer::NotUnderstood));
        };
        let Some(location) = &answer.location else {
            return Ok(Plain::seen(http::judge(answer.status), answer));
        };
        match http::redirect(location, self.gateway.address) {
            Redirect::Encrypted(port) => {
                let plain = Plain::seen(PlainAnswer::SentToEncrypted, answer);
                Ok(Plain {
                    encrypted_port: Some(port),
                    ..plain
                })
            }
            Redirect::Elsewhere => Ok(Plain::seen(PlainAnswer::SentElsewhere, answer)),
            Redirect::Here(next) if redirects < MOST_REDIRECTS => {
                thread::sleep(PAUSE);
                let further = self.plain(&next, redirects + 1)?;
                Ok(further.or_else_from(answer))
            }
            Redirect::Here(_) | Redirect::OtherPort => Ok(Plain::seen(PlainAnswer::Page, answer)),
            Redirect::NotUnderstood => Ok(Plain::seen(PlainAnswer::NotUnderstood, answer)),
        }
    }

    fn encrypted(&self, port: u16) -> Result<EncryptedAnswer, Why> {
        match self.exchange(port, &tls::client_hello(), |bytes| {
            tls::read(bytes).is_some()
        }) {
            Ok(bytes) => Ok(match tls::read(&bytes) {
                Some(tls::Reply::Agreed) => EncryptedAnswer::Offered,
                Some(tls::Reply::Other) | None => EncryptedAnswer::NotUnderstood,
            }),
            Err(Trouble::Stop(why)) => Err(why),
            Err(Trouble::Refused) => Ok(EncryptedAnswer::Refused),
            Err(Trouble::NoAnswer) => Ok(EncryptedAnswer::NoAnswer),
            Err(Trouble::Broken) => Ok(EncryptedAnswer::NotUnderstood),
        }
    }

    fn exchange(
        &self,
        port: u16,
        request: &[u8],
        complete: impl Fn(&[u8]) -> bool,
    ) -> Result<Vec<u8>, Trouble> {
        if self.patience.stop.asked() {
            return Err(Trouble::Stop(Why::TimedOut));
        }
        if !(self.still_there)() {
            return Err(Trouble::Stop(Why::Conflicting));
        }
        knock::exchange(self.gateway, port, request, &self.patience, complete)
    }
}

struct Plain {
    answer: PlainAnswer,
    encrypted_port: Option<u16>,
    title: Option<String>,
    server: Option<String>,
    realm: Option<String>,
}

impl Plain {
    const fn of(answer: PlainAnswer) -> Self {
        Self {
            answer,
            encrypted_port: None,
            title: None,
            server: None,
            realm: None,
        }
    }

    fn seen(plain: PlainAnswer, answer: Answer) -> Self {
        Self {
            title: answer.title,
            server: answer.server,
            realm: answer.realm,
            ..Self::of(plain)
        }
    }

    /// A second page that says less than the first does not take away what the first said.
    fn or_else_from(mut self, earlier: Answer) -> Self {
        self.title = self.title.or(earlier.title);
        self.server = self.server.or(earlier.server);
        self.realm = self.realm.or(earlier.realm);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gateway(address: &str) -> Gateway {
        Gateway::new(address.parse().unwrap(), 1)
    }

    #[test]
    fn addresses_outside_a_home_are_never_knocked_at() {
        for address in [
            "127.0.0.1",
            "203.0.113.1",
            "100.64.0.1",
            "169.254.0.1",
            "::1",
            "2001:db8::1",
        ] {
            let asked = ask(&gateway(address), &Stop::new(), || {
                panic!("{address} was about to be asked")
            });
            assert_eq!(asked, Evidence::Unavailable(Why::NotSupported));
        }
    }

    #[test]
    fn a_network_that_changed_stops_the_visit() {
        let asked = ask(&gateway("192.168.255.254"), &Stop::new(), || false);
        assert_eq!(
            asked,
            Evidence::Unavailable(Why::Conflicting),
            "it knocks at a stranger's hub"
        );
    }
}

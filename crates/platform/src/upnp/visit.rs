use std::net::{IpAddr, Ipv4Addr};
use std::thread;
use std::time::{Duration, Instant};

use checkup::upnp::{Mappings, Outside};
use checkup::{Evidence, Gateway, Stop, Upnp, Why};

use super::datagram::Ear;
use super::description::{self, Description, Kind};
use super::http;
use super::place::Place;
use super::soap::{self, Answer, Question};
use crate::knock::{self, Patience, Trouble};
use crate::network::{classify, links};
use crate::xml;

const DESCRIPTION: Duration = Duration::from_secs(5);
const QUESTION: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(200);
const MOST_DOORS: u16 = 64;
const MOST_DESCRIPTIONS: usize = 2;
const LONGEST_ANSWER: usize = 64 * 1024;

/// One visit to one hub.
pub(super) struct Visit<'a> {
    pub(super) hub: &'a Gateway,
    pub(super) address: Ipv4Addr,
    pub(super) stop: &'a Stop,
    pub(super) still_there: &'a dyn Fn() -> bool,
    pub(super) until: Instant,
    pub(super) own: Vec<IpAddr>,
}

impl Visit<'_> {
    pub(super) fn make(&self) -> Result<Upnp, Why> {
        self.may_go_on()?;
        let links = links::snapshot();
        let own = classify::own_address_towards(&links, self.hub).ok_or(Why::Conflicting)?;
        let ear = Ear::new(own, self.address, self.stop, self.until);
        let (answered, model, told) = match self.find(&ear)? {
            Found::Silence => (false, None, Told::nothing(Evidence::NotApplicable)),
            Found::Unreadable(why) => (true, None, Told::nothing(Evidence::Unavailable(why))),
            Found::Hub(hub) => {
                let told = self.questions(&hub)?;
                (true, hub.model, told)
            }
        };
        let outside = match told.outside {
            Evidence::Observed(kind) if kind != Outside::Nothing => Evidence::Observed(kind),
            other => self.second_way(&ear)?.map_or(other, Evidence::Observed),
        };
        Ok(Upnp {
            answered,
            model,
            mappings: told.mappings,
            outside,
        })
    }

    /// Looks for the hub's description of itself.
    fn find(&self, ear: &Ear<'_>) -> Result<Found, Why> {
        let mut tried: Vec<Place> = Vec::new();
        let mut found = Found::Silence;
        let heard = ear.search(
            || self.may_go_on(),
            |page| {
                if tried.contains(&page) || tried.len() >= MOST_DESCRIPTIONS {
                    return Ok(false);
                }
                let read = self.describe(&page);
                tried.push(page);
                match read {
                    Ok(description) => {
                        found = Found::Hub(description);
                        Ok(true)
                    }
                    Err(Unread::NotThis(why)) => {
                        found = Found::Unreadable(why);
                        Ok(false)
                    }
                    Err(Unread::Stop(why)) => Err(why),
                }
            },
        );
        heard.map(|()| found)
    }

    fn describe(&self, page: &Place) -> Result<Description, Unread> {
        let request = http::request(self.address, page);
        let answer = self
            .exchange(page.port, &request, DESCRIPTION, xml::LONGEST)
            .map_err(Unread::Stop)?
            .ok_or(Unread::NotThis(Why::TimedOut))?;
        http::parse(&answer)
            .filter(|(status, _)| *status == 200)
            .and_then(|(_, body)| description::read(&body, page, self.address))
            .filter(|description| !description.services.is_empty())
            .ok_or(Unread::NotThis(Why::NotUnderstood))
    }

    /// Asks every service for its doors, and the first that knows it for the outside address.
    fn questions(&self, hub: &Description) -> Result<Told, Why> {
        let mut all = Mappings {
            told: Vec::new(),
            complete: true,
        };
        let mut outside = Evidence::NotApplicable;
        let mut unread = None;
        for (kind, place) in &hub.services {
            if !matches!(outside, Evidence::Observed(kind) if kind != Outside::Nothing) {
                match self.outside(*kind, place)? {
                    Evidence::NotApplicable => {}
                    other => outside = other,
                }
            }
            match self.doors(*kind, place)? {
                Evidence::Observed(doors) => {
                    all.complete &= doors.complete;
                    all.told.extend(doors.told);
                }
                Evidence::NotApplicable => {}
                Evidence::Unavailable(why) => unread = Some(why),
            }
        }
        all.told.dedup();
        all.complete &= unread.is_none();
        let mappings = match unread {
            Some(why) if all.told.is_empty() => Evidence::Unavailable(why),
            Some(_) | None => Evidence::Observed(all),
        };
        Ok(Told { mappings, outside })
    }

    fn outside(&self, kind: Kind, place: &Place) -> Result<Evidence<Outside>, Why> {
        Ok(
            match self.question(kind, place, Question::OutsideAddress)? {
                Some(Answer::Values(values)) => match soap::outside_address(&values) {
                    Some(address) => Evidence::Observed(Outside::of(address)),
                    None => Evidence::Unavailable(Why::NotUnderstood),
                },
                Some(Answer::Fault(_)) | None => Evidence::NotApplicable,
            },
        )
    }

    /// The doors one by one; the reason where the first question brought nothing.
    fn doors(&self, kind: Kind, place: &Place) -> Result<Evidence<Mappings>, Why> {
        let mut doors = Mappings::default();
        for at in 0..MOST_DOORS {
            let unread = match self.question(kind, place, Question::Door(at))? {
                Some(Answer::Values(values)) => match soap::door(&values, &self.own) {
                    Some(door) => {
                        doors.told.push(door);
                        continue;
                    }
                    None => Why::NotUnderstood,
                },
                Some(Answer::Fault(fault)) => return Ok(end(doors, fault)),
                None => Why::NotUnderstood,
            };
            if at == 0 {
                return Ok(Evidence::Unavailable(unread));
            }
            break;
        }
        Ok(Evidence::Observed(doors))
    }

    fn question(
        &self,
        kind: Kind,
        place: &Place,
        question: Question,
    ) -> Result<Option<Answer>, Why> {
        thread::sleep(PAUSE);
        let request = soap::request(self.address, place, kind, question);
        let answer = self.exchange(place.port, &request, QUESTION, LONGEST_ANSWER)?;
        let body = match answer.as_deref().and_then(http::parse) {
            Some((200 | 500, body)) => body,
            Some(_) | None => return Ok(None),
        };
        Ok(soap::read(&body))
    }

    /// Asks in another way which address the hub has outside.
    fn second_way(&self, ear: &Ear<'_>) -> Result<Option<Outside>, Why> {
        let address = ear.second_way(|| self.may_go_on())?;
        Ok(address.map(Outside::of))
    }

    fn exchange(
        &self,
        port: u16,
        request: &str,
        step: Duration,
        longest: usize,
    ) -> Result<Option<Vec<u8>>, Why> {
        self.may_go_on()?;
        let patience = Patience {
            step,
            until: self.until,
            // The header needs room of its own.
            longest: longest + LONGEST_ANSWER,
            stop: self.stop.clone(),
        };
        let asked = knock::exchange(
            self.hub,
            port,
            request.as_bytes(),
            &patience,
            http::is_complete,
        );
        match asked {
            Ok(answer) => Ok(Some(answer)),
            Err(Trouble::Stop(why)) => Err(why),
            Err(Trouble::Refused | Trouble::NoAnswer | Trouble::Broken) => Ok(None),
        }
    }

    fn may_go_on(&self) -> Result<(), Why> {
        if self.stop.asked() {
            return Err(Why::TimedOut);
        }
        if !(self.still_there)() {
            return Err(Why::Conflicting);
        }
        Ok(())
    }
}

/// What the hub's services told.
struct Told {
    mappings: Evidence<Mappings>,
    outside: Evidence<Outside>,
}

impl Told {
    const fn nothing(mappings: Evidence<Mappings>) -> Self {
        Self {
            mappings,
            outside: Evidence::NotApplicable,
        }
    }
}

/// Why a description could not be read.
enum Unread {
    /// The whole visit ends here.
    Stop(Why),
    /// Another one may be better.
    NotThis(Why),
}

enum Found {
    /// Nobody answered.
    Silence,
    /// The hub answered, and told nothing of doors that could be read.
    Unreadable(Why),
    /// The hub told where to ask.
    Hub(Description),
}

/// What the number of a refusal means for the list. 713 and 714 say that there is no such place in
/// it; some hubs say 402, "wrong arguments", for a place after the last.
pub(super) fn end(mut doors: Mappings, fault: u16) -> Evidence<Mappings> {
    doors.complete = matches!(fault, 713 | 714) || fault == 402 && !doors.told.is_empty();
    if doors.complete || !doors.told.is_empty() {
        return Evidence::Observed(doors);
    }
    Evidence::Unavailable(match fault {
        606 => Why::NeedsPermission,
        401 | 602 => Why::NotSupported,
        _ => Why::NotUnderstood,
    })
}

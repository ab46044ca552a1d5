//! Tries once whether the password that a model was handed out with still opens it.
//!
//! The rules: only the hub of a home network, looked up again before every connection; first the
//! page without a password, which must be the very model and must lack the proof; then one
//! attempt and no more; an end at the first sign that the hub counts wrong passwords; success
//! only with the proof. No setting is ever changed, and no redirect is followed.

use std::thread;
use std::time::{Duration, Instant};

use checkup::network::is_home_address;
use checkup::router_password::{LoginKind, LoginOutcome};
use checkup::{Evidence, Gateway, LoginAnswer, LoginRecipe, Stop, Why};

use crate::knock::{self, Patience, Trouble};

pub mod answer;
pub mod digest;

mod request;

use answer::Reply;
use request::Request;

const PORT: u16 = 80;
const STEP: Duration = Duration::from_secs(3);
const WHOLE: Duration = Duration::from_secs(12);
const PAUSE: Duration = Duration::from_millis(250);
const LONGEST_ANSWER: usize = 256 * 1024;

/// Asks. `still_there` is called before every connection and says whether the hub is still this
/// computer's way out. Write the try down ([`checkup::Tries::note`]) before.
pub fn ask(
    hub: &Gateway,
    recipe: &LoginRecipe,
    stop: &Stop,
    still_there: impl Fn() -> bool,
) -> Evidence<LoginAnswer> {
    if !is_home_address(hub.address) || !request::is_sound(recipe) {
        return Evidence::Unavailable(Why::NotSupported);
    }
    let visit = Visit {
        hub,
        recipe,
        still_there: &still_there,
        patience: Patience {
            step: STEP,
            until: Instant::now() + WHOLE,
            longest: LONGEST_ANSWER,
            stop: stop.clone(),
        },
    };
    match visit.make() {
        Ok(outcome) => Evidence::Observed(LoginAnswer {
            model: recipe.model.clone(),
            outcome,
        }),
        Err(why) => Evidence::Unavailable(why),
    }
}

struct Visit<'a> {
    hub: &'a Gateway,
    recipe: &'a LoginRecipe,
    still_there: &'a dyn Fn() -> bool,
    patience: Patience,
}

impl Visit<'_> {
    fn make(&self) -> Result<LoginOutcome, Why> {
        let Some(door) = self.send(&Request::page(self.hub.address, &self.recipe.path))? else {
            return Ok(LoginOutcome::Unclear);
        };
        if let Some(outcome) = self.before(&door) {
            return Ok(outcome);
        }
        let Some(attempt) = Request::attempt(self.hub.address, self.recipe, &door) else {
            return Ok(LoginOutcome::Unclear);
        };
        thread::sleep(PAUSE);
        let Some(reply) = self.send(&attempt)? else {
            return Ok(LoginOutcome::Unclear);
        };
        let outcome = self.after(&door, &reply)?;
        if outcome == LoginOutcome::Works {
            self.sign_out(&door, &reply);
        }
        Ok(outcome)
    }

    /// Why no password is tried at this door.
    fn before(&self, door: &Reply) -> Option<LoginOutcome> {
        if door.is_locked(&self.recipe.locked) {
            return Some(LoginOutcome::Locked);
        }
        let asks = match self.recipe.kind {
            LoginKind::Basic | LoginKind::Digest => door.status == 401,
            LoginKind::Form { .. } => door.status == 200,
        };
        if !asks || !door.whole || door.has(&self.recipe.proof) {
            return Some(LoginOutcome::Unclear);
        }
        let same = self.recipe.fits(&door.page(), self.hub.address);
        (!same).then_some(LoginOutcome::OtherModel)
    }

    /// What came of the attempt.
    fn after(&self, door: &Reply, reply: &Reply) -> Result<LoginOutcome, Why> {
        let recipe = self.recipe;
        if reply.is_locked(&recipe.locked) {
            return Ok(LoginOutcome::Locked);
        }
        let LoginKind::Form { then, .. } = &recipe.kind else {
            // A hub of another name, or one that only wants a fresh question answered, refused
            // nothing.
            let asks_again = reply.status == 401 && reply.realm == door.realm && !reply.is_stale();
            return Ok(if asks_again {
                LoginOutcome::Refused
            } else {
                self.proven(reply)
            });
        };
        let first = self.form_outcome(reply);
        if first != LoginOutcome::Unclear {
            return Ok(first);
        }
        let Some(then) = then else {
            return Ok(first);
        };
        if !reply.stays_here(self.hub.address) {
            return Ok(LoginOutcome::Unclear);
        }
        thread::sleep(PAUSE);
        let next = Request::page(self.hub.address, then).with_cookies(&[door, reply]);
        let Some(inside) = self.send(&next)? else {
            return Ok(LoginOutcome::Unclear);
        };
        if inside.is_locked(&recipe.locked) {
            return Ok(LoginOutcome::Locked);
        }
        Ok(self.form_outcome(&inside))
    }

    fn form_outcome(&self, reply: &Reply) -> LoginOutcome {
        let refused = self.recipe.refused.iter().any(|text| reply.has(text));
        match (refused, self.proven(reply)) {
            (true, LoginOutcome::Works) => LoginOutcome::Unclear,
            (true, _) => LoginOutcome::Refused,
            (false, outcome) => outcome,
        }
    }

    fn proven(&self, reply: &Reply) -> LoginOutcome {
        if (200..300).contains(&reply.status) && reply.has(&self.recipe.proof) {
            LoginOutcome::Works
        } else {
            LoginOutcome::Unclear
        }
    }

    /// Leaves no open session behind, where this model lets one be closed by opening a page.
    fn sign_out(&self, door: &Reply, reply: &Reply) {
        let Some(path) = &self.recipe.sign_out else {
            return;
        };
        thread::sleep(PAUSE);
        let request = Request::inside(self.hub.address, self.recipe, path, door);
        // What it answers changes nothing any more.
        let _ = self.send(&request.with_cookies(&[door, reply]));
    }

    /// Sends a request; `None` when what comes back is no answer.
    fn send(&self, request: &Request) -> Result<Option<Reply>, Why> {
        if self.patience.stop.asked() {
            return Err(Why::TimedOut);
        }
        if !(self.still_there)() {
            return Err(Why::Conflicting);
        }
        let start = Instant::now();
        let bytes = knock::exchange(
            self.hub,
            PORT,
            request.text().as_bytes(),
            &self.patience,
            answer::is_complete,
        )
        .map_err(|trouble| match trouble {
            Trouble::Stop(why) => why,
            Trouble::NoAnswer => Why::TimedOut,
            // It answered a moment ago, when it was recognised.
            Trouble::Refused => Why::Conflicting,
            Trouble::Broken => Why::NotUnderstood,
        })?;
        let cut_off = bytes.len() >= LONGEST_ANSWER || start.elapsed() >= STEP;
        Ok(answer::parse(&bytes, cut_off))
    }
}

#[cfg(test)]
mod tests;

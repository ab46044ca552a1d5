//! Tries once the one password that a model of hub was handed out with, and only if the learner agreed to exactly that.
//!
//! Hubs lock their page after a few wrong passwords. How often one was tried is kept in a file of its own, outside the
//! vault: it must count on a computer without a key store too.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use checkup::router_password::{self, HubKey, Tries};
use checkup::{Evidence, Finding, Gateway, HomeNetwork, LoginRecipe, Stop};
use time::OffsetDateTime;

use crate::App;
use crate::state::{Inner, lock};
use crate::view::CheckView;

impl App {
    /// Makes the one attempt. Without a model that is known beyond doubt, or without a try left, nothing is sent.
    #[must_use]
    pub fn try_hub_login(&self) -> CheckView {
        let inner = &self.inner;
        if let Some((run, hub, recipe)) = inner.login_in_question() {
            let finding = inner.try_login(&hub, &recipe);
            inner.found(run, finding);
        }
        inner.check_view()
    }
}

impl Inner {
    /// The name of the hub that may be tried now.
    pub(super) fn can_try_login(&self) -> Option<String> {
        let (_, hub, recipe) = self.login_in_question()?;
        let now = self.clock.now();
        let mut held = lock(&self.tries);
        let tries = self.known_tries(&mut held, now).ok()?;
        tries
            .may_try(&key(tries, &hub), now)
            .then_some(recipe.model)
    }

    fn login_in_question(&self) -> Option<(u64, Gateway, LoginRecipe)> {
        let checking = lock(&self.checking);
        let hub = checking.network.as_ref().and_then(HomeNetwork::hub)?;
        Some((checking.run, hub.clone(), checking.recipe.clone()?))
    }

    fn try_login(&self, hub: &Gateway, recipe: &LoginRecipe) -> Finding {
        let now = self.clock.now();
        if !self.take_try(hub, now) {
            return router_password::tried_enough(&recipe.model, now);
        }
        let answer = self.probe.hub_login(hub, recipe, &Stop::new());
        let network = lock(&self.checking).network.clone();
        let network = network.map_or_else(|| self.probe.home_network(), Evidence::Observed);
        router_password::assess(&answer, &network, self.clock.now())
    }

    /// Whether there was a try left, which is written down before it is made.
    fn take_try(&self, hub: &Gateway, now: OffsetDateTime) -> bool {
        let mut held = lock(&self.tries);
        let Ok(tries) = self.known_tries(&mut held, now) else {
            return false;
        };
        let hub = key(tries, hub);
        if !tries.may_try(&hub, now) {
            return false;
        }
        tries.note(&hub, now);
        save(&self.config.data, tries).is_ok()
    }

    fn known_tries<'a>(
        &self,
        held: &'a mut Option<Tries>,
        now: OffsetDateTime,
    ) -> io::Result<&'a mut Tries> {
        if let Some(tries) = held {
            return Ok(tries);
        }
        let mut salt = [0; 32];
        getrandom::fill(&mut salt).map_err(io::Error::other)?;
        let tries = match fs::read(tries_file(&self.config.data)) {
            Ok(json) => {
                let tries = Tries::from_json(&json, now, salt);
                // What it put right, such as a damaged file, must stay right at the next start.
                save(&self.config.data, &tries)?;
                tries
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Tries::new(salt),
            Err(error) => return Err(error),
        };
        Ok(held.insert(tries))
    }
}

/// The file in `data` that remembers how often a hub was tried.
pub(crate) fn tries_file(data: &Path) -> PathBuf {
    data.join("hub-tries.json")
}

/// What a hub is known by: a new address at home does not make it another one.
fn key(tries: &Tries, hub: &Gateway) -> HubKey {
    let address = hub.address.to_string().into_bytes();
    let hardware = hub.hardware.map(|hardware| hardware.bytes().to_vec());
    let known_by: Vec<Vec<u8>> = [Some(address), hardware].into_iter().flatten().collect();
    tries.hub(&known_by)
}

/// Whole or not at all, and on the disk before the attempt is made.
fn save(data: &Path, tries: &Tries) -> io::Result<()> {
    fs::create_dir_all(data)?;
    let unfinished = tries_file(data).with_extension("part");
    let mut file = File::create(&unfinished)?;
    file.write_all(tries.to_json().as_bytes())?;
    file.sync_all()?;
    drop(file);
    fs::rename(&unfinished, tries_file(data))?;
    // Not every system lets a folder be opened for this.
    let _ = File::open(data).and_then(|folder| folder.sync_all());
    Ok(())
}

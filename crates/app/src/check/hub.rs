//! What only the learner can know about the hub, and how to change it.

use checkup::router_password::{self, HubAnswer};
use checkup::{AdminPage, CheckId, Evidence, Finding, HomeNetwork, HubPattern, router_model};
use content::{Hub, HubGuide};

use super::tables;
use crate::App;
use crate::state::{Inner, lock};
use crate::view::{CheckView, HubGuideView, HubGuidesView, HubPasswordAnswer};
use crate::words::drawing;

impl App {
    /// A guide for each kind of hub, and the one that fits what the check saw.
    #[must_use]
    pub fn hub_guides(&self) -> HubGuidesView {
        let guides = self.inner.library().hub_guides();
        HubGuidesView {
            guides: guides.iter().map(guide_view).collect(),
            suggested: self.inner.suggested_guide().map(|guide| guide.id.clone()),
        }
    }

    /// What the learner says of the hub's password takes the place of "not asked".
    #[must_use]
    pub fn answer_hub_password(&self, answer: HubPasswordAnswer) -> CheckView {
        let inner = &self.inner;
        let answer = match answer {
            HubPasswordAnswer::Changed => HubAnswer::Changed,
            HubPasswordAnswer::Sticker => HubAnswer::Sticker,
            HubPasswordAnswer::ManyPeopleKnow => HubAnswer::ManyPeopleKnow,
            HubPasswordAnswer::DoNotKnow => HubAnswer::DoNotKnow,
        };
        let mut checking = lock(&inner.checking);
        checking.answer = answer;
        let run = checking.run;
        drop(checking);
        inner.found(run, router_password::assess_told(answer, inner.clock.now()));
        inner.check_view()
    }
}

impl Inner {
    pub(super) fn hub_password_finding(&self, network: &Evidence<HomeNetwork>) -> Finding {
        let answer = lock(&self.checking).answer;
        router_password::assess_untried(answer, network, self.clock.now())
    }

    /// What later questions about this hub need to know.
    pub(super) fn remember_hub(
        &self,
        run: u64,
        page: &Evidence<AdminPage>,
        network: &Evidence<HomeNetwork>,
        hubs: Vec<HubPattern>,
    ) {
        let recipe = router_model::model(page, network, &hubs)
            .cloned()
            .and_then(|model| tables::login_recipe(self.library(), &model, hubs));
        let mut checking = lock(&self.checking);
        if checking.run == run {
            checking.network = network.observed().cloned();
            checking.recipe = recipe;
        }
    }

    fn suggested_guide(&self) -> Option<&HubGuide> {
        let library = self.library();
        let checking = lock(&self.checking);
        let model = checking
            .findings
            .iter()
            .find(|finding| finding.check == CheckId::RouterModel)
            .and_then(|finding| finding.facts.get("name"));
        let hub: Option<&Hub> = model.and_then(|name| {
            let hubs = library.hubs().iter().chain(library.hub_families());
            hubs.into_iter().find(|hub| hub.name == *name)
        });
        let by_provider = hub.and_then(|hub| {
            let fits = |guide: &&HubGuide| guide.providers.contains(&hub.provider);
            library.hub_guides().iter().find(fits)
        });
        by_provider.or_else(|| {
            let address = checking.network.as_ref()?.hub()?.address.to_string();
            let mut fitting = library
                .hub_guides()
                .iter()
                .filter(|guide| guide.gateways.contains(&address));
            // An address that several makes use says nothing.
            let first = fitting.next()?;
            fitting.next().is_none().then_some(first)
        })
    }
}

fn guide_view(guide: &HubGuide) -> HubGuideView {
    HubGuideView {
        id: guide.id.clone(),
        name: guide.name.clone(),
        picture: drawing(&guide.picture),
        picture_text: guide.picture_text.clone(),
        sticker: guide.sticker.clone(),
        two_passwords: guide.two_passwords.clone(),
        change_steps: guide.change_steps.clone(),
        updates: guide.updates.clone(),
        ask_for_newer: guide.ask_for_newer.clone(),
        unsure: !guide.sure,
        checked_on: guide.checked_on.to_string(),
    }
}

//! From the council's tables to what the checks compare with.

use std::net::IpAddr;

use checkup::dns::KeptBy;
use checkup::router_password::LoginKind;
use checkup::system_support::{Support, SystemRelease};
use checkup::{DnsQuestion, HubPattern, KnownServer, LoginRecipe, Vendor};
use content::{
    Hub, HubLoginKind, HubMaker, Keeper, Library, NameServer, SystemState, SystemVersion,
};

pub(super) fn releases(library: &Library) -> Vec<SystemRelease> {
    library.systems().iter().map(release).collect()
}

fn release(system: &SystemVersion) -> SystemRelease {
    let support = match (system.supported_until, system.state) {
        (Some(day), _) => Support::Until(day),
        (None, Some(SystemState::EndsSoon)) => Support::EndsSoon,
        (None, Some(SystemState::Ended)) => Support::Ended,
        // Without both, nobody is sure, and then nothing is said.
        (None, Some(SystemState::Supported) | None) => Support::Now,
    };
    SystemRelease {
        family: system.family.clone(),
        version: system.version.clone(),
        build: system.build,
        name: system.name.clone(),
        support,
        extended_until: system.extended_until,
        sure: system.sure,
    }
}

pub(super) fn vendors(library: &Library) -> Vec<Vendor> {
    let vendor = |maker: &HubMaker| Vendor {
        name: maker.name.clone(),
        prefixes: maker.prefixes.clone(),
    };
    library.hub_makers().iter().map(vendor).collect()
}

/// What to ask about names; the test only if the learner agreed to it.
pub(super) fn dns_question(library: &Library, agreed: bool) -> DnsQuestion {
    let dns = library.dns();
    DnsQuestion {
        names: dns.names.clone(),
        agreed,
        made_up_ending: dns.made_up_ending.clone(),
    }
}

pub(super) fn known_servers(library: &Library) -> Vec<KnownServer> {
    let known = |server: &NameServer| KnownServer {
        name: server.name.clone(),
        kept_by: match server.kept_by {
            Keeper::Everybody => KeptBy::Everybody,
            Keeper::Provider => KeptBy::Provider,
        },
        addresses: server
            .addresses
            .iter()
            .filter_map(|range| range.parse().ok())
            .collect(),
    };
    library.dns().servers.iter().map(known).collect()
}

/// How to try the known password of a model that the hub's page names beyond doubt; none while nobody has tried the
/// recipe on a real hub.
pub(super) fn login_recipe(
    library: &Library,
    model: &HubPattern,
    hubs: Vec<HubPattern>,
) -> Option<LoginRecipe> {
    let hub = library.hubs().iter().find(|hub| hub.name == model.name)?;
    let login = hub.login()?;
    let kind = match login.kind {
        HubLoginKind::Basic => LoginKind::Basic,
        HubLoginKind::Digest => LoginKind::Digest,
        HubLoginKind::Form => LoginKind::Form {
            action: login.action.clone()?,
            fields: login.fields.clone(),
            then: login.then.clone(),
        },
    };
    Some(LoginRecipe {
        model: hub.name.clone(),
        hubs,
        kind,
        path: login.path.clone(),
        user: login.user.clone(),
        password: login.password.clone().into(),
        proof: login.proof.clone(),
        refused: login.refused.clone(),
        locked: login.locked.clone(),
        sign_out: login.sign_out.clone(),
    })
}

pub(super) fn hub_patterns(library: &Library) -> Vec<HubPattern> {
    library.hubs().iter().map(hub_pattern).collect()
}

fn hub_pattern(hub: &Hub) -> HubPattern {
    HubPattern {
        name: hub.name.clone(),
        provider: hub.provider.clone(),
        title: hub.titles.clone(),
        server: hub.servers.clone(),
        realm: hub.realms.clone(),
        gateway: hub
            .gateways
            .iter()
            .filter_map(|address| address.parse::<IpAddr>().ok())
            .collect(),
        known_default_password: hub.known_default_password,
        no_more_updates: hub.no_more_updates,
    }
}

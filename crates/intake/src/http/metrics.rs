//! Counts for whoever runs the service. No ids, no addresses, no content.

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// Clones count together.
#[derive(Debug, Clone)]
pub struct Metrics {
    requests: Family<Answered, Counter>,
    seconds: Family<Called, Histogram>,
    /// Sealed bytes that were kept.
    pub bytes: Counter,
    /// 1: the last test report arrived; 0: it did not; -1: there was none yet.
    pub canary: Gauge,
    /// Mails that could not go yet.
    pub alerts_waiting: Gauge,
    arriving: Gauge,
    free: Gauge,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    call: &'static str,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Called {
    call: &'static str,
}

impl Default for Metrics {
    fn default() -> Self {
        let canary = Gauge::default();
        canary.set(-1);
        Self {
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| {
                Histogram::new([0.01, 0.05, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0, 90.0])
            }),
            bytes: Counter::default(),
            canary,
            alerts_waiting: Gauge::default(),
            arriving: Gauge::default(),
            free: Gauge::default(),
        }
    }
}

impl Metrics {
    pub(super) fn answered(&self, call: &'static str, status: u16, took: Duration) {
        self.requests
            .get_or_create(&Answered { call, status })
            .inc();
        let seconds = self.seconds.get_or_create(&Called { call });
        seconds.observe(took.as_secs_f64());
    }

    /// Everything, in the OpenMetrics text format.
    pub(super) fn text(&self, arriving: u64, space: Option<(u64, u64)>) -> String {
        self.arriving
            .set(i64::try_from(arriving).unwrap_or(i64::MAX));
        let mut registry = Registry::with_prefix("intake");
        registry.register("requests", "Answered requests", self.requests.clone());
        registry.register("seconds", "Time to the answer", self.seconds.clone());
        registry.register("bytes", "Sealed bytes kept", self.bytes.clone());
        registry.register(
            "canary",
            "Last test report: 1 heard, 0 not, -1 none yet",
            self.canary.clone(),
        );
        registry.register(
            "alerts_waiting",
            "Mails that could not go yet",
            self.alerts_waiting.clone(),
        );
        registry.register(
            "arriving",
            "Reports announced and not whole",
            self.arriving.clone(),
        );
        if let Some((free, _)) = space {
            self.free.set(i64::try_from(free).unwrap_or(i64::MAX));
            registry.register("free_bytes", "Free bytes of the disk", self.free.clone());
        }
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = prometheus_client::encoding::text::encode(&mut text, &registry);
        text
    }
}

//! How much one sender, and everybody together, may use. Generous: a classroom shares one address.

use serde::Deserialize;

use crate::store::Quota;

const MIB: u64 = 1024 * 1024;

/// The table `[quotas]` of `intake.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// New bytes are refused while less than this is free, or less than a twentieth of a small disk.
    pub free_disk_mib: u64,
    /// Unfinished reports of one address.
    pub unfinished_per_address: u64,
    /// Announced mebibytes of the unfinished reports of one address.
    pub unfinished_mib_per_address: u64,
    /// Unfinished reports of everybody; beyond it the sender with the most loses its oldest.
    pub unfinished: u64,
    /// Announced mebibytes of everybody's unfinished reports.
    pub unfinished_mib: u64,
    /// After this many days without a byte an unfinished report is forgotten; its sender still has it.
    pub unfinished_days: u16,
    /// Requests that one address may make at once.
    pub requests: u32,
    /// Requests a second that one address may go on with.
    pub requests_per_second: u32,
    /// Requests of one address that are worked on at the same time.
    pub requests_together: u32,
    /// Above this many new reports a minute, from everybody, senders must show some work.
    pub work_above_reports_per_minute: u32,
    /// How much work: the number of leading zero bits, at most 24.
    pub work_bits: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            free_disk_mib: 1024,
            unfinished_per_address: 1_000,
            unfinished_mib_per_address: 8 * 1024,
            unfinished: 20_000,
            unfinished_mib: 64 * 1024,
            unfinished_days: 14,
            requests: 5_000,
            requests_per_second: 200,
            requests_together: 96,
            work_above_reports_per_minute: 600,
            work_bits: 18,
        }
    }
}

impl Limits {
    pub(super) fn quota(&self) -> Quota {
        Quota {
            sender_reports: self.unfinished_per_address,
            sender_bytes: self.unfinished_mib_per_address.saturating_mul(MIB),
            reports: self.unfinished,
            bytes: self.unfinished_mib.saturating_mul(MIB),
        }
    }

    /// How many bytes of a disk must stay free.
    pub(super) fn floor(&self, total: u64) -> u64 {
        self.free_disk_mib.saturating_mul(MIB).min(total / 20)
    }
}

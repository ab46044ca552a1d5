//! The memory of a program with everything it started, shared pages divided among those who share them.

use std::collections::BTreeMap;

/// A process as the system lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Process {
    parent: u32,
    group: u32,
}

/// Megabytes (PSS) of all processes of this group and their descendants.
pub(super) fn of_group(group: u32) -> f64 {
    let kilobytes: u64 = members(&processes(), group)
        .into_iter()
        .filter_map(pss)
        .sum();
    #[expect(
        clippy::cast_precision_loss,
        reason = "no computer has that much memory"
    )]
    let megabytes = kilobytes as f64 / 1024.0;
    megabytes
}

fn members(processes: &BTreeMap<u32, Process>, group: u32) -> Vec<u32> {
    let belongs = |start: u32| {
        let mut id = start;
        // A chain of parents is never longer than the list of processes.
        for _ in 0..=processes.len() {
            match processes.get(&id) {
                Some(process) if process.group == group || process.parent == group => return true,
                Some(process) => id = process.parent,
                None => return false,
            }
        }
        false
    };
    processes
        .keys()
        .copied()
        .filter(|&id| belongs(id))
        .collect()
}

fn processes() -> BTreeMap<u32, Process> {
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return BTreeMap::new();
    };
    entries
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
            Some((id, process(&stat)?))
        })
        .collect()
}

/// Reads `/proc/ID/stat`: the name in brackets may hold anything.
fn process(stat: &str) -> Option<Process> {
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(1);
    Some(Process {
        parent: fields.next()?.parse().ok()?,
        group: fields.next()?.parse().ok()?,
    })
}

fn pss(id: u32) -> Option<u64> {
    let rollup = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_and_its_descendants_are_counted_and_nobody_else() {
        let list = [
            (1, 0, 1),
            (10, 1, 10),
            (11, 10, 10),
            (12, 11, 12),
            (13, 12, 13),
            (20, 1, 20),
        ];
        let processes = list
            .into_iter()
            .map(|(id, parent, group)| (id, Process { parent, group }))
            .collect();
        assert_eq!(
            members(&processes, 10),
            [10, 11, 12, 13],
            "the web view's processes would not count"
        );
    }

    #[test]
    fn a_name_with_brackets_does_not_confuse() {
        let expected = Some(Process {
            parent: 7,
            group: 8,
        });
        assert_eq!(process("9 (a) (b) S 7 8 9 0 -1"), expected);
        assert_eq!(process("nonsense"), None);
    }
}

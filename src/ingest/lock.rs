//! The locks a reading child puts on itself before it looks at a paper.
//!
//! Limits on memory, time, files; no path can be opened; no system call but the
//! few that reading needs. Each is put on as far as the system allows: what
//! could not be is told, and the parent's clock remains in any case.

use serde::Deserialize;
use serde::Serialize;

/// Which locks hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locks {
    /// Memory, processor time, files.
    pub limits: bool,
    /// No file or network port can be opened (Landlock).
    pub files: bool,
    /// Other system calls are refused (seccomp).
    pub calls: bool,
}

impl Locks {
    /// Every lock holds.
    pub fn all(&self) -> bool {
        self.limits && self.files && self.calls
    }
}

/// Locks this process in. There is no way back.
#[cfg(target_os = "linux")]
pub fn lock() -> Locks {
    Locks {
        limits: linux::limits(),
        files: linux::files(),
        calls: linux::calls(),
    }
}

/// On other systems only the parent's clock and limits on size remain.
#[cfg(not(target_os = "linux"))]
pub fn lock() -> Locks {
    Locks::default()
}

#[cfg(target_os = "linux")]
mod linux {
    use crate::ingest::limits;
    use landlock::ABI;
    use landlock::Access;
    use landlock::AccessFs;
    use landlock::AccessNet;
    use landlock::Ruleset;
    use landlock::RulesetAttr;
    use landlock::RulesetStatus;
    use rlimit::Resource;
    use seccompiler::BpfProgram;
    use seccompiler::SeccompAction;
    use seccompiler::SeccompFilter;
    use std::collections::BTreeMap;

    /// What reading needs: memory, its three streams, the clock, and a way to end.
    const CALLS: [i64; 25] = [
        libc::SYS_read,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_close,
        libc::SYS_fstat,
        libc::SYS_lseek,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_brk,
        libc::SYS_futex,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_gettid,
        libc::SYS_getpid,
        libc::SYS_tgkill,
        libc::SYS_sched_yield,
        libc::SYS_sigaltstack,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ];

    pub fn limits() -> bool {
        let second = limits::CHILD_SECONDS;
        [
            (Resource::CORE, 0, 0),
            (Resource::FSIZE, 0, 0),
            (Resource::NOFILE, limits::CHILD_FILES, limits::CHILD_FILES),
            (Resource::AS, limits::CHILD_MEMORY, limits::CHILD_MEMORY),
            // A second between the warning and the end.
            (Resource::CPU, second, second + 1),
        ]
        .into_iter()
        .all(|(resource, soft, hard)| resource.set(soft, hard).is_ok())
    }

    pub fn files() -> bool {
        let locked = Ruleset::default()
            .handle_access(AccessFs::from_all(ABI::V5))
            .and_then(|rules| rules.handle_access(AccessNet::from_all(ABI::V5)))
            .and_then(Ruleset::create)
            .and_then(|rules| rules.restrict_self());
        locked.is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced)
    }

    pub fn calls() -> bool {
        let Ok(arch) = std::env::consts::ARCH.try_into() else {
            return false;
        };
        let rules: BTreeMap<i64, _> = CALLS.into_iter().map(|call| (call, Vec::new())).collect();
        let refuse = SeccompAction::Errno(libc::EPERM as u32);
        let filter = SeccompFilter::new(rules, refuse, SeccompAction::Allow, arch);
        let program: Result<BpfProgram, _> = filter.and_then(TryInto::try_into);
        program.is_ok_and(|program| seccompiler::apply_filter(&program).is_ok())
    }
}

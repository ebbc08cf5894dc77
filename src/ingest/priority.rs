//! Reading behind other work: the pages of the desk stay quick while papers are read.
//!
//! Takes a child that was just started; puts it behind everything else on this computer. Where
//! the system knows no such thing, nothing is done.

use tokio::process::Child;

/// The lowest there is.
#[cfg(unix)]
const LAST: i32 = 19;

/// Puts a child behind everything else. It has had no time to start a thread of its own yet.
#[cfg(unix)]
pub fn put_last(child: &Child) {
    let id = child.id().and_then(|id| i32::try_from(id).ok());
    if let Some(id) = id.and_then(rustix::process::Pid::from_raw) {
        // One that ended at once has no priority; the paper is read either way.
        let _ = rustix::process::setpriority_process(Some(id), LAST);
    }
}

#[cfg(not(unix))]
pub fn put_last(_: &Child) {}

/// Puts the thread that calls behind everything else, and whatever it starts.
#[cfg(target_os = "linux")]
pub fn put_this_thread_last() {
    // Refused, it works on as it was.
    let _ = rustix::process::setpriority_process(None, LAST);
}

/// Elsewhere a thread has no priority of its own.
#[cfg(not(target_os = "linux"))]
pub fn put_this_thread_last() {}

/// The processor time that this thread has used, where the system tells it.
#[cfg(unix)]
pub fn processor_seconds() -> Option<u64> {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    u64::try_from(used.tv_sec).ok()
}

#[cfg(not(unix))]
pub fn processor_seconds() -> Option<u64> {
    None
}

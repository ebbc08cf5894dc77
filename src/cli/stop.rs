//! Being told to stop: by Ctrl-C, or by the system that started the program.
//!
//! Gives a word that several parts of the program can wait for.

use std::time::Duration;
use tokio::sync::watch;
use tokio::sync::watch::Receiver;

/// How long requests in flight have to finish.
pub const GRACE: Duration = Duration::from_secs(30);

/// Becomes true when the program is told to stop.
#[derive(Clone)]
pub struct Stop(Receiver<bool>);

impl Stop {
    /// Listens from now on.
    pub fn listen() -> Stop {
        let (tell, told) = watch::channel(false);
        let signalled = signalled();
        tokio::spawn(async move {
            signalled.await;
            // Nobody may be left to tell.
            let _ = tell.send(true);
        });
        Stop(told)
    }

    /// Waits until it is time to stop.
    pub async fn wait(mut self) {
        let told = self.0.wait_for(|it| *it).await.is_ok();
        if !told {
            // Without a listener there is nothing to wait for.
            std::future::pending::<()>().await;
        }
    }

    /// Waits until whoever was told to stop had time enough.
    pub async fn wait_long(self) {
        self.wait().await;
        tokio::time::sleep(GRACE).await;
    }
}

/// Waits for the word of the system; it is heard from the call on, and not only once somebody waits.
#[cfg(unix)]
fn signalled() -> impl Future<Output = ()> + Send + 'static {
    use tokio::signal::unix::Signal;
    use tokio::signal::unix::SignalKind;
    use tokio::signal::unix::signal;
    async fn heard(signal: Option<Signal>) {
        match signal {
            Some(mut signal) => {
                signal.recv().await;
            }
            // Without the signal there is only the other one to wait for.
            None => std::future::pending().await,
        }
    }
    let interrupt = signal(SignalKind::interrupt()).ok();
    let ending = signal(SignalKind::terminate()).ok();
    async move {
        tokio::select! {
            () = heard(interrupt) => {}
            () = heard(ending) => {}
        }
    }
}

/// Waits for the word of the person.
#[cfg(not(unix))]
async fn signalled() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

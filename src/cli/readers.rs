//! The readers that work in this process, and what is tended beside them.
//!
//! Started with the desk or alone; told to stop, they give their jobs back for the next reader.

use crate::docket;
use crate::docket::id;
use crate::intake::Intake;
use crate::intake::reader;
use crate::intake::reader::Bell;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Readers at work.
pub struct Readers {
    intake: Arc<Intake>,
    names: Vec<String>,
    tasks: JoinSet<()>,
}

impl Readers {
    /// Starts so many of them.
    pub fn start(
        intake: Arc<Intake>,
        bell: Bell,
        count: usize,
        complain: fn(&str),
    ) -> Result<Readers, docket::Error> {
        let mut tasks = JoinSet::new();
        tasks.spawn(reader::tend(intake.clone(), complain));
        let mut names = Vec::new();
        for _ in 0..count {
            let name = id::random()?;
            names.push(name.clone());
            tasks.spawn(reader::run(intake.clone(), name, bell.clone(), complain));
        }
        Ok(Readers {
            intake,
            names,
            tasks,
        })
    }

    /// Stops them; what they were reading goes back to those that wait.
    pub async fn stop(mut self, complain: fn(&str)) {
        // Dropped, a reading ends its children.
        self.tasks.shutdown().await;
        for name in &self.names {
            if let Err(error) = self.intake.docket.give_back(name).await {
                complain(&format!(
                    "a job could not be given back ({error}); another reader takes it up in a minute"
                ));
            }
        }
    }
}

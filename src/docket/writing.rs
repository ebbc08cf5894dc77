//! A change of the docket, and the turn that it waits for.
//!
//! The built-in database has one writer. Those who would write stand in line here, each woken as
//! soon as it is their turn: the database itself would have each of them hold a connection, sleep,
//! and look again, while pages that only look wait for the connection.

use crate::docket::Docket;
use crate::docket::Error;
use sqlx::Any;
use sqlx::AnyConnection;
use sqlx::Transaction;
use std::ops::Deref;
use std::ops::DerefMut;
use tokio::sync::OwnedMutexGuard;

/// A change that nobody else can come between; undone where it is dropped.
pub(in crate::docket) struct Writing {
    change: Transaction<'static, Any>,
    /// On a server there is no line to stand in.
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Writing {
    /// Stores it.
    pub(in crate::docket) async fn commit(self) -> Result<(), Error> {
        Ok(self.change.commit().await?)
    }
}

impl Deref for Writing {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.change
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.change
    }
}

impl Docket {
    /// Begins a change, when it is its turn.
    pub(in crate::docket) async fn write(&self) -> Result<Writing, Error> {
        let turn = match self.home.folder() {
            Some(_) => Some(self.turns.clone().lock_owned().await),
            None => None,
        };
        Ok(Writing {
            change: self.home.begin(&self.pool).await?,
            _turn: turn,
        })
    }
}

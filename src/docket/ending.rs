//! What ends when a copy is brought back: the docket has gone on since the copy was made, and what
//! was ended meanwhile is open in it.
//!
//! Sessions, links, forms that wait, codes for a lost phone, keys of programs and calendar
//! addresses end in every case, and matters on a list of erasures are erased again. Accounts are
//! shut until their people join anew, with another password and phone: who left, who lost a role
//! and which password was stolen cannot be known from a copy.

use crate::docket::Docket;
use crate::docket::Error;
use crate::docket::audit;
use crate::docket::now;
use std::path::PathBuf;

/// How a copy is brought back.
#[derive(Clone, Debug, Default)]
pub struct Bringing {
    /// Lists of what was erased after the copy was made.
    pub lists: Vec<PathBuf>,
    /// The desk only moves: accounts stay as the copy has them.
    pub keep_accounts: bool,
}

/// What ended with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Matters that were erased again.
    pub erased: usize,
    pub sessions: u64,
    pub links: u64,
    /// Keys of programs.
    pub tokens: u64,
    /// Addresses of the calendar.
    pub feeds: u64,
    /// Names whose accounts were open in the copy.
    pub people: Vec<String>,
}

impl Docket {
    /// Ends what a copy must not bring back.
    pub(in crate::docket) async fn end_what_was_copied(
        &self,
        bringing: &Bringing,
    ) -> Result<Ended, Error> {
        let mut ended = Ended::default();
        for list in &bringing.lists {
            for id in self.on_list(list)? {
                ended.erased += usize::from(self.erase(&id).await?);
            }
        }
        let people = self.people().await?.into_iter();
        let open = people.filter(|it| !it.shut);
        ended.people = open.map(|it| it.name).collect();
        let moment = now();
        let mut all = self.write().await?;
        let mut gone = Vec::new();
        for forget in [
            "DELETE FROM session",
            "DELETE FROM invitation",
            "DELETE FROM feed",
            "DELETE FROM carried",
            "DELETE FROM recovery",
        ] {
            let done = sqlx::query(forget).execute(&mut *all).await?;
            gone.push(done.rows_affected());
        }
        (ended.sessions, ended.links, ended.feeds) = (gone[0], gone[1], gone[2]);
        let tokens = sqlx::query("UPDATE token SET ended_at = $1 WHERE ended_at IS NULL")
            .bind(&moment)
            .execute(&mut *all)
            .await?;
        ended.tokens = tokens.rows_affected();
        if !bringing.keep_accounts {
            sqlx::query("UPDATE person SET shut_at = $1 WHERE shut_at IS NULL")
                .bind(&moment)
                .execute(&mut *all)
                .await?;
        }
        audit::add(&mut all, &self.vault, "restored", None).await?;
        all.commit().await?;
        Ok(ended)
    }
}

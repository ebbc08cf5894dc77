//! Finding matters again by a name, an account or a number, without keeping any of them in clear.

use crate::docket::Docket;
use crate::docket::Error;
use sqlx::Row;

/// Fewer letters and digits than this mark nothing: too many things would be the same.
const SHORTEST: usize = 4;

/// What a mark was made from; the word is what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Name,
    Account,
    Number,
}

impl Kind {
    pub const ALL: &'static [Kind] = &[Kind::Name, Kind::Account, Kind::Number];

    pub fn id(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Account => "account",
            Kind::Number => "number",
        }
    }
}

/// Another matter with something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    pub matter: String,
    pub kind: Kind,
}

/// Letters and digits alone, so that one thing written in two ways has one mark.
fn plain(text: &str) -> Option<String> {
    let letters = text.chars().filter(|it| it.is_alphanumeric());
    let plain: String = letters.flat_map(char::to_lowercase).collect();
    (plain.chars().count() >= SHORTEST).then_some(plain)
}

impl Docket {
    fn marked(&self, kind: Kind, text: &str) -> Result<Option<String>, Error> {
        let plain = plain(text);
        plain
            .map(|plain| self.vault.mark(kind.id(), plain.as_bytes()))
            .transpose()
    }

    /// Puts the marks of one kind in place of those that were there.
    pub async fn keep_marks(
        &self,
        matter: &str,
        kind: Kind,
        texts: &[String],
    ) -> Result<(), Error> {
        let mut all = self.write().await?;
        sqlx::query("DELETE FROM mark WHERE matter = $1 AND kind = $2")
            .bind(matter)
            .bind(kind.id())
            .execute(&mut *all)
            .await?;
        for text in texts {
            let Some(mark) = self.marked(kind, text)? else {
                continue;
            };
            sqlx::query(
                "INSERT INTO mark (matter, kind, mark) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            )
            .bind(matter)
            .bind(kind.id())
            .bind(mark)
            .execute(&mut *all)
            .await?;
        }
        all.commit().await?;
        Ok(())
    }

    /// The other matters that share a name, an account or a number with this one.
    pub async fn same_marks(&self, matter: &str) -> Result<Vec<Same>, Error> {
        let rows = sqlx::query(
            "SELECT DISTINCT other.matter, other.kind FROM mark AS own \
             JOIN mark AS other ON other.mark = own.mark AND other.kind = own.kind \
             WHERE own.matter = $1 AND other.matter <> $1 ORDER BY other.matter, other.kind",
        )
        .bind(matter)
        .fetch_all(&self.pool)
        .await?;
        let mut found = Vec::new();
        for row in rows {
            let word: String = row.try_get(1)?;
            if let Some(kind) = Kind::ALL.iter().copied().find(|it| it.id() == word) {
                let matter = row.try_get(0)?;
                found.push(Same { matter, kind });
            }
        }
        Ok(found)
    }

    /// The matters with this name, account or number.
    pub async fn find(&self, text: &str) -> Result<Vec<String>, Error> {
        let mut found = Vec::new();
        for kind in Kind::ALL {
            let Some(mark) = self.marked(*kind, text)? else {
                continue;
            };
            let rows = sqlx::query("SELECT matter FROM mark WHERE kind = $1 AND mark = $2")
                .bind(kind.id())
                .bind(mark)
                .fetch_all(&self.pool)
                .await?;
            for row in rows {
                let matter: String = row.try_get(0)?;
                if !found.contains(&matter) {
                    found.push(matter);
                }
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_written_in_two_ways_is_one() {
        assert_eq!(plain("HSI-EX 2026/000417"), plain("hsi ex 2026 000417"));
        assert_eq!(plain("@a-b"), None);
    }
}

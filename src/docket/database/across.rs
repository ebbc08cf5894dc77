//! Every row of one docket into another that is empty, whichever databases they are.
//!
//! Takes and gives sealed values as they are; opens none.

use crate::docket::Error;
use sqlx::Any;
use sqlx::AnyConnection;
use sqlx::AssertSqlSafe;
use sqlx::Column;
use sqlx::Row;
use sqlx::TypeInfo;
use sqlx::ValueRef;
use sqlx::any::AnyArguments;
use sqlx::any::AnyRow;
use sqlx::query::Query;

/// The tables, each after those that its rows refer to, and what tells its rows apart. A test
/// compares them with those there are.
pub const TABLES: &[(&str, &str)] = &[
    ("vault", "generation"),
    ("matter", "id"),
    ("paper", "id"),
    ("reading", "matter"),
    ("answer", "id"),
    ("job", "matter"),
    ("shown", "id"),
    ("audit", "number"),
    ("mark", "matter, kind, mark"),
    ("step", "id"),
    ("audit_end", "one"),
    ("retention", "one"),
    ("told", "id"),
    ("person", "id"),
    ("feed", "mark"),
    ("recovery", "person, mark"),
    ("invitation", "id"),
    ("session", "mark"),
    ("attempt", "mark"),
    ("token", "id"),
    ("carried", "person"),
    ("hand", "matter"),
];

/// Copies all of it. Both are in a change of their own, so that it is of one moment, and all of it
/// or nothing.
pub(in crate::docket) async fn copy(
    from: &mut AnyConnection,
    to: &mut AnyConnection,
) -> Result<(), Error> {
    // The one row that a new docket has.
    sqlx::query("DELETE FROM audit_end")
        .execute(&mut *to)
        .await?;
    for (table, order) in TABLES {
        // Rows come one by one: papers are large.
        let mut after = 0i64;
        loop {
            let rows = sqlx::query(AssertSqlSafe(format!(
                "SELECT * FROM {table} ORDER BY {order} LIMIT {AT_ONCE} OFFSET {after}"
            )))
            .fetch_all(&mut *from)
            .await?;
            for row in &rows {
                insert(table, row, to).await?;
            }
            if rows.len() < AT_ONCE {
                break;
            }
            after += AT_ONCE as i64;
        }
    }
    Ok(())
}

/// Rows taken at one time; each may be a paper of a hundred megabytes.
const AT_ONCE: usize = 8;

async fn insert(table: &str, row: &AnyRow, to: &mut AnyConnection) -> Result<(), Error> {
    // What is empty is left out, and empty is what it then becomes.
    let mut filled = Vec::new();
    for column in row.columns() {
        if !row.try_get_raw(column.ordinal())?.is_null() {
            filled.push(column);
        }
    }
    let names: Vec<&str> = filled.iter().map(|it| it.name()).collect();
    let blanks: Vec<String> = (1..=filled.len()).map(|n| format!("${n}")).collect();
    // The names are those of our own tables.
    let words = format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        names.join(", "),
        blanks.join(", ")
    );
    let mut query = sqlx::query(AssertSqlSafe(words));
    for column in filled {
        query = bound(query, row, column.ordinal())?;
    }
    query.execute(to).await?;
    Ok(())
}

fn bound(
    query: Query<'static, Any, AnyArguments>,
    row: &AnyRow,
    at: usize,
) -> Result<Query<'static, Any, AnyArguments>, Error> {
    let kind = row.try_get_raw(at)?.type_info().into_owned();
    Ok(match kind.name() {
        "TEXT" => query.bind(row.try_get::<String, _>(at)?),
        "BLOB" => query.bind(row.try_get::<Vec<u8>, _>(at)?),
        _ => query.bind(row.try_get::<i64, _>(at)?),
    })
}

-- How long matters are kept, and which key seals them, as people at the desk see it.

-- What somebody set at the desk; without a row it is what the desk was started with. One row.
CREATE TABLE retention (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    days BIGINT NOT NULL,
    set_at TEXT NOT NULL,
    -- The id of whoever set it, as in the log.
    set_by TEXT NOT NULL
);

-- By which the clinic's key is told from another one; a keyed hash of nothing, by that key.
ALTER TABLE vault ADD COLUMN fingerprint TEXT;

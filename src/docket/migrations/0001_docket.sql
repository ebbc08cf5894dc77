-- Everything of content is sealed (BYTEA); in the clear are dates, states and random ids alone.

-- The data key, wrapped by the clinic's own key. A new generation is a new row.
CREATE TABLE vault (
    generation BIGINT NOT NULL PRIMARY KEY,
    -- Random bytes that a passphrase is mixed with; empty for a key file.
    salt BYTEA NOT NULL,
    wrapped BYTEA NOT NULL,
    made_at TEXT NOT NULL
);

-- One visit: the papers of one person about one demand, or a few that came together.
CREATE TABLE matter (
    id TEXT NOT NULL PRIMARY KEY,
    opened_at TEXT NOT NULL,
    -- The day on which the desk took it in, by the desk's own clock.
    opened_on TEXT NOT NULL,
    state TEXT NOT NULL,
    -- What a state needs beside its name: the day until which a provider holds.
    state_until TEXT,
    -- The soonest day to act by; empty where there is none.
    act_by TEXT,
    -- 1 once people have confirmed every input of the date.
    docketed BIGINT NOT NULL,
    -- The day after which it is erased.
    keep_until TEXT NOT NULL,
    -- Raised with every answer, so that two people cannot overwrite each other unseen.
    version BIGINT NOT NULL,
    -- Its own key, sealed by the data key. Without it nothing of the matter can be read.
    key BYTEA NOT NULL,
    -- The court, and what the list shows: provider, kind of demand.
    about BYTEA NOT NULL
);
CREATE INDEX matter_by_date ON matter (act_by);

-- The files as they were brought.
CREATE TABLE paper (
    id TEXT NOT NULL PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    -- A keyed hash of the bytes, by which the same paper is known again.
    mark TEXT NOT NULL,
    name BYTEA NOT NULL,
    bytes BYTEA NOT NULL
);
CREATE INDEX paper_by_mark ON paper (mark);
CREATE INDEX paper_by_matter ON paper (matter);

-- What the readers found in them: words with their places.
CREATE TABLE reading (
    matter TEXT NOT NULL PRIMARY KEY REFERENCES matter (id) ON DELETE CASCADE,
    words BYTEA NOT NULL
);

-- What people said of the fields. Only ever added to.
CREATE TABLE answer (
    id TEXT NOT NULL PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    -- The version of the matter that it made.
    version BIGINT NOT NULL,
    given_at TEXT NOT NULL,
    said BYTEA NOT NULL
);
CREATE INDEX answer_by_matter ON answer (matter, version);

-- Papers that wait to be read. A row is gone when its papers are read.
CREATE TABLE job (
    matter TEXT NOT NULL PRIMARY KEY REFERENCES matter (id) ON DELETE CASCADE,
    -- waiting, reading, or failed.
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    -- When the one who reads it last gave a sign; a reader that is silent has died.
    sign_at TEXT
);

-- Every date that the desk ever showed for a matter.
CREATE TABLE shown (
    id TEXT NOT NULL PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    shown_at TEXT NOT NULL,
    act_by TEXT,
    -- Why it no longer stands: superseded, withdrawn, closed, misread. Empty while it does.
    retired TEXT
);
CREATE INDEX shown_by_matter ON shown (matter);

-- Who did what, each line carrying the hash of the one before. Only ever added to.
CREATE TABLE audit (
    number BIGINT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    -- The matter's id, kept when the matter itself is erased.
    matter TEXT,
    hash TEXT NOT NULL
);

-- Keyed hashes of names, accounts and numbers, by which matters about the same thing are found.
CREATE TABLE mark (
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    -- name (given at intake), account or number (read).
    kind TEXT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (matter, kind, mark)
);
CREATE INDEX mark_by_mark ON mark (mark);

-- The states that a matter went through. Only ever added to.
CREATE TABLE step (
    id TEXT NOT NULL PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    until_day TEXT,
    -- Who said so.
    note BYTEA NOT NULL
);
CREATE INDEX step_by_matter ON step (matter);

-- Secret addresses of the calendar, as keyed hashes. A revoked one is gone.
CREATE TABLE feed (
    mark TEXT NOT NULL PRIMARY KEY,
    made_at TEXT NOT NULL
);

-- How far the log goes, under a keyed hash, so that lines cut off at its end are missed. One row.
CREATE TABLE audit_end (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    number BIGINT NOT NULL,
    mark TEXT NOT NULL
);

-- What the client told, question by question. Only ever added to; the last answer counts.
CREATE TABLE told (
    id TEXT NOT NULL PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
    -- Counted up within the matter.
    number BIGINT NOT NULL,
    told_at TEXT NOT NULL,
    -- The question's name and the answer.
    said BYTEA NOT NULL,
    UNIQUE (matter, number)
);

-- The last number given; raised with each answer, so that two people cannot overwrite each other.
ALTER TABLE matter ADD COLUMN told BIGINT NOT NULL DEFAULT 0;

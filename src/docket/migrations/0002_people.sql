-- Who may use the desk. Names, passwords and second factors are sealed; what must be found again
-- is a keyed hash. Nobody's address or number is kept.

-- Somebody with an account. Never deleted: the log names people by their id.
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    -- A keyed hash of the name they sign in with.
    mark TEXT NOT NULL UNIQUE,
    name BYTEA NOT NULL,
    -- The argon2id hash.
    password BYTEA NOT NULL,
    -- The secret of the second factor.
    second BYTEA NOT NULL,
    -- The last time step whose code was taken, so that none is taken twice.
    second_step BIGINT NOT NULL,
    -- When the second factor was first proven; nothing until then.
    second_since TEXT,
    -- Their roles, as words; sealed, so that whoever can write here cannot give roles.
    roles BYTEA NOT NULL,
    made_at TEXT NOT NULL,
    -- When the account was shut; nothing while it is open.
    shut_at TEXT
);

-- Codes for the day on which the phone is lost. A used one is gone.
CREATE TABLE recovery (
    person TEXT NOT NULL REFERENCES person (id),
    mark TEXT NOT NULL,
    PRIMARY KEY (person, mark)
);

-- Links by which somebody makes an account. A used one is gone.
CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    mark TEXT NOT NULL UNIQUE,
    roles BYTEA NOT NULL,
    -- The account that it opens anew; nothing for a new one.
    person TEXT REFERENCES person (id),
    made_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
);

-- Who is signed in.
CREATE TABLE session (
    mark TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    -- enrol, second or in.
    stage TEXT NOT NULL,
    -- The page to go to once they are in.
    back TEXT NOT NULL,
    made_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    -- When they signed out; nothing before.
    ended_at TEXT
);
CREATE INDEX session_by_person ON session (person);

-- Failed tries to sign in, by a keyed hash of the name or of where they came from.
CREATE TABLE attempt (
    mark TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at TEXT NOT NULL,
    -- Nothing more is tried until then.
    shut_until TEXT NOT NULL
);

-- Keys for other programs, kept as keyed hashes.
CREATE TABLE token (
    id TEXT NOT NULL PRIMARY KEY,
    mark TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id),
    label BYTEA NOT NULL,
    roles BYTEA NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT
);

-- A form that was sent after its session had ended, until the same person is back.
CREATE TABLE carried (
    person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    path TEXT NOT NULL,
    form BYTEA NOT NULL,
    made_at TEXT NOT NULL
);

-- Through whose hands a matter goes: who took it in, and who works on it.
CREATE TABLE hand (
    matter TEXT NOT NULL PRIMARY KEY REFERENCES matter (id) ON DELETE CASCADE,
    taken_in_by TEXT,
    assigned_to TEXT
);
CREATE INDEX hand_by_taken_in ON hand (taken_in_by);
CREATE INDEX hand_by_assigned ON hand (assigned_to);

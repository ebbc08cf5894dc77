-- Several desks and readers share one docket, and its key can be changed while they work.

-- The key of the keyed hashes, sealed by the data key. Empty in the first generation, where it is
-- made from the data key; later ones keep the same hashes.
ALTER TABLE vault ADD COLUMN marks BYTEA;
-- This generation's data key, sealed by the one before: by it the desks that are running learn of
-- the change. Emptied when they had time to.
ALTER TABLE vault ADD COLUMN for_running BYTEA;
-- The data key before, sealed by this one: matters whose keys are not sealed anew yet.
ALTER TABLE vault ADD COLUMN before BYTEA;

-- Which data key seals the matter's own key.
ALTER TABLE matter ADD COLUMN generation BIGINT REFERENCES vault (generation);
UPDATE matter SET generation = 1;
CREATE INDEX matter_by_generation ON matter (generation);

-- Raised with every answer and every reading, and the one that the day to act by was counted for.
ALTER TABLE matter ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter ADD COLUMN counted BIGINT NOT NULL DEFAULT 0;

-- The docket is read in this order.
CREATE INDEX matter_in_order ON matter (
    (CASE WHEN state IN ('new', 'confirmed', 'in_review', 'held') THEN 0 ELSE 1 END),
    (COALESCE(act_by, '')),
    opened_at
);

-- Which reader has the job, so that one that was thought dead does not undo another's work.
ALTER TABLE job ADD COLUMN reader TEXT;

-- There from the start, so that whoever adds a line to the log can hold it.
INSERT INTO audit_end (one, number, mark) VALUES (1, 0, '') ON CONFLICT (one) DO NOTHING;

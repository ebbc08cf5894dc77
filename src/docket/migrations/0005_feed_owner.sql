-- A calendar address belongs to somebody, and ends with their account or their role.

-- Who made it; nothing at a desk where nobody has an account.
ALTER TABLE feed ADD COLUMN person TEXT REFERENCES person (id);
-- A keyed hash of the secret and the person together: moved to somebody else it opens no more.
ALTER TABLE feed ADD COLUMN bound TEXT;
-- Whose the older ones are is not known.
DELETE FROM feed;

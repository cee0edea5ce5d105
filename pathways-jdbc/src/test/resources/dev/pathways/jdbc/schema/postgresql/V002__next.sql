
-- A next schema, for tests alone.
CREATE TABLE IF NOT EXISTS pw_next (
  tenant text COLLATE "C" PRIMARY KEY,
  note   text
);
ALTER TABLE pw_event ADD COLUMN IF NOT EXISTS note text;

UPDATE pw_meta SET content = '2' WHERE name = 'schema' AND content = '1';

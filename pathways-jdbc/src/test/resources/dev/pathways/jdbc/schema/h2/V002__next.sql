
-- A next schema, for tests alone.
CREATE TABLE IF NOT EXISTS pw_next (
  tenant varchar(200) PRIMARY KEY,
  note varchar(200)
);
ALTER TABLE pw_event ADD COLUMN IF NOT EXISTS note varchar(200);

UPDATE pw_meta SET content = '2' WHERE name = 'schema' AND content = '1';

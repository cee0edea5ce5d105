-- Pathways, schema 1. Every statement only adds, and does nothing where it was run before. The last one says that it is
-- complete; no later file drops or changes what is here.

CREATE TABLE IF NOT EXISTS pw_meta (
  name varchar(200) PRIMARY KEY,
  content varchar(200) NOT NULL
);

-- One row per instance. No index on anything that changes with every act, so that updates stay on their page.
CREATE TABLE IF NOT EXISTS pw_instance (
  bucket smallint NOT NULL,
  tenant varchar(200) NOT NULL,
  instance_id varchar(200) NOT NULL,
  definition varchar(200) NOT NULL,
  definition_version integer NOT NULL,
  subject varchar(200) NOT NULL,
  status smallint NOT NULL, -- 0 open, 1 ended
  flags smallint NOT NULL, -- 1 a safety net was not reached, 2 a broken glass waits for review
  version bigint NOT NULL, -- the number of its journal entries
  state varbinary NOT NULL,
  updated_at timestamp(6) with time zone NOT NULL,
  closed_at timestamp(6) with time zone GENERATED ALWAYS AS (CASE WHEN status = 1 THEN updated_at END),
  PRIMARY KEY (bucket, tenant, instance_id)
);
CREATE INDEX IF NOT EXISTS pw_instance_subject ON pw_instance (tenant, subject, instance_id);
CREATE INDEX IF NOT EXISTS pw_instance_open ON pw_instance (tenant, status, definition, definition_version, instance_id);
CREATE INDEX IF NOT EXISTS pw_instance_flagged ON pw_instance (tenant, flags, instance_id);
CREATE INDEX IF NOT EXISTS pw_instance_closed ON pw_instance (tenant, closed_at, instance_id);

-- The journal. Rows are only ever added.
CREATE TABLE IF NOT EXISTS pw_event (
  bucket smallint NOT NULL,
  tenant varchar(200) NOT NULL,
  instance_id varchar(200) NOT NULL,
  seq bigint NOT NULL,
  type varchar(200) NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  actor_kind varchar(200) NOT NULL,
  actor varchar(200) NOT NULL,
  payload varbinary,
  salt varbinary, -- kept for the chain of hashes, with the two that follow
  commitment varbinary,
  hash varbinary,
  tx bigint, -- kept for exports
  PRIMARY KEY (bucket, tenant, instance_id, seq)
);

-- Ended instances whose row was taken out of pw_instance. What stays of one when its journal is removed, too.
CREATE TABLE IF NOT EXISTS pw_archive (
  bucket smallint NOT NULL,
  tenant varchar(200) NOT NULL,
  instance_id varchar(200) NOT NULL,
  definition varchar(200) NOT NULL,
  definition_version integer NOT NULL,
  subject varchar(200), -- null when the journal is removed
  closed_at timestamp(6) with time zone NOT NULL, -- when its last entry was written
  archived_at timestamp(6) with time zone NOT NULL,
  last_seq bigint NOT NULL, -- the number of its last journal entry
  last_hash varbinary, -- null while the journal is there, as the four that follow
  removed_entries bigint,
  removed_at timestamp(6) with time zone,
  remover_kind varchar(200),
  remover varchar(200),
  PRIMARY KEY (bucket, tenant, instance_id)
);
CREATE INDEX IF NOT EXISTS pw_archive_kept ON pw_archive (tenant, removed_at, closed_at, instance_id);
CREATE INDEX IF NOT EXISTS pw_archive_subject ON pw_archive (tenant, subject, instance_id);

-- When an instance must be looked at. Rows are added and deleted, never changed.
CREATE TABLE IF NOT EXISTS pw_timer (
  bucket smallint NOT NULL,
  tenant varchar(200) NOT NULL,
  due_at timestamp(6) with time zone NOT NULL,
  instance_id varchar(200) NOT NULL,
  definition varchar(200) NOT NULL,
  definition_version integer NOT NULL,
  PRIMARY KEY (bucket, tenant, due_at, instance_id)
);
CREATE INDEX IF NOT EXISTS pw_timer_due ON pw_timer (tenant, due_at);

-- Notices that are owed, until they are delivered or given up.
CREATE TABLE IF NOT EXISTS pw_outbox (
  bucket smallint NOT NULL,
  tenant varchar(200) NOT NULL,
  notice_id varchar(200) NOT NULL,
  available_at timestamp(6) with time zone NOT NULL, -- a lease while somebody delivers it, then the next attempt
  instance_id varchar(200) NOT NULL,
  attempts smallint NOT NULL,
  payload varbinary NOT NULL,
  PRIMARY KEY (bucket, tenant, notice_id)
);
CREATE INDEX IF NOT EXISTS pw_outbox_available ON pw_outbox (tenant, available_at, notice_id);

-- Open steps, for worklists.
CREATE TABLE IF NOT EXISTS pw_task (
  bucket smallint NOT NULL,
  tenant varchar(200) NOT NULL,
  instance_id varchar(200) NOT NULL,
  step varchar(200) NOT NULL,
  definition varchar(200) NOT NULL,
  subject varchar(200) NOT NULL,
  unit varchar(200) NOT NULL,
  phase varchar(200) NOT NULL,
  owner varchar(200) NOT NULL,
  due_at timestamp(6) with time zone NOT NULL,
  late boolean NOT NULL,
  PRIMARY KEY (bucket, tenant, instance_id, step)
);
CREATE INDEX IF NOT EXISTS pw_task_unit ON pw_task (tenant, unit, instance_id, step);
CREATE INDEX IF NOT EXISTS pw_task_unit_due ON pw_task (tenant, unit, due_at, instance_id, step);
CREATE INDEX IF NOT EXISTS pw_task_late ON pw_task (tenant, late, due_at, instance_id, step);

-- The parties of a step: bits of relation are 1 accountable, 2 expected to answer, 4 read again when it changes.
CREATE TABLE IF NOT EXISTS pw_party (
  bucket smallint NOT NULL,
  tenant varchar(200) NOT NULL,
  party varchar(200) NOT NULL,
  instance_id varchar(200) NOT NULL,
  step varchar(200) NOT NULL,
  relation smallint NOT NULL,
  due_at timestamp(6) with time zone NOT NULL,
  PRIMARY KEY (tenant, party, instance_id, step, bucket)
);
CREATE INDEX IF NOT EXISTS pw_party_due ON pw_party (tenant, party, due_at, instance_id, step);

-- The replies to commands that carried an id.
CREATE TABLE IF NOT EXISTS pw_command (
  tenant varchar(200) NOT NULL,
  command_id varchar(200) NOT NULL,
  instance_id varchar(200), -- null where the command was about none, or about one that does not exist
  bucket smallint NOT NULL,
  fingerprint varchar(200) NOT NULL,
  reply varbinary NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  PRIMARY KEY (tenant, command_id)
);
CREATE INDEX IF NOT EXISTS pw_command_recorded ON pw_command (tenant, recorded_at);

INSERT INTO pw_meta (name, content) SELECT 'buckets', '64' WHERE NOT EXISTS (SELECT 1 FROM pw_meta WHERE name = 'buckets');
INSERT INTO pw_meta (name, content) SELECT 'schema', '1' WHERE NOT EXISTS (SELECT 1 FROM pw_meta WHERE name = 'schema');

-- Pathways, schema 1. Every statement only adds, and does nothing where it was run before. The last one says that it is
-- complete; no later file drops or changes what is here.

CREATE TABLE IF NOT EXISTS pw_meta (
  name    text COLLATE "C" PRIMARY KEY,
  content text NOT NULL
);

-- One row per instance. No index on anything that changes with every act, so that updates stay on their page.
CREATE TABLE IF NOT EXISTS pw_instance (
  bucket             smallint         NOT NULL,
  tenant             text COLLATE "C" NOT NULL,
  instance_id        text COLLATE "C" NOT NULL,
  definition         text COLLATE "C" NOT NULL,
  definition_version integer          NOT NULL,
  subject            text COLLATE "C" NOT NULL,
  status             smallint         NOT NULL, -- 0 open, 1 ended
  flags              smallint         NOT NULL, -- 1 a safety net was not reached, 2 a broken glass waits for review
  version            bigint           NOT NULL, -- the number of its journal entries
  state              bytea            NOT NULL,
  updated_at         timestamptz      NOT NULL,
  closed_at          timestamptz      GENERATED ALWAYS AS (CASE WHEN status = 1 THEN updated_at END) STORED,
  PRIMARY KEY (bucket, tenant, instance_id)
) WITH (fillfactor = 85);
CREATE INDEX IF NOT EXISTS pw_instance_subject ON pw_instance (tenant, subject, instance_id);
CREATE INDEX IF NOT EXISTS pw_instance_open ON pw_instance (tenant, definition, definition_version, instance_id) WHERE status = 0;
CREATE INDEX IF NOT EXISTS pw_instance_flagged ON pw_instance (tenant, instance_id) WHERE flags <> 0;
CREATE INDEX IF NOT EXISTS pw_instance_closed ON pw_instance (tenant, closed_at, instance_id) WHERE closed_at IS NOT NULL;

-- The journal. Rows are only ever added.
CREATE TABLE IF NOT EXISTS pw_event (
  bucket      smallint         NOT NULL,
  tenant      text COLLATE "C" NOT NULL,
  instance_id text COLLATE "C" NOT NULL,
  seq         bigint           NOT NULL,
  type        text COLLATE "C" NOT NULL,
  recorded_at timestamptz      NOT NULL,
  actor_kind  text COLLATE "C" NOT NULL,
  actor       text COLLATE "C" NOT NULL,
  payload     bytea,
  salt        bytea, -- kept for the chain of hashes, with the two that follow
  commitment  bytea,
  hash        bytea,
  tx          xid8             NOT NULL DEFAULT pg_current_xact_id(), -- in which transaction it was written, for exports
  PRIMARY KEY (bucket, tenant, instance_id, seq)
);

-- Ended instances whose row was taken out of pw_instance. What stays of one when its journal is removed, too.
CREATE TABLE IF NOT EXISTS pw_archive (
  bucket             smallint         NOT NULL,
  tenant             text COLLATE "C" NOT NULL,
  instance_id        text COLLATE "C" NOT NULL,
  definition         text COLLATE "C" NOT NULL,
  definition_version integer          NOT NULL,
  subject            text COLLATE "C", -- null when the journal is removed
  closed_at          timestamptz      NOT NULL, -- when its last entry was written
  archived_at        timestamptz      NOT NULL,
  last_seq           bigint           NOT NULL, -- the number of its last journal entry
  last_hash          bytea, -- null while the journal is there, as the four that follow
  removed_entries    bigint,
  removed_at         timestamptz,
  remover_kind       text COLLATE "C",
  remover            text COLLATE "C",
  PRIMARY KEY (bucket, tenant, instance_id)
);
CREATE INDEX IF NOT EXISTS pw_archive_kept ON pw_archive (tenant, closed_at, instance_id) WHERE removed_at IS NULL;
CREATE INDEX IF NOT EXISTS pw_archive_subject ON pw_archive (tenant, subject, instance_id) WHERE subject IS NOT NULL;

-- When an instance must be looked at. Rows are added and deleted, never changed.
CREATE TABLE IF NOT EXISTS pw_timer (
  bucket             smallint         NOT NULL,
  tenant             text COLLATE "C" NOT NULL,
  due_at             timestamptz      NOT NULL,
  instance_id        text COLLATE "C" NOT NULL,
  definition         text COLLATE "C" NOT NULL,
  definition_version integer          NOT NULL,
  PRIMARY KEY (bucket, tenant, due_at, instance_id)
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 5000);

-- Notices that are owed, until they are delivered or given up.
CREATE TABLE IF NOT EXISTS pw_outbox (
  bucket       smallint         NOT NULL,
  tenant       text COLLATE "C" NOT NULL,
  notice_id    text COLLATE "C" NOT NULL,
  available_at timestamptz      NOT NULL, -- a lease while somebody delivers it, then the next attempt
  instance_id  text COLLATE "C" NOT NULL,
  attempts     smallint         NOT NULL,
  payload      bytea            NOT NULL,
  PRIMARY KEY (bucket, tenant, notice_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX IF NOT EXISTS pw_outbox_available ON pw_outbox (bucket, tenant, available_at, notice_id);

-- Open steps, for worklists.
CREATE TABLE IF NOT EXISTS pw_task (
  bucket      smallint         NOT NULL,
  tenant      text COLLATE "C" NOT NULL,
  instance_id text COLLATE "C" NOT NULL,
  step        text COLLATE "C" NOT NULL,
  definition  text COLLATE "C" NOT NULL,
  subject     text COLLATE "C" NOT NULL,
  unit        text COLLATE "C" NOT NULL,
  phase       text COLLATE "C" NOT NULL,
  owner       text COLLATE "C" NOT NULL,
  due_at      timestamptz      NOT NULL,
  late        boolean          NOT NULL,
  PRIMARY KEY (bucket, tenant, instance_id, step)
) WITH (fillfactor = 85);
CREATE INDEX IF NOT EXISTS pw_task_unit ON pw_task (tenant, unit, instance_id, step);
CREATE INDEX IF NOT EXISTS pw_task_unit_due ON pw_task (tenant, unit, due_at, instance_id, step);
CREATE INDEX IF NOT EXISTS pw_task_late ON pw_task (tenant, due_at, instance_id, step) WHERE late;

-- The parties of a step: bits of relation are 1 accountable, 2 expected to answer, 4 read again when it changes.
CREATE TABLE IF NOT EXISTS pw_party (
  bucket      smallint         NOT NULL,
  tenant      text COLLATE "C" NOT NULL,
  party       text COLLATE "C" NOT NULL,
  instance_id text COLLATE "C" NOT NULL,
  step        text COLLATE "C" NOT NULL,
  relation    smallint         NOT NULL,
  due_at      timestamptz      NOT NULL,
  PRIMARY KEY (tenant, party, instance_id, step, bucket)
) WITH (fillfactor = 85);
CREATE INDEX IF NOT EXISTS pw_party_due ON pw_party (tenant, party, due_at, instance_id, step);

-- The replies to commands that carried an id.
CREATE TABLE IF NOT EXISTS pw_command (
  tenant      text COLLATE "C" NOT NULL,
  command_id  text COLLATE "C" NOT NULL,
  instance_id text COLLATE "C", -- null where the command was about none, or about one that does not exist
  bucket      smallint         NOT NULL,
  fingerprint text COLLATE "C" NOT NULL,
  reply       bytea            NOT NULL,
  recorded_at timestamptz      NOT NULL,
  PRIMARY KEY (tenant, command_id)
);
CREATE INDEX IF NOT EXISTS pw_command_recorded ON pw_command (tenant, recorded_at);

INSERT INTO pw_meta (name, content) VALUES ('buckets', '64') ON CONFLICT DO NOTHING;
INSERT INTO pw_meta (name, content) VALUES ('schema', '1') ON CONFLICT DO NOTHING;

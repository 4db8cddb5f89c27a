-- Spoken letters: a recording waits to be heard, and is kept no longer than it must. PostgreSQL knows what is to be heard;
-- the queue only wakes workers.

create table recordings (
  id text primary key,
  client_id text not null references clients,
  mode text not null check (mode in ('test', 'live')),
  -- Null where the client's own program sent it.
  staff_id text references staff,
  -- The sound lies in the blob store under this digest until audio_deleted_at.
  audio_sha256 text not null check (audio_sha256 ~ '^[0-9a-f]{64}$'),
  audio_bytes integer not null check (audio_bytes > 0),
  -- By its first bytes, never by its name.
  mime text not null,
  language text not null,
  vocabulary jsonb not null default '[]',

  state text not null default 'queued' check (state in ('queued', 'transcribing', 'transcribed', 'failed')),
  duration_ms integer,
  transcript jsonb,
  parts jsonb,
  failure jsonb,

  -- As for letters: due at run_at, handed over at enqueued_at, the epoch a part of the job's id.
  epoch integer not null default 0,
  run_at timestamptz not null default now(),
  enqueued_at timestamptz,
  attempts integer not null default 0,
  lease_token uuid,
  lease_until timestamptz,

  created_at timestamptz(3) not null default now(),
  delete_audio_at timestamptz not null,
  audio_deleted_at timestamptz,

  check ((state = 'transcribed') = (transcript is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((state = 'transcribing') = (lease_token is not null)),
  check ((lease_token is null) = (lease_until is null))
);
create index recordings_to_hear on recordings (run_at) where state in ('queued', 'transcribing');
create index recordings_of_audio on recordings (audio_sha256) where audio_deleted_at is null;
create index recordings_to_delete on recordings (delete_audio_at) where audio_deleted_at is null;

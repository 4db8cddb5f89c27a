-- The house: its clients and staff, their letters, every step of a letter's life, and the state that feeds the queue.
-- Ids are made by the program (prefix and 26 characters). Times are the database's own: one clock decides.

create table clients (
  id text primary key,
  name text not null,
  -- Whether this client may have letters released that nobody reviewed.
  review_policy text not null default 'required' check (review_policy in ('required', 'optional')),
  cancel_window_seconds integer not null default 300 check (cancel_window_seconds between 0 and 86400),
  max_open_letters integer not null default 1000 check (max_open_letters > 0),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

-- The letters that the staff write in the house's own name.
insert into clients (id, name, review_policy) values ('cli_00000000000000000000000000', 'The house', 'optional');

create table api_keys (
  id text primary key,
  client_id text not null references clients,
  mode text not null check (mode in ('test', 'live')),
  -- The first characters, to recognise the key by; the rest is known only as a digest.
  hint text not null,
  secret_sha256 bytea not null unique check (length(secret_sha256) = 32),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_of_client on api_keys (client_id);

create table staff (
  id text primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text not null,
  roles text[] not null check (roles <@ array['writer', 'reviewer', 'operator', 'admin']),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table staff_sessions (
  id_sha256 bytea primary key check (length(id_sha256) = 32),
  staff_id text not null references staff on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index staff_sessions_of_staff on staff_sessions (staff_id);

create table letters (
  id text primary key,
  client_id text not null references clients,
  mode text not null check (mode in ('test', 'live')),
  -- Null where the client's own program handed it in.
  staff_id text references staff,

  revision integer not null default 1 check (revision > 0),
  writing text not null check (writing in ('draft', 'queued', 'writing', 'written', 'failed')),
  review text not null
    check (review in ('waiting', 'in_review', 'approved', 'returned', 'rejected', 'not_required')),
  delivery text not null default 'held'
    check (delivery in ('held', 'scheduled', 'released', 'printing', 'printed', 'posted', 'cancelled')),
  release_at timestamptz,
  -- Derived from the three fields above whenever they change, so that lists can be narrowed by it.
  status text not null,

  review_required boolean not null,
  method text not null default 'download' check (method in ('download', 'print')),
  send_at timestamptz,
  tracking text,
  metadata jsonb not null default '{}',

  -- The outbox: what the queue should know. A letter is due at run_at; enqueued_at says when it was last handed over,
  -- and the epoch, part of the job's id, rises with every such hand-over.
  epoch integer not null default 0,
  run_at timestamptz not null default now(),
  enqueued_at timestamptz,
  -- Of the current revision: attempts that the letter itself spoiled, and those lost with their worker.
  attempts_spent integer not null default 0,
  attempts_lost integer not null default 0,
  -- Times in a row that disk, database or store were away; spaces out the next try, never fails a letter.
  outages integer not null default 0,
  -- Held by the one attempt that may finish: whoever has another token is too late.
  lease_token uuid,
  lease_until timestamptz,
  failure jsonb,

  -- A reviewer's hold: a courtesy that lapses by itself. The revision in a decision is what guards.
  claimed_by text references staff,
  claimed_until timestamptz,

  search tsvector not null default '',
  -- Milliseconds, as the program has them: a place in a sorted list is one of these times.
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),

  check ((delivery = 'scheduled') = (release_at is not null)),
  check ((writing = 'failed') = (failure is not null)),
  check ((writing = 'writing') = (lease_token is not null)),
  check ((lease_token is null) = (lease_until is null))
);
create index letters_of_client on letters (client_id, mode, created_at desc, id);
create index letters_by_time on letters (created_at desc, id);
create index letters_by_status on letters (status, created_at, id);
create index letters_by_search on letters using gin (search);
create index letters_by_metadata on letters using gin (metadata jsonb_path_ops);
create index letters_in_queue on letters (client_id, run_at) where writing = 'queued' and delivery <> 'cancelled';
create index letters_under_lease on letters (lease_until) where writing = 'writing';
create index letters_to_release on letters (release_at) where delivery = 'scheduled';

-- What is to be written; never changed once made. A change of content or style is a new revision.
create table revisions (
  id text primary key,
  letter_id text not null references letters on delete cascade,
  number integer not null check (number > 0),
  content jsonb not null,
  parts jsonb,
  text text not null,
  style jsonb not null,
  stationery text not null,
  envelope text,
  language text not null,
  recipient jsonb,
  sender jsonb,
  created_at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('client', 'staff', 'system')),
  actor_id text,
  unique (letter_id, number)
);

-- The written revision: exactly one, and the one that is approved is the one that is released, byte for byte.
create table proofs (
  letter_id text not null,
  revision integer not null,
  engine_version text not null,
  seed bigint not null,
  pdf_sha256 text not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  pdf_bytes integer not null check (pdf_bytes > 0),
  -- What the finished pages were checked for, and what a careful reader would ask about the text.
  preflight jsonb not null,
  findings jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (letter_id, revision),
  foreign key (letter_id, revision) references revisions (letter_id, number) on delete cascade
);

create table pages (
  letter_id text not null,
  revision integer not null,
  number integer not null check (number > 0),
  width_mm double precision not null,
  height_mm double precision not null,
  svg_sha256 text not null check (svg_sha256 ~ '^[0-9a-f]{64}$'),
  png_sha256 text not null check (png_sha256 ~ '^[0-9a-f]{64}$'),
  -- The page as it was drawn, from which strokes, plots and other sizes are made on demand.
  drawing_sha256 text not null check (drawing_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (letter_id, revision, number),
  foreign key (letter_id, revision) references proofs on delete cascade
);

create table attempts (
  lease_token uuid primary key,
  letter_id text not null references letters on delete cascade,
  revision integer not null,
  epoch integer not null,
  worker text not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  outcome text check (outcome in ('written', 'failed', 'put_back', 'lost')),
  failure_class text,
  failure_code text
);
create index attempts_of_letter on attempts (letter_id, started_at);

create table review_decisions (
  letter_id text not null,
  revision integer not null,
  decision text not null check (decision in ('approve', 'return', 'reject')),
  note text,
  pins jsonb not null default '[]',
  overrides jsonb not null default '[]',
  staff_id text not null references staff,
  decided_at timestamptz not null default now(),
  primary key (letter_id, revision),
  foreign key (letter_id, revision) references revisions (letter_id, number) on delete cascade
);

-- Who did what, when, from where to where. Only ever added to.
create table audit (
  id text primary key,
  seq bigint generated always as identity unique,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null check (actor_kind in ('client', 'staff', 'system')),
  actor_id text,
  action text not null,
  client_id text,
  letter_id text,
  -- Of what is not a letter: a key, a client, a member of the staff.
  subject text,
  revision integer,
  from_state jsonb,
  to_state jsonb,
  note text,
  request_id text
);
create index audit_of_letter on audit (letter_id, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();

-- What clients are told; ids and states only, the letter itself is read when it is told.
create table events (
  id text primary key,
  seq bigint generated always as identity unique,
  at timestamptz not null default clock_timestamp(),
  type text not null,
  client_id text not null,
  mode text not null,
  letter_id text not null,
  state jsonb not null
);
create index events_of_client on events (client_id, mode, seq);
create index events_of_letter on events (letter_id, seq);

create table idempotency_keys (
  -- Client, mode and route: the same key elsewhere is another key.
  scope text not null,
  key_sha256 bytea not null check (length(key_sha256) = 32),
  fingerprint bytea not null check (length(fingerprint) = 32),
  status integer not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (scope, key_sha256)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- Worker processes that say they are alive; their slots bound what is handed to the queue.
create table workers (
  id text primary key,
  slots integer not null check (slots >= 0),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  -- When it last took up a job.
  took_at timestamptz
);

-- By which the files that nothing names are found.
create index proofs_by_pdf on proofs (pdf_sha256);
create index pages_by_svg on pages (svg_sha256);
create index pages_by_png on pages (png_sha256);
create index pages_by_drawing on pages (drawing_sha256);

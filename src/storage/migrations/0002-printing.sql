-- Printers, and the ledger of what was given to them. A print is written down before anything is sent.

create table printers (
  id text primary key,
  -- What people and `--printer` call it.
  name text not null unique check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
  kind text not null check (kind in ('ipp', 'folder')),
  -- An ipp: or ipps: address, or the name of a folder where the worker keeps such folders.
  address text not null,
  tray text,
  sides text not null default 'one-sided' check (sides in ('one-sided', 'two-sided-long-edge', 'two-sided-short-edge')),
  colour text not null default 'colour' check (colour in ('colour', 'monochrome')),
  -- Served only by a worker that was started for it, because only that machine reaches it.
  own_worker boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,

  -- What the device last said of itself, and when.
  state text check (state in ('idle', 'printing', 'stopped')),
  reasons text[] not null default '{}',
  answered_at timestamptz,
  -- One worker serves a printer at a time.
  lease_token uuid,
  lease_until timestamptz,
  check ((lease_token is null) = (lease_until is null))
);

create table prints (
  id text primary key,
  letter_id text not null,
  revision integer not null,
  printer_id text not null references printers,
  state text not null default 'recorded' check (state in
    ('recorded', 'opened', 'sending', 'sent', 'completed', 'unsure', 'failed', 'cancelled')),
  -- The printer's own number of the job; known before its document is sent.
  job_number integer,
  width_mm double precision not null,
  height_mm double precision not null,
  reason text,
  -- Sequences of letters come out in the order in which they were asked for.
  seq bigint generated always as identity unique,
  run_at timestamptz not null default now(),
  cancel_asked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (letter_id, revision) references proofs (letter_id, revision) on delete cascade
);
create index prints_to_do on prints (printer_id, seq) where state in ('recorded', 'opened', 'sending', 'sent');
create index prints_of_letter on prints (letter_id, seq);
-- A letter is in one printer at a time.
create unique index one_print_of_a_letter on prints (letter_id)
  where state in ('recorded', 'opened', 'sending', 'sent', 'unsure');

-- What a printer says it can do, prints that are not simply the approved file, and runs of many letters.

alter table printers add column capabilities jsonb;

alter table prints
  -- A file drawn for this print (folded, grey); null: the approved one.
  add column document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  -- Null: as the printer is set up.
  add column sides text check (sides in ('one-sided', 'two-sided-long-edge', 'two-sided-short-edge')),
  add column colour text check (colour in ('colour', 'monochrome')),
  -- What people should know though it is printed; never anything of the letter.
  add column warnings text[] not null default '{}';

create table print_runs (
  id text primary key,
  staff_id text not null references staff,
  created_at timestamptz not null default now()
);

create table print_run_letters (
  run_id text not null references print_runs on delete cascade,
  -- From 1: the place of the letter and of its envelope in their piles.
  number integer not null check (number > 0),
  letter_id text not null,
  revision integer not null,
  primary key (run_id, number),
  foreign key (letter_id, revision) references proofs (letter_id, revision) on delete cascade
);

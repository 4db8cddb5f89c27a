-- Envelopes go through printers as letters do, and so do whole runs: each sheet handed to a printer is a line of the ledger.

alter table prints
  -- An envelope's print leaves the state of its letter alone.
  add column holds text not null default 'letter' check (holds in ('letter', 'envelope')),
  -- Null: the printer's own for letters, the one that has the paper for envelopes.
  add column tray text,
  -- The run that it was printed with, and its place in the pile.
  add column run_id text references print_runs,
  add column run_number integer,
  add check ((run_id is null) = (run_number is null));

-- A letter is in one printer at a time, and so is its envelope.
drop index one_print_of_a_letter;
create unique index one_print_of_a_letter on prints (letter_id, holds)
  where state in ('recorded', 'opened', 'sending', 'sent', 'unsure');
create index prints_of_run on prints (run_id, seq) where run_id is not null;

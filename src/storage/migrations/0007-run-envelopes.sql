-- The envelope of each letter in a run is settled when the run is made: its pile is in the order of the letters'.
alter table print_run_letters add column envelope text not null;

-- Pictures that came with the order of a letter: the writer looks at them, nobody prints them.

create table pictures (
  id text primary key,
  letter_id text not null references letters on delete cascade,
  -- As it was drawn anew when it came in; the blob store has it under this digest.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  created_at timestamptz(3) not null default now()
);
create index pictures_of_letter on pictures (letter_id, created_at);
create index pictures_of_file on pictures (sha256);

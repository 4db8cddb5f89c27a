-- Letters that are written again and again, with places for what differs. A version never changes: a letter says which it was made from.

create table letter_templates (
  id text primary key,
  name text not null unique,
  language text not null,
  -- What a letter is made from that names no version; null until one is published.
  published_version integer,
  created_at timestamptz not null default now()
);

create table letter_template_versions (
  template_id text not null references letter_templates,
  number integer not null check (number > 0),
  parts jsonb not null,
  required_variables text[] not null,
  staff_id text not null references staff,
  created_at timestamptz not null default now(),
  primary key (template_id, number)
);
create trigger letter_template_versions_never_change before update or delete or truncate on letter_template_versions
  for each statement execute function refuse_change();

alter table letter_templates
  add foreign key (id, published_version) references letter_template_versions (template_id, number);

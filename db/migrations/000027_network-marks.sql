-- Marks of a network in place of those that Twiza ships. Each change is a version; without content the shipped ones hold again.
create table network_marks (
  network_id uuid not null references network,
  indicator text not null,
  version int not null check (version > 0),
  -- The strictest first: [{ shape, op, value } or { shape, from, to }].
  content jsonb,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (network_id, indicator, version)
);
call wall('network_marks', 'network_id', 'select, insert');
